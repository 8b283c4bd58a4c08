"""A small company, its visits, and decisions about them, for the contracts of the database."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from uuid import UUID, uuid4

from sqlalchemy import Connection, Table, func, select

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.booking.offers import Appointment, Offer, OnFile, Status
from voice_booking.booking.ports import (
    Cancel,
    Decision,
    Event,
    Facts,
    Move,
    Present,
    Question,
    Remembered,
    Repeat,
    Save,
)
from voice_booking.salon.business import Branch, Business, Company, Line, company_id_of, id_in
from voice_booking.salon.customers import Customer
from voice_booking.salon.hours import WallSpan, WeeklyHours
from voice_booking.salon.services import Category, Segment, Service
from voice_booking.salon.staff import Skill, StaffMember
from voice_booking.scheduling.plan import Claim, Plan, PlannedItem, PlannedPhase, Span

NOW = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
TOMORROW_AT_NINE = datetime(2026, 12, 2, 8, 0, tzinfo=UTC)
OPEN = WeeklyHours(((WallSpan(time(9), time(18)),),) * 7)
COLOUR = (Segment("A", "auftragen", 30, gap_minutes=30), Segment("B", "auswaschen", 15))


def a_business(key: str = "a", *, people: int = 3) -> Business:
    """A company with one branch, a simple and a composite service, and people who do both."""
    company = Company(company_id_of(key), key, f"Salon {key.upper()}")
    services = (
        Service(id_in(company.id, "service", "schnitt"), "schnitt", "Schnitt", "haare", 4500, (Segment("A", "S", 45),)),
        Service(id_in(company.id, "service", "farbe"), "farbe", "Farbe", "haare", 8500, COLOUR),
    )
    skills = (Skill("schnitt"), Skill("farbe", {"A": 40}, 9000))
    staff = tuple(
        StaffMember(id_in(company.id, "staff", name), name, name.title(), "mitte", skills)
        for name in ("lisa", "sarah", "tom", "max")[:people]
    )
    branch = Branch(id_in(company.id, "branch", "mitte"), "mitte", "Mitte", "Europe/Berlin", OPEN, state="BE")
    lines = (Line("mitte", phone=f"+4930{company.id.int % 10**7:07}"), Line("mitte", agent=f"agent_{key}"))
    return Business(company, lines, (branch,), (Category("haare", "Haare"),), services, staff)


def hours(first: float, last: float, day: datetime = TOMORROW_AT_NINE) -> Span:
    """Hours after nine o'clock."""
    return Span(day + timedelta(hours=first), day + timedelta(hours=last))


@dataclass(frozen=True)
class Shop:
    """An imported company, with short ways to ask for things in it."""

    business: Business
    ledger: DatabaseLedger
    revision: int = 1

    @property
    def company_id(self) -> UUID:
        return self.business.company.id

    @property
    def people(self) -> tuple[UUID, ...]:
        return tuple(member.id for member in self.business.staff)

    def cut(self, span: Span, who: int = 0) -> Plan:
        """A simple service: one phase, one claim."""
        service = self.business.services[0]
        phase = PlannedPhase("A", service.name, span, self.people[who], True)
        return Plan((PlannedItem(service.id, service.name, 4500, (phase,)),), (Claim(self.people[who], span),))

    def colour(self, start: datetime, first: int = 0, second: int = 1) -> Plan:
        """A composite service whose segments two people do, five minutes of buffer after the second."""
        service, minutes = self.business.services[1], lambda n: start + timedelta(minutes=n)
        ends = (Span(minutes(0), minutes(40)), Span(minutes(40), minutes(70)), Span(minutes(70), minutes(85)))
        phases = (
            PlannedPhase("A", "auftragen", ends[0], self.people[first], True),
            PlannedPhase("GAP_A", "Einwirkzeit", ends[1], None, False),
            PlannedPhase("B", "auswaschen", ends[2], self.people[second], True),
        )
        claims = (Claim(self.people[first], ends[0]), Claim(self.people[second], Span(minutes(70), minutes(90))))
        ordered = tuple(sorted(claims, key=lambda claim: (claim.unit, claim.span)))
        return Plan((PlannedItem(service.id, service.name, 9000, phases),), ordered)

    def question(self, call: str = "call", **facts: object) -> Question:
        asked = {"units": self.people, "span": hours(-2, 12), "phone": "+4915112345678", "codes": ("11111", "22222")}
        return Question(self.company_id, self.revision, call, **{"now": NOW, **asked, **facts})

    async def book(self, plan: Plan, call: str = "call", **facts: object) -> Decision:
        """Settle as the real use case would: repeat, save if free, else refuse."""
        question = self.question(call, **facts)
        return await self.ledger.settle(question, books(plan, question))

    async def hold(self, *claims: Claim, call: str = "call", minutes: int = 5, now: datetime = NOW) -> Decision:
        present = Present({}, hold=claims, hold_until=now + timedelta(minutes=minutes))
        return await self.ledger.settle(self.question(call, now=now), lambda _: present)

    async def occupied(self, call: str = "another call", **facts: object) -> list[tuple[UUID, Span]]:
        found = await self.ledger.ask(self.question(call, **facts))
        return [(occupied.unit, occupied.span) for occupied in found.occupied]

    async def standing(self, visits_of: str = "+4915112345678") -> OnFile:
        """The one visit that the customer has ahead."""
        (visit,) = (await self.ledger.ask(self.question(visits_of=visits_of))).visits
        return visit


