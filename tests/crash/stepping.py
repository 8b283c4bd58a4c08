"""Walks a coroutine from suspension to suspension; lets the process die, or the caller hang up, at one of them."""

import asyncio
import os
from collections.abc import Callable, Coroutine, Generator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

DIED = 86
"""Exit code of a process that was struck."""


class Way(StrEnum):
    """What happens at a suspension."""

    DIES_BEFORE = "dies before its result"
    DIES_AFTER = "dies after its result"
    CANCELLED = "is cancelled into it"


@dataclass(frozen=True, slots=True)
class Strike:
    suspension: int
    """Counted from 1."""
    way: Way


class Walk:
    """Counts the suspensions of one operation, those of the tasks that it starts included, and strikes at one.

    Args:
        strike: None: the operation is left alone.
        witness: called at every moment at which the process might die.
    """

    def __init__(self, strike: Strike | None, witness: Callable[[Strike], object] | None = None) -> None:
        self._strike = strike
        self._witness = witness
        self.suspensions = 0

    async def through(self, operation: Coroutine[Any, Any, Any]) -> Any:
        """What the operation returns. Raises `CancelledError` if the caller hung up."""
        loop = asyncio.get_running_loop()
        loop.set_task_factory(self._stepped)
        try:
            self._caller = loop.create_task(operation)
            return await self._caller
        finally:
            loop.set_task_factory(None)

    def _stepped(self, loop: asyncio.AbstractEventLoop, walked: Any, **named: Any) -> asyncio.Task[Any]:
        return asyncio.Task(_awaited(_Steps(walked, self)), loop=loop, **named)

    def before(self) -> int:
        """The number of the suspension that is about to be."""
        self.suspensions += 1
        self._meet(Strike(self.suspensions, Way.DIES_BEFORE))
        if self._strike == Strike(self.suspensions, Way.CANCELLED):
            self._caller.cancel()
        return self.suspensions

    def after(self, suspension: int) -> None:
        self._meet(Strike(suspension, Way.DIES_AFTER))

    def _meet(self, death: Strike) -> None:
        if self._witness:
            self._witness(death)
        if death == self._strike:
            os._exit(DIED)


class _Steps:
    """Awaits like the coroutine that it walks."""

    def __init__(self, walked: Coroutine[Any, Any, Any], walk: Walk) -> None:
        self._walked = walked
        self._walk = walk

    def __await__(self) -> Generator[Any, Any, Any]:
        inner = self._walked.__await__()
        answer: Any = None
        error: BaseException | None = None
        while True:
            try:
                awaited = inner.throw(error) if error else inner.send(answer)
            except StopIteration as done:
                return done.value
            suspension = self._walk.before()
            answer, error = None, None
            try:
                answer = yield awaited
            except BaseException as raised:
                error = raised
            self._walk.after(suspension)


async def _awaited(steps: _Steps) -> Any:
    return await steps
