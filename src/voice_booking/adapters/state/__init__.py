"""What servers remember for a moment: locks, in the process or in Redis, and in Redis what they read for each other."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from voice_booking.adapters.state.in_process import InProcessLocks
from voice_booking.adapters.state.redis_cache import RedisCache
from voice_booking.adapters.state.redis_link import connect, reach_redis
from voice_booking.adapters.state.redis_locks import RedisLocks
from voice_booking.booking.ports import Locks

__all__ = ["InProcessLocks", "RedisCache", "RedisLocks", "open_cache", "open_locks", "reach_redis"]


@asynccontextmanager
async def open_locks(
    redis_url: str | None, *, wait_seconds: float = 2, ttl_seconds: float = 10
) -> AsyncIterator[Locks]:
    """Locks in Redis where it is configured, else in the process, which must then be the only one.

    Args:
        redis_url: `redis://host:6379/0`, `unix:///socket`, or None.
        wait_seconds: how long to wait for all keys of one request together.
        ttl_seconds: after which Redis frees the locks of a process that died; renewed while they are held.
    """
    if redis_url is None:
        yield InProcessLocks(wait_seconds)
        return
    client = connect(redis_url, wait_seconds)
    try:
        yield RedisLocks(client, wait_seconds=wait_seconds, ttl_seconds=ttl_seconds)
    finally:
        await client.aclose()


@asynccontextmanager
async def open_cache(redis_url: str | None, *, ttl_seconds: float = 3600) -> AsyncIterator[RedisCache | None]:
    """Where servers leave what they have read for each other; None without Redis: what is kept, each keeps itself.

    Args:
        redis_url: as for `open_locks`.
        ttl_seconds: after which Redis forgets.
    """
    if redis_url is None:
        yield None
        return
    client = connect(redis_url)
    try:
        yield RedisCache(client, ttl_seconds=ttl_seconds)
    finally:
        await client.aclose()
