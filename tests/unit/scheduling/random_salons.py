"""Random salons, days and books for the comparison with the oracle: small, but with all that a salon can be.

A day is made from a seed alone, so that the seed brings it back.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from tests.unit.scheduling.case import Case
from tests.unit.scheduling.random_services import LAMP, WASH, random_services, random_terms

from voice_booking.salon.business import Branch
from voice_booking.salon.hours import NO_HOURS, SpecialDay, TimeOff, WallSpan, WeeklyHours
from voice_booking.salon.resources import Resource
from voice_booking.salon.services import DoneBy, Service
from voice_booking.salon.staff import Skill, StaffMember
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.visit import ItemWish

CLOCK_CHANGES = (
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),  # by half an hour
    ("America/Havana", date(2026, 3, 8)),  # midnight is skipped
)
USUAL = tuple(("Europe/Berlin", date(2026, 5, 11) + timedelta(days=i)) for i in (0, 1, 2, 4, 5, 6))
GOOD_FRIDAY = ("Europe/Berlin", date(2026, 4, 3))


def random_case(seed: int) -> Case:
    dice = Random(seed)
    timezone, day = dice.choice(
        dice.choices((USUAL, CLOCK_CHANGES[:2], CLOCK_CHANGES, (GOOD_FRIDAY,)), (78, 10, 5, 7))[0]
    )
    early = (timezone, day) in CLOCK_CHANGES and dice.random() < 0.6
    hours = random_hours(dice, early)
    branch = random_branch(dice, timezone, day, hours)
    resources = tuple(
        Resource(UUID(int=300 + i), key, key, branch.key, dice.choice((1, 1, 2, 3)))
        for i, key in enumerate((WASH, LAMP))
    )
    services = random_services(dice)
    team = random_team(dice, day, hours, services)
    midnight = datetime.combine(day, time(0), ZoneInfo(timezone)).astimezone(UTC)
    first = midnight + timedelta(minutes=minute_of(hours[0].start))
    units = [member.id for member in team] + [unit for resource in resources for unit in resource.units]
    lead = timedelta(minutes=dice.choices((-780, -600, 0, 1440, 2880), (1, 1, 1, 5, 5))[0], seconds=dice.randrange(60))
    return Case(
        branch,
        team,
        resources,
        wishes(dice, services, team),
        random_book(dice, first, units) + tight_book(dice, first, services, team),
        midnight - lead,
        day,
        random_bars(dice, first),
    )


def minute_of(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def wall(minute: int) -> time:
    return time(minute // 60 % 24, minute % 60)


def random_hours(dice: Random, early: bool) -> tuple[WallSpan, ...]:
    """Three to eight hours, in one span or two that may touch; in the night if the clock changes then."""
    first = dice.choice((0, 30, 60, 90)) if early else dice.choice((480, 510, 540, 555, 600, 840))
    length = dice.choice((180, 240, 300, 300, 360, 480))
    if dice.random() < 0.75:
        return (WallSpan(wall(first), wall(first + length)),)
    pause, middle = dice.choice((0, 30, 60)), first + dice.choice((90, 120, 150))
    return (WallSpan(wall(first), wall(middle)), WallSpan(wall(middle + pause), wall(first + length + pause)))


def weekly(day: date, spans: tuple[WallSpan, ...]) -> WeeklyHours:
    return WeeklyHours(tuple(spans if weekday == day.weekday() else () for weekday in range(7)))


def random_branch(dice: Random, timezone: str, day: date, hours: tuple[WallSpan, ...]) -> Branch:
    special = dice.random() < 0.1
    other = hours if dice.random() < 0.7 else ()
    return Branch(
        UUID(int=2),
        "mitte",
        "Mitte",
        timezone,
        weekly(day, () if special else hours),
        state="BE",
        start_grid_minutes=dice.choice((5, 10, 15, 15, 20, 30)),
        horizon_days=dice.choices((180, 2, 1), (18, 1, 1))[0],
        closed_on_holidays=dice.random() < 0.4,
        special_days=(SpecialDay(day, other),) if special else (),
        max_wait_minutes=dice.choice((0, 5, 10, 15)),
        gap_past_shift=dice.random() < 0.45,
    )


def random_team(
    dice: Random, day: date, hours: tuple[WallSpan, ...], services: Sequence[Service]
) -> tuple[StaffMember, ...]:
    count = dice.choice((1, 2, 2, 3, 4))
    team = []
    for number in range(count):
        skills = [Skill("anderes")]
        for service in services:
            skill = random_skill(dice, service, certain=number == 0)
            skills += [skill] if skill else []
        team.append(random_member(dice, day, hours, number, tuple(skills)))
    return tuple(team)


def random_skill(dice: Random, service: Service, certain: bool) -> Skill | None:
    keys = [segment.key for segment in service.segments]
    others = [segment.key for segment in service.segments if segment.done_by is not DoneBy.SAME]
    own = {key: dice.choice((5, 10, 15, 20, 25, 35)) for key in keys if dice.random() < 0.15}
    price = dice.choice((None, None, 3900, 5500))
    if certain or dice.random() < 0.6:
        return Skill(service.key, own, price)
    if others and dice.random() < 0.85:
        return Skill(service.key, own, None, tuple(dice.sample(others, dice.randint(1, len(others)))))
    return None


def random_member(
    dice: Random, day: date, hours: tuple[WallSpan, ...], number: int, skills: tuple[Skill, ...]
) -> StaffMember:
    first, last = minute_of(hours[0].start), minute_of(hours[-1].end) or 1440
    own, breaks = None, NO_HOURS
    if dice.random() < 0.5:
        begin = max(0, first + dice.choice((-60, -15, 0, 0, 30)))
        own = weekly(day, (WallSpan(wall(begin), wall(max(begin + 60, last + dice.choice((-90, -45, -20, 0, 30))))),))
    if dice.random() < 0.4:
        begin = first + 5 * dice.randrange((last - first) // 5)
        breaks = weekly(day, (WallSpan(wall(begin), wall(min(begin + dice.choice((10, 15, 30, 45)), 1440))),))
    return StaffMember(
        UUID(int=100 + dice.randrange(99) * 100 + number),
        f"person-{dice.choice('abc')}{number}",
        f"Person {number}",
        "mitte",
        skills,
        working_hours=own,
        breaks=breaks,
        time_off=(TimeOff(day - timedelta(days=1), day),) if dice.random() < 0.05 else (),
    )


def wishes(dice: Random, services: Sequence[Service], team: tuple[StaffMember, ...]) -> tuple[ItemWish, ...]:
    """What is asked for: each service with some of those who do all of it."""
    found = []
    for service in services:
        able = [m for m in team if any(s.service == service.key and not s.segments for s in m.skills)]
        staff = tuple(able if dice.random() < 0.7 else dice.sample(able, dice.randint(1, len(able))))
        preferred = tuple(dice.sample(staff, 1)) if dice.random() < 0.35 else ()
        personal = bool(preferred) and dice.random() < 0.6
        found.append(
            ItemWish(service, preferred if personal else staff, preferred, personal, random_terms(dice, service))
        )
    return tuple(found)


def random_book(dice: Random, first: datetime, units: Sequence[UUID]) -> tuple[Occupied, ...]:
    """Booked phases of people, things and a stranger, short and long, some of them not in whole minutes."""
    found, calm = [], dice.random() < 0.35
    for _ in range(dice.randrange(4) if calm else dice.randrange(3, 4 + 3 * len(units))):
        unit = dice.choice((*units, UUID(int=999)))
        begin = first + timedelta(minutes=5 * dice.randrange(-12, 90) + dice.choice((0, 0, 0, 0, 3)))
        begin += timedelta(seconds=dice.choice((0,) * 9 + (20,)))
        length = dice.choice((1, 5, 10, 15, 25, 30, 60))
        found.append(Occupied(unit, Span(begin, begin + timedelta(minutes=length))))
    return tuple(found)


def tight_book(
    dice: Random, first: datetime, services: Sequence[Service], team: tuple[StaffMember, ...]
) -> tuple[Occupied, ...]:
    """Short appointments just when work on a visit would go on, so that it has to stretch or to wait."""
    if dice.random() < 0.5:
        return ()
    found, service = [], dice.choice(services)
    for _ in range(dice.choice((1, 2, 3))):
        begin = first + timedelta(minutes=5 * dice.randrange(0, 48))
        done = service.segments[: dice.randint(1, len(service.segments))]
        goes_on = begin + timedelta(minutes=sum(segment.minutes + segment.gap_minutes for segment in done))
        span = Span(goes_on - timedelta(minutes=5), goes_on + timedelta(minutes=dice.choice((5, 10))))
        found += [Occupied(member.id, span) for member in team]
    return tuple(found)


def random_bars(dice: Random, first: datetime) -> tuple[Span, ...]:
    if dice.random() < 0.85:
        return ()
    begin = first + timedelta(minutes=5 * dice.randrange(-12, 60))
    return (Span(begin, begin + timedelta(minutes=5 * dice.randrange(1, 40))),)


def random_change(dice: Random, case: Case) -> Case:
    """The same salon after it has learnt that somebody works at other times, or that it opens at others."""
    hours = case.branch.opening_on(case.day)
    if dice.random() < 0.2:
        return replace(case, branch=replace(case.branch, special_days=(SpecialDay(case.day, hours[:1]),)))
    old = dice.choice(case.team)
    new = replace(random_member(dice, case.day, hours, 0, old.skills), id=old.id, key=old.key)
    team = tuple(new if member is old else member for member in case.team)
    items = (replace(w, staff=tuple(new if m is old else m for m in w.staff)) for w in case.items)
    return replace(case, team=team, items=tuple(items))
