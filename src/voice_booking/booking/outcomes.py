"""Everything a caller can hear about a visit, as values; `speaking` has exactly one German reply for each."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from voice_booking.booking.callbacks import Callback
from voice_booking.booking.identity import Caller
from voice_booking.booking.offers import Appointment, Offer, OnFile
from voice_booking.listening.when import TimeProblem, Wish
from voice_booking.salon.hours import WallSpan
from voice_booking.salon.services import Category, Service
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Plan


@dataclass(frozen=True, slots=True)
class CategoriesListed:
    """The catalogue is too long to read out: which category?"""

    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class ServicesListed:
    """The services of a short catalogue, or of one category."""

    services: tuple[Service, ...]
    category: Category | None = None


@dataclass(frozen=True, slots=True)
class ServiceUnclear:
    candidates: tuple[Service, ...]
    certain: tuple[Service, ...] = ()
    """What the same words settle beside the question."""


@dataclass(frozen=True, slots=True)
class OneAtATime:
    """Several services were asked for at once; with which shall we begin?"""

    services: tuple[Service, ...]


@dataclass(frozen=True, slots=True)
class ServiceUnknown:
    """Not offered here; `nearest` is a category that comes close, else all categories are named."""

    heard: str
    nearest: Category | None
    categories: tuple[Category, ...]


class Field(StrEnum):
    """What a booking cannot do without."""

    SERVICE = "service"
    TIME = "time"
    NAME = "name"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Missing:
    field: Field


@dataclass(frozen=True, slots=True)
class StaffUnclear:
    candidates: tuple[StaffMember, ...]


@dataclass(frozen=True, slots=True)
class StaffUnknown:
    heard: str
    qualified: tuple[StaffMember, ...]


@dataclass(frozen=True, slots=True)
class StaffNotQualified:
    """The wished person works here and does not do this service; these do."""

    member: StaffMember
    service: Service
    qualified: tuple[StaffMember, ...]


@dataclass(frozen=True, slots=True)
class NobodyElse:
    """Everybody who does the service is excluded by the caller."""

    service: Service
    excluded: tuple[StaffMember, ...]


@dataclass(frozen=True, slots=True)
class StaffAway:
    """The wished person is off on that day; `offers` are the nearest, that person's first."""

    member: StaffMember
    day: date
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class TimeWrong:
    """Past, impossible, or a weekday that contradicts its date."""

    problem: TimeProblem


@dataclass(frozen=True, slots=True)
class TimeUnclear:
    """Two or three readings of a time; items are dates, clock times or moments."""

    readings: tuple[Wish, ...]


@dataclass(frozen=True, slots=True)
class Closed:
    """The salon does not open on `day`; `holiday` names the reason when it has a name."""

    day: date
    holiday: str | None
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class OutsideHours:
    """Open on that day, but not for that time (or not long enough for the service)."""

    start: datetime
    hours: tuple[WallSpan, ...]
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class TooSoon:
    """Less than the service's notice away; `earliest` is the first moment that is not."""

    earliest: datetime
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class TooFar:
    """Beyond the horizon; `last_day` is the last that can be booked."""

    last_day: date
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class SlotsFound:
    """At most three offers; `wished` is true when the first is exactly what was asked for."""

    offers: tuple[Offer, ...]
    wished: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """What was wished is taken, or nothing is free in the wished window.

    `offers` are the nearest alternatives, possibly none, each with what it gives up (`Offer.reasons`). `start` is the
    wished moment, None when a window was wished. `member` is the wished person, if there is one.
    """

    start: datetime | None
    member: StaffMember | None
    offers: tuple[Offer, ...]
    own: OnFile | None = None
    """The caller's own appointment, if it is what takes the wished moment."""
    stays: OnFile | None = None
    """The visit that was to be moved there and stays as it was, if somebody might doubt it."""


@dataclass(frozen=True, slots=True)
class OfferExpired:
    """A late yes, and the start is gone."""

    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class OfferUnknown:
    """A yes to something that was never offered in this call, or that the salon no longer has."""


@dataclass(frozen=True, slots=True)
class Booked:
    appointment: Appointment
    warnings: tuple[str, ...] = ()
    caller: Caller | None = None
    """Who booked it, in their own words: what was only heard is read back, and never what is on file."""
    offered: Plan | None = None
    """What the caller said yes to, if it takes another time or costs another price by now."""
    others: tuple[OnFile, ...] = ()
    """What the same customer has besides: on the same day, or booked in this call; perhaps one is to be cancelled."""
    reserved: bool = False
    """It stands with us, and the calendar has not agreed yet."""


