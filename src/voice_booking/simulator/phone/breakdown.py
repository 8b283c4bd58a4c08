"""A database that fails while a tool call is answered: the table of occupied time is gone for that long."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing

from voice_booking.simulator.server import SimulatedSalon

_GONE = "ALTER TABLE ledger RENAME TO ledger_gone"
_BACK = "ALTER TABLE ledger_gone RENAME TO ledger"


@asynccontextmanager
async def database_broken(salon: SimulatedSalon) -> AsyncIterator[None]:
    """Whatever needs the calendar fails inside; SQLite only."""
    file = salon.database.writer.url.database or ""
    _run(file, _GONE)
    try:
        yield
    finally:
        _run(file, _BACK)


def _run(file: str, statement: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(statement)
