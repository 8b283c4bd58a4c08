"""What a visit consists of: its columns under the names that the facts give them, and how such rows become a plan."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from voice_booking.adapters.database.own_terms import terms_from_json
from voice_booking.adapters.database.prepared import Decoders
from voice_booking.adapters.database.tables import appointment, customer, item, ledger, phase
from voice_booking.salon.customers import Customer
from voice_booking.scheduling.plan import Claim, Plan, PlannedItem, PlannedPhase, Span

GUEST = (
    appointment.c.id.label("id"),
    customer.c.id.label("other"),
    customer.c.name.label("name"),
    customer.c.phone.label("text"),
    customer.c.email.label("email"),
    customer.c.terms.label("body"),
)
ITEM = (
    item.c.appointment_id.label("id"),
    item.c.service_id.label("other"),
    item.c.position.label("number"),
    item.c.name.label("name"),
    item.c.price_cents.label("amount"),
)
PHASE = (
    phase.c.appointment_id.label("id"),
    phase.c.staff_id.label("other"),
    phase.c.sequence_order.label("number"),
    phase.c.item_position.label("amount"),
    phase.c.segment_key.label("text"),
    phase.c.name.label("name"),
    phase.c.starts_at.label("start"),
    phase.c.ends_at.label("end"),
    phase.c.staff_required.label("needed"),
    phase.c.resources.label("body"),
)
CLAIM = (
    ledger.c.appointment_id.label("id"),
    ledger.c.unit_id.label("other"),
    ledger.c.starts_at.label("start"),
    ledger.c.ends_at.label("end"),
)


def guest_of(row: Row[Any], decode: Decoders) -> Customer:
    """Who comes, from a row of `GUEST`."""
    return Customer(decode.id(row.other), row.name, row.text, row.email, terms_from_json(decode.body(row.body)))


def plan_of(
    items: Iterable[Row[Any]], phases: Iterable[Row[Any]], claims: Iterable[Row[Any]], decode: Decoders
) -> Plan:
    """The plan of one visit, from its rows of `ITEM`, `PHASE` and `CLAIM` in any order."""
    ordered = sorted(phases, key=lambda row: row.number)
    planned = (
        PlannedItem(
            service=decode.id(row.other),
            name=row.name,
            price_cents=row.amount,
            phases=tuple(_phase(part, decode) for part in ordered if part.amount == row.number),
        )
        for row in sorted(items, key=lambda row: row.number)
    )
    occupied = (Claim(decode.id(row.other), _span(row, decode)) for row in claims)
    return Plan(tuple(planned), tuple(sorted(occupied, key=lambda claim: (claim.unit, claim.span))))


def _phase(row: Row[Any], decode: Decoders) -> PlannedPhase:
    return PlannedPhase(
        key=row.text,
        name=row.name,
        span=_span(row, decode),
        staff=decode.id(row.other),
        staff_required=bool(row.needed),
        resources=tuple(UUID(unit) for unit in decode.body(row.body) or ()),
    )


def _span(row: Row[Any], decode: Decoders) -> Span:
    return Span(decode.moment(row.start), decode.moment(row.end))
