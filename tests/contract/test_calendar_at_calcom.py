"""The whole way: a caller, the ledger, the real client, and a Cal.com that books, moves and cancels as documented."""

from datetime import timedelta

import pytest
from tests.calcom.both_sides import COLOUR, BothSides

from voice_booking.simulator.calcom.faults import Effect, Fault

MOVE = {"name": "Hanna Vogel", "datum": "morgen"}


@pytest.fixture
async def sides(database, database_url):
    async with BothSides(database, database_url).open() as opened:
        yield opened


async def agree(sides):
    rows = await sides.sql(
        "SELECT p.starts_at, p.ends_at FROM phase p JOIN appointment a ON a.id = p.appointment_id"
        " WHERE p.staff_required AND a.status = 'booked' ORDER BY p.starts_at"
    )
    ours = [(str(start)[:16], str(end)[:16]) for start, end in rows]
    return ours == [(f"{each.start:%Y-%m-%d %H:%M}", f"{each.end:%Y-%m-%d %H:%M}") for each in sides.standing]


async def test_booked_moved_and_cancelled(sides):
    assert (await sides.ask("book_appointment", **COLOUR, uhrzeit="10 Uhr"))["status"] == "booked"
    assert len(sides.standing) == 3
    assert await agree(sides)
    assert (await sides.ask("reschedule_appointment", **MOVE, uhrzeit="10:30"))["status"] == "rescheduled"
    assert await agree(sides)
    assert (await sides.ask("cancel_appointment", name="Hanna Vogel"))["status"] == "cancelled"
    await sides.work()
    assert sides.standing == []


@pytest.mark.parametrize("effect", [Effect.TIMEOUT_AFTER, Effect.FAIL_AFTER, Effect.MALFORMED, Effect.CONFLICT])
async def test_a_lost_answer_is_not_a_lost_booking(sides, effect):
    sides.world.faults.set(Fault(effect, "bookings.create", nth=2))
    assert (await sides.ask("book_appointment", **COLOUR, uhrzeit="10 Uhr"))["status"] == "reserved"
    await sides.work(13)
    assert await sides.visits() == [("booked", 1)]
    assert await agree(sides)


@pytest.mark.parametrize("effect", [Effect.FAIL_AFTER, Effect.TIMEOUT_BEFORE, Effect.THROTTLED, Effect.UNREACHABLE])
async def test_a_move_with_a_lost_answer_comes_to_an_end(sides, effect):
    assert (await sides.ask("book_appointment", **COLOUR, uhrzeit="10 Uhr"))["status"] == "booked"
    sides.world.faults.set(Fault(effect, "bookings.reschedule", nth=2))
    assert (await sides.ask("reschedule_appointment", **MOVE, uhrzeit="10:30"))["status"] == "reserved"
    for _ in range(6):
        await sides.work(30)
    assert await sides.visits() == [("booked", 2)]
    assert await agree(sides)


async def test_a_colleague_who_was_quicker_in_the_calendar_is_heard_of(sides):
    sides.world.faults.set(Fault(Effect.TAKEN, "bookings.create", nth=3))
    reply = await sides.ask("book_appointment", **COLOUR, uhrzeit="10 Uhr")
    assert (reply["status"], reply["reason"]) == ("slot_unavailable", "taken")
    await sides.work(timedelta(seconds=6).total_seconds())
    assert sides.standing == []
