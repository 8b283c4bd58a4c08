"""Requests under one API key leave slower than the other side counts them, those of callers first."""

import asyncio
import itertools
import time
from bisect import insort
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import IntEnum

from voice_booking.adapters.calcom.breaker import NotNow

LEAST_SLEEP_SECONDS = 0.001
"""A clock that counts in floats may never quite reach the moment that was waited for."""


class Priority(IntEnum):
    """Lower goes first."""

    VOICE = 0
    WORK = 1


@dataclass(frozen=True, slots=True)
class Rate:
    """How fast requests may leave; `per_minute` + `burst` are the most in any minute.

    Cal.com allows 120 a minute under one API key and blocks it for a minute beyond that (docs, "rate limits", 2026).
    Servers that share a key share this too: `per_minute` and `burst` are for one of them.
    """

    per_minute: float = 110
    burst: int = 8
    """So many may leave at once after a pause: two visits of four segments."""
    kept_for_voice: int = 4
    """Background work leaves so many of them for a caller: one visit of four segments."""


class Limiter:
    """A bucket of tokens for one API key, in this process.

    Args:
        rate: how fast it fills.
        monotonic: a clock that only goes forward, in seconds.
        sleep: waits so many seconds of that clock.
    """

    def __init__(
        self,
        rate: Rate | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._rate = rate or Rate()
        self._monotonic = monotonic
        self._sleep = sleep
        self._tokens = float(self._rate.burst)
        self._filled_at = monotonic()
        self._blocked_until = self._filled_at
        self._arrivals = itertools.count()
        self._waiting: list[tuple[Priority, int]] = []

    async def take(self, priority: Priority, within_seconds: float) -> None:
        """Wait for leave to send one request; those of lower priority wait behind.

        Raises:
            NotNow: it would take longer than `within_seconds`; known at once, nobody has waited for it.
        """
        me = (priority, next(self._arrivals))
        until = self._monotonic() + within_seconds
        insort(self._waiting, me)
        try:
            while (wait := self._wait_of(me)) > 0:
                if self._monotonic() + wait > until:
                    raise NotNow("too many requests", wait)
                await self._sleep(max(wait, LEAST_SLEEP_SECONDS))
            self._tokens -= 1
        finally:
            self._waiting.remove(me)

    def block(self, seconds: float) -> None:
        """The other side refuses everything for so long."""
        self._blocked_until = max(self._blocked_until, self._monotonic() + seconds)

    def left(self, requests: int) -> None:
        """The other side says how many more it takes: others may use the same key."""
        self._fill()
        self._tokens = min(self._tokens, requests)

    def _wait_of(self, me: tuple[Priority, int]) -> float:
        """Seconds until there is a token for everyone before `me`, for `me`, and for what is kept."""
        self._fill()
        kept = self._rate.kept_for_voice if me[0] is Priority.WORK else 0
        missing = self._waiting.index(me) + 1 + kept - self._tokens
        blocked = self._blocked_until - self._monotonic()
        return max(missing * 60 / self._rate.per_minute, blocked)

    def _fill(self) -> None:
        now = self._monotonic()
        grown = self._tokens + (now - self._filled_at) * self._rate.per_minute / 60
        self._tokens = min(float(self._rate.burst), grown)
        self._filled_at = now
