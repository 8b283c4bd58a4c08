"""A small flow in which nothing is wrong, and ways to put one thing wrong in it."""

import copy

from voice_booking.conversation.check import check
from voice_booking.conversation.faults import Severity
from voice_booking.conversation.lint import lint
from voice_booking.conversation.parsing import parse_flow
from voice_booking.voice.tools.schemas import flow_tool, tools_of

GIVEN = ("salon_name", "handover_phone")


def prompt(edge_id, words, to):
    return {"id": edge_id, "transition_condition": {"type": "prompt", "prompt": words}, "destination_node_id": to}


def equal(edge_id, left, right, to, operator="=="):
    equations = [{"left": left, "operator": operator, "right": right}]
    condition = {"type": "equation", "operator": "&&", "equations": equations}
    return {"id": edge_id, "transition_condition": condition, "destination_node_id": to}


def says(node_id, text, edges=(), **more):
    instruction = {"type": "static_text", "text": text}
    return {"id": node_id, "type": "conversation", "instruction": instruction, "edges": list(edges), **more}


def otherwise(node_id, to):
    return prompt(f"{node_id}__else", "Else", to)


def goes_on(node_id, to):
    return prompt(f"{node_id}__spoken", "Skip response", to)


def calls(node_id, tool, edges, to):
    return {
        "id": node_id,
        "type": "function",
        "tool_id": tool,
        "tool_type": "local",
        "wait_for_result": True,
        "speak_during_execution": True,
        "instruction": {"type": "static_text", "text": "Einen Moment bitte."},
        "edges": edges,
        "else_edge": otherwise(node_id, to),
    }


def tool(name):
    kept = {f"{name}_status": "status", f"{name}_say": "say"}
    fixed = {"slot_id": "slot_id_1"} if name == "book_appointment" else {}
    offered = {"slot_id_1": "slots[0].slot_id"} if name == "check_availability" else {}
    return {**flow_tool(name, "https://voice.example", fixed=fixed), "response_variables": kept | offered}


CLEAN = {
    "start_speaker": "agent",
    "start_node_id": "greet",
    "global_prompt": "Du bist die Assistentin eines Salons.",
    "model_config": {"type": "cascading", "primary": {"model": "gpt-5.4-mini", "tier": "standard"}, "temperature": 0},
    "default_dynamic_variables": {"salon_name": ""},
    "tools": [tool("check_availability"), tool("book_appointment"), tool("request_callback")],
    "nodes": [
        says(
            "greet",
            "{{salon_name}}, guten Tag! Sie sprechen mit einem KI-Assistenten. Was darf ich für Sie tun?",
            [prompt("greet__book", "Der Anrufer möchte einen Termin.", "check")],
            else_edge=otherwise("greet", "check"),
        ),
        calls(
            "check",
            "check_availability",
            [equal("check__found", "{{check_availability_status}}", "slots_found", "offer")],
            "sorry",
        ),
        says(
            "offer",
            "{{check_availability_say}}",
            [
                prompt("offer__yes", "Der Anrufer nimmt einen Vorschlag an.", "understand"),
                prompt("offer__no", "Der Anrufer möchte keinen davon.", "bye"),
            ],
        ),
        {
            "id": "understand",
            "type": "extract_dynamic_variables",
            "variables": [
                {"type": "enum", "name": "choice", "description": "Welcher Vorschlag", "choices": ["first", "unclear"]}
            ],
            "edges": [equal("understand__first", "{{choice}}", "first", "book")],
            "else_edge": otherwise("understand", "offer"),
        },
        calls(
            "book",
            "book_appointment",
            [
                equal("book__booked", "{{book_appointment_status}}", "booked", "booked"),
                equal("book__reserved", "{{book_appointment_status}}", "reserved", "reserved"),
            ],
            "sorry",
        ),
        says("booked", "Ihr Termin ist gebucht.", skip_response_edge=goes_on("booked", "bye")),
        says("reserved", "{{book_appointment_say}}", skip_response_edge=goes_on("reserved", "bye")),
        says(
            "sorry",
            "Das hat leider nicht geklappt. Soll der Salon Sie zurückrufen?",
            [
                prompt("sorry__yes", "Der Anrufer möchte zurückgerufen werden.", "callback"),
                prompt("sorry__no", "Der Anrufer möchte keinen Rückruf.", "bye"),
            ],
            else_edge=otherwise("sorry", "callback"),
        ),
        calls(
            "callback",
            "request_callback",
            [equal("callback__noted", "{{request_callback_status}}", "callback_noted", "noted")],
            "failed",
        ),
        says("noted", "{{request_callback_say}}", skip_response_edge=goes_on("noted", "bye")),
        says("failed", "Es tut mir leid, auch das ging gerade nicht.", skip_response_edge=goes_on("failed", "bye")),
        says(
            "hours",
            "Wir haben dienstags bis samstags geöffnet.",
            global_node_setting={
                "condition": "Der Anrufer fragt nach den Öffnungszeiten.",
                "cool_down": 2,
                "go_back_conditions": [
                    {
                        "id": "hours__back",
                        "transition_condition": {"type": "prompt", "prompt": "Der Anrufer weiß Bescheid."},
                    }
                ],
            },
        ),
        {
            "id": "bye",
            "type": "end",
            "speak_during_execution": True,
            "instruction": {"type": "static_text", "text": "Auf Wiederhören!"},
        },
    ],
}


def a_flow(change=None):
    """A copy of the clean flow, as JSON, changed by `change`."""
    document = copy.deepcopy(CLEAN)
    if change is not None:
        change(document)
    return document


def node(document, node_id):
    return next(node for node in document["nodes"] if node["id"] == node_id)


def findings(document):
    """Everything that linter and proof say, but for notes."""
    flow = parse_flow(document)
    found = (*lint(flow, tools_of(), GIVEN), *check(flow, tools_of(), GIVEN).findings)
    return [finding for finding in dict.fromkeys(found) if finding.severity is not Severity.NOTE]


def at_end(document, node_id, edges):
    """Lets the caller go on from a node that used to lead to the end by itself."""
    found = node(document, node_id)
    found.pop("skip_response_edge")
    found["edges"] = edges
    found["else_edge"] = otherwise(node_id, "bye")
