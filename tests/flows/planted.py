"""Faults planted into flows on purpose, and harmless changes: what is changed, where it shows, who would suffer."""

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FLOWS = Path(__file__).parents[2] / "flows"
SINGLE_EDGES = ("else_edge", "always_edge", "skip_response_edge", "edge", "success_edge", "failed_edge")

Change = Callable[[Any], None]
"""Alters a flow document in place."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One altered flow; `at` names places as `node:<id>`, `edge:<id>`, `tool:<id>` or keys, joined by slashes."""

    name: str
    why: str
    at: tuple[str, ...]
    changes: tuple[Change, ...]
    base: str = "v17"
    text: Callable[[str], str] = str
    """What is done to the written file, for faults that no document can hold."""


def fault(
    name: str, why: str, at: str, *changes: Change, base: str = "v17", text: Callable[[str], str] = str
) -> Planted:
    return Planted(name, why, tuple(at.split()), changes, base, text)


def clean(name: str, *changes: Change, base: str = "v17", text: Callable[[str], str] = str) -> Planted:
    return Planted(name, "nobody", (), changes, base, text)


@cache
def _written(version: str) -> str:
    return (FLOWS / f"{version}.json").read_text("utf-8")


def document(planted: Planted) -> Any:
    flow = json.loads(_written(planted.base))
    for change in planted.changes:
        change(flow)
    return flow


def written(planted: Planted) -> str:
    return planted.text(json.dumps(document(planted), ensure_ascii=False))


def places(planted: Planted) -> tuple[str, ...]:
    """The paths that a finding may name, as `nodes[3].edges[0]`."""
    flow = document(planted)
    return tuple(_path(keys_of(flow, place)) for place in planted.at) or ("",)


def hits(path: str, place: str) -> bool:
    """Whether a path is the place or something in it; the empty place is the whole file."""
    return not place or path == place or path.startswith((f"{place}.", f"{place}["))


def _path(keys: list[str | int]) -> str:
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys).lstrip(".")


def _edges(flow: Any) -> Iterator[tuple[list[str | int], Any]]:
    for index, node in enumerate(flow["nodes"]):
        for number, edge in enumerate(node.get("edges", [])):
            yield ["nodes", index, "edges", number], edge
        for key in SINGLE_EDGES:
            if key in node:
                yield ["nodes", index, key], node[key]


def keys_of(flow: Any, place: str) -> list[str | int]:
    first, *rest = place.split("/")
    kind, _, name = first.partition(":")
    match kind:
        case "node":
            index = next(i for i, node in enumerate(flow["nodes"]) if node.get("id") == name)
            keys: list[str | int] = ["nodes", index]
        case "tool":
            index = next(i for i, tool in enumerate(flow["tools"]) if tool.get("tool_id") == name)
            keys = ["tools", index]
        case "edge":
            keys = next(keys for keys, edge in _edges(flow) if edge.get("id") == name)
        case _:
            keys = [first]
    for key in rest:
        keys.append(int(key) if key.lstrip("-").isdigit() else key)
    return [key if key != -1 else len(value_of(flow, keys[:place_in])) - 1 for place_in, key in enumerate(keys)]


def value_of(flow: Any, keys: list[str | int]) -> Any:
    for key in keys:
        flow = flow[key]
    return flow


def put(place: str, value: Any) -> Change:
    def change(flow: Any) -> None:
        *parents, last = keys_of(flow, place)
        value_of(flow, parents)[last] = copy.deepcopy(value)

    return change


def drop(place: str) -> Change:
    def change(flow: Any) -> None:
        *parents, last = keys_of(flow, place)
        del value_of(flow, parents)[last]

    return change


def add(place: str, value: Any) -> Change:
    """Append to a list."""

    def change(flow: Any) -> None:
        value_of(flow, keys_of(flow, place)).append(copy.deepcopy(value))

    return change


def twin(place: str, **other: Any) -> Change:
    """Append a copy of an element to its own list, with other keys."""

    def change(flow: Any) -> None:
        *parents, last = keys_of(flow, place)
        found = value_of(flow, parents)
        found.append(copy.deepcopy(found[last]) | other)

    return change


def turned(place: str) -> Change:
    """A list in opposite order."""

    def change(flow: Any) -> None:
        value_of(flow, keys_of(flow, place)).reverse()

    return change


def lead(edge: str, node: str) -> Change:
    return put(f"edge:{edge}/destination_node_id", node)


def say(node: str, text: str, kind: str = "static_text") -> Change:
    return put(f"node:{node}/instruction", {"type": kind, "text": text})


def replaced(old: str, new: str) -> Change:
    """Every text that is wholly `old` becomes `new`."""

    def turn(value: Any) -> Any:
        match value:
            case dict():
                return {(new if key == old else key): turn(held) for key, held in value.items()}
            case list():
                return [turn(held) for held in value]
            case _:
                return new if value == old else value

    def change(flow: Any) -> None:
        known = turn(flow)
        flow.clear()
        flow.update(known)

    return change


def prompt(edge_id: str, to: str, words: str = "Der Anrufer ist einverstanden.") -> dict[str, Any]:
    return {"id": edge_id, "transition_condition": {"type": "prompt", "prompt": words}, "destination_node_id": to}


def otherwise(edge_id: str, to: str) -> dict[str, Any]:
    return prompt(edge_id, to, "Else")


def when(edge_id: str, to: str, *equations: tuple[str, str, str], operator: str = "&&") -> dict[str, Any]:
    terms = [{"left": left, "operator": compare, "right": right} for left, compare, right in equations]
    condition = {"type": "equation", "operator": operator, "equations": terms}
    return {"id": edge_id, "transition_condition": condition, "destination_node_id": to}


def talk(node_id: str, text: str, *edges: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A conversation node."""
    node = {
        "id": node_id,
        "type": "conversation",
        "name": node_id,
        "instruction": {"type": "static_text", "text": text},
    }
    return node | {"edges": list(edges)} | more


def branch(node_id: str, other: str, *edges: dict[str, Any]) -> dict[str, Any]:
    return {"id": node_id, "type": "branch", "edges": list(edges), "else_edge": otherwise(f"{node_id}__else", other)}


def calling(node_id: str, tool: str, other: str, *edges: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A function node."""
    node = {"id": node_id, "type": "function", "tool_id": tool, "tool_type": "local", "wait_for_result": True}
    spoken = {"speak_during_execution": True, "instruction": {"type": "static_text", "text": "Einen Moment bitte."}}
    return node | spoken | {"edges": list(edges), "else_edge": otherwise(f"{node_id}__else", other)} | more
