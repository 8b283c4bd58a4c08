"""What is planted is found, at its place; what is sound is left alone."""

import re
from pathlib import Path

import pytest
from a_flow import a_flow, calls, equal, findings, goes_on, node, otherwise, prompt, says, tool

from voice_booking.conversation.faults import Severity

CONVERSATION = Path(__file__).parents[3] / "src" / "voice_booking" / "conversation"


def at(node_id, **changes):
    """Changes keys of one node; None strips them."""

    def change(document):
        for key, value in changes.items():
            node(document, node_id)[key] = value
            if value is None:
                del node(document, node_id)[key]

    return change


def tooled(number, **changes):
    def change(document):
        for key, value in changes.items():
            document["tools"][number][key] = value
            if value is None:
                del document["tools"][number][key]

    return change


def top(**changes):
    return lambda document: document.update(changes)


def speaks(node_id, text):
    return at(node_id, instruction={"type": "static_text", "text": text})


def led(node_id, number, **changes):
    return lambda document: node(document, node_id)["edges"][number].update(changes)


def equations(node_id, number, *parts, operator="&&"):
    found = [dict(zip(("left", "operator", "right"), part, strict=False)) for part in parts]
    return led(node_id, number, transition_condition={"type": "equation", "operator": operator, "equations": found})


def also(*nodes, to=None):
    """More nodes; `to` is where the greeting then leads besides."""

    def change(document):
        document["nodes"] += nodes
        if to is not None:
            node(document, "greet")["edges"].append(prompt("greet__more", "Der Anrufer möchte etwas anderes.", to))

    return change


def with_edges(node_id, *edges):
    return lambda document: node(document, node_id)["edges"].extend(edges)


def with_parameter(number, name, schema):
    return lambda document: document["tools"][number]["parameters"]["properties"].update({name: schema})


def sms(**fixed):
    edges = {"success_edge": "Sent successfully", "failed_edge": "Failed to send"} | fixed
    ways = {place: prompt(f"text__{place}", words, "bye") for place, words in edges.items()}
    return {"id": "text", "type": "sms", "instruction": {"type": "prompt", "text": "Sende die Adresse."}, **ways}


def transfer(words):
    return {
        "id": "person",
        "type": "transfer_call",
        "transfer_destination": {"type": "predefined", "number": "{{handover_phone}}"},
        "transfer_option": {"type": "cold_transfer"},
        "speak_during_execution": True,
        "instruction": {"type": "static_text", "text": "Ich verbinde Sie."},
        "edge": prompt("person__failed", words, "sorry"),
    }


def branch(node_id, *edges, to):
    return {"id": node_id, "type": "branch", "edges": list(edges), "else_edge": otherwise(node_id, to)}


def chained(document):
    """Three prompts in a row before anything is looked up."""
    ask = [
        says(f"ask_{number}", "Wann denn?", [prompt(f"ask_{number}__on", "Gesagt.", to)])
        for number, to in ((1, "ask_2"), (2, "check"))
    ]
    also(*ask, to="ask_1")(document)


