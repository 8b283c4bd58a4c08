"""Every telephone scenario with eight seeds through the newest flow: nearly all of them must pass with each of them."""

import asyncio
import logging
from pathlib import Path

import structlog
from tests.soak.runner import Soak

from voice_booking.simulator.phone.flow_file import load_flow
from voice_booking.simulator.phone.run import play_scenario
from voice_booking.simulator.phone.scenario_file import files_in, load_scenarios
from voice_booking.simulator.prepared import PreparedSalons

ROOT = Path(__file__).parents[2]
SEEDS = 8
STEADY = 0.95
"""The share of scenarios that must pass with all seeds."""


def eight_calls_of_every_scenario(seed: int) -> int:
    """Seeds counted up from `seed * 8 + 1`; how many calls were made."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    return asyncio.run(_all(range(seed * SEEDS + 1, seed * SEEDS + 1 + SEEDS)))


async def _all(seeds: range) -> int:
    flow = load_flow(ROOT / "flows" / "v19.json")
    files = files_in([ROOT / "tests" / "phone" / "scenarios", ROOT / "examples" / "phone"])
    scenarios = [scenario for file in files for scenario in load_scenarios(file)]
    failed: dict[str, list[str]] = {}
    with PreparedSalons() as prepared:
        for scenario in scenarios:
            for seed in seeds:
                result = await play_scenario(scenario, flow, prepared, seed=seed)
                if not result.passed:
                    failed.setdefault(scenario.title, []).append(f"seed {seed}: {'; '.join(result.why)}")
    steady = 1 - len(failed) / len(scenarios)
    told = "\n".join(f"{title}\n    " + "\n    ".join(whys) for title, whys in failed.items())
    assert steady >= STEADY, f"pass^{SEEDS} is {steady:.1%}\n{told}"
    return len(scenarios) * len(seeds)


SOAKS = (Soak("phone-scenarios", eight_calls_of_every_scenario),)
