"""What came of simulated calls: one result a call, a report of many."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from voice_booking.simulator.phone.conversation import Conversation
from voice_booking.simulator.results import Check
from voice_booking.simulator.visits import Day, Visit

_ROW_ID = re.compile(r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")
"""Identities of rows: drawn by chance, never spoken."""
BOOKED = ("booked", "reserved")
"""What the server says of a booking that stands."""


@dataclass(frozen=True, slots=True)
class PhoneResult:
    """One call that was played to its end."""

    title: str
    file: Path
    seed: int
    conversation: Conversation
    checks: tuple[Check, ...]
    visits: tuple[Visit, ...]
    days: tuple[Day, ...]
    claims: int = 0
    """How many claims the agent made that were held against the database."""
    lies: tuple[str, ...] = ()
    """Which of them were false."""

    @property
    def passed(self) -> bool:
        return not self.lies and not self.conversation.unexpected and all(check.passed for check in self.checks)

    @property
    def why(self) -> tuple[str, ...]:
        """Everything that went wrong, in words."""
        failed = (f"{check.wanted}: {check.got}" for check in self.checks if not check.passed)
        return (*failed, *(f"false: {lie}" for lie in self.lies), *self.conversation.unexpected)

    def fingerprint(self) -> str:
        """The same for two calls in which the same was said and done, and that left the same behind."""
        call = self.conversation
        tools = [
            [tool.name, dict(tool.args), tool.http_status, dict(tool.reply), tool.at.isoformat()]
            for tool in call.tool_calls
        ]
        told: list[Any] = [
            [[turn.who.value, turn.text, turn.at.isoformat(), turn.node] for turn in call.turns],
            tools,
            [step.node for step in call.steps],
            dict(call.variables),
            call.end.value,
            list(call.faults),
            [repr(visit) for visit in self.visits],
            [[check.wanted, check.passed] for check in self.checks],
        ]
        text = json.dumps(told, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(_with_places(text).encode()).hexdigest()


def _with_places(text: str) -> str:
    """Identities of rows as numbers, in the order in which they come first."""
    places: dict[str, int] = {}
    return _ROW_ID.sub(lambda found: f"#{places.setdefault(found[0].replace('-', ''), len(places))}", text)


@dataclass(frozen=True)
class PhoneReport:
    """Many calls. `seconds` is wall time."""

    flow: str
    results: tuple[PhoneResult, ...]
    seconds: float

    @property
    def passed(self) -> bool:
        return all(result.passed for result in self.results)

    @property
    def failed(self) -> tuple[PhoneResult, ...]:
        return tuple(result for result in self.results if not result.passed)

    @cached_property
    def by_scenario(self) -> Mapping[tuple[Path, str], tuple[PhoneResult, ...]]:
        """The results of each scenario, by its file and title."""
        found: dict[tuple[Path, str], list[PhoneResult]] = {}
        for result in self.results:
            found.setdefault((result.file, result.title), []).append(result)
        return {scenario: tuple(results) for scenario, results in found.items()}

    @property
    def steady(self) -> int:
        """How many scenarios passed with every seed: pass^k."""
        return sum(all(result.passed for result in results) for results in self.by_scenario.values())

    @property
    def claims(self) -> int:
        return sum(result.claims for result in self.results)

    @property
    def lies(self) -> int:
        return sum(len(result.lies) for result in self.results)

    @property
    def durations(self) -> tuple[float, ...]:
        """Virtual seconds of every call."""
        return tuple(result.conversation.seconds for result in self.results)

    @property
    def booking_durations(self) -> tuple[float, ...]:
        """Virtual seconds of every call in which something was booked."""
        return tuple(call.seconds for call in self._bookings)

    @property
    def latencies(self) -> tuple[float, ...]:
        """Milliseconds of every tool call that was answered."""
        calls = (call for result in self.results for call in result.conversation.tool_calls)
        return tuple(call.latency_ms for call in calls if call.answered)

    @property
    def server_shares(self) -> tuple[float, ...]:
        """Milliseconds of all tools together, of every call in which something was booked."""
        return tuple(call.tool_ms for call in self._bookings)

    @property
    def _bookings(self) -> list[Conversation]:
        calls = (result.conversation for result in self.results)
        return [call for call in calls if any(tool.status in BOOKED for tool in call.tool_calls)]


def middle(values: Iterable[float]) -> float:
    """The median, 0 of nothing."""
    found = list(values)
    return median(found) if found else 0.0


def ninety_fifth(values: Iterable[float]) -> float:
    """The 95th percentile, 0 of nothing."""
    found = list(values)
    return quantiles(found, n=20, method="inclusive")[-1] if len(found) > 1 else middle(found)
