"""Salons and visits to speak about: the example salons, and plans as the slot search would make them."""

from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from voice_booking.adapters.salon_file.reading import read_business
from voice_booking.booking.offers import Appointment, Offer
from voice_booking.salon.business import Salon
from voice_booking.salon.customers import Customer
from voice_booking.salon.services import Service
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Plan, PlannedItem, PlannedPhase, Span

ROOT = Path(__file__).parents[3]
BERLIN = ZoneInfo("Europe/Berlin")
FILES = (
    *(ROOT / "examples" / f"{name}.yaml" for name in ("xyz", "oktober", "november")),
    *(ROOT / "tests" / "corpus" / "catalogues" / f"{name}.yaml" for name in ("grosssalon", "physio", "werkstatt")),
)
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=BERLIN)
"""A Tuesday."""


@cache
def salon(name: str) -> Salon:
    business = read_business(next(file for file in FILES if file.stem == name))
    return business.salon(business.branches[0].key)


def berlin(day: int, hour: int, minute: int = 0, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=BERLIN)


def visit(start: datetime, member: StaffMember, *services: Service, own_gaps: dict[str, int] | None = None) -> Plan:
    """The services one after the other with one person; `own_gaps` stretches gaps by segment key."""
    items, now = [], start.astimezone(ZoneInfo("UTC"))
    for service in services:
        phases = []
        for segment in service.segments:
            phases.append(_phase(segment.key, segment.name, now, segment.minutes, member.id, required=True))
            now = phases[-1].span.end
            gap = (own_gaps or {}).get(segment.key, segment.gap_minutes)
            if gap:
                stays = member.id if service.pause_policy.keeps_stylist else None
                phases.append(_phase(f"GAP_{segment.key}", segment.gap_name, now, gap, stays, required=False))
                now = phases[-1].span.end
        items.append(PlannedItem(service.id, service.name, service.price_cents, tuple(phases)))
    return Plan(tuple(items), ())


def _phase(key: str, name: str, start: datetime, minutes: int, staff: UUID | None, *, required: bool) -> PlannedPhase:
    return PlannedPhase(key, name, Span(start, start + timedelta(minutes=minutes)), staff, required)


def offer(start: datetime, member: StaffMember, *services: Service, slot_id: str = "a1b2") -> Offer:
    return Offer(slot_id, visit(start, member, *services), start + timedelta(minutes=30))


def appointment(plan: Plan, code: str = "37140") -> Appointment:
    customer = Customer(UUID(int=7), "Hans Müller", "+491234567890")
    return Appointment(UUID(int=42), code, plan, customer)