STATUS = "{{check_availability_status}}"
EXAMPLE = {"id": "x1", "transcript": [{"role": "user", "content": "Ja."}], "destination_node_id": "nowhere"}
PLANTED = [
    (
        "duplicate_node_id",
        "nodes[13].id",
        also(says("sorry", "Leider nein.", skip_response_edge=goes_on("again", "bye"))),
    ),
    ("duplicate_edge_id", "nodes[1].edges[0].id", led("check", 0, id="greet__book")),
    ("duplicate_tool_id", "tools[1].tool_id", tooled(1, tool_id="check_availability")),
    ("duplicate_tool_name", "tools[1].name", tooled(1, name="check_availability")),
    (
        "duplicate_variable",
        "nodes[3].variables[1].name",
        lambda d: node(d, "understand")["variables"].append(dict(node(d, "understand")["variables"][0])),
    ),
    (
        "edge_without_destination",
        "nodes[0].edges[0].destination_node_id",
        lambda d: node(d, "greet")["edges"][0].pop("destination_node_id"),
    ),
    ("dangling_edge", "nodes[0].edges[0].destination_node_id", led("greet", 0, destination_node_id="chek")),
    (
        "dangling_example",
        "nodes[0].finetune_transition_examples[0].destination_node_id",
        at("greet", finetune_transition_examples=[EXAMPLE]),
    ),
    (
        "go_back_with_destination",
        "nodes[11].global_node_setting.go_back_conditions[0].destination_node_id",
        lambda d: node(d, "hours")["global_node_setting"]["go_back_conditions"][0].update(destination_node_id="bye"),
    ),
    ("unknown_tool", "nodes[4].tool_id", at("book", tool_id="book_it")),
    (
        "unknown_component",
        "nodes[13].component_id",
        also(
            {
                "id": "part",
                "type": "component",
                "component_id": "x",
                "component_type": "local",
                "else_edge": otherwise("part", "bye"),
            },
            to="part",
        ),
    ),
    ("start_node_missing", "start_node_id", top(start_node_id=None)),
    ("start_node_unknown", "start_node_id", top(start_node_id="hello")),
    ("unreachable_node", "nodes[13]", also(says("lost", "Hallo.", skip_response_edge=goes_on("lost", "bye")))),
    ("dead_end", "nodes[10]", at("failed", skip_response_edge=None)),
    ("self_loop_without_turn", "nodes[1]", lambda d: node(d, "check")["else_edge"].update(destination_node_id="check")),
    (
        "loop_without_turn",
        "nodes[13]",
        also(
            branch("left", to="right"), branch("right", equal("out", "{{salon_name}}", "", "bye"), to="left"), to="left"
        ),
    ),
    ("prompt_chain", "nodes[14].edges", chained),
    (
        "else_edge_prompt",
        "nodes[1].else_edge.transition_condition",
        lambda d: node(d, "check")["else_edge"]["transition_condition"].update(prompt="Sonst"),
    ),
    (
        "skip_response_edge_prompt",
        "nodes[9].skip_response_edge.transition_condition",
        at("noted", skip_response_edge=prompt("noted__on", "Weiter", "bye")),
    ),
    (
        "always_edge_prompt",
        "nodes[9].always_edge.transition_condition",
        at("noted", skip_response_edge=None, always_edge=prompt("noted__on", "Immer", "bye")),
    ),
    ("failure_edge_prompt", "nodes[13].edge.transition_condition", also(transfer("Failed"), to="person")),
    ("sms_edge_prompt", "nodes[13].success_edge.transition_condition", also(sms(success_edge="Sent"), to="text")),
    (
        "always_edge_not_alone",
        "nodes[0].always_edge",
        at("greet", always_edge=prompt("greet__always", "Always", "bye")),
    ),
    (
        "skip_response_edge_not_alone",
        "nodes[9].skip_response_edge",
        at("noted", edges=[prompt("noted__more", "Der Anrufer will mehr.", "check")]),
    ),
    (
        "empty_prompt",
        "nodes[2].edges[1].transition_condition.prompt",
        led("offer", 1, transition_condition={"type": "prompt", "prompt": " "}),
    ),
    (
        "same_prompt",
        "nodes[2].edges[2].transition_condition",
        with_edges("offer", prompt("offer__twice", "Der Anrufer nimmt einen Vorschlag an.", "bye")),
    ),
    (
        "same_equations",
        "nodes[1].edges[1].transition_condition",
        with_edges("check", equal("check__twice", STATUS, "slots_found", "bye")),
    ),
    (
        "global_without_cool_down",
        "nodes[11].global_node_setting.cool_down",
        lambda d: node(d, "hours")["global_node_setting"].pop("cool_down"),
    ),
    (
        "equation_without_variable",
        "nodes[1].edges[0].transition_condition.equations[0].left",
        equations("check", 0, ("check_availability_status", "==", "slots_found"), (STATUS, "==", "slots_found")),
    ),
    (
        "equation_without_right",
        "nodes[1].edges[0].transition_condition.equations[1].right",
        equations("check", 0, (STATUS, "==", "slots_found"), ("{{salon_name}}", "!=")),
    ),
    (
        "right_not_needed",
        "nodes[1].edges[0].transition_condition.equations[1].right",
        equations("check", 0, (STATUS, "==", "slots_found"), ("{{salon_name}}", "exists", "yes")),
    ),
    (
        "compared_with_no_number",
        "nodes[1].edges[0].transition_condition.equations[1].right",
        equations("check", 0, (STATUS, "==", "slots_found"), ("{{salon_name}}", ">", "viele")),
    ),
    (
        "status_never_answered",
        "nodes[1].edges[0].transition_condition.equations[0].right",
        equations("check", 0, (STATUS, "==", "available"), (STATUS, "==", "slots_found"), operator="||"),
    ),
    (
        "choice_never_extracted",
        "nodes[3].edges[0].transition_condition.equations[1].right",
        equations("understand", 0, ("{{choice}}", "==", "first"), ("{{choice}}", "==", "fourth"), operator="||"),
    ),
    (
        "never_true",
        "nodes[1].edges[1].transition_condition.equations",
        lambda d: (
            with_edges("check", equal("check__both", STATUS, "not_found", "sorry"))(d),
            equations("check", 1, (STATUS, "==", "not_found"), (STATUS, "==", "invalid_data"))(d),
        ),
    ),
    (
        "edge_after_certain",
        "nodes[1].edges[2]",
        with_edges(
            "check",
            equal("check__rest", STATUS, "slots_found", "sorry", "!="),
            equal("check__late", STATUS, "not_found", "bye"),
        ),
    ),
    ("function_without_else", "nodes[1].else_edge", at("check", else_edge=None)),
    ("function_without_failure_way", "nodes[8].edges", at("callback", edges=[])),
    ("write_not_awaited", "nodes[4].wait_for_result", at("book", wait_for_result=False)),
    ("result_not_awaited", "nodes[1].wait_for_result", at("check", wait_for_result=False)),
    ("silent_call", "nodes[1].speak_during_execution", at("check", speak_during_execution=False)),
    (
        "words_during_call_missing",
        "nodes[1].instruction",
        lambda d: (at("check", instruction=None)(d), tooled(0, execution_message_description=None)(d)),
    ),
    ("timeout", "tools[0].timeout_ms", tooled(0, timeout_ms=120000)),
    ("timeout", "tools[0].timeout_ms", tooled(0, timeout_ms=None)),
    ("max_retry", "tools[0].max_retry", tooled(0, max_retry=2)),
    ("max_retry", "tools[0].max_retry", tooled(0, max_retry=None)),
    ("method_not_post", "tools[0].method", tooled(0, method="GET")),
    ("args_at_root", "tools[0].args_at_root", tooled(0, args_at_root=True)),
    ("insecure_url", "tools[0].url", tooled(0, url="http://voice.example/retell/functions/check_availability")),
    ("url_of_other_tool", "tools[0].url", tooled(0, url="https://voice.example/retell/functions/list_services")),
    (
        "tool_not_on_server",
        "tools[3].name",
        lambda d: d["tools"].append({**tool("list_services"), "name": "list_prices", "tool_id": "list_prices"}),
    ),
    ("model_chosen_id", "tools[0].parameters.properties.call_id", with_parameter(0, "call_id", {"type": "string"})),
    (
        "parameter_not_read",
        "tools[0].parameters.properties.preferred_staff",
        with_parameter(0, "preferred_staff", {"type": "string"}),
    ),
    (
        "required_without_property",
        "tools[0].parameters.required[0]",
        lambda d: d["tools"][0]["parameters"].update(required=["wunsch"]),
    ),
    (
        "status_not_kept",
        "tools[2].response_variables",
        lambda d: d["tools"][2].update(response_variables={"request_callback_say": "say"}),
    ),
    ("unused_tool", "tools[3]", lambda d: d["tools"].append(tool("list_services"))),
    ("tool_without_id", "tools[0].tool_id", tooled(0, tool_id=None)),
    ("speech_digits", "nodes[11].instruction.text", speaks("hours", "Wir haben bis 18 Uhr geöffnet.")),
    ("speech_abbreviation", "nodes[11].instruction.text", speaks("hours", "Wir haben z. B. dienstags geöffnet.")),
    ("speech_marks", "nodes[11].instruction.text", speaks("hours", "Wir haben **dienstags** geöffnet.")),
    ("two_questions", "nodes[7].instruction.text", speaks("sorry", "Wie bitte? Soll der Salon Sie zurückrufen?")),
    ("empty_instruction", "nodes[11].instruction.text", speaks("hours", " ")),
    ("broken_variable", "nodes[11].instruction.text", speaks("hours", "Hier ist {{salon_name}.")),
    (
        "notice_not_first",
        "nodes[0].instruction.text",
        speaks("greet", "{{salon_name}}, guten Tag! Was darf ich für Sie tun?"),
    ),
    ("variable_never_set", "nodes[11].instruction.text", speaks("hours", "Wir haben {{opening_hours}} geöffnet.")),
    ("variable_never_set", "tools[0].url", tooled(0, url="{{server_url}}/retell/functions/check_availability")),
    ("variable_never_set", "tools[0].headers.X-Salon", tooled(0, headers={"X-Salon": "{{salon_id}}"})),
    (
        "variable_never_set",
        "tools[1].parameters.properties.slot_id.const",
        lambda d: d["tools"][1]["parameters"]["properties"]["slot_id"].update(const="{{slot_id_9}}"),
    ),
    (
        "unused_variable",
        "default_dynamic_variables.greeting",
        top(default_dynamic_variables={"salon_name": "", "greeting": "Hallo"}),
    ),
    (
        "system_variable_overwritten",
        "tools[0].response_variables.call_id",
        lambda d: d["tools"][0]["response_variables"].update(call_id="call_id"),
    ),
    ("time_without_zone", "global_prompt", top(global_prompt="Es ist {{current_time}}.")),
    (
        "duplicate_choice",
        "nodes[3].variables[0].choices",
        lambda d: node(d, "understand")["variables"][0].update(choices=["first", "first"]),
    ),
    (
        "undescribed_variable",
        "nodes[3].variables[0].description",
        lambda d: node(d, "understand")["variables"][0].update(description=""),
    ),
    (
        "unknown_model",
        "model_config.primary.model",
        top(model_config={"type": "cascading", "primary": {"model": "gpt-4o-mini"}}),
    ),
    ("deprecated_key", "model_temperature", top(model_temperature=0.2)),
    ("model_missing", "model_config", lambda d: d.pop("model_config")),
    ("flex_mode", "flex_mode", top(flex_mode=True)),
    ("waits_for_ever", "begin_after_user_silence_ms", top(start_speaker="user")),
    (
        "secret_in_document",
        "tools[0].headers.Authorization",
        tooled(0, headers={"Authorization": "Bearer 0123456789abcdef"}),
    ),
    ("too_many_keywords", "nodes[0].boosted_keywords", at("greet", boosted_keywords=[f"Name{n}" for n in range(101)])),
    ("global_prompt_missing", "global_prompt", top(global_prompt="")),
    ("claimed_without_success", "nodes[7].instruction.text", speaks("sorry", "Ihr Termin ist gebucht.")),
    ("claimed_without_success", "nodes[4].instruction.text", speaks("book", "Ihr Termin wird gerade gebucht.")),
    ("claimed_without_success", "nodes[5].instruction.text", speaks("booked", "Ihr Termin ist verschoben.")),
    (
        "stale_success_spoken",
        "nodes[5].instruction.text",
        lambda d: (
            speaks("booked", "{{book_appointment_say}}")(d),
            at(
                "booked",
                skip_response_edge=None,
                edges=[prompt("booked__more", "Der Anrufer möchte noch einen.", "book")],
                else_edge=otherwise("booked", "bye"),
            )(d),
        ),
    ),
    (
        "unset_variable_spoken",
        "nodes[7].instruction.text",
        speaks("sorry", "{{book_appointment_say}} Soll der Salon Sie zurückrufen?"),
    ),
    (
        "failure_unspoken",
        "nodes[8].edges",
        lambda d: (
            at("bye", speak_during_execution=False)(d),
            node(d, "callback")["else_edge"].update(destination_node_id="bye"),
        ),
    ),
    ("stuck_after_call", "nodes[1].edges", at("check", else_edge=None)),
    (
        "no_way_to_an_end",
        "nodes[13]",
        also(
            says("round", "Und nun?", [prompt("round__on", "Der Anrufer sagt etwas.", "about")]),
            says("about", "So?", [prompt("about__on", "Der Anrufer sagt etwas.", "round")]),
            to="round",
        ),
    ),
    (
        "needed_parameter_missing",
        "tools[1].parameters.properties",
        lambda d: d["tools"][1]["parameters"]["properties"].pop("name"),
    ),
    ("model_missing", "model_config", top(model_config={"type": "cascading"})),
    (
        "claimed_while_running",
        "tools[1].execution_message_description",
        tooled(1, execution_message_description="Ihr Termin ist eingetragen."),
    ),
    ("parameters_missing", "tools[0].parameters", tooled(0, parameters=None)),
    (
        "equation_twice",
        "nodes[1].edges[0].transition_condition.equations[1]",
        equations("check", 0, (STATUS, "==", "slots_found"), (STATUS, "==", "slots_found")),
    ),
    (
        "status_never_answered",
        "nodes[1].edges[0].transition_condition.equations[0].right",
        equations("check", 0, (STATUS, "==", ""), (STATUS, "==", "slots_found"), operator="||"),
    ),
    (
        "bad_parameter_schema",
        "tools[0].parameters.properties.datum.type",
        with_parameter(0, "datum", {"type": {}, "description": "Der Tag"}),
    ),
    (
        "bad_parameter_schema",
        "tools[0].parameters.properties.datum.description",
        with_parameter(0, "datum", {"type": "string", "description": 7}),
    ),
    (
        "duplicate_edge_id",
        "nodes[11].global_node_setting.go_back_conditions[0].id",
        lambda d: node(d, "hours")["global_node_setting"]["go_back_conditions"][0].update(id="greet__book"),
    ),
    (
        "same_global_condition",
        "nodes[13].global_node_setting.condition",
        also(
            says(
                "hours_too",
                "Geschlossen.",
                global_node_setting={"condition": "Der Anrufer fragt nach den Öffnungszeiten.", "cool_down": 2},
                else_edge=otherwise("hours_too", "bye"),
            )
        ),
    ),
    (
        "field_never_answered",
        "tools[0].response_variables.slot",
        lambda d: d["tools"][0]["response_variables"].update(slot="data.slots[0]"),
    ),
    (
        "bad_parameter_schema",
        "tools[0].parameters.properties.datum.type",
        with_parameter(0, "datum", {"type": "date", "description": "Der Tag"}),
    ),
    (
        "bad_parameter_schema",
        "tools[0].parameters.properties.datum.type",
        with_parameter(0, "datum", {"description": "Der Tag"}),
    ),
    (
        "undescribed_parameter",
        "tools[0].parameters.properties.datum.description",
        with_parameter(0, "datum", {"type": "string"}),
    ),
    ("undescribed_tool", "tools[0].description", tooled(0, description="")),
    (
        "words_during_call_missing",
        "tools[0].execution_message_description",
        tooled(0, execution_message_description=""),
    ),
    (
        "bad_variable_name",
        "tools[0].response_variables.slot eins",
        lambda d: d["tools"][0]["response_variables"].update({"slot eins": "slot_1"}),
    ),
    ("fact_in_speech", "nodes[11].instruction.text", speaks("hours", "Ein Schnitt kostet dreißig Euro.")),
    ("fact_in_speech", "nodes[11].instruction.text", speaks("hours", "Wir haben bis achtzehn Uhr geöffnet.")),
    ("speech_too_long", "nodes[11].instruction.text", speaks("hours", "Wir haben dienstags geöffnet. " * 15)),
    (
        "bad_phone_number",
        "nodes[13].transfer_destination.number",
        also(
            {**transfer("Transfer failed"), "transfer_destination": {"type": "predefined", "number": "030 1234567"}},
            to="person",
        ),
    ),
    ("half_url", "tools[0].url", tooled(0, url="/retell/functions/check_availability")),
    ("else_taken_for_yes", "nodes[2].else_edge", at("offer", else_edge=otherwise("offer", "book"))),
    ("else_hangs_up", "nodes[0].else_edge", at("greet", else_edge=otherwise("greet", "bye"))),
    ("sent_before_set", "nodes[4]", at("greet", else_edge=otherwise("greet", "book"))),
    (
        "model_chosen_id",
        "tools[1].parameters.properties.slot_id",
        lambda d: d["tools"][1]["parameters"]["properties"]["slot_id"].pop("const"),
    ),
    (
        "sentence_not_kept",
        "tools[1].response_variables",
        lambda d: (
            tooled(1, response_variables={"book_appointment_status": "status"})(d),
            speaks("reserved", "{{request_callback_say}}")(d),
        ),
    ),
    ("success_unspoken", "nodes[4].edges[0]", led("book", 0, destination_node_id="bye")),
    ("failure_told_by_old_answer", "nodes[1].else_edge", at("check", else_edge=otherwise("check", "offer"))),
    ("question_not_awaited", "nodes[10].instruction.text", speaks("failed", "Das ging nicht. Rufen wir Sie zurück?")),
    (
        "words_compared_as_numbers",
        "nodes[1].edges[0].transition_condition.equations[0].operator",
        equations("check", 0, (STATUS, ">", "3")),
    ),
    (
        "value_misspelt",
        "nodes[0].edges[1].transition_condition.equations[0].right",
        with_edges(
            "greet",
            equal("greet__one", "{{salon_name}}", "Haarwerk", "sorry"),
            equal("greet__two", "{{salon_name}}", "Haarwerg", "sorry"),
        ),
    ),
    ("speech_not_german", "nodes[11].instruction.text", speaks("hours", "Sorry, could you say that again, please?")),
    ("claimed_in_global_prompt", "global_prompt", top(global_prompt="Sage am Ende, dass der Termin gebucht ist.")),
]


