"""Trying again what may be begun anew at any time."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from voice_booking.booking.calendar import CalendarBusy
from voice_booking.booking.ports import TryLater

Result = TypeVar("Result")
Sleep = Callable[[float], Awaitable[object]]
"""Takes seconds."""

ATTEMPTS: Final = 6
LONGEST_WAIT_SECONDS: Final = 90.0


async def persevering(work: Callable[[], Awaitable[Result]], sleep: Sleep, attempts: int = ATTEMPTS) -> Result:
    """Do `work`, after a failure that may pass after 1, 2, 4 … seconds again, or when the calendar says.

    Raises:
        TryLater: of the last attempt.
    """
    for attempt in range(attempts - 1):
        try:
            return await work()
        except TryLater as error:
            told = error.after_seconds if isinstance(error, CalendarBusy) else 0.0
            await sleep(min(max(told, 2.0**attempt), LONGEST_WAIT_SECONDS))
    return await work()
