"""Whoever is ruled out stays ruled out, whatever the sentence, the name and the company it is said in."""

from itertools import product

import pytest

from corpus.people_lines import salon_of
from voice_booking.listening.people import understand_staff
from voice_booking.listening.understanding import Ambiguous, Understood

FORMS = """
nicht zu {dem}|bitte nicht {den}|{den} bitte nicht|bloß nicht {den}|bei jedem außer {dem}|alle bis auf {den}|ohne {den}
auf keinen fall zu {dem}|egal wer, hauptsache nicht {den}|jemand anderen als {den}|zu {dem} will ich nicht mehr
mit {dem} komm ich nicht klar|ich möchte nicht von {dem} bedient werden|ned bei {dem}|mit ausnahme von {dem}
haben sie noch jemanden außer {dem}|solange es nicht {den} trifft, ist mir jeder recht|{den} kann ich nicht leiden
nöd zu {dem}|weg von {dem}|ungern bei {dem}|ich will nicht wieder bei {dem} landen|von {dem} hab ich genug
vor {dem} hab ich angst
haarschnitt am montag um zehn, nicht bei {dem} bitte|letztes mal war ich bei {dem}, da möchte ich nicht mehr hin
"""
ALONE = [form for line in FORMS.split("\n") for form in line.split("|") if form]
BESIDE = [
    "zu {wen}, aber nicht zu {dem}",
    "lieber zu {wen}, nicht zu {dem}",
    "nicht zu {dem}, sondern zu {wen}",
    "termin bei {wen} am montag, nicht bei {dem}",
    "ich möchte von {dem} zu {wen} wechseln",
    "mit {dem} war ich nicht zufrieden, ich möchte zu {wen}",
]
NAMES = [
    ("xyz", "dem Tom", "den Tom", ["tom"]),
    ("xyz", "der Lisa", "die Lisa", ["lisa"]),
    ("xyz", "Tom und Max", "Tom und Max", ["max", "tom"]),
    ("oktober", "herrn spitzer", "herrn spitzer", ["fabian"]),
    ("november", "fabian keller", "fabian keller", ["fabian-keller"]),
    ("grosssalon", "dem stefan", "den stefan", ["stefan-huber", "stephan-richter"]),
    ("grosssalon", "frau koch", "frau koch", ["marie-koch"]),
]


@pytest.mark.parametrize(("form", "name"), [*product(ALONE, NAMES)], ids=lambda part: str(part)[:40])
def test_who_is_ruled_out_is_neither_wished_nor_offered(form, name):
    salon, dem, den, out = name
    heard = understand_staff(form.format(dem=dem, den=den), salon_of(salon))
    assert isinstance(heard, Understood)
    assert sorted(member.key for member in heard.value.excluded) == out
    assert not heard.value.wished


@pytest.mark.parametrize("form", BESIDE)
@pytest.mark.parametrize(
    ("salon", "dem", "out", "wen", "wished"),
    [
        ("xyz", "dem Tom", "tom", "der Lisa", "lisa"),
        ("oktober", "der emma", "emma", "herrn spitzer", "fabian"),
        ("november", "fabian keller", "fabian-keller", "fabian spitzer", "fabian-spitzer"),
    ],
)
def test_ruling_one_out_leaves_the_wish_for_another(form, salon, dem, out, wen, wished):
    wish = understand_staff(form.format(dem=dem, wen=wen), salon_of(salon)).value
    assert [member.key for member in wish.excluded] == [out]
    assert [member.key for member in wish.wished] == [wished]


@pytest.mark.parametrize(
    "text",
    [
        "bitte nicht wieder die vom letzten Mal",
        "nicht dieselbe wie letztes Mal",
        "bloß nicht derselbe wie beim letzten Mal",
    ],
)
def test_whom_one_was_with_before_is_not_wished_when_denied(text):
    heard = understand_staff(text, salon_of("xyz"))
    assert not isinstance(heard, Ambiguous)
    assert not (isinstance(heard, Understood) and heard.value.same_as_last_time)
