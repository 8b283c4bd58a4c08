"""From pydantic's errors to faults: a path as it stands in the JSON, a stable code, a sentence that helps."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import cache
from typing import Any

from pydantic_core import ErrorDetails

from voice_booking.conversation.faults import FlowFault
from voice_booking.conversation.parts import Part

Steps = tuple[str | int, ...]

_CODES = {
    "missing": "missing_key",
    "literal_error": "wrong_choice",
    "union_tag_invalid": "unknown_type",
    "union_tag_not_found": "missing_type",
    "greater_than": "out_of_range",
    "greater_than_equal": "out_of_range",
    "less_than": "out_of_range",
    "less_than_equal": "out_of_range",
    "finite_number": "out_of_range",
    "too_short": "too_few",
    "too_long": "too_many",
    "string_too_short": "empty_text",
    "string_too_long": "text_too_long",
    "bad_tool_name": "bad_tool_name",
    "timeout_out_of_range": "timeout_out_of_range",
    "max_retry_out_of_range": "max_retry_out_of_range",
    "bad_agent_version": "bad_agent_version",
}
"""Ours for pydantic's; whatever is not listed is a wrong type."""
_IMPLIED_TAGS = frozenset({"text", "cascading"})
_ANSWERED = frozenset(
    {"conversation_flow_id", "version", "last_modification_timestamp", "is_published", "user_modified_timestamp"}
)
"""Keys that only Retell's answers hold."""
_EXTRA = {
    "parameter_mapping": (
        "parameter_mapping",
        "`parameter_mapping` is stored by Retell but never looked at; strip it, and fix the value in the tool's "
        'parameters instead: `"const": "{{variable}}"`',
    ),
    "cal_api_key": ("removed_tool_key", "Cal.com tools are gone from flows; strip the key and use a custom tool"),
}
_NO_WAY_OUT = frozenset({"end", "bridge_transfer", "cancel_transfer"})
_EDGES = frozenset({"edges", "else_edge", "always_edge", "skip_response_edge", "edge"})
_CLOSE = 0.75


@dataclass(frozen=True, slots=True)
class _Slip:
    error: ErrorDetails
    steps: Steps

    @property
    def kind(self) -> str:
        return self.error["type"]

    @property
    def parent(self) -> Steps:
        return self.steps[:-1]

    @property
    def key(self) -> str:
        """The last key on the way, with the place in its list: `nodes[3]`."""
        last = max((at for at, step in enumerate(self.steps) if isinstance(step, str)), default=0)
        return path_of(self.steps[last:])


def as_faults(errors: Iterable[ErrorDetails], raw: Mapping[str, Any]) -> tuple[FlowFault, ...]:
    """One fault per slip: a key that is only misspelt counts once, not as one too many and one too few."""
    found = [_Slip(error, _steps(error, raw)) for error in errors]
    slips = [slip for slip in found if not any(_inside(other, slip) for other in found)]
    meant: dict[Steps, str] = {}
    for missing in slips:
        extra = _misspelt(missing, slips)
        if extra is not None:
            meant[extra.steps] = missing.key
    hidden = {(*steps[:-1], key) for steps, key in meant.items()}
    return tuple(_fault(slip, raw, meant.get(slip.steps)) for slip in slips if slip.steps not in hidden)


def _inside(slip: _Slip, of: _Slip) -> bool:
    """A list whose items are faulty is also called too short; only the items are worth a word."""
    return len(slip.steps) > len(of.steps) and slip.steps[: len(of.steps)] == of.steps


def path_of(steps: Iterable[str | int]) -> str:
    """`("nodes", 3, "edges", 0)` as `nodes[3].edges[0]`."""
    path = ""
    for step in steps:
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else step
    return path


def _steps(error: ErrorDetails, raw: Mapping[str, Any]) -> Steps:
    """The way to the error through the JSON, without the names of union members that pydantic puts between."""
    kept: list[str | int] = []
    at: Any = raw
    tagged = False
    loc = error["loc"]
    for place, step in enumerate(loc):
        if not tagged and _is_tag(step, at, last=place == len(loc) - 1):
            tagged = True
            continue
        kept.append(step)
        at, tagged = _child(at, step), False
    if error["type"].startswith("union_tag"):
        role = "role" in str(error.get("ctx", {}).get("discriminator", ""))
        kept.append("role" if role else "type")
    return tuple(kept)


