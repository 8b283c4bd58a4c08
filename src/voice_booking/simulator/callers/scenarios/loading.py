"""Reading scenario files: strictly, and with the line of everything that is wrong."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from voice_booking.adapters.salon_file import SalonFileError, yaml_lines
from voice_booking.adapters.salon_file.errors import FileProblem
from voice_booking.adapters.salon_file.reading import field_problems
from voice_booking.simulator.callers.scenarios.document import Scenes
from voice_booking.simulator.callers.scenarios.scenario import TelephoneScenario
from voice_booking.simulator.scenario import ScenarioError


def load_scenarios(file: Path) -> tuple[TelephoneScenario, ...]:
    """The scenarios in `file`.

    Raises:
        ScenarioError: with every problem found, by file, line and field.
        OSError: the file cannot be read.
    """
    scenes, lines = _read(file)
    found, problems, seen = [], [], set[str]()
    for place, scene in enumerate(scenes.scenarios):
        salon = _salon_file(file, scene.salon)
        if salon is None:
            message = f"there is no salon file {scene.salon}, and no example of that name"
            problems.append(lines.problem(("scenarios", place, "salon"), message))
        if scene.id in seen:
            problems.append(lines.problem(("scenarios", place, "id"), f"there is another scenario {scene.id}"))
        seen.add(scene.id)
        if salon is not None:
            found.append(TelephoneScenario(file, scene, salon))
    if problems:
        raise ScenarioError(problems)
    return tuple(found)


def load_all(files: Iterable[Path]) -> tuple[TelephoneScenario, ...]:
    """The scenarios of several files; ids are unique among all of them.

    Raises:
        ScenarioError: as `load_scenarios`, or an id stands in two files.
    """
    found: dict[str, TelephoneScenario] = {}
    for file in files:
        for scenario in load_scenarios(file):
            other = found.setdefault(scenario.id, scenario)
            if other is not scenario:
                message = f"there is another scenario {scenario.id} in {other.file}"
                raise ScenarioError([FileProblem(str(file), 1, scenario.id, message)])
    return tuple(found.values())


def _read(file: Path) -> tuple[Scenes, yaml_lines.Lines]:
    try:
        data, lines = yaml_lines.load(file.read_text(encoding="utf-8"), str(file))
    except SalonFileError as error:
        raise ScenarioError(list(error.problems)) from error
    except UnicodeDecodeError as error:
        raise ScenarioError([FileProblem(str(file), 1, "(file)", f"is not UTF-8: {error.reason}")]) from error
    try:
        return Scenes.model_validate(data), lines
    except ValidationError as error:
        raise ScenarioError(field_problems(error, data, lines)) from error


def _salon_file(file: Path, salon: str) -> Path | None:
    """A path beside the scenarios, or the name of a file in an `examples` folder above them or here."""
    beside = file.parent / salon
    if beside.is_file():
        return beside.resolve()
    places = (folder / "examples" / f"{salon}.yaml" for folder in (*file.resolve().parents, Path.cwd()))
    return next((place for place in places if place.is_file()), None)
