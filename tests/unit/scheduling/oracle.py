"""Slot search by brute force, and a checker of plans: written minute by minute, sharing only the value types.

Slow, plain, and meant to be read: what it says is what the salon means.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

import holidays

from voice_booking.salon.business import Branch
from voice_booking.salon.hours import WallSpan
from voice_booking.salon.services import PausePolicy, Service
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Plan

MINUTE = timedelta(minutes=1)


@lru_cache(maxsize=64)
def minutes_of(timezone: str, day: date) -> tuple[datetime, ...]:
    """Every minute (UTC) at which the local calendar shows `day`."""
    zone = ZoneInfo(timezone)
    around = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=15)
    return tuple(m for i in range(54 * 60) if (m := around + i * MINUTE).astimezone(zone).date() == day)


@lru_cache(maxsize=64)
def clocks_of(timezone: str, day: date) -> tuple[time, ...]:
    """What the clock on the wall shows at each of those minutes."""
    zone = ZoneInfo(timezone)
    return tuple(minute.astimezone(zone).time() for minute in minutes_of(timezone, day))


@lru_cache(maxsize=64)
def inside(timezone: str, day: date, span: WallSpan) -> frozenset[datetime]:
    """From when the clock first reaches the start until it first reaches the end."""
    found, begun, over = set(), False, False
    for minute, clock in zip(minutes_of(timezone, day), clocks_of(timezone, day), strict=True):
        begun = begun or clock >= span.start
        over = over or (span.end != time(0) and clock >= span.end)
        if begun and not over:
            found.add(minute)
    return frozenset(found)


def any_of(timezone: str, day: date, spans: tuple[WallSpan, ...]) -> set[datetime]:
    return set().union(*(inside(timezone, day, span) for span in spans))


@lru_cache(maxsize=8)
def opening(branch: Branch, day: date) -> set[datetime]:
    for special in branch.special_days:
        if special.date == day:
            return any_of(branch.timezone, day, special.hours)
    if branch.closed_on_holidays and day in holidays.country_holidays(branch.country, subdiv=branch.state):
        return set()
    return any_of(branch.timezone, day, branch.opening_hours.days[day.weekday()])


def at_work(branch: Branch, member: StaffMember, day: date) -> set[datetime]:
    is_open = opening(branch, day)
    if not is_open or any(off.first <= day <= off.last for off in member.time_off):
        return set()
    weekday = day.weekday()
    own = member.working_hours
    shift = is_open if own is None else any_of(branch.timezone, day, own.days[weekday])
    return shift - any_of(branch.timezone, day, member.breaks.days[weekday])


def had_by_others(member: StaffMember, occupied: tuple[Occupied, ...]) -> set[datetime]:
    found = set()
    for fact in occupied:
        if fact.unit == member.id:
            minute = fact.span.start.replace(second=0, microsecond=0)
            while minute < fact.span.end:
                found.add(minute)
                minute += MINUTE
    return found


def streaks(minutes: set[datetime]) -> dict[datetime, int]:
    """For each minute how many follow it without a break, itself included."""
    lengths: dict[datetime, int] = {}
    for minute in sorted(minutes, reverse=True):
        lengths[minute] = 1 + lengths.get(minute + MINUTE, 0)
    return lengths


@dataclass(frozen=True)
class Possible:
    """One possible visit: its start, and by how much each gap stretches."""

    start: datetime
    stretches: tuple[int, ...]


def own_minutes(service: Service, member: StaffMember) -> list[int]:
    skill = next(skill for skill in member.skills if skill.service == service.key)
    return [skill.segment_minutes.get(segment.key, segment.minutes) for segment in service.segments]


def possible_visits(
    branch: Branch, service: Service, member: StaffMember, day: date, occupied: tuple[Occupied, ...], now: datetime
) -> dict[datetime, Possible]:
    """Every minute of the day at which a visit can begin, each with the visit that stretches least."""
    zone = ZoneInfo(branch.timezone)
    if day > now.astimezone(zone).date() + timedelta(days=branch.horizon_days):
        return {}
    free = streaks(at_work(branch, member, day) - had_by_others(member, occupied))
    is_open = streaks(opening(branch, day))
    least_stretched = visits_in(service, own_minutes(service, member), free)
    earliest = now + timedelta(minutes=service.notice_minutes)
    found = {}
    for start in sorted(is_open):
        stretches = least_stretched(start, start + is_open[start] * MINUTE) if start >= earliest else None
        if stretches is not None:
            found[start] = Possible(start, stretches)
    return found


def visits_in(
    service: Service, lengths: list[int], free: dict[datetime, int]
) -> Callable[[datetime, datetime], tuple[int, ...] | None]:
    """A function of a start and a closing time: the smallest total stretch, then the smallest first, second … gap."""
    before, after = service.buffer_before_minutes, service.buffer_after_minutes
    gaps = [segment.gap_minutes for segment in service.segments]
    last = len(lengths) - 1

    def one_block(start: datetime, closes: datetime) -> tuple[int, ...] | None:
        total = sum(lengths) + sum(gaps)
        possible = free.get(start - before * MINUTE, 0) >= before + total + after
        return (0,) * len(gaps) if possible and start + total * MINUTE <= closes else None

    @cache
    def best(position: int, start: datetime, closes: datetime) -> tuple[int, tuple[int, ...]] | None:
        early = before if position == 0 else 0
        late = after if position == last else 0
        if free.get(start - early * MINUTE, 0) < early + lengths[position] + late:
            return None
        ends = start + (lengths[position] + gaps[position]) * MINUTE
        if position == last:
            return (0, (0,)) if ends <= closes else None
        tries = []
        for extra in range(allowed_extra(service, position) + 1):
            rest = best(position + 1, ends + extra * MINUTE, closes)
            if rest is not None:
                tries.append((extra + rest[0], (extra, *rest[1])))
        return min(tries, default=None)

    def in_pieces(start: datetime, closes: datetime) -> tuple[int, ...] | None:
        found = best(0, start, closes)
        return None if found is None else found[1]

    stays = service.pause_policy in (PausePolicy.BLOCKED, PausePolicy.NEVER)
    return one_block if stays else in_pieces


def allowed_extra(service: Service, position: int) -> int:
    segment = service.segments[position]
    if service.pause_policy is not PausePolicy.FLEXIBLE or segment.gap_max_minutes is None:
        return 0
    return segment.gap_max_minutes - segment.gap_minutes


def check_plan(
    plan: Plan,
    visit: Possible,
    branch: Branch,
    service: Service,
    member: StaffMember,
    occupied: tuple[Occupied, ...],
) -> None:
    """The plan is that visit, claims what it needs and nothing else, and only what is free."""
    (item,) = plan.items
    assert (item.service, item.name) == (service.id, service.name)
    stays = service.pause_policy in (PausePolicy.BLOCKED, PausePolicy.NEVER)
    busy, minute, expected = [], visit.start, []
    for segment, length, stretch in zip(service.segments, own_minutes(service, member), visit.stretches, strict=True):
        expected.append((segment.key, segment.name, minute, length, member.id, True))
        busy += [minute + i * MINUTE for i in range(length)]
        minute += length * MINUTE
        gap = segment.gap_minutes + stretch
        if gap:
            name = segment.gap_name or "Einwirkzeit"
            expected.append((f"GAP_{segment.key}", name, minute, gap, member.id if stays else None, False))
            busy += [minute + i * MINUTE for i in range(gap)] if stays else []
            minute += gap * MINUTE
    assert [(p.key, p.name, p.span.start, p.minutes, p.staff, p.staff_required) for p in item.phases] == expected
    assert (plan.start, plan.end) == (visit.start, minute)
    busy += [busy[0] - (i + 1) * MINUTE for i in range(service.buffer_before_minutes)]
    busy += [max(busy) + (i + 1) * MINUTE for i in range(service.buffer_after_minutes)]
    check_claims(plan, set(busy), branch, member, occupied)


def check_claims(
    plan: Plan, busy: set[datetime], branch: Branch, member: StaffMember, occupied: tuple[Occupied, ...]
) -> None:
    day = plan.start.astimezone(ZoneInfo(branch.timezone)).date()
    claimed = [claim.span.start + i * MINUTE for claim in plan.claims for i in range(length_of(claim.span))]
    assert len(claimed) == len(set(claimed)), "claims overlap"
    assert set(claimed) == busy
    assert list(plan.claims) == sorted(plan.claims, key=lambda claim: (claim.unit, claim.span.start))
    assert {claim.unit for claim in plan.claims} == {member.id}
    assert busy <= at_work(branch, member, day)
    for fact in occupied:
        assert fact.unit != member.id or not any(claim.span.overlaps(fact.span) for claim in plan.claims)
    is_open = opening(branch, day)
    assert all(plan.start + i * MINUTE in is_open for i in range(length_of(plan.span)))


def length_of(span) -> int:
    return int((span.end - span.start) / MINUTE)
