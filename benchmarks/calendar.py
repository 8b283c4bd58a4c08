"""What a calendar costs a caller: a Cal.com that is slow, one that hangs, one that is left alone, one not needed.

The stand-in answers over HTTP on the loopback, in this process, as does the product's own server. Each figure is that
of a server that has started, has been asked for free times and has booked once: it is warm, its breaker is closed.
"""

import asyncio
import json
import logging
import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import httpx
from aiohttp.test_utils import TestClient, TestServer
from pydantic import SecretStr

from benchmarks.calls import Request, utc_now
from benchmarks.client import Server, answered
from benchmarks.measure import Line
from benchmarks.server import settings
from voice_booking.adapters.calcom.account import Account
from voice_booking.adapters.calcom.calendars import CalcomCalendars, open_calcom
from voice_booking.adapters.calcom.limiter import Rate
from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.engine import open_database
from voice_booking.adapters.database.event_types import DatabaseEventTypes
from voice_booking.adapters.database.migrate import upgrade
from voice_booking.adapters.salon_file import read_business
from voice_booking.app import create_app
from voice_booking.german import MONTHS
from voice_booking.mirror.event_types.applying import apply
from voice_booking.salon.business import Business
from voice_booking.simulator.calcom.faults import Effect, Fault
from voice_booking.simulator.calcom.server import create_stand_in, serving
from voice_booking.simulator.calcom.transport import CalcomTransport
from voice_booking.simulator.calcom.world import CalcomWorld
from voice_booking.simulator.calcom_company import settle
from voice_booking.simulator.retell import PhoneCall
from voice_booking.telemetry import configure_logging

SALON_FILE = Path(__file__).parents[1] / "examples" / "calcom" / "november.yaml"
CALENDAR_KEY = "cal_live_benchmark"
ROUNDS = 9
REQUEST = timedelta(milliseconds=300)
SLOW = Fault(Effect.SLOW, nth=None, latency=REQUEST)
HANGING = Fault(Effect.HANG, nth=None)
AT_MOST_OF_ONE = 1.3
"""So much longer than one request may a booking of four segments take."""
HANGING_MS = 4000.0
OPEN_MS = 100.0
"""So much longer may a booking take while the breaker is open than without any calendar."""
HOURS, CLOSING = (10, 14), 18
"""Two visits fit into a day that is open so long."""
UNTIL_OPEN = 2
"""Bookings of four requests each, of which five must fail."""

Say = Callable[[str], None]


def compare(say: Say) -> list[Line]:
    """The lines; `say` is told how often the calendar was asked for free times.

    Raises:
        RuntimeError: an answer is not what it must be, or asking for free times asks the calendar.
    """
    configure_logging(json=False, level=logging.ERROR)  # a server that prints every request is no faster for it
    with tempfile.TemporaryDirectory(prefix="voice-booking-bench-") as folder:
        return asyncio.run(_compare(Path(folder), say))


async def _compare(folder: Path, say: Say) -> list[Line]:
    world = CalcomWorld(now=utc_now, per_minute=None)
    with_calendar = await _salon(folder / "with.db", world)
    without = await _salon(folder / "without.db", None)
    async with serving(create_stand_in(world)) as url, httpx.AsyncClient(trust_env=False) as http:
        desk = _Desk(world, url, iter(_calls()))
        slow, one, hanging, open_, none = [], [], [], [], []
        for _ in range(ROUNDS):
            slow.append(await desk.booking(with_calendar, SLOW, "booked"))
            one.append(await desk.one_request(http))
            hanging.append(await desk.booking(with_calendar, HANGING, "reserved"))
            open_.append(await desk.booking(with_calendar, HANGING, "reserved", before=UNTIL_OPEN))
            none.append(await desk.booking(without, None, "booked"))
    say(f"check_availability: {desk.availability_requests} calendar requests in {desk.availabilities} calls")
    return [
        Line("four segments, 300 ms each", "ms", slow, one, "one request of 300 ms", 1 / AT_MOST_OF_ONE),
        Line("Cal.com hangs", "ms", hanging, [HANGING_MS] * ROUNDS, "4 s", 1),
        Line("breaker open", "ms", open_, [each + OPEN_MS for each in none], "no calendar, and 0.1 s", 1),
    ]


async def _salon(file: Path, world: CalcomWorld | None) -> Path:
    """A database with the salon; with its event types in the world, or without a calendar."""
    business = read_business(SALON_FILE)
    if world is None:
        business = replace(business, company=replace(business.company, calendar=None))
    await upgrade(f"sqlite:///{file}")
    database = open_database(f"sqlite:///{file}")
    try:
        await import_business(database, business, utc_now())
        if world is not None:
            settle(world.state, business, CALENDAR_KEY)
            async with _calendars(world, business) as calendars:
                calendar = calendars.of(business.company.id, patient=True)
                if calendar is None:
                    raise RuntimeError("there is no key to the calendar")
                await apply(business, calendar, DatabaseEventTypes(database, business.company.id), utc_now)
    finally:
        await database.dispose()
    return file


