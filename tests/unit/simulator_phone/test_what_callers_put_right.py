"""A simulated caller who was misheard says so, as people do, before they leave it."""

from dataclasses import replace
from datetime import datetime

import pytest

from voice_booking.simulator.callers.noise import Noise
from voice_booking.simulator.callers.personas import persona
from voice_booking.simulator.callers.telephoner import Telephoner
from voice_booking.simulator.callers.wishes import Facts, Kind, Time, Want, Window
from voice_booking.simulator.phone.classifier import tags_of

NOW = datetime.fromisoformat("2026-11-24T10:00")
GREETING = "Salon XYZ, guten Tag! Hier ist eine KI, die mitschreibt."
AT_TEN = datetime.fromisoformat("2026-11-27T10:00")
FRIDAY = Time(("am Freitag um zehn",), (Window(AT_TEN, AT_TEN),))
TINT = Want(Kind.BOOK, service=("eine Tönung",), times=(FRIDAY,))
PRICE = Want(Kind.PRICE, service=("Färben",))


def said(want, *heard, seed=3):
    """What the caller answers to each of the agent's sentences."""
    caller = Telephoner(persona("accent"), Facts("Olena Kovalenko"), (want,), noise=Noise.NONE, seed=seed)
    return [caller.hears(text, NOW).text for text in (GREETING, *heard)]


def test_who_hears_that_something_else_is_not_offered_says_it_once_more():
    refused = "Eimetönung bieten wir leider nicht an. Darf es etwas aus dem Bereich Färbungen sein?"
    _, again, leaves = said(TINT, refused, refused)
    assert "Tönung" in again
    assert "Tönung" not in leaves


def test_who_hears_that_their_own_wish_is_not_offered_leaves_it():
    refused = "Eine Tönung bieten wir leider nicht an. Darf es etwas aus dem Bereich Färbungen sein?"
    assert "Tönung" not in said(TINT, refused)[1]


def test_who_wants_a_price_and_is_asked_for_a_time_asks_for_the_price_again():
    _, again, leaves = said(PRICE, "Wann passt es Ihnen?", "Wann passt es Ihnen?")
    assert "Färben" in again
    assert "Färben" not in leaves


@pytest.mark.parametrize("heard", ["was kosdet bei Ihnen Ferben", "Sagen Sie mal, was Färbenkostet"])
def test_a_misheard_question_for_the_price_is_one(heard):
    assert "want_info_prices" in tags_of(heard)


def test_of_two_questions_in_one_breath_the_later_one_is_answered():
    tags = tags_of("Sind Sie ein Roboter? Und wann haben Sie geöffnet?")
    assert "want_info_hours" in tags
    assert "ask_bot" not in tags
    assert "ask_bot" in tags_of("Sind Sie ein Roboter?")


def test_who_wished_for_somebody_takes_the_one_who_alone_does_it_or_leaves_it():
    wish = replace(TINT, staff=("bei Lisa",), people=("lisa",))
    only = "Tönung macht bei uns leider nur Sarah. Moment. Ja, am Freitag um zehn Uhr ist bei Sarah frei. Passt das?"
    assert "affirm" in tags_of(said(wish, only)[1])
    assert "affirm" not in tags_of(said(replace(wish, gives_up=True), only)[1])
