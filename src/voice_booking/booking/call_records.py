"""What is kept of a telephone call: who with whom, how it went on, what was said, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any, Protocol
from uuid import UUID

from voice_booking.booking.call_outcome import CallOutcome
from voice_booking.booking.callbacks import Callback
from voice_booking.booking.offers import Offer
from voice_booking.booking.ports import Event
from voice_booking.booking.tasks import Task


class Stage(IntEnum):
    """How far a call was when Retell told of it. What a later stage says goes before what an earlier one says."""

    STARTED = 1
    ENDED = 2
    ANALYZED = 3


OUTBOUND = "outbound"
AGENT, USER = "agent", "user"
INVOCATION, RESULT = "tool_call_invocation", "tool_call_result"


@dataclass(frozen=True, slots=True)
class Turn:
    """One entry of a transcript."""

    role: str
    """Retell's: agent, user, tool_call_invocation, tool_call_result, node_transition, …"""
    text: str = ""
    """What was said; the arguments of a tool call, or its answer, as JSON text; the node that was entered."""
    second: float | None = None
    """Since the call began; None where Retell does not tell."""
    tool: str = ""
    """Of a tool call: which."""
    tool_call_id: str = ""
    successful: bool | None = None
    """Of an answer: whether Retell got it."""


@dataclass(frozen=True, slots=True)
class CallRecord:
    """What one event tells of a call. None: this event does not tell."""

    call_id: str
    stage: Stage
    agent_id: str | None = None
    agent_version: int | None = None
    direction: str | None = None
    """inbound, outbound; None: a call from the web."""
    from_number: str | None = None
    """E.164; None: withheld, or a call from the web."""
    to_number: str | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    duration_ms: int | None = None
    disconnection_reason: str | None = None
    status: str | None = None
    """Retell's: registered, not_connected, ongoing, ended, error."""
    transcript: tuple[Turn, ...] | None = None
    analysis: Mapping[str, Any] | None = None
    """Retell's, JSON values only."""
    cost_cents: int | None = None

    @property
    def customer_number(self) -> str | None:
        """The number of whoever speaks with the agent, whoever of the two has dialled; None: not known."""
        return self.to_number if self.direction == OUTBOUND else self.from_number


@dataclass(frozen=True, slots=True)
class CallOnFile:
    """A call as the database has it: everything that was told of it, whatever the order."""

    record: CallRecord
    branch_id: UUID
    recorded_at: datetime
    """When the first event about it came in, by the app's clock."""
    outcome: CallOutcome | None = None
    """None: it is not over, or nobody has looked yet."""


@dataclass(frozen=True, slots=True)
class BookedHere:
    """A visit that a call has booked and that stands."""

    at: datetime
    """When it was booked."""
    name: str
    """Of the customer."""


@dataclass(frozen=True, slots=True)
class AfterCall:
    """What is known once a call is over, as of one moment."""

    call: CallOnFile
    events: tuple[Event, ...]
    """Of the call, in order."""
    offers: tuple[Offer, ...] = ()
    """Made in the call, in order."""
    called_back: bool = False
    """Whether the call is on the call-back list already."""
    booked_since: bool = False
    """Whether the caller's number has booked something since, in another call."""
    booked: tuple[BookedHere, ...] = ()
    waiting: tuple[Callback, ...] = ()
    """Open entries of the call-back list that came of this call, or of others from the same number."""


@dataclass(frozen=True, slots=True)
class News:
    """An event of a call that is to be kept."""

    company_id: UUID
    branch_id: UUID
    record: CallRecord
    at: datetime
    """By the app's clock."""
    tasks: tuple[Task, ...] = ()
    """To be done because of it."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of a call."""

    company_id: UUID
    call_id: str
    outcome: CallOutcome
    entry: Callback | None
    """For the call-back list, unless the call is there already."""
    at: datetime
    made_good: tuple[UUID, ...] = ()
    """Entries of the call-back list that nobody waits for any more."""


class CallBook(Protocol):
    """Where calls are kept. All methods raise `TryLater` when the database cannot be reached."""

    async def take(self, news: News) -> None:
        """Add what an event tells, and what is to be done because of it; twice is the same as once."""

    async def after(self, company_id: UUID, call_id: str) -> AfterCall | None:
        """Everything that decides what is owed to a caller; None if the company knows no such call."""

    async def settle(self, settled: Settled) -> bool:
        """Write down what came of a call; returns whether an entry was put on the call-back list."""

    async def forget_words(self, before: datetime) -> int:
        """Delete what was said in calls that were recorded before; returns in how many."""
