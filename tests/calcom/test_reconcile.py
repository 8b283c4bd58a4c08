"""Whatever happened unseen, one comparison of both sides mends what is certain and lists the rest."""

from datetime import timedelta

from tests.calcom.both_sides import COLOUR, COMPANY, CUT, LISA, TOM

from voice_booking.mirror.reconcile.findings import Difference, Repair
from voice_booking.simulator.calcom.faults import Effect, Fault

HOUR = timedelta(hours=1)


async def kinds(both):
    return sorted(finding.kind for finding in await both.differences())


async def test_two_sides_that_agree_have_no_differences(both):
    await both.ask("book_appointment", **COLOUR, uhrzeit="10 Uhr")
    assert await both.differences() == ()
    assert await both.mend() == ()


async def test_an_erased_booking_is_made_anew(both):
    await both.ask("book_appointment", **COLOUR, uhrzeit="10 Uhr")
    both.edits.erase(both.standing[1].uid)
    assert await kinds(both) == [Difference.MISSING]
    await both.mend()
    assert await both.differences() == ()
    assert len(both.standing) == 3


async def test_a_booking_that_was_cancelled_unseen_is_taken_in(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    both.edits.cancel(both.standing[0].uid)
    assert await kinds(both) == [Difference.MISSING]
    await both.mend()
    assert await both.visits() == [("cancelled", 2)]
    assert await both.differences() == ()


async def test_a_booking_that_was_moved_several_times_unseen_is_followed(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    for _ in range(3):
        both.edits.move(both.standing[0].uid, both.standing[0].start + HOUR)
    assert await kinds(both) == [Difference.WRONG_TIME]
    await both.mend()
    assert await both.visits() == [("booked", 2)]
    assert not await both.free("13 Uhr")
    assert await both.differences() == ()


async def test_a_booking_given_to_the_other_stylist_becomes_theirs(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    both.edits.hand_over(both.standing[0].uid, TOM)
    assert await kinds(both) == [Difference.WRONG_HOST]
    await both.mend()
    assert await both.differences() == ()
    assert await both.free("10 Uhr", "Lisa")
    assert not await both.free("10 Uhr", "Tom")


async def test_a_booking_of_ours_that_stands_twice_stands_once(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    ours = both.standing[0]
    both.edits.book(ours.event_type.id, ours.start + 5 * HOUR, email=ours.attendee.email, metadata=dict(ours.metadata))
    assert await kinds(both) == [Difference.DUPLICATED]
    await both.mend()
    assert await both.differences() == ()
    assert [each.uid for each in both.standing] == [ours.uid]


async def test_a_foreign_booking_is_kept_free_and_never_touched(both):
    event_type = both.type_of(LISA)
    booked = both.edits.book(event_type, both.wall(13))
    assert await kinds(both) == [Difference.FOREIGN]
    await both.mend()
    assert await both.differences() == ()
    assert not await both.free("13 Uhr")
    both.edits.cancel(booked.uid)
    assert await kinds(both) == [Difference.FOREIGN_GONE]
    await both.mend()
    assert await both.free("13 Uhr")


async def test_what_only_says_that_it_is_ours_is_listed_and_never_cancelled(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    name = "0" * 32
    both.edits.book(
        both.type_of(TOM), both.wall(15), email=f"termin+{name}@{COMPANY.calendar.mail_domain}",
        metadata={"phase_id": "00000000-0000-0000-0000-000000000000"},
    )  # fmt: skip
    found = await both.differences()
    assert {finding.kind for finding in found} == {Difference.STRAY, Difference.FOREIGN}
    await both.mend()
    assert [(each.kind, each.repair) for each in await both.differences()] == [(Difference.STRAY, Repair.LIST)]
    assert len(both.standing) == 2
    assert not await both.free("15 Uhr", "Tom")


async def test_a_booking_that_nobody_wants_any_more_goes(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    both.world.faults.set(*(Fault(Effect.FAIL_BEFORE, "bookings.cancel", nth=n) for n in range(1, 9)))
    await both.ask("cancel_appointment", datum="morgen", name="Hanna Vogel")
    both.world.faults.set()
    await both.sql_write("UPDATE work SET state = 'dead' WHERE kind = 'calendar-sync' AND state = 'ready'")
    found = await kinds(both)
    assert found in ([Difference.ORPHAN_THERE], [Difference.UNSENT])
    await both.mend(seconds=30)
    assert await both.differences() == ()
    assert both.standing == []


async def test_a_visit_of_which_a_part_was_moved_away_is_listed_until_it_fits_again(both):
    await both.ask("book_appointment", **COLOUR, uhrzeit="10 Uhr")
    rinse = both.standing[1]
    moved = both.edits.move(rinse.uid, rinse.start + 4 * HOUR)
    await both.mend()
    assert [(each.kind, each.repair) for each in await both.differences()] == [(Difference.UNDER_REVIEW, Repair.LIST)]
    assert not await both.free("15 Uhr")
    both.edits.move(moved.uid, rinse.start)
    await both.mend()
    assert await both.differences() == ()
    assert await both.free("15 Uhr")
    assert await both.sql("SELECT status FROM callback") == [("rebooked",)]


async def test_a_visit_whose_parts_are_moved_one_by_one_ends_up_moved(both):
    await both.ask("book_appointment", **COLOUR, uhrzeit="10 Uhr")
    for part in both.standing:
        both.edits.move(part.uid, part.start + 3 * HOUR)
        await both.told()
    assert await both.differences() == ()
    assert await both.visits() == [("booked", 2)]
    assert await both.sql("SELECT status FROM callback") == [("rebooked",)]


async def test_the_hourly_comparison_is_put_down_by_itself(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    both.edits.erase(both.standing[0].uid)
    await both.work(seconds=3600)
    await both.work(seconds=60)
    assert len(both.standing) == 1


async def test_what_was_never_reported_is_asked_for(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    await both.work(seconds=120)
    both.edits.cancel(both.standing[0].uid)
    await both.work(seconds=130)
    assert await both.visits() == [("cancelled", 2)]


async def test_nothing_is_lost_while_the_calendar_cannot_be_asked(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    await both.work(seconds=120)
    both.edits.cancel(both.standing[0].uid)
    both.world.faults.set(*(Fault(Effect.FAIL_BEFORE, "bookings.list", nth=n) for n in range(1, 4)))
    for _ in range(3):
        await both.work(seconds=125)
    assert await both.visits() == [("booked", 1)]
    both.world.faults.set()
    await both.work(seconds=600)
    assert await both.visits() == [("cancelled", 2)]