def test_the_clean_flow_is_clean():
    assert [str(finding) for finding in findings(a_flow())] == []


@pytest.mark.parametrize(("code", "path", "change"), PLANTED, ids=[f"{code}@{path}" for code, path, _ in PLANTED])
def test_what_is_planted_is_found_at_its_place(code, path, change):
    found = findings(a_flow(change))
    assert (code, path) in [(finding.code, finding.path) for finding in found], [str(finding) for finding in found]
    assert all(len(finding.message) > 30 for finding in found)


def test_every_code_of_the_linter_is_planted_somewhere():
    modules = [*CONVERSATION.glob("rules/*.py"), CONVERSATION / "check.py"]
    source = "\n".join(module.read_text() for module in modules)
    told = set(re.findall(r'Finding\([^")]*(?:f"[^"]*"|"[^"]*"|where|path), "([a-z_]+)"', source))
    assert len(told) >= 45
    assert told - {code for code, _, _ in PLANTED} == {"too_many_states"}


SOUND = {
    "a denial claims nothing": speaks("sorry", "Der Termin ist nicht gebucht. Soll der Salon Sie zurückrufen?"),
    "a question claims nothing": speaks("offer", "{{check_availability_say}} Oder haben Sie schon etwas vereinbart?"),
    "a prompt may forbid to claim": top(global_prompt="Sage nie, dass ein Termin gebucht ist, bevor es so ist."),
    "a prompt may say when to claim": top(global_prompt="Erst wenn book_appointment es sagt, ist ein Termin gebucht."),
    "asking for a time states none": speaks("sorry", "Um wie viel Uhr soll der Salon Sie zurückrufen?"),
    "what is meant to be done is not done yet": speaks("book", "Einen Moment, ich buche das für Sie."),
    "a number in a variable is the server's to say": speaks("hours", "Sie erreichen {{salon_name}}."),
    "a versioned name is the same tool": tooled(
        0, name="check_availability_v17", url="https://voice.example/retell/functions/check_availability_v17"
    ),
    "the scheme may stand in a variable": tooled(
        0, url="https://{{salon_name}}.example/retell/functions/check_availability"
    ),
    "an id from a variable is not the model's": with_parameter(
        0, "call_id", {"type": "string", "const": "{{call_id}}"}
    ),
    "a time with its zone is right": top(global_prompt="Es ist {{current_time_Europe/Berlin}}."),
    "the inbound webhook sets variables": speaks("hours", "Rufen Sie bitte {{handover_phone}} an."),
    "two prompts in a row are none too many": also(
        says("ask", "Wann denn?", [prompt("ask__on", "Gesagt.", "check")]), to="ask"
    ),
    "an equation with a default is decided": with_edges("greet", equal("greet__name", "{{salon_name}}", "", "bye")),
    "a transfer is an end": also(transfer("Transfer failed"), to="person"),
    "a text message has two ways": also(sms(), to="text"),
    "the notice may be worded otherwise": speaks(
        "greet", "Guten Tag, hier spricht der digitale Assistent von {{salon_name}}."
    ),
    "a hyphen is spoken": speaks("hours", "Wir haben dienstags – außer an Feiertagen – geöffnet."),
    "a node may have a model of its own": at("greet", model_config={"primary": {"model": "gpt-5.4"}}),
    "another success counts as well": speaks("reserved", "Ihr Termin ist vorgemerkt. {{book_appointment_say}}"),
    "a call may come after a call": also(
        calls("check_again", "check_availability", [equal("again", STATUS, "slots_found", "offer")], "sorry"),
        to="check_again",
    ),
    "a branch decides by what the webhook told": also(
        branch("person_there", equal("there", "{{handover_phone}}", "", "bye", "!="), to="sorry"), to="person_there"
    ),
}


