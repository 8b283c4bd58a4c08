"""Taking in news of one booking: it is looked at in the calendar, and what that means is written down."""

from uuid import UUID

from voice_booking.booking.calendar import Calendar
from voice_booking.booking.ports import TryLater
from voice_booking.mirror.news.hints import Hint
from voice_booking.mirror.news.known import About, Change, NewsBook, Setting, Wait
from voice_booking.mirror.news.looking import Trail, follow, joined
from voice_booking.mirror.news.meaning import Reader
from voice_booking.mirror.news.whose import row_named

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
    return tuple([await settle(trail, book, at) for trail in trails])


async def with_ours(trails: tuple[Trail, ...], calendar: Calendar, book: NewsBook, at: Setting) -> tuple[Trail, ...]:
    """The trails, joined with the uids under which we know the same bookings: several moves may have passed since."""
    company = at.business.company
    named = tuple(row for trail in trails if (row := row_named(trail.end, company)))
    uids = [row.uid for row in await book.rows(company.id, named) if row.uid] if named else []
    unseen = [uid for uid in uids if not any(uid in trail.uids for trail in trails)]
    return joined((*trails, *await follow(calendar, unseen)))


async def settle(trail: Trail, book: NewsBook, at: Setting) -> Change:
    """Write down what the state of one booking means. Raises `TryLater`."""
    company = at.business.company
    about = About(company.id, trail.uids, row_named(trail.end, company))
    reader = Reader(at)
    decided = await book.settle(about, lambda known: reader.meaning(trail, known))
    if isinstance(decided, Wait):
        raise TryLater("the calendar is being asked about the same visit at this moment")
    return decided


async def _echoes(hint: Hint, book: NewsBook, company_id: UUID) -> bool:
    """Whether it tells what we know, so that nothing has to be asked."""
    rows = await book.bookings(company_id, hint.uids)
    if hint.made:
        current = hint.uids[0]
        return any(row.uid == current and row.in_place and row.stands == hint.span for row in rows)
    return hint.ended and not rows and not await book.busy(company_id, hint.uids)
