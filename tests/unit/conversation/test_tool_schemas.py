"""What flows are told about the tools is what the server reads and answers."""

import ast
from pathlib import Path

import pytest

from voice_booking.conversation.parsing import parse_flow
from voice_booking.voice.tools import TOOLS
from voice_booking.voice.tools.schemas import flow_tool, parameters_of, tools_of

SPEAKING = Path(__file__).parents[3] / "src" / "voice_booking" / "speaking"


def spoken_statuses():
    """The first argument of every reply that is written out in `speaking`."""
    calls = [
        node
        for module in SPEAKING.glob("*.py")
        for node in ast.walk(ast.parse(module.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Reply"
    ]
    return {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}


@pytest.mark.parametrize("name", sorted(TOOLS))
def test_every_argument_that_the_server_reads_is_described_to_the_model(name):
    shown = parameters_of(name)["properties"]
    assert list(shown) == list(TOOLS[name].args.model_fields)
    assert all(field["description"] for field in shown.values())


def test_no_status_is_spoken_that_flows_do_not_know():
    known = frozenset().union(*(tool.statuses for tool in tools_of()))
    assert len(spoken_statuses()) > 10
    assert spoken_statuses() - known == set()


def test_every_tool_that_changes_something_is_known_to_do_so():
    writing = {tool.name for tool in tools_of() if tool.writes}
    assert writing == {"book_appointment", "reschedule_appointment", "cancel_appointment", "request_callback"}


@pytest.mark.parametrize("name", sorted(TOOLS))
def test_a_generated_tool_can_be_read_as_part_of_a_flow(name):
    end = {"id": "end", "type": "end"}
    tool = parse_flow(
        {"start_speaker": "agent", "nodes": [end], "tools": [flow_tool(name, "https://salon.example")]}
    ).tools[0]
    assert (tool.name, tool.timeout_ms, tool.max_retry) == (name, 8000, 0)


def test_staff_names_close_the_argument_and_may_still_be_left_out():
    shown = parameters_of("check_availability", staff=("Lisa", "Tom"))["properties"]["mitarbeiter"]
    assert shown["enum"] == ["", "Lisa", "Tom"]
    assert "enum" not in parameters_of("check_availability")["properties"]["mitarbeiter"]


def test_an_argument_can_be_taken_out_of_the_models_hands():
    shown = parameters_of("book_appointment", fixed={"slot_id": "chosen_slot"})["properties"]["slot_id"]
    assert shown["const"] == "{{chosen_slot}}"


def test_fixing_an_argument_that_does_not_exist_is_noticed():
    with pytest.raises(KeyError, match="call_id"):
        parameters_of("book_appointment", fixed={"call_id": "call_id"})
