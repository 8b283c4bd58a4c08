"""Telephone scenarios with eight seeds each through the newest flow: nearly all of them must pass with every one.

A seed of the soak takes one of the shares into which the scenarios are dealt; so many seeds later all have been played.
"""

import asyncio
import logging
from pathlib import Path

import structlog
from tests.soak.runner import Soak

from voice_booking.simulator.phone.flow_file import load_flow
from voice_booking.simulator.phone.run import play_scenario
from voice_booking.simulator.phone.scenario_file import files_in, load_scenarios
from voice_booking.simulator.prepared import PreparedSalons
from voice_booking.simulator.standing import StandingSalons

ROOT = Path(__file__).parents[2]
SEEDS = 8
SHARES = 5
STEADY = 0.95
"""The part of the scenarios of a share that must pass with all seeds."""


def eight_calls_of_each_scenario(seed: int) -> int:
    """The share `seed` modulo `SHARES`, with seeds that no round before has had; returns how many calls were made."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    first = seed // SHARES * SEEDS + 1
    return asyncio.run(_played(seed % SHARES, range(first, first + SEEDS)))


async def _played(share: int, seeds: range) -> int:
    flow = load_flow(ROOT / "flows" / "v19.json")
    files = files_in([ROOT / "tests" / "phone" / "scenarios", ROOT / "examples" / "phone"])
    scenarios = [scenario for file in files for scenario in load_scenarios(file)][share::SHARES]
    failed: dict[str, list[str]] = {}
    with PreparedSalons() as prepared:
        standing = StandingSalons(prepared)
        for scenario in scenarios:
            for seed in seeds:
                result = await play_scenario(scenario, flow, standing, seed=seed)
                if not result.passed:
                    failed.setdefault(scenario.title, []).append(f"seed {seed}: {'; '.join(result.why)}")
        await standing.aclose()
    steady = 1 - len(failed) / len(scenarios)
    told = "\n".join(f"{title}\n    " + "\n    ".join(whys) for title, whys in failed.items())
    assert steady >= STEADY, f"pass^{SEEDS} is {steady:.1%}\n{told}"
    return len(scenarios) * len(seeds)


SOAKS = (Soak("phone-scenarios", eight_calls_of_each_scenario),)
