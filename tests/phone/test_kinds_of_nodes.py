"""Nodes that our own flows do without: components, nodes that listen to a menu, and what is refused."""

import json

import pytest
import yaml
from tests.phone.spoken_calls import ANNA, Reads, salon_xyz

from voice_booking.simulator.phone.conversation import End
from voice_booking.simulator.phone.flow_file import Unplayable, load_flow
from voice_booking.simulator.phone.one_call import call_salon
from voice_booking.simulator.phone.sim_file import SimFileError
from voice_booking.simulator.prepared import PreparedSalons


def edge(name, to, prompt="Else"):
    return {"id": name, "destination_node_id": to, "transition_condition": {"type": "prompt", "prompt": prompt}}


def asks(name, words, *edges):
    instruction = {"type": "static_text", "text": words}
    return {"id": name, "type": "conversation", "instruction": instruction, "edges": list(edges)}


def says(name, words):
    instruction = {"type": "static_text", "text": words}
    return {"id": name, "type": "end", "speak_during_execution": True, "instruction": instruction}


def runs(name, to, *edges, component="surely"):
    own = {"component_type": "local", "component_id": component}
    return {"id": name, "type": "component", **own, "edges": list(edges), "else_edge": edge(f"{name}__else", to)}


SURELY = {
    "name": "surely",
    "start_node_id": "ask",
    "nodes": [
        asks("ask", "Ganz sicher?", edge("yes", "again", "Ja."), edge("no", "out", "Nein.")),
        asks("again", "Wirklich?", edge("really", "out", "Ja.")),
        {"id": "out", "type": "end"},
    ],
}
ASKED_TWICE = {
    "start_speaker": "agent",
    "start_node_id": "first",
    "nodes": [
        runs("first", "second"),
        runs("second", "bye", edge("second__thanks", "thanked", "Der Anrufer bedankt sich.")),
        says("bye", "Auf Wiederhören!"),
        says("thanked", "Gern geschehen!"),
    ],
    "components": [SURELY],
}
RULES = {"yes": ["affirm"], "really": ["affirm"], "no": ["deny"], "second__thanks": ["thanks"]}


@pytest.fixture(scope="module")
def prepared():
    with PreparedSalons() as salons:
        yield salons


@pytest.fixture
def flow_file(tmp_path):
    def written(document, edges):
        file = tmp_path / "flow.json"
        file.write_text(json.dumps(document))
        file.with_suffix(".sim.yaml").write_text(yaml.safe_dump({"edges": edges}))
        return file

    return written


async def played(prepared, file, *lines):
    async with salon_xyz(prepared) as salon:
        return await call_salon(salon, load_flow(file), Reads(*lines), number=ANNA)


@pytest.mark.slow
async def test_a_component_is_left_by_the_edges_of_the_node_that_runs_it(prepared, flow_file):
    call = await played(prepared, flow_file(ASKED_TWICE, RULES), "Ja", "Ja", "Nein danke, vielen Dank")
    assert call.said == ("Ganz sicher?", "Wirklich?", "Ganz sicher?", "Gern geschehen!")
    assert call.nodes[:3] == ("first/ask", "first/again", "first/out")
    assert call.end is End.AGENT_HUNG_UP


@pytest.mark.slow
async def test_a_component_may_run_twice_in_a_call(prepared, flow_file):
    call = await played(prepared, flow_file(ASKED_TWICE, RULES), "Nein", "Ja", "Ja")
    assert call.said == ("Ganz sicher?", "Ganz sicher?", "Wirklich?", "Auf Wiederhören!")


@pytest.mark.slow
async def test_where_digits_are_pressed_the_agent_is_silent_until_a_way_fits(prepared, flow_file):
    digit = {"type": "prompt", "text": "Drücke die Eins."}
    listens = {"id": "listen", "type": "press_digit", "instruction": digit, "edges": [edge("person", "bye", "Ja.")]}
    document = {"start_speaker": "agent", "nodes": [listens, says("bye", "Auf Wiederhören!")]}
    call = await played(prepared, flow_file(document, {"person": ["affirm"]}), "Für Termine die Eins", "Ja")
    assert [turn.text for turn in call.turns] == ["Für Termine die Eins", "Ja", "Auf Wiederhören!"]


def test_code_is_refused_with_its_reason(flow_file):
    code = {"id": "sum", "type": "code", "code": "return 1", "wait_for_result": True, "else_edge": edge("e", "bye")}
    document = {"start_speaker": "agent", "nodes": [code, says("bye", "Auf Wiederhören!")]}
    with pytest.raises(Unplayable, match=r"sum \(code: JavaScript"):
        load_flow(flow_file(document, {}))


def test_a_component_of_somewhere_else_is_refused(flow_file):
    document = {**ASKED_TWICE, "nodes": [runs("first", "bye", component="elsewhere"), says("bye", "Auf Wiederhören!")]}
    with pytest.raises(Unplayable, match=r"first \(component: not one of the file\)"):
        load_flow(flow_file(document, {}))


def test_the_model_needs_rules_for_the_edges_inside_a_component_too(flow_file):
    rules = {name: rule for name, rule in RULES.items() if name != "really"}
    with pytest.raises(SimFileError, match=r"edges\.really is missing"):
        load_flow(flow_file(ASKED_TWICE, rules))
