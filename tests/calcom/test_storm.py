"""After any storm of calls, edits, lost and doubled reports and outages, one reconcile brings both sides together."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.calcom.storm import STEPS, blow, prepare

steps = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 10_000)), min_size=3, max_size=25)


@pytest.fixture(scope="module")
def prepared(sqlite_template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("storm")
    return asyncio.run(prepare(sqlite_template, folder)), folder


@pytest.mark.slow
@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(steps=steps)
def test_one_reconcile_brings_both_sides_together(prepared, steps):
    ready, folder = prepared
    asyncio.run(blow(ready, folder, steps))
