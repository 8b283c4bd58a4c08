"""Slot search against the oracle, on as many random days as asked for."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import seed as seeded
from tests.unit.scheduling.oracle import Possible, check_plan, minutes_of, possible_visits
from tests.unit.scheduling.random_salons import CLOCK_CHANGES, Case, cases

from voice_booking.salon.services import PausePolicy
from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.search import SlotSearch

SHARES = {PausePolicy.FREE: 0.4, PausePolicy.FLEXIBLE: 0.4, PausePolicy.BLOCKED: 0.12, PausePolicy.NEVER: 0.08}
PLANS_A_PERSON = 6
"""How many of a person's possible visits are planned and checked on each day; as many again that had to stretch."""


def compare_days(days: int, *, seed: int | None = None) -> Counter[str]:
    """Search at least `days` random days both ways; returns what was covered. Raises on the first difference.

    The days of one `seed` are always the same, and so are those without any.
    """
    seen: Counter[str] = Counter()
    for policy, share in SHARES.items():
        compare_policy(policy, ceil(days * share), seen, seed)
    return seen


def compare_policy(policy: PausePolicy, days: int, seen: Counter[str], seed: int | None) -> None:

    @settings(
        max_examples=days,
        derandomize=seed is None,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(cases(policy))
    def compare(case: Case) -> None:
        compare_day(case, seen)

    (compare if seed is None else seeded(seed)(compare))()


def compare_day(case: Case, seen: Counter[str]) -> None:
    search = SlotSearch(case.branch, case.service, case.staff, case.occupied, case.now)
    visits = {
        member.key: possible_visits(case.branch, case.service, member, case.day, case.occupied, case.now)
        for member in case.staff
    }
    minutely = replace(case.branch, start_grid_minutes=1)
    compare_offers(replace(case, branch=minutely), visits)
    compare_offers(case, visits)
    compare_plans(case, search, visits, seen)
    count(case, visits, seen)


def compare_offers(case: Case, visits: dict[str, dict[datetime, Possible]]) -> None:
    """On the grid, every possible start with every person, and no other."""
    search = SlotSearch(case.branch, case.service, case.staff, case.occupied, case.now)
    minutes = minutes_of(case.branch.timezone, case.day)
    window = Span(minutes[0] - timedelta(hours=3), minutes[-1] + timedelta(hours=3))
    zone, grid = ZoneInfo(case.branch.timezone), case.branch.start_grid_minutes
    offered = [(start, member.key) for start, member in search.starts((window,))]
    today = [entry for entry in offered if minutes[0] <= entry[0] <= minutes[-1]]
    expected = {
        (start, key) for key, starts in visits.items() for start in starts if start.astimezone(zone).minute % grid == 0
    }
    assert set(today) == expected
    assert len(today) == len(expected)
    assert [start for start, _ in offered] == sorted(start for start, _ in offered)


def compare_plans(
    case: Case, search: SlotSearch, visits: dict[str, dict[datetime, Possible]], seen: Counter[str]
) -> None:
    for member in case.staff:
        for start in sample(visits[member.key]):
            slots = search.at(start)
            assert {slot.member.key for slot in slots} == {key for key, starts in visits.items() if start in starts}
            plan = next(slot.plan for slot in slots if slot.member == member)
            check_plan(plan, visits[member.key][start], case.branch, case.service, member, case.occupied)
            seen["plans"] += 1
            seen["stretched plans"] += any(visits[member.key][start].stretches)


def sample(visits: dict[datetime, Possible]) -> list[datetime]:
    stretched = [start for start, visit in visits.items() if any(visit.stretches)]
    return [start for starts in (list(visits), stretched) for start in starts[:: len(starts) // PLANS_A_PERSON + 1]]


def count(case: Case, visits: dict[str, dict[datetime, Possible]], seen: Counter[str]) -> None:
    starts = sum(len(found) for found in visits.values())
    seen["days"] += 1
    seen["starts"] += starts
    seen["days with starts"] += starts > 0
    seen["days with a clock change"] += (case.branch.timezone, case.day) in CLOCK_CHANGES
    seen[f"days with starts, {case.service.pause_policy.value}"] += starts > 0
    seen["days nested"] += any(nested(case, key, visit) for key, found in visits.items() for visit in found.values())


def nested(case: Case, key: str, visit: Possible) -> bool:
    """Whether somebody else's phase lies within this visit, in one of its gaps."""
    member = next(member for member in case.staff if member.key == key)
    total = timedelta(minutes=case.service.minutes)
    return any(
        fact.unit == member.id and visit.start < fact.span.start and fact.span.end < visit.start + total
        for fact in case.occupied
    )
