"""A visit of three services of which every part is spelled out, for planting mistakes in it.

Colour (Lisa; the apprentice Ina rinses) with brows (Tom) while it develops; the cut (Lisa) follows after five minutes
and keeps the blow-dry that the colour loses.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from tests.unit.scheduling.case import Case
from tests.unit.scheduling.salon_values import BRANCH, TUESDAY, at, span

from voice_booking.salon.resources import Resource
from voice_booking.salon.services import DoneBy, PausePolicy, Segment, Service
from voice_booking.salon.staff import Skill, StaffMember
from voice_booking.scheduling.plan import Claim, Plan, PlannedItem, PlannedPhase, Span
from voice_booking.scheduling.visit import ItemWish

WASH = Resource(UUID(int=301), "waschplatz", "Waschplatz", "mitte", 2)
LAMP = Resource(UUID(int=302), "lampe", "Lampe", "mitte", 1)
COLOUR = Service(
    UUID(int=11),
    "farbe",
    "Farbe",
    "haare",
    8000,
    (
        Segment("A", "Auftragen", 30, 30, 45, gap_resources=("lampe",)),
        Segment("B", "Waschen", 15, 15, done_by=DoneBy.ASSISTANT, resources=("waschplatz",)),
        Segment("C", "Föhnen", 30, closing="foehnen"),
    ),
    PausePolicy.FLEXIBLE,
    buffer_before_minutes=5,
    buffer_after_minutes=10,
)
CUT = Service(
    UUID(int=12),
    "schnitt",
    "Schnitt",
    "haare",
    4000,
    (Segment("A", "Schneiden", 30), Segment("B", "Föhnen", 20, closing="foehnen")),
)
BROWS = Service(
    UUID(int=13), "brauen", "Brauen", "gesicht", 1500, (Segment("A", "Zupfen", 15),), PausePolicy.BLOCKED, in_gaps=True
)
LISA = StaffMember(UUID(int=21), "lisa", "Lisa", "mitte", (Skill("farbe"), Skill("schnitt"), Skill("brauen")))
TOM = StaffMember(UUID(int=22), "tom", "Tom", "mitte", (Skill("farbe"), Skill("schnitt"), Skill("brauen")))
INA = StaffMember(UUID(int=23), "ina", "Ina", "mitte", (Skill("farbe", segments=("B",)),))
CASE = Case(
    BRANCH,
    (LISA, TOM, INA),
    (WASH, LAMP),
    tuple(ItemWish(service, (LISA, TOM)) for service in (COLOUR, CUT, BROWS)),
    (),
    at("12:00", TUESDAY.replace(day=8)),
    TUESDAY,
)


def phase(key: str, name: str, when: Span, staff: StaffMember | None, *things: UUID) -> PlannedPhase:
    return PlannedPhase(key, name, when, staff.id if staff else None, not key.startswith("GAP"), things)


PLAN = Plan(
    (
        PlannedItem(
            COLOUR.id,
            "Farbe",
            8000,
            (
                phase("A", "Auftragen", span("10:00", "10:30"), LISA),
                phase("GAP_A", "Einwirkzeit", span("10:30", "11:00"), None, LAMP.units[0]),
                phase("B", "Waschen", span("11:00", "11:15"), INA, WASH.units[0]),
                phase("GAP_B", "Einwirkzeit", span("11:15", "11:30"), None),
            ),
        ),
        PlannedItem(BROWS.id, "Brauen", 1500, (phase("A", "Zupfen", span("10:35", "10:50"), TOM),)),
        PlannedItem(
            CUT.id,
            "Schnitt",
            4000,
            (
                phase("A", "Schneiden", span("11:35", "12:05"), LISA),
                phase("B", "Föhnen", span("12:05", "12:25"), LISA),
            ),
        ),
    ),
    tuple(
        sorted(
            (
                Claim(LISA.id, span("09:55", "10:30")),
                Claim(LISA.id, span("11:35", "12:25")),
                Claim(TOM.id, span("10:35", "10:50")),
                Claim(INA.id, span("11:00", "11:25")),
                Claim(LAMP.units[0], span("10:30", "11:00")),
                Claim(WASH.units[0], span("11:00", "11:15")),
            ),
            key=lambda claim: (claim.unit, claim.span.start),
        )
    ),
)

Planted = tuple[Case, Plan]


def with_item(service: Service, change: Callable[[PlannedItem], PlannedItem]) -> Planted:
    items = tuple(change(item) if item.service == service.id else item for item in PLAN.items)
    return CASE, replace(PLAN, items=items)


def with_phase(service: Service, key: str, **changes) -> Planted:
    def changed(item: PlannedItem) -> PlannedItem:
        return replace(item, phases=tuple(replace(p, **changes) if p.key == key else p for p in item.phases))

    return with_item(service, changed)


def with_branch(**changes) -> Planted:
    return replace(CASE, branch=replace(CASE.branch, **changes)), PLAN


def with_service(service: Service, **changes) -> Planted:
    wishes = (replace(w, service=replace(w.service, **changes)) if w.service == service else w for w in CASE.items)
    return replace(CASE, items=tuple(wishes)), PLAN


def with_wish(service: Service, **changes) -> Planted:
    return replace(CASE, items=tuple(replace(w, **changes) if w.service == service else w for w in CASE.items)), PLAN


def with_segment(service: Service, key: str, **changes) -> Planted:
    segments = tuple(replace(s, **changes) if s.key == key else s for s in service.segments)
    return with_service(service, segments=segments)


def with_member(member: StaffMember, **changes) -> Planted:
    """The person changes wherever the case knows them."""
    other = replace(member, **changes)
    swap = {member.id: other}
    items = (replace(w, staff=tuple(swap.get(m.id, m) for m in w.staff)) for w in CASE.items)
    return replace(CASE, team=tuple(swap.get(m.id, m) for m in CASE.team), items=tuple(items)), PLAN


def with_claims(change: Callable[[list[Claim]], list[Claim]]) -> Planted:
    return CASE, replace(PLAN, claims=tuple(change(list(PLAN.claims))))


def moved(minutes_later: str, service: Service) -> Planted:
    """The whole item at another time."""

    def shifted(item: PlannedItem) -> PlannedItem:
        by: datetime = at(minutes_later)
        delta = by - item.phases[0].span.start
        spans = [Span(p.span.start + delta, p.span.end + delta) for p in item.phases]
        return replace(item, phases=tuple(replace(p, span=s) for p, s in zip(item.phases, spans, strict=True)))

    return with_item(service, shifted)
