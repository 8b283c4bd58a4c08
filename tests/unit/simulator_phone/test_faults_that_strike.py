"""A scenario in which a tool is to fail tells nothing where none did."""

from datetime import UTC, datetime

from voice_booking.simulator.callers.scenarios.document import Scenes
from voice_booking.simulator.callers.scenarios.grading import checks_of
from voice_booking.simulator.phone.conversation import Conversation, End
from voice_booking.simulator.phone.scenario import AfterCall

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
SCENE = {
    "id": "booking-breaks",
    "title": "Die Buchung bricht",
    "salon": "xyz",
    "now": "2026-11-24T10:00",
    "caller": {"persona": "hasty", "name": "Anna Berg", "wants": [{"want": "hours"}]},
    "expect": {"not_heard": ["booked"]},
}


def strikes(line, *faults):
    """What the check of the faults says; None where nothing is to fail."""
    scene = Scenes.model_validate({"scenarios": [SCENE | {"line": line}]}).scenarios[0]
    call = Conversation("call_1", "v19", "", "xyz", NOW, NOW, End.AGENT_HUNG_UP, (), (), (), {}, faults=faults)
    checks = checks_of(scene, AfterCall(call, (), (), ()))
    return next((check.passed for check in checks if check.wanted == "a tool call goes wrong"), None)


def test_a_fault_that_no_call_came_to_fails_the_scenario():
    assert strikes({"tools_broken": ["book_appointment"]}) is False


def test_a_fault_that_struck_is_seen():
    assert strikes({"tools_broken": ["book_appointment"]}, "database broken at tool call 2") is True
    assert strikes({"tools_unheard": [1]}, "call_ended lost", "answer to tool call 1 lost") is True


def test_where_no_tool_is_to_fail_nothing_is_asked():
    assert strikes({"lost": ["call_ended"]}, "call_ended lost") is None
