"""The event types of a company: made from nothing, gone on with wherever it broke off, never twice."""

import asyncio

import pytest
from tests.calcom.november_in_calcom import BUSINESS, KELLER, ONE_SERVICE, SPITZER, November

from voice_booking.adapters.database.engine import open_database
from voice_booking.booking.calendar import Rejected
from voice_booking.booking.ports import TryLater
from voice_booking.mirror.event_types.perseverance import persevering
from voice_booking.mirror.event_types.plan import Action
from voice_booking.simulator.calcom.faults import Effect, Fault, ProcessKilled

REQUESTS = 25
"""A look at what there is, and one for each of 24 event types."""


@pytest.fixture
async def november(database):
    return await November(database).imported()


def actions(plan):
    return [step.action for step in plan.steps]


async def test_three_services_of_four_segments_by_two_people_are_24_event_types(november):
    assert actions(await november.plan()) == [Action.CREATE] * 24
    applied = await november.apply()
    assert len(november.requests()) == 1 + REQUESTS
    assert len(november.types) == 24
    assert applied.refused == ()
    rows = await november.book.rows()
    assert sorted(row.event_type_id for row in rows) == sorted(each.id for each in november.types)
    assert all(row.active and row.verified_at is None for row in rows)


async def test_each_is_hidden_has_one_host_and_closes_nothing_by_itself(november):
    await november.apply()
    rinsing = [each for each in november.types if each.title == "Ansatzfärbung: Auswaschen"]
    assert [each.host_ids for each in rinsing] == [(SPITZER,), (KELLER,)]
    assert len({each.slug for each in november.types}) == 24
    for each in november.types:
        settings = each.settings
        assert each.scheduling_type == "collective"
        assert len(each.host_ids) == 1
        assert settings["hidden"] is True
        assert settings["lengthInMinutes"] in settings["lengthInMinutesOptions"]
        closed = ("minimumBookingNotice", "beforeEventBuffer", "afterEventBuffer")
        assert [settings[name] for name in closed] == [0, 0, 0]
        assert "Bergmannstraße 33" in str(settings["locations"])
        assert settings["description"]


async def test_what_stands_is_kept(november):
    await november.apply()
    before = november.world.snapshot()
    assert actions((await november.apply()).plan) == [Action.KEEP] * 24
    assert november.world.state == before.state


async def agrees(november):
    """As many types as rows, the same ones, and nothing left to do."""
    rows = await november.book.rows()
    assert sorted(row.event_type_id for row in rows) == sorted(each.id for each in november.types)
    plan = await november.plan()
    assert plan.changes == ()
    assert len(rows) == len(plan.steps) > 0


async def test_whoever_is_killed_at_any_request_goes_on_where_it_was(migrated_sqlite):
    async for november, fault in each_fault(migrated_sqlite, BUSINESS, Effect.KILL_BEFORE, Effect.KILL_AFTER):
        november.world.faults.set(fault)
        with pytest.raises(ProcessKilled):
            await november.apply()
        november.world.faults.set()
        await november.apply()
        await agrees(november)
        assert len(november.requests("team_event_types.create")) <= 25


LOST = (Effect.FAIL_BEFORE, Effect.FAIL_AFTER, Effect.TIMEOUT_BEFORE, Effect.TIMEOUT_AFTER, Effect.DROP_AFTER)
BUSY = (Effect.THROTTLED, Effect.RESET, Effect.UNREACHABLE)


@pytest.mark.parametrize("effect", [*LOST, *BUSY], ids=lambda effect: effect.name)
async def test_a_lost_answer_to_any_request_is_looked_up_before_it_is_asked_again(migrated_sqlite, effect):
    async for november, fault in each_fault(migrated_sqlite, ONE_SERVICE, effect):
        november.world.faults.set(fault)
        with pytest.raises(TryLater):
            await november.apply()
        await november.apply()
        await agrees(november)
        assert november.world.faults.unmet() == ()


async def test_whoever_perseveres_needs_no_second_command(november):
    november.world.faults.set(Fault(Effect.TIMEOUT_AFTER, nth=5), Fault(Effect.THROTTLED, nth=9))
    waited = []

    async def sleep(seconds):
        waited.append(seconds)

    await persevering(november.apply, sleep)
    await agrees(november)
    assert waited == [1.0, 60.0]


async def test_two_who_apply_at_once_make_each_event_type_once(november):
    await asyncio.gather(*(persevering(november.apply, asyncio.sleep) for _ in range(2)))
    await agrees(november)


async def test_a_refused_event_type_does_not_keep_the_others_from_being_made(november):
    november.world.faults.set(Fault(Effect.UNPROCESSABLE, "team_event_types.create", nth=3))
    applied = await november.apply()
    assert len(applied.refused) == 1
    assert len(november.types) == 23
    await november.apply()
    await agrees(november)


async def test_a_key_that_is_refused_ends_it_at_once(november):
    await november.apply()
    november.world.state.keys.clear()
    with pytest.raises(Rejected, match="key_refused"):
        await november.apply()


async def each_fault(url, business, *effects):
    """The company without event types, once for each effect at each request."""
    database = open_database(url)
    november = await November(database, business).imported()
    requests = 1 + len((await november.plan()).changes)
    empty = november.world.snapshot()
    try:
        for fault in (Fault(effect, nth=nth) for effect in effects for nth in range(1, requests + 1)):
            november.world.restore(empty)
            for row in await november.book.rows():
                await november.book.forget(row)
            yield november, fault
    finally:
        await database.dispose()
