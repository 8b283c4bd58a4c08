"""What a flow has to know about the server's tools."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """A tool of the server: its JSON Schema of arguments, and every `status` that it may answer.

    `successes` are the statuses after which what was asked for is true; `writes` tells whether it changes anything.
    `following` holds what `next` may be beside a status; a status that is not in it may come with any.
    """

    name: str
    parameters: Mapping[str, Any]
    statuses: frozenset[str]
    successes: frozenset[str]
    writes: bool = False
    fields: frozenset[str] = frozenset()
    """The fields that its answers may have at the top; empty if that is not known."""
    needed: frozenset[str] = frozenset()
    """Arguments without which it can never succeed, and which nobody but the caller knows."""
    following: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def failures(self) -> frozenset[str]:
        return self.statuses - self.successes
