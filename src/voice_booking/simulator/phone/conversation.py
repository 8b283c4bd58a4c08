"""What was said and done in one simulated call: the record that graders, pages and the check of truth read."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

ANSWERED = range(200, 300)


class Who(StrEnum):
    AGENT = "agent"
    CALLER = "user"


class End(StrEnum):
    """Why a call ended; the values are Retell's `disconnection_reason` where it has one."""

    CALLER_HUNG_UP = "user_hangup"
    AGENT_HUNG_UP = "agent_hangup"
    TRANSFERRED = "call_transfer"
    SILENCE = "inactivity"
    TOO_LONG = "max_duration_reached"
    STUCK = "error_llm_websocket_corrupt_payload"
    """The flow leads nowhere, or in circles without a word."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One utterance. `at` is when it begins, virtual time in the branch's zone; `node` where the call stood."""

    who: Who
    text: str
    at: datetime
    node: str
    interrupts: bool = False


@dataclass(frozen=True, slots=True)
class ToolCall:
    """One call of a tool, all attempts together."""

    tool_id: str
    name: str
    args: Mapping[str, Any]
    at: datetime
    node: str
    http_status: int
    """Of the last attempt; 0: no answer in time."""
    reply: Mapping[str, Any]
    """The JSON object that was answered; empty where there was none."""
    latency_ms: float
    """As long as it took by the wall clock, or the timeout."""
    attempts: int = 1
    after_turn: int = 0
    """How many turns had been spoken by then."""

    @property
    def answered(self) -> bool:
        return self.http_status in ANSWERED

    @property
    def status(self) -> str:
        """The server's `status`, "" where it did not answer."""
        return str(self.reply.get("status", ""))


@dataclass(frozen=True, slots=True)
class Step:
    """A step from node to node. `kind` as Retell's `transition_type`, `why` the rule that decided."""

    former: str
    node: str
    kind: str
    why: str
    at: datetime
    after_turn: int
    """How many turns had been spoken by then."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A whole call."""

    call_id: str
    flow: str
    """Name of the flow file, `v19`."""
    caller_number: str
    salon: str
    started: datetime
    ended: datetime
    """Virtual time, as of every moment here."""
    end: End
    turns: tuple[Turn, ...]
    tool_calls: tuple[ToolCall, ...]
    steps: tuple[Step, ...]
    variables: Mapping[str, str]
    """Dynamic variables at the end."""
    given: Mapping[str, str] = field(default_factory=dict)
    """Those of them that the inbound webhook told."""
    faults: tuple[str, ...] = ()
    """What went wrong on purpose, in order: faults of the model and of the wire."""
    unexpected: tuple[str, ...] = field(default=())
    """What nobody had planned: an inbound webhook or event that was not taken, a tool that answered with no JSON."""

    @property
    def seconds(self) -> float:
        """Virtual duration."""
        return (self.ended - self.started).total_seconds()

    @property
    def moments(self) -> tuple[Turn | ToolCall, ...]:
        """What was said and what was called, in the order in which it happened."""
        places: list[tuple[float, Turn | ToolCall]] = [(float(place), turn) for place, turn in enumerate(self.turns, 1)]
        places += [(call.after_turn + 0.5, call) for call in self.tool_calls]
        return tuple(moment for _, moment in sorted(places, key=lambda placed: placed[0]))

    @property
    def said(self) -> tuple[str, ...]:
        """What the agent said, utterance by utterance."""
        return tuple(turn.text for turn in self.turns if turn.who is Who.AGENT)

    @property
    def questions(self) -> int:
        """How many questions the agent asked."""
        return sum(text.count("?") for text in self.said)

    @property
    def nodes(self) -> tuple[str, ...]:
        """The nodes in the order in which the call came to them, the first one left out."""
        return tuple(step.node for step in self.steps)

    @property
    def tool_ms(self) -> float:
        """The server's share: all tool calls together."""
        return sum(call.latency_ms for call in self.tool_calls)


Listen = Callable[[Turn], Awaitable[None]]
"""Told of every utterance of the agent at the moment it is spoken, when the database is as it is then."""
