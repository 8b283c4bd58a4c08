"""One request as the routes see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from voice_booking.simulator.retell_management.rows import Json, State


@dataclass(frozen=True, slots=True)
class Asked:
    state: State
    now: datetime
    id: str
    """The last part of the path, where it names something."""
    query: Mapping[str, str]
    body: Json
    commits: list[str] = field(default_factory=list)

    def commit(self, what: str) -> None:
        """Say what was changed."""
        self.commits.append(what)
