"""Bookings that are made to try an event type, and cancelled at once, keep nobody's time free."""

from dataclasses import replace

import pytest
from tests.calcom.both_sides import COMPANY, LISA

from voice_booking.booking.calendar import NewBooking
from voice_booking.mirror.event_types.trial import MARK, NAME
from voice_booking.mirror.event_types.trial import test_email as address_of_tests

BUSY = "SELECT count(*) FROM busy"
TWO_MINUTES = 120


def trial(both):
    """A test booking, as `event-types verify` makes them."""
    kind = both.type_of(LISA)
    return NewBooking(kind, both.wall(10), 30, NAME, address_of_tests(COMPANY, kind), "Europe/Berlin", MARK)


async def test_a_test_booking_that_is_reported_is_no_busy_time(both):
    await both.calendar.create(trial(both))
    await both.told()
    assert await both.sql(BUSY) == [(0,)]
    assert await both.free("10 Uhr")
    assert await both.differences() == ()


async def test_a_test_booking_that_is_found_by_polling_is_no_busy_time(both):
    await both.work(seconds=TWO_MINUTES)
    await both.calendar.create(trial(both))
    both.world.state.queue.clear()
    for _ in range(2):
        await both.work(seconds=TWO_MINUTES)
    assert await both.sql(BUSY) == [(0,)]
    assert not await both.mend()


@pytest.mark.parametrize("given", [{"metadata": {}}, {"email": "anna@kunden.example"}])
async def test_only_what_bears_both_our_mark_and_our_address_is_one(both, given):
    await both.calendar.create(replace(trial(both), **given))
    await both.told()
    assert await both.sql(BUSY) == [(1,)]
    assert not await both.free("10 Uhr")
