"""Every event type is proved by a booking that is made and cancelled; then old ones may go, or come back."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from tests.calcom.november_in_calcom import KELLER, ONE_PERSON, ONE_SERVICE, SPITZER, November

from voice_booking.adapters.database.engine import open_database
from voice_booking.booking.ports import TryLater
from voice_booking.mirror.event_types.cleaning import clean_up, look_for_former
from voice_booking.mirror.event_types.mapping import RowStatus
from voice_booking.mirror.event_types.trial import MARK
from voice_booking.simulator.calcom.faults import Effect, Fault, ProcessKilled


@pytest.fixture
async def november(database):
    november = await November(database, ONE_SERVICE).imported()
    await november.apply()
    return november


def made_managed(november, event_type_id):
    """As somebody does who turns an event type of the team into a template."""
    types = november.world.state.event_types
    old = types[event_type_id]
    settings = {**old.settings, "metadata": {"managedEventConfig": {}}}
    types[event_type_id] = replace(old, scheduling_type="managed", settings=settings)


async def mapped(november, event_type_id=None, **changes):
    """Rows that are active, or were before, by event type."""
    rows = {row.event_type_id: row for row in await november.book.rows()}
    return rows if event_type_id is None else rows[event_type_id]


async def clean(november):
    async def use(calendar):
        found = await look_for_former(november.business, calendar, november.book, november.clock)
        return await clean_up(found, calendar, november.book)

    return await november.use(use)


async def test_each_takes_a_test_booking_that_is_cancelled_at_once(november):
    verified = await november.verify()
    assert verified.well
    assert [tried.why_not for tried in verified.tried] == [None] * 8
    assert november.standing == []
    bookings = list(november.world.state.bookings.values())
    assert {each.event_type.id for each in bookings} == {each.id for each in november.types}
    assert all(row.verified_at for row in (await mapped(november)).values())
    horizon = november.now + timedelta(days=180)
    for each in bookings:
        assert each.attendee.email.endswith("@termin.november.example")
        assert each.metadata == MARK
        assert each.start > horizon


async def test_what_is_verified_is_not_tried_again_unless_asked(november):
    await november.verify()
    assert (await november.verify()).tried == ()
    assert len((await november.verify(anew=True)).tried) == 8


async def test_what_is_changed_must_be_proved_again(november):
    await november.verify()
    first = november.types[0]
    november.world.state.event_types[first.id] = replace(first, settings={**first.settings, "hidden": False})
    await november.apply()
    assert [tried.event_type_id for tried in (await november.verify()).tried] == [first.id]


async def test_one_that_wants_confirmation_is_not_verified(november):
    first = november.types[0]
    policy = {"confirmationPolicy": {"type": "always", "blockUnconfirmedBookingsInBooker": False}}
    november.world.state.event_types[first.id] = replace(first, settings={**first.settings, **policy})
    verified = await november.verify()
    assert not verified.well
    assert "confirmation" in next(tried.why_not for tried in verified.tried if tried.why_not)
    assert (await mapped(november, first.id)).verified_at is None
    assert november.standing == []


async def test_hours_that_the_calendar_does_not_cover_are_named(november):
    state = november.world.state
    number = state.users[KELLER].default_schedule_id
    shorter = tuple(
        replace(each, end=time(19)) if each.end == time(20) else each for each in state.schedules[number].working
    )
    state.schedules[number] = replace(state.schedules[number], working=shorter)
    verified = await november.verify()
    assert not verified.well
    assert {each.whose for each in verified.uncovered} == {"Fabian Keller"}
    assert str(verified.uncovered[0]) == "Fabian Keller  Thu 2026-11-26 19:00–20:00"


async def test_whoever_is_killed_while_proving_leaves_no_test_booking_behind(migrated_sqlite):
    database = open_database(migrated_sqlite)
    november = await November(database, ONE_PERSON).imported()
    await november.apply()
    made, rows = november.world.snapshot(), await november.book.rows()
    begun = len(november.requests())
    await november.verify()
    requests = len(november.requests()) - begun
    assert requests > 4 * 3
    for effect in (Effect.KILL_BEFORE, Effect.KILL_AFTER, Effect.TIMEOUT_AFTER):
        for nth in range(1, requests + 1, 1 if effect is Effect.KILL_AFTER else 3):
            november.world.restore(made)
            await november.book.write(rows)
            november.world.faults.set(Fault(effect, nth=nth))
            with pytest.raises((ProcessKilled, TryLater)):
                await november.verify()
            november.world.faults.set()
            assert (await november.verify()).well, (effect, nth)
            assert november.standing == []
            assert all(row.verified_at for row in await november.book.rows())
    await database.dispose()


async def test_a_managed_one_is_replaced_by_one_of_our_own_and_stays_on_file(november):
    old = november.types[0]
    made_managed(november, old.id)
    await november.apply()
    rows = await mapped(november)
    new = next(row for row in rows.values() if row.active and row.place == rows[old.id].place)
    assert rows[old.id].status is RowStatus.FORMER
    assert november.world.state.event_types[new.event_type_id].title == old.title
    assert (await november.plan()).changes == ()
    assert (await november.verify()).well


async def test_nothing_is_deleted_before_everything_new_is_verified(november):
    old = november.types[0]
    made_managed(november, old.id)
    refused = await clean(november)
    assert any("not applied yet" in obstacle for obstacle in refused.obstacles)
    await november.apply()
    refused = await clean(november)
    assert len(refused.obstacles) == 8
    assert all("not verified yet" in obstacle for obstacle in refused.obstacles)
    assert old.id in november.world.state.event_types
    await november.verify()
    gone = await clean(november)
    assert [row.event_type_id for row in gone.former] == [old.id]
    assert old.id not in november.world.state.event_types
    assert old.id not in await mapped(november)
    assert (await clean(november)).former == ()


async def replaced_by_ours(november):
    """Event types that were made by hand for the same segments were mapped, and gave way to ours."""
    rows = await november.book.rows()
    by_hand = {}
    for number, row in enumerate(rows, start=3_757_759):
        ours = november.world.state.event_types[row.event_type_id]
        settings = {**ours.settings, "slug": f"von-hand-{number}"}
        november.world.state.event_types[number] = replace(ours, id=number, settings=settings)
        by_hand[row.place] = replace(row, event_type_id=number, slug=f"von-hand-{number}")
        await november.book.forget(row)
        await november.book.write([by_hand[row.place]])
    await november.apply()
    return {place: row.event_type_id for place, row in by_hand.items()}


async def active(november):
    return {row.place: row.event_type_id for row in await november.book.rows() if row.active}


async def test_the_way_back_is_proved_by_booking(november):
    before = await replaced_by_ours(november)
    ours = await active(november)
    assert set(ours.values()).isdisjoint(before.values())
    begun = len(november.world.state.bookings)
    went = await november.go_back()
    assert went.done
    assert await active(november) == before
    booked = list(november.world.state.bookings.values())[begun:]
    assert sorted(each.event_type.id for each in booked) == sorted(before.values())
    assert november.standing == []
    await november.apply()
    assert await active(november) == ours


async def test_there_is_no_way_back_to_what_takes_no_booking(november):
    before = await replaced_by_ours(november)
    ours = await active(november)
    made_managed(november, min(before.values()))
    went = await november.go_back()
    assert not went.done
    assert sum(tried.why_not is not None for tried in went.tried) == 1
    assert await active(november) == ours
    assert (await november.go_back(unproved=True)).done
    assert await active(november) == before
    rows = await mapped(november)
    assert [rows[number].verified_at is None for number in sorted(before.values())] == [True] + [False] * 7


async def test_whoever_is_killed_on_the_way_back_has_gone_all_of_it_or_nothing(migrated_sqlite):
    database = open_database(migrated_sqlite)
    november = await November(database, ONE_PERSON).imported()
    await november.apply()
    before = await replaced_by_ours(november)
    ours = await active(november)
    start = november.world.snapshot()
    for nth in range(1, 1 + 4 * 3 + 1):
        november.world.restore(start)
        november.world.faults.set(Fault(Effect.KILL_AFTER, nth=nth))
        with pytest.raises(ProcessKilled):
            await november.go_back()
        november.world.faults.set()
        assert await active(november) == ours
    assert (await november.go_back()).done
    assert await active(november) == before
    assert november.standing == []
    await database.dispose()


async def test_the_time_that_a_test_takes_is_its_hosts(november):
    verified = await november.verify()
    hosts = {each.event_type.id: each.host_ids for each in november.world.state.bookings.values()}
    assert {hosts[tried.event_type_id] for tried in verified.tried} == {(SPITZER,), (KELLER,)}
