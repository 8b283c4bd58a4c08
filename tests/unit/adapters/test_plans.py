"""A plan survives being kept in an offer."""

import json
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from voice_booking.adapters.database.plans import plan_from_json, plan_to_json
from voice_booking.scheduling.plan import Claim, Plan, PlannedItem, PlannedPhase, Span

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
SPANS = st.builds(lambda start, minutes: Span(start, start + timedelta(minutes=minutes)), MOMENTS, st.integers(1, 600))
PHASES = st.builds(PlannedPhase, st.text(), st.text(), SPANS, st.none() | st.uuids(), st.booleans())
ITEMS = st.builds(PlannedItem, st.uuids(), st.text(), st.integers(0), st.lists(PHASES, max_size=4).map(tuple))
PLANS = st.builds(
    Plan, st.lists(ITEMS, max_size=3).map(tuple), st.lists(st.builds(Claim, st.uuids(), SPANS), max_size=4).map(tuple)
)


@given(PLANS)
def test_a_plan_comes_back_as_it_was(plan):
    assert plan_from_json(json.loads(json.dumps(plan_to_json(plan)))) == plan
