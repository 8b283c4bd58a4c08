"""Taking in news of one booking: it is looked at in the calendar, and what that means is written down."""

from datetime import datetime
from typing import Any
from uuid import UUID

from voice_booking.booking.calendar import Calendar, Standing
from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.booking.ports import Busy, TryLater
from voice_booking.booking.tasks import Task
from voice_booking.mirror.news.foreign import busy_of, uid_of
from voice_booking.mirror.news.hints import Hint
from voice_booking.mirror.news.known import About, Change, NewsBook, Setting, Wait
from voice_booking.mirror.news.looking import Trail, follow, joined
from voice_booking.mirror.news.meaning import Reader
from voice_booking.mirror.news.whose import row_named

NEWS_KIND = "calendar-news"
"""Kind of the task that takes in news of one booking."""
POLLED = "POLLED"
"""Trigger of what was not reported but asked for."""
NOTHING_NEW = Change(what="echo")


async def take(hint: Hint, calendar: Calendar, book: NewsBook, at: Setting) -> tuple[Change, ...]:
    """Bring our side to what the calendar has; returns what has changed.

    Raises:
        TryLater: the calendar or the database cannot be reached, or is about to change the same visit.
        Rejected: the calendar does not let us look.
    """
    if await _echoes(hint, book, at.business.company.id):
        return (NOTHING_NEW,)
    trails = await with_ours(await follow(calendar, hint.uids), calendar, book, at)
    decided = [await settled(trail, book, at) for trail in trails]
    if any(isinstance(each, Wait) for each in decided):
        raise TryLater("the calendar is being asked about the same visit at this moment")
    return tuple(each for each in decided if isinstance(each, Change))


async def with_ours(trails: tuple[Trail, ...], calendar: Calendar, book: NewsBook, at: Setting) -> tuple[Trail, ...]:
    """The trails, joined with the uids under which we know the same bookings: several moves may have passed since."""
    company = at.business.company
    named = tuple(row for trail in trails if (row := row_named(trail.end, company)))
    uids = [row.uid for row in await book.rows(company.id, named) if row.uid] if named else []
    unseen = [uid for uid in uids if not any(uid in trail.uids for trail in trails)]
    return joined((*trails, *await follow(calendar, unseen)))


async def settled(trail: Trail, book: NewsBook, at: Setting) -> Change | Wait:
    """Write down what the state of one booking means. Raises `TryLater`."""
    company = at.business.company
    about = About(company.id, trail.uids, row_named(trail.end, company))
    reader = Reader(at)
    return await book.settle(about, lambda known: reader.meaning(trail, known))


async def catch_up(calendar: Calendar, book: NewsBook, at: Setting, since: datetime) -> tuple[Task, ...]:
    """What has changed in the calendar since then and says something new to us: as tasks, one for each change.

    Raises `Rejected`, `TryLater`.
    """
    changed = [each async for each in calendar.bookings(changed_since=since) if each.later_uid is None]
    company_id, uids = at.business.company.id, [each.uid for each in changed]
    rows = {row.uid: row for row in await book.bookings(company_id, uids)} if uids else {}
    busy = await book.busy(company_id, uids) if uids else ()
    return tuple(
        Task(NEWS_KIND, f"{NEWS_KIND}:{company_id}:{each.uid}:{each.updated_at}", _to_look_at(each), at.now, company_id)
        for each in changed
        if not _known(each, rows.get(each.uid), [entry for entry in busy if uid_of(entry) == each.uid], at)
    )


def _known(booking: Standing, row: Mirrored | None, busy: list[Busy], at: Setting) -> bool:
    """Whether we have it as the calendar has it."""
    if row is None:
        return set(busy) == set(busy_of(booking, at))
    told = (row.stands, sorted(row.details.get("hosts", ())), bool(row.details.get("absent")))
    return booking.stands and row.in_place and told == (booking.span, sorted(booking.hosts), booking.absent)


def _to_look_at(booking: Standing) -> dict[str, Any]:
    return Hint(POLLED, (booking.uid,), booking.span).as_json()


async def _echoes(hint: Hint, book: NewsBook, company_id: UUID) -> bool:
    """Whether it tells what we know, so that nothing has to be asked."""
    rows = await book.bookings(company_id, hint.uids)
    if hint.made:
        current = hint.uids[0]
        return any(row.uid == current and row.in_place and row.stands == hint.span for row in rows)
    return hint.ended and not rows and not await book.busy(company_id, hint.uids)
