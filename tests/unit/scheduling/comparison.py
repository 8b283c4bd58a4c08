"""Slot search against brute force, on as many random days as asked for."""

from collections import Counter
from datetime import datetime, timedelta
from random import Random

from tests.unit.scheduling.case import Case
from tests.unit.scheduling.oracle import Oracle
from tests.unit.scheduling.plan_comparison import FEW, MANY, compare_at_work, compare_plans, say_if, search_of
from tests.unit.scheduling.random_salons import CLOCK_CHANGES, random_case
from tests.unit.scheduling.readable import describe
from tests.unit.scheduling.salon_minutes import MINUTE

from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.search import VisitSearch

DAYS_A_SEED = 50
STARTS_PLANNED = 4
"""At how many starts of a day plans are looked at."""
STARTS_OFF_THE_GRID = 6


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


def compare_day(case: Case, dice: Random) -> Counter[str]:
    search, oracle = search_of(case), Oracle(case)
    true = oracle.true_starts()
    compare_starts(oracle, search, true)
    compare_windows(oracle, search, true, dice)
    for start in dice.sample(oracle.day.minutes, STARTS_OFF_THE_GRID):
        say_if(bool(search.at(start)) != oracle.is_true(start), f"{start}: {oracle.is_true(start)} by brute force")
    seen = Counter({"days": 1, f"days of {len(case.items)}": 1, "starts": len(true)})
    seen["days with starts"] += bool(true)
    seen["days with starts and a clock change"] += bool(true) and (case.branch.timezone, case.day) in CLOCK_CHANGES
    most = MANY if dice.random() < 0.1 else FEW
    for start in sorted({*some(dice, true), *some(dice, tight(oracle, true))}):
        seen += compare_plans(oracle, search, start, most)
    for start in dice.sample(true, min(len(true), 1)):
        seen += compare_at_work(case, search, start, dice)
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


def compare_windows(oracle: Oracle, search: VisitSearch, true: list[datetime], dice: Random) -> None:
    """Windows hold starts; their ends lie between two minutes here."""
    half = timedelta(seconds=30)
    first, second, third, fourth = sorted(dice.sample(oracle.day.minutes, 4))
    windows = (Span(first - half, second + half), Span(third - half, fourth + half))
    wanted = [start for start in true if any(window.start <= start < window.end for window in windows)]
    offered = {entry[0] for entry in search.starts(windows)}
    say_if(sorted(offered) != wanted, f"in {windows}: {sorted(offered)} instead of {wanted}")
