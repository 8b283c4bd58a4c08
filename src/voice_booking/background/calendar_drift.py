"""Event types compared every hour with what was made: figures and log lines; mending is a person's command."""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from functools import partial

from voice_booking.background.calendar_news import put_for_each
from voice_booking.background.event_types import Upkeep
from voice_booking.background.kinds import Kind, Periodic
from voice_booking.booking.calendar import Rejected
from voice_booking.booking.ports import Clock, TryLater
from voice_booking.booking.tasks import Task
from voice_booking.mirror.event_types.applying import planned
from voice_booking.mirror.reconcile.book import ReconcileBook
from voice_booking.mirror.reconcile.drift import Drift, drifted
from voice_booking.telemetry import CALENDAR_DRIFT, log

DRIFTS, DRIFT = "calendar-drifts", "calendar-drift"
DRIFT_PERIODIC = (Periodic(DRIFTS, timedelta(hours=1)),)
_ATTEMPTS = 20
"""Over an hour: then the next comparison is due."""


def drift_kinds(
    find: Callable[[str], Awaitable[Upkeep | None]], book: ReconcileBook, clock: Clock
) -> Mapping[str, Kind]:
    """Kinds of task that compare event types.

    Args:
        find: what belongs to a company's key; None: it has no calendar any more.
        book: which companies there are.
        clock: the app's.
    """

    async def compare(task: Task) -> None:
        business = await book.business(task.company_id) if task.company_id else None
        upkeep = await find(business.company.key) if business else None
        if upkeep is not None:
            await _compare(upkeep)

    return {DRIFTS: Kind((partial(put_for_each, DRIFT, book, clock),)), DRIFT: Kind((compare,), _ATTEMPTS)}


async def _compare(upkeep: Upkeep) -> None:
    """Raises `TryLater`."""
    company = upkeep.business.company.key
    if upkeep.calendar is None:
        raise TryLater(f"there is no key to the calendar of {company}")
    try:
        plan = await planned(upkeep.business, upkeep.calendar, upkeep.book)
    except Rejected as refused:
        raise TryLater(str(refused)) from refused
    found = drifted(plan)
    counted = Counter(each.kind for each in found)
    for kind in Drift:
        CALENDAR_DRIFT.labels(company, kind.value).set(counted[kind])
    for each in found:
        why = "; ".join(each.step.reasons)
        log().warning("event_type_drifted", company=company, kind=each.kind.value, title=each.step.title, why=why)
