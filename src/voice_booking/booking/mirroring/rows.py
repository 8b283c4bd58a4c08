"""One booking that the calendar has or is to have for a visit: what is wanted, what stands, what is being asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from voice_booking.scheduling.plan import Span

MISSING_EVENT_TYPE = "missing_event_type"
"""Nobody has made an event type for this segment of this person."""
WANTED_AT, OVERDUE = "wanted_at", "overdue"
"""Details of a booking: since when it is wanted as it is; that a person was told that it does not come."""
LONGEST_LAG = timedelta(hours=1)
"""After that a person is to look why the calendar does not come to agree."""
TAKEN = "taken"
"""The calendar has something else there."""


class Step(StrEnum):
    """What the calendar can be asked about one booking."""

    CREATE = "create"
    RESCHEDULE = "reschedule"
    CANCEL = "cancel"
    LOOK_UP = "look_up"
    """What has become of a request whose answer was lost."""


@dataclass(frozen=True, slots=True)
class Mirrored:
    """A row of `calendar_booking`."""

    id: UUID
    """Names the booking in the calendar too, by its attendee's address."""
    appointment_id: UUID
    position: int
    """Within the visit."""
    service: UUID
    segment: str
    """Key of the segment; empty: one booking for the whole of a service."""
    staff: UUID
    span: Span
    """When it is to stand."""
    event_type_id: int | None
    changed_at: datetime
    wanted: bool = True
    uid: str | None = None
    """Of the booking that stands; None: none is known to."""
    number: int | None = None
    stands: Span | None = None
    """When it stands; without a uid, when it may stand since it was asked for."""
    asked: Step | None = None
    """A request whose answer is not known."""
    asked_at: datetime | None = None
    refused: str | None = None
    """Why the calendar would not; nothing more is asked until that is looked at."""
    details: Mapping[str, Any] = field(default_factory=dict)
    """For those who look at it; JSON values only, decides nothing."""

    @property
    def minutes(self) -> int:
        return int((self.span.end - self.span.start).total_seconds()) // 60

    @property
    def in_place(self) -> bool:
        """Whether the calendar has it as it is wanted, and nothing is in doubt."""
        return self.uid is not None and self.asked is None and self.stands == self.span

    @property
    def settled(self) -> bool:
        """Whether nothing is left to be done about it."""
        return self.in_place if self.wanted else self.uid is None and self.asked is None

    @property
    def state(self) -> str:
        """For display: synced | pending | failed."""
        return "synced" if self.settled else "failed" if self.refused else "pending"


def unwanted(row: Mirrored, now: datetime) -> Mirrored:
    """It is to go. Why it was refused no longer matters."""
    return wanted_since(replace(row, wanted=False, refused=None), now)


def wanted_since(row: Mirrored, now: datetime) -> Mirrored:
    """It is wanted as it is since now; how long the calendar takes is measured from there."""
    details = {key: value for key, value in row.details.items() if key != OVERDUE}
    return replace(row, changed_at=now, details={**details, WANTED_AT: now.isoformat()})


def overdue_since(row: Mirrored, now: datetime) -> bool:
    """Whether the calendar has owed us this one for long, and nobody was told of it yet."""
    wanted_at = row.details.get(WANTED_AT)
    if row.settled or row.refused or wanted_at is None or OVERDUE in row.details:
        return False
    return now - datetime.fromisoformat(wanted_at) >= LONGEST_LAG


def none_wanted(rows: tuple[Mirrored, ...], now: datetime) -> tuple[Mirrored, ...]:
    """Those that change when nothing of a visit is wanted any more."""
    return tuple(unwanted(row, now) for row in rows if row.wanted)
