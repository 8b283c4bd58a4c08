"""The plans that slot search makes, against brute force and against the rules one by one."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from random import Random

from tests.unit.scheduling.case import Case
from tests.unit.scheduling.choice import Visit, best_visit
from tests.unit.scheduling.oracle import Oracle, stays
from tests.unit.scheduling.oracle_plan import plan_of
from tests.unit.scheduling.plan_checker import violations
from tests.unit.scheduling.random_salons import random_change
from tests.unit.scheduling.readable import describe, describe_plan

from voice_booking.salon.services import DoneBy
from voice_booking.scheduling.plan import Plan
from voice_booking.scheduling.search import VisitSearch

FEW, MANY = 400, 4000
"""Beyond so many arrangements at one start the best of them is not looked for by brute force."""
NOT_THERE = ("not at work", "not on shift", "salon is closed")
"""What the checker says where people or the salon have other hours than the plan."""


class Difference(AssertionError):
    """Search and brute force say different things of a day."""


def search_of(case: Case) -> VisitSearch:
    return VisitSearch(case.branch, case.items, case.occupied, case.now, case.team, case.resources, case.barred)


def compare_plans(oracle: Oracle, search: VisitSearch, start: datetime, most: int) -> Counter[str]:
    """Every plan at a start keeps the rules, and the first is the one that they choose."""
    best = search.best_at(start)
    say_if(best is None, f"{start}: no plan")
    check_plan(oracle.case, best.plan, start)
    say_if(not search.at_work(best.plan), f"{start}: nobody is at work for the search's own plan")
    compare_alternatives(oracle, search, start, most)
    visit = best_visit(oracle, oracle.day.index(start), most)
    if visit is None:
        return Counter({"plans": 1, "plans with too many arrangements": 1})
    compare_choice(oracle.case, best.plan, plan_of(oracle, visit))
    return Counter({"plans": 1, "plans compared": 1, **{name: 1 for name in set(features(oracle, visit))}})


def check_plan(case: Case, plan: Plan, start: datetime) -> None:
    broken = violations(case, plan)
    say_if(bool(broken), f"{start}: {'; '.join(broken)}\n{describe_plan(case, plan)}")
    say_if(plan.start != start, f"{start}: the plan begins at {plan.start}")


def compare_alternatives(oracle: Oracle, search: VisitSearch, start: datetime, most: int) -> None:
    """A visit of one service has the best plan with each possible stylist, one of several has the best plan."""
    slots, best = search.at(start), search.best_at(start)
    say_if(not slots or in_order(slots[0].plan) != in_order(best.plan), f"{start}: `at` begins with another plan")
    if len(oracle.case.items) > 1:
        say_if(len(slots) > 1, f"{start}: {len(slots)} plans")
        return
    (wish,) = oracle.case.items
    alone = {m.key: Oracle(replace(oracle.case, items=(replace(wish, staff=(m,)),)), oracle.day) for m in wish.staff}
    able = {key for key, one in alone.items() if one.is_true(start)}
    say_if(sorted(slot.member.key for slot in slots) != sorted(able), f"{start}: {sorted(able)} are able")
    for slot in slots:
        check_plan(oracle.case, slot.plan, start)
        visit = best_visit(alone[slot.member.key], oracle.day.index(start), most)
        if visit is not None:
            compare_choice(oracle.case, slot.plan, plan_of(oracle, visit))


def compare_choice(case: Case, found: Plan, wanted: Plan) -> None:
    if in_order(found) != in_order(wanted):
        plans = f"search:\n{describe_plan(case, found)}\nbrute force:\n{describe_plan(case, wanted)}"
        raise Difference(f"{found.start}: another plan is better\n{plans}")


def compare_at_work(case: Case, search: VisitSearch, start: datetime, dice: Random) -> Counter[str]:
    """Whether a plan still holds when somebody's hours have become others since."""
    plan, changed = search.best_at(start).plan, random_change(dice, case)
    broken = violations(changed, plan)
    gone = [problem for problem in broken if any(words in problem for words in NOT_THERE)]
    holds = search_of(changed).at_work(plan)
    if holds == bool(gone):
        said = f"at_work says {holds}, brute force {gone}\n{describe_plan(case, plan)}\nnow:\n{describe(changed)}"
        raise Difference(f"{start}: {said}")
    return Counter({"plans that no longer hold": int(not holds), "plans that still hold": int(holds)})


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
