"""From JSON to a `Flow`, or to exactly one fault for each slip."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from voice_booking.conversation.document import Flow, FlowDocument
from voice_booking.conversation.faults import FlowFault, FlowRefused
from voice_booking.conversation.slips import as_faults


def parse_flow(source: str | Mapping[str, Any]) -> Flow:
    """The flow in a JSON text, or in what `json.loads` made of one.

    Only the shape is judged here: keys, types, choices, limits. Whether what it points at exists is for `lint`.

    Raises:
        FlowRefused: one fault per slip, in document order.
    """
    raw = _loaded(source) if isinstance(source, str) else source
    text = source if isinstance(source, str) else json.dumps(raw, ensure_ascii=False, indent=2)
    if not isinstance(raw, Mapping):
        raise FlowRefused([FlowFault("", "not_an_object", "a flow document is a JSON object { … }")])
    try:
        document = FlowDocument.model_validate_json(text)
    except ValidationError as error:
        slips: list[ErrorDetails] = error.errors(include_url=False)
        raise FlowRefused(as_faults(slips, raw)) from error
    return Flow(document, raw, text)


def _loaded(text: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    twice: list[str] = []

    def checked(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        twice.extend(_repeated(key for key, _ in pairs))
        return dict(pairs)

    try:
        raw = json.loads(text, object_pairs_hook=checked, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}: {error.msg}"
        raise FlowRefused([FlowFault("", "not_json", f"this is not JSON ({where}); mend it there")]) from error
    if twice:
        names = ", ".join(f"`{name}`" for name in sorted(set(twice)))
        message = f"{names} stands twice in one object; only the last would count, so remove one of them"
        raise FlowRefused([FlowFault("", "duplicate_key", message)])
    return raw


def _repeated(keys: Iterator[str]) -> Iterator[str]:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            yield key
        seen.add(key)


def _no_number(word: str) -> NoReturn:
    raise FlowRefused([FlowFault("", "not_json", f"`{word}` is no number in JSON; write one in digits")])
