"""The real server on this machine, for one simulated salon: own database, free port, pinned clock."""

import ssl
import tempfile
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
from aiohttp import web
from pydantic import SecretStr

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.engine import Database, open_database
from voice_booking.adapters.database.migrate import upgrade
from voice_booking.adapters.database.queries import Visit as StoredVisit
from voice_booking.adapters.database.queries import callback_list, visits_on
from voice_booking.adapters.database.tables import STANDING
from voice_booking.adapters.salon_file import read_business
from voice_booking.app import create_app, make_worker
from voice_booking.background.worker import Worker
from voice_booking.booking.callbacks import Callback
from voice_booking.booking.offers import Status
from voice_booking.salon.business import Branch, Business, Line
from voice_booking.salon.hours import TimeOff
from voice_booking.scheduling.plan import Plan, PlannedPhase, Span
from voice_booking.settings import Settings
from voice_booking.simulator.at_calcom import at_calcom
from voice_booking.simulator.caller import Conversation
from voice_booking.simulator.clock import VirtualClock
from voice_booking.simulator.prepared import PreparedSalons
from voice_booking.simulator.retell import PhoneCall
from voice_booking.simulator.visits import Block, Visit

KEY = "key_of_workspace_{}"
AGENT = "agent_of_the_simulator"
NO_NUMBER = "+4930999999999"
"""Dialled where a salon has no number of its own; the agent's id leads to it then."""
ANSWER_SECONDS = 10.0
CALENDAR = timedelta(days=800)
"""How far the calendar is read: further than any salon can be booked ahead."""
AFTER_A_CALL = timedelta(minutes=2)
"""By then everything that a call leaves to be done is due."""

Codes = Callable[[], tuple[str, ...]]


class SimulatedSalon:
    """A salon whose real server is running: what the calls need of it, and what stands in its calendar."""

    def __init__(
        self,
        business: Business,
        clock: VirtualClock,
        client: httpx.AsyncClient,
        database: Database,
        *,
        worker: Worker | None = None,
    ) -> None:
        self.clock = clock
        self.client = client
        self.business = business
        self.database = database
        self._worker = worker

    @property
    def name(self) -> str:
        return self._branch(None).name

    @property
    def staff(self) -> tuple[str, ...]:
        """Names of everybody who works there, in the order of the salon file."""
        return tuple(member.name for member in self.business.staff)

    def wall_time(self, moment: datetime, to: str | None) -> datetime:
        """A wall time of the branch behind the number `to`, as an aware one."""
        return moment.replace(tzinfo=self._branch(to).zone)

    def phone_call(self, caller: str, to: str | None, started: datetime) -> PhoneCall:
        """A call that reaches the salon on `to`, or on its first line."""
        agents = (line.agent for line in self.business.lines if line.agent)
        numbers = (line.phone for line in self.business.lines if line.phone)
        return PhoneCall(
            caller=caller,
            called=to or next(numbers, NO_NUMBER),
            agent=AGENT if to else next(agents, AGENT),
            started=started,
            salon=self.name,
        )

    def conversation(self, call: PhoneCall, to: str | None) -> Conversation:
        """A conversation in `call`, signed with the key of the line's workspace."""
        key = KEY.format(line_dialled(self.business, to).workspace)
        return Conversation(call, self.client, key, self.clock)

    async def visits(self) -> tuple[Visit, ...]:
        """Everything that stands in the calendar from now on, by start."""
        return (await self.calendar())[0]

    async def cancelled(self) -> tuple[Visit, ...]:
        """Everything from now on that has been cancelled, by start."""
        return (await self.calendar())[1]

    async def calendar(self) -> tuple[tuple[Visit, ...], tuple[Visit, ...]]:
        """What stands from now on, and what has been cancelled: by start, several at once by name."""
        span, gone = Span(self.clock(), self.clock() + CALENDAR), Status.CANCELLED.value
        found = await visits_on(self.database, self.business.company.id, span, statuses=(*STANDING, gone))
        standing = self._visits(visit for visit in found if visit.status != gone)
        return standing, self._visits(visit for visit in found if visit.status == gone)

    async def callbacks(self) -> tuple[Callback, ...]:
        """The call-back list, in the order in which it was written."""
        return await callback_list(self.database, self.business.company.id)

    async def settle(self) -> None:
        """Let two minutes pass and everything be done that is due by then; with a prepared salon only."""
        if self._worker is None:
            raise RuntimeError("this salon's server works by itself")
        self.clock.advance(AFTER_A_CALL)
        await self._worker.work_off()

    async def away(self, name: str, first: date, last: date) -> str | None:
        """Somebody has those days off from now on; returns what is wrong if nobody is called so."""
        member = next((member for member in self.business.staff if member.name == name), None)
        if member is None:
            return f"nobody is called {name}"
        absent = replace(member, time_off=(*member.time_off, TimeOff(first, last)))
        staff = tuple(absent if other is member else other for other in self.business.staff)
        self.business = replace(self.business, staff=staff)
        await import_business(self.database, self.business, self.clock())
        return None

    def _visits(self, stored: Iterable[StoredVisit]) -> tuple[Visit, ...]:
        branches = {branch.id: branch for branch in self.business.branches}
        visits = (
            self._visit(visit.appointment.plan, visit.appointment.customer.name, branches[visit.branch_id].zone)
            for visit in stored
        )
        return tuple(sorted(visits, key=lambda visit: (visit.start, visit.customer, visit.service)))

    def _visit(self, plan: Plan, customer: str, zone: ZoneInfo) -> Visit:
        blocks = (self._block(phase, zone) for item in plan.items for phase in item.phases)
        return Visit(customer, " + ".join(item.name for item in plan.items), tuple(blocks))

    def _block(self, phase: PlannedPhase, zone: ZoneInfo) -> Block:
        names = {member.id: member.name for member in self.business.staff}
        return Block(
            key=phase.key,
            name=phase.name,
            start=phase.span.start.astimezone(zone),
            end=phase.span.end.astimezone(zone),
            staff=names[phase.staff] if phase.staff else None,
            staff_required=phase.staff_required,
        )

    def _branch(self, to: str | None) -> Branch:
        line = line_dialled(self.business, to)
        return next(branch for branch in self.business.branches if branch.key == line.branch)


