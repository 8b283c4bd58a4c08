"""Deleting the event types that nothing is booked under any more, once everything that took their place is proved."""

from collections.abc import Iterator
from dataclasses import dataclass

from voice_booking.booking.calendar import Calendar, Rejected
from voice_booking.booking.ports import Clock
from voice_booking.mirror.event_types.applying import planned
from voice_booking.mirror.event_types.mapping import Mapped, MappingBook
from voice_booking.mirror.event_types.plan import Action, EventTypePlan
from voice_booking.salon.business import Business


@dataclass(frozen=True, slots=True)
class CleanUp:
    """What can be deleted, and what keeps everything or some of it from being deleted."""

    company: str
    former: tuple[Mapped, ...]
    """May go."""
    obstacles: tuple[str, ...] = ()
    """While there is one, nothing is deleted: the way back may still be needed."""
    kept: tuple[tuple[Mapped, str], ...] = ()
    """Former ones that stay, and why."""


async def look_for_former(business: Business, calendar: Calendar, book: MappingBook, clock: Clock) -> CleanUp:
    """What a clean-up would delete; changes nothing. Raises `Rejected`, `TryLater`."""
    decided = await planned(business, calendar, book)
    rows = await book.rows()
    booked = await book.bookings_under(clock())
    former = [row for row in rows if not row.active]
    kept = tuple(
        (row, f"{booked[row.event_type_id]} bookings to come stand under it")
        for row in former
        if booked.get(row.event_type_id)
    )
    free = tuple(row for row in former if not booked.get(row.event_type_id))
    return CleanUp(business.company.key, free, tuple(_obstacles(decided, rows)), kept)


async def clean_up(found: CleanUp, calendar: Calendar, book: MappingBook) -> CleanUp:
    """Delete what was found, one after the other, each forgotten right after it; nothing if there is an obstacle.

    May be broken off anywhere and begun anew. Returns what went, and with it what the calendar would not let go.

    Raises:
        TryLater: begin anew later.
    """
    if found.obstacles:
        return CleanUp(found.company, (), found.obstacles, found.kept)
    gone, kept = [], list(found.kept)
    for row in found.former:
        try:
            await calendar.delete_event_type(row.event_type_id)
        except Rejected as refused:
            kept.append((row, str(refused)))
        else:
            await book.forget(row)
            gone.append(row)
    return CleanUp(found.company, tuple(gone), (), tuple(kept))


def _obstacles(decided: EventTypePlan, rows: tuple[Mapped, ...]) -> Iterator[str]:
    """Every event type that is needed must stand as it is wanted, and have taken a booking since."""
    for step in decided.changes:
        yield f"{step.title}, {step.whose}: not applied yet ({'; '.join(step.reasons) or step.action.value})"
    verified = {row.place for row in rows if row.active and row.verified_at is not None}
    for step in decided.steps:
        if step.wanted and step.action is Action.KEEP and step.wanted.place not in verified:
            yield f"{step.title}, {step.whose}: not verified yet"
    yield from decided.problems
