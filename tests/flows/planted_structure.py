"""Slips of form: what the platform refuses, drops without a word, or takes for something else."""

from planted import add, drop, fault, lead, otherwise, prompt, put, talk, twin, when

SLOTS = "edge:check_availability__slots_found"
CONDITION = f"{SLOTS}/transition_condition"
REFUSED = "the platform refuses the flow, in the middle of a deployment"
IGNORED = "it is stored and has no effect, so what was meant never happens"
LOST = "the call gets stuck when it comes here"

STRUCTURE = (
    fault("unknown key of the flow", IGNORED, "is_published", put("is_published", True)),
    fault("key that only answers have", REFUSED, "conversation_flow_id", put("conversation_flow_id", "flow_1")),
    fault(
        "unknown key of a node", IGNORED, "node:book_appointment", put("node:book_appointment/parameter_mapping", {})
    ),
    fault("unknown key of an edge", IGNORED, SLOTS, put(f"{SLOTS}/label", "gefunden")),
    fault("unknown key of a tool", IGNORED, "tool:book_appointment", put("tool:book_appointment/retries", 0)),
    fault("unknown key of words", IGNORED, "node:greet/instruction", put("node:greet/instruction/language", "de")),
    fault("unknown key of an equation", IGNORED, SLOTS, put(f"{CONDITION}/equations/0/type", "string")),
    fault(
        "misspelt key", LOST, "node:ask_name", drop("node:ask_name/instruction"), put("node:ask_name/instrution", {})
    ),
    fault("unknown kind of node", REFUSED, "node:ask_name", put("node:ask_name/type", "dialog")),
    fault("unknown kind of words", REFUSED, "node:greet/instruction", put("node:greet/instruction/type", "text")),
    fault("unknown comparison", LOST, SLOTS, put(f"{CONDITION}/equations/0/operator", "=")),
    fault("unknown way to join", LOST, SLOTS, put(f"{CONDITION}/operator", "AND")),
    fault("unknown kind of condition", REFUSED, SLOTS, put(f"{CONDITION}/type", "llm")),
    fault("unknown first speaker", REFUSED, "start_speaker", put("start_speaker", "bot")),
    fault(
        "unknown place of a tool", REFUSED, "node:book_appointment", put("node:book_appointment/tool_type", "remote")
    ),
    fault("unknown method", REFUSED, "tool:check_availability", put("tool:check_availability/method", "FETCH")),
    fault(
        "unknown kind of message while waiting",
        REFUSED,
        "tool:check_availability",
        put("tool:check_availability/execution_message_type", "text"),
    ),
    fault(
        "tool that left the platform", REFUSED, "tool:book_appointment", put("tool:book_appointment/type", "book_cal")
    ),
    fault("edge to nowhere", LOST, "edge:greet__books", lead("greet__books", "check_availabilty")),
    fault("else edge to nowhere", LOST, "edge:ask_name__else", lead("ask_name__else", "book")),
    fault("edge after speech to nowhere", LOST, "edge:callback_failed__spoken", lead("callback_failed__spoken", "bye")),
    fault("edge without destination", LOST, "edge:greet__books", drop("edge:greet__books/destination_node_id")),
    fault("start nowhere", "every call fails at once", "start_node_id", put("start_node_id", "welcome")),
    fault("no start", "every call begins anywhere", "start_node_id nodes", drop("start_node_id")),
    fault("two nodes of one id", "half of the edges lead to the wrong one", "nodes/-1", twin("node:ask_time")),
    fault(
        "two edges of one id",
        IGNORED,
        "node:booked/else_edge",
        put("edge:booked__else/id", "booked__done"),
    ),
    fault(
        "two tools of one id",
        "the wrong one is called",
        "tools/-1",
        twin("tool:request_callback", name="request_callback_v16"),
    ),
    fault(
        "two tools of one name",
        REFUSED,
        "tools/-1 tool:request_callback",
        twin("tool:request_callback", tool_id="second_callback"),
    ),
    fault("node of an unknown tool", LOST, "node:book_appointment", put("node:book_appointment/tool_id", "book")),
    fault(
        "tool that the server does not have",
        "every call of it fails",
        "tool:book_appointment",
        put("tool:book_appointment/name", "make_booking_v17"),
    ),
    fault(
        "tool name with blanks", REFUSED, "tool:book_appointment", put("tool:book_appointment/name", "termin buchen")
    ),
    fault(
        "tool name too long",
        REFUSED,
        "tool:book_appointment",
        put("tool:book_appointment/name", "book_appointment_v17" + "0" * 50),
    ),
    fault("timeout under the least", REFUSED, "tool:book_appointment", put("tool:book_appointment/timeout_ms", 500)),
    fault("timeout over the most", REFUSED, "tool:book_appointment", put("tool:book_appointment/timeout_ms", 700_000)),
    fault("retries over the most", REFUSED, "tool:check_availability", put("tool:check_availability/max_retry", 9)),
    fault("number as text", REFUSED, "tool:book_appointment", put("tool:book_appointment/timeout_ms", "8000")),
    fault("yes as text", REFUSED, "node:book_appointment", put("node:book_appointment/wait_for_result", "true")),
    fault("temperature over the most", REFUSED, "model_config", put("model_config/temperature", 1.5)),
    fault("interruption over the most", REFUSED, "node:greet", put("node:greet/interruption_sensitivity", 3)),
    fault("speed over the most", REFUSED, "node:greet", put("node:greet/voice_speed", 9)),
    fault("knowledge over the most", REFUSED, "kb_config", put("kb_config", {"top_k": 99, "filter_score": 0.5})),
    fault(
        "more equations than there may be",
        REFUSED,
        SLOTS,
        put(f"{CONDITION}/equations", [{"left": "{{status}}", "operator": "==", "right": "slots_found"}] * 51),
    ),
    fault("no equations", LOST, SLOTS, put(f"{CONDITION}/equations", [])),
    fault(
        "global node that never cools down",
        REFUSED,
        "node:wants_callback",
        put("node:wants_callback/global_node_setting/cool_down", 0),
    ),
    fault(
        "global node for nothing",
        "nobody ever comes to it, or everybody",
        "node:goodbye",
        put("node:goodbye/global_node_setting/condition", ""),
    ),
    fault("conversation without words", REFUSED, "node:ask_name", drop("node:ask_name/instruction")),
    fault("function without tool", REFUSED, "node:book_appointment", drop("node:book_appointment/tool_id")),
    fault(
        "function that does not say whether it waits",
        REFUSED,
        "node:book_appointment",
        drop("node:book_appointment/wait_for_result"),
    ),
    fault("branch without else", LOST, "node:callback_wanted", drop("node:callback_wanted/else_edge")),
    fault("edge without id", REFUSED, "node:greet/edges/0", drop("edge:greet__books/id")),
    fault("edge without condition", REFUSED, "edge:greet__books", drop("edge:greet__books/transition_condition")),
    fault(
        "edge with empty condition",
        "the model guesses",
        "edge:greet__books",
        put("edge:greet__books/transition_condition/prompt", ""),
    ),
    fault("tool without address", REFUSED, "tool:book_appointment", drop("tool:book_appointment/url")),
    fault(
        "tool with half an address",
        "every call of it fails",
        "tool:book_appointment",
        put("tool:book_appointment/url", "/retell/functions/book_appointment_v17"),
    ),
    fault(
        "tool without arguments", REFUSED, "tool:book_appointment", drop("tool:book_appointment/parameters/properties")
    ),
    fault(
        "arguments as a list", REFUSED, "tool:book_appointment", put("tool:book_appointment/parameters/type", "array")
    ),
    fault(
        "else edge with other words",
        REFUSED,
        "edge:ask_name__else",
        put("edge:ask_name__else/transition_condition/prompt", "Sonst"),
    ),
    fault(
        "edge after speech with other words",
        REFUSED,
        "edge:callback_failed__spoken",
        put("edge:callback_failed__spoken/transition_condition/prompt", "Weiter"),
    ),
    fault(
        "always, but also something else",
        "one of the two is never taken",
        "node:greet",
        put("node:greet/always_edge", prompt("greet__always", "which_wish", "Always")),
    ),
    fault(
        "after speech, but also something else",
        "one of the two is never taken",
        "node:booked",
        put("node:booked/skip_response_edge", prompt("booked__spoken", "goodbye", "Skip response")),
    ),
    fault("model that is gone", REFUSED, "model_config", put("model_config/primary/model", "gpt-4o")),
    fault("end that goes on", REFUSED, "node:goodbye", put("node:goodbye/edges", [])),
    fault("equation that compares with nothing", LOST, SLOTS, drop(f"{CONDITION}/equations/0/right")),
    fault(
        "variable that starts as a number",
        REFUSED,
        "default_dynamic_variables",
        put("default_dynamic_variables/slot_1", 1),
    ),
    fault("edges that are no list", REFUSED, "node:greet", put("node:greet/edges", {})),
    fault("words that are none", REFUSED, "node:ask_name", put("node:ask_name/instruction/text", None)),
    fault("position as text", REFUSED, "node:ask_name", put("node:ask_name/display_position", {"x": "0", "y": "0"})),
    fault("helper that speaks fixed words", REFUSED, "node:ask_name", put("node:ask_name/type", "subagent")),
    fault(
        "variable from a list of paths",
        REFUSED,
        "tool:book_appointment",
        put("tool:book_appointment/response_variables/say", ["say"]),
    ),
    fault("node without id", REFUSED, "node:", put("node:ask_when/id", "")),
    fault("node with a number for id", REFUSED, "nodes/-1", add("nodes", talk("ask_more", "Wann?") | {"id": 7})),
    fault(
        "choice without choices",
        LOST,
        "nodes/-1",
        add(
            "nodes",
            {
                "id": "choose",
                "type": "extract_dynamic_variables",
                "variables": [{"type": "enum", "name": "choice", "description": "Was gewählt wurde."}],
                "edges": [],
                "else_edge": otherwise("choose__else", "ask_name"),
            },
        ),
        lead("offer_slot__accepts", "choose"),
    ),
    fault(
        "arguments in a request that has no body",
        "the server hears nothing",
        "tool:check_availability",
        put("tool:check_availability/method", "GET"),
    ),
    fault(
        "way back that leads elsewhere",
        REFUSED,
        "node:wants_callback",
        put("node:wants_callback/global_node_setting/go_back_conditions", [prompt("wants_callback__back", "ask_time")]),
    ),
    fault(
        "example that leads nowhere",
        REFUSED,
        "node:wants_callback node:ask_time",
        put(
            "node:ask_time/finetune_transition_examples",
            [{"id": "e1", "transcript": [{"role": "user", "content": "morgen"}], "destination_node_id": "check"}],
        ),
    ),
    fault(
        "transfer without number",
        "the caller is connected to nobody",
        "nodes/-1",
        add(
            "nodes",
            {
                "id": "hand_over",
                "type": "transfer_call",
                "transfer_destination": {"type": "predefined"},
                "transfer_option": {"type": "cold_transfer"},
                "edge": prompt("hand_over__failed", "callback_wanted", "Transfer failed"),
            },
        ),
        lead("wants_callback__spoken", "hand_over"),
    ),
    fault(
        "transfer whose failure has other words",
        REFUSED,
        "edge:hand_over__failed",
        put("edge:hand_over__failed/transition_condition/prompt", "Failed"),
        base="v19",
    ),
    fault("file that breaks off", REFUSED, "", text=lambda text: text[: len(text) // 2]),
    fault(
        "key that stands twice",
        "only the last one counts",
        "",
        text=lambda text: '{"start_speaker": "user", ' + text[1:],
    ),
    fault(
        "number that is none",
        REFUSED,
        "",
        text=lambda text: text.replace('"temperature": 0', '"temperature": NaN'),
    ),
    fault("no nodes", REFUSED, "nodes", put("nodes", [])),
    fault(
        "equation edge as else",
        REFUSED,
        "edge:ask_name__else",
        put("edge:ask_name__else", when("ask_name__else", "book_appointment", ("{{say}}", "!=", ""))),
    ),
)
