"""Every slip in the shape of a document is told once, with its path, and with what to do about it."""

import json

import pytest
from a_flow import a_flow, node

from voice_booking.conversation.faults import FlowRefused
from voice_booking.conversation.parsing import parse_flow


def faults(document):
    with pytest.raises(FlowRefused) as refused:
        parse_flow(document)
    return refused.value.faults


def put(*way):
    """Puts the last of `way` to where the others lead."""
    *steps, last, value = way

    def change(document):
        for step in steps:
            document = document[step]
        document[last] = value

    return change


def without(*way):
    *steps, last = way

    def change(document):
        for step in steps:
            document = document[step]
        del document[last]

    return change


def renamed(document):
    document["nodes"][0]["instuction"] = document["nodes"][0].pop("instruction")


EDGE = ("nodes", 1, "edges", 0)
EQUATIONS = (*EDGE, "transition_condition", "equations")
SLIPS = [
    ("unknown_type", "nodes[0].type", put("nodes", 0, "type", "conversaton")),
    ("missing_type", "nodes[0].type", without("nodes", 0, "type")),
    ("unknown_type", "tools[0].type", put("tools", 0, "type", "check_availability_cal")),
    ("unknown_type", "nodes[0].instruction.type", put("nodes", 0, "instruction", "type", "text")),
    (
        "unknown_type",
        "nodes[1].edges[0].transition_condition.type",
        put(*EDGE, "transition_condition", "type", "prmpt"),
    ),
    ("unknown_type", "nodes[3].variables[0].type", put("nodes", 3, "variables", 0, "type", "date")),
    ("unknown_type", "model_config.type", put("model_config", "type", "voice")),
    ("missing_key", "nodes[1].tool_id", without("nodes", 1, "tool_id")),
    ("missing_key", "nodes[1].wait_for_result", without("nodes", 1, "wait_for_result")),
    ("missing_key", "start_speaker", without("start_speaker")),
    ("missing_key", "nodes[1].edges[0].id", without(*EDGE, "id")),
    (
        "missing_key",
        "nodes[1].else_edge.transition_condition.prompt",
        without("nodes", 1, "else_edge", "transition_condition", "prompt"),
    ),
    ("missing_key", "tools[0].url", without("tools", 0, "url")),
    ("unknown_key", "nodes[0].instuction", renamed),
    ("unknown_key", "nodes[1].on_error", put("nodes", 1, "on_error", "sorry")),
    ("unknown_key", "tools[0].retries", put("tools", 0, "retries", 0)),
    ("unknown_key", "language", put("language", "de-DE")),
    ("response_only_key", "conversation_flow_id", put("conversation_flow_id", "flow_1")),
    ("response_only_key", "version", put("version", 3)),
    ("response_only_key", "last_modification_timestamp", put("last_modification_timestamp", 1)),
    (
        "parameter_mapping",
        "nodes[1].parameter_mapping",
        put("nodes", 1, "parameter_mapping", {"call_id": "{{call_id}}"}),
    ),
    ("parameter_mapping", "tools[0].parameter_mapping", put("tools", 0, "parameter_mapping", {})),
    ("edges_on_last_node", "nodes[12].edges", put("nodes", 12, "edges", [])),
    ("wrong_choice", "start_speaker", put("start_speaker", "caller")),
    ("wrong_choice", "tools[0].method", put("tools", 0, "method", "post")),
    (
        "wrong_choice",
        "nodes[1].edges[0].transition_condition.equations[0].operator",
        put(*EQUATIONS, 0, "operator", "="),
    ),
    ("wrong_choice", "model_config.primary.tier", put("model_config", "primary", "tier", "turbo")),
    ("wrong_type", "tools[0].timeout_ms", put("tools", 0, "timeout_ms", "8000")),
    ("wrong_type", "nodes[1].wait_for_result", put("nodes", 1, "wait_for_result", "true")),
    ("wrong_type", "nodes", put("nodes", {})),
    ("wrong_type", "nodes[4]", put("nodes", 4, "book")),
    ("wrong_type", "default_dynamic_variables.salon_name", put("default_dynamic_variables", "salon_name", 5)),
    ("out_of_range", "model_config.temperature", put("model_config", "temperature", 1.5)),
    ("out_of_range", "nodes[0].interruption_sensitivity", put("nodes", 0, "interruption_sensitivity", 2)),
    (
        "out_of_range",
        "nodes[11].global_node_setting.cool_down",
        put("nodes", 11, "global_node_setting", "cool_down", 0),
    ),
    ("out_of_range", "kb_config.top_k", put("kb_config", {"top_k": 11})),
    ("timeout_out_of_range", "tools[0].timeout_ms", put("tools", 0, "timeout_ms", 500)),
    ("max_retry_out_of_range", "tools[0].max_retry", put("tools", 0, "max_retry", 6)),
    ("bad_tool_name", "tools[0].name", put("tools", 0, "name", "verfügbarkeit prüfen")),
    ("bad_tool_name", "tools[0].name", put("tools", 0, "name", "x" * 65)),
    ("empty_text", "nodes[0].id", put("nodes", 0, "id", "")),
    ("empty_text", "nodes[11].global_node_setting.condition", put("nodes", 11, "global_node_setting", "condition", "")),
    ("too_few", "nodes", put("nodes", [])),
    ("too_few", "nodes[3].variables", put("nodes", 3, "variables", [])),
    (
        "too_many",
        "nodes[1].edges[0].transition_condition.equations",
        put(*EQUATIONS, [{"left": "{{x}}", "operator": "exists"}] * 51),
    ),
]