def _is_tag(step: str | int, at: Any, *, last: bool) -> bool:  # noqa: ANN401 - any JSON
    if not isinstance(at, Mapping):
        return step in _IMPLIED_TAGS and not isinstance(at, list)
    if last:
        return False
    return step in (at.get("type"), at.get("role")) or (step in _IMPLIED_TAGS and step not in at)


def _child(at: Any, step: str | int) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(at, Mapping):
        return at.get(str(step))
    if isinstance(at, list | tuple) and isinstance(step, int) and step < len(at):
        return at[step]
    return None


def _misspelt(missing: _Slip, slips: Iterable[_Slip]) -> _Slip | None:
    """The unknown key beside a missing one that is spelt nearly like it."""
    if missing.kind != "missing":
        return None
    for other in slips:
        beside = other.kind == "extra_forbidden" and other.parent == missing.parent
        if beside and SequenceMatcher(None, other.key, missing.key).ratio() >= _CLOSE:
            return other
    return None


def _fault(slip: _Slip, raw: Mapping[str, Any], meant: str | None) -> FlowFault:
    holders = [raw]
    for step in slip.steps:
        holders.append(_child(holders[-1], step))
    around = next((node for node in reversed(holders[:-1]) if _names_itself(node)), None)
    who = f"node '{around['id']}': " if around is not None and "nodes" in slip.steps else _tool(holders)
    code, message = _told(slip, holders[-2] if len(holders) > 1 else raw, meant)
    return FlowFault(path_of(slip.steps), code, f"{who}{message}")


def _names_itself(holder: Any) -> bool:  # noqa: ANN401 - any JSON
    return isinstance(holder, Mapping) and isinstance(holder.get("id"), str) and "transition_condition" not in holder


def _tool(holders: Iterable[Any]) -> str:
    named = (holder.get("name") for holder in holders if isinstance(holder, Mapping) and "url" in holder)
    return next((f"tool '{name}': " for name in named), "")


def _told(slip: _Slip, holder: Any, meant: str | None) -> tuple[str, str]:  # noqa: ANN401 - any JSON
    """Code and sentence for one slip."""
    context = slip.error.get("ctx", {})
    code = _CODES.get(slip.kind, "wrong_type")
    given = _shown(slip.error["input"])
    match slip.kind:
        case "extra_forbidden":
            return _extra(slip, holder, meant)
        case "missing":
            return code, f"`{slip.key}` is missing; add it"
        case "literal_error":
            return code, f"`{slip.key}` is {given}; allowed is {context['expected']}"
        case "union_tag_invalid":
            allowed = context["expected_tags"].replace("'text', ", "")
            return code, f"`{slip.key}` is {_shown(context['tag'])}; allowed is {allowed}"
        case "union_tag_not_found":
            return code, f"`{slip.key}` is missing, so nobody knows what this is; add it"
        case _:
            return code, f"`{slip.key}` is {given}: {_lowered(slip.error['msg'])}"


def _extra(slip: _Slip, holder: Any, meant: str | None) -> tuple[str, str]:  # noqa: ANN401 - any JSON
    if slip.key in _ANSWERED and len(slip.steps) == 1:
        return "response_only_key", f"`{slip.key}` stands only in what Retell answers; strip it before upload"
    if slip.key in _EXTRA:
        return _EXTRA[slip.key]
    kind = holder.get("type") if isinstance(holder, Mapping) else None
    if kind in _NO_WAY_OUT and slip.key in _EDGES:
        return "edges_on_last_node", f"a node of type {kind} has no way out; strip `{slip.key}`, even if it is empty"
    near = meant or next(iter(get_close_matches(slip.key, sorted(_every_key()), 1, _CLOSE)), None)
    hint = f"did you mean `{near}`?" if near not in (None, slip.key) else "strip it, or move it to where it belongs"
    return "unknown_key", f"there is no key `{slip.key}` here; {hint}"


@cache
def _every_key() -> frozenset[str]:
    """The keys of all parts, to guess what was meant from."""
    parts, found = [Part], set[str]()
    while parts:
        part = parts.pop()
        parts += part.__subclasses__()
        found |= {field.alias or name for name, field in part.model_fields.items()}
    return frozenset(found)


def _shown(value: Any) -> str:  # noqa: ANN401 - any JSON
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
