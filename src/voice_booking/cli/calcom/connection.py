"""A company, its calendar by the key in the settings, and the event types on file, for one command."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from voice_booking.adapters.calcom.calendar import CalcomCalendar
from voice_booking.adapters.database.event_types import DatabaseEventTypes
from voice_booking.app import open_calendars
from voice_booking.booking.calendar import Calendar
from voice_booking.cli import place
from voice_booking.cli.company import company_named, link_to
from voice_booking.cli.running import current_database, settings_and_logging
from voice_booking.salon.business import Business


@dataclass(frozen=True, slots=True)
class Connected:
    """What every command about event types needs."""

    business: Business
    calendar: Calendar
    book: DatabaseEventTypes

    @staticmethod
    def clock() -> datetime:
        """The wall clock, in UTC."""
        return place.utc_now()


@asynccontextmanager
async def connected(company: str) -> AsyncIterator[Connected]:
    """The company with this key.

    Raises:
        NotPossible: there is no such company, it has no calendar, or the settings have no key for it.
        OldSchema, TryLater: see `current_database`.
    """
    wanted = settings_and_logging(watched=True)
    async with current_database() as database, open_calendars(wanted) as calendars:
        business = await company_named(company, database)
        calendar = CalcomCalendar(link_to(business.company, calendars))
        yield Connected(business, calendar, DatabaseEventTypes(database, business.company.id))
