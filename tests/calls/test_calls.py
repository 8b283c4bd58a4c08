"""Whole calls over HTTP against the real server, graded on what was said and on what stands in the calendar."""

import io
from pathlib import Path

import pytest
from rich.console import Console
from structlog.testing import capture_logs

from voice_booking.simulator.play import simulate
from voice_booking.simulator.results import RunResult
from voice_booking.simulator.run import run_scenarios
from voice_booking.simulator.scenario import load_scenario

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples" / "calls"
SCENARIOS = (*sorted(EXAMPLES.glob("*.yaml")), *sorted(HERE.glob("*.yaml")))


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


@pytest.mark.slow
@pytest.mark.parametrize("name", ["04-vergeben-mit-alternativen", "07-doppelt-zugestellt"])
async def test_calls_end_the_same_on_postgresql(name, migrated_postgres):
    scenario = load_scenario(EXAMPLES / f"{name}.yaml")
    assert failures_of(await run_scenarios([scenario], database_url=migrated_postgres)) == []


async def test_several_salons_do_not_share_a_database():
    two = [load_scenario(EXAMPLES / f"{name}.yaml") for name in ("01-einfache-buchung", "05-welche-leistung")]
    with pytest.raises(ValueError, match="a database of its own"):
        await run_scenarios(two, database_url="sqlite:///unused.db")


@pytest.mark.slow
async def test_a_run_leaves_a_page_and_tells_success_by_its_exit_code(tmp_path):
    html = tmp_path / "new" / "calls.html"
    console = Console(file=io.StringIO(), width=100)
    code = await simulate([EXAMPLES / "02-ansatzfaerbung-bei-fabian.yaml"], html=html, console=console)
    assert code == 0
    assert "Ansatzfarbe auftragen" in html.read_text(encoding="utf-8")
    assert "1 of 1 calls passed" in console.file.getvalue()


@pytest.mark.slow
async def test_a_call_that_ends_otherwise_is_told_by_the_exit_code(tmp_path):
    text = (EXAMPLES / "01-einfache-buchung.yaml").read_text(encoding="utf-8")
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(
        text.replace("salon: xyz", f"salon: {EXAMPLES.parent / 'xyz.yaml'}").replace("T14:00\n", "T15:00\n")
    )
    console = Console(file=io.StringIO(), width=100)
    assert await simulate([wrong], html=None, console=console) == 1
    assert "✗ calendar: Anna Berg" in console.file.getvalue()


async def test_a_file_that_is_not_sound_keeps_every_call_from_being_made(tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text("title: Kaputt\n", encoding="utf-8")
    console = Console(file=io.StringIO(), width=200)
    files = [EXAMPLES / "01-einfache-buchung.yaml", broken]
    assert await simulate(files, html=None, console=console) == 2
    assert "broken.yaml" in console.file.getvalue()
    assert "Caller" not in console.file.getvalue()
