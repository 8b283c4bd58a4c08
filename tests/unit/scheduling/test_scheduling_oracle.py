from collections import Counter

import pytest
from tests.unit.scheduling.comparison import compare_seed

SEEDS = 11
ENOUGH = {
    "days": 250,
    "days of 1": 60,
    "days of 2": 90,
    "days of 3": 30,
    "days with starts": 130,
    "days with starts and a clock change": 10,
    "plans compared": 300,
    "plans nested": 25,
    "plans with a wait": 8,
    "plans stretched": 6,
    "plans without a closing segment": 10,
    "plans with an assistant": 25,
    "plans with anybody": 10,
    "plans with resources": 100,
    "plans with own terms": 40,
    "plans with a wished person": 60,
    "plans in another order": 20,
    "plans blocked": 40,
    "plans never": 30,
    "plans flexible": 100,
    "plans free": 100,
    "plans that still hold": 60,
    "plans that no longer hold": 10,
}
"""What half of the days must have shown at least: with less the comparison would prove little."""


@pytest.mark.slow
@pytest.mark.parametrize("half", [0, 1])
def test_the_search_finds_what_brute_force_finds(half, capsys):
    seen = sum((compare_seed(seed) for seed in range(half, SEEDS, 2)), Counter())
    with capsys.disabled():
        print(f"\nslot search against brute force: {dict(sorted(seen.items()))}")  # noqa: T201 — the count is the point
    assert {name: seen[name] for name, least in ENOUGH.items() if seen[name] < least} == {}
