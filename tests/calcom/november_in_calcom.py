"""The salon November, three services of four segments by two Fabians, with an empty Cal.com without sockets."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from voice_booking.adapters.calcom.account import Account
from voice_booking.adapters.calcom.calendars import CalcomCalendars, open_calcom
from voice_booking.adapters.calcom.limiter import Rate
from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.event_types import DatabaseEventTypes
from voice_booking.adapters.salon_file import read_business
from voice_booking.mirror.event_types.applying import apply, planned
from voice_booking.mirror.event_types.going_back import go_back
from voice_booking.mirror.event_types.verifying import verify
from voice_booking.simulator.calcom.transport import CalcomTransport
from voice_booking.simulator.calcom.world import CalcomWorld
from voice_booking.simulator.calcom_company import settle

FILE = Path(__file__).parents[2] / "examples" / "calcom" / "november.yaml"
BUSINESS = read_business(FILE)
ONE_SERVICE = replace(
    BUSINESS,
    services=BUSINESS.services[:1],
    staff=tuple(replace(member, skills=member.skills[:1]) for member in BUSINESS.staff),
)
"""Eight event types."""
ONE_PERSON = replace(ONE_SERVICE, staff=ONE_SERVICE.staff[:1])
"""Four."""
KEY = "cal_live_november"
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
SPITZER, KELLER = 1414768, 1346408
TEAM = 34517


@dataclass
class November:
    """The company on a database, and its Cal.com."""

    database: object
    business: object = BUSINESS
    now: datetime = NOW

    def __post_init__(self):
        self.world = CalcomWorld(now=lambda: self.now, per_minute=None)
        settle(self.world.state, self.business, KEY)

    @property
    def book(self):
        return DatabaseEventTypes(self.database, self.business.company.id)

    def clock(self):
        return self.now

    async def imported(self, business=None):
        self.business = business or self.business
        await import_business(self.database, self.business, self.now)
        return self

    async def _with(self, use):
        """What `use` makes of the real client, in a process of its own as far as the calendar can tell."""

        async def no_time(_seconds):
            self.now += timedelta(seconds=1)

        account = Account(self.business.company.key, KEY, TEAM, "http://calendar/v2")
        transport = CalcomTransport(self.world, no_time)
        async with open_calcom(transport) as http:
            accounts = {self.business.company.id: account}
            calendars = CalcomCalendars(http, accounts, rate=Rate(100_000, 100_000), sleep=no_time)
            return await use(calendars.of(self.business.company.id, patient=True))

    async def plan(self):
        return await self._with(lambda calendar: planned(self.business, calendar, self.book))

    async def apply(self):
        return await self._with(lambda calendar: apply(self.business, calendar, self.book, self.clock))

    async def verify(self, **how):
        return await self._with(lambda calendar: verify(self.business, calendar, self.book, self.clock, **how))

    async def go_back(self, **how):
        return await self._with(lambda calendar: go_back(self.business, calendar, self.book, self.clock, **how))

    async def use(self, use):
        return await self._with(use)

    @property
    def types(self):
        """Everything that the team has."""
        return tuple(self.world.state.event_types.values())

    @property
    def standing(self):
        """Bookings that take somebody's time."""
        return [each for each in self.world.state.bookings.values() if each.is_active]

    def requests(self, operation="*"):
        return [call for call in self.world.trace if operation in ("*", call.operation)]
