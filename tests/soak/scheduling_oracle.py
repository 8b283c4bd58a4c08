"""Slot search finds the same starts as brute force, on random days of random salons."""

from tests.soak.runner import Soak
from tests.unit.scheduling.comparison import compare_days

DAYS_A_SEED = 100


def same_starts_as_brute_force(seed: int) -> int:
    return compare_days(DAYS_A_SEED, seed=seed)["days"]


SOAKS = (Soak("scheduling_oracle", same_starts_as_brute_force),)
