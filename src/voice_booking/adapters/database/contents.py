"""Writing what a visit consists of, and until when its code is its own."""

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, delete, insert, update
from sqlalchemy.sql import ColumnElement

from voice_booking.adapters.database.prepared import Prepared
from voice_booking.adapters.database.tables import confirmation_code, item, phase
from voice_booking.scheduling.plan import Plan


def _of_visit(table: Table) -> tuple[ColumnElement[bool], ...]:
    return table.c.company_id == bindparam("company"), table.c.appointment_id == bindparam("appointment")


_NEW_ITEM = Prepared(insert(item))
_NEW_PHASE = Prepared(insert(phase))
_NO_PHASES = Prepared(delete(phase).where(*_of_visit(phase)))
_NO_ITEMS = Prepared(delete(item).where(*_of_visit(item)))
_NO_CODE = Prepared(delete(confirmation_code).where(*_of_visit(confirmation_code)))
_CODE_UNTIL = Prepared(
    update(confirmation_code).where(*_of_visit(confirmation_code)).values(valid_until=bindparam("until"))
)


def write_contents(connection: Connection, company_id: UUID, appointment_id: UUID, plan: Plan) -> None:
    """What a visit consists of, as it was agreed."""
    _NEW_ITEM.on(connection, _items(company_id, appointment_id, plan))
    _NEW_PHASE.on(connection, _phases(company_id, appointment_id, plan))


def replace_contents(connection: Connection, company_id: UUID, appointment_id: UUID, plan: Plan) -> None:
    """In place of what was agreed before; the visit's code lasts until the new end."""
    visit = {"company": company_id, "appointment": appointment_id}
    _CODE_UNTIL.on(connection, {**visit, "until": plan.end})
    _NO_PHASES.on(connection, visit)
    _NO_ITEMS.on(connection, visit)
    write_contents(connection, company_id, appointment_id, plan)


def free_code(connection: Connection, company_id: UUID, appointment_id: UUID) -> None:
    """Another visit may have it."""
    _NO_CODE.on(connection, {"company": company_id, "appointment": appointment_id})


def _items(company_id: UUID, appointment_id: UUID, plan: Plan) -> list[dict[str, Any]]:
    return [
        {
            "company_id": company_id,
            "appointment_id": appointment_id,
            "position": position,
            "service_id": planned.service,
            "name": planned.name,
            "price_cents": planned.price_cents,
        }
        for position, planned in enumerate(plan.items)
    ]


def _phases(company_id: UUID, appointment_id: UUID, plan: Plan) -> list[dict[str, Any]]:
    """Numbered through the whole visit."""
    numbered = [(position, part) for position, planned in enumerate(plan.items) for part in planned.phases]
    return [
        {
            "company_id": company_id,
            "appointment_id": appointment_id,
            "sequence_order": order,
            "item_position": position,
            "segment_key": part.key,
            "name": part.name,
            "starts_at": part.span.start,
            "ends_at": part.span.end,
            "duration_minutes": part.minutes,
            "staff_required": part.staff_required,
            "staff_id": part.staff,
            "resources": [str(unit) for unit in part.resources] or None,
            "status": "planned",
        }
        for order, (position, part) in enumerate(numbered)
    ]
