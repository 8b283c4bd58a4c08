"""Companies, their calendars and our side of them, for commands that compare the two."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from voice_booking.adapters.calcom.calendar import CalcomCalendar
from voice_booking.adapters.calcom.calendars import CalcomCalendars
from voice_booking.adapters.calcom.link import Link
from voice_booking.adapters.database.businesses import company_keys
from voice_booking.adapters.database.calendar_news import DatabaseCalendarNews
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.event_types import DatabaseEventTypes
from voice_booking.app import open_calendars
from voice_booking.background.calendar_news import setting
from voice_booking.booking.calendar import Calendar
from voice_booking.cli import place
from voice_booking.cli.company import company_named, link_to
from voice_booking.cli.running import current_database, settings_and_logging
from voice_booking.mirror.news.known import Setting
from voice_booking.salon.business import Business


@dataclass(frozen=True, slots=True)
class Watched:
    """One company with its calendar."""

    setting: Setting
    calendar: Calendar
    link: Link
    """For webhooks, which are no part of the calendar."""
    book: DatabaseCalendarNews
    event_types: DatabaseEventTypes


@asynccontextmanager
async def watched(company: str) -> AsyncIterator[tuple[Watched, ...]]:
    """The company with this key; all that have a calendar, if it is empty.

    Raises:
        NotPossible: there is no such company, it has no calendar, or the settings have no key for it.
        OldSchema, TryLater: see `current_database`.
    """
    wanted = settings_and_logging(watched=True)
    async with current_database() as database, open_calendars(wanted) as calendars:
        named = (company,) if company else await company_keys(database)
        businesses = [await company_named(key, database) for key in named]
        yield tuple(_watched(each, database, calendars) for each in businesses if company or each.company.calendar)


def _watched(business: Business, database: Database, calendars: CalcomCalendars) -> Watched:
    link = link_to(business.company, calendars)
    book, event_types = DatabaseCalendarNews(database, place.utc_now), DatabaseEventTypes(database, business.company.id)
    return Watched(setting(business, place.utc_now()), CalcomCalendar(link), link, book, event_types)
