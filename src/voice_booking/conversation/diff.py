"""What changed between two flows, in the words of those who release them.

Positions on the canvas, notes and the order of keys mean nothing to a call and are left out; so is the order of nodes
and tools. The order of edges means something: the first that is true wins.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from voice_booking.conversation.document import Flow

_OF_THE_CANVAS = frozenset({"display_position", "begin_tag_display_position", "notes"})
_LABELS = ("id", "tool_id", "name")
"""By which key an item of a list is known; the first that it has."""
_LONGEST, _CONTEXT = 100, 25
"""Letters of a value that are shown, and of those that are the same before it."""


class Part(Enum):
    """What kind of thing changed; the order is that of a report."""

    SETTING = "setting"
    PROMPT = "prompt"
    VARIABLE = "variable"
    TOOL = "tool"
    NODE = "node"
    EDGE = "edge"


class Done(Enum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `name` says of what: a node's id, `node/edge id`, a tool's name; `where` the key within it, "" for
    all of it; `before` and `after` are JSON values, None where there was nothing."""

    part: Part
    done: Done
    name: str
    where: str = ""
    before: Any = None
    after: Any = None

    def __str__(self) -> str:
        sign = {Done.ADDED: "+", Done.REMOVED: "-", Done.CHANGED: "~"}[self.done]
        what = f"{sign} {self.part.value} {self.name}" + (f" · {self.where}" if self.where else "")
        if self.done is Done.CHANGED:
            before, after = _told_apart(self.before, self.after)
            return f"{what}: {_shown(before)} → {_shown(after)}"
        value = self.after if self.done is Done.ADDED else self.before
        return what if value is None or isinstance(value, Mapping | list) else f"{what}: {_shown(value)}"


@dataclass(frozen=True, slots=True)
class Diff:
    """All changes, sorted by part and name; none if a call could not tell the two apart."""

    changes: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def lines(self) -> tuple[str, ...]:
        """One readable line for each change; `+` added, `-` removed, `~` changed."""
        return tuple(str(change) for change in self.changes)


def diff(old: Flow, new: Flow) -> Diff:
    """What a call would notice of the step from `old` to `new`."""
    order = list(Part)
    found = sorted(_documents(old.raw, new.raw), key=lambda change: order.index(change.part))
    return Diff(tuple(found))


def _documents(old: Mapping[str, Any], new: Mapping[str, Any], prefix: str = "") -> Iterator[Change]:
    """A flow, or a component of one, whose names then begin with `prefix`."""
    for key in _keys(old, new):
        before, after = old.get(key), new.get(key)
        match key:
            case "nodes":
                yield from _named(before, after, key, Part.NODE, prefix)
            case "tools" | "mcps":
                yield from _named(before, after, key, Part.TOOL, prefix)
            case "components":
                yield from _named(before, after, key, Part.SETTING, prefix)
            case "global_prompt":
                yield from _value(Part.PROMPT, f"{prefix}global_prompt", "", before, after)
            case "default_dynamic_variables":
                for name in _both(before or {}, after or {}):
                    yield from _value(
                        Part.VARIABLE, prefix + name, "", (before or {}).get(name), (after or {}).get(name)
                    )
            case _:
                yield from _value(Part.SETTING, f"{prefix}{key}", "", before, after)


def _named(before: Any, after: Any, key: str, part: Part, prefix: str) -> Iterator[Change]:  # noqa: ANN401 - any JSON
    olds, news = ({_label(item): item for item in items or ()} for items in (before, after))
    for name in _both(olds, news):
        old, new = olds.get(name), news.get(name)
        if old is None or new is None:
            yield _whole(part, prefix + name, old, new)
        elif key == "components":
            yield from _documents(old, new, f"{prefix}{name}/")
        elif key == "nodes":
            yield from _node(prefix + name, old, new)
        else:
            yield from _value(part, prefix + name, "", old, new)


def _label(item: Mapping[str, Any]) -> str:
    return str(next(item[key] for key in _LABELS if key in item))


def _node(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for key in _keys(old, new):
        before, after = old.get(key), new.get(key)
        if key == "edges" or key.endswith("edge"):
            yield from _edges(name, key, before, after)
        elif key == "instruction":
            yield from _value(Part.PROMPT, name, "instruction", before, after)
        else:
            yield from _value(Part.NODE, name, key, before, after)


def _edges(name: str, key: str, before: Any, after: Any) -> Iterator[Change]:  # noqa: ANN401 - any JSON
    old_list, new_list = (_as_list(edges) for edges in (before, after))
    olds, news = ({edge["id"]: edge for edge in edges} for edges in (old_list, new_list))
    for edge_id in _both(olds, news):
        old, new = olds.get(edge_id), news.get(edge_id)
        label = f"{name}/{edge_id}"
        if old is None or new is None:
            yield _whole(Part.EDGE, label, old, new)
        else:
            yield from _value(Part.EDGE, label, "", old, new)
    kept_before, kept_after = ([edge for edge in edges if edge in olds and edge in news] for edges in (olds, news))
    if kept_before != kept_after:
        yield Change(Part.EDGE, Done.CHANGED, name, f"order of {key}", ", ".join(kept_before), ", ".join(kept_after))


def _as_list(edges: Any) -> Sequence[Mapping[str, Any]]:  # noqa: ANN401 - any JSON
    if edges is None:
        return ()
    return (edges,) if isinstance(edges, Mapping) else tuple(edges)


def _value(part: Part, name: str, where: str, before: Any, after: Any) -> Iterator[Change]:  # noqa: ANN401 - any JSON
    """What differs within two values, as deep down as it can be named."""
    if before == after:
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for key in _keys(before, after):
            yield from _value(part, name, f"{where}.{key}" if where else key, before.get(key), after.get(key))
    elif before is None or after is None:
        yield Change(part, Done.ADDED if before is None else Done.REMOVED, name, where, before, after)
    else:
        yield Change(part, Done.CHANGED, name, where, before, after)


def _whole(part: Part, name: str, old: Any, new: Any) -> Change:  # noqa: ANN401 - any JSON
    return Change(part, Done.ADDED if old is None else Done.REMOVED, name, "", old, new)


def _keys(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[str, ...]:
    """The keys of both, without what stands on the canvas only."""
    return tuple(key for key in _both(old, new) if key not in _OF_THE_CANVAS)


def _both(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*old, *new)))


def _told_apart(before: Any, after: Any) -> tuple[Any, Any]:  # noqa: ANN401 - any JSON
    """Long texts from a little before the place where they begin to differ."""
    if not (isinstance(before, str) and isinstance(after, str)) or max(len(before), len(after)) <= _LONGEST:
        return before, after
    pairs = enumerate(zip(before, after, strict=False))
    same = next((at for at, (old, new) in pairs if old != new), min(len(before), len(after)))
    start = max(0, same - _CONTEXT)
    return (f"…{before[start:]}", f"…{after[start:]}") if start else (before, after)


def _shown(value: Any) -> str:  # noqa: ANN401 - any JSON
    text = f"“{' '.join(value.split())}”" if isinstance(value, str) else str(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
