"""Databases that are filled once, so that tests begin with a copy instead of filling their own."""

from collections.abc import Awaitable, Callable

from voice_booking.adapters.database.engine import Database, open_database

Fill = Callable[[Database], Awaitable[None]]
"""Writes what a template is to hold."""


async def fill(url: str, write: Fill) -> None:
    """Let `write` fill a database that has its tables, and leave nothing of it open."""
    database = open_database(url)
    try:
        await write(database)
    finally:
        await database.dispose()
