"""What a caller can say yes to, and what a yes turns it into."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from voice_booking.salon.customers import Customer
from voice_booking.scheduling.plan import Plan


@dataclass(frozen=True, slots=True)
class Offer:
    """A slot a caller was told about."""

    slot_id: str
    """Four characters, unique within the call."""
    plan: Plan
    expires_at: datetime
    instead: tuple[UUID, ...] = ()
    """Staff who may be offered if the slot is taken meanwhile; never somebody the caller does not want."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """A whole visit that stands in the calendar."""

    id: UUID
    confirmation_code: str
    """Five digits, unique among the company's future visits."""
    plan: Plan
    customer: Customer
