"""Trying again what may be tried again: the host said when, and everything is looked for before it is repeated."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from voice_booking.deployment.host import Later

Result = TypeVar("Result")
Sleep = Callable[[float], Awaitable[object]]

ATTEMPTS: Final = 4
LONGEST_SECONDS: Final = 60.0
"""A host that asks for more is not waited for."""


async def patiently(work: Callable[[], Awaitable[Result]], sleep: Sleep) -> Result:
    """Run `work`, and again after what it was told to wait, where nothing was done.

    `OutcomeUnknown` is not tried again here: a person should know of it.

    Raises:
        Later: after the last attempt.
        HostError: anything else, at once.
    """
    for _ in range(ATTEMPTS - 1):
        try:
            return await work()
        except Later as later:
            if later.after_seconds > LONGEST_SECONDS:
                raise
            await sleep(later.after_seconds)
    return await work()
