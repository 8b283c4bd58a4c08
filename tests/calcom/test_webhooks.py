"""What the salon's people do in Cal.com reaches our side: signed, once, in any order."""

from datetime import timedelta

import pytest
from tests.calcom.both_sides import COLOUR, CUT, LISA

from voice_booking.simulator.calcom.faults import Effect, Fault
from voice_booking.simulator.calcom.webhooks.deliveries import due


async def test_what_we_book_comes_back_as_no_news(both):
    assert (await both.ask("book_appointment", **COLOUR, uhrzeit="10 Uhr"))["status"] == "booked"
    asked = len(both.world.trace)
    await both.told()
    assert len(both.world.trace) == asked
    assert await both.visits() == [("booked", 1)]
    assert await both.sql("SELECT count(*) FROM busy") == [(0,)]


async def test_a_visit_that_is_cancelled_in_the_calendar_is_cancelled_and_called_back_about(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    both.edits.cancel(both.standing[0].uid)
    await both.told()
    assert await both.visits() == [("cancelled", 2)]
    assert await both.sql("SELECT reason, status FROM callback") == [("cancelled_there", "open")]
    assert await both.sql("SELECT count(*) FROM ledger WHERE appointment_id IS NOT NULL") == [(0,)]


async def test_a_part_that_is_cancelled_in_the_calendar_is_for_a_person_to_look_at(both):
    await both.ask("book_appointment", **COLOUR, uhrzeit="10 Uhr")
    both.edits.cancel(both.standing[1].uid)
    await both.told()
    assert await both.visits() == [("booked", 1)]
    assert await both.sql("SELECT reason FROM callback") == [("clashes",)]
    assert await both.sql("SELECT count(*) FROM event WHERE kind = 'requires_manual_review'") == [(1,)]


async def test_a_visit_that_is_moved_in_the_calendar_is_moved(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    was = both.standing[0]
    both.edits.move(was.uid, was.start + timedelta(hours=3))
    await both.told()
    assert await both.visits() == [("booked", 2)]
    assert await both.sql("SELECT count(*) FROM callback") == [(0,)]
    assert await both.free("10 Uhr")
    assert not await both.free("13 Uhr")


async def test_lesson_2_a_booking_whose_answer_was_lost_is_no_orphan(both):
    both.world.faults.set(Fault(Effect.TIMEOUT_AFTER, "bookings.create"))
    assert (await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr"))["status"] == "reserved"
    await both.told()
    await both.work(seconds=20)
    assert await both.visits() == [("booked", 1)]
    assert len(both.standing) == 1
    assert await both.differences() == ()


async def test_lesson_7_whatever_is_reported_is_true_for_the_next_caller(both):
    """Every kind of report: what it changes is free or taken at once, whoever asked before."""
    assert await both.free("13 Uhr")
    made = both.edits.book(both.type_of(LISA), both.wall(13))
    await both.told()
    assert not await both.free("13 Uhr")
    moved = both.edits.move(made.uid, both.wall(15))
    await both.told()
    assert await both.free("13 Uhr")
    assert not await both.free("15 Uhr")
    both.edits.cancel(moved.uid)
    await both.told()
    assert await both.free("15 Uhr")


async def test_lesson_8_a_report_is_answered_without_asking_the_calendar(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    both.edits.cancel(both.standing[0].uid)
    asked = len(both.world.trace)
    for delivery in due(both.world):
        assert (await both.post(delivery)).status == 204
    assert len(both.world.trace) == asked


@pytest.mark.parametrize("signature", ["", "0" * 64, "no-secret-provided"])
async def test_what_is_not_signed_is_not_kept(both, signature):
    both.edits.book(both.type_of(LISA), both.wall(13))
    delivery = due(both.world)[0]
    path = delivery.url.removeprefix("http://salon")
    answer = await both.client.post(path, data=delivery.body, headers={"X-Cal-Signature-256": signature})
    assert answer.status == 401
    unknown = await both.client.post("/calcom/webhook/niemand", data=delivery.body, headers=dict(delivery.headers))
    assert unknown.status == 401
    assert await both.sql("SELECT count(*) FROM work WHERE kind = 'calendar-news'") == [(0,)]


async def test_the_same_report_in_any_order_and_number_is_one(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    for _ in range(2):
        both.edits.move(both.standing[0].uid, both.standing[0].start + timedelta(hours=1))
    reports = due(both.world)
    for delivery in [*reversed(reports), *reports]:
        await both.post(delivery)
    await both.work()
    assert await both.visits() == [("booked", 2)]
    assert not await both.free("12 Uhr")
    assert await both.differences() == ()


async def test_who_did_not_come_is_marked_and_the_mark_can_be_taken_back(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    await both.told()
    both.now = both.wall(11)
    booking = both.standing[0]
    for absent, status in ((True, "no_show"), (False, "booked")):
        await both.absent(booking, absent)
        await both.told()
        assert [row[0] for row in await both.visits()] == [status]