@dataclass(frozen=True, slots=True)
class WrongWeekday:
    """The service is not done on that weekday; `weekdays` are the ISO ones on which it is."""

    service: Service
    day: date
    weekdays: tuple[int, ...]
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class TreatedRecently:
    """The customer has the same service too shortly before or after; `earliest` is the first day that is allowed."""

    service: Service
    days: int
    earliest: date
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class NothingFree:
    """Nothing is free around the wish; `next_offers` say when it next is, up to the horizon: possibly never.

    Each of them says by its reasons which wish it gives up.
    """

    member: StaffMember | None
    next_offers: tuple[Offer, ...]


class Intent(StrEnum):
    """What a caller wants with an appointment that stands."""

    HEAR = "hear"
    MOVE = "move"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class NotVerified:
    """Nobody knows whether the caller may hear of an appointment: a code and a name are asked for.

    The same whether there is an appointment or not. `wrong_code` is true when one was named that does not fit.
    """

    intent: Intent
    wrong_code: bool
    name_known: bool
    """Whether the caller has told their name already."""


@dataclass(frozen=True, slots=True)
class AppointmentsFound:
    """The verified caller's appointments to come, by start; none is possible."""

    visits: tuple[OnFile, ...]


@dataclass(frozen=True, slots=True)
class WhichAppointment:
    """Several could be meant: which one?"""

    visits: tuple[OnFile, ...]
    intent: Intent


@dataclass(frozen=True, slots=True)
class NoAppointment:
    """The verified caller has no appointment to come, or none that fits the words."""

    intent: Intent


@dataclass(frozen=True, slots=True)
class NoticeTooShort:
    """It is too late to move or cancel by telephone: `notice_minutes` before the start was the last moment."""

    visit: OnFile
    intent: Intent
    notice_minutes: int
    callback: Callback
    """What was put on the call-back list about it."""


@dataclass(frozen=True, slots=True)
class MoveTo:
    """A verified caller wants to move a visit and has named no new time yet."""

    visit: OnFile


@dataclass(frozen=True, slots=True)
class Rescheduled:
    """The visit takes place anew; `was` is how it stood before."""

    appointment: Appointment
    was: Plan
    warnings: tuple[str, ...] = ()
    reserved: bool = False
    """It does so with us, and the calendar has not agreed yet."""


@dataclass(frozen=True, slots=True)
class Cancelled:
    appointment: Appointment


@dataclass(frozen=True, slots=True)
class CallbackNoted:
    callback: Callback
    on_display: bool = False  # whether it is the number they call from


@dataclass(frozen=True, slots=True)
class LineUnknown:
    """The call came in on a line that leads to no salon."""


class Aftermath(StrEnum):
    """What is known about the calendar after something broke."""

    NOTHING_TRIED = "nothing_tried"
    """The tool only reads."""
    NOT_BOOKED = "not_booked"
    """Looked up: this request has booked nothing."""
    UNCHANGED = "unchanged"
    """Looked up: this request has changed nothing about what stands."""
    UNKNOWN = "unknown"
    """It could not be looked up."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Something broke; an operator reads what."""

    aftermath: Aftermath
    callback: Callback | None = None
    """What was put on the call-back list about it."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A system we need is down or overloaded; the same request may succeed later."""

    aftermath: Aftermath
    callback: Callback | None = None  # as of `Failed`


@dataclass(frozen=True, slots=True)
class StaffHistoryUnknown:
    """“As last time”, and there is no last time on record."""

    qualified: tuple[StaffMember, ...] = field(default=())


Outcome = (
    CategoriesListed
    | ServicesListed
    | ServiceUnclear
    | OneAtATime
    | ServiceUnknown
    | Missing
    | StaffUnclear
    | StaffUnknown
    | StaffNotQualified
    | NobodyElse
    | StaffAway
    | StaffHistoryUnknown
    | TimeWrong
    | TimeUnclear
    | Closed
    | OutsideHours
    | TooSoon
    | TooFar
    | SlotsFound
    | Taken
    | OfferExpired
    | OfferUnknown
    | Booked
    | WrongWeekday
    | TreatedRecently
    | NothingFree
    | NotVerified
    | AppointmentsFound
    | WhichAppointment
    | NoAppointment
    | NoticeTooShort
    | MoveTo
    | Rescheduled
    | Cancelled
    | CallbackNoted
    | LineUnknown
    | Failed
    | Unreachable
)
