"""Reading for people: what stands in the calendar, what happened in a call."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, select

from voice_booking.adapters.database.callback_list import list_callbacks
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.prepared import DECODED
from voice_booking.adapters.database.tables import (
    LONGEST_SPAN,
    STANDING,
    appointment,
    branch,
    company,
    customer,
    event,
    item,
    ledger,
    line,
    phase,
)
from voice_booking.adapters.database.visit_rows import CLAIM, GUEST, ITEM, PHASE, guest_of, plan_of
from voice_booking.booking.callbacks import Callback, CallbackStatus
from voice_booking.booking.offers import Appointment
from voice_booking.booking.ports import Event
from voice_booking.salon.business import Line
from voice_booking.salon.customers import Customer
from voice_booking.scheduling.plan import Plan, Span


@dataclass(frozen=True, slots=True)
class Visit:
    """An appointment as it stands in the database, with what is known of how it came to be."""

    appointment: Appointment
    branch_id: UUID
    status: str
    source: str
    call_id: str
    note: str
    created_at: datetime


async def visits_on(
    database: Database,
    company_id: UUID,
    span: Span,
    branch_id: UUID | None = None,
    statuses: Collection[str] = STANDING,
) -> tuple[Visit, ...]:
    """Visits that overlap `span` (a day, say), by start; of one branch or of all; standing ones unless said otherwise.

    Raises:
        TryLater: the database cannot be reached.
    """
    return await database.read(_visits_on, company_id, span, branch_id, statuses)


async def callback_list(database: Database, company_id: UUID) -> tuple[Callback, ...]:
    """The company's call-back list, settled entries too, in the order in which it was written. Raises `TryLater`."""
    return await list_callbacks(database, company_id, tuple(CallbackStatus))


async def events_of_call(database: Database, call_id: str) -> tuple[Event, ...]:
    """Everything that happened in a call, its tool calls too, in the order in which it was written down.

    Raises:
        TryLater: the database cannot be reached.
    """
    return await database.read(_events, event.c.call_id == call_id)


async def events_of_visit(database: Database, company_id: UUID, appointment_id: UUID) -> tuple[Event, ...]:
    """The history of a visit: everything that changed it, in order. Raises `TryLater`."""
    of_visit = (event.c.company_id == company_id, event.c.appointment_id == appointment_id)
    return await database.read(_events, *of_visit)


async def all_lines(database: Database) -> tuple[tuple[str, Line], ...]:
    """Every line with the key of its company, in the order of the salon files. Raises `TryLater`."""
    return await database.read(_all_lines)


def _all_lines(connection: Connection) -> tuple[tuple[str, Line], ...]:
    found = (
        select(company.c.key, branch.c.key.label("branch"), line.c.phone, line.c.agent, line.c.workspace)
        .join_from(line, branch)
        .join(company, company.c.id == line.c.company_id)
        .order_by(company.c.key, line.c.position)
    )
    return tuple(
        (row.key, Line(branch=row.branch, phone=row.phone, agent=row.agent, workspace=row.workspace))
        for row in connection.execute(found)
    )


def _visits_on(
    connection: Connection, company_id: UUID, span: Span, branch_id: UUID | None, statuses: Collection[str]
) -> tuple[Visit, ...]:
    wanted: list[ColumnElement[bool]] = [
        appointment.c.company_id == company_id,
        appointment.c.starts_at >= span.start - LONGEST_SPAN,
        appointment.c.starts_at < span.end,
        appointment.c.ends_at > span.start,
        appointment.c.status.in_(statuses),
    ]
    if branch_id is not None:
        wanted.append(appointment.c.branch_id == branch_id)
    found = select(appointment).where(*wanted).order_by(appointment.c.starts_at, appointment.c.id)
    guests = _by_visit(connection, select(*GUEST).join_from(appointment, customer).where(*wanted))
    items, phases, claims = (_by_visit(connection, _parts(table, columns, wanted)) for table, columns in _PARTS)
    return tuple(
        _visit(
            row, plan_of(items[row.id], phases[row.id], claims[row.id], DECODED), guest_of(guests[row.id][0], DECODED)
        )
        for row in connection.execute(found)
    )


_PARTS: tuple[tuple[Table, tuple[ColumnElement[Any], ...]], ...] = ((item, ITEM), (phase, PHASE), (ledger, CLAIM))


def _parts(table: Table, columns: Iterable[ColumnElement[Any]], wanted: Iterable[ColumnElement[bool]]) -> Select[Any]:
    """Rows of `table` that belong to wanted appointments."""
    own = (table.c.company_id == appointment.c.company_id) & (table.c.appointment_id == appointment.c.id)
    return select(*columns).join_from(table, appointment, own).where(*wanted)


def _by_visit(connection: Connection, rows: Select[Any]) -> dict[UUID, list[Row[Any]]]:
    groups: dict[UUID, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(rows):
        groups[row.id].append(row)
    return groups


def _visit(row: Row[Any], plan: Plan, guest: Customer) -> Visit:
    return Visit(
        appointment=Appointment(row.id, row.confirmation_code, plan, guest),
        branch_id=row.branch_id,
        status=row.status,
        source=row.source,
        call_id=row.call_id,
        note=row.note,
        created_at=row.created_at,
    )


def _events(connection: Connection, *wanted: ColumnElement[bool]) -> tuple[Event, ...]:
    found = select(event).where(*wanted).order_by(event.c.id)
    return tuple(
        Event(kind=row.kind, at=row.at, data=row.data, call_id=row.call_id, appointment_id=row.appointment_id)
        for row in connection.execute(found)
    )
