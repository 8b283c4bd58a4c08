"""A storm over both sides: calls, edits in Cal.com, reports lost, doubled, reordered, outages; and what must be true.

The truth is read off the two sides themselves, not off the comparison that is being tested.
"""

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

import asyncpg
from tests.calcom.both_sides import BUSINESS, COMPANY, LISA, TOM, BothSides

from voice_booking.adapters.database.engine import open_database
from voice_booking.booking.calendar import CalendarBusy
from voice_booking.mirror.reconcile.findings import Repair
from voice_booking.salon.business import Business
from voice_booking.salon.calendar import CalendarMode
from voice_booking.scheduling.plan import Span
from voice_booking.simulator.calcom.errors import Refused
from voice_booking.simulator.calcom.faults import Effect, Fault
from voice_booking.simulator.calcom.webhooks.deliveries import due

CUSTOMERS = ("Hanna Vogel", "Jonas Weber", "Mira Kaya", "Paul Sommer")
SERVICES = ("Herrenschnitt", "Ansatzfärbung")
PEOPLE = ("Lisa", "Tom")
OUTAGES = (
    *(Effect.FAIL_BEFORE, Effect.FAIL_AFTER, Effect.TIMEOUT_BEFORE, Effect.TIMEOUT_AFTER, Effect.DROP_BEFORE),
    *(Effect.DROP_AFTER, Effect.RESET, Effect.UNREACHABLE, Effect.THROTTLED, Effect.MALFORMED, Effect.TAKEN),
    *(Effect.CONFLICT, Effect.UNPROCESSABLE),
)
STEPS = (
    *("call_book", "call_book", "call_book", "call_move", "call_cancel"),
    *("edit_move", "edit_move", "edit_cancel", "edit_erase", "edit_hand_over", "edit_book", "edit_double"),
    *("report", "report", "report_badly", "outage", "works", "time"),
)
"""What may happen next; the second number decides how."""


@dataclass(frozen=True)
class Files:
    """SQLite: the salon is prepared in one file, and each storm has a copy of it."""

    template: Path
    folder: Path

    async def first(self):
        """URL of the database that is prepared."""
        return f"sqlite:///{shutil.copy(self.template, self.folder / 'prepared.db')}"

    async def again(self):
        """URL of a new copy of it, in place of the one before."""
        for old in self.folder.glob("storm.db*"):
            old.unlink()
        return f"sqlite:///{shutil.copy(self.folder / 'prepared.db', self.folder / 'storm.db')}"


@dataclass(frozen=True)
class Server:
    """PostgreSQL, with databases instead of files."""

    url: Callable[[str], str]
    """By name of the database."""
    name: str = field(default_factory=lambda: f"storm_{uuid4().hex}")

    async def first(self):
        return await self._made(self.name, "template_of_tests")

    async def again(self):
        return await self._made(f"{self.name}_again", self.name)

    async def _made(self, name, template):
        connection = await asyncpg.connect(self.url("postgres"))
        try:
            await connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            await connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        finally:
            await connection.close()
        return self.url(name)


@dataclass(frozen=True)
class Prepared:
    """A salon with its event types, made once and copied for each storm."""

    place: Files | Server
    business: Business
    snapshot: object


async def prepare(place, mode=CalendarMode.CONFIRM_FIRST):
    """The salon as all storms begin."""
    url = await place.first()
    company = replace(COMPANY, calendar=replace(COMPANY.calendar, mode=mode))
    database = open_database(url)
    both = BothSides(database, url, business=replace(BUSINESS, company=company))
    async with both.open():
        pass
    await database.dispose()
    return Prepared(place, both.business, both.world.snapshot())


async def blow(prepared, steps):
    """One storm, then one reconcile; returns what happened, counted. Raises `AssertionError`."""
    url = await prepared.place.again()
    database = open_database(url)
    both = BothSides(database, url, business=prepared.business)
    both.world.restore(prepared.snapshot)
    storm = Storm(both)
    try:
        async with both.serving():
            for name, number in steps:
                await storm.step(name, number)
            await storm.ends()
            await storm.holds()
    finally:
        await database.dispose()
    return storm.counted


