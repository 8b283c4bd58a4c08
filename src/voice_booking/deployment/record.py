"""What is written down about every deployment: enough to say who did what, and to go on where it was broken off."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

Clock = Callable[[], datetime]


class Kind(StrEnum):
    DEPLOY = "deploy"
    """A version was made, and perhaps published."""
    PIN = "pin"
    """Numbers were led to a version."""
    ROLLBACK = "rollback"
    """Numbers were led back to an earlier version."""


class State(StrEnum):
    RUNNING = "running"
    DRAFTED = "drafted"
    """The draft stands and says what was sent; it is not published."""
    PUBLISHED = "published"
    DONE = "done"
    """Of a pin or a way back: every number was led there."""
    ABANDONED = "abandoned"
    """Given up; what it had made and nobody used was removed."""


class Mark(StrEnum):
    BEGUN = "begun"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Entry:
    """That a step was begun, or is done. `facts` is what to know of it: versions, percent, what stood there before."""

    step: str
    mark: Mark
    at: datetime
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Deployment:
    """One row. What is None is not known yet."""

    id: UUID
    company: UUID
    environment: str
    kind: Kind
    who: str
    revision: str
    """Of the repository (git), "" outside of one."""
    started_at: datetime
    state: State
    flow_name: str = ""
    flow_hash: str = ""
    agent_hash: str = ""
    hash: str = ""
    agent_id: str | None = None
    flow_id: str | None = None
    base_version: int | None = None
    highest_before: int | None = None
    """The highest version there was before a draft was asked for: whatever is above it and unknown may be ours."""
    version: int | None = None
    flow_version: int | None = None
    entries: tuple[Entry, ...] = ()

    @property
    def title(self) -> str:
        """How the version is called at the host."""
        revision = f" {self.revision[:12]}" if self.revision else ""
        return f"{self.flow_name}{revision} {self.hash[:8]}"

    def done(self, step: str) -> bool:
        return any(entry.step == step and entry.mark is Mark.DONE for entry in self.entries)

    def noted(self, step: str, mark: Mark, at: datetime, **facts: Any) -> "Deployment":  # noqa: ANN401 - any JSON
        return replace(self, entries=(*self.entries, Entry(step, mark, at, facts)))


class DeploymentBook(Protocol):
    """The rows of one company, the table `deployment`. Raises `TryLater`."""

    async def rows(self, environment: str) -> tuple[Deployment, ...]:
        """All of an environment, the latest first."""
        ...

    async def save(self, deployment: Deployment) -> None:
        """Add it, or overwrite the one with its id."""
        ...
