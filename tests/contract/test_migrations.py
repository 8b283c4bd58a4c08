"""The schema goes up, one step down and up again, and says the same as the code, on both databases."""

import asyncio
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from benchmarks.filling import fill
from sqlalchemy import Connection, inspect, literal, select
from sqlalchemy.exc import DBAPIError
from tests.contract.a_salon import a_business, count, open_shop

from voice_booking.adapters.database.businesses import import_business, load_business
from voice_booking.adapters.database.engine import Database, database_url, open_database
from voice_booking.adapters.database.migrate import SchemaState, downgrade_one, schema_state, upgrade
from voice_booking.adapters.database.queries import visits_on
from voice_booking.adapters.database.tables import METADATA, busy, callback, company, event, ledger, work
from voice_booking.adapters.database.tables.columns import UtcDateTime
from voice_booking.booking.ports import TryLater
from voice_booking.salon.resources import Resource
from voice_booking.scheduling.plan import Span

MORNING = datetime(2026, 12, 1, 9, tzinfo=UTC)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def empty_url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/deep/down/salon.db"
    return request.getfixturevalue("empty_postgres")


@pytest.fixture
async def empty_database(empty_url):
    await upgrade(empty_url)
    database = open_database(empty_url)
    yield database
    await database.dispose()


async def test_an_empty_database_says_so_and_is_not_created_by_asking(empty_url):
    state = await schema_state(empty_url)
    assert state.current is None
    assert not state.up_to_date


async def test_the_schema_goes_up_one_step_down_and_up_again(empty_url):
    top = await upgrade(empty_url)
    assert top == SchemaState(top.head, top.head)
    assert (await downgrade_one(empty_url)).current != top.current
    assert await upgrade(empty_url) == top == await schema_state(empty_url)


async def down_to(url, version):
    while (await schema_state(url)).current != version:
        await downgrade_one(url)


async def test_a_catalogue_survives_the_steps_down_and_up(empty_url):
    """What only the newer schema can say is lost, and nothing turns into what it was not."""
    await upgrade(empty_url)
    plain = a_business()
    branch, service, skill = plain.branches[0], plain.services[1], plain.staff[0].skills[1]
    rinses = replace(plain.staff[0], skills=(plain.staff[0].skills[0], replace(skill, segments=("B",))))
    rich = replace(
        plain,
        branches=(replace(branch, max_wait_minutes=5, gap_past_shift=True),),
        services=(plain.services[0], replace(service, weekdays=(2, 4), cancel_notice_minutes=60)),
        staff=(rinses, *plain.staff[1:]),
        resources=(Resource(uuid4(), "becken", "Becken", "mitte", 2),),
    )
    await in_database(empty_url, import_business, rich, MORNING)
    await down_to(empty_url, "0001")
    await upgrade(empty_url)
    bare = replace(rinses, skills=rinses.skills[:1])
    assert await in_database(empty_url, load_business, "a") == replace(plain, staff=(bare, *plain.staff[1:]))


async def test_visits_survive_the_steps_down_and_up(empty_url):
    """Busy time, call-backs and work are lost below, since nothing there can hold them."""
    await upgrade(empty_url)
    shop = await in_database(empty_url, open_shop)
    await in_database(empty_url, fill, shop.business, 30, MORNING)
    days = Span(MORNING - timedelta(days=9), MORNING + timedelta(days=90))
    before = await in_database(empty_url, visits_on, shop.company_id, days)
    await down_to(empty_url, "0002")
    await upgrade(empty_url)
    assert await in_database(empty_url, visits_on, shop.company_id, days) == before != ()
    for table in (busy, callback, work):
        assert await in_database(empty_url, count, table) == 0


async def in_database(url, act, *arguments):
    database = open_database(url)
    try:
        return await act(database, *arguments)
    finally:
        await database.dispose()


async def test_stepping_down_leaves_no_table_behind(empty_url):
    await upgrade(empty_url)
    await down_to(empty_url, None)
    database = open_database(empty_url)
    assert set(await database.read(lambda c: inspect(c).get_table_names())) <= {"alembic_version"}
    await database.dispose()


async def test_there_is_nothing_below_an_empty_database(empty_url):
    with pytest.raises(LookupError):
        await downgrade_one(empty_url)


async def test_several_starting_servers_upgrade_once(empty_url):
    states = await asyncio.gather(*(upgrade(empty_url) for _ in range(3)))
    assert {state.up_to_date for state in states} == {True}


async def test_the_schema_says_what_the_tables_say(empty_database):
    assert await empty_database.read(_differences) == []


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return compare_metadata(context, METADATA)


async def test_a_database_out_of_reach_is_worth_another_try(tmp_path):
    (tmp_path / "file").touch()
    for url in (f"postgresql://postgres@/x?host={tmp_path}", f"sqlite:///{tmp_path}"):
        with pytest.raises(TryLater):
            await upgrade(url)
    for thread in threading.enumerate():  # a connection that failed ends its thread after it has told so
        if "connection_worker" in thread.name:
            thread.join()


