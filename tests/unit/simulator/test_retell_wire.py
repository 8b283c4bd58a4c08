"""The simulator speaks as Retell does."""

import json
from datetime import timedelta

import pytest
from tests.unit.simulator.sample import at

from voice_booking.simulator.clock import VirtualClock, speaking_time
from voice_booking.simulator.retell import PhoneCall


def phone_call() -> PhoneCall:
    return PhoneCall(
        caller="anonymous", called="+493012345680", agent="agent_1", started=at("10:00"), salon="Oktober Friseure"
    )


def test_a_tool_call_carries_name_arguments_and_the_call():
    body = json.loads(phone_call().tool_called("check_availability", {"datum": "übermorgen"}))
    assert list(body) == ["name", "args", "call"]
    assert body["args"] == {"datum": "übermorgen"}
    call = body["call"]
    assert (call["from_number"], call["to_number"], call["direction"]) == ("anonymous", "+493012345680", "inbound")
    assert (call["call_type"], call["call_status"], call["agent_id"]) == ("phone_call", "ongoing", "agent_1")
    assert call["start_timestamp"] == at("10:00").timestamp() * 1000


def test_the_transcript_ends_with_the_tool_call_being_made():
    call = phone_call()
    call.caller_says("Einen Termin, bitte.", at("10:00"))
    entry = json.loads(call.tool_called("check_availability", {"datum": "morgen"}))["call"][
        "transcript_with_tool_calls"
    ][-1]
    assert entry["role"] == "tool_call_invocation"
    assert json.loads(entry["arguments"]) == {"datum": "morgen"}


def test_every_tool_call_has_an_id_of_its_own():
    call = phone_call()
    first = json.loads(call.tool_called("book_appointment", {}))["call"]
    call.tool_answered("{}", successful=True)
    second = json.loads(call.tool_called("book_appointment", {}))["call"]
    assert first["call_id"] == second["call_id"]
    roles = [(entry["role"], entry["tool_call_id"]) for entry in second["transcript_with_tool_calls"]]
    assert [role for role, _ in roles] == ["tool_call_invocation", "tool_call_result", "tool_call_invocation"]
    assert roles[0][1] == roles[1][1] != roles[2][1]


def test_the_transcript_tells_who_spoke_and_when():
    call = phone_call()
    call.agent_says("Guten Tag!", at("10:00"))
    call.caller_says("Einen Termin, bitte.", at("10:00") + timedelta(seconds=3))
    body = json.loads(call.tool_called("list_services", {}))["call"]
    assert body["transcript"] == "Agent: Guten Tag!\nUser: Einen Termin, bitte.\n"
    assert [entry["role"] for entry in body["transcript_object"]] == ["agent", "user"]
    words = body["transcript_object"][1]["words"]
    assert [word["word"] for word in words] == ["Einen", "Termin,", "bitte."]
    assert words[0]["start"] == 3


def test_the_clock_stands_until_it_is_moved_and_never_goes_back():
    clock = VirtualClock(at("10:00"))
    assert clock() == clock() == at("10:00")
    clock.advance(speaking_time("Guten Tag, ich hätte gern einen Termin."))
    assert timedelta(seconds=2) < clock() - at("10:00") < timedelta(seconds=6)
    with pytest.raises(ValueError, match="already"):
        clock.move_to(at("10:00"))


def test_the_end_of_a_call_tells_how_long_it_lasted():
    call = phone_call()
    body = json.loads(call.ended(at("10:02")))
    assert (body["event"], body["call"]["call_status"], body["call"]["call_id"]) == ("call_ended", "ended", call.id)
    assert body["call"]["duration_ms"] == 120_000
