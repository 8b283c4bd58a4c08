"""Keys under which an answer is found again, and the short names of offers."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from voice_booking.scheduling.plan import Plan

_NAMESPACE = UUID("0f0a3b1c-8a55-5d0b-8f1f-52d7c1f4a9e6")
_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without I, O, 0 and 1, which look or sound like each other."""

ANYBODY = "anybody"


def delivery_key(call_id: str, tool: str, arguments: Mapping[str, Any], tool_call_id: str | None) -> str:
    """What makes two deliveries the same request: Retell's tool call id, else call, tool and arguments."""
    if tool_call_id:
        return f"delivery:{call_id}:{tool_call_id}"
    canonical = json.dumps(arguments, sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(f"{tool}\n{canonical}".encode()).hexdigest()
    return f"arguments:{call_id}:{digest[:32]}"


def booking_key(company: UUID, call_id: str, *, service: str, start: datetime, staff: str, person: str) -> str:
    """UUIDv5 of what was booked: the same person, service, start and staff in one call is one booking.

    `service` and `staff` are keys of the salon (or ids as text); `staff` is `ANYBODY` where no person was wished.
    """
    parts = [str(company), call_id, service, start.isoformat(), staff, person.casefold().strip()]
    return f"booking:{uuid5(_NAMESPACE, json.dumps(parts))}"


def slot_id(call_id: str, plan: Plan, salt: int = 0) -> str:
    """Four characters that stand for `plan` within one call; the same plan always gets the same ones."""
    claims = [(str(claim.unit), claim.span.start.isoformat(), claim.span.end.isoformat()) for claim in plan.claims]
    services = [str(item.service) for item in plan.items]
    digest = hashlib.sha256(json.dumps([call_id, services, claims, salt]).encode()).digest()
    return "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in digest[:4])