class Storm:
    def __init__(self, both):
        self.both = both
        self.codes = []
        self.counted = Counter()

    async def step(self, name, number):
        chance = Random(number)
        self.counted[name] += 1
        await getattr(self, name)(chance)

    async def call_book(self, chance):
        hour, minute = chance.randrange(8, 19), chance.choice((0, 15, 30, 45))
        reply = await self.both.ask(
            "book_appointment",
            dienstleistung=chance.choice(SERVICES),
            datum="morgen",
            uhrzeit=f"{hour}:{minute:02} Uhr",
            mitarbeiter=chance.choice(PEOPLE),
            name=(name := chance.choice(CUSTOMERS)),
        )
        self.counted[f"booking {reply['status']}"] += 1
        if reply["status"] in ("booked", "reserved"):
            self.codes.append({"terminnummer": reply["confirmation_code"], "name": name})

    async def call_move(self, chance):
        if self.codes:
            hour = f"{chance.randrange(8, 19)} Uhr"
            which = chance.choice(self.codes)
            reply = await self.both.ask("reschedule_appointment", **which, datum="morgen", uhrzeit=hour)
            self.counted[f"move {reply['status']}"] += 1

    async def call_cancel(self, chance):
        if self.codes:
            reply = await self.both.ask("cancel_appointment", **chance.choice(self.codes))
            self.counted[f"cancel {reply['status']}"] += 1

    async def edit_move(self, chance):
        if booking := self._some(chance):
            by = timedelta(minutes=15 * chance.choice((-12, -8, -4, -1, 1, 4, 8, 12)))
            self._edit(lambda: self.both.edits.move(booking.uid, booking.start + by))

    async def edit_cancel(self, chance):
        if booking := self._some(chance):
            self.both.edits.cancel(booking.uid)

    async def edit_erase(self, chance):
        if booking := self._some(chance):
            self.both.edits.erase(booking.uid)

    async def edit_hand_over(self, chance):
        if booking := self._some(chance):
            other = TOM if LISA in booking.host_ids else LISA
            self._edit(lambda: self.both.edits.hand_over(booking.uid, other))

    async def edit_book(self, chance):
        event_type = self.both.type_of(chance.choice((LISA, TOM)))
        start = self.both.wall(chance.randrange(8, 19))
        self._edit(lambda: self.both.edits.book(event_type, start))

    async def edit_double(self, chance):
        ours = [each for each in self.both.standing if each.attendee.email.startswith("termin+")]
        if ours:
            twin = chance.choice(ours)
            start = twin.start + timedelta(minutes=15 * chance.choice((-9, 7, 11)))
            length = int((twin.end - twin.start).total_seconds()) // 60
            mail, told = twin.attendee.email, dict(twin.metadata)
            self._edit(lambda: self.both.edits.book(twin.event_type.id, start, length, email=mail, metadata=told))

    def _edit(self, edit):
        """An edit that two bookings of one host at one time would come of is refused there, too."""
        try:
            edit()
        except Refused:
            self.counted["edit refused"] += 1

    def _some(self, chance):
        return chance.choice(self.both.standing) if self.both.standing else None

    async def report(self, _chance):
        for delivery in due(self.both.world):
            await self.both.post(delivery)

    async def report_badly(self, chance):
        waiting = due(self.both.world)
        kept = [each for each in waiting if chance.random() < 0.7]
        doubled = kept + [each for each in kept if chance.random() < 0.4]
        chance.shuffle(doubled)
        for delivery in doubled:
            await self.both.post(delivery)

    async def outage(self, chance):
        first, many = chance.randrange(1, 4), chance.randrange(1, 6)
        effect = chance.choice(OUTAGES)
        operation = chance.choice(("*", "bookings.*", "bookings.create", "bookings.cancel", "bookings.reschedule"))
        self.both.world.faults.set(*(Fault(effect, operation, nth=first + each) for each in range(many)))

    async def works(self, chance):
        await self.both.work(seconds=chance.choice((0, 1, 5)))

    async def time(self, chance):
        self.both.now += timedelta(seconds=chance.choice((1, 6, 20, 45)))

    async def ends(self):
        """The weather clears; what was not reported by now never is. Work that waits is done; then one reconcile."""
        both = self.both
        both.world.faults.set()
        both.world.state.queue.clear()
        for _ in range(3):
            await both.work(seconds=45)
        for mended in await self._once_the_breaker_lets():
            self.counted[f"{mended.finding.kind.value}: {mended.what}"] += 1
        for _ in range(4):
            await both.work(seconds=15)

    async def _once_the_breaker_lets(self):
        """A reconcile that is not let through is tried again, as the task would be."""
        for _ in range(9):
            try:
                return await self.both.mend(seconds=11)
            except CalendarBusy:
                continue
        raise AssertionError("the breaker does not close")

    async def holds(self):
        """Both sides agree, but for what a person was asked to look at."""
        left = await self.both.differences()
        unmended = [finding for finding in left if finding.repair is not Repair.LIST]
        assert not unmended, unmended
        listed = {finding.row.id for finding in left if finding.row}
        reviewed = {_id(row[0]) for row in await self.both.sql(_REVIEWED)}
        for finding in left:
            assert finding.row is not None
            assert finding.row.appointment_id in reviewed, finding
        self.counted["listed"] += len(listed)
        await self._calendar_has_what_we_have(listed)
        await self._we_have_what_the_calendar_has(listed)

    async def _calendar_has_what_we_have(self, listed):
        phases = await self.both.sql(_PHASES)
        troubled = {row[0] for row in await self.both.sql(_TROUBLED)}
        there = Counter((each.host_ids[0], each.start, each.end) for each in self._ours(listed))
        wanted = Counter(
            (int(user), _moment(start), _moment(end)) for visit, user, start, end in phases if visit not in troubled
        )
        assert wanted <= there, (wanted - there, "is not in the calendar")
        rows = [row for row in await self.both.sql(_UNTROUBLED_ROWS) if _id(row[0]) not in listed]
        assert there == Counter((int(user), _moment(start), _moment(end)) for _, user, start, end in rows), (
            "the calendar has other bookings of ours"
        )
        assert wanted == there or troubled

    async def _we_have_what_the_calendar_has(self, listed):
        busy = await self.both.sql("SELECT reference, starts_at, ends_at FROM busy WHERE source = 'calcom'")
        kept = {(name, _moment(start), _moment(end)) for name, start, end in busy}
        foreign = [each for each in self.both.standing if not each.attendee.email.startswith("termin+")]
        wanted = {(f"{each.uid}:{each.host_ids[0]}", each.start, each.end) for each in foreign}
        assert wanted <= kept, "time of somebody else's is for sale"
        ours = [each for each in self.both.standing if each.attendee.email.startswith("termin+")]
        emails = Counter(each.attendee.email for each in ours)
        assert not [email for email, times in emails.items() if times > 1], "a booking of ours stands twice"
        extra = {name for name, _, _ in kept - wanted}
        assert extra <= {f"{each.uid}:{each.host_ids[0]}" for each in ours}, "time is kept free for nothing"
        assert not _overlapping(await self.both.sql(_LEDGER))

    def _ours(self, listed):
        names = {f"termin+{row.hex}@" for row in listed}
        for each in self.both.standing:
            mail = each.attendee.email
            if mail.startswith("termin+") and not any(mail.startswith(name) for name in names):
                yield each


