"""The facts that slot search needs and cannot know: who is occupied when."""

from dataclasses import dataclass
from uuid import UUID

from voice_booking.scheduling.plan import Span


@dataclass(frozen=True, slots=True)
class Occupied:
    """A span of one unit that somebody else has: a booked phase, another call's hold, or busy time from outside."""

    unit: UUID
    span: Span
