"""Locks among the requests of one process."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from weakref import WeakValueDictionary


class InProcessLocks:
    """The port `Locks` for a server that is the only process on its database."""

    def __init__(self, wait_seconds: float = 2) -> None:
        self._wait_seconds = wait_seconds
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def held(self, keys: tuple[str, ...]) -> AsyncIterator[bool]:
        """All keys at once, or none: yields which."""
        async with AsyncExitStack() as taken:
            had = await self._take(keys, taken)
            if not had:
                await taken.aclose()
            yield had

    async def _take(self, keys: tuple[str, ...], taken: AsyncExitStack) -> bool:
        try:
            async with asyncio.timeout(self._wait_seconds):
                for key in sorted(set(keys)):
                    await taken.enter_async_context(self._locks.setdefault(key, asyncio.Lock()))
        except TimeoutError:
            return False
        return True
