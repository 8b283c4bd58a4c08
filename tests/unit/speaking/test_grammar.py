"""Over all outcomes and all numbers nothing is said that is not good German."""

from datetime import datetime, timedelta
from typing import get_args

import pytest
from good_german import faults
from outcomes_to_say import about_a_moment, about_a_salon
from visits import BERLIN, FILES, NOW, salon

from voice_booking.booking.outcomes import Outcome
from voice_booking.speaking.replies import reply_to

STEMS = [file.stem for file in FILES]
KINDS = set(get_args(Outcome))


def spoken_faults(outcome, here, now):
    reply = reply_to(outcome, here, now)
    flat = [value for key, value in reply.data.items() if key.startswith("slot_") and value]
    return faults(reply.say) + [fault for slot in flat for fault in faults(f"Also {slot}.")]


@pytest.mark.parametrize(
    "slip",
    [
        "Das dauert eine Minuten.",
        "Das dauert einundzwanzig Minute.",
        "Das dauert ein Stunde.",
        "Das kostet ein Euro.",
        "Am Dienstag, den ersten Dezember.",
        "Am Dienstag, dem erste Dezember.",
        "Meinen Sie Dienstag, dem ersten Dezember?",
        "Um eins Uhr.",
        "Um 14 Uhr.",
        "Am 2026-11-25.",
        "Das  ist frei.",
        "Frei ist es bei.",
        "ja.",
        "Ja",
    ],
)
def test_the_grammar_notices(slip):
    assert faults(slip)


def test_every_outcome_is_part_of_the_product():
    here = salon("xyz")
    said = {type(outcome) for outcome in [*about_a_salon(here, NOW.date()), *about_a_moment(here, NOW, 3)]}
    assert said == KINDS


@pytest.mark.parametrize("stem", STEMS)
def test_what_is_said_about_services_and_people(stem):
    here = salon(stem)
    outcomes = list(about_a_salon(here, NOW.date()))
    assert [fault for outcome in outcomes for fault in spoken_faults(outcome, here, NOW)] == []


@pytest.mark.parametrize("stem", STEMS)
def test_what_is_said_about_every_quarter_of_an_hour(stem):
    here = salon(stem)
    midnight = datetime(2026, 11, 25 + STEMS.index(stem), tzinfo=BERLIN)
    starts = [midnight + timedelta(minutes=15 * quarter) for quarter in range(96)]
    wrong = [
        fault
        for number, start in enumerate(starts)
        for outcome in about_a_moment(here, start, number)
        for fault in spoken_faults(outcome, here, NOW)
    ]
    assert wrong == []


@pytest.mark.slow
def test_what_is_said_about_every_minute_and_every_day_of_two_years():
    wrong = []
    for number in range(800):
        here = salon(STEMS[number % len(STEMS)])
        day = NOW.date() + timedelta(days=number)
        start = datetime(day.year, day.month, day.day, number % 24, number % 60, tzinfo=BERLIN)
        now = NOW + timedelta(days=(0, number)[number % 2])
        for outcome in about_a_moment(here, start, number):
            wrong += spoken_faults(outcome, here, now)
    assert wrong == []
