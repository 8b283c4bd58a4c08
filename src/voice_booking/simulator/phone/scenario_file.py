"""Scenario files of calls through a flow, whoever the caller is."""

from collections.abc import Iterable
from pathlib import Path

import yaml

from voice_booking.simulator.phone.scenario import PhoneScenario
from voice_booking.simulator.phone.scripted import load_scripted


def files_in(places: Iterable[Path]) -> list[Path]:
    """The scenario files among `places`; of a folder everything in it and below it, sorted."""
    found = (sorted(place.rglob("*.yaml")) if place.is_dir() else [place] for place in places)
    return [file for files in found for file in files]


def is_phone_scenario(file: Path) -> bool:
    """Whether the file tells of a call through a flow, not of tool calls one by one."""
    try:
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError):
        return False
    return isinstance(data, dict) and "turns" not in data


def load_scenario(file: Path) -> PhoneScenario:
    """The scenario in `file`.

    Raises:
        ScenarioError: it is not sound.
        OSError: it cannot be read.
    """
    return load_scripted(file)
