"""A salon that is booked by telephone on one side and in its Cal.com on the other, and what goes between them."""

import json
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import text
from tests.voice.phone import KEY as RETELL_KEY
from tests.voice.phone import NOW, Phone

from voice_booking.adapters.calcom.account import Account
from voice_booking.adapters.calcom.breaker import Breakers
from voice_booking.adapters.calcom.calendars import CalcomCalendars, open_calcom
from voice_booking.adapters.calcom.limiter import Rate
from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.calendar_news import DatabaseCalendarNews
from voice_booking.adapters.database.event_types import DatabaseEventTypes
from voice_booking.adapters.salon_file import read_business
from voice_booking.app import create_app, make_worker
from voice_booking.background.calendar_news import setting
from voice_booking.mirror.event_types.applying import apply
from voice_booking.mirror.news.hints import TRIGGERS
from voice_booking.mirror.reconcile.mending import compared, reconcile
from voice_booking.salon.business import Business
from voice_booking.settings import Settings
from voice_booking.simulator.calcom.edits import Edits
from voice_booking.simulator.calcom.rows import Webhook
from voice_booking.simulator.calcom.transport import CalcomTransport
from voice_booking.simulator.calcom.webhooks.deliveries import deliver
from voice_booking.simulator.calcom.wire import Request
from voice_booking.simulator.calcom.world import CalcomWorld
from voice_booking.simulator.calcom_company import settle

BUSINESS = read_business(Path(__file__).parent / "both.yaml")
COMPANY = BUSINESS.company
KEY, SECRET = "cal_live_both", "secret-of-both-sides"
PHONE = "+493012345710"
ZONE = ZoneInfo("Europe/Berlin")
LISA, TOM = 501, 502
CUT = {"dienstleistung": "Herrenschnitt", "datum": "morgen", "name": "Hanna Vogel", "mitarbeiter": "Lisa"}
COLOUR = {**CUT, "dienstleistung": "Ansatzfärbung"}
URL = f"http://salon/calcom/webhook/{COMPANY.key}"


@dataclass
class BothSides:
    """The salon on a database, its server, and its Cal.com."""

    database: object
    database_url: str
    now: datetime = NOW
    business: Business = BUSINESS
    client: TestClient = None
    calendars: CalcomCalendars = None

    def __post_init__(self):
        self.world = CalcomWorld(now=self.clock, per_minute=None)
        settle(self.world.state, self.business, KEY)
        self.edits = Edits(self.world)
        self.settings = Settings(
            _env_file=None,
            database_url=self.database_url,
            retell_keys={"default": RETELL_KEY},
            calcom_webhook_secrets={COMPANY.key: SECRET},
            work=False,
            hold="none",
        )

    def clock(self):
        return self.now

    async def no_time(self, seconds):
        self.now += timedelta(seconds=seconds)

    @asynccontextmanager
    async def open(self):
        """From nothing: the salon is imported, its event types are made and subscribed."""
        await import_business(self.database, self.business, self.now)
        async with self.connected():
            await apply(self.business, self.calendar, DatabaseEventTypes(self.database, COMPANY.id), self.clock)
        self.subscribe()
        async with self.serving():
            await self.work()
            yield self

    @asynccontextmanager
    async def connected(self):
        transport = CalcomTransport(self.world, self.no_time)
        account = Account(COMPANY.key, KEY, COMPANY.calendar.team, "http://calendar/v2")
        async with open_calcom(transport) as http:
            self.calendars = CalcomCalendars(
                http,
                {COMPANY.id: account},
                Breakers(monotonic=lambda: self.now.timestamp()),
                rate=Rate(100_000, 100_000),
                monotonic=lambda: self.now.timestamp(),
                sleep=self.no_time,
            )
            yield

    @asynccontextmanager
    async def serving(self):
        """As a salon that has all that it needs."""
        async with self.connected():
            app = create_app(self.settings, clock=self.clock, calendars=self.calendars)
            async with TestClient(TestServer(app)) as self.client:
                yield self

    @property
    def calendar(self):
        return self.calendars.of(COMPANY.id, patient=True)

    def subscribe(self):
        """A webhook for each event type, as our command makes them, and one of each person's own."""
        state = self.world.state
        for event_type in list(state.event_types):
            hook = Webhook(state.next_id(), URL, TRIGGERS, SECRET, event_type_id=event_type)
            state.webhooks[hook.id] = hook
        for user in (LISA, TOM):
            hook = Webhook(state.next_id(), URL, TRIGGERS, SECRET, user_id=user)
            state.webhooks[hook.id] = hook

    async def absent(self, booking, absent):
        """A host marks who did not come, over the interface that the screens use too."""
        body = {"attendees": [{"email": booking.attendee.email, "absent": absent}]}
        headers = {"authorization": f"Bearer {KEY}", "cal-api-version": "2026-02-25"}
        asked = Request("POST", f"/v2/bookings/{booking.uid}/mark-absent", {}, headers, json.dumps(body).encode())
        assert self.world.handle(asked).status == 200

    async def ask(self, tool, call=None, **args):
        return await Phone(self.client, PHONE, call_id=call).ask(tool, **args)

    async def post(self, delivery):
        """One report of Cal.com, as it stands."""
        path = delivery.url.removeprefix("http://salon")
        return await self.client.post(path, data=delivery.body, headers=dict(delivery.headers))

    async def work(self, seconds=0):
        self.now += timedelta(seconds=seconds)
        await make_worker(self.settings, self.database, self.clock, calendars=self.calendars).work_off()

    async def told(self):
        """What Cal.com has to report arrives and is worked off."""
        await deliver(self.world, self.post)
        await self.work()

    @property
    def standing(self):
        """Bookings of Cal.com that take somebody's time, by start."""
        found = (each for each in self.world.state.bookings.values() if each.is_active)
        return sorted(found, key=lambda each: (each.start, each.id))

    async def sql(self, query, **values):
        def rows(connection):
            return [tuple(row) for row in connection.execute(text(query), values)]

        return await self.database.read(rows)

    async def sql_write(self, query):
        await self.database.write(lambda connection: connection.execute(text(query)) and None)

    @property
    def book(self):
        return DatabaseCalendarNews(self.database, self.clock)

    @property
    def setting(self):
        return setting(self.business, self.now)

    async def differences(self):
        return await compared(self.calendar, self.book, self.setting)

    async def mend(self, seconds=0):
        """One reconcile, and what follows from it; a moment later, so that it is another one than before."""
        self.now += timedelta(seconds=seconds + 1)
        done = await reconcile(self.calendar, self.book, self.setting)
        await self.work()
        return done

    def type_of(self, user, minutes=30):
        """An event type of a person."""
        types = self.world.state.event_types.values()
        return next(each.id for each in types if each.host_ids == (user,) and each.minutes == minutes)

    @staticmethod
    def wall(hour, minute=0, days=1):
        """A wall time of tomorrow in the salon."""
        day = NOW.astimezone(ZONE).date() + timedelta(days=days)
        return datetime.combine(day, time(hour, minute), ZONE).astimezone(UTC)

    async def visits(self):
        return await self.sql("SELECT status, version FROM appointment ORDER BY created_at, id")

    async def free(self, wall, person="Lisa", service="Herrenschnitt"):
        """Whether a caller could have that wall time of tomorrow."""
        reply = await self.ask(
            "check_availability", dienstleistung=service, datum="morgen", uhrzeit=wall, mitarbeiter=person
        )
        return reply["say"].startswith("Ja")
