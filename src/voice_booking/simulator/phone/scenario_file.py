"""Scenario files of calls through a flow, whoever the caller is."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import yaml

from voice_booking.adapters.salon_file.yaml_lines import FASTEST
from voice_booking.simulator.callers.scenarios.loading import load_scenarios as load_minds
from voice_booking.simulator.phone.scenario import PhoneScenario
from voice_booking.simulator.phone.scripted import load_scripted


def files_in(places: Iterable[Path]) -> list[Path]:
    """The scenario files among `places`; of a folder everything in it and below it, sorted."""
    found = (sorted(place.rglob("*.yaml")) if place.is_dir() else [place] for place in places)
    return [file for files in found for file in files]


def is_phone_scenario(file: Path) -> bool:
    """Whether the file tells of calls through a flow, not of tool calls one by one."""
    return "turns" not in _top_level(file)


@lru_cache(maxsize=64)
def load_scenarios(file: Path) -> tuple[PhoneScenario, ...]:
    """The scenarios in `file`: callers with a mind of their own under `scenarios`, or one with a `script`.

    Raises:
        ScenarioError: it is not sound.
        OSError: it cannot be read.
    """
    return load_minds(file) if "scenarios" in _top_level(file) else (load_scripted(file),)


@lru_cache(maxsize=64)
def _top_level(file: Path) -> frozenset[str]:
    """The file's keys, none if it cannot be made out."""
    try:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=FASTEST)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError):
        return frozenset()
    return frozenset(data) if isinstance(data, dict) else frozenset()
