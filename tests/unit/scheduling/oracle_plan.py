"""The plan of a visit that brute force has chosen, in the product's own words."""

from collections.abc import Iterable
from uuid import UUID

from tests.unit.scheduling.choice import Carried, Visit, units_of
from tests.unit.scheduling.oracle import Oracle, stays
from tests.unit.scheduling.salon_minutes import MINUTE

from voice_booking.scheduling.plan import Claim, Plan, PlannedItem, PlannedPhase, Span

Units = dict[tuple[int, str], tuple[UUID, ...]]
Need = tuple[UUID, int, int]
"""A unit, and the first and the last minute (excluded) for which it is needed."""


def plan_of(oracle: Oracle, visit: Visit) -> Plan:
    units = units_of(oracle, visit)
    needs = [need for carried in visit for need in _needs(carried, units)]
    return Plan(
        tuple(_item(oracle, carried, units) for carried in visit),
        tuple(Claim(unit, _span(oracle, first, end)) for unit, first, end in merged(needs)),
    )


def _span(oracle: Oracle, first: int, end: int) -> Span:
    return Span(oracle.day.minutes[0] + first * MINUTE, oracle.day.minutes[0] + end * MINUTE)


def _item(oracle: Oracle, carried: Carried, units: Units) -> PlannedItem:
    wish, stylist = oracle.case.items[carried.part.item], carried.performers[0]
    phases, minute = [], carried.begin
    in_gaps = stylist.id if stays(wish.service) else None
    for position, segment in enumerate(carried.part.segments):
        worked = minute + carried.lengths[position]
        over = worked + carried.gaps[position]
        performer, key = carried.performers[position].id, (carried.part.item, segment.key)
        span = _span(oracle, minute, worked)
        phases.append(PlannedPhase(segment.key, segment.name, span, performer, True, units[key]))
        if over > worked:
            name, gap_key = segment.gap_name or "Einwirkzeit", f"GAP_{segment.key}"
            span, theirs = _span(oracle, worked, over), units[carried.part.item, gap_key]
            phases.append(PlannedPhase(gap_key, name, span, in_gaps, False, theirs))
        minute = over
    price = stylist.own_version(wish.service, wish.own).price_cents
    return PlannedItem(wish.service.id, wish.service.name, price, tuple(phases))


def _needs(carried: Carried, units: Units) -> Iterable[Need]:
    service, minute, last = carried.part.service, carried.begin, len(carried.lengths) - 1
    before, after = service.buffer_before_minutes, service.buffer_after_minutes
    if stays(service):
        yield carried.performers[0].id, carried.begin - before, carried.end + after
        before = after = 0
    for position, segment in enumerate(carried.part.segments):
        worked = minute + carried.lengths[position]
        early, late = before if position == 0 else 0, after if position == last else 0
        yield carried.performers[position].id, minute - early, worked + late
        over = worked + carried.gaps[position]
        yield from ((unit, minute, worked) for unit in units[carried.part.item, segment.key])
        yield from ((unit, worked, over) for unit in units.get((carried.part.item, f"GAP_{segment.key}"), ()))
        minute = over


def merged(needs: Iterable[Need]) -> list[Need]:
    """Sorted by unit and start; what overlaps or touches is one."""
    found: list[Need] = []
    for unit, first, end in sorted(needs):
        if found and found[-1][0] == unit and first <= found[-1][2]:
            found[-1] = (unit, found[-1][1], max(end, found[-1][2]))
        else:
            found.append((unit, first, end))
    return found
