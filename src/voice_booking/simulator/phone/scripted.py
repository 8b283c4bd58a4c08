"""A call whose caller has a script: every line is written down beforehand, as `--record` writes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from voice_booking.simulator.callers import HangsUp, Reply, Says, Silence
from voice_booking.simulator.calls import before_the_call, earlier_calls
from voice_booking.simulator.grading import calendar_checks, callback_checks
from voice_booking.simulator.phone.faults import ModelFault, ModelFaults, Which, WireFaults
from voice_booking.simulator.phone.scenario import AfterCall
from voice_booking.simulator.results import Check, Kind
from voice_booking.simulator.scenario import (
    DEFAULT_CALLER,
    Earlier,
    ExpectedCallback,
    ExpectedVisit,
    Names,
    Part,
    Text,
    TimeOff,
    WallMoment,
    read_part,
    salon_file_of,
)
from voice_booking.simulator.server import SimulatedSalon


class Line(Part):
    """One turn of the caller: words, or so many seconds of silence."""

    says: Text | None = None
    interrupts: bool = False
    silent: float | None = None

    @model_validator(mode="after")
    def _one_thing(self) -> "Line":
        if (self.says is None) == (self.silent is None):
            raise ValueError("a line has either `says` or `silent`")
        return self


def _said(line: object) -> object:
    return {"says": line} if isinstance(line, str) else line


class Wire(Part):
    """`WireFaults` as a file says them."""

    lost_events: list[Text] = Field(default_factory=list)
    repeated_events: list[Text] = Field(default_factory=list)
    repeated_tools: list[Which] = Field(default_factory=list)
    unsent_tools: list[Which] = Field(default_factory=list)
    unheard_tools: list[Which] = Field(default_factory=list)
    broken_tools: list[Which] = Field(default_factory=list)
    transfer_fails: bool = False

    @property
    def faults(self) -> WireFaults:
        lists = {name: frozenset(value) for name, value in self if isinstance(value, list)}
        return WireFaults(**lists, transfer_fails=self.transfer_fails)


def _fault(value: object) -> object:
    return ModelFault(value) if isinstance(value, str) else value


class Sheet(Part):
    """The file, field by field."""

    title: Text
    salon: Text
    now: WallMoment
    number: Annotated[Text, Field(alias="from")] = DEFAULT_CALLER
    to: Text | None = None
    booked: list[Earlier] = Field(default_factory=list)
    off: list[TimeOff] = Field(default_factory=list)
    script: Annotated[list[Annotated[Line, BeforeValidator(_said)]], Field(min_length=1)]
    """After the last line the caller hangs up."""
    wire: Wire = Wire()
    model: list[Annotated[ModelFault, BeforeValidator(_fault)]] = Field(default_factory=list)
    calendar: list[ExpectedVisit]
    cancelled: list[ExpectedVisit] = Field(default_factory=list)
    callbacks: list[ExpectedCallback] = Field(default_factory=list)
    said: Names = Field(default_factory=list)
    """Words that the agent must say some time in the call."""
    never_said: Names = Field(default_factory=list)
    end: Text | None = None
    """Retell's `disconnection_reason`."""


class ScriptedCaller:
    """Says line after line, whatever is answered."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._left = list(lines)

    def hears(self, agent_says: str, now: datetime) -> Reply:
        if not self._left:
            return HangsUp()
        line = self._left.pop(0)
        return Silence(line.silent) if line.silent is not None else Says(line.says or "", line.interrupts)


@dataclass(frozen=True, slots=True)
class ScriptedCall:
    """A scenario whose caller has a script; see `PhoneScenario`."""

    file: Path
    sheet: Sheet
    salon_file: Path

    @property
    def title(self) -> str:
        return self.sheet.title

    @property
    def opens(self) -> datetime:
        return before_the_call(self.sheet.now, self.sheet.booked)

    @property
    def now(self) -> datetime:
        return self.sheet.now

    @property
    def number(self) -> str:
        return self.sheet.number

    @property
    def to(self) -> str | None:
        return self.sheet.to

    @property
    def wire_faults(self) -> WireFaults:
        return self.sheet.wire.faults

    @property
    def model_faults(self) -> ModelFaults:
        return ModelFaults(frozenset(self.sheet.model))

    def caller(self, seed: int) -> ScriptedCaller:
        """The same with every seed."""
        return ScriptedCaller(self.sheet.script)

    async def arrange(self, salon: SimulatedSalon, seed: int) -> tuple[Check, ...]:
        sheet = self.sheet
        started = salon.wall_time(sheet.now, sheet.to)
        failed = await earlier_calls(sheet.booked, salon, started, sheet.to)
        unknown = [await salon.away(off.staff, off.first, off.to) for off in sheet.off]
        return (*failed, *(Check(Kind.CLOCK, "is off", False, reason) for reason in unknown if reason))

    def grade(self, after: AfterCall) -> tuple[Check, ...]:
        sheet, said = self.sheet, " ".join(after.conversation.said)
        return (
            *calendar_checks(sheet.calendar, after.visits),
            *calendar_checks(sheet.cancelled, after.cancelled, Kind.CANCELLED),
            *callback_checks(sheet.callbacks, after.callbacks),
            *(_heard(Kind.SAYS, words, said, wanted=True) for words in sheet.said),
            *(_heard(Kind.SAYS_NOT, words, said, wanted=False) for words in sheet.never_said),
            *(() if sheet.end is None else (_ended(sheet.end, after),)),
        )


class OpenCall(ScriptedCall):
    """A call that nobody expects anything of: whoever telephones is put in the script's place."""

    __slots__ = ()

    def grade(self, after: AfterCall) -> tuple[Check, ...]:
        return ()


def load_scripted(file: Path) -> ScriptedCall:
    """The scripted call in `file`.

    Raises:
        ScenarioError: it is not sound.
        OSError: it cannot be read.
    """
    sheet, lines = read_part(file, Sheet)
    return ScriptedCall(file, sheet, salon_file_of(file, sheet.salon, lines))


def stood_before(scenario: object) -> Mapping[str, Any]:
    """What a scripted scenario says of the time before the call and of what goes wrong, field by field."""
    if not isinstance(scenario, ScriptedCall):
        return {}
    fields = {"booked", "off", "wire", "model"}
    return scenario.sheet.model_dump(mode="json", by_alias=True, include=fields, exclude_defaults=True)


def _heard(kind: Kind, words: str, said: str, *, wanted: bool) -> Check:
    passed = (words.casefold() in said.casefold()) is wanted
    return Check(kind, words, passed, "" if passed else said[-200:])


def _ended(wanted: str, after: AfterCall) -> Check:
    got = after.conversation.end.value
    return Check(Kind.ENDED, wanted, got == wanted, "" if got == wanted else got)
