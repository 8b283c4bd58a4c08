"""Slot search against brute force, on as many random days as asked for."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from tests.unit.scheduling.case import Case
from tests.unit.scheduling.choice import Visit, best_visit
from tests.unit.scheduling.oracle import Oracle, stays
from tests.unit.scheduling.oracle_plan import plan_of
from tests.unit.scheduling.plan_checker import violations
from tests.unit.scheduling.random_salons import CLOCK_CHANGES, random_case
from tests.unit.scheduling.readable import describe, describe_plan
from tests.unit.scheduling.salon_minutes import MINUTE

from voice_booking.salon.services import DoneBy
from voice_booking.scheduling.plan import Plan, Span
from voice_booking.scheduling.search import VisitSearch

DAYS_A_SEED = 50
STARTS_PLANNED = 4
"""At how many starts of a day plans are looked at."""
STARTS_OFF_THE_GRID = 6
ARRANGEMENTS = 400
"""Beyond so many at one start the best of them is not looked for by brute force."""


class Difference(AssertionError):
    """Search and brute force say different things of a day."""


def compare_seed(seed: int) -> Counter[str]:
    """`DAYS_A_SEED` days, the same for the same seed; returns what was covered. Raises on the first difference."""
    seen: Counter[str] = Counter()
    for number in range(DAYS_A_SEED):
        day_seed = seed * DAYS_A_SEED + number
        case = random_case(day_seed)
        try:
            seen += compare_day(case, Random(day_seed))
        except Exception as error:
            error.add_note(f"\nrandom_case({day_seed}): python -m tests.soak --only scheduling_oracle --seed {seed}\n")
            error.add_note(describe(case))
            raise
    return seen


def search_of(case: Case) -> VisitSearch:
    return VisitSearch(case.branch, case.items, case.occupied, case.now, case.team, case.resources, case.barred)


def compare_day(case: Case, dice: Random) -> Counter[str]:
    search, oracle = search_of(case), Oracle(case)
    true = oracle.true_starts()
    compare_starts(oracle, search, true)
    for start in dice.sample(oracle.day.minutes, STARTS_OFF_THE_GRID):
        say_if(bool(search.at(start)) != oracle.is_true(start), f"{start}: {oracle.is_true(start)} by brute force")
    seen = Counter({"days": 1, f"days of {len(case.items)}": 1, "starts": len(true)})
    seen["days with starts"] += bool(true)
    seen["days with starts and a clock change"] += bool(true) and (case.branch.timezone, case.day) in CLOCK_CHANGES
    for start in sorted({*some(dice, true), *some(dice, tight(oracle, true))}):
        seen += compare_plans(oracle, search, start)
    return seen


def some(dice: Random, starts: list[datetime]) -> list[datetime]:
    return dice.sample(starts, min(len(starts), STARTS_PLANNED // 2))


def tight(oracle: Oracle, true: list[datetime]) -> list[datetime]:
    """Those beside a start that is not true: there visits wait, stretch and squeeze in."""
    step = oracle.case.branch.start_grid_minutes * MINUTE
    return [start for start in true if start - step not in true or start + step not in true]


def compare_starts(oracle: Oracle, search: VisitSearch, true: list[datetime]) -> None:
    """On the grid every true start and no other, earliest first."""
    minutes = oracle.day.minutes
    window = Span(minutes[0] - timedelta(hours=3), minutes[-1] + timedelta(hours=3))
    offered = [entry[0] for entry in search.starts((window,))]
    say_if(offered != sorted(offered), "the starts are not sorted")
    today = {start for start in offered if minutes[0] <= start <= minutes[-1]}
    say_if(bool(today - set(true)), f"offered and not true: {sorted(today - set(true))}")
    say_if(bool(set(true) - today), f"true and not offered: {sorted(set(true) - today)}")


def compare_plans(oracle: Oracle, search: VisitSearch, start: datetime) -> Counter[str]:
    """Every plan at a start keeps the rules, and the first is the one that they choose."""
    slots = search.at(start)
    best = search.best_at(start)
    say_if(not slots or best is None, f"{start}: no plan")
    for plan in (*(slot.plan for slot in slots), best.plan):
        broken = violations(oracle.case, plan)
        say_if(bool(broken), f"{start}: {'; '.join(broken)}\n{describe_plan(oracle.case, plan)}")
        say_if(plan.start != start, f"{start}: the plan begins at {plan.start}")
        say_if(not search.at_work(plan), f"{start}: nobody is at work for the search's own plan")
    visit = best_visit(oracle, oracle.day.index(start), ARRANGEMENTS)
    if visit is None:
        return Counter({"plans": 1, "plans with too many arrangements": 1})
    say_if(in_order(slots[0].plan) != in_order(best.plan), f"{start}: `at` and `best_at` differ")
    compare_choice(oracle.case, best.plan, plan_of(oracle, visit))
    return Counter({"plans": 1, "plans compared": 1, **{name: 1 for name in set(features(oracle, visit))}})


def compare_choice(case: Case, found: Plan, wanted: Plan) -> None:
    if in_order(found) != in_order(wanted):
        plans = f"search:\n{describe_plan(case, found)}\nbrute force:\n{describe_plan(case, wanted)}"
        raise Difference(f"{found.start}: another plan is better\n{plans}")


def in_order(plan: Plan) -> Plan:
    return Plan(tuple(sorted(plan.items, key=lambda item: item.name)), plan.claims)


def say_if(wrong: bool, what: str) -> None:
    if wrong:
        raise Difference(what)


def features(oracle: Oracle, visit: Visit) -> Iterator[str]:
    """What the best visit makes use of."""
    order = [carried.part.item for carried in visit]
    if order != sorted(order):
        yield "plans in another order"
    for carried in visit:
        wish, part = oracle.case.items[carried.part.item], carried.part
        yield f"plans {part.service.pause_policy.value}"
        if carried.nested:
            yield "plans nested"
        if carried.wait:
            yield "plans with a wait"
        if len(part.segments) < len(part.service.segments):
            yield "plans without a closing segment"
        if any(gap > s.gap_minutes for gap, s in zip(carried.gaps, part.segments, strict=True)):
            yield "plans stretched"
        if any(segment.resources or segment.gap_resources for segment in part.segments):
            yield "plans with resources"
        for segment, performer in zip(part.segments, carried.performers, strict=True):
            if segment.done_by is DoneBy.ASSISTANT:
                yield "plans with an assistant"
            if segment.done_by is DoneBy.ANY and performer != carried.performers[0]:
                yield "plans with anybody"
                if stays(part.service):
                    yield "plans with anybody beside the stylist"
        if wish.own:
            yield "plans with own terms"
        if wish.preferred:
            yield "plans with a wished person"
