"""Locks among several processes, kept in Redis."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial
from uuid import uuid4

from redis.asyncio import Redis
from redis.asyncio.lock import Lock
from redis.exceptions import LockError

from voice_booking.adapters.state.redis_link import RedisLink, Unanswered

PREFIX = "voice_booking:lock:"
POLL_SECONDS = 0.01
"""How often a taken lock is tried again; the library's 0.1 makes fifty contenders wait for seconds."""
ANSWER_SECONDS = 0.5
"""A caller is waiting: without an answer the booking goes on without its lock."""


class RedisLocks:
    """The port `Locks` on Redis.

    A process that stalls for longer than the time to live may lose its locks to another; the ledger's constraint is
    the guard then. When Redis does not answer, locks are simply not had, at once for the next second and tried again
    after it; locks that cannot be given back end by themselves.
    """

    def __init__(
        self, client: Redis, *, wait_seconds: float = 2, ttl_seconds: float = 10, link: RedisLink | None = None
    ) -> None:
        self._client = client
        self._wait_seconds = wait_seconds
        self._ttl_seconds = ttl_seconds
        self._link = link or RedisLink("locks", answer_seconds=ANSWER_SECONDS)

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
        return Lock(self._client, PREFIX + key, timeout=self._ttl_seconds, thread_local=False)

    async def _take(self, locks: Sequence[Lock], token: bytes) -> bool:
        try:
            async with asyncio.timeout(self._wait_seconds):
                for lock in locks:
                    ask = partial(lock.acquire, blocking=False, token=token)
                    while not await self._link.answer(ask):  # noqa: ASYNC110  locks are freed in other processes
                        await asyncio.sleep(POLL_SECONDS)
        except (TimeoutError, Unanswered):
            return False
        return True

    async def _renew(self, locks: Sequence[Lock]) -> None:
        """Until cancelled, or until a lock is lost."""
        with suppress(Unanswered):
            while True:
                await asyncio.sleep(self._ttl_seconds / 3)
                for lock in locks:
                    if not await self._link.answer(partial(_renewed, lock)):
                        return

    async def _give_back(self, locks: Sequence[Lock], token: bytes) -> None:
        """Those that were had, and one whose answer never came."""
        with suppress(Unanswered):
            for lock in locks:
                await self._link.answer(partial(_release, lock, token))


async def _renewed(lock: Lock) -> bool:
    try:
        await lock.reacquire()
    except LockError:  # somebody else's by now, or nobody's
        return False
    return True


async def _release(lock: Lock, token: bytes) -> None:
    with suppress(LockError):
        await lock.do_release(token)
