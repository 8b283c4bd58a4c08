"""A company, its calendar by the key in the settings, and the event types on file, for one command."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from voice_booking.adapters.calcom.account import Account
from voice_booking.adapters.calcom.accounts import account_of
from voice_booking.adapters.database.businesses import company_keys, load_business
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.event_types import DatabaseEventTypes
from voice_booking.app import open_calendars
from voice_booking.booking.calendar import Calendar
from voice_booking.cli import place
from voice_booking.cli.running import NotPossible, current_database, settings
from voice_booking.mirror.event_types.perseverance import persevering
from voice_booking.salon.business import Business, Company
from voice_booking.settings import LogFormat
from voice_booking.telemetry import configure_logging

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Connected:
    """What every command about event types needs."""

    business: Business
    calendar: Calendar
    book: DatabaseEventTypes

    async def persevering(self, work: Callable[[], Awaitable[Result]]) -> Result:
        """Try again what may pass. Raises `TryLater` after the last attempt."""
        return await persevering(work, asyncio.sleep)

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
    wanted = settings()
    configure_logging(json=wanted.log_format is LogFormat.JSON)
    async with current_database() as database, open_calendars(wanted) as calendars:
        business = await _business(database, company)
        account = _account(business.company, calendars.accounts)
        calendars.accounts = {business.company.id: account}
        calendar = calendars.of(business.company.id, patient=True)
        if calendar is None:
            raise NotPossible(f"{company} has no calendar")
        yield Connected(business, calendar, DatabaseEventTypes(database, business.company.id))


async def _business(database: Database, company: str) -> Business:
    business = await load_business(database, company)
    if business is None:
        known = ", ".join(await company_keys(database)) or "none"
        raise NotPossible(f"there is no company {company}; known: {known}")
    return business


def _account(company: Company, accounts: Mapping[UUID, Account]) -> Account:
    if company.calendar is None:
        raise NotPossible(f"{company.key} has no calendar: write `calendar:` into its salon file and import it")
    account = account_of(company, accounts)
    if account is None:
        raise NotPossible(f'there is no key for {company.key}: set VB_CALCOM_KEYS to {{"{company.key}": "cal_…"}}')
    return account
