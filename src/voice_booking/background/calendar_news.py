"""News of the calendars, worked off: what was reported, and what was asked for because nothing was."""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from voice_booking.background.kinds import Kind, Periodic
from voice_booking.booking.calendar import Calendar, Calendars, Rejected
from voice_booking.booking.callbacks import Callback
from voice_booking.booking.ports import Clock, TryLater
from voice_booking.booking.tasks import Task
from voice_booking.mirror.news.hints import hint_from_json
from voice_booking.mirror.news.known import NewsBook, Setting
from voice_booking.mirror.news.taking import NEWS_KIND, catch_up, take
from voice_booking.mirror.reconcile.book import ReconcileBook
from voice_booking.mirror.reconcile.findings import Difference
from voice_booking.mirror.reconcile.mending import reconcile
from voice_booking.salon.business import Business
from voice_booking.scheduling.plan import Plan
from voice_booking.speaking import callbacks
from voice_booking.speaking.desk import Desk
from voice_booking.telemetry import CALENDAR_DIFFERENCES, CALENDAR_NEWS, CALENDAR_REPAIRS, log

POLLS, POLL = "calendar-polls", "calendar-poll"
"""For all companies, and for each."""
RECONCILES, RECONCILE = "calendar-reconciles", "calendar-reconcile"
NEWS_PERIODIC = (Periodic(POLLS, timedelta(minutes=2)), Periodic(RECONCILES, timedelta(hours=1)))
OVERLAP = timedelta(minutes=2)
"""Clocks differ, and a booking may become visible a little after the time that it says it was changed."""
FIRST_LOOK = timedelta(hours=1)
Look = Callable[[Task, Calendar, ReconcileBook, Setting], Awaitable[None]]
_ATTEMPTS = 8 + int(timedelta(days=2) / timedelta(minutes=5))
"""An outage of a night and a day, or a key that has to be replaced, is waited out."""


def news_kinds(calendars: Calendars, book: ReconcileBook, clock: Clock) -> Mapping[str, Kind]:
    """Kinds of task that news of the calendars gives rise to.

    Args:
        calendars: everybody's.
        book: where our side of them is kept.
        clock: the app's.
    """
    looks = {NEWS_KIND: _take, POLL: _poll, RECONCILE: _reconcile}
    puts = {POLLS: POLL, RECONCILES: RECONCILE}
    return {
        **{kind: Kind((partial(_patiently, calendars, book, clock, look),), _ATTEMPTS) for kind, look in looks.items()},
        **{kind: Kind((partial(put_for_each, each, book, clock),)) for kind, each in puts.items()},
    }


async def _patiently(calendars: Calendars, book: ReconcileBook, clock: Clock, look: Look, task: Task) -> None:
    """A refusal is no reason to give up: it is the key's, which can be replaced. Raises `TryLater`."""
    found = await watched(calendars, book, task, clock())
    if found is None:
        return
    calendar, at = found
    try:
        await look(task, calendar, book, at)
    except Rejected as refused:
        raise TryLater(str(refused)) from refused


async def _take(task: Task, calendar: Calendar, book: ReconcileBook, at: Setting) -> None:
    for change in await take(hint_from_json(task.data), calendar, book, at):
        CALENDAR_NEWS.labels(change.what).inc()
        log().info("calendar_news", company=at.business.company.key, trigger=task.data["trigger"], result=change.what)


async def put_for_each(kind: str, book: ReconcileBook, clock: Clock, task: Task) -> None:
    """A task for each company that has a calendar; one that still waits will do as well."""
    for company_id in await book.companies():
        mark = f"{kind}:{company_id}:{task.run_at.isoformat()}"
        await book.note(Task(kind, mark, {}, clock(), company_id), unless_waiting=True)


async def _poll(_: Task, calendar: Calendar, book: ReconcileBook, at: Setting) -> None:
    """What was changed since the last time that this worked out, whatever failed in between.

    What the calendar refused before that time has been looked for since: if it is a booking, it is known as such.
    """
    company_id = at.business.company.id
    since = await book.done_until(company_id, POLL) or at.now - FIRST_LOOK
    for news in await catch_up(calendar, book, at, since - OVERLAP):
        await book.note(news)
    await book.forget_refusals(company_id, since)


async def _reconcile(_: Task, calendar: Calendar, book: ReconcileBook, at: Setting) -> None:
    company, done = at.business.company.key, await reconcile(calendar, book, at)
    counted = Counter(each.finding.kind for each in done)
    for kind in Difference:
        CALENDAR_DIFFERENCES.labels(company, kind.value).set(counted[kind])
    for mended in done:
        found = mended.finding
        CALENDAR_REPAIRS.labels(found.kind.value, mended.what).inc()
        told = {"kind": found.kind.value, "visit": str(found.visit or ""), "why": found.why, "result": mended.what}
        log().warning("calendar_differs", company=company, **told)


async def watched(calendars: Calendars, book: NewsBook, task: Task, now: datetime) -> tuple[Calendar, Setting] | None:
    """A task's company as it is now, and its calendar; None: it has none, or is no more.

    Raises:
        TryLater: there is no key for it.
    """
    if task.company_id is None:
        raise LookupError(f"{task.dedupe} belongs to no company")
    business = await book.business(task.company_id)
    if business is None or business.company.calendar is None:
        return None
    calendar = calendars.of(task.company_id, patient=True)
    if calendar is None:
        raise TryLater(f"there is no key to the calendar of {business.company.key}")
    return calendar, setting(business, now)


def setting(business: Business, now: datetime) -> Setting:
    """The company at this moment."""
    return Setting(business, now, partial(_text, business, now))


def _text(business: Business, now: datetime, entry: Callback, plan: Plan | None, branch: UUID) -> str:
    key = next((each.key for each in business.branches if each.id == branch), business.branches[0].key)
    return callbacks.text(entry, plan, Desk.of(business.salon(key), now))
