"""News of the calendars, worked off: what was reported, and what was asked for because nothing was."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from uuid import UUID

from voice_booking.background.kinds import Kind
from voice_booking.booking.calendar import Calendar, Calendars
from voice_booking.booking.callbacks import Callback
from voice_booking.booking.ports import Clock, TryLater
from voice_booking.booking.tasks import Task
from voice_booking.mirror.news.hints import hint_from_json
from voice_booking.mirror.news.known import NewsBook, Setting
from voice_booking.mirror.news.taking import take
from voice_booking.salon.business import Business
from voice_booking.scheduling.plan import Plan
from voice_booking.speaking import callbacks
from voice_booking.speaking.desk import Desk
from voice_booking.telemetry import CALENDAR_NEWS, log

NEWS_KIND = "calendar-news"
_ATTEMPTS = 20
"""Over an hour: a calendar that is down for longer is asked for what has changed once it is back."""


def news_kinds(calendars: Calendars, book: NewsBook, clock: Clock) -> Mapping[str, Kind]:
    """Kinds of task that news of the calendars gives rise to.

    Args:
        calendars: everybody's.
        book: where our side of them is kept.
        clock: the app's.
    """
    return {NEWS_KIND: Kind((partial(_take, calendars, book, clock),), attempts=_ATTEMPTS)}


async def _take(calendars: Calendars, book: NewsBook, clock: Clock, task: Task) -> None:
    found = await watched(calendars, book, task, clock())
    if found is None:
        return
    calendar, at = found
    for change in await take(hint_from_json(task.data), calendar, book, at):
        CALENDAR_NEWS.labels(change.what).inc()
        log().info("calendar_news", company=at.business.company.key, trigger=task.data["trigger"], result=change.what)


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
