"""What is known of the calendar when something is decided, and what a decision changes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from voice_booking.booking.mirroring.intended import EventTypes
from voice_booking.booking.mirroring.rounds import Round
from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.booking.offers import OnFile
from voice_booking.booking.tasks import Task
from voice_booking.scheduling.plan import Claim, Plan

SYNC = "calendar-sync"
"""Kind of the task that brings the calendar to agree about one visit."""


@dataclass(frozen=True, slots=True)
class Former:
    """How a visit stood before a move that the calendar has not agreed to yet; it can still be taken back."""

    plan: Plan
    takes: tuple[Claim, ...]
    """What the visit occupies once the move is agreed; until then it occupies both."""
    call_id: str = ""
    """The call that moved it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One visit and its bookings."""

    visit: OnFile
    """Whatever has become of it."""
    rows: tuple[Mirrored, ...] = ()
    former: Former | None = None


@dataclass(frozen=True, slots=True)
class CalendarFacts:
    event_types: EventTypes = field(default_factory=dict)
    sheets: Mapping[UUID, Sheet] = field(default_factory=dict)
    """By visit."""
    leaving: tuple[Mirrored, ...] = ()
    """Of other visits, near those of the sheets: they stand, or may, and are wanted elsewhere or nowhere."""


@dataclass(frozen=True, slots=True)
class Mirroring:
    """What is to change in the calendar together with a visit."""

    rows: tuple[Mirrored, ...]
    """As they are to be from now on."""
    task: Task
    """Sees to it, should nobody else."""
    rounds: tuple[Round, ...] = ()
    """What whoever decided this is going to ask the calendar at once; it is written down as asked."""