def line_dialled(business: Business, to: str | None) -> Line:
    """The line of a number; the first one if nobody has that number, whose time then counts."""
    return next((line for line in business.lines if to and line.phone == to), business.lines[0])


@asynccontextmanager
async def simulated_salon(
    salon_file: Path, opens: datetime, database_url: str | None = None
) -> AsyncIterator[SimulatedSalon]:
    """Start the server for the salon in `salon_file` and stop it at the end.

    Args:
        opens: wall time of the first line's branch at which the pinned clock begins.
        database_url: an empty database; a temporary SQLite file if None.

    Raises:
        SalonFileError: the salon file is not sound.
    """
    business = read_business(salon_file)
    clock = clock_of(business, opens)
    with tempfile.TemporaryDirectory(prefix="voice-booking-") as folder:
        url = database_url or f"sqlite+aiosqlite:///{folder}/calls.db"
        await upgrade(url)
        async with opened(url) as database:
            await import_business(database, business, clock())
            async with at_calcom(business, database, clock) as calcom:
                settings = settings_of(url, business.lines)
                if calcom:
                    settings = calcom.known_to(settings, business.company.key)
                async with serving(create_app(settings, clock=clock)) as client:
                    yield SimulatedSalon(business, clock, client, database)


@asynccontextmanager
async def prepared_salon(
    prepared: PreparedSalons, salon_file: Path, opens: datetime, *, codes: Codes
) -> AsyncIterator[SimulatedSalon]:
    """The same within moments, for one of many calls: on a copy, and with a worker that works only when it is told to.

    Args:
        prepared: where salons and databases are kept that were made once.
        salon_file: which salon.
        opens: wall time of the first line's branch at which the pinned clock begins.
        codes: candidates for confirmation codes, so that they can be the same again.

    Raises:
        SalonFileError: the salon file is not sound.
    """
    business = prepared.business(salon_file)
    clock = clock_of(business, opens)
    file = await prepared.copy(salon_file)
    settings = settings_of(f"sqlite+aiosqlite:///{file}", business.lines, work=False)
    try:
        app = create_app(settings, clock=clock, codes=codes)
        async with opened(settings.database_url) as database, serving(app) as client:
            worker = make_worker(settings, database, clock)
            yield SimulatedSalon(business, clock, client, database, worker=worker)
    finally:
        file.unlink(missing_ok=True)


def clock_of(business: Business, opens: datetime) -> VirtualClock:
    """A clock that stands at a wall time of the first line's branch."""
    zone = business.salon(business.lines[0].branch).branch.zone
    return VirtualClock(opens.replace(tzinfo=zone).astimezone(UTC))


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """The database, until it is left."""
    database = open_database(url)
    try:
        yield database
    finally:
        await database.dispose()


def settings_of(url: str, lines: tuple[Line, ...], *, work: bool = True) -> Settings:
    """Nothing from the environment: a simulated salon is the same everywhere."""
    keys = {line.workspace: SecretStr(KEY.format(line.workspace)) for line in lines}
    return Settings.model_construct(database_url=url, redis_url=None, retell_keys=keys, work=work)


@asynccontextmanager
async def serving(app: web.Application) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the application, which listens on a free port of the loopback."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        without_tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # loads no certificates, which takes its time
        async with httpx.AsyncClient(
            base_url=f"http://{host}:{port}", timeout=ANSWER_SECONDS, trust_env=False, verify=without_tls
        ) as client:
            yield client
    finally:
        await runner.cleanup()
