"""Visits as they stand in the database: the part of the facts that finds them, and how rows become `OnFile`."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, ColumnElement, CompoundSelect, Row, Select, Table, bindparam, or_, select, union

from voice_booking.adapters.database.prepared import Decoders
from voice_booking.adapters.database.tables import (
    STANDING,
    appointment,
    confirmation_code,
    customer,
    event,
    item,
    ledger,
    phase,
)
from voice_booking.adapters.database.tables.columns import UtcDateTime
from voice_booking.adapters.database.visit_rows import CLAIM, GUEST, ITEM, PHASE, guest_of, plan_of
from voice_booking.booking.offers import Appointment, OnFile, Status

HISTORY = 10
"""How many past visits of a caller are told."""

Among = Callable[[ColumnElement[Any], str], ColumnElement[bool]]
"""Whether a column has one of the values that are asked about under a name."""

_COMPANY: BindParameter[UUID] = bindparam("company")
_NOW = bindparam("now", type_=UtcDateTime())
_STANDS = or_(*(appointment.c.status == status for status in STANDING))


@dataclass(frozen=True, slots=True)
class VisitRows:
    """Rows of the facts that make up visits, by kind."""

    visits: list[Row[Any]]
    guests: list[Row[Any]]
    items: list[Row[Any]]
    phases: list[Row[Any]]
    claims: list[Row[Any]]


def visit_parts(ways: Iterable[str], among: Among) -> Mapping[str, Select[Any]]:
    """Selects that together tell all of the visits looked up in `ways`, kind of row -> select."""
    found = _found(ways, among).cte("found_visits")
    return {
        "visit": _of(found, appointment, "id").with_only_columns(
            appointment.c.id.label("id"),
            appointment.c.branch_id.label("other"),
            appointment.c.version.label("number"),
            appointment.c.status.label("text"),
            appointment.c.confirmation_code.label("name"),
            appointment.c.call_id.label("call"),
        ),
        "guest": _of(found, appointment, "id")
        .join(customer, _same_company(customer, appointment) & (customer.c.id == appointment.c.customer_id))
        .with_only_columns(*GUEST),
        "item": _of(found, item).with_only_columns(*ITEM),
        "phase": _of(found, phase).with_only_columns(*PHASE),
        "claim": _of(found, ledger).with_only_columns(*CLAIM),
    }


def on_file(rows: VisitRows, decode: Decoders) -> tuple[OnFile, ...]:
    """The visits of the rows, by start."""
    guests = {row.id: guest_of(row, decode) for row in rows.guests}
    items, phases, claims = (_by_visit(part) for part in (rows.items, rows.phases, rows.claims))
    found = (
        OnFile(
            appointment=Appointment(
                decode.id(row.id),
                row.name,
                plan_of(items[row.id], phases[row.id], claims[row.id], decode),
                guests[row.id],
            ),
            branch=decode.id(row.other),
            status=Status(row.text),
            version=row.number,
            call_id=row.call,
        )
        for row in rows.visits
    )
    return tuple(sorted(found, key=lambda visit: (visit.appointment.plan.start, visit.appointment.id)))


def told_apart(visits: Iterable[OnFile], now: datetime) -> tuple[tuple[OnFile, ...], tuple[OnFile, ...]]:
    """Those that stand and are not over, by start; and the past ones, latest first."""
    ordered = tuple(visits)
    ahead = tuple(visit for visit in ordered if visit.appointment.plan.end > now)
    past = tuple(visit for visit in reversed(ordered) if visit.appointment.plan.end <= now)
    return ahead, past


def _of(found: Any, table: Table, key: str = "appointment_id") -> Select[Any]:  # noqa: ANN401  a CTE
    """Rows of `table` that belong to the visits found; looked up from there, since they are few."""
    return (
        select(table.c[key]).join_from(found, table, table.c[key] == found.c.id).where(table.c.company_id == _COMPANY)
    )


def _same_company(one: Table, other: Table) -> ColumnElement[bool]:
    return one.c.company_id == other.c.company_id


def _found(ways: Iterable[str], among: Among) -> CompoundSelect[Any]:
    asked = set(ways)
    wanted = union(*(way(among) for name, way in _WAYS.items() if name in asked)).subquery("wanted")
    standing = (
        select(appointment.c.id)
        .join_from(wanted, appointment, appointment.c.id == wanted.c.id)
        .where(appointment.c.company_id == _COMPANY, _STANDS, appointment.c.ends_at > _NOW)
    )
    if "visits_of" not in asked:
        return union(standing)
    past = _past().subquery("past")
    return union(standing, select(past.c.id))


def _of_number(_: Among) -> Select[Any]:
    """Those that began less than the longest span ago; whoever began earlier is gone."""
    known = _visits_of_number().where(appointment.c.starts_at > bindparam("since"))
    return known.with_only_columns(appointment.c.id.label("id"))


def _past() -> Select[Any]:
    latest = appointment.c.starts_at.desc()
    over = (appointment.c.starts_at < _NOW, appointment.c.ends_at <= _NOW, appointment.c.status != "cancelled")
    found = _visits_of_number().where(*over).order_by(latest, appointment.c.id).limit(HISTORY)
    return found.with_only_columns(appointment.c.id.label("id"))


def _visits_of_number() -> Select[Any]:
    own = _same_company(appointment, customer) & (appointment.c.customer_id == customer.c.id)
    return (
        select(appointment.c.id)
        .join_from(customer, appointment, own)
        .where(customer.c.company_id == _COMPANY, customer.c.phone == bindparam("visits_of"))
    )


def _of_code(_: Among) -> Select[Any]:
    return select(confirmation_code.c.appointment_id.label("id")).where(
        confirmation_code.c.company_id == _COMPANY, confirmation_code.c.code == bindparam("visit_code")
    )


def _of_ids(among: Among) -> Select[Any]:
    return select(appointment.c.id.label("id")).where(
        appointment.c.company_id == _COMPANY, among(appointment.c.id, "visit")
    )


def _of_call(_: Among) -> Select[Any]:
    """By its events, which are looked up by call."""
    return select(event.c.appointment_id.label("id")).where(
        event.c.company_id == _COMPANY,
        event.c.call_id == bindparam("call"),
        or_(event.c.kind == "booked", event.c.kind == "booking_reserved"),
    )


def _of_units(among: Among) -> Select[Any]:
    """Each once, however often it needs them."""
    needed = select(ledger.c.appointment_id.label("id")).where(
        ledger.c.company_id == _COMPANY,
        among(ledger.c.unit_id, "on"),
        ledger.c.starts_at > bindparam("earliest"),
        ledger.c.starts_at < bindparam("to"),
        ledger.c.ends_at > bindparam("from"),
        ledger.c.appointment_id.is_not(None),
    )
    return needed.distinct()


_WAYS: Mapping[str, Callable[[Among], Select[Any]]] = {
    "visits_of": _of_number,
    "visit_code": _of_code,
    "visit_ids": _of_ids,
    "visits_booked_here": _of_call,
    "visits_on": _of_units,
}
WAYS = tuple(_WAYS)
"""Fields of a question that look visits up."""


def _by_visit(rows: Iterable[Row[Any]]) -> Mapping[Any, list[Row[Any]]]:
    groups: dict[Any, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        groups[row.id].append(row)
    return groups
