"""A circuit breaker: a system that keeps failing is left alone, and asked carefully whether it is back."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from voice_booking.telemetry import BREAKER_CHANGES, BREAKER_STATE

REMEMBERED_CHANGES = 50


class State(StrEnum):
    CLOSED = "closed"
    HALF_OPEN = "half_open"
    OPEN = "open"


_LEVELS = {State.CLOSED: 0.0, State.HALF_OPEN: 0.5, State.OPEN: 1.0}


@dataclass(frozen=True, slots=True)
class BreakerTerms:
    """When a breaker opens and closes."""

    failures: int = 5
    """So many failures open it, successes between them or not …"""
    window_seconds: float = 60
    """… within this time."""
    open_seconds: float = 30
    """How long nobody is let through at all."""
    probe_seconds: float = 10
    """Then one is let through at a time, and not sooner after the one before."""
    successes: int = 2
    """So many of those must succeed; the first that fails opens it again."""


class NotNow(Exception):
    """Nothing was sent: not allowed before `after_seconds` have passed."""

    def __init__(self, why: str, after_seconds: float) -> None:
        super().__init__(f"{why}, next in {after_seconds:.1f} s")
        self.why = why
        self.after_seconds = after_seconds


@dataclass(slots=True)
class Attempt:
    """One request behind a breaker; whoever sends it says how the system did."""

    worked: bool | None = None
    """None: nothing was learnt, as when the caller hung up meanwhile."""


@dataclass(frozen=True, slots=True)
class BreakerView:
    """What an operator is shown."""

    company: str
    system: str
    state: State
    recent_failures: int
    open_for_seconds: float | None
    """How long requests are still refused without asking; None: they are not."""
    history: tuple[tuple[float, State], ...]
    """Seconds ago, and what it became; the newest last."""


class Breaker:
    """Of one company's use of one system, in this process."""

    def __init__(
        self,
        company: str,
        system: str,
        terms: BreakerTerms | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._names = (company, system)
        self._terms = terms or BreakerTerms()
        self._monotonic = monotonic
        self._state = State.CLOSED
        self._failed: deque[float] = deque()
        self._next_at = monotonic()
        self._probing = False
        self._successes = 0
        self._history: deque[tuple[float, State]] = deque(maxlen=REMEMBERED_CHANGES)
        BREAKER_STATE.labels(*self._names).set(_LEVELS[self._state])

    @contextmanager
    def attempt(self) -> Iterator[Attempt]:
        """Around one request. What it has been told by the end counts; told nothing, nothing counts.

        Raises:
            NotNow: open, or half open with somebody else trying.
        """
        probe = self._admit()
        attempt = Attempt()
        try:
            yield attempt
        finally:
            if probe:
                self._probing = False
            self._learn(attempt.worked, probe=probe)

    def view(self) -> BreakerView:
        now = self._monotonic()
        self._forget(now)
        left = self._next_at - now if self._state is State.OPEN else 0.0
        state = State.HALF_OPEN if self._state is State.OPEN and left <= 0 else self._state
        history = tuple((now - at, became) for at, became in self._history)
        return BreakerView(*self._names, state, len(self._failed), left if left > 0 else None, history)

    def _admit(self) -> bool:
        """Whether the request is a probe."""
        if self._state is State.CLOSED:
            return False
        now = self._monotonic()
        if now < self._next_at or self._probing:
            raise NotNow("breaker open", max(self._next_at - now, 0.0) or self._terms.probe_seconds)
        if self._state is State.OPEN:
            self._successes = 0
            self._become(State.HALF_OPEN)
        self._probing = True
        self._next_at = now + self._terms.probe_seconds
        return True

    def _learn(self, worked: bool | None, *, probe: bool) -> None:
        if worked is None or (self._state is not State.CLOSED and not probe):
            return  # what set out before the breaker opened says nothing about now
        if not worked:
            self._fail(probe=probe)
        elif probe:
            self._successes += 1
            if self._successes >= self._terms.successes:
                self._failed.clear()
                self._become(State.CLOSED)

    def _fail(self, *, probe: bool) -> None:
        now = self._monotonic()
        self._forget(now)
        self._failed.append(now)
        if probe or len(self._failed) >= self._terms.failures:
            self._next_at = now + self._terms.open_seconds
            self._become(State.OPEN)

    def _forget(self, now: float) -> None:
        while self._failed and self._failed[0] <= now - self._terms.window_seconds:
            self._failed.popleft()

    def _become(self, state: State) -> None:
        self._state = state
        self._history.append((self._monotonic(), state))
        BREAKER_STATE.labels(*self._names).set(_LEVELS[state])
        BREAKER_CHANGES.labels(*self._names, state.value).inc()


class Breakers:
    """All breakers of this process, one for each company and system."""

    def __init__(self, terms: BreakerTerms | None = None, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._terms = terms or BreakerTerms()
        self._monotonic = monotonic
        self._breakers: dict[tuple[str, str], Breaker] = {}

    def of(self, company: str, system: str) -> Breaker:
        names = (company, system)
        if names not in self._breakers:
            self._breakers[names] = Breaker(company, system, self._terms, self._monotonic)
        return self._breakers[names]

    def views(self) -> tuple[BreakerView, ...]:
        """State and history of each, by company and system."""
        return tuple(self._breakers[names].view() for names in sorted(self._breakers))
