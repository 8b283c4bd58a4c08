"""Visits of several services in the small salon: what may be asked for, and how a plan reads."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from tests.unit.scheduling.salon_values import (
    BERLIN,
    BRANCH,
    LISA,
    TOM,
    TUESDAY,
    at,
)

from voice_booking.salon.resources import Resource
from voice_booking.salon.services import DoneBy, Segment, Service
from voice_booking.salon.staff import Skill, StaffMember
from voice_booking.scheduling.search import VisitSearch
from voice_booking.scheduling.visit import ItemWish


def service(number: int, key: str, *segments: Segment, **rules) -> Service:
    return Service(UUID(int=100 + number), key, key.title(), "haare", 1000 * number, segments, **rules)


TINT = service(1, "tönung", Segment("A", "Auftragen", 30, 30), Segment("B", "Ausspülen", 15))
TRIM = service(2, "spitzen", Segment("A", "Schneiden", 30))
BROWS = service(3, "brauen", Segment("A", "Zupfen", 15), in_gaps=True)
RINSED = replace(
    TINT, segments=(TINT.segments[0], Segment("B", "Ausspülen", 10, done_by=DoneBy.ANY), Segment("C", "Frisieren", 20))
)
HELPED = replace(
    RINSED, segments=(RINSED.segments[0], replace(RINSED.segments[1], done_by=DoneBy.ASSISTANT), RINSED.segments[2])
)
DRY = Segment("C", "Föhnen", 20, closing="foehnen")
TINT_AND_DRY = replace(TINT, segments=(*TINT.segments, DRY))
TRIM_AND_DRY = replace(TRIM, segments=(*TRIM.segments, replace(DRY, key="B")))
BASIN = Resource(UUID(int=50), "waschplatz", "Waschplatz", "mitte")
CHAIR = Resource(UUID(int=51), "stuhl", "Stuhl", "mitte")


def doing(member: StaffMember, *services: Service | Skill) -> StaffMember:
    """The person with these skills and no others."""
    return replace(member, skills=tuple(s if isinstance(s, Skill) else Skill(s.key) for s in services))


EVERYTHING = (TINT, TRIM, BROWS)
LISA_ALL, TOM_ALL = doing(LISA, *EVERYTHING), doing(TOM, *EVERYTHING)
MIA = doing(replace(LISA, id=UUID(int=13), key="mia", name="Mia Lang"), Skill("tönung", segments=("B",)))


def wish(asked: Service, *staff: StaffMember, **more) -> ItemWish:
    return ItemWish(asked, staff, **more)


def visit(*items: ItemWish, occupied=(), team=(), resources=(), branch=BRANCH, **more) -> VisitSearch:
    """A visit as it is searched on the day before."""
    now = more.pop("now", at("12:00", TUESDAY - timedelta(days=1)))
    return VisitSearch(branch, items, occupied, now, team, resources, **more)


def told(question: VisitSearch, clock: str) -> list[str]:
    """The best visit at a time, item by item: what, when, by whom."""
    slot = question.best_at(at(clock))
    return read(question, slot.plan) if slot else []


def read(question: VisitSearch, plan) -> list[str]:
    people = (*question.team, *(member for item in question.items for member in item.staff))
    names = {member.id: member.key for member in people}
    return [
        f"{item.name} "
        + ", ".join(
            f"{p.key} {clock_of(p.span.start)}-{clock_of(p.span.end)}" + (f" {names[p.staff]}" if p.staff else "")
            for p in item.phases
        )
        for item in plan.items
    ]


def clock_of(moment) -> str:
    return f"{moment.astimezone(BERLIN):%H:%M}"
