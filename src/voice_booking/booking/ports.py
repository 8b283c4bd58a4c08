"""What the use cases need from the world. `app` puts the adapters together into one `Ports`."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from typing import Any, Protocol
from uuid import UUID

from voice_booking.booking.calendar import Calendars
from voice_booking.booking.callbacks import Callback
from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.booking.mirroring.sheets import CalendarFacts, Former, Mirroring
from voice_booking.booking.offers import Appointment, Offer, OnFile, Status
from voice_booking.booking.tasks import Task
from voice_booking.booking.trouble import Never as Never  # noqa: PLC0414  everybody knows them from here
from voice_booking.booking.trouble import TryLater as TryLater  # noqa: PLC0414
from voice_booking.salon.business import Line, Salon
from voice_booking.salon.customers import Customer
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Claim, Plan, Span


class SalonChanged(Exception):
    """The company was imported anew since the snapshot was taken: forget the snapshot and start the tool call over."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, kept for ever and never changed."""

    kind: str
    """Such as `tool_call`, `booked`."""
    at: datetime
    data: Mapping[str, Any]
    """JSON values only."""
    call_id: str | None = None
    appointment_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """Which facts a decision needs. `call_id` is the asking call: its own holds do not count as occupied."""

    company_id: UUID
    revision: int
    """Of the snapshot that the decision will use."""
    call_id: str
    now: datetime
    units: tuple[UUID, ...] = ()
    span: Span | None = None
    """Where occupied time matters; None: nowhere."""
    reply_keys: tuple[str, ...] = ()
    phone: str | None = None
    """Whose customers to look up (E.164)."""
    codes: tuple[str, ...] = ()
    """Candidates for a confirmation code."""
    visits_of: str | None = None
    """A telephone number (E.164) whose customers' visits to look up, to come and past."""
    visit_code: str | None = None
    """A confirmation code whose visit to look up."""
    visit_ids: tuple[UUID, ...] = ()
    """Visits to look up by their ids."""
    visits_booked_here: bool = False
    """Whether to look up the visits that the asking call itself has booked."""
    visits_on: tuple[UUID, ...] = ()
    """Units whose standing visits inside `span` to look up (a stylist's day)."""
    mirrored: tuple[UUID, ...] | None = None
    """Services whose event types to look up, with what the calendar has of the visits found; None: no calendar."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The answer to a `Question`, as of one moment."""

    span: Span | None = None
    """For which `occupied` is known: the question's span, or that of the widening."""
    occupied: tuple[Occupied, ...] = ()
    """Booked phases, other calls' unexpired holds, and busy time, as far as they overlap the span, of the units."""
    offers: tuple[Offer, ...] = ()
    """All offers ever made in this call, expired ones too, in the order they were made."""
    reply: Mapping[str, Any] | None = None
    """The remembered answer to one of the reply keys, if its appointment stands unchanged."""
    outlived: tuple[str, ...] = ()
    """Reply keys that were answered, but whose appointment has been changed since."""
    customers: tuple[Customer, ...] = ()
    free_codes: tuple[str, ...] = ()
    """Those of the candidates that no future visit of the company uses."""
    visits: tuple[OnFile, ...] = ()
    """Of those looked up, the ones that stand and are not over, by start; each once, however it was found."""
    history: tuple[OnFile, ...] = ()
    """Of those looked up by telephone number, the last ten that are over and were not cancelled, latest first."""
    wrong_codes: int = 0
    """How many wrong confirmation codes were named in this call; counted only if a code or a number is asked about."""
    contested: bool = False
    """Two saves have lost a race already: only refusals are accepted now."""
    calendar: CalendarFacts = field(default_factory=CalendarFacts)
    """Nothing, unless the question is about the calendar, too."""


@dataclass(frozen=True, slots=True)
class Busy:
    """Time of a unit that no visit of ours takes: a sick day, an entry of another calendar. It may overlap anything."""

    unit: UUID
    span: Span
    source: str
    """Where it comes from: `desk` (blocked by the salon), an older appointment book, a calendar."""
    reference: str
    """Names it within its source; the same one again replaces it."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Remembered:
    """An answer to give again when the same request comes again."""

    keys: tuple[str, ...]
    body: Mapping[str, Any]
    """The tool reply, JSON values only."""
    expires_at: datetime
    also: tuple[str, ...] = ()
    """Further keys, of which an answer that stands keeps its own."""


@dataclass(frozen=True, slots=True)
class Save:
    """Save the visit, end this call's holds, remember the answer."""

    appointment: Appointment
    new_customer: bool
    call_id: str
    source: str
    """Where the booking came from: `phone`."""
    note: str
    reply: Remembered
    events: tuple[Event, ...] = ()
    status: Status = Status.BOOKED
    """Or pending, until the calendar agrees."""
    mirror: Mirroring | None = None

    @property
    def body(self) -> Mapping[str, Any]:
        return self.reply.body


@dataclass(frozen=True, slots=True)
class Present:
    """Save nothing but what the caller was told: offers, the minutes held for them, perhaps the answer itself."""

    body: Mapping[str, Any]
    """The tool reply, JSON values only; stored only as `reply`."""
    offers: tuple[Offer, ...] = ()
    """Upserted by (call, slot id)."""
    hold: tuple[Claim, ...] | None = None
    """Replaces this call's holds; merged per unit, disjoint. None: they stay as they are, and are only extended."""
    hold_until: datetime | None = None
    """Expiry of the new holds, or of the extended ones; None: not extended."""
    reply: Remembered | None = None
    events: tuple[Event, ...] = ()
    callbacks: tuple[Callback, ...] = ()
    """Put on the call-back list; one whose id is there already stays as it is."""
    end_offers: bool = False
    """The call is over: its offers expire now."""
    busy: tuple[Busy, ...] = ()
    """Time that was found to be taken."""


