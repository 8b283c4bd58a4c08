"""Whole calls over HTTP against the real server, graded on what was said and on what stands in the calendar."""

from pathlib import Path

import pytest

from voice_booking.simulator.run import run_scenarios
from voice_booking.simulator.scenario import load_scenario

HERE = Path(__file__).parent
SCENARIOS = (*sorted((HERE.parents[1] / "examples" / "calls").glob("*.yaml")), *sorted(HERE.glob("*.yaml")))


@pytest.mark.slow
@pytest.mark.parametrize("file", SCENARIOS, ids=lambda file: file.stem)
async def test_the_call_ends_as_its_scenario_says(file):
    run = await run_scenarios([load_scenario(file)])
    failed = [
        f"{call.title}: {check.kind} {check.wanted}, but {check.got}"
        for call in run.calls
        for check in (*(check for turn in call.turns for check in turn.checks), *call.checks)
        if not check.passed
    ]
    assert failed == []
    assert sum(len(call.turns) for call in run.calls) >= 1
