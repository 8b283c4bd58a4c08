"""A simulated salon whose people look at Cal.com: a stand-in beside its server, with the event types that it needs."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from pydantic import SecretStr

from voice_booking.adapters.calcom.accounts import account_of, accounts_of
from voice_booking.adapters.calcom.calendars import CalcomCalendars, open_calcom
from voice_booking.adapters.calcom.limiter import Rate
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.event_types import DatabaseEventTypes
from voice_booking.booking.ports import Clock
from voice_booking.mirror.event_types.applying import apply
from voice_booking.salon.business import Business
from voice_booking.settings import Settings
from voice_booking.simulator.calcom.server import create_stand_in, serving
from voice_booking.simulator.calcom.world import CalcomWorld
from voice_booking.simulator.calcom_company import settle

KEY = "cal_of_the_simulator"
UNHURRIED = Rate(per_minute=6000, burst=100)
"""The stand-in has no limit here, and nobody wants to wait for one."""


@dataclass(frozen=True, slots=True)
class AtCalcom:
    """Where the company's Cal.com is, and what stands in it."""

    url: str
    world: CalcomWorld

    def known_to(self, settings: Settings, company: str) -> Settings:
        """The settings of a server that books there for the company with this key."""
        return settings.model_copy(update={"calcom_url": self.url, "calcom_keys": {company: SecretStr(KEY)}})


@asynccontextmanager
async def at_calcom(business: Business, database: Database, clock: Clock) -> AsyncIterator[AtCalcom | None]:
    """While inside, the company's team stands ready to be booked; None for a company without a calendar."""
    if business.company.calendar is None:
        yield None
        return
    world = CalcomWorld(clock, per_minute=None)
    settle(world.state, business, KEY)
    async with serving(create_stand_in(world)) as origin:
        url = f"{origin}/v2"
        await _prepare(business, database, clock, url)
        yield AtCalcom(url, world)


async def _prepare(business: Business, database: Database, clock: Clock, url: str) -> None:
    """Make the event types as the command does."""
    company = business.company
    account = account_of(company, accounts_of({company.key: KEY}, base_url=url, self_hosted=False))
    async with open_calcom() as http:
        accounts = {company.id: account} if account else {}
        calendar = CalcomCalendars(http, accounts, rate=UNHURRIED).of(company.id, patient=True)
        if calendar is None:
            raise LookupError(f"{company.key} has no calendar")
        await apply(business, calendar, DatabaseEventTypes(database, company.id), clock, lambda _: None)
