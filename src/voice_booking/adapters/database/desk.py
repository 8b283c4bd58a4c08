"""What the salon has to settle itself: busy time, and the call-back list."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert

from voice_booking.adapters.database.plans import plan_to_json
from voice_booking.adapters.database.tables import LONGEST_SPAN, busy, callback
from voice_booking.adapters.database.writing import Insert, insert_in
from voice_booking.booking.callbacks import Callback
from voice_booking.booking.ports import Block, Busy, Question
from voice_booking.scheduling.plan import Span

_FORGET_BUSY = delete(busy).where(
    busy.c.company_id == bindparam("company"),
    busy.c.source == bindparam("of_source"),
    busy.c.reference == bindparam("named"),
)
_FORGET_SOURCE = delete(busy).where(busy.c.company_id == bindparam("company"), busy.c.source == bindparam("of_source"))
_NEW_BUSY = insert(busy)


def write_busy(connection: Connection, question: Question, block: Block) -> None:
    """Busy time in place of what had the same reference before, or of all that its source said before."""
    company = question.company_id
    if block.whole_of is not None:
        connection.execute(_FORGET_SOURCE, {"company": company, "of_source": block.whole_of})
    names = {(entry.source, entry.reference) for entry in block.busy if entry.source != block.whole_of}
    if names:
        again = [{"company": company, "of_source": source, "named": name} for source, name in sorted(names)]
        connection.execute(_FORGET_BUSY, again)
    add_busy(connection, company, block.busy)


def add_busy(connection: Connection, company: UUID, entries: Iterable[Busy]) -> None:
    """Busy time whose references are new."""
    rows = [{"company_id": company, **row} for entry in entries for row in busy_rows(entry)]
    if rows:
        connection.execute(_NEW_BUSY, rows)


def busy_rows(entry: Busy) -> Iterator[dict[str, Any]]:
    """Rows of the table, without their company."""
    for part in _pieces(entry.span):
        yield {
            "source": entry.source,
            "reference": entry.reference,
            "unit_id": entry.unit,
            "starts_at": part.start,
            "ends_at": part.end,
            "note": entry.note,
        }


def _pieces(span: Span) -> Iterator[Span]:
    """Searches for overlaps look back no further than the longest span: what is longer is cut."""
    start = span.start
    while start < span.end:
        end = min(start + LONGEST_SPAN, span.end)
        yield Span(start, end)
        start = end


def write_callbacks(connection: Connection, question: Question, callbacks: Sequence[Callback]) -> None:
    """Put on the call-back list what is not there yet."""
    rows = [
        {
            "company_id": question.company_id,
            "id": entry.id,
            "reason": entry.reason.value,
            "created_at": entry.created_at,
            "name": entry.name,
            "phone": entry.phone,
            "wish": entry.wish,
            "text": entry.text,
            "call_id": entry.call_id,
            "appointment_id": entry.appointment_id,
            "proposals": [plan_to_json(plan) for plan in entry.proposals],
            "status": entry.status.value,
        }
        for entry in callbacks
    ]
    if rows:
        connection.execute(_insert_callback(connection.dialect.name), rows)


@cache
def _insert_callback(dialect: str) -> Insert:
    return insert_in(dialect, callback).on_conflict_do_nothing()
