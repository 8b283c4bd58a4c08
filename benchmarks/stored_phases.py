"""What a tool call costs when a thousand phases are stored, and when there are a million.

Both sides are the product's own server in this process, and meet the same calls in turns; the days that the calls ask
about look the same on both. Measured is the server's own time from a request's last byte to its answer.
"""

import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path

import asyncpg
import uvloop
from aiohttp.test_utils import TestClient, TestServer
from prometheus_client import REGISTRY
from tests.servers import start_postgres, stop_postgres

from benchmarks.calls import Request, business, requests, utc_now
from benchmarks.client import Server, answered
from benchmarks.filling import fill
from benchmarks.measure import Line
from benchmarks.server import settings
from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.engine import open_database
from voice_booking.adapters.database.migrate import upgrade
from voice_booking.app import create_app

FEW = 1_000
MANY = int(os.environ.get("BENCH_STORED_PHASES", "1000000"))
ROUNDS = 7
MEASURED = 40
"""Requests of each tool a round."""
TARGET = 1 / 1.5
"""A million may cost half as much again as a thousand."""
SUCCESS = {"check_availability": "slots_found", "book_appointment": "booked"}

Say = Callable[[str], None]


def on_sqlite(say: Say) -> list[Line]:
    """Lines for both tools."""
    with tempfile.TemporaryDirectory(prefix="voice-booking-bench-") as folder:
        return uvloop.run(_compare("SQLite", [f"sqlite:///{folder}/{count}.db" for count in (FEW, MANY)], say))


def on_postgresql(say: Say) -> list[Line]:
    """Lines for both tools."""
    with _postgres() as home:
        names = [f"stored_{count}" for count in (FEW, MANY)]
        uvloop.run(_create(home, names))
        return uvloop.run(_compare("PostgreSQL", [_url(home, name) for name in names], say))


async def _compare(database: str, urls: Sequence[str], say: Say) -> list[Line]:
    for url, phases in zip(urls, (FEW, MANY), strict=True):
        say(f"{database}: storing {phases:,} phases …")
        await _prepare(url, phases)
    async with AsyncExitStack() as stack:
        few, many = [await stack.enter_async_context(_client(url)) for url in urls]
        return [await _line(database, tool, few, many) for tool in SUCCESS]


async def _line(database: str, tool: str, few: Server, many: Server) -> Line:
    count = (1 + ROUNDS) * MEASURED
    # what one tool's calls have taken, the other's find taken
    first = count * list(SUCCESS).index(tool)
    calls = requests(tool, first + count, utc_now())[first:]
    for client in (few, many):  # the first calls read the salon and make statements
        await _milliseconds(client, calls[:MEASURED])
    figures: tuple[list[float], list[float]] = ([], [])
    for begin in range(MEASURED, count, MEASURED):
        sides = list(zip(figures, (few, many), strict=True))
        for found, client in sides if begin // MEASURED % 2 else sides[::-1]:
            found.append(await _milliseconds(client, calls[begin : begin + MEASURED]))
    name = f"{tool}, {MANY:,} stored, {database}"
    return Line(name, "ms", figures[1], figures[0], f"the same with {FEW:,}", TARGET)


async def _milliseconds(client: Server, calls: Sequence[Request]) -> float:
    """Of one call on average, by the server's own count."""
    labels = {"tool": calls[0].tool}
    before = REGISTRY.get_sample_value("voice_tool_seconds_sum", labels) or 0.0
    for call in calls:
        reply = await answered(client, call)
        if reply["status"] != SUCCESS[call.tool]:
            raise AssertionError(f"{call.tool} was to say {SUCCESS[call.tool]}, not {reply}")
    spent = (REGISTRY.get_sample_value("voice_tool_seconds_sum", labels) or 0.0) - before
    return spent * 1000 / len(calls)


async def _prepare(url: str, phases: int) -> None:
    await upgrade(url)
    database = open_database(url)
    salon, now = business(), utc_now()
    await import_business(database, salon, now)
    await fill(database, salon, phases, now)
    await database.dispose()


@asynccontextmanager
async def _client(url: str) -> AsyncIterator[Server]:
    async with TestClient(TestServer(create_app(settings(url)))) as client:
        yield client


@contextmanager
def _postgres() -> Iterator[Path]:
    """A server of its own, whose socket is in the folder."""
    home = Path(tempfile.mkdtemp(prefix="vb-", dir="/tmp"))
    start_postgres(home)
    try:
        yield home
    finally:
        stop_postgres(home)
        shutil.rmtree(home, ignore_errors=True)


def _url(home: Path, name: str) -> str:
    return f"postgresql://postgres@/{name}?host={home}"


async def _create(home: Path, names: Sequence[str]) -> None:
    connection = await asyncpg.connect(_url(home, "postgres"))
    for name in names:
        await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
