"""The port `Calendars` on Cal.com: connections, breakers and limits are shared, keys are each company's own."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from uuid import UUID

import httpx

from voice_booking.adapters.calcom.account import VOICE, WORK, Account, Pace
from voice_booking.adapters.calcom.breaker import Breakers
from voice_booking.adapters.calcom.calendar import CalcomCalendar
from voice_booking.adapters.calcom.limiter import Limiter, Rate
from voice_booking.adapters.calcom.link import Link
from voice_booking.booking.calendar import Calendar

SYSTEM = "calcom"
KEPT_OPEN_SECONDS = 55
"""Connections that nobody has used for so long are closed by us, before the other side does it under a request."""


@dataclass(slots=True)
class CalcomCalendars:
    """Everybody's calendars.

    Args:
        http: see `open_calcom`.
        accounts: by company; who has none has no calendar.
        breakers: of this process; also shows them.
        voice, work: how patient the two uses are.
        rate: for each API key.
    """

    http: httpx.AsyncClient
    accounts: Mapping[UUID, Account]
    breakers: Breakers = field(default_factory=Breakers)
    voice: Pace = VOICE
    work: Pace = WORK
    rate: Rate = field(default_factory=Rate)
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    _limiters: dict[tuple[str, str], Limiter] = field(default_factory=dict)

    def of(self, company_id: UUID, *, patient: bool) -> Calendar | None:
        """One company's, by the key that the settings hold for it; None: there is no key."""
        link = self.link(company_id, patient=patient)
        return None if link is None else CalcomCalendar(link)

    def link(self, company_id: UUID, *, patient: bool) -> Link | None:
        """For what is no part of the port: webhooks, reservations, whose key it is."""
        account = self.accounts.get(company_id)
        if account is None:
            return None
        breaker = self.breakers.of(account.company, SYSTEM)
        pace = self.work if patient else self.voice
        return Link(self.http, account, pace, breaker, self._limiter(account), monotonic=self.monotonic)

    def _limiter(self, account: Account) -> Limiter:
        """One for each key, whoever else uses it."""
        name = (account.base_url, account.key)
        if name not in self._limiters:
            self._limiters[name] = Limiter(self.rate, self.monotonic, self.sleep)
        return self._limiters[name]


@asynccontextmanager
async def open_calcom(transport: httpx.AsyncBaseTransport | None = None) -> AsyncIterator[httpx.AsyncClient]:
    """Connections to Cal.com, kept open between requests; `transport` replaces the network.

    Redirects are not followed: the key would go along.
    """
    limits = httpx.Limits(max_connections=64, max_keepalive_connections=32, keepalive_expiry=KEPT_OPEN_SECONDS)
    async with httpx.AsyncClient(transport=transport, limits=limits, follow_redirects=False) as http:
        yield http
