"""Time that the calendar has just refused: nobody is offered it until what stands there is known."""

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

from voice_booking.booking.ports import Busy
from voice_booking.scheduling.plan import Span

REFUSED = "calcom_refused"
"""Source of such busy time."""


def refused_time(taken: Iterable[tuple[UUID, Span]], now: datetime) -> tuple[Busy, ...]:
    """Busy time in place of what the calendar has at these times of these people, whatever that is."""
    return tuple(Busy(unit, span, REFUSED, f"{mark(now)}:{unit}:{mark(span.start)}") for unit, span in taken)


def mark(moment: datetime) -> str:
    """How a moment is written at the beginning of a reference, so that those before it sort before it."""
    return f"{moment.astimezone(UTC):%Y%m%d%H%M%S%f}"
