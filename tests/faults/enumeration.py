"""Every fault at every call to the calendar, and every fault at every call that the first one has led to."""

import asyncio
import random
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.faults.desk import Desk, Endless, Process, Time
from tests.faults.judging import Judge, look, told
from tests.faults.scene import OPERATIONS, Operation, Scene
from tests.voice.phone import NOW

from voice_booking.simulator.calcom.faults import Effect, Fault, ProcessKilled
from voice_booking.simulator.calcom.world import CalcomWorld

EFFECTS = (
    Effect.TAKEN,
    Effect.CONFLICT,
    Effect.UNPROCESSABLE,
    Effect.THROTTLED,
    Effect.FAIL_BEFORE,
    Effect.FAIL_AFTER,
    Effect.TIMEOUT_BEFORE,
    Effect.TIMEOUT_AFTER,
    Effect.RESET,
    Effect.DROP_AFTER,
    Effect.MALFORMED,
    Effect.KILL_BEFORE,
    Effect.KILL_AFTER,
)
MOST_DEATHS = 5

Planned = tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Walked:
    """A walk that came to its end."""

    calls: int
    """To the calendar, those of the recovery included."""
    statuses: tuple[str, ...]
    agreed: bool
    faults: tuple[str, ...]


@dataclass
class Counts:
    """How much was tried, and what came of it."""

    calls: int = 0
    """Of the walk without faults."""
    singles: int = 0
    pairs: int = 0
    pairs_run: int = 0
    answers: Counter[str] = field(default_factory=Counter)
    for_a_person: int = 0
    """Walks that end in what only a person can settle."""
    faults: list[str] = field(default_factory=list)

    def note(self, planned: Planned, walked: Walked) -> None:
        self.answers[" ".join(walked.statuses) or "nothing"] += 1
        self.for_a_person += not walked.agreed
        names = ", then ".join(f"{fault.effect.name} at {fault.nth}" for fault in planned) or "no fault"
        if walked.faults:
            self.faults.append(f"{names} ({' '.join(walked.statuses)}): {told(walked.faults)}")


class Walks:
    """Walks of one operation from one start, each on copies of its own."""

    def __init__(self, scene: Scene, name: str) -> None:
        self._scene = scene
        self._operation = OPERATIONS[name]

    def singles(self, counts: Counts, besides: Sequence[Effect] = ()) -> list[Planned]:
        """Every fault at every call, after the walk without any; returns the pairs that they lead to.

        Args:
            besides: faults that are tried besides the usual ones.
        """
        plain = self.walk(())
        counts.note((), plain)
        counts.calls = plain.calls
        assert plain.agreed, plain
        pairs: list[Planned] = []
        for number in range(1, plain.calls + 1):
            for effect in (*EFFECTS, *besides):
                planned = (Fault(effect, nth=number),)
                walked = self.walk(planned)
                counts.singles += 1
                counts.note(planned, walked)
                pairs += _pairs_after(planned, walked)
        counts.pairs = len(pairs)
        return pairs

    def pairs(self, pairs: Iterable[Planned], counts: Counts) -> None:
        """Both faults of each pair in one walk."""
        for planned in pairs:
            counts.pairs_run += 1
            counts.note(planned, self.walk(planned))

    def walk(self, planned: Planned) -> Walked:
        """The call, its recovery, and what is wrong afterwards."""
        start = self._scene.start_of(self._operation)
        file = Path(shutil.copy(start.file, self._scene.folder / "walked.db"))
        time = Time(start.now - NOW)
        world = CalcomWorld(now=time, per_minute=None)
        world.restore(start.calendar)
        world.faults.set(*planned)
        try:
            return asyncio.run(
                _walked(self._operation, Desk(self._scene.business, self._scene.salon, world, file, time))
            )
        except Endless as endless:
            return Walked(len(world.trace), (), False, (str(endless),))
        finally:
            for used in file.parent.glob("walked.db*"):
                used.unlink()


def _pairs_after(first: Planned, walked: Walked) -> Iterator[Planned]:
    """The second fault meets any call that comes after the first one, as long as that walk is."""
    for number in range((first[0].nth or 0) + 1, walked.calls + 1):
        yield from ((*first, Fault(effect, nth=number)) for effect in EFFECTS)


def drawn(pairs: Sequence[Planned], most: int | None, seed: object) -> Sequence[Planned]:
    """So many of them by the seed, or all."""
    return pairs if most is None or most >= len(pairs) else random.Random(str(seed)).sample(pairs, most)


def enumerate_faults(scene: Scene, name: str, *, most_pairs: int, besides: Sequence[Effect] = ()) -> Counts:
    """All singles, and so many pairs, always the same ones."""
    walks, counts = Walks(scene, name), Counts()
    pairs = walks.singles(counts, besides)
    walks.pairs(drawn(pairs, most_pairs, name), counts)
    return counts


async def _walked(operation: Operation, desk: Desk) -> Walked:
    asyncio.get_running_loop().set_exception_handler(_quiet_about_deaths)
    heard: list[Mapping[str, Any]] = []
    for deaths in range(MOST_DEATHS):
        async with desk.process() as process:
            try:
                await _live(process, operation, heard, again=deaths > 0)
                break
            except ProcessKilled:
                continue
    else:
        raise Endless("the process dies without end")
    async with desk.process() as process:
        seen = await process.database.read(look)
    judge = Judge(operation, tuple(heard), seen, desk.world, desk.business)
    statuses = tuple(str(answer["status"]) for answer in heard)
    unmet = [f"{fault} was never met" for fault in desk.world.faults.unmet()]
    return Walked(len(desk.world.trace), statuses, judge.agrees(), tuple(judge.faults() + unmet))


async def _live(process: Process, operation: Operation, heard: list[Mapping[str, Any]], *, again: bool) -> None:
    """One process, until nothing is left to do or it dies; if nothing was heard, the call is delivered again."""
    if again:
        await process.let_leases_end()
    if not heard:
        heard.append(await process.hear(operation.tool, operation.args, "delivered"))
    await process.work()
    await process.reconcile()


def _quiet_about_deaths(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Nobody is left in a dead process to hear what its tasks died of."""
    if not isinstance(context.get("exception"), ProcessKilled):
        loop.default_exception_handler(context)
