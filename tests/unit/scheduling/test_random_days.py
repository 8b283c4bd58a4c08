"""The random days of the oracle are worth something: every rule of a visit decides some of them."""

from functools import cache

import pytest
from tests.unit.scheduling.oracle import Oracle
from tests.unit.scheduling.random_salons import random_case
from tests.unit.scheduling.without_rules import WITHOUT

DAYS = 400
ENOUGH = 2


@cache
def true_starts(seed):
    return Oracle(random_case(seed)).true_starts()


def decided(seed, rule):
    """Whether the starts of the day would be others without the rule."""
    case = random_case(seed)
    other = WITHOUT[rule](case)
    return other != case and Oracle(other).true_starts() != true_starts(seed)


@pytest.mark.parametrize("rule", WITHOUT)
def test_every_rule_decides_some_of_the_random_days(rule):
    found = 0
    for seed in range(DAYS):
        found += decided(seed, rule)
        if found == ENOUGH:
            return
    pytest.fail(f"only {found} of {DAYS} days would be others without {rule}")
