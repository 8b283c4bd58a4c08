"""`${1.slots.0.slot_id}` in a scenario: a value out of the reply to an earlier turn."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_REFERENCE = re.compile(r"\$\{(\d+)((?:\.\w+)+)\}")


@dataclass(frozen=True, slots=True)
class Reference:
    turn: int
    """Counted from 1."""
    path: tuple[str, ...]


class NoSuchValue(LookupError):
    """An earlier reply lacks the value that the scenario refers to; its own checks say what it was instead."""


def reference_of(text: str) -> Reference | None:
    """The reference that `text` is as a whole, or None."""
    found = _REFERENCE.fullmatch(text)
    return Reference(int(found[1]), tuple(found[2][1:].split("."))) if found else None


def strings_in(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every string inside `value`, with the path that leads to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, child in value.items():
            yield from strings_in(child, (*path, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from strings_in(child, (*path, index))


def resolve(value: Any, replies: Sequence[Any]) -> Any:  # noqa: ANN401 - JSON in, JSON out
    """`value` with every reference replaced by what the replies (turn 1 first) hold there.

    Raises:
        NoSuchValue: a reply does not go that deep.
    """
    if isinstance(value, dict):
        return {key: resolve(child, replies) for key, child in value.items()}
    if isinstance(value, list):
        return [resolve(child, replies) for child in value]
    reference = reference_of(value) if isinstance(value, str) else None
    return _look_up(reference, replies) if reference else value


def _look_up(reference: Reference, replies: Sequence[Any]) -> Any:  # noqa: ANN401 - JSON
    value = replies[reference.turn - 1]
    for step in reference.path:
        try:
            value = value[int(step)] if isinstance(value, list) else value[step]
        except (LookupError, TypeError, ValueError) as error:
            raise NoSuchValue(f"the reply of turn {reference.turn} has no {'.'.join(reference.path)}") from error
    return value
