"""What reading the facts of the slot search costs, apart from the search: two thousand phases of thirty people."""

import asyncio
import tempfile
import time
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection, insert

from benchmarks.measure import Line
from benchmarks.slot_search import DAYS, FIRST, PHASES, busy_times, salon
from voice_booking.adapters.database.engine import Database, open_database
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.database.migrate import upgrade
from voice_booking.adapters.database.tables import company, ledger
from voice_booking.booking.ports import Question
from voice_booking.scheduling.plan import Span

ROUNDS = 15
COMPANY = UUID(int=1)
RAW = "SELECT unit_id, starts_at, ends_at FROM ledger WHERE company_id = ? ORDER BY unit_id, starts_at"


def compare() -> list[Line]:
    """One line, without a target: a round of ours is the whole question, of the baseline the bare rows."""
    with tempfile.TemporaryDirectory(prefix="voice-booking-bench-") as folder:
        ours, raw = asyncio.run(_measure(f"sqlite:///{folder}/salon.db"))
    return [Line(f"reading {PHASES:,} phases, SQLite", "ms", ours, raw, "the bare rows, unread")]


async def _measure(url: str) -> tuple[list[float], list[float]]:
    await upgrade(url)
    database = open_database(url)
    try:
        await database.write(_fill)
        rounds = [(await _ours(database), await _raw(database)) for _ in range(ROUNDS + 1)]
    finally:
        await database.dispose()
    return [mine for mine, _ in rounds[1:]], [bare for _, bare in rounds[1:]]


def _fill(connection: Connection) -> None:
    branch, _, staff = salon()
    values = {"id": COMPANY, "key": "bench", "name": "Bench", "trade": "hair", "revision": 1}
    connection.execute(insert(company), values)
    held = {"company_id": COMPANY, "call_id": "another", "expires_at": datetime(2100, 1, 1, tzinfo=UTC)}
    rows = [
        {"unit_id": busy.unit, "starts_at": busy.span.start, "ends_at": busy.span.end, **held}
        for busy in busy_times(branch, staff)
    ]
    connection.execute(insert(ledger), rows)


async def _ours(database: Database) -> float:
    first = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=UTC) - timedelta(days=1)
    units = tuple(member.id for member in salon()[2])
    asked = Question(COMPANY, 1, "bench", first, units=units, span=Span(first, first + timedelta(days=DAYS + 2)))
    began = time.perf_counter()
    facts = await DatabaseLedger(database).ask(asked)
    took = time.perf_counter() - began
    if len(facts.occupied) != PHASES:
        raise AssertionError(f"{len(facts.occupied)} phases were read")
    return took * 1000


async def _raw(database: Database) -> float:
    began = time.perf_counter()
    rows = await database.read(lambda c: c.exec_driver_sql(RAW, (COMPANY.hex,)).fetchall())
    took = time.perf_counter() - began
    if len(rows) != PHASES:
        raise AssertionError(f"{len(rows)} rows")
    return took * 1000