async def open_shop(database: Database, key: str = "a") -> Shop:
    business = a_business(key)
    await import_business(database, business, NOW)
    return Shop(business, DatabaseLedger(database))


def books(plan: Plan, question: Question) -> Callable[[Facts], Decision]:
    def decide(facts: Facts) -> Decision:
        if facts.reply is not None:
            return Repeat(facts.reply)
        taken = any(o.unit == c.unit and o.span.overlaps(c.span) for o in facts.occupied for c in plan.claims)
        if taken or facts.contested:
            return Present({"say": "vergeben"})
        return a_save(plan, question, facts)

    return decide


def a_save(plan: Plan, question: Question, facts: Facts | None = None) -> Save:
    known = facts.customers if facts else ()
    customer = known[0] if known else Customer(uuid4(), "Hanna Müller", question.phone, "hanna@example.org")
    visit = Appointment(uuid4(), facts.free_codes[0] if facts else question.codes[0], plan, customer)
    reply = Remembered(question.reply_keys, {"say": f"gebucht {visit.id}"}, question.now + timedelta(days=1))
    booked = Event("booked", question.now, {"source": "phone"}, question.call_id, visit.id)
    return Save(visit, not known, question.call_id, "phone", "am Fenster", reply, (booked,))


def moves(visit: OnFile, plan: Plan, *keys: str) -> Callable[[Facts], Decision]:
    """Move the visit as it was seen, unless it is contested."""

    def decide(facts: Facts) -> Decision:
        if facts.contested:
            return Present({"say": "vergeben"})
        moved = Event("rescheduled", NOW, {}, "call", visit.appointment.id)
        return Move(visit, plan, "call", _answered("verlegt", *keys), (moved,))

    return decide


def cancels(visit: OnFile, *keys: str) -> Callable[[Facts], Decision]:
    """Cancel the visit as it was seen, unless it is contested."""

    def decide(facts: Facts) -> Decision:
        if facts.contested:
            return Present({"say": "geht nicht"})
        cancelled = Event("cancelled", NOW, {}, "call", visit.appointment.id)
        return Cancel(visit, Status.CANCELLED, _answered("storniert", *keys), (cancelled,))

    return decide


def _answered(say: str, *keys: str) -> Remembered:
    return Remembered(keys, {"say": say}, NOW + timedelta(days=1))


def an_offer(slot_id: str, plan: Plan, minutes: int = 30) -> Offer:
    return Offer(slot_id, plan, NOW + timedelta(minutes=minutes))


async def count(database: Database, table: Table) -> int:
    def rows(connection: Connection) -> int:
        return connection.scalar(select(func.count()).select_from(table)) or 0

    return await database.read(rows)
