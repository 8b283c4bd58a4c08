"""Whole telephone calls through the newest flow against the real server: one call of every scenario."""

import asyncio
import logging
from functools import lru_cache
from pathlib import Path

import pytest

from voice_booking.simulator.phone.conversation import Who
from voice_booking.simulator.phone.flow_file import load_flow
from voice_booking.simulator.phone.run import play_scenario
from voice_booking.simulator.phone.scenario_file import files_in, load_scenarios
from voice_booking.simulator.prepared import PreparedSalons
from voice_booking.simulator.standing import StandingSalons
from voice_booking.telemetry import configure_logging

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FILES = files_in([HERE / "scenarios", ROOT / "examples" / "phone"])
SCENARIOS = tuple(scenario for file in FILES for scenario in load_scenarios(file))


@pytest.fixture(scope="module")
def played():
    """Plays a scenario, on a server that stands from one to the next."""
    with asyncio.Runner() as runner, PreparedSalons() as prepared:
        standing = StandingSalons(prepared)

        def play(scenario):
            configure_logging(json=False, level=logging.CRITICAL)  # what is broken on purpose fills pages
            return runner.run(play_scenario(scenario, flow("v19"), standing, seed=1))

        yield play
        runner.run(standing.aclose())


@lru_cache
def flow(name):
    return load_flow(ROOT / "flows" / f"{name}.json")


def explained(result):
    """Why a call failed, what was said in it, and what the tools were called with."""
    call = result.conversation
    said = [(turn.at, f"{'Agent ' if turn.who is Who.AGENT else 'Caller'} {turn.text}") for turn in call.turns]
    tools = [(tool.at, f"   -> {tool.name} {dict(tool.args)}: {tool.status}") for tool in call.tool_calls]
    transcript = [words for _, words in sorted(said + tools, key=lambda entry: entry[0])]
    return "\n".join((f"{result.title}, seed {result.seed}", *(f"!! {why}" for why in result.why), *transcript))


@pytest.mark.slow
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.title)
def test_the_call_comes_as_its_scenario_says(scenario, played):
    result = played(scenario)
    assert result.passed, explained(result)
