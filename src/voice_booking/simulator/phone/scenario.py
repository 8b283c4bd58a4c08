"""What whoever plays calls needs of a scenario; where it is read from is no concern of theirs."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from voice_booking.booking.callbacks import Callback
from voice_booking.simulator.callers import Caller
from voice_booking.simulator.phone.conversation import Conversation
from voice_booking.simulator.phone.faults import ModelFaults, WireFaults
from voice_booking.simulator.results import Check
from voice_booking.simulator.server import SimulatedSalon
from voice_booking.simulator.visits import Visit


@dataclass(frozen=True, slots=True)
class AfterCall:
    """What there is once everything is done that the call left to do; times in the branch's zone."""

    conversation: Conversation
    visits: tuple[Visit, ...]
    """What stands in the calendar from now on, also what stood there before the call."""
    cancelled: tuple[Visit, ...]
    callbacks: tuple[Callback, ...]


class PhoneScenario(Protocol):
    """One call to come: who telephones whom and when, what goes wrong, and what must come of it."""

    @property
    def title(self) -> str: ...
    @property
    def file(self) -> Path: ...
    @property
    def salon_file(self) -> Path: ...
    @property
    def opens(self) -> datetime:
        """Wall time of the salon's first branch (naive) at which its day begins, before anything is arranged."""
        ...

    @property
    def now(self) -> datetime:
        """Wall time (naive) of the call itself."""
        ...

    @property
    def number(self) -> str:
        """What the display shows: E.164, `anonymous`, `web`."""
        ...

    @property
    def to(self) -> str | None:
        """The number dialled; the salon's first if None."""
        ...

    @property
    def wire_faults(self) -> WireFaults: ...
    @property
    def model_faults(self) -> ModelFaults: ...

    def caller(self, seed: int) -> Caller:
        """Whoever telephones; the same for the same seed."""
        ...

    async def arrange(self, salon: SimulatedSalon, seed: int) -> tuple[Check, ...]:
        """Put down what stands before the call: visits, time off. A failed check for whatever cannot be."""
        ...

    def grade(self, after: AfterCall) -> tuple[Check, ...]:
        """Whether it came as it should."""
        ...
