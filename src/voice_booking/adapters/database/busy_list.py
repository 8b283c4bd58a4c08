"""Busy time for people to look at."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, select

from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.recording import record
from voice_booking.adapters.database.tables import LONGEST_SPAN, busy
from voice_booking.booking.ports import Busy, Event
from voice_booking.booking.tasks import SUBSCRIPTIONS
from voice_booking.scheduling.plan import Span


async def busy_on(database: Database, company_id: UUID, span: Span) -> tuple[Busy, ...]:
    """The company's busy time that overlaps `span`, by start.

    What was cut for storing is put together again as far as it touches the span. Raises `TryLater`.
    """
    return await database.read(_busy_on, company_id, span)


async def free_again(database: Database, company_id: UUID, entries: Collection[Busy], now: datetime) -> int:
    """Forget busy time that is over before its time; returns how many entries there still were.

    Raises:
        TryLater: the database cannot be reached.
    """
    return await database.write(_free_again, company_id, tuple(entries), now)


def _free_again(connection: Connection, company_id: UUID, entries: tuple[Busy, ...], now: datetime) -> int:
    freed = 0
    for entry in entries:
        named = (busy.c.source == entry.source, busy.c.reference == entry.reference)
        if connection.execute(delete(busy).where(busy.c.company_id == company_id, *named)).rowcount:
            data = {"source": entry.source, "reference": entry.reference}
            record(connection, company_id, (Event("unblocked", now, data),), SUBSCRIPTIONS)
            freed += 1
    return freed


def _busy_on(connection: Connection, company_id: UUID, span: Span) -> tuple[Busy, ...]:
    found = select(busy).where(
        busy.c.company_id == company_id,
        busy.c.starts_at >= span.start - LONGEST_SPAN,
        busy.c.starts_at < span.end,
        busy.c.ends_at > span.start,
    )
    whole: dict[tuple[str, str], Busy] = {}
    for row in connection.execute(found.order_by(busy.c.starts_at, busy.c.source, busy.c.reference)):
        name = (row.source, row.reference)
        start: datetime = whole[name].span.start if name in whole else row.starts_at
        whole[name] = Busy(row.unit_id, Span(start, row.ends_at), row.source, row.reference, row.note)
    return tuple(whole.values())
