"""What others do to a visit while the calendar is being asked about it."""

import asyncio
from datetime import timedelta

import pytest
from a_calendar_desk import NOW, SALON_FILE, CalendarDesk, wall
from tests.calendars import BUSY, TAKEN, with_calendar

from voice_booking.booking.mirroring.syncing import Syncing
from voice_booking.booking.ports import TryLater


@pytest.fixture
async def desk(database):
    business, calendar = await with_calendar(database, SALON_FILE, NOW)
    return CalendarDesk(database, business.salon("mitte", revision=1), calendar, seconds=5)


async def in_flight(desk, doing, calls=4):
    """Begun, and its requests to the calendar are on their way."""
    calendar, gate = desk.calendar, asyncio.Event()
    calendar.gate, calendar.expected = gate, len(calendar.calls) + calls
    calendar.reached.clear()
    running = asyncio.create_task(doing)
    await calendar.reached.wait()
    calendar.gate = None
    return running, gate


async def test_a_visit_that_is_cancelled_while_it_is_being_booked_is_gone_everywhere(desk):
    booking, gate = await in_flight(desk, desk.book("balayage", at=wall(27, "10:00")))
    assert (await desk.cancel())["status"] == "cancelled"
    gate.set()
    assert (await booking)["status"] == "reserved"
    await desk.recover()
    assert await desk.statuses() == ["cancelled"]
    assert desk.calendar.standing() == []


async def test_a_visit_that_is_moved_while_it_is_being_booked_stands_where_it_was_moved(desk):
    booking, gate = await in_flight(desk, desk.book("balayage", at=wall(27, "10:00")))
    assert (await desk.move(to=wall(27, "11:30")))["status"] == "reserved"
    gate.set()
    assert (await booking)["status"] == "reserved"
    await desk.recover()
    assert await desk.starts() == ["27 11:30"]
    assert await desk.statuses() == ["booked"]
    assert await desk.agree()


async def test_a_refusal_that_comes_after_a_move_frees_nothing(desk):
    desk.calendar.faults = {1: TAKEN}
    booking, gate = await in_flight(desk, desk.book("balayage", at=wall(27, "10:00")))
    await desk.move(to=wall(28, "9:30"))
    gate.set()
    assert (await booking)["status"] == "reserved"
    await desk.recover()
    assert await desk.statuses() == ["booked"]
    assert await desk.agree()


async def test_nobody_asks_the_calendar_for_what_somebody_is_asking_it_for(desk):
    booking, gate = await in_flight(desk, desk.book("balayage", at=wall(27, "10:00")))
    visit = (await desk._visits())[0]
    with pytest.raises(TryLater):
        await Syncing(visit, desk.salon, desk.ledger, desk.calendar, desk.clock, str).run()
    gate.set()
    assert (await booking)["status"] == "booked"
    assert len(desk.calendar.calls) == 4


async def test_two_workers_at_one_visit_book_it_once(desk):
    desk.calendar.always = BUSY
    assert (await desk.book("balayage", at=wall(27, "10:00")))["status"] == "reserved"
    desk.calendar.always = "ok"
    visit = (await desk._visits())[0]
    syncing = [Syncing(visit, desk.salon, desk.ledger, desk.calendar, desk.clock, str) for _ in range(3)]
    await asyncio.gather(*(one.run() for one in syncing), return_exceptions=True)
    await desk.recover()
    assert await desk.agree()
    assert len(desk.calendar.made) == 4


async def test_our_own_lag_is_no_reason_to_refuse(desk):
    await desk.book("balayage", at=wall(27, "10:00"))
    desk.calendar.always = BUSY
    assert (await desk.cancel())["status"] == "cancelled"
    desk.calendar.always = "ok"
    assert (await desk.book("balayage", at=wall(27, "10:00"), name="Eva Lang"))["status"] == "reserved"
    await desk.recover()
    assert sorted(await desk.statuses()) == ["booked", "cancelled"]
    assert await desk.agree()


async def test_a_visit_of_before_the_calendar_is_put_there_when_it_is_moved(desk, database):
    await desk.book("balayage", at=wall(27, "10:00"))
    desk.calendar.made.clear()
    await database.write(lambda connection: connection.exec_driver_sql("DELETE FROM calendar_booking"))
    assert (await desk.move(to=wall(27, "12:00")))["status"] == "rescheduled"
    assert await desk.agree()


async def test_a_calendar_that_does_not_come_back_is_told_to_a_person_once_and_waited_for(desk):
    desk.calendar.always = BUSY
    assert (await desk.book("balayage", at=wall(27, "10:00")))["status"] == "reserved"
    for _ in range(10):
        desk.now += timedelta(minutes=15)
        await desk.recover(tries=1, patient=True)
    reviews = "SELECT count(*) FROM event WHERE kind = 'requires_manual_review'"
    assert await desk.sql(reviews) == [(1,)]
    desk.calendar.always = "ok"
    await desk.recover()
    assert await desk.statuses() == ["booked"]
    assert await desk.agree()


async def test_a_cancellation_that_the_calendar_does_not_take_is_told_to_a_person_too(desk):
    await desk.book("balayage", at=wall(27, "10:00"))
    desk.calendar.always = BUSY
    await desk.cancel()
    desk.now += timedelta(hours=2)
    await desk.recover(tries=1, patient=True)
    assert await desk.sql("SELECT count(*) FROM event WHERE kind = 'requires_manual_review'") == [(1,)]
