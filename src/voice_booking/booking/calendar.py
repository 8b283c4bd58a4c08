"""The calendar that the salon's people look at, as a port: one company's, one try a request.

Whoever asks again, and when, is decided by whoever asks. Facts of the product behind it: Cal.com, API version 2.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from voice_booking.booking.trouble import Never, TryLater
from voice_booking.scheduling.plan import Span


class SlotTaken(Never):
    """The calendar has something else there, or is closed to it. Choose another time."""


class Rejected(Never):
    """The request as it stands is refused for ever: a wrong key, a wrong event type. `reason` says which."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(f"{reason}: {message}")
        self.reason = reason


class OutcomeUnknown(TryLater):
    """The request was sent and its answer was lost: it may have been carried out. Look before asking again."""


class CalendarBusy(TryLater):
    """The request was certainly not carried out: too many of them, or nobody there. It may be asked again."""

    def __init__(self, message: str, after_seconds: float = 0.0) -> None:
        super().__init__(message)
        self.after_seconds = after_seconds


@dataclass(frozen=True, slots=True)
class NewBooking:
    """What is to stand in the calendar for one segment of a visit."""

    event_type_id: int
    start: datetime
    minutes: int
    name: str
    """Of the customer."""
    email: str
    """Of the booking alone, so that it can be found again without its uid."""
    timezone: str
    metadata: Mapping[str, str]
    phone: str | None = None
    language: str = "de"


@dataclass(frozen=True, slots=True)
class Standing:
    """A booking as the calendar has it."""

    uid: str
    number: int
    status: str
    """accepted | pending | cancelled | rejected."""
    span: Span
    event_type_id: int | None
    hosts: tuple[int, ...] = ()
    """Numbers of the users whose time it takes."""
    emails: tuple[str, ...] = ()
    """Of the attendees."""
    metadata: Mapping[str, str] = field(default_factory=dict)
    former_uid: str | None = None
    """Under which it stood before it was moved."""
    later_uid: str | None = None
    """Under which it stands since it was moved."""
    updated_at: datetime | None = None
    absent: bool = False
    """Whether its guest, or one of them, is marked as not having come."""

    @property
    def stands(self) -> bool:
        """Whether it takes somebody's time."""
        return self.status in ("accepted", "pending")


@dataclass(frozen=True, slots=True)
class EventTypeWanted:
    """An event type of the company's team that one segment of one person is booked under."""

    title: str
    slug: str
    minutes: int
    minutes_options: tuple[int, ...]
    """Every length it may be booked with; `minutes` is one of them."""
    host: int
    """The number of the only user whose time it takes."""
    description: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class EventTypeFound:
    """An event type as the calendar has it."""

    id: int
    title: str
    slug: str
    minutes: int
    minutes_options: tuple[int, ...]
    hosts: tuple[int, ...]
    hidden: bool
    notice_minutes: int
    buffer_minutes: tuple[int, int]
    """Before and after."""
    managed: bool
    """Whether it is a template that cannot be booked."""
    scheduling: str | None = None
    """collective | round-robin | managed; None: nobody's but its owner's."""
    description: str = ""
    address: str = ""


class Calendar(Protocol):
    """One company's calendar.

    Every method makes one request (lists: one a page), and raises `CalendarBusy` or `Rejected` besides what it says.
    """

    async def create(self, wanted: NewBooking) -> Standing:
        """Raises `SlotTaken`, `OutcomeUnknown` (a conflict too: it may be with our own lost success)."""

    async def reschedule(self, uid: str, start: datetime, reason: str) -> Standing:
        """Moves it, with its length and people; the answer has a new uid. Raises `SlotTaken`, `OutcomeUnknown`."""

    async def cancel(self, uid: str, reason: str) -> None:
        """Raises `OutcomeUnknown`. One that is cancelled or unknown there is no error."""

    async def get(self, uid: str) -> Standing | None:
        """None: there is none."""

    async def find(self, email: str, event_type_id: int, span: Span) -> tuple[Standing, ...]:
        """Bookings in the name of an address that overlap the span, cancelled ones too."""

    def bookings(self, *, span: Span | None = None, changed_since: datetime | None = None) -> AsyncIterator[Standing]:
        """All of the key's bookings that overlap the span, or have changed since, cancelled ones too."""

    async def free_starts(self, event_type_id: int, span: Span, minutes: int) -> tuple[datetime, ...]:
        """Starts that the calendar would offer. An outage there looks like a full day."""

    async def event_types(self) -> tuple[EventTypeFound, ...]:
        """Of the company's team."""

    async def create_event_type(self, wanted: EventTypeWanted) -> EventTypeFound:
        """Raises `OutcomeUnknown`."""

    async def update_event_type(self, event_type_id: int, wanted: EventTypeWanted) -> EventTypeFound:
        """Raises `OutcomeUnknown`."""

    async def delete_event_type(self, event_type_id: int) -> None:
        """Raises `OutcomeUnknown`. One that is gone is no error."""

    async def working_hours(self, user: int, span: Span) -> tuple[Span, ...]:
        """When a user of the team can be booked at all, whatever stands there already."""


class Calendars(Protocol):
    """Everybody's calendars."""

    def of(self, company_id: UUID, *, patient: bool) -> Calendar | None:
        """One company's, by the key that the settings hold for it; None: there is no key.

        Patient requests have seconds and give way; the others are made while a caller waits.
        """
