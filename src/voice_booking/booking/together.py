"""Asking several things at once, and no longer than so long."""

import asyncio
from collections.abc import Coroutine, Iterable
from typing import Any, TypeVar

T = TypeVar("T")


async def ask_together(asked: Iterable[Coroutine[Any, Any, T]], seconds: float) -> list[T | None]:
    """The answers in the order of the questions, None where it took too long; raises what a question raised."""
    tasks = [asyncio.create_task(each) for each in asked]
    try:
        await asyncio.wait(tasks, timeout=seconds)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return [None if task.cancelled() else task.result() for task in tasks]