@pytest.mark.parametrize(("code", "path", "change"), SLIPS, ids=[f"{code}@{path}" for code, path, _ in SLIPS])
def test_one_slip_is_one_fault_with_its_path(code, path, change):
    found = faults(a_flow(change))
    assert [(fault.code, fault.path) for fault in found] == [(code, path)]
    assert len(found[0].message) > 20


def test_a_code_that_is_too_long_is_told_by_its_length():
    code = {"id": "count", "type": "code", "code": "x" * 5001, "wait_for_result": True}
    assert [fault.code for fault in faults(a_flow(lambda flow: flow["nodes"].append(code)))] == ["text_too_long"]


def test_a_tag_that_is_no_version_is_told():
    swap = {
        "id": "swap",
        "type": "agent_swap",
        "agent_id": "agent_1",
        "agent_version": "Newest!",
        "post_call_analysis_setting": "both_agents",
        "edge": {"id": "swap__failed", "transition_condition": {"type": "prompt", "prompt": "Transfer failed"}},
    }
    found = faults(a_flow(lambda flow: flow["nodes"].append(swap)))
    assert [(fault.code, fault.path) for fault in found] == [("bad_agent_version", "nodes[13].agent_version")]


def test_a_misspelt_key_is_named_together_with_the_right_one():
    assert "`instruction`" in faults(a_flow(renamed))[0].message


def test_a_key_in_the_wrong_place_is_not_offered_again():
    document = a_flow()
    document["nodes"][0]["instruction"]["operator"] = "=="
    (fault,) = faults(document)
    assert fault.message.count("`operator`") == 1


def test_the_node_is_named_in_the_message():
    assert "'check'" in faults(a_flow(without("nodes", 1, "tool_id")))[0].message


def test_two_slips_are_two_faults():
    def two(document):
        document["start_speaker"] = "caller"
        del node(document, "book")["tool_id"]

    assert {fault.path for fault in faults(a_flow(two))} == {"start_speaker", "nodes[4].tool_id"}


@pytest.mark.parametrize("text", ["", "{", "[1,]", '{"temperature": NaN}'])
def test_what_is_not_json_is_told_with_its_place(text):
    assert [fault.code for fault in faults(text)] == ["not_json"]


def test_a_list_is_no_flow():
    assert [fault.code for fault in faults("[]")] == ["not_an_object"]


def test_a_key_that_stands_twice_is_told_although_json_allows_it():
    text = json.dumps(a_flow()).replace('"start_speaker"', '"start_node_id": "bye", "start_speaker"', 1)
    assert [fault.code for fault in faults(text)] == ["duplicate_key"]


def test_the_document_goes_on_letter_for_letter():
    text = json.dumps(a_flow(), indent=7)
    flow = parse_flow(text)
    assert flow.text == text
    assert flow.raw == a_flow()


def test_a_model_nobody_knows_yet_is_read():
    flow = parse_flow(a_flow(put("model_config", "primary", "model", "gpt-9")))
    assert flow.document.engine.primary.model == "gpt-9"


def test_a_condition_of_a_global_node_may_be_text_or_typed():
    both = {
        "type": "equation_prompt",
        "operator": "&&",
        "equations": [{"left": "{{salon_name}}", "operator": "exists"}],
        "prompt_condition": {"type": "prompt", "prompt": "Der Anrufer fragt."},
    }
    flow = parse_flow(a_flow(put("nodes", 11, "global_node_setting", "condition", both)))
    assert flow.node("hours").global_node_setting.condition.prompt_condition.prompt == "Der Anrufer fragt."
    assert isinstance(parse_flow(a_flow()).node("hours").global_node_setting.condition, str)
