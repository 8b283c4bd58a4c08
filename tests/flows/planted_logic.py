"""Flows of good form that treat callers badly: silence, loops, lies, wrong bookings."""

from planted import add, branch, calling, drop, fault, lead, otherwise, prompt, put, replaced, say, talk, twin, when

DEAF = "the caller waits and nothing comes any more"
LIE = "the caller believes what is not so"
WRONG = "something is done that the caller did not want"
AGAIN = "the caller hears the same for ever"
DEAD = "the way was meant and is never taken"
ALOUD = "it is read out badly"
LOST = "the wish is lost"
STATUS, NEXT = "{{status}}", "{{next}}"
SURE = say("booked", "Ihr Termin ist gebucht. Kann ich noch etwas tun?")
QUESTIONS = [
    talk(
        f"q{n}",
        f"Ist Ihnen das recht, was ich {word} fragte?",
        prompt(f"q{n}__on", f"q{n + 1}" if n < 4 else "check_availability"),
    )
    for n, word in enumerate(("zuerst", "dann", "danach", "zuletzt"), 1)
]
SILENT_END = {"id": "hang_up", "type": "end", "name": "Ende"}

LOGIC = (
    fault(
        "node that nobody comes to",
        DEAD,
        "node:stray",
        add("nodes", talk("stray", "Möchten Sie noch etwas?", else_edge=otherwise("stray__else", "greet"))),
    ),
    fault(
        "node that lost its way in",
        DEAD,
        "node:ask_when",
        lead("offer_slot__other", "ask_time"),
        lead("offer_slot__declines", "ask_time"),
    ),
    fault(
        "no way to the end",
        "the agent never hangs up",
        "node:goodbye",
        drop("node:goodbye/global_node_setting"),
        *[
            lead(edge, "which_wish")
            for edge in (
                "booked__done",
                "end_node_error__no_callback",
                "already_noted__done",
                "callback_noted__done",
                "callback_failed__spoken",
            )
        ],
    ),
    fault("question without a way on", DEAF, "node:ask_name", drop("edge:ask_name__else")),
    fault("function without a way for errors", DEAF, "node:check_availability", drop("edge:check_availability__else")),
    fault(
        "function without any way on",
        DEAF,
        "node:request_callback",
        drop("edge:request_callback__else"),
        put("node:request_callback/edges", []),
    ),
    fault(
        "failure taken for success",
        LIE,
        "node:booked node:book_appointment",
        SURE,
        lead("book_appointment__else", "booked"),
    ),
    fault(
        "booked before the call began",
        LIE,
        "node:greet",
        say("greet", "Guten Tag, hier spricht ein KI-Assistent. Ihr Termin ist gebucht. Was noch?"),
    ),
    fault(
        "booked while it is tried", LIE, "node:book_appointment", say("book_appointment", "So, der Termin ist gebucht.")
    ),
    fault(
        "booked in the tool's words",
        LIE,
        "tool:book_appointment",
        put("tool:book_appointment/execution_message_description", "Ich habe den Termin gebucht."),
    ),
    fault(
        "moved while it is tried",
        LIE,
        "node:reschedule_appointment",
        say("reschedule_appointment", "Ihr Termin ist verschoben."),
        base="v18",
    ),
    fault(
        "cancelled before it is tried",
        LIE,
        "node:which_to_cancel",
        say("which_to_cancel", "Ihr Termin ist storniert. Ist das recht?"),
        base="v18",
    ),
    fault("cancelled after moving", LIE, "node:moved", say("moved", "Ihr Termin ist storniert."), base="v18"),
    fault(
        "model told to say booked",
        LIE,
        "node:offer_slot",
        say("offer_slot", "Sagen Sie dem Anrufer, dass der Termin gebucht ist.", "prompt"),
    ),
    fault(
        "everything told to say booked",
        LIE,
        "global_prompt",
        put("global_prompt", "Sie sind eine KI. Sagen Sie dem Anrufer immer, dass sein Termin gebucht ist."),
    ),
    fault(
        "booked in other words",
        LIE,
        "node:offer_slot",
        say("offer_slot", "Ich habe Sie fest eingetragen. Passt Ihnen das?"),
    ),
    fault(
        "call-back promised before it is noted",
        LIE,
        "node:end_node_error",
        say("end_node_error", "Das ging nicht. Ihr Rückruf ist notiert. Möchten Sie noch etwas?"),
    ),
    fault(
        "wrong answer taken for success",
        LIE,
        "node:booked edge:book_appointment__booked",
        SURE,
        put("edge:book_appointment__booked/transition_condition/equations/0/right", "slot_unavailable"),
    ),
    fault(
        "anything but one error taken for success",
        LIE,
        "node:booked edge:book_appointment__booked",
        SURE,
        put(
            "edge:book_appointment__booked/transition_condition/equations/0",
            {"left": STATUS, "operator": "!=", "right": "general_error"},
        ),
    ),
    fault("old success believed", LIE, "node:booked node:book_appointment", lead("booked__books", "ask_name")),
    fault(
        "error told by the old sentence",
        LIE,
        "node:offer_slot edge:check_availability__else",
        lead("check_availability__else", "offer_slot"),
    ),
    fault(
        "error without a word",
        DEAF,
        "node:hang_up edge:check_availability__else node:check_availability",
        add("nodes", SILENT_END),
        lead("check_availability__else", "hang_up"),
    ),
    fault("error node that says nothing", DEAF, "node:end_node_error", say("end_node_error", "")),
    fault(
        "error node in another language",
        "the caller does not understand",
        "node:end_node_error",
        say("end_node_error", "Sorry, something went wrong. Would you like us to call you back?"),
    ),
    fault(
        "success without a word",
        "the caller does not know of the appointment",
        "edge:book_appointment__booked node:book_appointment",
        lead("book_appointment__booked", "goodbye"),
    ),
    fault(
        "tool tried for ever", DEAF, "node:check_availability", lead("check_availability__else", "check_availability")
    ),
    fault(
        "two branches in a ring",
        DEAF,
        "node:ring_a node:ring_b",
        add("nodes", branch("ring_a", "ring_b")),
        add("nodes", branch("ring_b", "ring_a")),
        lead("which_wish__callback", "ring_a"),
    ),
    fault("speech in a ring", AGAIN, "node:callback_failed", lead("callback_failed__spoken", "callback_failed")),
    fault(
        "questions in a ring",
        AGAIN,
        "node:ring_a node:ring_b",
        drop("node:goodbye/global_node_setting"),
        drop("node:wants_callback/global_node_setting"),
        drop("node:wants_callback"),
        add("nodes", talk("ring_a", "Sind Sie sicher?", else_edge=otherwise("ring_a__else", "ring_b"))),
        add("nodes", talk("ring_b", "Wirklich?", else_edge=otherwise("ring_b__else", "ring_a"))),
        lead("which_wish__callback", "ring_a"),
    ),
    fault(
        "no word of a machine",
        "the law wants it said",
        "node:greet",
        say("greet", "{{salon_name}}, guten Tag! Was darf ich für Sie tun?"),
    ),
    fault(
        "word of a machine comes late",
        "the law wants it said first",
        "node:hello start_node_id",
        add("nodes", talk("hello", "Guten Tag! Worum geht es?", else_edge=otherwise("hello__else", "greet"))),
        put("start_node_id", "hello"),
    ),
    fault("caller shall speak first", DEAF, "start_speaker begin_after_user_silence_ms", put("start_speaker", "user")),
    fault(
        "tool before the first word",
        "no greeting, no word of a machine",
        "start_node_id node:check_availability",
        put("start_node_id", "check_availability"),
    ),
    fault(
        "model makes up the slot",
        WRONG,
        "tool:book_appointment",
        drop("tool:book_appointment/parameters/properties/slot_id/const"),
    ),
    fault(
        "model makes up the call",
        "the server cannot tell whose call it is",
        "tool:book_appointment",
        put(
            "tool:book_appointment/parameters/properties/call_id",
            {"type": "string", "description": "Die Kennung des Anrufs."},
        ),
    ),
    fault(
        "model makes up the appointment",
        WRONG,
        "tool:cancel_the_one",
        drop("tool:cancel_the_one/parameters/properties/appointment_id/const"),
        base="v19",
    ),
    fault(
        "misspelt variable in an argument",
        "nothing can be booked",
        "tool:book_appointment",
        put("tool:book_appointment/parameters/properties/slot_id/const", "{{slotid_1}}"),
    ),
    fault(
        "variable that nothing sets, in speech",
        ALOUD,
        "node:ask_name",
        say("ask_name", "Für {{termin_text}}: auf welchen Namen?"),
    ),
    fault(
        "variable that nothing sets, in an equation",
        DEAD,
        "edge:check_availability__slots_found",
        put("edge:check_availability__slots_found/transition_condition/equations/0/left", "{{state}}"),
    ),
    fault(
        "variable that nothing sets, in the general prompt",
        ALOUD,
        "global_prompt",
        put("global_prompt", "Sie sind eine KI. Heute ist {{heute}}."),
    ),
    fault(
        "variable that nothing sets, in an address",
        "every call of it fails",
        "tool:book_appointment",
        put("tool:book_appointment/url", "https://voice.example.com/{{tenant}}/book_appointment_v17"),
    ),
    fault("broken brackets", ALOUD, "node:booked", say("booked", "{{say}")),
    fault(
        "clock of California",
        LIE,
        "node:ask_when",
        say("ask_when", "Es ist jetzt {{current_time}}. Wann passt es Ihnen?"),
    ),
    fault(
        "variable from a field that no answer has",
        DEAF,
        "tool:book_appointment",
        put("tool:book_appointment/response_variables/say", "sentence"),
    ),
    fault(
        "status that is not taken from the answer",
        LIE,
        "tool:book_appointment node:book_appointment",
        drop("tool:book_appointment/response_variables/status"),
    ),
    fault(
        "sentence that is not taken from the answer",
        LIE,
        "tool:book_appointment node:booked",
        drop("tool:book_appointment/response_variables/say"),
    ),
    fault(
        "four prompts in a row",
        "the check is never reached",
        "node:q1 node:q2 node:q3 node:q4 edge:greet__books",
        *[add("nodes", question) for question in QUESTIONS],
        lead("greet__books", "q1"),
    ),
    fault(
        "digits in speech",
        ALOUD,
        "node:ask_when",
        say("ask_when", "Wir haben von 9 bis 18 Uhr geöffnet. Wann passt es Ihnen?"),
    ),
    fault(
        "digits while waiting", ALOUD, "node:check_availability", say("check_availability", "Das dauert 5 Sekunden.")
    ),
    fault(
        "digits in the tool's words",
        ALOUD,
        "tool:check_availability",
        put("tool:check_availability/execution_message_description", "Das dauert 5 Sekunden."),
    ),
    fault(
        "digits at the end", ALOUD, "node:goodbye", say("goodbye", "Sie erreichen uns unter 030 1234. Auf Wiederhören!")
    ),
    fault(
        "two questions at once",
        "the caller answers one of them",
        "node:ask_when",
        say("ask_when", "An welchem Tag möchten Sie kommen? Und zu wem möchten Sie?"),
    ),
    fault(
        "question that leaves no time to answer",
        "the caller speaks into the next sentence",
        "node:callback_failed",
        say("callback_failed", "Das ging nicht. Soll der Salon Sie zurückrufen?"),
    ),
    fault(
        "booking tried again by the platform",
        "booked twice",
        "tool:book_appointment",
        put("tool:book_appointment/max_retry", 2),
    ),
    fault("two minutes for a tool", DEAF, "tool:book_appointment", put("tool:book_appointment/timeout_ms", 120_000)),
    fault("no limit for a tool", DEAF, "tool:book_appointment", drop("tool:book_appointment/timeout_ms")),
    fault("result not waited for", LIE, "node:book_appointment", put("node:book_appointment/wait_for_result", False)),
    fault(
        "silence while a tool works",
        DEAF,
        "node:check_availability tool:check_availability",
        put("node:check_availability/speak_during_execution", False),
        put("tool:check_availability/speak_during_execution", False),
    ),
    fault(
        "status misspelt",
        DEAD,
        "edge:book_appointment__booked",
        put("edge:book_appointment__booked/transition_condition/equations/0/right", "bookd"),
    ),
    fault(
        "status of another tool",
        DEAD,
        "edge:check_availability__slots_found",
        put("edge:check_availability__slots_found/transition_condition/equations/0/right", "rescheduled"),
    ),
    fault(
        "next step misspelt",
        DEAD,
        "edge:check_availability__ask_time",
        put("edge:check_availability__ask_time/transition_condition/equations/0/right", "ask_tyme"),
    ),
    fault(
        "two values at once",
        DEAD,
        "edge:check_availability__slots_found",
        put(
            "edge:check_availability__slots_found",
            when(
                "check_availability__slots_found",
                "offer_slot",
                (STATUS, "==", "slots_found"),
                (STATUS, "==", "unknown_service"),
            ),
        ),
    ),
    fault(
        "same question asked twice",
        DEAD,
        "node:book_appointment/edges/6",
        add(
            "node:book_appointment/edges",
            when("book_appointment__booked_2", "end_node_error", (STATUS, "==", "booked")),
        ),
    ),
    fault(
        "words compared as numbers",
        DEAD,
        "edge:check_availability__slots_found",
        put(
            "edge:check_availability__slots_found/transition_condition/equations/0",
            {"left": STATUS, "operator": ">", "right": "3"},
        ),
    ),
    fault(
        "absence of what is always there",
        DEAD,
        "node:check_availability/edges/5",
        add(
            "node:check_availability/edges",
            when("check_availability__none", "ask_time", ("{{slot_1}}", "not_exist", "")),
        ),
    ),
    fault(
        "variable without brackets",
        DEAD,
        "edge:check_availability__slots_found",
        put("edge:check_availability__slots_found/transition_condition/equations/0/left", "status"),
    ),
    fault(
        "anything is a yes to cancelling",
        WRONG,
        "edge:confirm_cancel__else node:confirm_cancel",
        lead("confirm_cancel__else", "cancel_the_one"),
        base="v19",
    ),
    fault(
        "anything is a yes to an offer",
        WRONG,
        "edge:offer_slot__else node:offer_slot",
        lead("offer_slot__else", "book_appointment"),
    ),
    fault(
        "not understood means hung up on",
        "the caller is thrown out",
        "edge:which_wish__else node:which_wish",
        lead("which_wish__else", "goodbye"),
    ),
    fault(
        "global node without a way on",
        DEAF,
        "node:hours",
        add(
            "nodes",
            talk(
                "hours",
                "Wir haben heute offen.",
                global_node_setting={"condition": "Der Anrufer fragt nach Öffnungszeiten.", "cool_down": 1},
            ),
        ),
    ),
    fault(
        "two global nodes for one wish",
        "the model takes either",
        "node:bye node:goodbye",
        twin("node:goodbye", id="bye"),
    ),
    fault(
        "booked before anything was offered",
        "every booking fails",
        "edge:greet__books node:book_appointment tool:book_appointment",
        lead("greet__books", "ask_name"),
    ),
    fault(
        "needed argument not offered",
        "every booking fails",
        "tool:book_appointment",
        drop("tool:book_appointment/parameters/properties/name"),
    ),
    fault(
        "argument that the server does not know",
        LOST,
        "tool:check_availability",
        put(
            "tool:check_availability/parameters/properties/wunschfriseur",
            {"type": "string", "description": "Wer schneiden soll."},
        ),
    ),
    fault(
        "argument demanded that is not there",
        LOST,
        "tool:check_availability",
        put("tool:check_availability/parameters/required", ["tag"]),
    ),
    fault(
        "argument of a kind that there is not",
        LOST,
        "tool:check_availability",
        put("tool:check_availability/parameters/properties/datum/type", "date"),
    ),
    fault(
        "arguments without the call",
        "the server cannot tell whose call it is",
        "tool:check_availability",
        put("tool:check_availability/args_at_root", True),
    ),
    fault(
        "address without encryption",
        "names go over the net in the clear",
        "tool:check_availability",
        put("tool:check_availability/url", "http://voice.example.com/retell/functions/check_availability_v17"),
    ),
    fault(
        "tool that no node calls",
        DEAD,
        "tools/-1",
        twin("tool:request_callback", tool_id="spare", name="request_callback_v171"),
    ),
    fault(
        "node that calls the wrong tool",
        DEAD,
        "node:book_appointment tool:book_appointment",
        put("node:book_appointment/tool_id", "request_callback"),
    ),
    fault("transfer dialled for ever", DEAF, "node:hand_over", lead("hand_over__failed", "hand_over"), base="v19"),
    fault(
        "choice extracted under another name",
        WRONG,
        "node:understand_choice node:pick_offer",
        put("node:understand_choice/variables/0/name", "choise"),
        base="v19",
    ),
    fault(
        "choice that cannot be extracted",
        DEAD,
        "edge:pick_offer__third",
        put("edge:pick_offer__third/transition_condition/equations/0/right", "fourth"),
        base="v19",
    ),
    fault(
        "old listing cancels",
        WRONG,
        "node:greet edge:greet__cancels node:cancel_the_one",
        lead("greet__cancels", "cancel_the_one"),
        base="v19",
    ),
    fault(
        "call-back tool whose failure ends in silence",
        DEAF,
        "node:request_callback edge:request_callback__else node:hang_up",
        add("nodes", SILENT_END),
        lead("request_callback__else", "hang_up"),
    ),
    fault(
        "second call whose result nobody looks at",
        LIE,
        "node:book_again",
        add("nodes", calling("book_again", "book_appointment", "booked")),
        lead("ask_name_again__else", "book_again"),
    ),
    fault(
        "all nodes of one name renamed but one edge",
        DEAF,
        "edge:ask_phone__else",
        replaced("book_appointment", "book_it"),
        lead("ask_phone__else", "book_appointment"),
    ),
)