@pytest.mark.parametrize("change", SOUND.values(), ids=SOUND)
def test_what_is_sound_is_left_alone(change):
    assert [str(finding) for finding in findings(a_flow(change))] == []


def test_a_finding_of_the_proof_shows_the_way():
    found = findings(a_flow(speaks("sorry", "Ihr Termin ist gebucht.")))
    (claim,) = [finding for finding in found if finding.code == "claimed_without_success"]
    assert claim.walk[0] == "greet"
    assert claim.walk[-1] == "sorry"
    assert claim.walk[-2].startswith("check (")


def test_an_unknown_model_is_no_error():
    found = findings(a_flow(top(model_config={"type": "cascading", "primary": {"model": "gpt-9"}})))
    assert [(finding.code, finding.severity) for finding in found] == [("unknown_model", Severity.WARNING)]


def test_a_code_node_that_empties_the_answers_makes_a_second_call_safe():
    def change(document):
        speaks("booked", "{{book_appointment_say}}")(document)
        more = [prompt("booked__more", "Der Anrufer möchte noch einen.", "forget")]
        at("booked", skip_response_edge=None, edges=more, else_edge=otherwise("booked", "booked"))(document)
        forget = {
            "id": "forget",
            "type": "code",
            "code": 'return {status: "", say: ""};',
            "wait_for_result": True,
            "response_variables": {"book_appointment_status": "status", "book_appointment_say": "say"},
            "else_edge": otherwise("forget", "book"),
        }
        also(forget)(document)

    assert [str(finding) for finding in findings(a_flow(change))] == []
