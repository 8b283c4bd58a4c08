"""A day of a salon minute by minute: when it is open, who works, who and what is taken. For the oracle and the checker.

Written from the rules, without the product's time arithmetic: a minute is its number within the local date.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from uuid import UUID
from zoneinfo import ZoneInfo

import holidays
from tests.unit.scheduling.case import Case

from voice_booking.salon.business import Branch
from voice_booking.salon.hours import WallSpan
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.facts import Occupied

MINUTE = timedelta(minutes=1)


@lru_cache(maxsize=128)
def minutes_of(timezone: str, day: date) -> tuple[datetime, ...]:
    """Every minute (UTC) at which the local calendar shows `day`."""
    zone = ZoneInfo(timezone)
    around = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=15)
    return tuple(m for i in range(54 * 60) if (m := around + i * MINUTE).astimezone(zone).date() == day)


@lru_cache(maxsize=128)
def clocks_of(timezone: str, day: date) -> tuple[int, ...]:
    """What the clock on the wall shows at each of those minutes, in minutes since 00:00."""
    local = (minute.astimezone(ZoneInfo(timezone)) for minute in minutes_of(timezone, day))
    return tuple(moment.hour * 60 + moment.minute for moment in local)


@lru_cache(maxsize=256)
def inside(timezone: str, day: date, span: WallSpan) -> frozenset[int]:
    """From when the clock first reaches the start until it first reaches the end."""
    clocks = clocks_of(timezone, day)
    start = span.start.hour * 60 + span.start.minute
    end = span.end.hour * 60 + span.end.minute or 24 * 60
    first = next((i for i, clock in enumerate(clocks) if clock >= start), len(clocks))
    last = next((i for i, clock in enumerate(clocks) if clock >= end), len(clocks))
    return frozenset(range(first, last))


def any_of(timezone: str, day: date, spans: Iterable[WallSpan]) -> frozenset[int]:
    return frozenset().union(*(inside(timezone, day, span) for span in spans))


@lru_cache(maxsize=64)
def is_holiday(country: str, state: str | None, day: date) -> bool:
    return day in holidays.country_holidays(country, subdiv=state)


@lru_cache(maxsize=8)
def opening(branch: Branch, day: date) -> frozenset[int]:
    for special in branch.special_days:
        if special.date == day:
            return any_of(branch.timezone, day, special.hours)
    if branch.closed_on_holidays and is_holiday(branch.country, branch.state, day):
        return frozenset()
    return any_of(branch.timezone, day, branch.opening_hours.days[day.weekday()])


def shift(branch: Branch, member: StaffMember, day: date) -> frozenset[int]:
    """When the person has come to work; breaks are part of it."""
    is_open = opening(branch, day)
    if not is_open or any(off.first <= day <= off.last for off in member.time_off):
        return frozenset()
    own = member.working_hours
    return is_open if own is None else any_of(branch.timezone, day, own.days[day.weekday()])


def taken(unit: UUID, occupied: Iterable[Occupied], minutes: tuple[datetime, ...]) -> set[int]:
    """The day's minutes that somebody else has; one that is occupied in part is occupied."""
    found: set[int] = set()
    for fact in occupied:
        if fact.unit == unit:
            first = (fact.span.start - minutes[0]) // MINUTE
            end = -((minutes[0] - fact.span.end) // MINUTE)
            found.update(range(max(first, 0), min(end, len(minutes))))
    return found


def streaks(minutes: Set[int], length: int) -> list[int]:
    """For each minute how many of `minutes` follow it without a break, itself included."""
    found = [0] * (length + 1)
    for minute in range(length - 1, -1, -1):
        found[minute] = found[minute + 1] + 1 if minute in minutes else 0
    return found


@dataclass(frozen=True, eq=False)
class SalonDay:
    """All that is known of the day of a case; each `for …` is minute -> minutes in a row from there."""

    minutes: tuple[datetime, ...]
    open_for: list[int]
    free_for: dict[UUID, list[int]]
    """People: at work and not taken. Units of resources: not taken."""
    on_shift_for: dict[UUID, list[int]]
    units: dict[str, tuple[UUID, ...]]
    load: dict[UUID, int]
    """Minutes of the day that are taken already, by person."""

    @classmethod
    def of(cls, case: Case) -> "SalonDay":
        branch, day = case.branch, case.day
        minutes = minutes_of(branch.timezone, day)
        free, on_shift, load = {}, {}, {}
        for member in case.team:
            theirs, gone = shift(branch, member, day), taken(member.id, case.occupied, minutes)
            resting = any_of(branch.timezone, day, member.breaks.days[day.weekday()])
            free[member.id] = streaks(theirs - resting - gone, len(minutes))
            on_shift[member.id] = streaks(theirs, len(minutes))
            load[member.id] = len(gone)
        for unit in (unit for resource in case.resources for unit in resource.units):
            gone = taken(unit, case.occupied, minutes)
            free[unit] = streaks(set(range(len(minutes))) - gone, len(minutes))
        units = {resource.key: resource.units for resource in case.resources}
        is_open = streaks(opening(branch, day), len(minutes))
        return cls(minutes, is_open, free, on_shift, units, load)

    def is_free(self, unit: UUID, first: int, length: int) -> bool:
        return _in_a_row(self.free_for[unit], first, length)

    def on_shift(self, person: UUID, first: int, length: int) -> bool:
        return _in_a_row(self.on_shift_for[person], first, length)

    def index(self, moment: datetime) -> int:
        return (moment - self.minutes[0]) // MINUTE


def _in_a_row(streak: list[int], first: int, length: int) -> bool:
    return length <= 0 or (0 <= first < len(streak) and streak[first] >= length)
