"""A salon and its Cal.com, on both databases."""

from collections.abc import AsyncIterator

import pytest
from tests.calcom.both_sides import BothSides

from voice_booking.adapters.database.engine import Database


@pytest.fixture
async def both(database: Database, database_url: str) -> AsyncIterator[BothSides]:
    async with BothSides(database, database_url).open() as opened:
        yield opened