@asynccontextmanager
async def _calendars(world: CalcomWorld, business: Business) -> AsyncIterator[CalcomCalendars]:
    """Without a wire and without a pace, for preparing."""
    terms = business.company.calendar
    account = Account(business.company.key, CALENDAR_KEY, terms.team if terms else None, "http://calendar/v2")
    async with open_calcom(CalcomTransport(world)) as http:
        yield CalcomCalendars(http, {business.company.id: account}, rate=Rate(100_000, 100_000))


@dataclass
class _Desk:
    """Whoever calls the salon, and notes how long the answers take."""

    world: CalcomWorld
    url: str
    calls: Iterator[dict[str, str]]
    availabilities: int = 0
    availability_requests: int = 0

    async def booking(self, salon: Path, fault: Fault | None, status: str, *, before: int = 0) -> float:
        """Milliseconds that a booking takes, after so many others on the same server.

        Raises:
            RuntimeError: the answer has another status.
        """
        self.world.faults.set()
        async with self._server(salon) as client:
            await self._look(client)
            await self._book(client, "booked")
            self.world.faults.set(*([fault] if fault else []))
            for _ in range(before):
                await self._book(client, status)
            return await self._book(client, status)

    async def one_request(self, http: httpx.AsyncClient) -> float:
        """Milliseconds that one request takes which does as little as possible."""
        self.world.faults.set(SLOW)
        began = time.perf_counter()
        answer = await http.get(f"{self.url}/v2/me", headers={"Authorization": f"Bearer {CALENDAR_KEY}"})
        answer.raise_for_status()
        return (time.perf_counter() - began) * 1000

    async def _look(self, client: Server) -> None:
        wish = next(self.calls)
        before = len(self.world.trace)
        await _ask(client, _request("check_availability", wish), "slots_found")
        self.availabilities += 1
        self.availability_requests += len(self.world.trace) - before
        if self.availability_requests:
            raise RuntimeError("asking for free times has asked the calendar")

    async def _book(self, client: Server, status: str) -> float:
        request = _request("book_appointment", next(self.calls))
        began = time.perf_counter()
        await _ask(client, request, status)
        return (time.perf_counter() - began) * 1000

    @asynccontextmanager
    async def _server(self, salon: Path) -> AsyncIterator[Server]:
        """On a copy of the database."""
        with tempfile.TemporaryDirectory(dir=salon.parent) as folder:
            file = shutil.copy(salon, Path(folder) / "salon.db")
            keys = {read_business(SALON_FILE).company.key: SecretStr(CALENDAR_KEY)}
            wanted = settings(f"sqlite:///{file}").model_copy(
                update={"calcom_keys": keys, "calcom_url": f"{self.url}/v2"}
            )
            async with TestClient(TestServer(create_app(wanted))) as client:
                yield client


async def _ask(client: Server, request: Request, status: str) -> None:
    reply = await answered(client, request)
    if reply["status"] != status:
        raise RuntimeError(f"{request.tool} answered {reply['status']}: {reply['say']}")


def _calls() -> Iterator[dict[str, str]]:
    """Wishes for times that are all free, each of another caller."""
    branch = read_business(SALON_FILE).branches[0]
    today: date = utc_now().astimezone(branch.zone).date()
    days = (today + timedelta(days=ahead) for ahead in range(2, branch.horizon_days))
    open_days = (day for day in days if any(span.end.hour >= CLOSING for span in branch.opening_on(day)))
    for day, hour in product(open_days, HOURS):
        yield {
            "dienstleistung": "Ansatzfärbung",
            "datum": f"am {day.day}. {MONTHS[day.month - 1]}",
            "uhrzeit": f"{hour} Uhr",
            "name": "Anna Meier",
            "telefonnummer": f"0151 23{hour} {day:%m%d}",
        }


def _request(tool: str, wish: dict[str, str]) -> Request:
    branch = read_business(SALON_FILE)
    (phone, *_) = (line.phone for line in branch.lines if line.phone)
    call = PhoneCall(caller="+4915123000000", called=phone, agent="agent_november_calcom", started=utc_now(), salon="")
    args = wish if tool == "book_appointment" else {k: wish[k] for k in ("dienstleistung", "datum", "uhrzeit")}
    return Request(call.id, tool, json.dumps(json.loads(call.tool_called(tool, args))).encode())
