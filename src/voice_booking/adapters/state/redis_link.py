"""A Redis that may go away: nobody waits long for it, and it is used again as soon as it is back."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from voice_booking.telemetry import REDIS_FAILURES

Answer = TypeVar("Answer")

REST_SECONDS = 1.0
"""How long a Redis that gave no answer is left alone; meanwhile nobody waits for it."""


class Unanswered(Exception):
    """Redis gives no answer, or gave none a moment ago: go on without it."""


def connect(url: str, timeout_seconds: float = 2) -> Redis:
    """A client that gives up soon and does not try twice: a caller is waiting. Close it with `aclose()`.

    It has no time limit for a command: the library would keep it with `asyncio.wait_for`, which in Python 3.11 swallows
    a cancellation that comes while a command is sent. Whoever calls sets the limit.
    """
    return Redis.from_url(
        url,
        socket_timeout=None,
        socket_connect_timeout=timeout_seconds,
        retry=Retry(NoBackoff(), 0),
    )


async def reach_redis(url: str, timeout_seconds: float = 2) -> None:
    """Ask Redis for a sign of life. Raises `ConnectionError` if it gives none in time."""
    client = connect(url, timeout_seconds)
    try:
        async with asyncio.timeout(timeout_seconds):
            await client.ping()
    except (RedisError, OSError, TimeoutError) as error:
        raise ConnectionError(str(error) or f"no answer in {timeout_seconds} s") from error
    finally:
        await client.aclose()


class RedisLink:
    """Commands to Redis for one use of it.

    Args:
        use: what it is used for, as the metrics call it.
        answer_seconds: how long one command may take.
        monotonic: a clock that only goes forward, in seconds.
    """

    def __init__(self, use: str, *, answer_seconds: float, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._failures = REDIS_FAILURES.labels(use)
        self._answer_seconds = answer_seconds
        self._monotonic = monotonic
        self._rests_until = monotonic()

    async def answer(self, ask: Callable[[], Awaitable[Answer]]) -> Answer:
        """What Redis says to a command. Raises `Unanswered`."""
        if self._monotonic() < self._rests_until:
            raise Unanswered
        try:
            async with asyncio.timeout(self._answer_seconds):
                return await ask()
        except (TimeoutError, RedisError, OSError) as error:
            self._rests_until = self._monotonic() + REST_SECONDS
            self._failures.inc()
            raise Unanswered from error
