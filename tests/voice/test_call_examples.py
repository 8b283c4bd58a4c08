"""What the tests take for Retell's events is what Retell publishes, and everything it publishes is understood."""

import json
from functools import lru_cache
from pathlib import Path

import pytest
from openapi_schema_validator import OAS30Validator
from tests.voice.phone import NOW, XYZ
from tests.voice.test_call_events import agent, answered, asked, told, user

from voice_booking.booking.call_outcome import outcome_of
from voice_booking.booking.call_records import Stage
from voice_booking.voice.call_events import STAGES, parse_call_event

PUBLISHED = Path(__file__).parents[3] / "shared" / "reference" / "retell-openapi.json"
pytestmark = pytest.mark.skipif(not PUBLISHED.exists(), reason="the interface's description is not at hand")

BASIC = {"call_type": "phone_call", "agent_name": "Salon XYZ", "agent_version": 18, "call_status": "ongoing"}
TURNS = (
    agent("Guten Tag!", 0.4),
    user("Ja, bitte.", 41.5),
    {
        "role": "node_transition",
        "former_node_id": "a",
        "former_node_name": "A",
        "new_node_id": "b",
        "new_node_name": "B",
    },
    asked("book_appointment", {"name": "Hans Müller"}),
    answered({"status": "booked"}),
    {"role": "dtmf", "digit": "1"},
)
COST = {
    "product_costs": [{"product": "elevenlabs_tts", "cost": 7}],
    "total_duration_seconds": 41,
    "total_duration_unit_price": 1,
    "combined_cost": 13.4,
}


@lru_cache
def published():
    return json.loads(PUBLISHED.read_text())


def slips(schema: str, value: object) -> list[str]:
    found = {"$ref": f"#/components/schemas/{schema}", "components": published()["components"]}
    return [f"{list(slip.path)}: {slip.message}" for slip in OAS30Validator(found).iter_errors(value)]


def example(kind: str) -> bytes:
    whole = {} if kind == "call_started" else {"transcript_with_tool_calls": list(TURNS), "call_cost": COST}
    status = "ongoing" if kind == "call_started" else "ended"
    return told(kind, "call_x", **{**BASIC, **whole, "call_status": status})


@pytest.mark.parametrize("kind", sorted(STAGES))
def test_the_examples_are_calls_as_they_are_published(kind):
    assert slips("V2PhoneCallResponse", json.loads(example(kind))["call"]) == []


def test_what_is_no_call_is_noticed():
    assert slips("V2PhoneCallResponse", {**json.loads(example("call_ended"))["call"], "call_status": "over"}) != []


def test_a_published_call_is_understood_wholly():
    record = parse_call_event(example("call_analyzed")).call.record(Stage.ANALYZED, "DE")
    assert [turn.role for turn in record.transcript] == [turn["role"] for turn in TURNS]
    assert all(turn.text for turn in record.transcript)
    assert (record.transcript[1].second, record.transcript[3].tool) == (41.5, "book_appointment")
    assert (record.cost_cents, record.duration_ms, record.started_at) == (13, 41_000, NOW)
    assert (record.to_number, record.disconnection_reason) == (XYZ, "user_hangup")
    assert record.analysis["call_successful"] is True


@pytest.mark.parametrize("turn", TURNS, ids=lambda turn: turn["role"])
def test_every_kind_of_turn_is_one_that_is_published(turn):
    assert slips("UtteranceOrToolCall", turn) == []


def test_every_published_reason_for_an_end_comes_to_an_outcome():
    reasons = published()["components"]["schemas"]["DisconnectionReason"]["enum"]
    came_of = {reason: outcome_of((), reason).value for reason in reasons}
    errors = {reason for reason, outcome in came_of.items() if outcome == "error"}
    assert errors >= {reason for reason in reasons if reason.startswith("error_")}
    assert errors & {"no_valid_payment", "user_hangup", "dial_busy", "voicemail_reached"} == {"no_valid_payment"}
    assert came_of["user_hangup"] == "abandoned"
    assert came_of["call_transfer"] == "informed"
