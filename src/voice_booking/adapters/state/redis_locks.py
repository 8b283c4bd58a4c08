"""Locks among several processes, kept in Redis."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from uuid import uuid4

from redis.asyncio import Redis
from redis.asyncio.lock import Lock
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import LockError, RedisError

PREFIX = "voice_booking:lock:"
POLL_SECONDS = 0.01
"""How often a taken lock is tried again; the library's 0.1 makes fifty contenders wait for seconds."""
GIVE_BACK_SECONDS = 0.5
"""A caller is waiting: what takes longer is left to the time to live."""


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
    except (RedisError, TimeoutError) as error:
        raise ConnectionError(str(error) or f"no answer in {timeout_seconds} s") from error
    finally:
        await client.aclose()


class RedisLocks:
    """The port `Locks` on Redis.

    A process that stalls for longer than the time to live may lose its locks to another; the ledger's constraint is
    the guard then. When Redis cannot be reached, locks are simply not had.
    """

    def __init__(self, client: Redis, *, wait_seconds: float = 2, ttl_seconds: float = 10) -> None:
        self._client = client
        self._wait_seconds = wait_seconds
        self._ttl_seconds = ttl_seconds

    @asynccontextmanager
    async def held(self, keys: tuple[str, ...]) -> AsyncIterator[bool]:
        """All keys at once, or none: yields which."""
        token = uuid4().hex.encode()
        locks = [self._lock(key) for key in sorted(set(keys))]
        try:
            had = await self._take(locks, token)
        except BaseException:
            await self._give_back(locks, token)
            raise
        if not had:
            await self._give_back(locks, token)
            yield False
            return
        renewal = asyncio.create_task(self._renew(locks))
        try:
            yield True
        finally:
            renewal.cancel()
            await asyncio.gather(renewal, return_exceptions=True)
            await self._give_back(locks, token)

    def _lock(self, key: str) -> Lock:
        return Lock(self._client, PREFIX + key, timeout=self._ttl_seconds, sleep=POLL_SECONDS, thread_local=False)

    async def _take(self, locks: Sequence[Lock], token: bytes) -> bool:
        try:
            async with asyncio.timeout(self._wait_seconds):
                for lock in locks:
                    await lock.acquire(token=token)
        except (TimeoutError, RedisError, OSError):
            return False
        return True

    async def _renew(self, locks: Sequence[Lock]) -> None:
        """Until cancelled, or until a lock is lost."""
        with suppress(LockError, RedisError, OSError):
            while True:
                await asyncio.sleep(self._ttl_seconds / 3)
                for lock in locks:
                    await lock.reacquire()

    async def _give_back(self, locks: Sequence[Lock], token: bytes) -> None:
        """Those that were had, and one whose answer never came; what cannot be given back ends by itself."""
        with suppress(RedisError, OSError, TimeoutError):
            async with asyncio.timeout(GIVE_BACK_SECONDS):
                for lock in locks:
                    with suppress(LockError):
                        await lock.do_release(token)
