"""Opening a database with statements that were compiled once, and with SQLite in the loop's own thread.

Both are for the sake of thousands of walks. A statement is as ever a suspension: it is carried out between two steps
of the loop, so that whoever dies before its result dies before it, and whoever dies after its result, after it.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiosqlite
from aiosqlite.core import set_exception, set_result
from sqlalchemy import event

from voice_booking.adapters.database.engine import Database, open_database

SQLITE = "sqlite:///"
_SHARED = open_database(f"{SQLITE}anywhere.db")
"""Connects to the file that is opened at the moment."""
_file = ""


class _Turns:
    """Stands where aiosqlite has a queue, at whose other end its thread would be."""

    def put_nowait(self, asked: tuple[asyncio.Future[Any] | None, Callable[[], Any]]) -> None:
        future, function = asked
        if future is None:
            function()
        else:
            future.get_loop().call_soon(_answer, future, function)


def _answer(future: asyncio.Future[Any], function: Callable[[], Any]) -> None:
    try:
        set_result(future, function())
    except Exception as error:
        set_exception(future, error)


class _NoThread:
    def start(self) -> None:
        pass


def _connect(*positional: Any, **named: Any) -> aiosqlite.Connection:
    connection = aiosqlite.connect(*positional, **named)
    connection._tx, connection._thread = _Turns(), _NoThread()  # type: ignore[assignment]
    return connection


@event.listens_for(_SHARED.reader.sync_engine, "do_connect")
@event.listens_for(_SHARED.writer.sync_engine, "do_connect")
def _elsewhere(_dialect: object, _record: object, positional: list[object], named: dict[str, object]) -> None:
    positional[0] = _file
    named["async_creator_fn"] = _connect


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """The database, closed at the end."""
    global _file
    if url.startswith(SQLITE):
        _file, database = url.removeprefix(SQLITE), _SHARED
    else:
        database = open_database(url)
    try:
        yield database
    finally:
        await database.dispose()
