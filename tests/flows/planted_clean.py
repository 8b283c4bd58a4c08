"""Changes that harm nobody: a finding about one of them is a false alarm."""

import json

from planted import (
    add,
    branch,
    calling,
    clean,
    drop,
    lead,
    otherwise,
    prompt,
    put,
    replaced,
    say,
    talk,
    turned,
    twin,
    when,
)

STATUS, NEXT = "{{status}}", "{{next}}"
SLOTS = "edge:check_availability__slots_found/transition_condition"
LISTING = {
    "type": "custom",
    "tool_id": "list_services",
    "name": "list_services_v17",
    "description": "Nennt die Leistungen.",
    "url": "https://voice.example.com/retell/functions/list_services_v17",
    "method": "POST",
    "parameters": {
        "type": "object",
        "properties": {"dienstleistung": {"type": "string", "description": "Was gemacht werden soll."}},
        "required": [],
    },
    "parameter_type": "json",
    "args_at_root": False,
    "timeout_ms": 8000,
    "max_retry": 0,
    "speak_during_execution": True,
    "execution_message_type": "static_text",
    "execution_message_description": "Gern.",
    "response_variables": {"status": "status", "say": "say", "next": "next"},
}
USE = [
    add("tools", LISTING),
    add(
        "nodes",
        calling(
            "list_services",
            "list_services",
            "end_node_error",
            when("list_services__listed", "tell_services", (STATUS, "==", "services_listed")),
        ),
    ),
    add(
        "nodes",
        talk(
            "tell_services",
            "{{say}}",
            prompt("tell_services__books", "check_availability", "Der Anrufer möchte einen Termin."),
            else_edge=otherwise("tell_services__else", "which_wish"),
        ),
    ),
    add(
        "node:which_wish/edges",
        prompt("which_wish__services", "list_services", "Der Anrufer fragt, was der Salon anbietet."),
    ),
]
HOURS = talk(
    "hours",
    "Wir haben heute {{open_today}}.",
    prompt("hours__books", "check_availability", "Der Anrufer möchte einen Termin."),
    else_edge=otherwise("hours__else", "which_wish"),
    global_node_setting={
        "condition": "Der Anrufer fragt nach Öffnungszeiten.",
        "cool_down": 1,
        "go_back_conditions": [
            {"id": "hours__back", "transition_condition": {"type": "prompt", "prompt": "Der Anrufer fährt fort."}}
        ],
    },
)
EXTRACT = {
    "id": "hear_time",
    "type": "extract_dynamic_variables",
    "variables": [
        {
            "type": "enum",
            "name": "part",
            "description": "Tageszeit.",
            "choices": ["morning", "evening"],
            "required": False,
        }
    ],
    "edges": [when("hear_time__morning", "check_availability", ("{{part}}", "==", "morning"))],
    "else_edge": otherwise("hear_time__else", "check_availability"),
}
TRANSFER = {
    "id": "hand_over",
    "type": "transfer_call",
    "transfer_destination": {"type": "predefined", "number": "{{handover_phone}}"},
    "transfer_option": {"type": "cold_transfer"},
    "speak_during_execution": True,
    "instruction": {"type": "static_text", "text": "Ich verbinde Sie."},
    "edge": prompt("hand_over__failed", "callback_wanted", "Transfer failed"),
}
TALK = [{"role": "user", "content": "Ich hätte gern was am Dienstag."}, {"role": "agent", "content": "Gern."}]
BOOKED_ONLY = talk(
    "told",
    "Ihr Termin ist gebucht. Kann ich noch etwas tun?",
    prompt("told__done", "goodbye", "Der Anrufer möchte nichts mehr."),
    else_edge=otherwise("told__else", "which_wish"),
)

