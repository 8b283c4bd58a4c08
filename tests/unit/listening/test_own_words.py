"""What callers tell in their own words: who comes, what stays as it is, what is joined, and what is left open."""

import pytest

from corpus.people_lines import salon_of
from voice_booking.listening.services import understand_services
from voice_booking.listening.services.numbers import minutes_said
from voice_booking.listening.trade.looks import looks_in
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood
from voice_booking.listening.words.denials import denied_at_the_end
from voice_booking.listening.words.folding import words_of


def keys(text, salon):
    heard = understand_services(text, salon_of(salon))
    return [service.key for service in heard.value] if isinstance(heard, Understood) else None


def candidates(text, salon):
    heard = understand_services(text, salon_of(salon))
    return {service.key for service in heard.candidates} if isinstance(heard, Ambiguous) else None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("unsere Mia ist drei und braucht einen Haarschnitt", "kinderhaarschnitt"),
        ("mein Vierjähriger bräuchte die Haare geschnitten", "kinderhaarschnitt"),
        ("ich bin sechzehn und brauche einen Haarschnitt", "jugendhaarschnitt"),
        ("mein Sohn ist dreißig, einmal Haare schneiden", "herrenhaarschnitt"),
        ("mein Göttergatte braucht einen Haarschnitt", "herrenhaarschnitt"),
        ("ich bin ein Herr und brauche einen Haarschnitt", "herrenhaarschnitt"),
    ],
)
def test_who_comes_is_told_by_age_and_by_many_names(text, meant):
    assert keys(text, "grosssalon") == [meant]


def test_a_time_of_day_is_nobodys_age():
    assert keys("Haarschnitt für meinen Sohn, acht Jahre alt, um fünfzehn Uhr", "grosssalon") == ["kinderhaarschnitt"]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("schneiden muss man heute nix", True),
        ("schneiden tun wir nichts", True),
        ("schneiden kann ich nicht selber", False),
        ("schneiden will ich nicht beim Tom", False),
    ],
)
def test_a_clause_that_ends_with_nothing_denies_what_it_names(text, denied):
    assert denied_at_the_end(words_of(text), 0) is denied


def test_what_is_denied_leaves_what_is_wished():
    assert keys("Zupfen muss man nix, nur die Augenbrauen dunkler machen", "grosssalon") == ["augenbrauen-faerben"]
    assert keys("Färben lassen wir weg, nur Schneiden, Damen", "grosssalon") == ["damenhaarschnitt"]


def test_what_stays_as_it_is_is_not_wished():
    assert keys("Ansatz färben, die Längen bleiben wie sie sind", "november") == ["ansatzfaerbung"]


def test_what_was_done_to_the_hair_before_is_no_wish():
    assert keys("eine Haarkur für mein blondiertes Haar", "grosssalon") == ["haarkur"]


def test_a_bare_verb_says_again_what_was_named():
    assert keys("mit Henna färben", "grosssalon") == ["pflanzenhaarfarbe"]


def test_a_word_of_the_trade_is_no_name_of_the_caller():
    assert keys("der Ansatz ist dran", "xyz") == ["ansatzfaerbung"]


def test_a_former_service_is_wished_where_it_is_taken_up_again():
    assert keys("ich hatte früher immer eine Dauerwelle, jetzt möchte ich wieder eine", "xyz") == ["dauerwelle"]


def test_two_things_joined_by_und_are_two_services():
    assert keys("Winterräder drauf und gleich das Öl wechseln", "werkstatt") == ["raederwechsel", "oelwechsel"]


def test_two_things_weighed_against_each_other_are_one_question():
    assert candidates("ich schwanke zwischen Hamam und Floating", "spa") == {"hamam", "floating"}
    assert candidates("entweder das Rad oder das E-Bike zur Inspektion", "werkstatt") == {
        "fahrradinspektion",
        "e-bike-inspektion",
    }


def test_a_choice_that_the_caller_leaves_open_is_asked_about():
    text = "glatte Haare hätt ich gern, ob nur für den Abend oder gleich für länger mit Keratin"
    assert {"haare-glaetten", "keratinglaettung"} <= candidates(text, "grosssalon")


def test_an_open_day_or_colleague_is_no_open_service():
    assert keys("einen Damenschnitt, ob am Montag oder am Dienstag, ist mir gleich", "xyz") == ["damenschnitt"]
    assert keys("KG, ob Mann oder Frau, ist egal", "physio") == ["krankengymnastik"]


def test_one_bath_is_not_sold_for_another():
    heard = understand_services("ein Moorbad", salon_of("spa"))
    assert isinstance(heard, NotUnderstood)
    assert heard.gap is Gap.NOT_HERE


def test_minutes_need_no_unit_where_nobody_speaks_of_a_time():
    assert minutes_said(words_of("Lymphdrainage fünfundvierzig")) == [(1, 1, "45")]
    assert minutes_said(words_of("Lymphdrainage um zehn Uhr dreißig")) == []


def test_a_verb_in_two_halves_is_one_sign():
    (look,) = looks_in(words_of("das Grau kommt am Scheitel schon wieder durch"), frozenset(), "hair")
    assert ("root", "colour") in look.readings[0]
