"""Transactions: whole or not at all, tried again after a deadlock, and told apart from a broken database."""

import asyncio
import sqlite3

import pytest
from sqlalchemy import Connection, delete, insert, select, text
from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError
from tests.contract.a_salon import count

from voice_booking.adapters.database import engine
from voice_booking.adapters.database.engine import open_database
from voice_booking.adapters.database.tables import company
from voice_booking.booking.ports import TryLater
from voice_booking.salon.business import company_id_of


class Deadlock(Exception):
    sqlstate = "40P01"


def found(connection: Connection, key: str) -> None:
    row = {"id": company_id_of(key), "key": key, "name": key, "trade": "hair", "revision": 1}
    connection.execute(insert(company), row)


async def test_a_transaction_that_fails_leaves_nothing(database):
    def fail(connection):
        found(connection, "a")
        raise LookupError

    with pytest.raises(LookupError):
        await database.write(fail)
    assert await count(database, company) == 0


async def test_what_was_written_is_read_at_once(database):
    await database.write(found, "a")
    assert await database.read(lambda c: c.scalar(select(company.c.key))) == "a"


async def test_a_victim_of_a_deadlock_runs_anew(database):
    tries = []

    def unlucky(connection):
        found(connection, "a")
        tries.append(1)
        if len(tries) < 3:
            raise DBAPIError("INSERT", {}, Deadlock())
        return "done"

    assert await database.write(unlucky) == "done"
    assert (len(tries), await count(database, company)) == (3, 1)


async def test_deadlocks_without_end_are_worth_another_try_later(database):
    tries = []

    def cursed(_):
        tries.append(1)
        raise DBAPIError("INSERT", {}, Deadlock())

    with pytest.raises(TryLater):
        await database.write(cursed)
    assert len(tries) == engine.ATTEMPTS


async def test_a_wrong_statement_is_a_fault_and_not_worth_another_try(database):
    with pytest.raises((OperationalError, ProgrammingError), match="nothing_there"):
        await database.read(lambda c: c.execute(text("SELECT * FROM nothing_there")))


async def test_many_writers_wait_for_each_other(database):
    await asyncio.gather(*(database.write(found, f"{n}") for n in range(30)))
    assert await count(database, company) == 30


async def test_who_hangs_up_in_the_middle_leaves_the_database_usable(database):
    for turns in range(8):
        task = asyncio.create_task(database.write(found, f"{turns}"))
        for _ in range(turns * 3):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await database.write(lambda c: c.execute(delete(company)) and None)
    await database.write(found, "a")
    assert await count(database, company) == 1


class TestSqlite:
    async def test_another_process_that_writes_too_long_is_worth_another_try(self, migrated_sqlite, monkeypatch):
        monkeypatch.setattr(engine, "WAIT_SECONDS", 0.05)
        database = open_database(migrated_sqlite)
        other = sqlite3.connect(migrated_sqlite.removeprefix("sqlite:///"))
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(TryLater, match="locked"):
            await database.write(found, "a")
        assert await count(database, company) == 0
        other.rollback()
        other.close()
        await database.write(found, "a")
        await database.dispose()

    async def test_it_is_set_up_for_safety(self, migrated_sqlite):
        database = open_database(migrated_sqlite)
        for run in (database.read, database.write):
            settings = [await run(_pragma, name) for name in ("journal_mode", "synchronous", "foreign_keys")]
            assert settings == ["wal", 2, 1]
        await database.dispose()


def _pragma(connection: Connection, name: str) -> object:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()
