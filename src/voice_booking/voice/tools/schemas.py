"""The tools as a flow must describe them: generated from the arguments the server reads, so that neither can drift.

The descriptions are German, because the language model that fills the arguments speaks German with the caller.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from voice_booking.conversation.tools import ToolSpec
from voice_booking.voice.tools import TOOLS, Tool

TIMEOUT_MS = 8000
"""The server answers within 4 s; twice that leaves room for the network."""
_SUCCESSES = {
    "list_services": ("services_listed",),
    "check_availability": ("slots_found",),
    "book_appointment": ("booked", "reserved"),
    "find_appointments": ("appointments_found",),
    "reschedule_appointment": ("rescheduled", "reserved"),
    "cancel_appointment": ("cancelled",),
    "request_callback": ("callback_noted",),
}
_REFUSALS = frozenset(
    {
        "missing_required_field",
        "ambiguous_service",
        "unknown_service",
        "staff_unavailable",
        "not_found",
        "slot_unavailable",
        "policy_violation",
        "invalid_data",
        "service_unavailable",
        "general_error",
    }
)
_FIELDS = frozenset({"status", "reason", "say", "next", "warnings", "candidates", "callback_id"})
"""Fields that any answer may have; `callback_id` where something broke and was noted."""
_SLOTS = frozenset({"slots", "slot_1", "slot_2", "slot_3", "price", "only_staff"})
_APPOINTMENTS = frozenset({"appointments", "appointment_1", "appointment_2", "appointment_3"})
_VISIT = frozenset(
    {"appointment_id", "confirmation_code", "service", "staff", "start", "end", "price_cents", "segments", "others"}
)
_CATALOGUE = frozenset({"services", "categories", "certain"})
_DATA = {
    "list_services": _CATALOGUE,
    "check_availability": _SLOTS | _CATALOGUE,
    "book_appointment": _SLOTS | _CATALOGUE | _VISIT,
    "find_appointments": _APPOINTMENTS,
    "reschedule_appointment": _SLOTS | _CATALOGUE | _VISIT | _APPOINTMENTS,
    "cancel_appointment": _APPOINTMENTS | _VISIT,
    "request_callback": frozenset(),
}
_NEEDED = {"book_appointment": frozenset({"name"})}
_FOLLOWING = {
    "services_listed": frozenset({"ask_service"}),
    "slots_found": frozenset({"choose"}),
    "booked": frozenset({"done", "choose"}),
    "reserved": frozenset({"done", "choose"}),
    "appointments_found": frozenset({"ask_service", "choose"}),
    "rescheduled": frozenset({"done"}),
    "cancelled": frozenset({"done"}),
    "callback_noted": frozenset({"done"}),
}
"""What `next` may be after a success: booked, there may still be a question about other appointments."""
_PURPOSES = {
    "list_services": "Nennt die Leistungen des Salons, mit Preis und Dauer.",
    "check_availability": "Sucht freie Termine zu dem, was der Anrufer möchte.",
    "book_appointment": "Bucht den Termin, dem der Anrufer zugestimmt hat.",
    "find_appointments": "Findet die kommenden Termine des Anrufers.",
    "reschedule_appointment": "Verschiebt einen Termin des Anrufers.",
    "cancel_appointment": "Sagt einen Termin des Anrufers ab.",
    "request_callback": "Notiert, dass der Salon zurückrufen soll.",
}
_WHILE = {
    "book_appointment": "Einen Moment bitte, ich trage das ein.",
    "reschedule_appointment": "Einen Moment bitte, ich ändere das.",
    "cancel_appointment": "Einen Moment bitte, ich kümmere mich darum.",
    "request_callback": "Einen Moment bitte, ich notiere das.",
}
_VERBATIM = "Wörtlich, wie der Anrufer es gesagt hat; leer, wenn nichts gesagt wurde."
_MEANINGS = {
    "dienstleistung": f"Was gemacht werden soll, auch mehreres. {_VERBATIM}",
    "datum": f"Der gewünschte Tag, zum Beispiel „nächsten Dienstag“. {_VERBATIM}",
    "uhrzeit": f"Die gewünschte Uhrzeit, zum Beispiel „halb drei“ oder „nachmittags“. {_VERBATIM}",
    "mitarbeiter": f"Bei wem der Anrufer einen Termin möchte, oder bei wem nicht. {_VERBATIM}",
    "name": "Der Name des Anrufers, oder dessen, für den der Termin ist; leer, wenn nicht genannt.",
    "slot_id": "Die slot_id des Vorschlags, dem der Anrufer zugestimmt hat.",
    "telefonnummer": "Nur wenn der Anrufer eine andere Nummer als die angezeigte nennt.",
    "email": "Nur wenn der Anrufer eine E-Mail-Adresse nennt.",
    "anmerkung": f"Was der Salon sonst wissen soll. {_VERBATIM}",
    "begruesst": "Der Vorname, mit dem der Anrufer begrüßt wurde.",
    "terminnummer": "Die fünf Ziffern der Terminnummer, wenn der Anrufer sie nennt.",
    "termin": f"Welcher Termin gemeint ist, zum Beispiel „der am Dienstag“. {_VERBATIM}",
    "appointment_id": "Die appointment_id des Termins, den der Anrufer gewählt hat, wenn eine genannt wurde.",
    "abschnitt": f"Der eine Teil, für den jemand anderes gewünscht wird, zum Beispiel „das Föhnen“. {_VERBATIM}",
}
_ANSWERED = ("status", "say", "next")
_ANSWERED_BESIDES = {
    "check_availability": ("slot_1", "slot_2", "slot_3"),
    "book_appointment": ("appointment_id", "confirmation_code"),
    "find_appointments": ("appointment_1", "appointment_2", "appointment_3"),
}


def tools_of(staff: Iterable[str] = ()) -> tuple[ToolSpec, ...]:
    """Every tool of the server, for the linter of flows. `staff` as for `parameters_of`."""
    named = tuple(staff)
    return tuple(_spec(tool, named) for tool in TOOLS.values())


def parameters_of(name: str, staff: Iterable[str] = (), fixed: Mapping[str, str] | None = None) -> dict[str, Any]:
    """JSON Schema of a tool's arguments as a flow states it.

    Args:
        name: of the tool.
        staff: names that `mitarbeiter` may take; none leaves it open.
        fixed: argument → dynamic variable that fills it, so that the language model cannot invent it.

    Raises:
        KeyError: no such tool, or `fixed` names no argument of it.
    """
    fields = TOOLS[name].args.model_fields
    variables = fixed or {}
    unknown = [argument for argument in variables if argument not in fields]
    if unknown:
        raise KeyError(f"{name} takes no {', '.join(unknown)}")
    names = tuple(staff)
    shown = {field: _property(field, names, variables.get(field)) for field in fields}
    return {"type": "object", "properties": shown, "required": []}


def flow_tool(
    name: str, base_url: str, staff: Iterable[str] = (), fixed: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """A tool as it stands in `tools` of a flow: POST to our server, one try, spoken to while it runs.

    Its answer becomes variables that carry the tool's name (`book_appointment_status`), so that an old answer of one
    tool is never taken for that of another. `base_url` has no slash at its end and may hold `{{variables}}`.
    """
    answered = (*_ANSWERED, *_ANSWERED_BESIDES.get(name, ()))
    return {
        "type": "custom",
        "tool_id": name,
        "name": name,
        "description": _PURPOSES[name],
        "url": f"{base_url}/retell/functions/{name}",
        "method": "POST",
        "parameters": parameters_of(name, staff, fixed),
        "parameter_type": "json",
        "args_at_root": False,
        "timeout_ms": TIMEOUT_MS,
        "max_retry": 0,
        "speak_during_execution": True,
        "execution_message_type": "static_text",
        "execution_message_description": _WHILE.get(name, "Einen Moment bitte, ich schaue nach."),
        "response_variables": {f"{name}_{key}" if key in _ANSWERED else key: key for key in answered},
    }


def _property(field: str, staff: tuple[str, ...], variable: str | None) -> dict[str, Any]:
    shown: dict[str, Any] = {"type": "string", "description": _MEANINGS[field]}
    if variable is not None:
        shown["const"] = f"{{{{{variable}}}}}"
    elif field == "mitarbeiter" and staff:
        shown["enum"] = ["", *staff]
    return shown


def _spec(tool: Tool, staff: tuple[str, ...]) -> ToolSpec:
    successes = frozenset(_SUCCESSES[tool.name])
    following = {status: _FOLLOWING[status] for status in successes}
    return ToolSpec(
        name=tool.name,
        parameters=parameters_of(tool.name, staff),
        statuses=successes | _REFUSALS,
        successes=successes,
        writes=tool.writes,
        fields=_FIELDS | _DATA[tool.name],
        needed=_NEEDED.get(tool.name, frozenset()),
        following=following,
    )