def test_only_two_kinds_of_database_are_known():
    with pytest.raises(ValueError, match="mysql"):
        database_url("mysql://localhost/x")
    with pytest.raises(ValueError, match="file"):
        database_url("sqlite://")


class TestGuards:
    """What the database itself refuses, whoever writes to it."""

    async def insert(self, database: Database, *rows: dict) -> None:
        await database.write(lambda c: c.execute(ledger.insert(), list(rows)) and None)

    @pytest.fixture
    async def unit(self, empty_database):
        self.company = uuid4()
        row = {"id": self.company, "key": "a", "name": "A", "trade": "hair", "revision": 1}
        await empty_database.write(lambda c: c.execute(company.insert(), row) and None)
        return uuid4()

    def hold(self, unit, start, end, call="call"):
        times = {"starts_at": start, "ends_at": end, "expires_at": end}
        return {"company_id": self.company, "unit_id": unit, "call_id": call, **times}

    async def test_nobody_is_in_two_places_at_once(self, empty_database, unit):
        await self.insert(empty_database, self.hold(unit, MORNING, MORNING + timedelta(hours=1)))
        for start, end in ((0, 60), (59, 61), (-1, 1), (10, 20), (-10, 90)):
            row = self.hold(unit, MORNING + timedelta(minutes=start), MORNING + timedelta(minutes=end))
            with pytest.raises(DBAPIError, match="ex_ledger_overlap"):
                await self.insert(empty_database, row)

    async def test_neighbours_touch_and_do_not_overlap(self, empty_database, unit):
        hour = timedelta(hours=1)
        await self.insert(empty_database, self.hold(unit, MORNING, MORNING + hour))
        await self.insert(empty_database, self.hold(unit, MORNING + hour, MORNING + 2 * hour))
        await self.insert(empty_database, self.hold(unit, MORNING - hour, MORNING))
        await self.insert(empty_database, self.hold(uuid4(), MORNING, MORNING + hour))

    async def test_a_span_cannot_be_moved_onto_another(self, empty_database, unit):
        hour = timedelta(hours=1)
        await self.insert(empty_database, self.hold(unit, MORNING, MORNING + hour, "first"))
        await self.insert(empty_database, self.hold(unit, MORNING + hour, MORNING + 2 * hour, "second"))
        move = ledger.update().where(ledger.c.call_id == "second").values(starts_at=MORNING + hour / 2)
        with pytest.raises(DBAPIError, match="ex_ledger_overlap"):
            await empty_database.write(lambda c: c.execute(move) and None)

    async def test_no_span_outlasts_a_day(self, empty_database, unit):
        day = timedelta(days=1)
        await self.insert(empty_database, self.hold(unit, MORNING, MORNING + day))
        with pytest.raises(DBAPIError, match="ck_ledger_longest"):
            await self.insert(empty_database, self.hold(uuid4(), MORNING, MORNING + day + timedelta(microseconds=1)))

    async def test_no_span_is_empty(self, empty_database, unit):
        with pytest.raises(DBAPIError, match="ck_ledger_span"):
            await self.insert(empty_database, self.hold(unit, MORNING, MORNING))

    async def test_a_row_is_a_visit_or_a_hold(self, empty_database, unit):
        neither = self.hold(unit, MORNING, MORNING + timedelta(hours=1)) | {"call_id": None, "expires_at": None}
        with pytest.raises(DBAPIError, match="ck_ledger_visit_or_hold"):
            await self.insert(empty_database, neither)

    async def test_a_company_is_named(self, empty_database, unit):
        self.company = None
        with pytest.raises(DBAPIError):
            await self.insert(empty_database, self.hold(unit, MORNING, MORNING + timedelta(hours=1)))

    async def test_what_happened_stays(self, empty_database, unit):
        row = {"company_id": self.company, "kind": "booked", "at": MORNING, "data": {}}
        await empty_database.write(lambda c: c.execute(event.insert(), row) and None)
        for change in (event.update().values(kind="never"), event.delete()):
            with pytest.raises(DBAPIError, match="append-only"):
                await empty_database.write(lambda c, change=change: c.execute(change) and None)


class TestMoments:
    async def test_a_moment_comes_back_in_utc_from_any_zone(self, empty_database):
        there = datetime.fromisoformat("2026-03-29T03:30:00.123456+02:00")
        back = await empty_database.read(lambda c: c.scalar(select(literal(there, UtcDateTime()))))
        assert back == there
        assert back.utcoffset() == timedelta(0)

    def test_a_moment_without_zone_is_refused(self):
        with pytest.raises(ValueError, match="time zone"):
            UtcDateTime().process_bind_param(datetime(2026, 3, 29, 3, 30), None)  # noqa: DTZ001
