"""A calendar in memory that can be told what to do wrong, and a salon that looks at it."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count

from sqlalchemy import insert

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.tables import event_type
from voice_booking.booking.calendar import CalendarBusy, OutcomeUnknown, Rejected, SlotTaken, Standing
from voice_booking.booking.mirroring.intended import WHOLE, in_one
from voice_booking.salon.calendar import CalendarMode, CalendarTerms
from voice_booking.scheduling.plan import Span

MINUTE = timedelta(minutes=1)
OK, TAKEN, BUSY, BEFORE, AFTER, REJECTED, HANGS = (
    "ok",
    "taken",
    "busy",
    "unknown_before",
    "unknown_after",
    "rejected",
    "hangs",
)
KILLED_BEFORE, KILLED_AFTER = "killed_before", "killed_after"


class Killed(BaseException):
    """The process dies here."""


@dataclass
class Booking:
    uid: str
    number: int
    event_type_id: int
    host: int
    span: Span
    email: str
    metadata: dict
    status: str = "accepted"
    former: str | None = None
    later: str | None = None

    def standing(self) -> Standing:
        return Standing(
            self.uid, self.number, self.status, self.span, self.event_type_id, (self.host,), (self.email,),
            self.metadata, self.former, self.later,
        )  # fmt: skip


@dataclass
class MemoryCalendar:
    """One company's; hosts are numbers, event types belong to one host each."""

    hosts: dict = field(default_factory=dict)
    """Event type -> host."""
    made: dict = field(default_factory=dict)
    busy: list = field(default_factory=list)
    """(host, span) of other people's."""
    calls: list = field(default_factory=list)
    faults: dict = field(default_factory=dict)
    """Number of the call, from 0 -> what goes wrong with it."""
    always: str = OK
    """What becomes of every call without a fault of its own."""
    numbers: object = field(default_factory=lambda: count(1))
    gate: object = None
    """An event that every call waits for, after it was counted."""
    expected: int = 0
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    """Set once so many calls have been counted."""

    def of(self, company_id, *, patient):
        return self

    def standing(self):
        return sorted((b for b in self.made.values() if b.status == "accepted"), key=lambda b: (b.span, b.host))

    async def create(self, wanted):
        span = Span(wanted.start, wanted.start + (wanted.minutes * MINUTE))
        return await self._do("create", lambda: self._create(wanted, span), host=self.hosts.get(wanted.event_type_id))

    async def reschedule(self, uid, start, reason):
        return await self._do("reschedule", lambda: self._reschedule(uid, start))

    async def cancel(self, uid, reason):
        await self._do("cancel", lambda: self._cancel(uid))

    async def get(self, uid):
        return await self._do("get", lambda: self.made[uid].standing() if uid in self.made else None, reads=True)

    async def find(self, email, event_type_id, span):
        def found():
            return tuple(
                b.standing()
                for b in self.made.values()
                if b.email == email and b.event_type_id == event_type_id and b.span.overlaps(span)
            )

        return await self._do("find", found, reads=True)

    async def free_starts(self, event_type_id, span, minutes):
        def free():
            step, start, found = 5 * MINUTE, span.start, []
            while start < span.end:
                if not self._taken(self.hosts[event_type_id], Span(start, start + minutes * MINUTE)):
                    found.append(start)
                start += step
            return tuple(found)

        return await self._do("free_starts", free, reads=True)

    async def _do(self, name, effect, *, reads=False, host=None):
        number = len(self.calls)
        fault = self.faults.get(number, self.always)
        self.calls.append((name, fault))
        if len(self.calls) >= self.expected:
            self.reached.set()
        await (self.gate.wait() if self.gate else asyncio.sleep(0))
        if fault == HANGS:
            await asyncio.Event().wait()
        if fault == BUSY or (reads and fault in (BEFORE, AFTER)):
            raise CalendarBusy("too many requests", 1.0)
        if fault == TAKEN and not reads:
            if name == "cancel":
                raise CalendarBusy("cannot be taken")
            raise SlotTaken("taken")
        if fault == REJECTED:
            raise Rejected("key_refused", "no")
        if fault == BEFORE:
            raise OutcomeUnknown("lost before")
        if fault == KILLED_BEFORE:
            raise Killed
        result = effect()
        if fault == AFTER:
            raise OutcomeUnknown("lost after")
        if fault == KILLED_AFTER:
            raise Killed
        return result

    def _taken(self, host, span, but=None):
        others = any(b.host == host and b.uid != but and b.span.overlaps(span) for b in self.standing())
        return others or any(who == host and there.overlaps(span) for who, there in self.busy)

    def _create(self, wanted, span):
        host = self.hosts[wanted.event_type_id]
        if self._taken(host, span):
            raise SlotTaken("taken")
        return self._put(wanted.event_type_id, host, span, wanted.email, dict(wanted.metadata)).standing()

    def _put(self, event_type_id, host, span, email, metadata, former=None):
        number = next(self.numbers)
        made = Booking(f"uid{number}", number, event_type_id, host, span, email, metadata, former=former)
        self.made[made.uid] = made
        return made

    def _reschedule(self, uid, start):
        old = self.made.get(uid)
        if old is None or old.status != "accepted":
            raise Rejected("already_cancelled", "gone")
        span = Span(start, start + (old.span.end - old.span.start))
        if self._taken(old.host, span, but=uid):
            raise SlotTaken("taken")
        new = self._put(old.event_type_id, old.host, span, old.email, old.metadata, former=uid)
        old.status, old.later = "cancelled", new.uid
        return new.standing()

    def _cancel(self, uid):
        if uid in self.made:
            self.made[uid].status = "cancelled"


async def with_calendar(database, business, now, *, mode=CalendarMode.CONFIRM_FIRST, slot_check=False, leave_out=()):
    """Import the business with a calendar and an event type for everybody's every segment; returns both.

    Args:
        leave_out: (service key, segment) pairs for which there is no event type.
    """
    terms = CalendarTerms(4711, "termine.example.de", mode, slot_check)
    staff = tuple(replace(member, calendar_user=n) for n, member in enumerate(business.staff, start=101))
    business = replace(business, company=replace(business.company, calendar=terms), staff=staff)
    await import_business(database, business, now)
    calendar, rows, numbers = MemoryCalendar(), [], count(1)
    for service in business.services:
        segments = [part.key for part in service.segments]
        for key in [WHOLE, *segments] if in_one(service) else segments:
            for member in staff:
                if (service.key, key) in leave_out:
                    continue
                number = next(numbers)
                calendar.hosts[number] = member.calendar_user
                rows.append(
                    {
                        "company_id": business.company.id,
                        "service_id": service.id,
                        "segment_key": key,
                        "staff_id": member.id,
                        "event_type_id": number,
                        "slug": f"t{number}",
                        "content_hash": "",
                        "status": "active",
                        "verified_at": None,
                        "created_at": now,
                    }
                )
    await database.write(lambda connection: connection.execute(insert(event_type), rows))
    return business, calendar
