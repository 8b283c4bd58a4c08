"""Playing scenarios against the real server, one fresh salon for each chain of calls, and grading what came of them."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from voice_booking.simulator.calls import ToolCalled, opening_moment, play_call
from voice_booking.simulator.results import CallResult, Incident, RunResult, SessionResult, TurnResult
from voice_booking.simulator.scenario import Scenario
from voice_booking.simulator.server import simulated_salon
from voice_booking.simulator.visits import days_of


@dataclass(frozen=True, slots=True)
class CallBegins:
    scenario: Scenario
    number: int
    """Counted from 1, of `total` in this run."""
    total: int
    salon: str
    started: datetime


Progress = CallBegins | ToolCalled | TurnResult | Incident | CallResult | SessionResult
Watch = Callable[[Progress], None]


def chains_of(scenarios: Iterable[Scenario]) -> tuple[tuple[Scenario, ...], ...]:
    """The chains of calls to play so that every scenario is played, none of them the beginning of another."""
    chains = {tuple(call.file.resolve() for call in scenario.chain): scenario.chain for scenario in scenarios}

    def goes_on(files: tuple[Path, ...]) -> bool:
        return any(other != files and other[: len(files)] == files for other in chains)

    return tuple(chain for files, chain in chains.items() if not goes_on(files))


async def run_scenarios(
    scenarios: Sequence[Scenario], watch: Watch = lambda _: None, *, database_url: str | None = None
) -> RunResult:
    """Play every scenario, each chain on its own server and database.

    Args:
        watch: told of every step as it happens.
        database_url: an empty database to use instead of a temporary SQLite file; for a single chain only.

    Raises:
        SalonFileError: a salon file is not sound.
        ValueError: several chains for one database.
    """
    begin = time.perf_counter()
    chains = chains_of(scenarios)
    if database_url and len(chains) > 1:
        raise ValueError("each chain of calls needs a database of its own")
    total = sum(len(chain) for chain in chains)
    sessions: list[SessionResult] = []
    for chain in chains:
        played = sum(len(session.calls) for session in sessions)
        sessions.append(await _session(chain, played, total, watch, database_url))
    return RunResult(tuple(sessions), time.perf_counter() - begin)


async def _session(
    chain: tuple[Scenario, ...], played: int, total: int, watch: Watch, database_url: str | None
) -> SessionResult:
    async with simulated_salon(chain[0].salon_file, opening_moment(chain[0]), database_url) as salon:
        calls = []
        for n, scenario in enumerate(chain, start=played + 1):
            started = salon.wall_time(scenario.script.now, scenario.script.to)
            watch(CallBegins(scenario, n, total, salon.name, started))
            calls.append(await play_call(scenario, salon, watch))
            watch(calls[-1])
        days = days_of(await salon.visits(), salon.staff)
        result = SessionResult(salon.name, tuple(calls), days)
    watch(result)
    return result
