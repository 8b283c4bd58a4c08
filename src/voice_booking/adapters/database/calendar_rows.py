"""What the calendar has of our visits: rows of `calendar_booking` and `event_type`, and the visits behind them.

Read only for companies that have a calendar.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, and_, or_, select

from voice_booking.adapters.database.formers import former_from_json
from voice_booking.adapters.database.prepared import DECODED
from voice_booking.adapters.database.tables import (
    appointment,
    calendar_booking,
    customer,
    event_type,
    item,
    ledger,
    phase,
)
from voice_booking.adapters.database.visit_rows import CLAIM, GUEST, ITEM, PHASE, guest_of, plan_of
from voice_booking.adapters.database.writing import Insert, LostRace, insert_in
from voice_booking.booking.mirroring.intended import EventTypes
from voice_booking.booking.mirroring.rows import Mirrored, Step
from voice_booking.booking.mirroring.sheets import CalendarFacts, Sheet
from voice_booking.booking.offers import Appointment, OnFile, Status
from voice_booking.booking.ports import Facts, Question
from voice_booking.scheduling.plan import Span


def with_calendar(connection: Connection, question: Question, facts: Facts, *, writing: bool) -> Facts:
    """The facts, with what is known of the calendar: of the visits found, and of those asked about by id.

    Args:
        writing: keep others from changing these visits and their bookings until the transaction ends.

    Raises:
        LostRace: a visit has been changed since the facts were read.
    """
    found = {visit.appointment.id: visit for visit in facts.visits}
    ids = sorted({*found, *question.visit_ids})
    sheets = sheets_of(connection, question.company_id, ids, found, writing=writing) if ids else {}
    known = CalendarFacts(
        event_types=_event_types(connection, question),
        sheets=sheets,
        leaving=_leaving(connection, question.company_id, sheets) if question.visit_ids else (),
    )
    return replace(facts, calendar=known)


def write_rows(connection: Connection, company_id: UUID, rows: Sequence[Mirrored]) -> None:
    """Put down bookings as they are now, new ones and known ones."""
    if rows:
        values = [_values(company_id, row) for row in sorted(rows, key=lambda row: row.id)]
        connection.execute(_upsert(connection.dialect.name), values)


def mirrored_of(row: Row[Any]) -> Mirrored:
    """The booking of a row of `calendar_booking`."""
    stands = Span(row.stands_from, row.stands_until) if row.stands_from and row.stands_until else None
    return Mirrored(
        id=row.id,
        appointment_id=row.appointment_id,
        position=row.position,
        service=row.service_id,
        segment=row.segment_key,
        staff=row.staff_id,
        span=Span(row.starts_at, row.ends_at),
        event_type_id=row.event_type_id,
        changed_at=row.changed_at,
        wanted=row.wanted,
        uid=row.uid,
        number=row.number,
        stands=stands,
        asked=Step(row.asked) if row.asked else None,
        asked_at=row.asked_at,
        refused=row.refused,
        details=row.details,
    )


def _values(company_id: UUID, row: Mirrored) -> dict[str, Any]:
    return {
        "company_id": company_id,
        "id": row.id,
        "appointment_id": row.appointment_id,
        "position": row.position,
        "service_id": row.service,
        "segment_key": row.segment,
        "staff_id": row.staff,
        "event_type_id": row.event_type_id,
        "wanted": row.wanted,
        "starts_at": row.span.start,
        "ends_at": row.span.end,
        "uid": row.uid,
        "number": row.number,
        "stands_from": row.stands.start if row.stands else None,
        "stands_until": row.stands.end if row.stands else None,
        "asked": row.asked.value if row.asked else None,
        "asked_at": row.asked_at,
        "refused": row.refused,
        "details": dict(row.details),
        "changed_at": row.changed_at,
    }


@cache
def _upsert(dialect: str) -> Insert:
    statement = insert_in(dialect, calendar_booking)
    kept = ("company_id", "id", "appointment_id")
    news = {column.name: statement.excluded[column.name] for column in calendar_booking.c if column.name not in kept}
    keys = [calendar_booking.c.company_id, calendar_booking.c.id]
    return statement.on_conflict_do_update(index_elements=keys, set_=news)


def _event_types(connection: Connection, question: Question) -> EventTypes:
    if not question.mirrored:
        return {}
    active = select(event_type).where(
        event_type.c.company_id == question.company_id,
        event_type.c.service_id.in_(question.mirrored),
        event_type.c.status == "active",
    )
    rows = connection.execute(active)
    return {(row.service_id, row.segment_key, row.staff_id): row.event_type_id for row in rows}


def sheets_of(
    connection: Connection, company_id: UUID, ids: Sequence[UUID], found: Mapping[UUID, OnFile], *, writing: bool
) -> Mapping[UUID, Sheet]:
    """Visits with their bookings, whatever has become of them.

    Args:
        found: those that have been read already.
        writing: keep others from changing them until the transaction ends.

    Raises:
        LostRace: a visit has been changed since it was read.
    """
    visits = connection.execute(_locked(_visits(company_id, ids), writing=writing)).all()
    if any(row.id in found and found[row.id].version != row.version for row in visits):
        raise LostRace
    asked = select(calendar_booking).where(
        calendar_booking.c.company_id == company_id, calendar_booking.c.appointment_id.in_(ids)
    )
    asked = asked.order_by(calendar_booking.c.appointment_id, calendar_booking.c.position, calendar_booking.c.id)
    rows: dict[UUID, list[Mirrored]] = defaultdict(list)
    for row in connection.execute(asked):
        rows[row.appointment_id].append(mirrored_of(row))
    others = _others(connection, company_id, [row for row in visits if row.id not in found])
    return {
        row.id: Sheet(found.get(row.id) or others[row.id], tuple(rows[row.id]), former_from_json(row.former))
        for row in visits
    }


def _visits(company_id: UUID, ids: Sequence[UUID]) -> Select[Any]:
    visit = appointment.c
    same = and_(customer.c.company_id == visit.company_id, customer.c.id == visit.customer_id)
    told = (visit.former, visit.version, visit.status, visit.branch_id, visit.confirmation_code, visit.call_id)
    return (
        select(*GUEST, *told)
        .join_from(appointment, customer, same)
        .where(visit.company_id == company_id, visit.id.in_(ids))
        .order_by(visit.id)
    )


def _locked(query: Select[Any], *, writing: bool) -> Select[Any]:
    return query.with_for_update(of=appointment) if writing else query


def _others(connection: Connection, company_id: UUID, visits: Sequence[Row[Any]]) -> Mapping[UUID, OnFile]:
    """Visits that the facts leave out: they are over, or stand no more."""
    if not visits:
        return {}
    ids = [row.id for row in visits]
    parts = [
        connection.execute(
            select(*columns).where(table.c.company_id == company_id, table.c.appointment_id.in_(ids))
        ).all()
        for table, columns in ((item, ITEM), (phase, PHASE), (ledger, CLAIM))
    ]
    return {row.id: _on_file(row, [[each for each in part if each.id == row.id] for part in parts]) for row in visits}


def _on_file(row: Row[Any], parts: Sequence[Sequence[Row[Any]]]) -> OnFile:
    items, phases, claims = parts
    plan = plan_of(items, phases, claims, DECODED)
    return OnFile(
        appointment=Appointment(row.id, row.confirmation_code, plan, guest_of(row, DECODED)),
        branch=row.branch_id,
        status=Status(row.status),
        version=row.version,
        call_id=row.call_id,
    )


def _leaving(connection: Connection, company_id: UUID, sheets: Mapping[UUID, Sheet]) -> tuple[Mirrored, ...]:
    """Of other visits, near the bookings of these."""
    near = [row for sheet in sheets.values() for row in sheet.rows if row.wanted]
    if not near:
        return ()
    booking = calendar_booking.c
    elsewhere = or_(
        booking.wanted.is_(False),
        booking.asked.is_not(None),
        booking.stands_from != booking.starts_at,
        booking.stands_until != booking.ends_at,
    )
    rows = connection.execute(
        select(calendar_booking).where(
            booking.company_id == company_id,
            booking.staff_id.in_({row.staff for row in near}),
            booking.appointment_id.not_in([*sheets]),
            booking.stands_from < _last(near),
            booking.stands_until > min(row.span.start for row in near),
            elsewhere,
        )
    )
    return tuple(mirrored_of(row) for row in rows)


def _last(rows: Iterable[Mirrored]) -> Any:  # noqa: ANN401  a moment, for a comparison of a column
    return max(row.span.end for row in rows)
