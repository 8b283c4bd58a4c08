"""The real server on a real database, and telephones that reach it."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import text
from tests.voice.phone import KEY, NOW

from templates import Fill, fill
from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.salon_file import read_business
from voice_booking.app import create_app
from voice_booking.settings import Settings

EXAMPLES = Path(__file__).parents[2] / "examples"


class PinnedClock:
    """The app's clock, standing until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> PinnedClock:
    return PinnedClock()


async def open_salons(database: Database) -> None:
    """Import all example salons."""
    for file in sorted(EXAMPLES.glob("*.yaml")):
        await import_business(database, read_business(file), NOW)


@pytest.fixture(scope="session")
def sqlite_template(sqlite_with_tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that holds the salons, so that not every test has to import them."""
    path = Path(shutil.copy(sqlite_with_tables, tmp_path_factory.mktemp("salons") / "salons.db"))
    asyncio.run(fill(f"sqlite:///{path}", open_salons))
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres_filled: Callable[[str, Fill], str]) -> str:
    return postgres_filled("salons_of_tests", open_salons)


@pytest.fixture
def settings(database_url: str) -> Settings:
    """Without a worker, whose transactions would be counted as the calls'."""
    return Settings(_env_file=None, database_url=database_url, retell_keys={"default": KEY}, work=False)


@pytest.fixture
async def client(settings: Settings, clock: PinnedClock) -> AsyncIterator[TestClient]:
    async with TestClient(TestServer(create_app(settings, clock=clock))) as started:
        yield started


@pytest.fixture
def sql(database: Database) -> Callable:
    """Rows of a plain SQL query, as tuples."""

    async def rows(query: str, **values: object) -> list[tuple]:
        return await database.read(lambda connection: [tuple(row) for row in connection.execute(text(query), values)])

    return rows
