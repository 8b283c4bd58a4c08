"""What we know of a booking that there is news of, what is to change with us, and where both are kept."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from voice_booking.booking.callbacks import Callback
from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.booking.mirroring.sheets import Sheet
from voice_booking.booking.offers import OnFile, Status
from voice_booking.booking.ports import Busy, Event
from voice_booking.booking.tasks import Task
from voice_booking.salon.business import Business
from voice_booking.scheduling.plan import Plan

SOURCE = "calcom"
"""Of busy time and events that come from the calendar."""


Text = Callable[[Callback, Plan | None, UUID], str]
"""German text of an entry on the call-back list, of the visit that it is about, said in a branch."""


@dataclass(frozen=True, slots=True)
class Setting:
    """In which news is read."""

    business: Business
    """As it was imported last."""
    now: datetime
    """By the app's clock."""
    text: Text
    """What is read out to whoever is called back."""


@dataclass(frozen=True, slots=True)
class About:
    """Which booking the news is about."""

    company_id: UUID
    uids: frozenset[str]
    """Under which it has been known."""
    row: UUID | None = None
    """Which of ours it says it is."""


@dataclass(frozen=True, slots=True)
class Known:
    """What our database has of it, as of one moment."""

    sheet: Sheet | None = None
    """The visit that it belongs to; None: it is not ours."""
    row: UUID | None = None
    """Which of the visit's bookings it is."""
    busy: tuple[Busy, ...] = ()
    """Busy time that came from it, whole."""
    contested: bool = False
    """The time that the visit was to be moved to is somebody else's."""

    @property
    def mine(self) -> Mirrored | None:
        return next((row for row in self.sheet.rows if row.id == self.row), None) if self.sheet else None


@dataclass(frozen=True, slots=True)
class Change:
    """What is written, all of it or nothing."""

    rows: tuple[Mirrored, ...] = ()
    plan: Plan | None = None
    """How the visit takes place from now on; None: as it did."""
    status: Status | None = None
    """What becomes of the visit; cancelled: its minutes are free."""
    visit: OnFile | None = None
    """The one that changes, as it was read."""
    busy: tuple[Busy, ...] = ()
    """In place of all that came from the same booking before."""
    free: frozenset[str] = frozenset()
    """References of busy time that ends."""
    events: tuple[Event, ...] = ()
    callbacks: tuple[Callback, ...] = ()
    settled: tuple[UUID, ...] = ()
    """Entries of the call-back list that are not needed any more."""
    tasks: tuple[Task, ...] = ()
    what: str = "nothing"
    """For log and metrics."""

    @property
    def empty(self) -> bool:
        return self == Change(what=self.what)


@dataclass(frozen=True, slots=True)
class Wait:
    """Something about the visit is being asked of the calendar at this moment: what it is, is known soon."""


Decide = Callable[[Known], Change | Wait]


class NewsBook(Protocol):
    """Where our side of the calendar is kept. All methods raise `TryLater` when it cannot be reached."""

    async def note(self, task: Task, *, unless_waiting: bool = False) -> bool:
        """Put down something to do for a company; False: there is no such company.

        Args:
            unless_waiting: one of the same kind that waits already will do.
        """

    async def business(self, company_id: UUID) -> Business | None:
        """The company as it was imported last."""

    async def bookings(self, company_id: UUID, uids: Collection[str]) -> tuple[Mirrored, ...]:
        """Ours that stand under one of these uids."""

    async def rows(self, company_id: UUID, ids: Collection[UUID]) -> tuple[Mirrored, ...]:
        """Ours with these ids."""

    async def busy(self, company_id: UUID, uids: Collection[str]) -> tuple[Busy, ...]:
        """Busy time that came from bookings with these uids."""

    async def settle(self, about: About, decide: Decide) -> Change | Wait:
        """Read what is known, decide, write, in one transaction; returns what was decided.

        A move into time that is somebody else's leaves nothing behind: `decide` is asked again, with `contested`.
        """
