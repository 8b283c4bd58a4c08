"""The simulation's gate: the flow that is to be published takes calls from scenarios first."""

from collections.abc import Sequence
from pathlib import Path

import typer

from voice_booking.deployment.publishing import Gate, Verdict
from voice_booking.simulator.phone.many import play_many, plays_of
from voice_booking.simulator.phone.results import PhoneResult
from voice_booking.simulator.phone.scenario_file import files_in, is_phone_scenario


def simulation(flow: Path, scenarios: Sequence[Path], repeat: int) -> Gate:
    """A gate that is open if every call of every scenario succeeds, with `repeat` seeds.

    Args:
        flow: the flow file, with its `.sim.yaml` beside it.
        scenarios: files, or folders of them.
    """

    async def verdict() -> Verdict:
        files = [file for file in files_in(scenarios) if is_phone_scenario(file)]
        typer.echo(f"… simulating {len(files)} scenario files with {flow.name}")
        report = await play_many(plays_of(files, flow, repeat=repeat))
        return Verdict(len(report.results), tuple(map(_failed, report.failed)))

    return verdict


def _failed(result: PhoneResult) -> str:
    return f"✗ {result.title} (seed {result.seed}): {'; '.join(result.why)}"
