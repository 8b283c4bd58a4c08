"""What stands in the stand-in: rows that never change, in dictionaries that do, so that a copy is cheap."""

import base64
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime, time, timedelta
from typing import Any, Self
from zoneinfo import ZoneInfo

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class User:
    id: int
    username: str
    name: str
    email: str
    time_zone: str
    default_schedule_id: int | None = None


@dataclass(frozen=True, slots=True)
class Team:
    id: int
    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class Membership:
    id: int
    team_id: int
    user_id: int
    role: str
    """OWNER, ADMIN or MEMBER; only the first two may use the team's routes."""


@dataclass(frozen=True, slots=True)
class Working:
    """Working hours by the schedule's wall clock; `day` is a weekday (Monday is 0) or a date that overrides it."""

    day: int | date
    start: time
    end: time


@dataclass(frozen=True, slots=True)
class Schedule:
    id: int
    owner_id: int
    name: str
    time_zone: str
    working: tuple[Working, ...]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


@dataclass(frozen=True, slots=True)
class Host:
    user_id: int
    mandatory: bool = False
    priority: str = "medium"


@dataclass(frozen=True, slots=True)
class EventType:
    """One event type; `settings` has the names and shapes of the interface (`lengthInMinutes`, `locations` …)."""

    id: int
    settings: Mapping[str, Any]
    team_id: int | None = None
    owner_id: int | None = None
    parent_id: int | None = None
    scheduling_type: str | None = None
    hosts: tuple[Host, ...] = ()

    @property
    def slug(self) -> str:
        return str(self.settings["slug"])

    @property
    def title(self) -> str:
        return str(self.settings["title"])

    @property
    def minutes(self) -> int:
        return int(self.settings["lengthInMinutes"])

    @property
    def lengths(self) -> tuple[int, ...]:
        """Lengths a booker may ask for; empty if there is only one."""
        return tuple(self.settings.get("lengthInMinutesOptions") or ())

    @property
    def is_template(self) -> bool:
        """A managed parent, which nobody can book."""
        return self.scheduling_type == "managed" and self.parent_id is None

    @property
    def host_ids(self) -> tuple[int, ...]:
        """Whose time a booking takes; of a template nobody's, although it lists who has a child."""
        if self.is_template:
            return ()
        return (self.owner_id,) if self.owner_id is not None else tuple(host.user_id for host in self.hosts)

    def minutes_of(self, name: str, default: int = 0) -> timedelta:
        """A setting that counts minutes."""
        value = self.settings.get(name)
        return timedelta(minutes=default if value is None else value)

    @property
    def needs_confirmation(self) -> bool:
        policy = self.settings.get("confirmationPolicy") or {}
        return policy.get("type") == "always" and not policy.get("disabled")

    @property
    def pending_blocks(self) -> bool:
        return bool((self.settings.get("confirmationPolicy") or {}).get("blockUnconfirmedBookingsInBooker"))


@dataclass(frozen=True, slots=True)
class Attendee:
    name: str
    email: str
    time_zone: str
    language: str = "en"
    phone: str | None = None
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Booking:
    id: int
    uid: str
    event_type: EventType
    """As it was when the booking was made; the type itself may be gone."""
    host_ids: tuple[int, ...]
    """The organizer first."""
    start: datetime
    end: datetime
    status: str
    attendee: Attendee
    created: datetime
    updated: datetime
    location: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    responses: Mapping[str, Any] = field(default_factory=dict)
    guests: tuple[str, ...] = ()
    from_uid: str | None = None
    to_uid: str | None = None
    cancellation_reason: str | None = None
    rescheduling_reason: str | None = None
    absent_host: bool = False
    key: uuid.UUID | None = None
    """The unique `idempotencyKey`: only of bookings that were accepted when created, until they are cancelled."""

    @property
    def is_active(self) -> bool:
        return self.status in {"accepted", "pending"}


@dataclass(frozen=True, slots=True)
class Busy:
    """An entry of a connected calendar that is no booking."""

    id: int
    user_id: int
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Reservation:
    uid: str
    event_type_id: int
    host_id: int | None
    start: datetime
    end: datetime
    until: datetime
    minutes: int
    """How long it was made for."""


@dataclass(frozen=True, slots=True)
class Webhook:
    id: int
    url: str
    triggers: tuple[str, ...]
    secret: str | None = None
    active: bool = True
    user_id: int | None = None
    event_type_id: int | None = None
    payload_template: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One request that is to go out to a subscriber; the body is signed as it stands."""

    id: int
    url: str
    trigger: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Rate:
    """Requests of one key in the running minute, and until when it is blocked."""

    began: datetime
    count: int
    blocked_until: datetime | None = None


@dataclass(slots=True)
class State:
    """Everything the stand-in remembers. `copy` is a value: rows are never changed in place."""

    users: dict[int, User] = field(default_factory=dict)
    teams: dict[int, Team] = field(default_factory=dict)
    memberships: dict[int, Membership] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    """User by API key; a revoked key is not there any more."""
    schedules: dict[int, Schedule] = field(default_factory=dict)
    event_types: dict[int, EventType] = field(default_factory=dict)
    bookings: dict[str, Booking] = field(default_factory=dict)
    busy: dict[int, Busy] = field(default_factory=dict)
    unreadable: dict[int, datetime] = field(default_factory=dict)
    """Users whose connected calendar cannot be read, and since when: they are never free."""
    reservations: dict[str, Reservation] = field(default_factory=dict)
    webhooks: dict[int, Webhook] = field(default_factory=dict)
    queue: list[Delivery] = field(default_factory=list)
    sent: list[Delivery] = field(default_factory=list)
    met: dict[str, str] = field(default_factory=dict)
    """What was announced last of a meeting, by the booking's uid: MEETING_STARTED, then MEETING_ENDED."""
    rates: dict[str, Rate] = field(default_factory=dict)
    last_id: int = 100

    def copy(self) -> Self:
        parts: dict[str, Any] = {part.name: _copied(getattr(self, part.name)) for part in fields(self)}
        return type(self)(**parts)

    def type_of(self, booking: Booking) -> EventType:
        """The booking's event type as it is now; as it was, where it is gone."""
        return self.event_types.get(booking.event_type.id, booking.event_type)

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def new_uid(self) -> str:
        """A uid of 22 characters, the same ones whenever the same things happen."""
        digest = uuid.uuid5(uuid.NAMESPACE_URL, f"stand-in.{self.next_id()}").bytes
        return base64.b64encode(digest, b"Aa").decode().rstrip("=")


def _copied(value: object) -> object:
    if isinstance(value, dict):
        return dict(value)
    return list(value) if isinstance(value, list) else value
