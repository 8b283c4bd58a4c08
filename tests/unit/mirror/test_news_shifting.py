"""A visit whose bookings were moved in the calendar takes place there, if it still fits together."""

from datetime import UTC, datetime, timedelta
from uuid import uuid5

import pytest

from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.mirror.news.shifting import Seat, as_seated
from voice_booking.salon.business import NAMESPACE
from voice_booking.salon.services import PausePolicy, Segment, Service
from voice_booking.scheduling.plan import Claim, Plan, PlannedItem, PlannedPhase, Span

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
LISA, TOM, COLOUR, VISIT = (uuid5(NAMESPACE, name) for name in ("lisa", "tom", "colour", "visit"))


def at(minutes, length=0):
    start = datetime(2026, 11, 25, 10, tzinfo=UTC) + timedelta(minutes=minutes)
    return Span(start, start + timedelta(minutes=length))


def service(policy):
    parts = (Segment("A", "Auftragen", 30, 30, gap_max_minutes=60), Segment("B", "Waschen", 15))
    return Service(COLOUR, "farbe", "Farbe", "haar", 6500, parts, policy)


PLAN = Plan(
    (
        PlannedItem(
            COLOUR,
            "Farbe",
            6500,
            (
                PlannedPhase("A", "Auftragen", at(0, 30), LISA, True),
                PlannedPhase("GAP_A", "Einwirkzeit", at(30, 30), None, False),
                PlannedPhase("B", "Waschen", at(60, 15), LISA, True),
            ),
        ),
    ),
    (Claim(LISA, Span(at(-5).start, at(30).start)), Claim(LISA, at(60, 20))),
)
"""With a buffer of five minutes before and after."""


def seat(key, span, moved=None, staff=LISA):
    row = Mirrored(uuid5(VISIT, key), VISIT, 0, COLOUR, key, LISA, span, 1, NOW)
    return Seat(row, moved or span, staff)


def seated(first, second, policy=PausePolicy.FLEXIBLE):
    return as_seated(PLAN, (first, second), (service(policy),), 15)


def test_what_was_moved_as_a_whole_keeps_its_pause_and_its_buffers():
    plan = seated(seat("A", at(0, 30), at(90, 30)), seat("B", at(60, 15), at(150, 15)), PausePolicy.FREE)
    assert plan.span == Span(at(90).start, at(165).start)
    assert plan.claims == (Claim(LISA, at(85, 35)), Claim(LISA, at(150, 20)))


@pytest.mark.parametrize(("start", "policy", "fits"), [
    (75, PausePolicy.FLEXIBLE, True),
    (90, PausePolicy.FLEXIBLE, True),
    (105, PausePolicy.FLEXIBLE, False),
    (45, PausePolicy.FLEXIBLE, False),
    (75, PausePolicy.FREE, False),
    (15, PausePolicy.FLEXIBLE, False),
    (-60, PausePolicy.FLEXIBLE, False),
])  # fmt: skip
def test_a_pause_stretches_as_far_as_the_service_allows(start, policy, fits):
    plan = seated(seat("A", at(0, 30)), seat("B", at(60, 15), at(start, 15)), policy)
    assert (plan is not None) is fits
    if plan is not None:
        assert plan.items[0].phases[1].span == Span(at(30).start, at(start).start)


def test_a_part_that_was_given_to_somebody_else_takes_their_time():
    plan = seated(seat("A", at(0, 30)), seat("B", at(60, 15), staff=TOM))
    assert {claim.unit: claim.span for claim in plan.claims} == {
        LISA: Span(at(-5).start, at(30).start),
        TOM: at(60, 20),
    }


def test_what_was_not_moved_is_as_it_was():
    assert seated(seat("A", at(0, 30)), seat("B", at(60, 15))) == PLAN
