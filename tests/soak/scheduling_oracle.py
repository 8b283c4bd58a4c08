"""Slot search finds the same starts and chooses the same plans as brute force, on random days of random salons."""

from tests.soak.runner import Soak
from tests.unit.scheduling.comparison import compare_seed


def same_as_brute_force(seed: int) -> int:
    return compare_seed(seed)["days"]


SOAKS = (Soak("scheduling_oracle", same_as_brute_force),)
