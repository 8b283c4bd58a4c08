"""Visits that the calendar does not have yet as they are: seen to until it has."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from functools import partial
from uuid import UUID

from voice_booking.background.kinds import Kind
from voice_booking.booking.calendar import Calendars
from voice_booking.booking.mirroring.sheets import SYNC
from voice_booking.booking.mirroring.syncing import Syncing
from voice_booking.booking.ports import Clock, Ledger, SalonChanged, TryLater
from voice_booking.booking.tasks import Task
from voice_booking.salon.business import Salon
from voice_booking.speaking import callbacks
from voice_booking.speaking.desk import Desk

Salons = Callable[[UUID, UUID], Awaitable[Salon | None]]
"""Company and branch -> its salon as it is now."""

_ATTEMPTS = 8 + int(timedelta(days=2) / timedelta(minutes=5))
"""An outage of a night and a day is waited out; what a calendar refuses is given up at once."""


def calendar_kinds(calendars: Calendars, ledger: Ledger, salons: Salons, clock: Clock) -> Mapping[str, Kind]:
    """Kinds of task that the calendars give rise to."""
    return {SYNC: Kind((partial(_sync, calendars, ledger, salons, clock),), attempts=_ATTEMPTS)}


async def _sync(calendars: Calendars, ledger: Ledger, salons: Salons, clock: Clock, task: Task) -> None:
    salon = await salons(_company(task), UUID(task.data["branch"]))
    if salon is None or salon.company.calendar is None:
        return
    calendar = calendars.of(salon.company.id, patient=True)
    if calendar is None:
        raise TryLater(f"there is no key to the calendar of {salon.company.key}")
    text = partial(callbacks.text, desk=Desk.of(salon, clock()))
    try:
        await Syncing(UUID(task.data["appointment"]), salon, ledger, calendar, clock, text).run()
    except SalonChanged as changed:
        raise TryLater(str(changed)) from changed


def _company(task: Task) -> UUID:
    if task.company_id is None:
        raise LookupError(f"{task.dedupe} belongs to no company")
    return task.company_id
