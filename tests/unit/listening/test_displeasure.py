"""Nobody is booked with somebody they have complained about."""

import pytest

from corpus.people_lines import salon_of
from voice_booking.listening.people import understand_staff
from voice_booking.listening.understanding import Ambiguous, NotUnderstood, Understood


def offered(text, salon="xyz"):
    heard = understand_staff(text, salon_of(salon))
    if isinstance(heard, NotUnderstood):
        return []
    people = heard.candidates if isinstance(heard, Ambiguous) else heard.value.wished
    return [member.key for member in people]


def ruled_out(text, salon="xyz"):
    heard = understand_staff(text, salon_of(salon))
    return [m.key for m in (heard.excluded if isinstance(heard, Ambiguous) else heard.value.excluded)]


@pytest.mark.parametrize(
    "text",
    [
        "den Tom hatte ich letztes Mal, das war nix",
        "Tom ist mir zu hastig",
        "wenn es der Tom sein muss, lass ich es bleiben",
        "gibt es denn niemand anderen als den Tom",
        "muss es denn unbedingt der Tom sein",
        "der Tom und ich werden keine Freunde mehr",
        "bevor ich zum Tom gehe, bleibe ich daheim",
        "der Tom, mit dem ich so unzufrieden war, soll es bitte nicht machen",
        "zum Tom? das tu ich mir nicht mehr an",
        "den Tom können Sie sich sparen",
        "den Tom hatte ich letztes Mal das war nix",
        "der Tom braucht mich nicht mehr zu schneiden",
        "danke, kein Tom",
        "Tom ist ja ganz nett, aber schneiden kann er nicht",
        "der Tom hat mein Vertrauen verspielt",
        "mit Tom hatte ich eine Auseinandersetzung",
        "Tom geht mir auf den Zeiger",
    ],
)
def test_dislike_rules_somebody_out(text):
    assert ruled_out(text) == ["tom"]
    assert "tom" not in offered(text)


@pytest.mark.parametrize(
    "text",
    [
        "der Tom hat mir letztes Mal Kaffee übers Hemd gekippt",
        "ausgerechnet der Tom",
    ],
)
def test_an_unkind_word_that_nobody_can_place_is_asked_about(text):
    heard = understand_staff(text, salon_of("xyz"))
    assert isinstance(heard, Ambiguous)
    assert "tom" not in offered(text)


@pytest.mark.parametrize(
    "text",
    [
        "zum Tom bitte, meine Haare sehen furchtbar aus",
        "ich war in einem anderen Salon, Katastrophe, jetzt möchte ich wieder zum Tom",
        "bei Tom bitte, aber nicht am Montag",
        "könnte das nicht der Tom machen",
        "ich komm nur, wenn der Tom da ist, sonst nicht",
        "niemand anders als der Tom darf an meine Haare",
        "der Tom hat das letztes Mal so schön gemacht, zu dem möchte ich wieder",
    ],
)
def test_an_unkind_word_about_something_else_leaves_the_wish(text):
    heard = understand_staff(text, salon_of("xyz"))
    assert isinstance(heard, Understood)
    assert offered(text) == ["tom"]


@pytest.mark.parametrize(
    "text",
    [
        "ich würde gern kommen, wenn der Tom nicht da ist, sonst ist mir egal wer",
        "einen Termin an dem Tag, an dem der Tom frei hat",
        "ich würde gern wechseln, war bisher beim Tom, jetzt egal wer",
        "ich war sonst immer bei Tom, jetzt hätte ich gern mal einen anderen, egal wen",
        "bei Tom dauert es mir immer zu lang, sonst ist mir gleich wer",
        "bei Tom lieber nein, mir sind alle anderen recht",
        "bei Tom passe ich, ansonsten ist mir jeder willkommen",
    ],
)
def test_whose_absence_is_wished_for_or_who_is_only_compared_is_not_offered(text):
    assert "tom" not in offered(text)


def test_a_question_leaves_out_whom_the_caller_ruled_out():
    text = "zu Frau Meier oder Frau Schmidt, aber bitte nicht zu Anna Schmidt"
    assert "anna-schmidt" not in offered(text, "grosssalon")
    assert ruled_out(text, "grosssalon") == ["anna-schmidt"]
