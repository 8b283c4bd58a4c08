"""The best plan at a start, by looking at every arrangement that there is (rule by rule, in the order of the rules)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from uuid import UUID

from tests.unit.scheduling.oracle import Oracle, ends_right, gap_lengths, may_do, minutes_by, stays
from tests.unit.scheduling.outlines import Nested, Outline, Part

from voice_booking.salon.staff import StaffMember


@dataclass(frozen=True, eq=False)
class Carried:
    """One item as it is carried out; minutes are numbers within the local date."""

    part: Part
    begin: int
    wait: int
    """Since the end of the item before, or since the beginning of the gap that it lies in."""
    performers: tuple[StaffMember, ...]
    lengths: tuple[int, ...]
    gaps: tuple[int, ...]
    nested: tuple["Carried", ...]

    @property
    def end(self) -> int:
        return self.begin + sum(self.lengths) + sum(self.gaps)


Visit = tuple[Carried, ...]
"""All items, nested ones too, in order of their starts."""


def best_visit(oracle: Oracle, minute: int, most: int) -> Visit | None:
    """The visit that the rules choose at a true start; None if there are more than `most` arrangements."""
    every = (visit for outline in oracle.outlines for visit in arrangements(oracle, outline, 0, minute, 0))
    tried = list(islice(every, most + 1))
    return None if len(tried) > most else min(tried, key=lambda visit: rank(oracle, visit))


def rank(oracle: Oracle, visit: Visit) -> tuple:
    """Smallest is best, each figure before all that follow."""
    items = oracle.case.items
    people = {performer.id for carried in visit for performer in carried.performers}
    unwished = [
        performer
        for carried in visit
        if items[carried.part.item].preferred
        for performer in carried.performers
        if performer not in items[carried.part.item].preferred
    ]
    return (
        len(people),
        len(unwished),
        max(carried.end for carried in visit),
        sum(oracle.day.load[person] for person in people),
        tuple(carried.part.item for carried in visit),
        tuple(carried.gaps for carried in visit),
        tuple(carried.wait for carried in visit),
        tuple(tuple(p.key for p in carried.performers) for carried in visit),
    )


def arrangements(oracle: Oracle, outline: Outline, done: int, minute: int, wait: int) -> Iterator[Visit]:
    if not oracle.can_go_on(outline, done, minute):
        return
    for carried in carried_out(oracle, outline[done], minute, wait):
        if not oracle.is_open(minute, carried.end):
            continue
        own = tuple(sorted((carried, *carried.nested), key=lambda c: c.begin))
        if done == len(outline) - 1:
            yield own
            continue
        for later in range(oracle.case.branch.max_wait_minutes + 1):
            if oracle.is_open(minute, carried.end + later):
                rest = arrangements(oracle, outline, done + 1, carried.end + later, later)
                yield from (own + others for others in rest)


def carried_out(oracle: Oracle, part: Part, begin: int, wait: int) -> Iterator[Carried]:
    before, after = part.service.buffer_before_minutes, part.service.buffer_after_minutes
    for stylist in oracle.case.items[part.item].staff:
        for performers, lengths, gaps, nested in _chains(oracle, part, stylist, 0, begin):
            carried = Carried(part, begin, wait, performers, lengths, gaps, nested)
            length = before + carried.end - begin + after
            if not stays(part.service) or oracle.day.is_free(stylist.id, begin - before, length):
                yield carried


def _chains(oracle: Oracle, part: Part, stylist: StaffMember, position: int, begin: int) -> Iterator[tuple]:
    if position == len(part.segments):
        yield (), (), (), ()
        return
    wish, segment = oracle.case.items[part.item], part.segments[position]
    for member in may_do(wish, segment, stylist, oracle.case.team):
        length = minutes_by(wish, segment, member)
        if not oracle.performer_is_free(part, stylist, member, position, begin, length):
            continue
        if not oracle.has_units(segment.resources, begin, length):
            continue
        for gap in gap_lengths(part, position):
            worked = begin + length
            if oracle.gap_fits(part, stylist, position, worked, gap):
                guests = _guests(oracle, part.nested[position], worked, worked + gap)
                for rest in _chains(oracle, part, stylist, position + 1, worked + gap):
                    for guest in guests:
                        yield (member, *rest[0]), (length, *rest[1]), (gap, *rest[2]), (*guest, *rest[3])


def _guests(oracle: Oracle, nested: Nested | None, begin: int, end: int) -> list[tuple[Carried, ...]]:
    if nested is None:
        return [()]
    return [
        (carried,)
        for first, _ in oracle.nested_starts(nested, begin, end)
        for carried in carried_out(oracle, nested.part, first, first - begin)
        if ends_right(nested.end, carried.end, end) and oracle.is_open(first, carried.end)
    ]


def units_of(oracle: Oracle, visit: Visit) -> dict[tuple[int, str], tuple[UUID, ...]]:
    """(item, key of a phase) -> its units: the one the customer had last if it is free, else the lowest that is."""
    phases = sorted(
        (
            (begin, depth, carried.part.item, key, length, needs)
            for depth, carried in _levels(visit)
            for begin, key, length, needs in _phases(carried)
        ),
        key=lambda phase: phase[:2],
    )
    had: dict[str, list[UUID]] = {}
    found = {}
    for begin, _, item, key, length, needs in phases:
        chosen = []
        for resource in needs:
            mine = had.setdefault(resource, [])
            free = [
                unit for unit in (*mine[-1:], *oracle.day.units[resource]) if oracle.day.is_free(unit, begin, length)
            ]
            mine.append(free[0])
            chosen.append(free[0])
        found[item, key] = tuple(chosen)
    return found


def _levels(visit: Visit) -> Iterator[tuple[int, Carried]]:
    guests = {id(guest) for carried in visit for guest in carried.nested}
    return ((int(id(carried) in guests), carried) for carried in visit)


def _phases(carried: Carried) -> Iterator[tuple[int, str, int, tuple[str, ...]]]:
    minute = carried.begin
    for segment, length, gap in zip(carried.part.segments, carried.lengths, carried.gaps, strict=True):
        yield minute, segment.key, length, segment.resources
        if gap:
            yield minute + length, f"GAP_{segment.key}", gap, segment.gap_resources
        minute += length + gap
