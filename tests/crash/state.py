"""Reading a database after a crash: is it whole, which of its states is it in, and is it the one that is due."""

import asyncio
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text
from tests.crash.opening import opened
from tests.crash.scene import Operation
from tests.load.truth import as_utc, broken_rules

from voice_booking.adapters.database.tables import METADATA

PASSING = {("work", "lease_until"), ("work", "owner"), ("work", "token"), ("work", "attempts"), ("work", "run_at")}
"""Who works on what right now, and since when, is no state of the salon."""
TAKEN = re.compile(r'"latency_ms": ?[\d.]+')
"""How long an answer took is none either; with it, every hang-up would be a state of its own."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands in the database."""

    broken: dict[str, int]
    fingerprint: str
    appointments: tuple[tuple[str, Any], ...]
    """(status, start in UTC)."""
    changes: int
    """Events that tell of a change of the calendar."""
    replies: int
    """Remembered answers of this very delivery."""
    undone: int
    """Tasks that are still to do, or dead."""


def look(url: str) -> Seen:
    return asyncio.run(_reading(url, _look))


def let_leases_end(url: str) -> None:
    """As if the time had passed after which another process may take over."""
    asyncio.run(_reading(url, lambda c: c.execute(text("UPDATE work SET lease_until = '2000-01-01 00:00:00'"))))


async def _reading(url: str, look: Callable[[Connection], Any]) -> Any:
    async with opened(url) as database:
        return await database.write(look)


def _look(connection: Connection) -> Seen:
    rows = connection.execute(text("SELECT status, starts_at FROM appointment ORDER BY id"))
    return Seen(
        broken=broken_rules(connection),
        fingerprint=_fingerprint(connection),
        appointments=tuple((row.status, as_utc(row.starts_at)) for row in rows),
        changes=_count(connection, "event WHERE kind IN ('booked', 'rescheduled', 'cancelled')"),
        replies=_count(connection, "reply WHERE key LIKE 'delivery:call_delivered:%'"),
        undone=_count(connection, "work WHERE dedupe NOT LIKE 'tidy:%'"),
    )


def _count(connection: Connection, rows: str) -> int:
    return int(connection.execute(text(f"SELECT count(*) FROM {rows}")).scalar_one())


def _fingerprint(connection: Connection) -> str:
    """The same for two databases in which the same rows stand, whatever numbers they were given."""
    lines = []
    for table in METADATA.sorted_tables:
        columns = [c.name for c in table.columns if (table.name, c.name) not in PASSING and c.name != "id"]
        found = connection.execute(text(f"SELECT {', '.join(columns)} FROM {table.name}"))
        lines += sorted(TAKEN.sub("", f"{table.name} {tuple(row)}") for row in found)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def faults_after_crash(operation: Operation, before: Seen, now: Seen) -> list[str]:
    """The calendar is as it was, or as it is to be; nothing in between."""
    whole = (before.appointments, _due(operation))
    wrong = [] if now.appointments in whole else [f"in between: {now.appointments}"]
    if (now.changes > before.changes) != (now.appointments == _due(operation)):
        wrong.append("the events do not tell what happened")
    if (now.replies > 0) != (now.appointments == _due(operation)):
        wrong.append("an answer without what it says, or the other way round")
    return wrong + [f"{rule}: {count}" for rule, count in now.broken.items()]


def faults_after_recovery(operation: Operation, before: Seen, now: Seen) -> list[str]:
    """It is done, once, and nothing is left to do."""
    wrong = [] if now.appointments == _due(operation) else [f"not done: {now.appointments}"]
    if now.changes != before.changes + 1:
        wrong.append(f"told {now.changes - before.changes} times")
    if now.undone:
        wrong.append(f"{now.undone} tasks are left")
    return wrong + [f"{rule}: {count}" for rule, count in now.broken.items()]


def _due(operation: Operation) -> tuple[tuple[str, Any], ...]:
    return (operation.after,)
