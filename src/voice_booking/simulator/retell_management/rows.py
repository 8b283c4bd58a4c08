"""What the stand-in remembers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Json = dict[str, Any]


@dataclass(slots=True)
class FlowVersion:
    document: Json
    modified_at: datetime
    published: bool = False


@dataclass(slots=True)
class Flow:
    id: str
    versions: dict[int, FlowVersion]

    @property
    def latest(self) -> int:
        return max(self.versions)


@dataclass(slots=True)
class AgentVersion:
    settings: Json
    modified_at: datetime
    base: int | None = None
    published: bool = False


@dataclass(slots=True)
class Agent:
    id: str
    versions: dict[int, AgentVersion]
    highest: int = 0
    """Numbers are not given twice, even if a version is deleted."""
    tags: dict[str, int] = field(default_factory=dict)

    @property
    def latest(self) -> int:
        return max(self.versions)


@dataclass(slots=True)
class Number:
    phone: str
    settings: Json
    modified_at: datetime


@dataclass(slots=True)
class State:
    """Everything; copied as a whole where a moment is to be gone back to."""

    keys: set[str] = field(default_factory=set)
    agents: dict[str, Agent] = field(default_factory=dict)
    flows: dict[str, Flow] = field(default_factory=dict)
    numbers: dict[str, Number] = field(default_factory=dict)
    requests: dict[str, list[datetime]] = field(default_factory=dict)
    """Route -> when it was asked, as far as it still counts."""
    counted: int = 0

    def new_id(self, kind: str) -> str:
        self.counted += 1
        return f"{kind}_{self.counted:026x}"

    def add_number(self, phone: str, now: datetime) -> None:
        """A number that was imported by SIP trunk and that nobody answers yet."""
        self.numbers[phone] = Number(phone, {"inbound_agents": None}, now)


Clock = Callable[[], datetime]


def milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
