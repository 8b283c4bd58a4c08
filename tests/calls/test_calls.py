"""Whole calls over HTTP against the real server, graded on what was said and on what stands in the calendar."""

from pathlib import Path

import pytest
from structlog.testing import capture_logs

from voice_booking.simulator.results import RunResult
from voice_booking.simulator.run import run_scenarios
from voice_booking.simulator.scenario import load_scenario

HERE = Path(__file__).parent
SCENARIOS = (*sorted((HERE.parents[1] / "examples" / "calls").glob("*.yaml")), *sorted(HERE.glob("*.yaml")))


def failures_of(run: RunResult) -> list[str]:
    return [
        f"{call.title}: {check.kind} {check.wanted}, but {check.got}"
        for call in run.calls
        for check in (*(check for turn in call.turns for check in turn.checks), *call.checks)
        if not check.passed
    ]


@pytest.mark.slow
@pytest.mark.parametrize("file", SCENARIOS, ids=lambda file: file.stem)
async def test_the_call_ends_as_its_scenario_says(file):
    scenario = load_scenario(file)
    with capture_logs() as logged:
        run = await run_scenarios([scenario])
    assert failures_of(run) == []
    assert [len(call.turns) for call in run.calls] == [len(call.script.turns) for call in scenario.chain]
    assert [entry for entry in logged if entry["event"] in ("tool_failed", "failure_not_recorded")] == []
