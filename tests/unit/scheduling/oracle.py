"""The true starts of a day by brute force: written minute by minute, sharing only the value types with the product.

Slow, plain, and meant to be read: what it says is what the salon means.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from tests.unit.scheduling.case import Case
from tests.unit.scheduling.outlines import EARLY, TIE, Nested, Outline, Part, outlines
from tests.unit.scheduling.salon_minutes import SalonDay

from voice_booking.salon.services import DoneBy, PausePolicy, Segment, Service
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.visit import ItemWish

Ends = frozenset[int]
NONE: Ends = frozenset()


def stays(service: Service) -> bool:
    """Whether the stylist is with the customer from the first minute to the last."""
    return service.pause_policy in (PausePolicy.BLOCKED, PausePolicy.NEVER)


def may_do(wish: ItemWish, segment: Segment, stylist: StaffMember, team: tuple[StaffMember, ...]) -> list[StaffMember]:
    """Who may do one segment of an item whose stylist is known."""
    if segment.done_by is DoneBy.SAME or (segment.done_by is DoneBy.ANY and wish.personal):
        return [stylist]
    skills = [(member, skill) for member in team for skill in member.skills if skill.service == wish.service.key]
    if segment.done_by is DoneBy.ASSISTANT:
        return [member for member, skill in skills if segment.key in skill.segments]
    return [member for member, skill in skills if not skill.segments or segment.key in skill.segments]


def minutes_by(wish: ItemWish, segment: Segment, member: StaffMember) -> int:
    """How long the person takes for this customer."""
    skill = next(skill for skill in member.skills if skill.service == wish.service.key)
    extra = wish.own.extra_minutes.get(segment.key, 0) if wish.own else 0
    return skill.segment_minutes.get(segment.key, segment.minutes) + extra


def gap_lengths(part: Part, position: int) -> range:
    """How long the gap after a segment may last."""
    segment = part.segments[position]
    flexible = part.service.pause_policy is PausePolicy.FLEXIBLE and position < len(part.segments) - 1
    longest = segment.gap_limit_minutes if flexible else segment.gap_minutes
    return range(segment.gap_minutes, longest + 1)


class Oracle:
    """One case, thought through minute by minute; a minute is its number within the local date."""

    def __init__(self, case: Case, day: SalonDay | None = None) -> None:
        self.case = case
        self.day = day or SalonDay.of(case)
        self._ends: dict[tuple, Ends] = {}
        self._chains: dict[tuple, Ends] = {}
        self._visits: dict[tuple, bool] = {}

    @cached_property
    def outlines(self) -> tuple[Outline, ...]:
        return tuple(outlines([wish.service for wish in self.case.items]))

    def true_starts(self) -> list[datetime]:
        """All starts of the day that may be offered."""
        grid, zone = self.case.branch.start_grid_minutes, ZoneInfo(self.case.branch.timezone)
        on_grid = (minute for minute in self.day.minutes if minute.astimezone(zone).minute % grid == 0)
        return [minute for minute in on_grid if self.is_true(minute)]

    def is_true(self, start: datetime) -> bool:
        """Whether the visit can begin at this minute of the day, on the grid or not."""
        minute = self.day.index(start)
        return (
            0 <= minute < len(self.day.minutes)
            and self.day.open_for[minute] > 0
            and self.is_allowed(start)
            and any(self.can_go_on(outline, 0, minute) for outline in self.outlines)
        )

    def is_allowed(self, start: datetime) -> bool:
        """What forbids a start whoever is free: notice, horizon, weekdays, time since the last treatment."""
        case, zone = self.case, ZoneInfo(self.case.branch.timezone)
        services = [wish.service for wish in case.items]
        notice = max(service.notice_minutes for service in services)
        last_day = case.now.astimezone(zone).date() + timedelta(days=case.branch.horizon_days)
        return (
            start >= case.now + timedelta(minutes=notice)
            and case.day <= last_day
            and all(not service.weekdays or case.day.isoweekday() in service.weekdays for service in services)
            and not any(span.start <= start < span.end for span in case.barred)
        )

    def can_go_on(self, outline: Outline, done: int, minute: int) -> bool:
        """Whether what is left of the visit fits from this minute on."""
        key = (outline, done, minute)
        if key not in self._visits:
            self._visits[key] = self._goes_on(outline, done, minute)
        return self._visits[key]

    def _goes_on(self, outline: Outline, done: int, minute: int) -> bool:
        ends = self.ends(outline[done], minute)
        if done == len(outline) - 1:
            return bool(ends)
        nexts = {end + wait for end in ends for wait in range(self.case.branch.max_wait_minutes + 1)}
        return any(self.is_open(minute, later) and self.can_go_on(outline, done + 1, later) for later in sorted(nexts))

    def is_open(self, first: int, end: int) -> bool:
        """Whether the customer may be there all the time: no door is closed in between."""
        return self.day.open_for[first] >= end - first

    def ends(self, part: Part, begin: int) -> Ends:
        """When an item that begins at this minute can be over, its last gap included."""
        key = (part, begin)
        if key not in self._ends:
            found = (self._ends_with(part, stylist, begin) for stylist in self.case.items[part.item].staff)
            self._ends[key] = frozenset(end for ends in found for end in ends if self.is_open(begin, end))
        return self._ends[key]

    def _ends_with(self, part: Part, stylist: StaffMember, begin: int) -> Ends:
        ends = self._chain(part, stylist, 0, begin)
        if not stays(part.service):
            return ends
        before, after = part.service.buffer_before_minutes, part.service.buffer_after_minutes
        return frozenset(
            end for end in ends if self.day.is_free(stylist.id, begin - before, before + end - begin + after)
        )

    def _chain(self, part: Part, stylist: StaffMember, position: int, begin: int) -> Ends:
        """When the item can be over if its segment at `position` begins at this minute."""
        if position == len(part.segments):
            return frozenset((begin,))
        key = (part, stylist.id, position, begin)
        if key not in self._chains:
            self._chains[key] = frozenset(self._rest(part, stylist, position, begin))
        return self._chains[key]

    def _rest(self, part: Part, stylist: StaffMember, position: int, begin: int) -> Iterator[int]:
        for worked in set(self.segment_ends(part, stylist, position, begin)):
            for gap in gap_lengths(part, position):
                if self.gap_fits(part, stylist, position, worked, gap):
                    yield from self._chain(part, stylist, position + 1, worked + gap)

    def segment_ends(self, part: Part, stylist: StaffMember, position: int, begin: int) -> Iterator[int]:
        wish, segment = self.case.items[part.item], part.segments[position]
        for member in may_do(wish, segment, stylist, self.case.team):
            length = minutes_by(wish, segment, member)
            if self.performer_is_free(part, stylist, member, position, begin, length) and self.has_units(
                segment.resources, begin, length
            ):
                yield begin + length

    def performer_is_free(
        self, part: Part, stylist: StaffMember, member: StaffMember, position: int, begin: int, length: int
    ) -> bool:
        """With the buffers; those of a stylist who stays all the time are looked at for the item as a whole."""
        if stays(part.service):
            return member == stylist or self.day.is_free(member.id, begin, length)
        before = part.service.buffer_before_minutes if position == 0 else 0
        after = part.service.buffer_after_minutes if position == len(part.segments) - 1 else 0
        return self.day.is_free(member.id, begin - before, before + length + after)

    def has_units(self, keys: tuple[str, ...], begin: int, length: int) -> bool:
        return all(any(self.day.is_free(unit, begin, length) for unit in self.day.units[key]) for key in keys)

    def gap_fits(self, part: Part, stylist: StaffMember, position: int, begin: int, gap: int) -> bool:
        if not self.has_units(part.segments[position].gap_resources, begin, gap):
            return False
        last = position == len(part.segments) - 1
        may_leave = stays(part.service) or (last and self.case.branch.gap_past_shift)
        if not may_leave and not self.day.on_shift(stylist.id, begin, gap):
            return False
        nested = part.nested[position]
        return nested is None or any(True for _ in self.nested_starts(nested, begin, begin + gap))

    def nested_starts(self, nested: Nested, begin: int, end: int) -> Iterator[tuple[int, Ends]]:
        """When an item may begin in a gap, and the ends that this gap allows it then."""
        for first in range(begin, end):
            ends = frozenset(e for e in self.ends(nested.part, first) if ends_right(nested.end, e, end))
            if ends:
                yield first, ends


def ends_right(rule: str | None, end: int, gap_end: int) -> bool:
    if rule == TIE:
        return end == gap_end
    return end < gap_end if rule == EARLY else end <= gap_end
