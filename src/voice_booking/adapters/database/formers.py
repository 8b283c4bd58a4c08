"""How a visit stood before a move that the calendar has not agreed to yet."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, update

from voice_booking.adapters.database.plans import plan_from_json, plan_to_json
from voice_booking.adapters.database.tables import appointment
from voice_booking.booking.mirroring.sheets import Former
from voice_booking.booking.offering import merged_claims
from voice_booking.booking.offers import Status
from voice_booking.booking.ports import Move
from voice_booking.scheduling.plan import Claim, Plan

_KEEP = (
    update(appointment)
    .where(appointment.c.company_id == bindparam("company"), appointment.c.id == bindparam("appointment"))
    .values(former=bindparam("before"), status=bindparam("becomes"))
)


def keep_former(connection: Connection, company_id: UUID, move: Move) -> None:
    """A move that can still be taken back leaves the visit pending."""
    pending = move.former is not None or move.visit.status is Status.PENDING
    news = {
        "before": former_to_json(move.former) if move.former else None,
        "becomes": (Status.PENDING if pending else move.visit.status).value,
    }
    connection.execute(_KEEP, {"company": company_id, "appointment": move.visit.appointment.id, **news})


def occupied_by(move: Move) -> tuple[Claim, ...]:
    """The new time; and the old one too, while the move can be taken back."""
    if move.former is None:
        return move.plan.claims
    return tuple(merged_claims((*move.plan.claims, *move.former.plan.claims)))


def former_to_json(former: Former) -> dict[str, Any]:
    """As `plan_to_json`."""
    takes = plan_to_json(Plan((), former.takes))["claims"]
    return {"plan": plan_to_json(former.plan), "takes": takes, "call_id": former.call_id}


def former_from_json(data: Mapping[str, Any] | None) -> Former | None:
    if data is None:
        return None
    takes = plan_from_json({"items": [], "claims": data["takes"]}).claims
    return Former(plan_from_json(data["plan"]), takes, data["call_id"])
