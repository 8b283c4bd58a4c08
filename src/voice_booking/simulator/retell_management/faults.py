"""How the stand-in is told to misbehave: which request is met, and what happens to it."""

from dataclasses import dataclass
from enum import Enum
from fnmatch import fnmatchcase

from voice_booking.simulator.retell_management.refused import Refused


class Effect(Enum):
    THROTTLED = "429, and nothing was done"
    FAIL_BEFORE = "500, and nothing was done"
    FAIL_AFTER = "500, and it was done"
    DROP_BEFORE = "connection closed without an answer, and nothing was done"
    DROP_AFTER = "connection closed without an answer, and it was done"
    KILL_BEFORE = "the caller's process dies before the request arrives"
    KILL_AFTER = "the caller's process dies after it was done"


COMMITS = {Effect.FAIL_AFTER, Effect.DROP_AFTER, Effect.KILL_AFTER}
SILENT = {Effect.DROP_BEFORE, Effect.DROP_AFTER, Effect.KILL_BEFORE, Effect.KILL_AFTER}
"""With these no answer reaches the caller."""
THROTTLED_SECONDS = 3


@dataclass(frozen=True, slots=True)
class Fault:
    """One misbehaviour.

    Args:
        effect: what happens.
        operation: name of an operation (`versions.create`), with `*` for any letters.
        nth: which matching request since the faults were set, from 1; None for every one.
    """

    effect: Effect
    operation: str = "*"
    nth: int | None = 1


class Cut(Exception):
    """No answer reaches the caller; a front makes of it what its wire has for that."""

    def __init__(self, effect: Effect) -> None:
        super().__init__(effect.value)
        self.effect = effect


class Faults:
    """The faults that are set, and how many requests each has counted."""

    def __init__(self) -> None:
        self._counted: dict[Fault, int] = {}

    def set(self, *faults: Fault) -> None:
        """Replace all faults; counting begins anew."""
        self._counted = dict.fromkeys(faults, 0)

    def meet(self, operation: str) -> Effect | None:
        """Count a request, and return what befalls it."""
        met: Effect | None = None
        for fault, count in self._counted.items():
            if fnmatchcase(operation, fault.operation):
                self._counted[fault] = count + 1
                if met is None and fault.nth in {None, count + 1}:
                    met = fault.effect
        return met


def refusal(effect: Effect) -> Refused | None:
    """The answer of an effect that has one of its own."""
    if effect is Effect.THROTTLED:
        return Refused(429, "Account rate limited.", limit_headers(THROTTLED_SECONDS, 0))
    if effect in {Effect.FAIL_BEFORE, Effect.FAIL_AFTER}:
        return Refused(500, "An unexpected server error occurred.")
    return None


def limit_headers(seconds: int, left: int, limit: int = 0) -> dict[str, str]:
    """As a 429 carries them; `Reset` in seconds from now."""
    return {
        "X-RateLimit-Limiter": "route",
        "RateLimit-Limit": str(limit),
        "RateLimit-Remaining": str(left),
        "RateLimit-Reset": str(seconds),
    }
