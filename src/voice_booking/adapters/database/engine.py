"""Connections, transactions, and what a failing database means to the use cases."""

import asyncio
import json
import random
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from voice_booking.adapters.database import taking
from voice_booking.booking.ports import TryLater

try:
    import orjson
except ImportError:
    orjson = None  # type: ignore[assignment]

Result = TypeVar("Result")

ATTEMPTS = 5
"""How often a transaction that deadlocked is tried before giving up."""
WAIT_SECONDS = 10.0
"""For a free connection, and for a lock of another transaction."""
READERS = 4
POSTGRES_CONNECTIONS = 20

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
_DEADLOCK_OR_SERIALIZATION = ("40P01", "40001")
_UNREACHABLE_STATES = ("08", "53", "55P03", "57")
_UNREACHABLE_SQLITE = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_FULL")


def database_url(text: str) -> URL:
    """`text` with the driver that we use; `sqlite:///path` and `postgresql://…` are enough.

    Raises:
        ValueError: another kind of database, or SQLite without a file.
    """
    url = make_url(text)
    driver = _DRIVERS.get(url.get_backend_name())
    if driver is None:
        raise ValueError(f"{url.get_backend_name()} is not supported: use sqlite:///PATH or postgresql://…")
    if driver.startswith("sqlite") and url.database in (None, "", ":memory:"):
        raise ValueError("SQLite needs a file: sqlite:///PATH")
    return url.set(drivername=driver)


@dataclass(frozen=True, slots=True)
class Database:
    """A place to run transactions: plain functions `(connection, …) -> result`, each whole in one transaction."""

    reader: AsyncEngine
    writer: AsyncEngine

    async def read(self, transaction: Callable[..., Result], *facts: object) -> Result:
        """Run `transaction(connection, *facts)` where nothing is written.

        Raises:
            TryLater: the database cannot be reached.
        """
        return await _run(self.reader, transaction, facts)

    async def write(self, transaction: Callable[..., Result], *facts: object) -> Result:
        """Run `transaction(connection, *facts)` and commit it; an exception rolls back.

        A transaction that fell victim to a deadlock runs anew, so it must have no effect but on its connection.

        Raises:
            TryLater: the database cannot be reached, or the deadlocks do not end.
        """
        return await _run(self.writer, transaction, facts)

    async def dispose(self) -> None:
        """Close every connection."""
        await self.reader.dispose()
        if self.writer is not self.reader:
            await self.writer.dispose()


def open_database(url: str) -> Database:
    """A database whose schema stands already (see `migrate`); connects when first used, ends with `dispose()`."""
    target = database_url(url)
    if target.get_backend_name() == "sqlite":
        return Database(reader=_sqlite(target, "BEGIN", READERS), writer=_sqlite(target, "BEGIN IMMEDIATE", 1))
    engine = _postgres(target)
    return Database(reader=engine, writer=engine)


async def _run(engine: AsyncEngine, transaction: Callable[..., Result], facts: tuple[object, ...]) -> Result:
    """Carry a transaction to its end even if whoever waits for it is cancelled meanwhile.

    A statement of SQLite that is cancelled stays open until somebody collects it, and with it the lock for writing.
    """
    running = asyncio.ensure_future(_attempted(engine, transaction, facts))
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError as hung_up:
        await asyncio.wait([running])
        raise hung_up from running.exception()


async def _attempted(engine: AsyncEngine, transaction: Callable[..., Result], facts: tuple[object, ...]) -> Result:
    for attempt in range(ATTEMPTS):
        try:
            async with engine.begin() as connection:
                return await connection.run_sync(transaction, *facts)
        except DBAPIError as error:
            if _state(error) not in _DEADLOCK_OR_SERIALIZATION:
                if _unreachable(error):
                    raise TryLater(f"database: {error.orig}") from error
                raise
            await asyncio.sleep(random.uniform(0, 0.01 * 2**attempt))  # noqa: S311  only spreads the next attempts
        except (OSError, PoolTimeout) as error:
            raise TryLater(f"database: {error}") from error
    raise TryLater(f"database: {ATTEMPTS} deadlocks in a row")


def _sqlite(url: URL, begin: str, connections: int) -> AsyncEngine:
    """One writer, `BEGIN IMMEDIATE`: more of them, or a late lock, make SQLite answer `database is locked`.

    Parameters are hidden, here as on PostgreSQL: an error that is logged must not tell who called.
    """
    engine = create_async_engine(
        url,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=WAIT_SECONDS,
        hide_parameters=True,
        json_serializer=json_text,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: DBAPIConnection, _record: object) -> None:
        connection.isolation_level = None  # SQLAlchemy begins, not sqlite3
        cursor = connection.cursor()
        busy = int(WAIT_SECONDS * 1000)
        for pragma in (f"busy_timeout={busy}", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        for statement in taking.ON_SQLITE:
            cursor.execute(statement)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _postgres(url: URL) -> AsyncEngine:
    wait = f"{int(WAIT_SECONDS * 1000)}ms"
    server = {"application_name": "voice_booking", "jit": "off", "lock_timeout": wait, "statement_timeout": wait}
    return create_async_engine(
        url,
        pool_size=POSTGRES_CONNECTIONS,
        max_overflow=0,
        pool_timeout=WAIT_SECONDS,
        hide_parameters=True,
        json_serializer=json_text,
        connect_args={"server_settings": server, "timeout": WAIT_SECONDS},
    )


def json_text(value: object) -> str:
    """JSON of a column: by orjson where it is installed, the standard library otherwise."""
    if orjson is not None:
        return orjson.dumps(value).decode()
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _state(error: DBAPIError) -> str:
    """PostgreSQL's five-character state, "" on SQLite."""
    return getattr(error.orig, "sqlstate", None) or ""


def _unreachable(error: DBAPIError) -> bool:
    if error.connection_invalidated or _state(error).startswith(_UNREACHABLE_STATES):
        return True
    if isinstance(error.orig, sqlite3.Error):
        return getattr(error.orig, "sqlite_errorname", "").startswith(_UNREACHABLE_SQLITE)
    return False
