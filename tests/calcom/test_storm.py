"""After any storm of calls, edits, lost and doubled reports and outages, one reconcile brings both sides together."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.calcom.storm import STEPS, Files, Server, blow, prepare

from voice_booking.salon.calendar import CalendarMode

pytestmark = pytest.mark.slow
steps = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 10_000)), min_size=3, max_size=25)


def storms(many):
    bounded = settings(max_examples=many, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
    return lambda test: bounded(given(steps=steps)(test))


@pytest.fixture(scope="module")
def files(sqlite_template, tmp_path_factory):
    return lambda name: Files(sqlite_template, tmp_path_factory.mktemp(name))


@pytest.fixture(scope="module")
def confirming(files):
    return asyncio.run(prepare(files("confirm_first")))


@pytest.fixture(scope="module")
def following(files):
    return asyncio.run(prepare(files("follow"), CalendarMode.FOLLOW))


@pytest.fixture(scope="module")
def on_a_server(postgres_url):
    return asyncio.run(prepare(Server(postgres_url)))


@storms(9)
def test_one_reconcile_brings_both_sides_together(confirming, steps):
    asyncio.run(blow(confirming, steps))


@storms(6)
def test_one_reconcile_brings_a_calendar_that_only_follows_along(following, steps):
    asyncio.run(blow(following, steps))


@storms(3)
def test_one_reconcile_brings_both_sides_together_on_a_server(on_a_server, steps):
    asyncio.run(blow(on_a_server, steps))
