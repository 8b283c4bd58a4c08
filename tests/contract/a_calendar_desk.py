"""Callers of a salon that looks at a calendar, on the real ledger; and whoever sees to things after a crash."""

from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import select, text
from tests.calendars import Killed, MemoryCalendar

from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.database.tables import appointment
from voice_booking.adapters.salon_file import read_business
from voice_booking.booking.appointments import Concern
from voice_booking.booking.asked import Asked
from voice_booking.booking.book import Booking, book
from voice_booking.booking.calls import Answer, Call
from voice_booking.booking.cancel import cancel
from voice_booking.booking.identity import Caller
from voice_booking.booking.mirroring.syncing import Syncing
from voice_booking.booking.ports import Never, Ports, TryLater
from voice_booking.booking.reschedule import Moving, reschedule
from voice_booking.booking.terms import Terms
from voice_booking.booking.verification import Proof
from voice_booking.booking.wishes import time_wish
from voice_booking.listening.understanding import NO_STAFF_WISH
from voice_booking.listening.when import AtMoment
from voice_booking.speaking.replies import reply_to

EXAMPLES = Path(__file__).parents[2] / "examples"
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
HANNA = "+491711234567"
SALON_FILE = read_business(EXAMPLES / "xyz.yaml")
MOST_TRIES = 40


@dataclass
class CalendarDesk:
    database: Database
    salon: object
    calendar: MemoryCalendar
    now: datetime = NOW
    seconds: float = 0.2

    def __post_init__(self):
        self.numbers = count(10000)
        self.ledger = DatabaseLedger(self.database)
        self.ports = Ports(
            self.ledger,
            None,
            self,
            self.clock,
            code_candidates=lambda: tuple(str(next(self.numbers)) for _ in range(3)),
            calendars=self.calendar,
            calendar_seconds=self.seconds,
        )

    def clock(self):
        return self.now

    @asynccontextmanager
    async def held(self, keys):
        yield True

    def phrase(self, outcome):
        return Answer(reply_to(outcome, self.salon, self.now).as_json())

    def call(self, tool, **arguments):
        named = f"tool_{next(self.numbers)}"
        return Call(f"call_{tool}", tool, arguments, named, self.salon, self.now, Terms(), HANNA)

    async def book(self, *services, at, name="Hanna Klein", staff=NO_STAFF_WISH):
        wish = time_wish(AtMoment(at), BERLIN, self.now)
        known = tuple(self.salon.service_by_key[key] for key in services)
        asked = Asked(self.salon, known, staff, wish, self.now, name)
        booking = Booking(self.call("book", at=str(at)), Caller(name, HANNA), uuid4(), None, asked)
        return await self._told(book(booking, self.ports, self.phrase))

    async def move(self, *, to, **more):
        call = self.call("move", to=str(to))
        moving = Moving(Concern(call, Proof("Hanna Klein", None)), when=AtMoment(to) if to else None, **more)
        return await self._told(reschedule(moving, self.ports, self.phrase, entry_text))

    async def cancel(self):
        concern = Concern(self.call("cancel"), Proof("Hanna Klein", None))
        return await self._told(cancel(concern, self.ports, self.phrase, entry_text))

    async def _told(self, answering):
        """What the caller hears; None: the process has died."""
        try:
            return await answering
        except Killed:
            return None

    async def recover(self, *, tries=MOST_TRIES, patient=False):
        """What workers do from now on, until nothing is left to do; how often it took."""
        for tried in range(tries):
            self.now += timedelta(seconds=15)
            again = [await self._sync(visit) for visit in await self._visits()]
            if not any(again):
                return tried
        if patient:
            return tries
        raise AssertionError("the calendar and the ledger never come to agree")

    async def _sync(self, visit_id: UUID):
        try:
            syncing = Syncing(visit_id, self.salon, self.ledger, self.calendar, self.clock, entry_text, self.seconds)
            await syncing.run()
        except (TryLater, Killed):
            return True
        except Never:
            return False
        return False

    async def _visits(self):
        return await self.database.read(lambda c: list(c.execute(select(appointment.c.id)).scalars()))

    async def sql(self, query):
        return await self.database.read(lambda c: [tuple(row) for row in c.execute(text(query))])

    async def agree(self):
        """Whether the calendar has exactly the work of the visits that stand."""
        rows = await self.sql(
            "SELECT p.staff_id, p.starts_at, p.ends_at FROM phase p JOIN appointment a ON a.id = p.appointment_id"
            " WHERE p.staff_required AND a.status IN ('pending', 'booked')"
        )
        hosts = {member.id.hex: member.calendar_user for member in self.salon.staff}
        ours = sorted((hosts[UUID(str(staff)).hex], str(start)[:16], str(end)[:16]) for staff, start, end in rows)
        theirs = sorted(
            (b.host, f"{b.span.start:%Y-%m-%d %H:%M}", f"{b.span.end:%Y-%m-%d %H:%M}") for b in self.calendar.standing()
        )
        return ours == theirs

    async def statuses(self):
        return [row[0] for row in await self.sql("SELECT status FROM appointment ORDER BY created_at, id")]

    async def starts(self):
        """Of what stands, wall time."""
        rows = await self.sql("SELECT starts_at FROM appointment WHERE status IN ('pending', 'booked')")
        moments = (datetime.fromisoformat(str(row[0])[:19]).replace(tzinfo=UTC) for row in rows)
        return [f"{moment.astimezone(BERLIN):%d %H:%M}" for moment in moments]


def entry_text(entry, plan):
    return f"{entry.reason}: {entry.name}"


def wall(day, clock):
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=BERLIN)
