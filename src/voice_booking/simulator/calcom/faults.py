"""How the stand-in is told to misbehave: a fault says which call it meets, and what happens to that call."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from fnmatch import fnmatchcase

from voice_booking.simulator.calcom.errors import CoreError, Refused
from voice_booking.simulator.calcom.limits import Throttled

TAKEN = "User either already has booking at this time or is not available"
AT_ONCE = timedelta(0)


class Effect(Enum):
    """What happens to a call instead of an answer, or to a webhook instead of one delivery."""

    SLOW = "only the latency"
    TAKEN = "400 that says taken"
    CONFLICT = "409 booking_conflict_error"
    UNPROCESSABLE = "422"
    THROTTLED = "429"
    FAIL_BEFORE = "500, and nothing was done"
    FAIL_AFTER = "500, and it was done"
    TIMEOUT_BEFORE = "no answer within the caller's patience, and nothing was done"
    TIMEOUT_AFTER = "no answer within the caller's patience, and it was done"
    DROP_BEFORE = "connection closed without an answer, and nothing was done"
    DROP_AFTER = "connection closed without an answer, and it was done"
    RESET = "connection reset while the request was sent: nothing was done"
    UNREACHABLE = "no connection at all"
    MALFORMED = "done, and answered with half a JSON"
    HANG = "nothing ever comes back, and nothing was done"
    KILL_BEFORE = "the caller's process dies before the request arrives"
    KILL_AFTER = "the caller's process dies after the request was answered"
    LOSE = "a webhook is never delivered"
    DUPLICATE = "a webhook is delivered twice"
    SWAP = "a webhook is delivered after the one that follows it"
    REPLAY = "a webhook is delivered, and once more with the next deliveries"


COMMITS = {Effect.FAIL_AFTER, Effect.TIMEOUT_AFTER, Effect.DROP_AFTER, Effect.MALFORMED, Effect.KILL_AFTER, Effect.SLOW}
"""Effects with which the call does its work all the same."""
SILENT = {
    *(Effect.TIMEOUT_BEFORE, Effect.TIMEOUT_AFTER, Effect.DROP_BEFORE, Effect.DROP_AFTER, Effect.RESET),
    *(Effect.UNREACHABLE, Effect.HANG, Effect.KILL_BEFORE, Effect.KILL_AFTER),
}
"""Effects with which no answer reaches the caller."""
OF_WEBHOOKS = {Effect.LOSE, Effect.DUPLICATE, Effect.SWAP, Effect.REPLAY}


@dataclass(frozen=True, slots=True)
class Fault:
    """One misbehaviour.

    Args:
        effect: what happens.
        operation: name of an operation (`bookings.create`), with `*` for any letters; webhooks are called
            `webhook.BOOKING_CREATED` and so on.
        nth: which matching call since the faults were set, from 1; None for every one.
        latency: how long the call takes before anything happens.
    """

    effect: Effect
    operation: str = "*"
    nth: int | None = 1
    latency: timedelta = AT_ONCE

    def concerns(self, operation: str) -> bool:
        """Whether calls of this operation count. Webhooks never count for the effects of requests, nor the reverse."""
        is_webhook = operation.startswith("webhook.")
        return is_webhook == (self.effect in OF_WEBHOOKS) and fnmatchcase(operation, self.operation)


class Cut(Exception):
    """No answer reaches the caller; a front makes of it what its wire has for that."""

    def __init__(self, effect: Effect) -> None:
        super().__init__(effect.value)
        self.effect = effect


class ProcessKilled(BaseException):
    """The caller's process is dead from here on: no code of its own, clean-up included, may reach the calendar."""


def refusal(effect: Effect) -> Refused | None:
    """The error that stands for an effect with an answer of its own."""
    match effect:
        case Effect.TAKEN:
            return Refused(400, TAKEN)
        case Effect.CONFLICT:
            return CoreError(409, "booking_conflict_error")
        case Effect.UNPROCESSABLE:
            return Refused(422, "Unprocessable Entity")
        case Effect.THROTTLED:
            return Throttled(120, 60)
        case Effect.FAIL_BEFORE | Effect.FAIL_AFTER:
            return CoreError(500, "Internal server error")
        case _:
            return None


class Faults:
    """The faults that are set, and how many calls each has met so far."""

    def __init__(self) -> None:
        self._counted: dict[Fault, int] = {}

    def set(self, *faults: Fault) -> None:
        """Replace all faults; counting begins anew."""
        self._counted = dict.fromkeys(faults, 0)

    def meet(self, operation: str) -> Fault | None:
        """Count a call, and return the fault that it meets: the first one set, if there are several."""
        met = None
        for fault, count in self._counted.items():
            if fault.concerns(operation):
                self._counted[fault] = count + 1
                if met is None and fault.nth in {None, count + 1}:
                    met = fault
        return met

    def unmet(self) -> tuple[Fault, ...]:
        """Faults that no call has met yet: an enumeration that expects one to happen asks here."""
        return tuple(fault for fault, count in self._counted.items() if count < (fault.nth or 1))
