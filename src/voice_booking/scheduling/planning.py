"""From the settled minutes of a visit to its plan: phases with names and times, and the claims on people and things."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from voice_booking.salon.services import Segment
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.bits import span_mask
from voice_booking.scheduling.days import DayFrame
from voice_booking.scheduling.floor import Floor
from voice_booking.scheduling.plan import Claim, Plan, PlannedItem, PlannedPhase, Span
from voice_booking.scheduling.reasons import Reason
from voice_booking.scheduling.settling import Placed, Settled
from voice_booking.scheduling.steps import Pause, Wait, Work
from voice_booking.scheduling.visit import ItemWish

GAP_PREFIX = "GAP_"
UNNAMED_GAP = "Einwirkzeit"
"""Name of a gap to which the salon gave none."""

Occupation = tuple[UUID, int, int]
"""Unit, first minute, end."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A visit that is possible: its plan, and the person who does it."""

    plan: Plan
    member: StaffMember
    """The stylist of its first service."""
    reasons: tuple[Reason, ...] = ()


def build_slot(wishes: Sequence[ItemWish], floor: Floor, visit: Settled) -> Slot:
    """The slot of a settled visit on the day of `floor`; the items of its plan are ordered by their beginnings."""
    units = _units(floor, visit.placed)
    items, stylists = [], []
    for item in visit.order:
        own = visit.of_item(item)
        stylist = next(placed.member for placed, _ in own if placed.member)
        service = stylist.own_version(wishes[item].service, wishes[item].own)
        phases = tuple(_phase(floor.frame, placed, step, units[placed]) for placed, step in own if placed.minutes)
        items.append(PlannedItem(service.id, service.name, service.price_cents, phases))
        stylists.append(stylist)
    return Slot(Plan(tuple(items), _claims(floor.frame, visit.placed, units)), stylists[0])


def _phase(frame: DayFrame, placed: Placed, step: Work | Pause, units: tuple[UUID, ...]) -> PlannedPhase:
    span = _span(frame, placed.begin, placed.begin + placed.minutes)
    if isinstance(step, Work):
        who = placed.member.id if placed.member else None
        return PlannedPhase(step.segment.key, step.segment.name, span, who, staff_required=True, resources=units)
    name = step.segment.gap_name or UNNAMED_GAP
    kept = step.stylist.id if step.kept else None
    return PlannedPhase(GAP_PREFIX + step.segment.key, name, span, kept, staff_required=False, resources=units)


def _units(floor: Floor, placed: Sequence[Placed]) -> dict[Placed, tuple[UUID, ...]]:
    """The units for each phase: of each resource the one that the customer has already, else the lowest free."""
    has: dict[str, UUID] = {}
    found = {}
    for phase in sorted(placed, key=lambda phase: phase.begin):
        span = span_mask(phase.begin, phase.begin + phase.minutes)
        for key in _resources(phase) if phase.minutes else ():
            free = [unit for unit in floor.units(key) if not span & ~floor.unit_free(unit)]
            has[key] = has[key] if has.get(key) in free else free[0]
        found[phase] = tuple(has[key] for key in _resources(phase)) if phase.minutes else ()
    return found


def _resources(placed: Placed) -> tuple[str, ...]:
    if isinstance(placed.step, Wait):
        return ()
    segment: Segment = placed.step.segment
    return segment.resources if isinstance(placed.step, Work) else segment.gap_resources


def _claims(frame: DayFrame, placed: Sequence[Placed], units: dict[Placed, tuple[UUID, ...]]) -> tuple[Claim, ...]:
    """Everything that the visit occupies, united per unit, sorted by (unit, start)."""
    united: list[Occupation] = []
    for claim in sorted(claim for phase in placed for claim in _occupied(phase, units[phase])):
        unit, first, end = claim
        before = united[-1] if united else None
        if before and before[0] == unit and first <= before[2]:
            united[-1] = (unit, before[1], max(before[2], end))
        else:
            united.append(claim)
    return tuple(Claim(unit, _span(frame, first, end)) for unit, first, end in united)


def _occupied(placed: Placed, units: tuple[UUID, ...]) -> Iterator[Occupation]:
    step, first, end = placed.step, placed.begin, placed.begin + placed.minutes
    yield from ((unit, first, end) for unit in units)
    if isinstance(step, Work) and placed.member:
        yield placed.member.id, first - step.lead, end if step.keeper else end + step.tail
        if step.keeper:
            yield step.keeper.id, first, end + step.tail
    elif isinstance(step, Pause) and step.kept:
        yield step.stylist.id, first, end + step.tail


def _span(frame: DayFrame, first: int, end: int) -> Span:
    return Span(frame.at(first), frame.at(end))