_REVIEWED = "SELECT DISTINCT appointment_id FROM event WHERE kind = 'requires_manual_review'"
_TROUBLED = "SELECT DISTINCT appointment_id FROM calendar_booking WHERE wanted AND refused IS NOT NULL"
_PHASES = """SELECT p.appointment_id, s.calendar_user, p.starts_at, p.ends_at FROM phase p
JOIN appointment a ON a.id = p.appointment_id JOIN staff s ON s.id = p.staff_id
WHERE a.status IN ('booked', 'pending') AND p.staff_required"""
_UNTROUBLED_ROWS = """SELECT b.id, s.calendar_user, b.starts_at, b.ends_at FROM calendar_booking b
JOIN staff s ON s.id = b.staff_id WHERE b.wanted AND b.refused IS NULL"""
_LEDGER = "SELECT unit_id, starts_at, ends_at FROM ledger WHERE appointment_id IS NOT NULL ORDER BY unit_id, starts_at"


def _moment(stored):
    """SQLite has text, PostgreSQL moments."""
    return stored if isinstance(stored, datetime) else datetime.fromisoformat(stored).replace(tzinfo=UTC)


def _id(stored):
    return UUID(str(stored))


def _overlapping(rows):
    spans = [(unit, Span(_moment(start), _moment(end))) for unit, start, end in rows]
    pairs = pairwise(spans)
    return [pair for pair in pairs if pair[0][0] == pair[1][0] and pair[0][1].overlaps(pair[1][1])]
