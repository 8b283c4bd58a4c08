"""Comparing, drift and webhooks as an operator commands them, against a stand-in of its own process."""

import json

import pytest
from tests.calcom.test_event_type_commands import COMPANY, operator, salon_file  # noqa: F401  fixtures

pytestmark = pytest.mark.slow
URL = "https://salon.example"


def test_both_sides_are_compared_drift_is_shown_and_event_types_report(operator, monkeypatch):  # noqa: F811
    monkeypatch.setenv("VB_CALCOM_WEBHOOK_SECRETS", json.dumps({COMPANY: "s3cret"}))
    operator("calcom", "event-types", "apply", COMPANY)
    state = operator.calcom.world.state
    types = set(state.event_types)
    for _ in range(2):
        code, shown = operator("calcom", "webhooks", "register", COMPANY, URL)
        assert code == 0, shown
        assert {hook.event_type_id for hook in state.webhooks.values()} == types
        assert len(state.webhooks) == len(types)
    code, shown = operator("calcom", "reconcile", COMPANY, "--dry-run")
    assert (code, "both sides agree" in shown) == (0, True), shown
    assert operator("calcom", "drift", COMPANY)[0] == 0
    operator.calcom.delete_event_type(min(types))
    code, shown = operator("calcom", "drift")
    assert (code, "deleted" in shown) == (2, True), shown
    assert operator("calcom", "reconcile", "niemand")[0] == 1
