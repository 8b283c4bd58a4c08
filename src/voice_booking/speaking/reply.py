"""The answer of one tool call: what the machine reads and what the caller hears."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Reply:
    """`status`, `reason` and `next` are words of the wire; `say` is German that can be spoken as it stands."""

    status: str
    reason: str | None
    say: str
    next: str
    warnings: tuple[str, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    """JSON values only."""

    def as_json(self) -> dict[str, Any]:
        """One flat object: the five fixed fields, then the data."""
        fixed = {"status": self.status, "reason": self.reason, "say": self.say, "next": self.next}
        return {**fixed, "warnings": list(self.warnings), **self.data}