@dataclass(frozen=True, slots=True)
class Move:
    """Let a visit take place as planned anew: same id, same code, all or nothing."""

    visit: OnFile
    """As it was read; if it has been changed meanwhile, the race is lost."""
    plan: Plan
    call_id: str
    reply: Remembered
    events: tuple[Event, ...] = ()
    callbacks: tuple[Callback, ...] = ()
    former: Former | None = None
    """How it stands if the calendar does not agree: until then it is pending, and occupies both."""
    mirror: Mirroring | None = None

    @property
    def body(self) -> Mapping[str, Any]:
        return self.reply.body


@dataclass(frozen=True, slots=True)
class Cancel:
    """Let a visit end: its minutes are free, its code too."""

    visit: OnFile
    """As it was read; if it has been changed meanwhile, the race is lost."""
    status: Status
    """What becomes of it: cancelled."""
    reply: Remembered
    events: tuple[Event, ...] = ()
    callbacks: tuple[Callback, ...] = ()
    mirror: Mirroring | None = None

    @property
    def body(self) -> Mapping[str, Any]:
        return self.reply.body


@dataclass(frozen=True, slots=True)
class Block:
    """Let units be busy without a visit; what stands in the ledger stays."""

    busy: tuple[Busy, ...]
    body: Mapping[str, Any]
    events: tuple[Event, ...] = ()
    callbacks: tuple[Callback, ...] = ()
    whole_of: str | None = None
    """A source of which `busy` is all there is: whatever else it said before goes."""


@dataclass(frozen=True, slots=True)
class Widen:
    """Nothing is decided yet: read the facts of this span and decide again, in the same transaction."""

    span: Span


@dataclass(frozen=True, slots=True)
class Repeat:
    """The first answer is given again; nothing is written but the events."""

    body: Mapping[str, Any]
    events: tuple[Event, ...] = ()


class Became(Enum):
    """What the calendar's answers make of a visit."""

    AS_IT_WAS = auto()
    CONFIRMED = auto()
    FREED = auto()
    """It never took place in the calendar, and ends."""
    MOVED_BACK = auto()


@dataclass(frozen=True, slots=True)
class Settled:
    """Write down what the calendar has answered about a visit, and what becomes of the visit."""

    visit: OnFile
    """As it was read, whatever its status; if it has been changed meanwhile, the race is lost."""
    became: Became
    rows: tuple[Mirrored, ...]
    """Those that change."""
    body: Mapping[str, Any]
    former: Former | None = None
    """Of the visit, if it was being moved."""
    reply: Remembered | None = None
    """Takes the place of the answers that were given while it was open; None: those stay."""
    instead: Present | None = None
    """What the caller is offered instead."""
    busy: tuple[Busy, ...] = ()
    """Time that was found to be taken."""
    tasks: tuple[Task, ...] = ()
    events: tuple[Event, ...] = ()
    callbacks: tuple[Callback, ...] = ()


Decision = Save | Move | Cancel | Block | Present | Repeat | Settled
Decide = Callable[[Facts], Decision | Widen]


class Ledger(Protocol):
    """Occupied time and everything that changes together with it."""

    async def ask(self, question: Question) -> Facts:
        """Facts in one read transaction.

        Raises:
            SalonChanged: the company's revision is not the question's.
            TryLater: the database cannot be reached.
        """

    async def settle(self, question: Question, decide: Decide) -> Decision:
        """Read facts, decide, write, in one write transaction; returns the decision that was carried out.

        A decision to widen is no decision: facts are read for that span instead, and `decide` is asked again.

        A save, move, cancellation or hold that meets a conflict in the ledger leaves nothing behind; facts are read
        again and `decide` is asked once more, and if that loses too, a third time with `contested` set: only refusals
        then.

        Raises: as `ask`.
        """


class Directory(Protocol):
    """Which salon a line leads to."""

    async def salon_on(self, phone: str | None, agent: str | None) -> tuple[Salon, Line] | None:
        """The snapshot behind a dialled number, else behind an agent id; None when neither is known."""

    def forget(self, company_id: UUID) -> None:
        """Drop cached snapshots of a company."""


class Locks(Protocol):
    """Locks that save work; the ledger's constraint is the guard."""

    def held(self, keys: tuple[str, ...]) -> AbstractAsyncContextManager[bool]:
        """All keys at once, in sorted order, waiting up to the adapter's limit.

        Yields whether they were had; if not, go on without. Released at the end whatever happens.
        """


class Clock(Protocol):
    def __call__(self) -> datetime:
        """Now, aware, in UTC."""


@dataclass(frozen=True, slots=True)
class Ports:
    """Everything a use case may reach."""

    ledger: Ledger
    directory: Directory
    locks: Locks
    clock: Clock
    code_candidates: Callable[[], tuple[str, ...]] = field(kw_only=True)
    """A few random five-digit confirmation codes."""
    calendars: Calendars | None = None
    """None: nobody has a calendar besides ours."""
    calendar_seconds: float = 2.5
    """All requests to the calendar that a caller waits for, together."""
