"""Whether calls grow with the catalogue: the same bookings at a salon with sixty services and at one with five.

Time is virtual, as everywhere in the simulator, so the figures are the same on every machine. A round is a seed.
"""

import asyncio
import logging
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from benchmarks.measure import Line
from voice_booking.simulator.phone.many import play_many, plays_of
from voice_booking.simulator.phone.results import PhoneResult, middle, ninety_fifth
from voice_booking.telemetry import configure_logging

ROOT = Path(__file__).parents[1]
FLOW = ROOT / "flows" / "v19.json"
LARGE = ROOT / "tests" / "corpus" / "catalogues" / "grosssalon.yaml"
CALLS = Path(__file__).parent / "calls_of_any_size.yaml"
FEW = ("herrenhaarschnitt", "bart-trimmen", "damenhaarschnitt", "pony-schneiden", "ansatzfaerbung")
SEEDS = 8
AS_GOOD = 0.95
"""The least share: a call to the large salon may last a twentieth longer."""

Say = Callable[[str], None]
Calls = list[PhoneResult]


def compare(say: Say) -> list[Line]:
    """The lines of known callers and of all; `say` is told what was played and what failed."""
    configure_logging(json=False, level=logging.CRITICAL)
    large = yaml.safe_load(LARGE.read_text("utf-8"))
    few = _with_few(large)
    many_calls, few_calls = (asyncio.run(_played(salon)) for salon in (large, few))
    against = f"the same calls to a salon with {len(few['services'])} services"
    say(f"{len(many_calls)} calls to a salon with {len(large['services'])} services, and {against}, {SEEDS} seeds")
    for result in (*many_calls, *few_calls):
        if not result.passed:
            say(f"  ✗ {result.title}, seed {result.seed}: {'; '.join(result.why)}")
    many_known, few_known = _only_known(many_calls), _only_known(few_calls)
    return [
        _line("known caller's booking, median", middle, many_known, few_known, against),
        _line("simple booking, median", middle, many_calls, few_calls, against),
        _line("simple booking, P95", ninety_fifth, many_calls, few_calls, against),
    ]


def _with_few(salon: dict[str, Any]) -> dict[str, Any]:
    """The same salon, if it offered only `FEW`; who does none of them does not work there."""
    services = [service for service in salon["services"] if service["key"] in FEW]
    staff = [
        {**member, "skills": [skill for skill in member["skills"] if _key(skill) in FEW]} for member in salon["staff"]
    ]
    used = {service["category"] for service in services}
    return {
        **salon,
        "categories": [category for category in salon["categories"] if category["key"] in used],
        "services": services,
        "staff": [member for member in staff if member["skills"]],
    }


def _key(skill: str | dict[str, Any]) -> str:
    return skill if isinstance(skill, str) else str(skill["service"])


async def _played(salon: dict[str, Any]) -> Calls:
    with tempfile.TemporaryDirectory(prefix="voice-booking-bench-") as folder:
        (Path(folder) / "salon.yaml").write_text(yaml.safe_dump(salon, allow_unicode=True), "utf-8")
        calls = Path(shutil.copy(CALLS, folder))
        report = await play_many(plays_of([calls], FLOW, repeat=SEEDS))
    return list(report.results)


def _only_known(calls: Calls) -> Calls:
    return [call for call in calls if call.conversation.given.get("known_customer") == "true"]


def _line(name: str, figure: Callable[[list[float]], float], ours: Calls, theirs: Calls, against: str) -> Line:
    mine, others = ([figure(_seconds(calls, seed)) for seed in range(1, SEEDS + 1)] for calls in (ours, theirs))
    return Line(name, "s", mine, others, against, AS_GOOD)


def _seconds(calls: Calls, seed: int) -> list[float]:
    return [call.conversation.seconds for call in calls if call.seed == seed]
