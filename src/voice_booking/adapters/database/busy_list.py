"""Busy time for people to look at."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.tables import LONGEST_SPAN, busy
from voice_booking.booking.ports import Busy
from voice_booking.scheduling.plan import Span


async def busy_on(database: Database, company_id: UUID, span: Span) -> tuple[Busy, ...]:
    """The company's busy time that overlaps `span`, by start.

    What was cut for storing is put together again as far as it touches the span. Raises `TryLater`.
    """
    return await database.read(_busy_on, company_id, span)


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
