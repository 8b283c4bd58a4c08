"""A time that the calendar has just refused is offered to nobody, until it is known what stands there."""

from datetime import timedelta

from tests.calcom.both_sides import COLOUR, CUT, LISA

from voice_booking.simulator.calcom.faults import Effect, Fault

A_POLL = int(timedelta(minutes=2).total_seconds())
ROWS = "SELECT source, count(*) FROM busy GROUP BY source"


async def refused_at_ten(both, **wish):
    reply = await both.ask("book_appointment", **{**CUT, **wish}, uhrzeit="10 Uhr")
    assert reply["status"] == "slot_unavailable", reply


async def test_the_next_caller_is_not_offered_it(both):
    both.world.faults.set(Fault(Effect.TAKEN, "bookings.create"))
    await refused_at_ten(both)
    assert not await both.free("10 Uhr")
    assert await both.free("10 Uhr", person="Tom")
    assert await both.free("10:30 Uhr")


async def test_it_is_free_again_once_the_calendar_was_looked_at_and_nothing_is_there(both):
    both.world.faults.set(Fault(Effect.TAKEN, "bookings.create"))
    await refused_at_ten(both)
    for _ in range(3):
        await both.work(seconds=A_POLL)
    assert await both.free("10 Uhr")
    assert await both.sql(ROWS) == []


async def test_it_stays_taken_where_a_booking_is_found_there(both):
    both.edits.book(both.type_of(LISA), both.wall(10))
    both.world.state.queue.clear()
    await refused_at_ten(both)
    for _ in range(3):
        await both.work(seconds=A_POLL)
    assert not await both.free("10 Uhr")
    assert await both.sql(ROWS) == [("calcom", 1)]


async def test_a_time_that_is_refused_after_the_call_is_not_offered_either(both):
    both.world.faults.set(
        Fault(Effect.TIMEOUT_BEFORE, "bookings.create", nth=1), Fault(Effect.TAKEN, "bookings.create", nth=2)
    )
    assert (await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr"))["status"] == "reserved"
    await both.work(seconds=20)
    assert (await both.visits())[0][0] == "cancelled"
    assert not await both.free("10 Uhr")


async def test_where_a_move_is_refused_neither_time_is_offered(both):
    assert (await both.ask("book_appointment", **COLOUR, uhrzeit="10 Uhr"))["status"] == "booked"
    both.world.faults.set(Fault(Effect.TAKEN, "bookings.reschedule"))
    reply = await both.ask("reschedule_appointment", name="Hanna Vogel", datum="morgen", uhrzeit="15 Uhr")
    assert reply["status"] == "slot_unavailable"
    assert not await both.free("10 Uhr")
    refused = await both.sql("SELECT source FROM busy")
    assert set(refused) == {("calcom_refused",)}
