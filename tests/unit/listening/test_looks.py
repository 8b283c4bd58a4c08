"""Callers who tell what they see, suffer or plan instead of naming a service."""

import pytest

from corpus.people_lines import salon_of
from voice_booking.listening.services import understand_services
from voice_booking.listening.trade.lexicon import (
    hair_looks,
    hair_looks_colour,
    hair_looks_style,
    hair_signs,
    hair_signs_colour,
    hair_signs_style,
)
from voice_booking.listening.trade.looks import looks_in
from voice_booking.listening.trade.vocabulary import lexicon_of
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood
from voice_booking.listening.words.folding import words_of

LOOKS = "\n".join((hair_looks.LOOKS, hair_looks_colour.LOOKS, hair_looks_style.LOOKS))
SIGNS = "\n".join((hair_signs.SIGNS, hair_signs_colour.SIGNS, hair_signs_style.SIGNS))


@pytest.fixture(scope="module")
def xyz():
    return salon_of("xyz")


def keys_of(heard):
    assert isinstance(heard, Understood)
    return [service.key for service in heard.value]


def readings(text):
    return [look.readings for look in looks_in(words_of(text), frozenset(), "hair")]


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("Bei meinem Mann wuchert's im Gesicht", "bart-trimmen"),
        ("Einmal neun Millimeter rundrum", "maschinenschnitt"),
        ("Ich seh nix mehr vor lauter Pony", "pony-schneiden"),
        ("Mein Kleiner kommt in die Schule und braucht die Haare ordentlich", "kinderschnitt"),
        ("Meine Haare sind ganz strohig", "haarkur"),
        ("Man sieht schon wieder das Grau am Scheitel", "ansatzfaerbung"),
    ],
)
def test_a_complaint_leads_to_the_service_that_mends_it(xyz, text, service):
    assert keys_of(understand_services(text, xyz)) == [service]


def test_an_idiom_that_fits_several_services_ends_in_a_question(xyz):
    heard = understand_services("die Matte muss runter", xyz)
    assert isinstance(heard, Ambiguous)
    assert {service.key for service in heard.candidates} == {"herrenschnitt", "damenschnitt", "kinderschnitt"}


def test_two_readings_of_a_look_are_one_question_with_both(xyz):
    heard = understand_services("ich möchte hellere Partien im Haar", xyz)
    assert isinstance(heard, Ambiguous)
    assert {service.key for service in heard.candidates} == {"straehnen", "balayage"}


def test_a_look_whose_service_is_not_offered_is_not_here(xyz):
    heard = understand_services("meine Fingernägel müssten mal in Form", xyz)
    assert isinstance(heard, NotUnderstood)
    assert heard.gap is Gap.NOT_HERE


def test_what_is_named_clearly_is_not_outdone_by_a_complaint(xyz):
    assert keys_of(understand_services("Einen Damenschnitt bitte, die Haare sind so strohig", xyz)) == ["damenschnitt"]


def test_whoever_tells_it_is_not_who_comes(xyz):
    heard = understand_services(
        "meine Frau sagt ich seh aus wie ein Wischmopp, die Seiten kürzer und oben etwas weg", xyz
    )
    assert keys_of(heard) == ["herrenschnitt"]


def test_what_is_not_needed_is_no_part_of_a_look(xyz):
    assert keys_of(understand_services("einmal schön föhnen, schneiden brauchts nicht", xyz)) == ["foehnen"]


def test_words_far_apart_make_no_look():
    near = "die Spitzen sind kaputt"
    far = "die Spitzen, also ich wollte eigentlich nur fragen ob sie am Samstag offen haben weil mein Wagen kaputt ist"
    assert readings(near)
    assert not readings(far)


def test_words_of_two_sentences_make_no_look():
    assert not readings("Es geht um die Spitzen. Mein Auto ist kaputt.")


def test_more_words_that_agree_outweigh_fewer():
    assert readings("zwei Finger breit grau am Scheitel, die Längen sind noch gut") == [
        ((("root", "colour"), ("whole", "colour"), ("colour",)),)
    ]


def test_every_class_of_a_rule_has_words_and_every_meaning_is_known():
    classes = {line.partition(":")[0] for line in SIGNS.splitlines()}
    known = lexicon_of("hair").concepts
    for rule in (line.removeprefix("~") for line in LOOKS.splitlines() if line):
        meaning, _, slots = rule.partition("<")
        assert {name for slot in slots.split() for name in slot.removeprefix("-").split("/")} <= classes, rule
        keys = meaning.replace("|", " ").replace("/", " ").split()
        assert all(key in known or key == "strange" or key.startswith("own:") for key in keys), rule


def test_a_vague_look_says_nothing_beside_a_clear_one(xyz):
    heard = understand_services("ich seh aus wie ein Pudel, das Haar soll für alle Mal glatt sein", xyz)
    assert keys_of(heard) == ["glaetten"]


def test_a_word_that_names_something_else_gives_way_to_the_look_it_is_part_of():
    heard = understand_services("ich will die Krause loswerden", salon_of("grosssalon"))
    assert isinstance(heard, Ambiguous)
    assert {service.key for service in heard.candidates} == {"keratinglaettung", "haare-glaetten"}
