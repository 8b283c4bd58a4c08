"""The company that a command names, and the way to its calendar."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from voice_booking.adapters.calcom.accounts import account_of
from voice_booking.adapters.calcom.calendars import CalcomCalendars
from voice_booking.adapters.calcom.link import Link
from voice_booking.adapters.database.businesses import company_keys, load_business
from voice_booking.adapters.database.engine import Database
from voice_booking.cli.running import NotPossible
from voice_booking.mirror.event_types.perseverance import persevering
from voice_booking.salon.business import Business, Company

Result = TypeVar("Result")


async def company_named(key: str, database: Database) -> Business:
    """The company with this key.

    Raises:
        NotPossible: there is none; says which there are.
        TryLater: see `load_business`.
    """
    business = await load_business(database, key)
    if business is None:
        known = ", ".join(await company_keys(database)) or "none"
        raise NotPossible(f"there is no company {key}; known: {known}")
    return business


def link_to(company: Company, calendars: CalcomCalendars) -> Link:
    """To its Cal.com, patient, good for event types and schedules too; `calendars` go by the same account then.

    Raises:
        NotPossible: it has no calendar, or the settings have no key for it.
    """
    if company.calendar is None:
        raise NotPossible(f"{company.key} has no calendar: write `calendar:` into its salon file and import it")
    if account := account_of(company, calendars.accounts):
        calendars.accounts = {**calendars.accounts, company.id: account}
    link = calendars.link(company.id, patient=True)
    if link is None:
        raise NotPossible(f'there is no key for {company.key}: set VB_CALCOM_KEYS to {{"{company.key}": "cal_…"}}')
    return link


async def tried_again(work: Callable[[], Awaitable[Result]]) -> Result:
    """Do it, and again what may pass, as a command has the time to. Raises `TryLater` after the last attempt."""
    return await persevering(work, asyncio.sleep)
