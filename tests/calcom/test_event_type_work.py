"""Event types follow the salon file by themselves: an import puts the work down, a worker does it."""

from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.calcom.november_in_calcom import KEY, ONE_PERSON, ONE_SERVICE, November

from voice_booking.adapters.calcom.accounts import accounts_of
from voice_booking.adapters.calcom.breaker import Breakers
from voice_booking.adapters.calcom.calendars import CalcomCalendars, open_calcom
from voice_booking.adapters.calcom.limiter import Rate
from voice_booking.adapters.database.work_list import list_work
from voice_booking.app import make_worker
from voice_booking.settings import Settings
from voice_booking.simulator.calcom.faults import Effect, Fault
from voice_booking.simulator.calcom.transport import CalcomTransport


@pytest.fixture
async def november(database):
    return await November(database, ONE_PERSON).imported()


@asynccontextmanager
async def a_worker(november, keys):
    settings = Settings(_env_file=None, database_url="sqlite:///not-used.db")

    async def no_time(seconds):
        november.now += timedelta(seconds=seconds)

    def monotonic():
        return november.now.timestamp()

    accounts = accounts_of(keys, base_url="http://calendar/v2", self_hosted=False)
    async with open_calcom(CalcomTransport(november.world, no_time)) as http:
        breakers = Breakers(monotonic=monotonic)
        calendars = CalcomCalendars(http, accounts, breakers, rate=Rate(1e5, 10**5), monotonic=monotonic, sleep=no_time)
        yield make_worker(settings, november.database, november.clock, calendars=calendars)


@pytest.fixture
async def worker(november):
    async with a_worker(november, {"november-calcom": KEY}) as worker:
        yield worker


async def waiting(november):
    rows = await list_work(november.database)
    return [(row.kind, row.state) for row in rows if row.kind == "event-types"]


async def test_an_import_makes_the_event_types(november, worker):
    assert await waiting(november) == [("event-types", "ready")]
    await worker.work_off()
    assert await waiting(november) == []
    assert len(november.types) == 4
    assert (await november.plan()).changes == ()


async def test_a_changed_salon_file_changes_them(november, worker):
    await worker.work_off()
    first, *rest = ONE_PERSON.services[0].segments
    longer = replace(ONE_PERSON.services[0], segments=(replace(first, minutes=35), *rest))
    await november.imported(replace(ONE_PERSON, services=(longer,)))
    await worker.work_off()
    assert sorted(each.minutes for each in november.types) == [20, 35, 40, 40]
    assert len(november.types) == 4


async def test_an_outage_only_postpones_it(november, worker):
    november.world.faults.set(Fault(Effect.TIMEOUT_AFTER, "team_event_types.create", nth=2))
    await worker.work_off()
    assert await waiting(november) == [("event-types", "ready")]
    november.now += timedelta(minutes=5)
    await worker.work_off()
    assert await waiting(november) == []
    assert len(november.types) == 4
    assert (await november.plan()).changes == ()


async def test_what_calcom_refuses_waits_for_a_person_and_the_rest_is_made(november, worker):
    november.world.faults.set(Fault(Effect.UNPROCESSABLE, "team_event_types.create", nth=2))
    await worker.work_off()
    assert await waiting(november) == [("event-types", "dead")]
    assert len(november.types) == 3
    (row,) = [row for row in await list_work(november.database) if row.kind == "event-types"]
    assert "voice-booking calcom event-types apply november-calcom" in row.error


async def test_without_a_key_a_person_is_told(november):
    async with a_worker(november, {}) as worker:
        await worker.work_off()
    (row,) = [row for row in await list_work(november.database) if row.kind == "event-types"]
    assert row.state == "dead"
    assert "VB_CALCOM_KEYS" in row.error
    assert november.requests() == []


async def test_a_company_that_has_no_calendar_any_more_is_left_alone(november, worker):
    await november.imported(replace(ONE_SERVICE, company=replace(ONE_SERVICE.company, calendar=None)))
    await worker.work_off()
    assert await waiting(november) == []
    assert november.requests() == []
