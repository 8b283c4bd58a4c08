"""What was offered as JSON, the form in which it is kept."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from voice_booking.booking.offers import Offer
from voice_booking.scheduling.plan import Claim, Plan, PlannedItem, PlannedPhase, Span
from voice_booking.scheduling.reasons import Reason


def offered_to_json(offer: Offer) -> dict[str, Any]:
    """The plan, who may be offered instead, and what speaks for it."""
    return {
        "plan": plan_to_json(offer.plan),
        "instead": [str(unit) for unit in offer.instead],
        "reasons": [reason.value for reason in offer.reasons],
    }


def offer_from_json(slot_id: str, expires_at: datetime, data: Mapping[str, Any]) -> Offer:
    """The offer whose `offered_to_json` is `data`; offers of calls that an older version began have no reasons."""
    instead = tuple(UUID(unit) for unit in data["instead"])
    reasons = tuple(Reason(reason) for reason in data.get("reasons", ()))
    return Offer(slot_id, plan_from_json(data["plan"]), expires_at, instead, reasons)


def plan_to_json(plan: Plan) -> dict[str, Any]:
    """Moments as ISO text in UTC, ids as text."""
    return {
        "items": [_item_to_json(item) for item in plan.items],
        "claims": [{"unit": str(claim.unit), **_span_to_json(claim.span)} for claim in plan.claims],
    }


def plan_from_json(data: Mapping[str, Any]) -> Plan:
    """The plan that `plan_to_json` was given."""
    return Plan(
        items=tuple(_item_from_json(item) for item in data["items"]),
        claims=tuple(Claim(UUID(claim["unit"]), _span_from_json(claim)) for claim in data["claims"]),
    )


def _span_to_json(span: Span) -> dict[str, str]:
    return {"start": span.start.astimezone(UTC).isoformat(), "end": span.end.astimezone(UTC).isoformat()}


def _span_from_json(data: Mapping[str, Any]) -> Span:
    return Span(_moment(data["start"]), _moment(data["end"]))


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _item_to_json(item: PlannedItem) -> dict[str, Any]:
    return {
        "service": str(item.service),
        "name": item.name,
        "price_cents": item.price_cents,
        "phases": [_phase_to_json(phase) for phase in item.phases],
    }


def _item_from_json(data: Mapping[str, Any]) -> PlannedItem:
    return PlannedItem(
        service=UUID(data["service"]),
        name=data["name"],
        price_cents=data["price_cents"],
        phases=tuple(_phase_from_json(phase) for phase in data["phases"]),
    )


def _phase_to_json(phase: PlannedPhase) -> dict[str, Any]:
    return {
        "key": phase.key,
        "name": phase.name,
        **_span_to_json(phase.span),
        "staff": str(phase.staff) if phase.staff else None,
        "staff_required": phase.staff_required,
        "resources": [str(unit) for unit in phase.resources],
    }


def _phase_from_json(data: Mapping[str, Any]) -> PlannedPhase:
    return PlannedPhase(
        key=data["key"],
        name=data["name"],
        span=_span_from_json(data),
        staff=UUID(data["staff"]) if data["staff"] else None,
        staff_required=data["staff_required"],
        resources=tuple(UUID(unit) for unit in data.get("resources", ())),
    )
