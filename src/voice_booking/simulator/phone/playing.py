"""Calls through a flow for somebody who watches: scenarios from files, a call of their own, test cases for Retell."""

import json
import logging
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.text import Text

from voice_booking.adapters.salon_file import SalonFileError
from voice_booking.conversation.faults import FlowRefused
from voice_booking.simulator.callers import Caller
from voice_booking.simulator.phone.at_the_terminal import HINT, AtTheTerminal
from voice_booking.simulator.phone.export import Engine, as_test_case
from voice_booking.simulator.phone.flow_file import Unplayable, load_flow
from voice_booking.simulator.phone.many import Play, play_many, play_one, plays_of
from voice_booking.simulator.phone.model import NothingToSay
from voice_booking.simulator.phone.openai import Endpoint, EndpointFailed, endpoint_model
from voice_booking.simulator.phone.page import report_page
from voice_booking.simulator.phone.recording import Recording, as_scenario
from voice_booking.simulator.phone.results import PhoneReport
from voice_booking.simulator.phone.run import play_scenario
from voice_booking.simulator.phone.scenario_file import files_in, is_phone_scenario, load_scenarios
from voice_booking.simulator.phone.scripted import OpenCall, Sheet, stood_before
from voice_booking.simulator.phone.show import progress, show, show_call
from voice_booking.simulator.phone.sim_file import SimFileError
from voice_booking.simulator.play import FAILED, PASSED, UNSOUND, simulate
from voice_booking.simulator.prepared import PreparedSalons
from voice_booking.simulator.scenario import ScenarioError
from voice_booking.telemetry import configure_logging

UNSOUND_FILES = (ScenarioError, SalonFileError, SimFileError, FlowRefused, Unplayable, EndpointFailed, NothingToSay)
_NO_FILE_NAME = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True)
class Wishes:
    """How calls are to be played, and what is to be left behind."""

    flow: Path
    seed: int = 1
    repeat: int = 1
    processes: int = 1
    report: Path | None = None
    record: Path | None = None
    endpoint: Endpoint | None = None


async def play_files(places: Sequence[Path], wishes: Wishes, *, html: Path | None, console: Console) -> int:
    """Play the scenarios in files and folders, those of tool calls first.

    Returns:
        The exit code: 0 if every call ended as expected, 1 if not, 2 if a file is not sound.

    Raises:
        OSError: a file cannot be read or written.
    """
    configure_logging(json=False, level=logging.CRITICAL)
    files = files_in(places)
    phoned = [file for file in files if is_phone_scenario(file)]
    others = [file for file in files if file not in phoned]
    code = await simulate(others, html=html, console=console) if others else PASSED
    if not phoned or code == UNSOUND:
        return code
    try:
        report = await _played(phoned, wishes, console)
    except UNSOUND_FILES as error:
        console.print(Text(str(error), style="bold red"))
        return UNSOUND
    show(report, console)
    if wishes.report:
        _write(wishes.report, report_page(report))
        console.print(Text(f"The same as a page: {wishes.report}"))
    return max(code, PASSED if report.passed else FAILED)


async def _played(files: Sequence[Path], wishes: Wishes, console: Console) -> PhoneReport:
    plays = plays_of(files, wishes.flow, seed=wishes.seed, repeat=wishes.repeat, endpoint=wishes.endpoint)
    if wishes.record and len(plays) == 1:
        await _record(plays[0], wishes.record)
    with progress(console, len(plays)) as watch:
        return await play_many(plays, watch, processes=wishes.processes)


async def _record(play: Play, target: Path) -> None:
    """Play it once with somebody listening in, and write down what its caller said."""
    scenario, flow = load_scenarios(play.file)[play.place], load_flow(play.flow)
    with PreparedSalons() as prepared:
        listening: list[Recording] = []

        def listened_to(caller: Caller) -> Caller:
            listening.append(Recording(caller))
            return listening[0]

        result = await play_scenario(scenario, flow, prepared, seed=play.seed, around=listened_to)
    _write(target, as_scenario(scenario, result, listening[0].replies, stood_before(scenario)))


async def talk(salon: Path, now: datetime, number: str, wishes: Wishes, console: Console) -> int:
    """You are the caller, until somebody hangs up.

    Returns:
        The exit code: 0, or 2 if a file is not sound.
    """
    configure_logging(json=False, level=logging.CRITICAL)
    told = {"title": "Am Terminal", "salon": salon.stem, "now": f"{now:%Y-%m-%dT%H:%M}", "from": number}
    sheet = Sheet.model_validate({**told, "script": ["…"], "calendar": []})
    scenario = OpenCall(salon, sheet, salon)
    caller = Recording(AtTheTerminal(console.input, lambda words: console.print(Text(words, style="bold cyan"))))
    console.print(Text(HINT, style="dim"))
    model = endpoint_model(wishes.endpoint) if wishes.endpoint else None
    try:
        with PreparedSalons() as prepared:
            flow = load_flow(wishes.flow)
            result = await play_scenario(
                scenario, flow, prepared, seed=wishes.seed, model=model, around=lambda _: caller
            )
    except UNSOUND_FILES as error:
        console.print(Text(str(error), style="bold red"))
        return UNSOUND
    show_call(result, console)
    if wishes.record:
        _write(wishes.record, as_scenario(scenario, result, caller.replies))
        console.print(Text(f"Recorded: {wishes.record}"))
    return PASSED


async def export_files(places: Iterable[Path], flow: Path, engine: Engine, out: Path, seed: int) -> tuple[Path, ...]:
    """Play each scenario once and write it as a test case; returns the files written.

    Raises:
        ScenarioError: a scenario is not sound.
        OSError: a file cannot be read or written.
    """
    configure_logging(json=False, level=logging.CRITICAL)
    written = []
    with PreparedSalons() as prepared:
        for play in plays_of([file for file in files_in(places) if is_phone_scenario(file)], flow, seed=seed):
            case = as_test_case(await play_one(play, prepared), load_flow(flow).flow, engine)
            target = out / f"{_NO_FILE_NAME.sub('-', str(case['name'])).strip('-').lower()}.json"
            _write(target, json.dumps(case, ensure_ascii=False, indent=2) + "\n")
            written.append(target)
    return tuple(written)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
