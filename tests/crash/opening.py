"""Opening a database in a child with the statements that its parent has compiled, since each would do it anew."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import event

from voice_booking.adapters.database.engine import Database, open_database

SQLITE = "sqlite:///"
_SHARED = open_database(f"{SQLITE}anywhere.db")
"""Connects to the file that is opened at the moment."""
_file = ""


@event.listens_for(_SHARED.reader.sync_engine, "do_connect")
@event.listens_for(_SHARED.writer.sync_engine, "do_connect")
def _elsewhere(_dialect: object, _record: object, positional: list[object], _named: object) -> None:
    positional[0] = _file


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
