"""Playing scenarios for somebody who watches, and leaving a page behind."""

import logging
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.text import Text

from voice_booking.adapters.salon_file import SalonFileError
from voice_booking.adapters.salon_file.errors import FileProblem
from voice_booking.simulator.page import page
from voice_booking.simulator.run import run_scenarios
from voice_booking.simulator.scenario import Scenario, ScenarioError, load_scenario
from voice_booking.simulator.terminal import Terminal
from voice_booking.telemetry import configure_logging

PASSED, FAILED, UNSOUND = 0, 1, 2


async def simulate(files: Iterable[Path], *, html: Path | None, console: Console) -> int:
    """Play the scenarios in `files`, printing them as they happen; `html` is where the page goes, if anywhere.

    Returns:
        The exit code: 0 if every call ended as expected, 1 if not, 2 if a file is not sound.

    Raises:
        OSError: a file cannot be read or written.
    """
    configure_logging(json=False, level=logging.WARNING)
    terminal = Terminal(console)
    try:
        run = await run_scenarios(_load(files), terminal)
    except (ScenarioError, SalonFileError) as error:
        console.print(Text(str(error), style="bold red"))
        return UNSOUND
    if html:
        _write(html, page(run))
        console.print(Text(f"The same as a page: {html}"))
    terminal.summary(run)
    return PASSED if run.passed else FAILED


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _load(files: Iterable[Path]) -> list[Scenario]:
    """All scenarios, or every problem of all of them."""
    scenarios: list[Scenario] = []
    problems: list[FileProblem] = []
    for file in files:
        try:
            scenarios.append(load_scenario(file))
        except ScenarioError as error:
            problems += error.problems
    if problems:
        raise ScenarioError(problems)
    return scenarios
