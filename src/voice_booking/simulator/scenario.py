"""A call scenario: what one caller says, which tools the agent calls with which words, and what must come of it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from voice_booking.adapters.salon_file import SalonFileError, yaml_lines
from voice_booking.adapters.salon_file.errors import FileProblem
from voice_booking.adapters.salon_file.reading import field_problems
from voice_booking.simulator.references import reference_of, strings_in

ANONYMOUS = "anonymous"
DEFAULT_CALLER = "+4915112345678"

T = TypeVar("T", bound=BaseModel)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"\d\d:\d\d")
_NUMBER = r"^\+[1-9]\d{6,14}$"
_CALLER = rf"^(\+[1-9]\d{{6,14}}|{ANONYMOUS})$"


class ScenarioError(Exception):
    """A call scenario is not sound; no call was made. Mend the listed lines and try again."""

    def __init__(self, problems: list[FileProblem]) -> None:
        super().__init__("\n".join(str(problem) for problem in sorted(problems)))
        self.problems = tuple(sorted(problems))


def _wall_moment(text: object) -> datetime:
    if not isinstance(text, str) or not _MOMENT.fullmatch(text):
        raise ValueError("a moment is wall time of the branch, written as 2026-11-25T14:00")
    return datetime.fromisoformat(text)


def _wall_clock(text: object) -> time:
    if not isinstance(text, str) or not _CLOCK.fullmatch(text):
        raise ValueError('a clock time is written as "14:30"')
    return time.fromisoformat(text)


def _day(text: object) -> object:
    """A date, as YAML reads it with quotes or without."""
    return date.fromisoformat(text) if isinstance(text, str) and _DAY.fullmatch(text) else text


Text = Annotated[str, Field(min_length=1, max_length=2000)]
Caller = Annotated[str, Field(pattern=_CALLER)]
WallMoment = Annotated[datetime, BeforeValidator(_wall_moment)]
WallClock = Annotated[time, BeforeValidator(_wall_clock)]
Names = Annotated[list[Text], BeforeValidator(lambda value: [value] if isinstance(value, str) else value)]


class Part(BaseModel):
    """Base of everything in a scenario file: no unknown keys, no conversion between types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Expectation(Part):
    """What the reply to one tool call must be. A field that is not given is not checked; `reason: null` is given."""

    status: Text
    reason: Text | None = None
    next: Text | None = None
    says: Names = []
    says_not: Names = []
    data: dict[str, Any] = {}
    """A part of the reply: every key given here must be there with this value."""


class TimeOff(Part):
    """Somebody is not there after all; the salon says so while calls come in."""

    staff: Text
    first: Annotated[date, Field(alias="from"), BeforeValidator(_day)]
    to: Annotated[date, BeforeValidator(_day)]
    """The last day, included."""


class Turn(Part):
    """The caller speaks and the agent calls a tool; or the call ends; or the salon changes.

    Without `caller` the agent calls again by itself.
    """

    call: Text | None = None
    """Which of the `calls` this belongs to; not given: the scenario's own."""
    at: WallMoment | None = None
    """The clock moves on to this first."""
    caller: Text | None = None
    tool: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")] = ""
    args: dict[str, Any] = {}
    repeat: bool = False
    """The same bytes are delivered a second time, as after a lost answer."""
    expect: Expectation | None = None
    ends: bool = False
    """Somebody hangs up, and Retell tells the server; with `repeat` twice."""
    off: TimeOff | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_thing(cls, data: Any) -> Any:  # noqa: ANN401 - not validated yet
        if isinstance(data, dict):
            given = [key for key in ("tool", "ends", "off") if data.get(key)]
            if len(given) != 1:
                raise ValueError("needs one of `tool`, `ends: true` and `off`")
            if (given == ["tool"]) != bool(data.get("expect")):
                raise ValueError("`tool` and `expect` belong together")
        return data


class Earlier(Part):
    """A visit that already stands, booked by an earlier caller through the same tool."""

    name: Text
    dienstleistung: Text
    datum: Text
    uhrzeit: Text
    mitarbeiter: Text | None = None
    caller_number: Annotated[Caller | None, Field(alias="from")] = None


class ExpectedSegment(Part):
    key: Text
    start: WallClock
    end: WallClock
    staff: Text | None = None
    """Who does it, where that is not who the visit is with."""


class ExpectedVisit(Part):
    customer: Text
    service: Text
    staff: Names
    """One name, or several of whom it must be one."""
    start: WallMoment
    segments: list[ExpectedSegment] | None = None
    """All segments in order, gaps left out. Not given: not checked."""


class ExpectedCallback(Part):
    """An entry of the salon's call-back list."""

    reason: Text
    name: Text | None = None
    phone: Text | None = None
    says: Names = []
    """Words of the text that the salon reads out."""


class FurtherCall(Part):
    """Another telephone call beside the scenario's own."""

    caller_number: Annotated[Caller, Field(alias="from")] = DEFAULT_CALLER
    to: Annotated[str, Field(pattern=_NUMBER)] | None = None


