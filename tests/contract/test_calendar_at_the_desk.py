"""What the salon's own people change stands in the calendar, too, without anybody waiting for it."""

from datetime import timedelta

import pytest
from a_calendar_desk import NOW, SALON_FILE, CalendarDesk, wall
from tests.calendars import TAKEN, with_calendar

from voice_booking.listening.when import AtMoment
from voice_booking.office.desk.changes import cancel, move, plan_move, visit_said


@pytest.fixture
async def desk(database):
    business, calendar = await with_calendar(database, SALON_FILE, NOW)
    return CalendarDesk(database, business.salon("mitte", revision=1), calendar)


@pytest.fixture
async def visit(desk):
    code = (await desk.book("balayage", at=wall(27, "10:00")))["confirmation_code"]
    return await visit_said(code, desk.salon, desk.ledger, desk.now)


async def moved(desk, visit, to):
    plan = await plan_move(visit, desk.salon, desk.ledger, desk.now, when=AtMoment(to), staff=())
    await move(visit, plan, desk.salon, desk.ports, desk.now)


async def test_a_visit_that_the_salon_moves_is_moved_in_the_calendar(desk, visit):
    await moved(desk, visit, wall(27, "10:30"))
    assert await desk.statuses() == ["booked"]
    await desk.recover()
    assert await desk.agree()
    assert await desk.starts() == ["27 10:30"]


async def test_where_the_calendar_has_something_else_a_person_is_told(desk, visit):
    ten_past = wall(28, "11:00")
    await moved(desk, visit, ten_past)
    desk.calendar.faults = {len(desk.calendar.calls): TAKEN}
    await desk.recover()
    assert await desk.statuses() == ["booked"]
    assert await desk.sql("SELECT reason FROM callback") == [("clashes",)]


async def test_a_visit_that_the_salon_cancels_is_cancelled_in_the_calendar(desk, visit):
    await cancel(visit, desk.salon, desk.ledger, desk.now + timedelta(minutes=1))
    await desk.recover()
    assert desk.calendar.standing() == []
