"""Many calls: every scenario with every seed, on as many processes as are wanted."""

import asyncio
import logging
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from voice_booking.simulator.phone.flow_file import load_flow
from voice_booking.simulator.phone.openai import Endpoint, endpoint_model
from voice_booking.simulator.phone.results import PhoneReport, PhoneResult
from voice_booking.simulator.phone.run import play_scenario
from voice_booking.simulator.phone.scenario_file import load_scenarios
from voice_booking.simulator.prepared import PreparedSalons, in_memory
from voice_booking.simulator.standing import StandingSalons
from voice_booking.telemetry import configure_logging


@dataclass(frozen=True, slots=True)
class Play:
    """One call to be made: the scenario at `place` of its file."""

    file: Path
    place: int
    seed: int
    flow: Path
    endpoint: Endpoint | None = None
    """Who plays the language model, if not the stand-in."""


Watch = Callable[[PhoneResult], None]


def plays_of(
    files: Iterable[Path], flow: Path, *, seed: int = 1, repeat: int = 1, endpoint: Endpoint | None = None
) -> tuple[Play, ...]:
    """Every scenario of the files with `repeat` seeds, counted up from `seed`.

    Raises:
        ScenarioError: a file is not sound.
        OSError: one cannot be read.
    """
    places = ((file, place) for file in files for place in range(len(load_scenarios(file))))
    seeds = range(seed, seed + repeat)
    return tuple(Play(file, place, each, flow, endpoint) for file, place in places for each in seeds)


async def play_many(plays: Sequence[Play], watch: Watch = lambda _: None, *, processes: int = 1) -> PhoneReport:
    """All calls, and what came of them, in the order of `plays`.

    Args:
        plays: which calls.
        watch: told of each result as it comes.
        processes: how many to share the calls among; 1: they are played in this one.

    Raises:
        ScenarioError: a scenario is not sound.
        SalonFileError: a salon file is not.
        FlowRefused: the flow is not.
        SimFileError: the file beside the flow is not.
    """
    begin = time.perf_counter()
    for flow_file in {play.flow for play in plays}:
        load_flow(flow_file)
    results: dict[Play, PhoneResult] = {}
    async with _playing(processes) as play_next:
        for coming in asyncio.as_completed([play_next(play) for play in plays]):
            play, result = await coming
            results[play] = result
            watch(result)
    flow = plays[0].flow.name.removesuffix(".json") if plays else ""
    return PhoneReport(flow, tuple(results[play] for play in plays), time.perf_counter() - begin)


_START = "fork" if sys.platform == "linux" else "spawn"
"""A forked process has already loaded what it needs: scenarios, flow, code."""
Player = Callable[[Play], "asyncio.Future[tuple[Play, PhoneResult]]"]


@asynccontextmanager
async def _playing(processes: int) -> AsyncIterator[Player]:
    """What plays one call after the other, here or in other processes."""
    if processes > 1:
        loop = asyncio.get_running_loop()
        with (
            tempfile.TemporaryDirectory(prefix="voice-booking-", dir=in_memory()) as folder,
            ProcessPoolExecutor(processes, get_context(_START), initializer=_quiet) as pool,
        ):
            yield lambda play: loop.run_in_executor(pool, _played_here, play, Path(folder))
        return
    with PreparedSalons() as prepared:
        standing, one_at_a_time = StandingSalons(prepared), asyncio.Lock()

        async def played(play: Play) -> tuple[Play, PhoneResult]:
            async with one_at_a_time:
                return play, await play_one(play, standing)

        try:
            yield lambda play: asyncio.ensure_future(played(play))
        finally:
            await standing.aclose()


async def play_one(play: Play, salons: PreparedSalons | StandingSalons) -> PhoneResult:
    """One of the calls. Raises as `play_many`."""
    model = endpoint_model(play.endpoint) if play.endpoint else None
    scenario = load_scenarios(play.file)[play.place]
    return await play_scenario(scenario, load_flow(play.flow), salons, seed=play.seed, model=model)


def _quiet() -> None:
    """What breaks in a call is broken on purpose, or fails it."""
    configure_logging(json=False, level=logging.CRITICAL)


@cache
def _standing(folder: Path) -> tuple[asyncio.Runner, StandingSalons]:
    """Of a process that plays calls for another one; kept as long as it lives. `folder` is the other one's."""
    return asyncio.Runner(), StandingSalons(PreparedSalons(folder))


def _played_here(play: Play, folder: Path) -> tuple[Play, PhoneResult]:
    runner, salons = _standing(folder)
    return play, runner.run(play_one(play, salons))