CLEAN = (
    clean("as it is"),
    clean("node renamed with its references", replaced("offer_slot", "offer_the_slot")),
    clean("start renamed", replaced("greet", "say_hello")),
    clean(
        "tool id renamed with its references",
        put("tool:book_appointment/tool_id", "book_it"),
        put("node:book_appointment/tool_id", "book_it"),
    ),
    clean("edge renamed", put("edge:greet__books/id", "a1b2c3")),
    clean("nodes in another order", turned("nodes")),
    clean("tools in another order", turned("tools")),
    clean("prompt edges in another order", turned("node:offer_slot/edges")),
    clean("keys in another order", text=lambda text: json.dumps(json.loads(text), sort_keys=True)),
    clean("written with escapes and indents", text=lambda text: json.dumps(json.loads(text), indent=4)),
    clean("question in other words", say("ask_name", "Wie ist bitte Ihr Name?")),
    clean(
        "greeting in other words",
        say("greet", "Salon {{salon_name}}, hier ist unsere künstliche Intelligenz am Telefon. Wie kann ich helfen?"),
    ),
    clean("positions moved", put("node:greet/display_position", {"x": -12.5, "y": 99999})),
    clean("no position", drop("node:greet/display_position")),
    clean("no name", drop("node:greet/name")),
    clean("digits in a name", put("node:greet/name", "Begrüßung 2.0")),
    clean(
        "digits in what is not spoken",
        say("offer_slot", "Sagen Sie dem Anrufer wörtlich, in höchstens 2 Sätzen: {{say}}", "prompt"),
    ),
    clean(
        "digits in a condition", put("edge:greet__books/transition_condition/prompt", "Der Anrufer möchte 1 Termin.")
    ),
    clean("numbers in words", say("ask_when", "Ich kann Ihnen zwei oder drei Zeiten nennen. Wann passt es Ihnen?")),
    clean(
        "question more",
        add(
            "nodes",
            talk(
                "how_soon",
                "Eilt es Ihnen?",
                prompt("how_soon__yes", "check_availability", "Der Anrufer sagt ja."),
                else_edge=otherwise("how_soon__else", "check_availability"),
            ),
        ),
        lead("which_wish__books", "how_soon"),
    ),
    clean("tool more", *USE),
    clean("global node more", add("nodes", HOURS)),
    clean("no else after a success", drop("edge:booked__else")),
    clean("warmer", put("model_config/temperature", 0.3)),
    clean("another model", put("model_config/primary/model", "gpt-5.4-mini")),
    clean(
        "a model in reserve",
        put("model_config/backup", {"model": "gpt-5-mini", "tier": "standard", "kick_in_timeout_ms": 3000}),
    ),
    clean(
        "examples of talk", put("node:offer_slot/finetune_conversation_examples", [{"id": "e1", "transcript": TALK}])
    ),
    clean(
        "examples of ways",
        put(
            "node:offer_slot/finetune_transition_examples",
            [{"id": "e1", "transcript": TALK, "destination_node_id": "ask_when"}],
        ),
    ),
    clean(
        "examples of a global wish",
        put("node:wants_callback/global_node_setting/positive_finetune_examples", [{"transcript": TALK}]),
    ),
    clean(
        "notes",
        put(
            "notes",
            [
                {
                    "id": "n1",
                    "content": "Hier wird gebucht, 3 Schritte",
                    "display_position": {"x": 0, "y": 0},
                    "size": {"width": 100, "height": 80},
                }
            ],
        ),
    ),
    clean("harder to interrupt", put("node:greet/interruption_sensitivity", 0.5)),
    clean("slower to answer", put("node:greet/responsiveness", 0.8), put("node:greet/voice_speed", 1.1)),
    clean(
        "asks again sooner", put("node:ask_when/reminder_trigger_ms", 8000), put("node:ask_when/reminder_max_count", 2)
    ),
    clean(
        "words to listen for",
        put("node:ask_name/boosted_keywords", ["Müller", "Schmidt"]),
        put("node:ask_name/stt_mode", "accurate"),
    ),
    clean(
        "settings of a tool that are the defaults",
        drop("tool:check_availability/method"),
        drop("tool:check_availability/args_at_root"),
    ),
    clean("tool described otherwise", put("tool:check_availability/description", "Findet freie Zeiten (höchstens 3).")),
    clean(
        "argument described otherwise",
        put("tool:check_availability/parameters/properties/datum/description", "Der Tag, z. B. 24.12."),
    ),
    clean(
        "other words while waiting",
        say("check_availability", "Ich schaue kurz nach."),
        put("tool:check_availability/execution_message_description", "Ich schaue kurz nach."),
    ),
    clean("own header", put("tool:check_availability/headers", {"X-Salon": "{{salon_name}}"})),
    clean(
        "other server",
        put("tool:check_availability/url", "https://api.salon.de/retell/functions/check_availability_v17"),
    ),
    clean(
        "branch between",
        add("nodes", branch("any_slot", "offer_slot", when("any_slot__none", "ask_when", ("{{slot_1}}", "==", "")))),
        lead("check_availability__slots_found", "any_slot"),
    ),
    clean(
        "more equations",
        put(
            SLOTS + "/equations",
            [
                {"left": STATUS, "operator": "==", "right": "slots_found"},
                {"left": NEXT, "operator": "==", "right": "choose"},
            ],
        ),
    ),
    clean("part of a status", put(SLOTS + "/equations/0", {"left": STATUS, "operator": "contains", "right": "slots"})),
    clean(
        "question whether it is there",
        put(
            SLOTS + "/equations",
            [{"left": STATUS, "operator": "==", "right": "slots_found"}, {"left": "{{slot_1}}", "operator": "exists"}],
        ),
    ),
    clean("time of day taken from the words", add("nodes", EXTRACT), lead("ask_when__else", "hear_time")),
    clean(
        "hand-over where somebody is there",
        add("nodes", TRANSFER),
        add(
            "nodes",
            branch("anybody", "callback_wanted", when("anybody__yes", "hand_over", ("{{handover_phone}}", "!=", ""))),
        ),
        lead("wants_callback__spoken", "anybody"),
    ),
    clean(
        "another end",
        add(
            "nodes",
            {
                "id": "bye_booked",
                "type": "end",
                "speak_during_execution": True,
                "instruction": {"type": "static_text", "text": "Bis bald!"},
            },
        ),
        lead("booked__done", "bye_booked"),
    ),
    clean(
        "typed wish of a global node",
        put(
            "node:goodbye/global_node_setting/condition",
            {"type": "prompt", "prompt": "Der Anrufer verabschiedet sich."},
        ),
    ),
    clean("longer rest of a global node", put("node:wants_callback/global_node_setting/cool_down", 5)),
    clean("nothing booked yet", say("ask_when", "Es ist noch nichts gebucht. Wann würde es Ihnen passen?")),
    clean("asks whether to book", say("ask_name", "Auf welchen Namen soll der Termin gebucht werden?")),
    clean(
        "asks whether to move or cancel",
        say("which_wish", "Soll ein Termin gebucht, verschoben oder storniert werden?"),
    ),
    clean(
        "error node that denies",
        say(
            "end_node_error",
            "Das hat leider nicht geklappt, der Termin ist nicht gebucht. Soll der Salon Sie zurückrufen?",
        ),
    ),
    clean("booked said after booking", add("nodes", BOOKED_ONLY), lead("book_appointment__booked", "told")),
    clean(
        "own variable with a start",
        put("default_dynamic_variables/motto", "schöne Haare"),
        say("goodbye", "Danke und {{motto}}!"),
    ),
    clean("no start for what is told from outside", drop("default_dynamic_variables/salon_name")),
    clean(
        "time of Berlin",
        put("global_prompt", "Sie sind eine KI. Es ist {{current_time_Europe/Berlin}}. Erfinden Sie nichts."),
    ),
    clean(
        "number of the caller as argument",
        put("tool:request_callback/parameters/properties/telefonnummer/const", "{{user_number}}"),
    ),
    clean("strict arguments", put("tool_call_strict_mode", True)),
    clean("keyboard while waiting", put("node:check_availability/enable_typing_sound", True)),
    clean(
        "one tool from two nodes",
        twin("node:ask_when", id="ask_when_again", else_edge=otherwise("ask_when_again__else", "check_again")),
        add(
            "nodes",
            calling(
                "check_again",
                "check_availability",
                "end_node_error",
                when("check_again__ok", "offer_slot", (STATUS, "==", "slots_found")),
            ),
        ),
        lead("offer_slot__declines", "ask_when_again"),
    ),
    clean("description demanded", put("tool:check_availability/parameters/required", ["dienstleistung"])),
    clean(
        "edge said otherwise", put("edge:greet__books/transition_condition/prompt", "Er oder sie will zu uns kommen.")
    ),
)
