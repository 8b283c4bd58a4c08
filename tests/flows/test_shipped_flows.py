"""The flows that we ship: sound, true to the server, and playable."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from voice_booking.conversation.check import check
from voice_booking.conversation.faults import Severity
from voice_booking.conversation.lint import lint
from voice_booking.conversation.parsing import parse_flow
from voice_booking.speaking.welcome import NOTHING_KNOWN
from voice_booking.voice.tools import tool_named
from voice_booking.voice.tools.schemas import parameters_of, tools_of

FLOWS = Path(__file__).parents[2] / "flows"
VERSIONS = sorted(file.stem for file in FLOWS.glob("v*.json"))
TAGS = set(
    re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`[^|]*) \|", FLOWS.joinpath("README.md").read_text(), re.M)))
)
SINGLE = ("else_edge", "always_edge", "skip_response_edge", "edge")
NODES = ("asked_at", "or_when", "fresh")

every_flow = pytest.mark.parametrize("version", VERSIONS)


@cache
def flow(version: str) -> Any:
    return json.loads((FLOWS / f"{version}.json").read_text("utf-8"))


@cache
def sim(version: str) -> Any:
    return yaml.safe_load((FLOWS / f"{version}.sim.yaml").read_text("utf-8"))


def node_of(version: str, node_id: str) -> Any:
    return next(node for node in flow(version)["nodes"] if node["id"] == node_id)


def prompt_edges(version: str) -> Iterator[str]:
    for node in flow(version)["nodes"]:
        back = node.get("global_node_setting", {}).get("go_back_conditions", [])
        for edge in [*node.get("edges", []), *back]:
            if edge["transition_condition"]["type"] == "prompt":
                yield edge["id"]


def answers(version: str) -> list[Any]:
    """Every rule that says where words come from."""
    known = sim(version)
    return [rule for part in ("tools", "extract") for group in known.get(part, {}).values() for rule in group.values()]


def spoken(version: str) -> Iterator[tuple[str, str]]:
    for node in flow(version)["nodes"]:
        said = node.get("instruction", {})
        if said.get("type") == "static_text":
            yield node["id"], said["text"]
    for tool in flow(version)["tools"]:
        yield tool["tool_id"], tool.get("execution_message_description", "")


def test_the_three_versions_are_shipped():
    assert VERSIONS == ["v17", "v18", "v19"]


@every_flow
def test_a_flow_can_be_read(version):
    assert parse_flow((FLOWS / f"{version}.json").read_text("utf-8")).nodes


@every_flow
def test_a_flow_has_nothing_to_look_at(version):
    read = parse_flow((FLOWS / f"{version}.json").read_text("utf-8"))
    assert [str(finding) for finding in lint(read, tools_of(), NOTHING_KNOWN)] == []


@every_flow
def test_a_flow_is_proved(version):
    read = parse_flow((FLOWS / f"{version}.json").read_text("utf-8"))
    proof = check(read, tools_of(), NOTHING_KNOWN)
    assert proof.states > 100
    assert [str(finding) for finding in proof.findings if finding.severity in (Severity.ERROR, Severity.WARNING)] == []


@every_flow
def test_every_variable_has_a_default(version):
    produced = {name for tool in flow(version)["tools"] for name in tool["response_variables"]}
    defaults = flow(version)["default_dynamic_variables"]
    assert produced <= set(defaults)
    assert set(defaults) <= produced | set(NOTHING_KNOWN) | {"visitor_name", "caller_name", "visitor"}


def test_the_best_flow_says_what_its_policies_say():
    agent = FLOWS.parent / "agent"
    policies = [file.read_text("utf-8") for file in sorted((agent / "policies").glob("*.md"))]
    composed = "\n".join(policies).strip() + "\n"
    assert (agent / "global_prompt.md").read_text("utf-8") == composed
    assert flow("v19")["global_prompt"] == composed


@every_flow
def test_tools_take_what_the_server_reads(version):
    for tool in flow(version)["tools"]:
        served = tool_named(tool["name"])
        assert served is not None, tool["name"]
        generated = parameters_of(served.name)["properties"]
        for argument, schema in tool["parameters"]["properties"].items():
            assert {key: value for key, value in schema.items() if key != "const"} == generated[argument]
        assert (tool["max_retry"], tool["timeout_ms"]) == (0, 8000)


@every_flow
def test_an_argument_is_left_out_only_where_a_version_does_not_know_it(version):
    left_out = {
        (tool["tool_id"], argument)
        for tool in flow(version)["tools"]
        for argument in parameters_of(tool_named(tool["name"]).name)["properties"]
        if argument not in tool["parameters"]["properties"]
    }
    known = {
        ("check_availability", "mitarbeiter"),
        ("book_appointment", "mitarbeiter"),
        ("book_appointment", "email"),
        ("book_appointment", "anmerkung"),
    }
    greeted = {
        (tool["tool_id"], "begruesst")
        for tool in flow(version)["tools"]
        if tool_named(tool["name"]).name in ("book_appointment", "find_appointments")
    }
    assert left_out == {"v17": known | greeted, "v18": greeted, "v19": set()}[version]


def test_the_tools_in_the_files_are_those_that_are_generated():
    script = FLOWS.parent / "scripts" / "write_flow_tools"
    names: dict[str, Any] = {"__file__": str(script), "__name__": "write_flow_tools"}
    exec(compile(script.read_text("utf-8"), str(script), "exec"), names)
    assert names["main"](["--check"]) == 0


@every_flow
def test_ids_come_from_answers_and_not_from_the_model(version):
    for tool in flow(version)["tools"]:
        for argument in ("slot_id", "appointment_id"):
            schema = tool["parameters"]["properties"].get(argument, {"const": ""})
            assert re.fullmatch(r"|\{\{(move_)?(slot|appointment)_id_[123]\}\}", schema["const"])


def test_the_state_before_wishes_for_staff_has_none():
    assert "mitarbeiter" not in json.dumps(flow("v17"))


@every_flow
def test_names_of_staff_are_left_to_deployment(version):
    for tool in flow(version)["tools"]:
        assert "enum" not in tool["parameters"]["properties"].get("mitarbeiter", {})


@every_flow
def test_nothing_is_spoken_in_digits(version):
    assert not [(place, text) for place, text in spoken(version) if re.search(r"\d", re.sub(r"\{\{.*?\}\}", "", text))]


@every_flow
def test_at_most_one_question_a_turn(version):
    assert not [(place, text) for place, text in spoken(version) if text.count("?") > 1]


@every_flow
def test_function_nodes_wait_and_leave_talking_to_the_next_node(version):
    functions = [node for node in flow(version)["nodes"] if node["type"] == "function"]
    assert functions
    for node in functions:
        assert node["wait_for_result"] is True
        assert "{{" not in node.get("instruction", {}).get("text", "")
        assert all(edge["transition_condition"]["type"] == "equation" for edge in node["edges"])
        assert node["else_edge"]["destination_node_id"]


@every_flow
def test_every_failure_is_spoken_and_a_call_back_offered(version):
    error = node_of(version, "end_node_error")
    assert error["instruction"]["type"] == "static_text"
    assert "zurückrufen" in error["instruction"]["text"]
    assert "callback_wanted" in {edge["destination_node_id"] for edge in error["edges"]}


@every_flow
def test_the_simulator_knows_every_prompt_by_tags(version):
    assert set(sim(version)["edges"]) == set(prompt_edges(version))
    globals_ = {node["id"] for node in flow(version)["nodes"] if "global_node_setting" in node}
    assert set(sim(version).get("globals", {})) == globals_


@every_flow
def test_the_simulator_uses_documented_tags_only(version):
    def used(found: Any) -> Iterator[str]:
        yield from [*found["any"], *found["not"]] if isinstance(found, dict) else found

    known = sim(version)
    rules = [*known["edges"].values(), *known.get("globals", {}).values()]
    for answer in answers(version):
        rules += [list(answer.get("tags", ())), *answer.get("or_when", {}).values()]
    assert {tag for rule in rules for tag in used(rule)} <= TAGS


@every_flow
def test_the_simulator_knows_where_every_argument_comes_from(version):
    wanted = {
        tool["tool_id"]: {
            argument for argument, schema in tool["parameters"]["properties"].items() if "const" not in schema
        }
        for tool in flow(version)["tools"]
    }
    assert {tool: set(arguments) for tool, arguments in sim(version)["tools"].items()} == wanted


@every_flow
def test_the_simulator_names_nodes_that_exist(version):
    ids = {node["id"] for node in flow(version)["nodes"]}
    assert {node for rule in answers(version) for key in NODES for node in rule.get(key, ())} <= ids
    assert set(sim(version).get("says", {})) <= ids


@every_flow
def test_the_simulator_extracts_every_variable(version):
    wanted = {
        node["id"]: {variable["name"] for variable in node["variables"]}
        for node in flow(version)["nodes"]
        if node["type"] == "extract_dynamic_variables"
    }
    assert {node: set(found) for node, found in sim(version).get("extract", {}).items()} == wanted


@every_flow
def test_what_a_prompt_node_says_is_told_to_the_simulator(version):
    prompts = {
        node["id"]
        for node in flow(version)["nodes"]
        if node["type"] == "conversation" and node["instruction"]["type"] == "prompt"
    }
    assert set(sim(version).get("says", {})) == prompts


@every_flow
def test_nodes_lie_apart_in_the_editor(version):
    places = [(node["display_position"]["x"], node["display_position"]["y"]) for node in flow(version)["nodes"]]
    assert len(set(places)) == len(places)
