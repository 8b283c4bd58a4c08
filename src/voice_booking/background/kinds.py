"""What a worker is able to do: kinds of task, and those that come round by the clock."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from voice_booking.booking.ports import Clock
from voice_booking.booking.tasks import Task
from voice_booking.telemetry import log

Step = Callable[[Task], Awaitable[None]]
"""May run more than once, and must then have done no more than once would. It fails by raising:
`Never` gives the task up, everything else is tried again."""
Tidy = Callable[[datetime], Awaitable[Mapping[str, int]]]
"""Removes what nobody will ask for again; returns how many of each."""

LONGEST_DELAY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Kind:
    """How tasks of one kind are done."""

    steps: tuple[Step, ...]
    attempts: int = 8
    """How often a step is begun before the task is given up."""

    def delay(self, attempts: int) -> timedelta:
        """How long to wait after that many attempts: 1, 2, 4 … seconds."""
        return min(timedelta(seconds=2 ** (attempts - 1)), LONGEST_DELAY)


@dataclass(frozen=True, slots=True)
class Periodic:
    """A task that is put down once in every period, by whichever worker notices first."""

    kind: str
    every: timedelta

    def task(self, now: datetime) -> Task:
        """The task of the period in which `now` lies."""
        number = int(now.timestamp() // self.every.total_seconds())
        start = datetime.fromtimestamp(number * self.every.total_seconds(), now.tzinfo)
        return Task(self.kind, f"{self.kind}:{start:%Y-%m-%dT%H:%M}", {}, start)


PERIODIC = (Periodic("tidy", timedelta(hours=1)),)


def known_kinds(*, tidy: Tidy, clock: Clock) -> Mapping[str, Kind]:
    """Every kind of task, by name."""
    return {"tidy": Kind((partial(_tidy, tidy, clock),))}


async def _tidy(tidy: Tidy, clock: Clock, _: Task) -> None:
    log().info("tidied", **await tidy(clock()))
