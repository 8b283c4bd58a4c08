"""Reading scenario files: strictly, and with the line of everything that is wrong."""

from pathlib import Path

from voice_booking.adapters.salon_file.errors import FileProblem
from voice_booking.simulator.callers.scenarios.document import Scenes
from voice_booking.simulator.callers.scenarios.scenario import TelephoneScenario
from voice_booking.simulator.scenario import ScenarioError, read_part, salon_file_of


def load_scenarios(file: Path) -> tuple[TelephoneScenario, ...]:
    """The scenarios in `file`.

    Raises:
        ScenarioError: with every problem found, by file, line and field.
        OSError: the file cannot be read.
    """
    scenes, lines = read_part(file, Scenes)
    found: list[TelephoneScenario] = []
    problems: list[FileProblem] = []
    seen: set[str] = set()
    for index, scene in enumerate(scenes.scenarios):
        try:
            salon = salon_file_of(file, scene.salon, lines, ("scenarios", index, "salon"))
            found.append(TelephoneScenario(file, scene, salon))
        except ScenarioError as error:
            problems += error.problems
        if scene.id in seen:
            problems.append(lines.problem(("scenarios", index, "id"), f"there is another scenario {scene.id}"))
        seen.add(scene.id)
    if problems:
        raise ScenarioError(problems)
    return tuple(found)
