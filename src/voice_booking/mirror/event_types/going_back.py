"""The way back: the event types that visits were booked under before, proved by booking, in one step."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from voice_booking.booking.calendar import Calendar
from voice_booking.booking.ports import Clock
from voice_booking.mirror.event_types.mapping import Mapped, MappingBook, Place, RowStatus
from voice_booking.mirror.event_types.trial import Trial
from voice_booking.mirror.event_types.verifying import Tried, branch_of, furthest
from voice_booking.mirror.event_types.wanted import WantedType, wanted_types
from voice_booking.salon.business import Business


@dataclass(frozen=True, slots=True)
class Swap:
    """One event type that gives way to the one before it."""

    wanted: WantedType
    active: Mapped
    former: Mapped

    @property
    def place(self) -> Place:
        return self.wanted.place


@dataclass(frozen=True, slots=True)
class WentBack:
    """What came of it."""

    company: str
    swaps: tuple[Swap, ...]
    tried: tuple[Tried, ...]
    done: bool
    """Whether the former event types are the active ones again; all of them are, or none."""


async def swaps(business: Business, book: MappingBook) -> tuple[Swap, ...]:
    """Where there is a way back, by the file's order: of several former event types, to the youngest."""
    rows = await book.rows()
    active = {row.place: row for row in rows if row.active}
    former = {row.place: row for row in rows if not row.active}  # rows come with the oldest first
    wanted = wanted_types(business, await book.own_terms())
    return tuple(
        Swap(each, active[each.place], former[each.place])
        for each in wanted
        if each.place in active and each.place in former
    )


async def go_back(
    business: Business,
    calendar: Calendar,
    book: MappingBook,
    clock: Clock,
    *,
    unproved: bool = False,
    heard: Callable[[Tried], object] = lambda _: None,
) -> WentBack:
    """Book under each former event type, and if all take a booking, make them the active ones in one transaction.

    May be broken off anywhere and begun anew. The next `apply` goes forward again.

    Args:
        unproved: go back even to those that take no booking.
        heard: is told of each that was tried.

    Raises:
        TryLater: nothing has changed; begin anew later.
        Rejected: a test booking cannot be cancelled, or the key is refused.
    """
    found = await swaps(business, book)
    trial = Trial(business.company, furthest(business), calendar, clock())
    await trial.clear()
    tried = []
    for swap in found:
        theirs = replace(trial, branch=branch_of(business, swap.place))
        why_not = await theirs.hold(swap.former.event_type_id, swap.wanted.type.minutes)
        tried.append(Tried(swap.wanted.type.title, swap.wanted.whose, swap.former.event_type_id, why_not))
        heard(tried[-1])
    done = bool(found) and (unproved or all(each.why_not is None for each in tried))
    if done:
        await book.write(_swapped(found, tuple(tried), clock))
    return WentBack(business.company.key, found, tuple(tried), done)


def _swapped(found: tuple[Swap, ...], tried: tuple[Tried, ...], clock: Clock) -> list[Mapped]:
    rows = [replace(swap.active, status=RowStatus.FORMER) for swap in found]
    for swap, trial in zip(found, tried, strict=True):
        proved = clock() if trial.why_not is None else None
        rows.append(replace(swap.former, status=RowStatus.ACTIVE, verified_at=proved))
    return rows