class Script(Part):
    """The file, field by field. `docs/how-to/write-a-call-scenario.md` explains it to its writer."""

    title: Text
    salon: Text | None = None
    after: Text | None = None
    now: WallMoment
    caller_number: Annotated[Caller, Field(alias="from")] = DEFAULT_CALLER
    to: Annotated[str, Field(pattern=_NUMBER)] | None = None
    calls: dict[Text, FurtherCall] = {}
    """Further calls by a name; each begins with its first turn."""
    booked: list[Earlier] = []
    turns: Annotated[list[Turn], Field(min_length=1)]
    calendar: list[ExpectedVisit]
    cancelled: list[ExpectedVisit] = []
    callbacks: list[ExpectedCallback] = []

    @model_validator(mode="before")
    @classmethod
    def _says_where(cls, data: Any) -> Any:  # noqa: ANN401 - not validated yet
        if isinstance(data, dict) and bool(data.get("salon")) == bool(data.get("after")):
            raise ValueError("needs either `salon` or `after`")
        return data


@dataclass(frozen=True, slots=True)
class Scenario:
    file: Path
    script: Script
    salon_file: Path
    before: "Scenario | None" = None
    """The call that the same salon took before this one."""

    @property
    def chain(self) -> tuple["Scenario", ...]:
        """This call and the calls it comes after, the first one first."""
        return (*(self.before.chain if self.before else ()), self)


def load_scenario(file: Path) -> Scenario:
    """The scenario in `file`, with the calls that it says it comes after.

    Raises:
        ScenarioError: with every problem found in the first file that has any, by file, line and field.
        OSError: a file cannot be read.
    """
    return _load(file, ())


def _load(file: Path, waiting: tuple[Path, ...]) -> Scenario:
    script, lines = _read(file)
    if script.after is None:
        return Scenario(file, script, salon_file_of(file, script.salon or "", lines))
    before_file = (file.parent / script.after).resolve()
    waiting = (*waiting, file.resolve())
    if before_file in waiting:
        raise ScenarioError([lines.problem(("after",), f"{script.after} comes after this call itself")])
    if not before_file.is_file():
        raise ScenarioError([lines.problem(("after",), f"there is no file {script.after} beside this one")])
    before = _load(before_file, waiting)
    if script.now < before.script.now:
        raise ScenarioError([lines.problem(("now",), f"is before the call of {script.after}")])
    return Scenario(file, script, before.salon_file, before)


def read_part(file: Path, kind: type[T]) -> tuple[T, yaml_lines.Lines]:
    """The file as a `kind`, with where its lines are. Raises `ScenarioError`, or `OSError` if it cannot be read."""
    try:
        data, lines = yaml_lines.load(file.read_text(encoding="utf-8"), str(file))
    except SalonFileError as error:
        raise ScenarioError(list(error.problems)) from error
    except UnicodeDecodeError as error:
        raise ScenarioError([FileProblem(str(file), 1, "(file)", f"is not UTF-8: {error.reason}")]) from error
    try:
        return kind.model_validate(data), lines
    except ValidationError as error:
        raise ScenarioError(field_problems(error, data, lines)) from error


def _read(file: Path) -> tuple[Script, yaml_lines.Lines]:
    script, lines = read_part(file, Script)
    problems = list(_reference_problems(script, lines))
    if problems:
        raise ScenarioError(problems)
    return script, lines


def salon_file_of(file: Path, salon: str, lines: yaml_lines.Lines, place: yaml_lines.Path = ("salon",)) -> Path:
    """A path beside the scenario, or the name of a file in an `examples` folder above it or here.

    Args:
        place: where in the file the salon is named.

    Raises:
        ScenarioError: there is none.
    """
    beside = file.parent / salon
    if beside.is_file():
        return beside.resolve()
    for folder in (*file.resolve().parents, Path.cwd()):
        example = folder / "examples" / f"{salon}.yaml"
        if example.is_file():
            return example
    raise ScenarioError([lines.problem(place, f"there is no salon file {salon}, and no example of that name")])


def _reference_problems(script: Script, lines: yaml_lines.Lines) -> Iterator[FileProblem]:
    for index, turn in enumerate(script.turns):
        if turn.call is not None and turn.call not in script.calls:
            yield lines.problem(("turns", index, "call"), f"there is no call {turn.call} among `calls`")
        places: Mapping[str, object] = {"args": turn.args, "expect": turn.expect.data if turn.expect else {}}
        for field, value in places.items():
            for path, text in strings_in(value):
                problem = _reference_problem(text, index + 1)
                where = ("turns", index, field, *(("data",) if field == "expect" else ()), *path)
                if problem:
                    yield lines.problem(where, problem)


def _reference_problem(text: str, turn: int) -> str | None:
    if "${" not in text:
        return None
    reference = reference_of(text)
    if reference is None:
        return "a reference is the whole value, written as ${1.slots.0.slot_id}: turn, then where in its reply"
    if not 1 <= reference.turn < turn:
        return f"refers to the reply of turn {reference.turn}, which is not before turn {turn}"
    return None
