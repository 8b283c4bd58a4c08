"""What came of the calls, ready to be printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from voice_booking.simulator.scenario import Scenario
from voice_booking.simulator.visits import Day


class Kind(StrEnum):
    """What a check looks at."""

    WIRE = "wire"
    """The reply has the shape that every reply has."""
    STATUS = "status"
    REASON = "reason"
    NEXT = "next"
    SAYS = "says"
    SAYS_NOT = "says_not"
    DATA = "data"
    REPEAT = "repeat"
    CALENDAR = "calendar"
    EARLIER = "earlier"
    """An earlier caller could book what the scenario says stands already."""
    CLOCK = "clock"
    """The call could begin at its time."""
    CANCELLED = "cancelled"
    CALLBACK = "callback"
    ENDED = "ended"
    """The end of the call was taken."""


@dataclass(frozen=True, slots=True)
class Check:
    kind: Kind
    wanted: str
    passed: bool
    got: str = ""
    """What there was instead; empty when passed."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer of the server, as it came."""

    http_status: int
    body: Mapping[str, Any]
    """Empty when it was no JSON object."""
    raw: bytes
    latency_ms: float

    @property
    def say(self) -> str:
        return str(self.body.get("say", ""))


@dataclass(frozen=True, slots=True)
class TurnResult:
    at: datetime
    """Virtual time at which the tool was called, in the branch's zone."""
    caller: str | None
    tool: str
    args: Mapping[str, Any]
    reply: Reply
    checks: tuple[Check, ...]
    again: Reply | None = None
    """The answer to the repeated delivery."""
    call: str | None = None
    """The name of the call, if it is not the scenario's own."""

    @property
    def passed(self) -> bool:
        return all(check.passed for check in self.checks)


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened between tool calls: a call ended, or somebody is off."""

    at: datetime
    """As of a turn."""
    call: str | None
    off: str | None
    """Who is not there; None: the call ended."""
    checks: tuple[Check, ...] = ()

    @property
    def passed(self) -> bool:
        return all(check.passed for check in self.checks)


@dataclass(frozen=True, slots=True)
class CallResult:
    scenario: Scenario
    call_id: str
    salon: str
    caller: str
    started: datetime
    """In the branch's zone."""
    turns: tuple[TurnResult | Incident, ...]
    checks: tuple[Check, ...]
    """Of the calendar at the end, and of what kept the call from ending."""

    @property
    def passed(self) -> bool:
        return all(turn.passed for turn in self.turns) and all(check.passed for check in self.checks)

    @property
    def tool_calls(self) -> tuple[TurnResult, ...]:
        return tuple(turn for turn in self.turns if isinstance(turn, TurnResult))

    @property
    def title(self) -> str:
        return self.scenario.script.title


@dataclass(frozen=True, slots=True)
class SessionResult:
    """The calls that one salon took, and the calendar after the last of them."""

    salon: str
    calls: tuple[CallResult, ...]
    days: tuple[Day, ...]

    @property
    def passed(self) -> bool:
        return all(call.passed for call in self.calls)


@dataclass(frozen=True, slots=True)
class RunResult:
    sessions: tuple[SessionResult, ...]
    seconds: float
    """Wall time of everything, servers included."""

    @property
    def calls(self) -> tuple[CallResult, ...]:
        return tuple(call for session in self.sessions for call in session.calls)

    @property
    def passed(self) -> bool:
        return all(session.passed for session in self.sessions)
