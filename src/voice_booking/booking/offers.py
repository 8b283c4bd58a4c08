"""What a caller can say yes to, and what a yes turns it into."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from voice_booking.salon.customers import Customer
from voice_booking.scheduling.plan import Plan
from voice_booking.scheduling.reasons import Reason


@dataclass(frozen=True, slots=True)
class Offer:
    """A slot a caller was told about."""

    slot_id: str
    """Four characters, unique within the call."""
    plan: Plan
    expires_at: datetime
    instead: tuple[UUID, ...] = ()
    """Staff who may be offered if the slot is taken meanwhile; never somebody the caller does not want."""
    reasons: tuple[Reason, ...] = ()
    """What speaks for it, and what it gives up."""


class Status(StrEnum):
    """What has become of an appointment."""

    PENDING = "pending"
    BOOKED = "booked"
    CANCELLED = "cancelled"
    COMPLETED = "completed"
    NO_SHOW = "no_show"


@dataclass(frozen=True, slots=True)
class Appointment:
    """A whole visit that stands in the calendar."""

    id: UUID
    confirmation_code: str
    """Five digits, unique among the company's future visits."""
    plan: Plan
    customer: Customer


@dataclass(frozen=True, slots=True)
class OnFile:
    """An appointment as the database has it."""

    appointment: Appointment
    branch: UUID
    status: Status
    version: int
    """Counts its changes; whoever changes it names the version that they saw."""
    call_id: str = ""
    """The call that booked it."""

    @property
    def stands(self) -> bool:
        return self.status in (Status.PENDING, Status.BOOKED)
