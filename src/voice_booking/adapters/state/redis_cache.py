"""Bytes that one server puts into Redis for all of them."""

from contextlib import suppress
from functools import partial

from redis.asyncio import Redis

from voice_booking.adapters.state.redis_link import RedisLink, Unanswered

PREFIX = "voice_booking:cache:"
ANSWER_SECONDS = 0.05
"""What takes longer is read from the database in the same time."""
MOST_BYTES = 1_000_000
"""Of one value: a catalogue of four hundred services by eighty people has a third of it."""


class RedisCache:
    """Remembers until the time to live is over; whatever is wrong with Redis, it merely does not know."""

    def __init__(self, client: Redis, *, ttl_seconds: float, link: RedisLink | None = None) -> None:
        self._client = client
        self._ttl_ms = int(ttl_seconds * 1000)
        self._link = link or RedisLink("cache", answer_seconds=ANSWER_SECONDS)

    async def get(self, key: str) -> bytes | None:
        """What was put there, or None."""
        with suppress(Unanswered):
            found = await self._link.answer(partial(self._client.get, PREFIX + key))
            return found if isinstance(found, bytes) else None
        return None

    async def put(self, key: str, value: bytes) -> None:
        """Remember `value`, unless it is too big to be carried to and fro."""
        if len(value) > MOST_BYTES:
            return
        with suppress(Unanswered):
            await self._link.answer(partial(self._client.set, PREFIX + key, value, px=self._ttl_ms))
