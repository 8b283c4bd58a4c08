"""The facts that slot search needs and cannot know: who is occupied when."""

from dataclasses import dataclass
from uuid import UUID

from voice_booking.scheduling.plan import Span


@dataclass(frozen=True, slots=True)
class Occupied:
    """A span of one unit that somebody else has: a booked phase, another call's hold, or busy time from outside."""

    unit: UUID
    span: Span
    visit: UUID | None = None
    """The appointment that it belongs to, where it is one: what lies between two of its spans is processing time."""
