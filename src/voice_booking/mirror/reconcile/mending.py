"""Looking at both sides, and mending what can be mended for certain."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from voice_booking.booking.calendar import Calendar
from voice_booking.booking.mirroring.sheets import SYNC
from voice_booking.booking.tasks import Task
from voice_booking.mirror.news.known import About, Change, Known, Setting, Wait
from voice_booking.mirror.news.looking import Trail, follow, trail_of
from voice_booking.mirror.news.taking import settled, with_ours
from voice_booking.mirror.news.whose import row_named
from voice_booking.mirror.reconcile.book import ReconcileBook
from voice_booking.mirror.reconcile.comparing import Sides, compare
from voice_booking.mirror.reconcile.findings import Finding, Repair
from voice_booking.scheduling.plan import Span

REASON = "doppelt"
"""Why a booking of ours is cancelled that stands twice."""
PASSES = 4
BACK = timedelta(days=1)
"""Bookings that have begun by then may still be on."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A finding, and what was done."""

    finding: Finding
    what: str
    """listed | waits | what the news meant | the repair."""

    @property
    def listed(self) -> bool:
        """Whether a person has to look at it."""
        return self.what == "listed"


async def compared(calendar: Calendar, book: ReconcileBook, at: Setting) -> tuple[Finding, ...]:
    """Every difference of visits to come; nothing is changed.

    Raises:
        Rejected, CalendarBusy: the calendar does not tell.
        TryLater: the database cannot be reached.
    """
    company = at.business.company
    days = max(branch.horizon_days for branch in at.business.branches) + 1
    span = Span(at.now - BACK, at.now + timedelta(days=days))
    bookings = tuple([each async for each in calendar.bookings(span=span)])
    rows = {row.id: row for row in await book.to_come(company.id, at.now)}
    named = {id_ for each in bookings if each.stands and (id_ := row_named(each, company)) and id_ not in rows}
    more = await book.rows(company.id, sorted(named)) if named else ()
    busy = await book.busy_to_come(company.id, at.now)
    return compare(Sides((*rows.values(), *more), bookings, busy), at)


async def reconcile(calendar: Calendar, book: ReconcileBook, at: Setting) -> tuple[Mended, ...]:
    """Compare and mend until nothing new comes to light: one repair may show what lay behind it. Raises as `compared`.

    What the calendar is to be told is put down as tasks; it differs until they are done.
    """
    done: list[Mended] = []
    for _ in range(PASSES):
        known = {_named(each.finding) for each in done}
        new = [each for each in await compared(calendar, book, at) if _named(each) not in known]
        if not new:
            break
        done += await mend(new, calendar, book, at)
    return tuple(done)


def _named(finding: Finding) -> tuple[str, UUID | None, str | None]:
    uid = finding.booking.uid if finding.booking else finding.uid
    return finding.kind.value, finding.row.id if finding.row else None, uid


async def mend(findings: Iterable[Finding], calendar: Calendar, book: ReconcileBook, at: Setting) -> tuple[Mended, ...]:
    """Mend what is certain, one after the other. Raises as `compared`; what is mended by then stays so."""
    return tuple([Mended(each, await _mend(each, calendar, book, at)) for each in findings])


async def _mend(finding: Finding, calendar: Calendar, book: ReconcileBook, at: Setting) -> str:
    match finding.repair:
        case Repair.CANCEL if finding.booking is not None:
            await calendar.cancel(finding.booking.uid, REASON)
            return "cancelled_there"
        case Repair.LOOK if finding.uid is not None:
            return await _read(await follow(calendar, (finding.uid,)), calendar, book, at)
        case Repair.READ if finding.booking is not None:
            return await _read((trail_of(finding.booking),), calendar, book, at)
        case Repair.SYNC | Repair.ASK_AGAIN if finding.row is not None:
            return await _tell(finding, book, at)
    if finding.booking is not None:  # what a person is to look at may have come right by itself
        return await _read((trail_of(finding.booking),), calendar, book, at, listed=True)
    return "listed"


async def _read(
    trails: tuple[Trail, ...], calendar: Calendar, book: ReconcileBook, at: Setting, *, listed: bool = False
) -> str:
    """What the calendar has is taken in as news is."""
    decided = [await settled(trail, book, at) for trail in await with_ours(trails, calendar, book, at)]
    done = [
        "waits" if isinstance(each, Wait) else each.what for each in decided if isinstance(each, Wait) or not each.empty
    ]
    return done[0] if done else "listed" if listed else "nothing"


async def _tell(finding: Finding, book: ReconcileBook, at: Setting) -> str:
    row, company_id = finding.row, at.business.company.id
    if row is None:
        raise ValueError("nothing of ours is to be told")
    again = finding.repair is Repair.ASK_AGAIN

    def decide(known: Known) -> Change | Wait:
        mine, sheet = known.mine, known.sheet
        if mine is None or sheet is None:
            return Change()
        data = {"appointment": str(mine.appointment_id), "branch": str(sheet.visit.branch)}
        task = Task(SYNC, _mark(mine.appointment_id, at), data, at.now, company_id)
        cleared = replace(mine, refused=None, changed_at=at.now)
        return Change((cleared,) if again and mine.refused else (), tasks=(task,), what=finding.repair.value)

    decided = await book.settle(About(company_id, frozenset(), row.id), decide)
    return decided.what if isinstance(decided, Change) else "waits"


def _mark(visit: UUID, at: Setting) -> str:
    """One task for a visit, however many of its bookings differ."""
    return f"{SYNC}:{visit}:reconcile:{at.now.isoformat()}"
