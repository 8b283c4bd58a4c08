"""Proof by booking: every event type takes one, and everybody can be booked whenever they work."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from voice_booking.booking.calendar import Calendar
from voice_booking.booking.ports import Clock
from voice_booking.mirror.event_types.applying import planned
from voice_booking.mirror.event_types.hours import Uncovered, uncovered_hours
from voice_booking.mirror.event_types.mapping import MappingBook, Place
from voice_booking.mirror.event_types.plan import Step
from voice_booking.mirror.event_types.trial import Trial
from voice_booking.salon.business import Branch, Business


@dataclass(frozen=True, slots=True)
class Tried:
    """An event type that was tried, or was not because it is verified."""

    title: str
    whose: str
    event_type_id: int
    why_not: str | None = None
    """Why it takes no booking; None: it does."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What is proved, and what is not."""

    company: str
    tried: tuple[Tried, ...]
    pending: tuple[Step, ...]
    """What `apply` has still to do before everything can be proved."""
    uncovered: tuple[Uncovered, ...]
    cleared: int = 0
    """Test bookings of an interrupted trial that were cancelled."""

    @property
    def well(self) -> bool:
        return not self.pending and not self.uncovered and all(each.why_not is None for each in self.tried)


async def verify(
    business: Business,
    calendar: Calendar,
    book: MappingBook,
    clock: Clock,
    *,
    anew: bool = False,
    heard: Callable[[Tried], object] = lambda _: None,
) -> Verified:
    """Try every event type of the mapping that is not verified yet, and write down which take a booking.

    May be broken off anywhere and begun anew.

    Args:
        anew: try those that are verified as well.
        heard: is told of each that was tried.

    Raises:
        TryLater: begin anew later.
        Rejected: the key is refused, or a test booking cannot be cancelled.
    """
    decided = await planned(business, calendar, book)
    active = {row.place: row for row in await book.rows() if row.active}
    trial = Trial(business.company, furthest(business), calendar, clock())
    cleared = await trial.clear()
    tried = []
    for wanted in (step.wanted for step in decided.steps if step.wanted and not step.replaces):
        row = active.get(wanted.place)
        if row is not None and (anew or row.verified_at is None):
            theirs = replace(trial, branch=branch_of(business, wanted.place))
            why_not = await theirs.hold(row.event_type_id, wanted.type.minutes, wanted.type.host)
            await book.write([replace(row, verified_at=clock() if why_not is None else None)])
            tried.append(Tried(wanted.type.title, wanted.whose, row.event_type_id, why_not))
            heard(tried[-1])
    uncovered = await uncovered_hours(business, calendar, clock())
    return Verified(business.company.key, tuple(tried), decided.changes, uncovered, cleared)


def branch_of(business: Business, place: Place) -> Branch:
    """Where the person works; somebody who has left, where the company began."""
    key = next((member.branch for member in business.staff if member.id == place.staff), "")
    return next((branch for branch in business.branches if branch.key == key), business.branches[0])


def furthest(business: Business) -> Branch:
    """The branch that can be booked furthest ahead, beyond which no test booking of any branch lies."""
    return max(business.branches, key=lambda branch: branch.horizon_days)
