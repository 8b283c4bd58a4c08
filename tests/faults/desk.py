"""A salon's server with its worker, one process after another, on the real client and a calendar in this process."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text
from tests.crash.opening import opened
from tests.voice.phone import NOW, Phone

from voice_booking.adapters.calcom.account import VOICE, WORK, Account
from voice_booking.adapters.calcom.breaker import Breakers
from voice_booking.adapters.calcom.calendars import CalcomCalendars, open_calcom
from voice_booking.adapters.database.agenda import DatabaseAgenda
from voice_booking.adapters.database.calendar_news import DatabaseCalendarNews
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.state import InProcessLocks
from voice_booking.background.calendar_news import setting
from voice_booking.background.calendars import calendar_kinds
from voice_booking.background.worker import Worker
from voice_booking.booking.ports import Never, Ports, TryLater
from voice_booking.booking.terms import Terms
from voice_booking.mirror.reconcile.mending import reconcile
from voice_booking.salon.business import Business, Salon
from voice_booking.simulator.calcom.faults import ProcessKilled
from voice_booking.simulator.calcom.transport import CalcomTransport
from voice_booking.simulator.calcom.world import CalcomWorld
from voice_booking.voice.payloads import parse_tool_call
from voice_booking.voice.request import ToolRequest
from voice_booking.voice.tools import TOOLS

KEY = "cal_live_november"
CALLER = "+491711234567"
CODES = ("47110", "47111")
PATIENT_SECONDS = 60.0
"""Faults take no time here; a machine that stalls is none of them."""
MOST_RUNS = 30
"""Of the worker, until two faults are got over."""
AN_HOUR_SECONDS = 3600.0
"""From one reconcile to the next."""


class Endless(Exception):
    """Whatever is done, something is left to do."""


@dataclass
class Time:
    """Both clocks of all processes; only waiting moves them."""

    elapsed: timedelta = timedelta(0)

    def __call__(self) -> datetime:
        return NOW + self.elapsed

    def monotonic(self) -> float:
        return self.elapsed.total_seconds()

    async def sleep(self, seconds: float) -> None:
        self.elapsed += timedelta(seconds=seconds)

    def reach(self, moment: datetime) -> None:
        self.elapsed = max(self.elapsed, moment - NOW)


@dataclass
class Desk:
    """What outlives a process: the database and the calendar."""

    business: Business
    salon: Salon
    world: CalcomWorld
    file: Path
    time: Time

    @asynccontextmanager
    async def process(self) -> AsyncIterator["Process"]:
        """A server that has just started: it knows what stands in the database, and nothing else."""
        transport = CalcomTransport(self.world, self.time.sleep)
        account = Account(self.business.company.key, KEY, self.business.company.calendar.team, "http://calendar/v2")
        async with opened(f"sqlite:///{self.file}") as database, open_calcom(transport) as http:
            calendars = CalcomCalendars(
                http,
                {self.business.company.id: account},
                Breakers(monotonic=self.time.monotonic),
                voice=replace(VOICE, request_seconds=PATIENT_SECONDS),
                work=replace(WORK, request_seconds=PATIENT_SECONDS),
                monotonic=self.time.monotonic,
                sleep=self.time.sleep,
            )
            yield Process(self, database, calendars)


@dataclass
class Process:
    desk: Desk
    database: Database
    calendars: CalcomCalendars
    ledger: DatabaseLedger = field(init=False)

    def __post_init__(self) -> None:
        self.ledger = DatabaseLedger(self.database)

    async def hear(self, tool: str, args: Mapping[str, str], delivery: str) -> Mapping[str, Any]:
        """The answer to a tool call. Raises `ProcessKilled`: the caller hears nothing."""
        phone = Phone(None, from_number=CALLER, call_id=f"call_{delivery}")
        payload = parse_tool_call(phone.body(tool, args, tool_call_id=f"tool_{delivery}"), tool)
        desk, now = self.desk, self.desk.time()
        ports = Ports(
            self.ledger,
            _Nobody(),
            InProcessLocks(),
            desk.time,
            code_candidates=lambda: CODES,
            calendars=self.calendars,
            calendar_seconds=PATIENT_SECONDS,
        )
        request = ToolRequest(tool, payload, desk.salon, ports, Terms(), now)
        return await TOOLS[tool].answer(request, TOOLS[tool].args.model_validate(payload.args))

    async def work(self) -> None:
        """Whatever is due, until nothing is left to do, the time moving on to what is due next.

        Raises:
            ProcessKilled: on the way.
            Endless: it does not come to an end.
        """
        kinds = calendar_kinds(self.calendars, self.ledger, self._salon_in, self.desk.time)
        for _ in range(MOST_RUNS):
            due = await self._due()
            if due is None:
                return
            self.desk.time.reach(due)
            worker = Worker(_Watched(self.database), kinds, clock=self.desk.time)
            await worker.work_off()
            if self.calendars.http._transport._dead:  # this process has died of a fault
                raise ProcessKilled
        raise Endless("the work does not come to an end")

    async def reconcile(self) -> None:
        """Both sides compared as a whole, and what is certain mended; whatever keeps it from that is waited out.

        Raises:
            ProcessKilled: on the way.
            Endless: it never comes to its end.
        """
        business, time = self.desk.business, self.desk.time
        calendar = self.calendars.of(business.company.id, patient=True)
        assert calendar
        for _ in range(MOST_RUNS):
            await time.sleep(AN_HOUR_SECONDS)
            try:
                await reconcile(calendar, DatabaseCalendarNews(self.database, time), setting(business, time()))
            except (TryLater, Never):
                continue
            return await self.work()
        raise Endless("there is no comparing with the calendar")

    async def _salon_in(self, _company: object, _branch: object) -> Salon:
        return self.desk.salon

    async def _due(self) -> datetime | None:
        query = "SELECT min(run_at) FROM work WHERE state = 'ready' AND kind = 'calendar-sync'"
        found = await self.database.read(lambda c: c.execute(text(query)).scalar_one())
        return datetime.fromisoformat(found).replace(tzinfo=UTC) if found else None

    async def let_leases_end(self) -> None:
        """As if the time had passed after which another process may take over."""
        query = "UPDATE work SET lease_until = '2000-01-01 00:00:00'"
        await self.database.write(lambda c: c.execute(text(query)) and None)


class _Watched(DatabaseAgenda):
    """Without the figures of the backlog, which nobody looks at here."""

    async def backlog(self, now: datetime) -> tuple[()]:
        return ()


class _Nobody:
    """The directory is not asked: the salon is known."""

    async def salon_on(self, phone: str | None, agent: str | None) -> None:
        raise AssertionError("the salon is known")

    def forget(self, company_id: object) -> None:
        raise AssertionError("the salon does not change")
