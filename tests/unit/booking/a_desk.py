"""The desk of a salon in memory: callers ask, and what they hear is an outcome. Tuesday, 24 November 2026, ten."""

from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

from memory_ledger import MemoryLedger

from voice_booking.adapters.salon_file import read_business
from voice_booking.booking.appointments import Concern, find_appointments
from voice_booking.booking.asked import Asked
from voice_booking.booking.book import Booking, book
from voice_booking.booking.calling_back import CallbackRequest, request_callback
from voice_booking.booking.calls import Answer, Call
from voice_booking.booking.cancel import cancel
from voice_booking.booking.find_slots import find_slots
from voice_booking.booking.identity import Caller
from voice_booking.booking.offers import Appointment
from voice_booking.booking.ports import Ports
from voice_booking.booking.reference import Reference
from voice_booking.booking.reschedule import Moving, reschedule
from voice_booking.booking.terms import Terms
from voice_booking.booking.verification import Proof
from voice_booking.booking.wishes import TimeWish, time_wish
from voice_booking.listening.understanding import NO_STAFF_WISH
from voice_booking.listening.when import AtMoment
from voice_booking.salon.customers import Customer
from voice_booking.scheduling.search import VisitSearch
from voice_booking.scheduling.visit import ItemWish

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SALON = read_business(Path(__file__).parents[3] / "examples" / "xyz.yaml").salon("mitte")
HANNA, OTHER = "+491711234567", "+491719999999"


def at(day: int, clock: str, month: int = 11) -> datetime:
    """Berlin wall time of 2026, in UTC."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def moment(day: int, clock: str) -> AtMoment:
    return AtMoment(at(day, clock).astimezone(BERLIN))


def changed(salon, key, **news):
    """The salon with another version of one service."""
    services = tuple(replace(service, **news) if service.key == key else service for service in salon.services)
    return replace(salon, services=services)


@dataclass
class Desk:
    salon: object = SALON
    now: datetime = NOW
    terms: Terms = field(default_factory=Terms)
    ledger: object = None

    def __post_init__(self):
        self.ledger = self.ledger or MemoryLedger(self.salon.branch.id)
        self.outcomes = []
        self.locked = []
        numbers = count(10000)
        self.ports = Ports(
            self.ledger, None, self, lambda: self.now, code_candidates=lambda: (str(next(numbers)), str(next(numbers)))
        )

    @asynccontextmanager
    async def held(self, keys):
        self.locked.append(keys)
        yield True

    def member(self, key):
        return self.salon.staff_by_key[key]

    def services(self, *keys):
        return tuple(self.salon.service_by_key[key] for key in keys)

    def phrase(self, outcome):
        self.outcomes.append(outcome)
        return Answer({"outcome": len(self.outcomes) - 1})

    def call(self, call="call", phone=HANNA, tool="tool", delivery=None, **arguments):
        return Call(call, tool, arguments, delivery, self.salon, self.now, self.terms, phone)

    def when(self, wish) -> TimeWish:
        return time_wish(wish, BERLIN, self.now)

    def asked(self, *services, when, staff=NO_STAFF_WISH, name=None):
        return Asked(self.salon, self.services(*services), staff, self.when(when), self.now, name)

    async def heard(self, answering):
        return self.outcomes[(await answering)["outcome"]]

    async def find(self, *services, call=None, **wish):
        asked = self.asked(*services, **wish)
        return await self.heard(find_slots(call or self.call(), asked, self.ports, self.phrase))

    async def book(self, *services, slot=None, name="Hanna Klein", phone=HANNA, call=None, **wish):
        asked = self.asked(*services, **wish) if services or wish else None
        call = call or self.call(tool="book", slot=slot, name=name, said=repr((services, wish)))
        booking = Booking(call, Caller(name, phone), uuid4(), slot, asked)
        return await self.heard(book(booking, self.ports, self.phrase))

    def concern(self, tool, name, code, reference, call, words="") -> Concern:
        call = call or self.call(tool=tool, name=name, code=code, reference=repr(reference))
        return Concern(call, Proof(name, code), reference, words)

    async def appointments(self, name="Hanna Klein", code=None, call=None, **reference):
        concern = self.concern("find", name, code, Reference(**reference), call)
        return await self.heard(find_appointments(concern, self.ports, self.phrase, text))

    async def cancel(self, name="Hanna Klein", code=None, call=None, **reference):
        concern = self.concern("cancel", name, code, Reference(**reference), call)
        return await self.heard(cancel(concern, self.ports, self.phrase, text))

    async def move(self, name="Hanna Klein", code=None, call=None, reference=Reference(), **to):  # noqa: B008
        call = call or self.call(tool="move", name=name, code=code, said=repr((reference, to)))
        moving = Moving(self.concern("move", name, code, reference, call, "verschieben"), **to)
        return await self.heard(reschedule(moving, self.ports, self.phrase, text))

    async def call_back(self, name="Hanna Klein", phone=None, words="Farbe", call=None):
        request = CallbackRequest(call or self.call(tool="callback", words=words), name, phone, words)
        return await self.heard(request_callback(request, self.ports, self.phrase, text))

    def plan(self, service, member, start, own=None):
        """What a visit at `start` with that person would be, if nobody else were there."""
        item = ItemWish(self.salon.service_by_key[service], (self.member(member),), own=own)
        before = start - timedelta(days=2)
        search = VisitSearch(self.salon.branch, (item,), (), before, self.salon.staff, self.salon.resources)
        return search.best_at(start).plan

    def stands(self, service, member, start, name="Hanna Klein", phone=HANNA, code="55555", terms=()):
        """A visit that was booked earlier, by a customer who is on file."""
        guest = next((c for c in self.ledger.customers if (c.name, c.phone) == (name, phone)), None)
        if guest is None:
            guest = Customer(uuid4(), name, phone, terms=terms)
            self.ledger.customers.append(guest)
        return self.ledger.put(Appointment(uuid4(), code, self.plan(service, member, start), guest))

    def standing(self):
        """What stands, as (name, wall time, people)."""
        visits = sorted((v for v in self.ledger.visits.values() if v.stands), key=lambda v: v.appointment.plan.start)
        return [(v.appointment.customer.name, told(v.appointment.plan), people(v.appointment.plan)) for v in visits]

    def kinds(self):
        return [event.kind for event in self.ledger.events]


def text(callback, plan) -> str:
    return f"{callback.reason}: {callback.name}"


def told(plan) -> str:
    return f"{plan.start.astimezone(BERLIN):%d %H:%M}"


def people(plan) -> str:
    keys = {member.id: member.key for member in SALON.staff}
    return "+".join(keys.get(unit, str(unit)) for unit in plan.staff)


def starts(offers) -> list[str]:
    return [told(offer.plan) for offer in offers]
