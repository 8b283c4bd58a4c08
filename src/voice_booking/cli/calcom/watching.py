"""Companies, their calendars and our side of them, for commands that compare the two."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeVar

from voice_booking.adapters.calcom.accounts import account_of
from voice_booking.adapters.calcom.calendars import CalcomCalendars
from voice_booking.adapters.calcom.link import Link
from voice_booking.adapters.database.businesses import company_keys, load_business
from voice_booking.adapters.database.calendar_news import DatabaseCalendarNews
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.event_types import DatabaseEventTypes
from voice_booking.app import open_calendars
from voice_booking.background.calendar_news import setting
from voice_booking.booking.calendar import Calendar
from voice_booking.cli import place
from voice_booking.cli.running import NotPossible, current_database, settings
from voice_booking.mirror.event_types.perseverance import persevering
from voice_booking.mirror.news.known import Setting
from voice_booking.salon.business import Business
from voice_booking.settings import LogFormat
from voice_booking.telemetry import configure_logging

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Watched:
    """One company with its calendar."""

    setting: Setting
    calendar: Calendar
    link: Link
    """For webhooks, which are no part of the calendar."""
    book: DatabaseCalendarNews
    event_types: DatabaseEventTypes

    async def persevering(self, work: Callable[[], Awaitable[Result]]) -> Result:
        """Try again what may pass. Raises `TryLater` after the last attempt."""
        return await persevering(work, asyncio.sleep)


@asynccontextmanager
async def watched(company: str) -> AsyncIterator[tuple[Watched, ...]]:
    """The company with this key; all that have a calendar, if it is empty.

    Raises:
        NotPossible: there is no such company, it has no calendar, or the settings have no key for it.
        OldSchema, TryLater: see `current_database`.
    """
    wanted = settings()
    configure_logging(json=wanted.log_format is LogFormat.JSON)
    async with current_database() as database, open_calendars(wanted) as calendars:
        known = await company_keys(database)
        if company and company not in known:
            raise NotPossible(f"there is no company {company}; known: {', '.join(known) or 'none'}")
        found = [await load_business(database, key) for key in ((company,) if company else known)]
        businesses = [each for each in found if each is not None and (company or each.company.calendar)]
        yield tuple(_watched(each, database, calendars) for each in businesses)


def _watched(business: Business, database: Database, calendars: CalcomCalendars) -> Watched:
    key, company_id = business.company.key, business.company.id
    if business.company.calendar is None:
        raise NotPossible(f"{key} has no calendar: write `calendar:` into its salon file and import it")
    account = account_of(business.company, calendars.accounts)
    if account is not None:
        calendars.accounts = {**calendars.accounts, company_id: account}
    calendar, link = calendars.of(company_id, patient=True), calendars.link(company_id, patient=True)
    if account is None or calendar is None or link is None:
        raise NotPossible(f'there is no key for {key}: set VB_CALCOM_KEYS to {{"{key}": "cal_…"}}')
    now = place.utc_now()
    book = DatabaseCalendarNews(database, place.utc_now)
    return Watched(setting(business, now), calendar, link, book, DatabaseEventTypes(database, company_id))
