"""A file of telephone scenarios, field by field. `docs/how-to/write-a-scenario.md` explains it to its writer."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from voice_booking.simulator.callers.noise import Noise
from voice_booking.simulator.callers.personas import persona_names
from voice_booking.simulator.callers.reading import Claim
from voice_booking.simulator.callers.wishes import Breaks, Kind
from voice_booking.simulator.phone.conversation import End
from voice_booking.simulator.phone.faults import ModelFault
from voice_booking.simulator.scenario import (
    Earlier,
    ExpectedSegment,
    Names,
    Text,
    TimeOff,
    WallMoment,
)

Number = Annotated[str, Field(pattern=r"^(\+[1-9]\d{6,14}|anonymous|web)$")]
Dialled = Annotated[str, Field(pattern=r"^\+[1-9]\d{6,14}$")]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Event = Literal["call_inbound", "call_started", "call_ended", "call_analyzed"]
ToolCalls = list[Annotated[int, Field(ge=1, le=20)] | Annotated[str, Field(pattern=r"^[a-z_]+(\.\d)?$")]]


def _known(name: str) -> str:
    if name not in persona_names():
        raise ValueError(f"there is no persona {name}; there are {', '.join(persona_names())}")
    return name


def _by_name(kinds: type[Any]) -> BeforeValidator:
    """Enumerations are written by their value; strict models do not turn text into members by themselves."""

    def member(value: object) -> object:
        known = [kind.value for kind in kinds]
        if value not in known:
            raise ValueError(f"is one of {', '.join(known)}")
        return kinds(value)

    return BeforeValidator(member)


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)


class Suits(_Part):
    """Starting times that suit: from the first to the last of them, or that one alone."""

    first: Annotated[WallMoment, Field(alias="from")]
    to: WallMoment | None = None

    @model_validator(mode="after")
    def _in_order(self) -> "Suits":
        if self.to is not None and self.to < self.first:
            raise ValueError("`to` is before `from`")
        return self


class Wish(_Part):
    """A time the caller asks for."""

    say: Names
    """Ways to say it; one is said."""
    suits: Annotated[list[Suits], Field(min_length=1)]
    staff: Names = []


class Wanted(_Part):
    """One thing the caller telephones for."""

    want: Annotated[Kind, _by_name(Kind)]
    say: Names = []
    service: Names = []
    meaning: Names = []
    when: list[Wish] = []
    staff: Names = []
    people: Names = []
    whom: Names = []
    visitor: Text | None = None
    which: Names = []
    keeps_other: bool = True
    takes_callback: bool = True
    gives_up: bool = False
    knows_code: bool = True

    @model_validator(mode="after")
    def _enough(self) -> "Wanted":
        if self.want is Kind.BOOK and not (self.service or self.say):
            raise ValueError("`book` needs a `service`, or `say` with all that is wanted")
        if self.want is Kind.PRICE and not self.service:
            raise ValueError("`price` needs a `service`")
        return self


class Telephones(_Part):
    """Who calls, how, and what for."""

    persona: Annotated[str, AfterValidator(_known)]
    name: Text
    phone: Annotated[str, Field(pattern=r"^0\d{6,14}$")] | None = None
    """The number they say when asked, as it is dialled inside the country."""
    code: Annotated[str, Field(pattern=r"^\d{5}$")] | None = None
    """The number of an appointment, where it is not that of one of theirs in `booked`."""
    noise: Annotated[Noise, _by_name(Noise)] = Noise.NONE
    breaks: Annotated[Breaks, _by_name(Breaks)] = Breaks.NEVER
    wants: Annotated[list[Wanted], Field(min_length=1)]


class Line(_Part):
    """What goes wrong between the telephone service and the server. Tool calls are counted from 1, or named."""

    lost: list[Event] = []
    repeated: list[Event] = []
    tools_repeated: ToolCalls = []
    tools_unsent: ToolCalls = []
    tools_unheard: ToolCalls = []
    tools_broken: ToolCalls = []
    transfer_fails: bool = False


class Model(_Part):
    """What the language model gets wrong."""

    faults: Annotated[list[Annotated[ModelFault, _by_name(ModelFault)]], Field(min_length=1)]
    percent: Annotated[int, Field(ge=1, le=100)] = 100


class Booked(Earlier):
    """A visit that was booked before the call. `gone`: the call cancels or moves it, or it is over by then."""

    gone: bool = False
    at: WallMoment | None = None
    """When it was booked; shortly before the call, if not given."""


class ExpectedVisit(_Part):
    """A visit that the call puts into the calendar."""

    customer: Text | None = None
    """The caller's name, if not given."""
    service: Names
    """One name, or several of which it must be one."""
    staff: Names = []
    """One name, or several of whom it must be one; empty: anybody."""
    start: Suits
    segments: list[ExpectedSegment] | None = None

    @model_validator(mode="before")
    @classmethod
    def _moment(cls, data: Any) -> Any:  # noqa: ANN401 - not validated yet
        if isinstance(data, dict) and isinstance(data.get("start"), str):
            return {**data, "start": {"from": data["start"]}}
        return data


class Listed(_Part):
    """An entry of the salon's call-back list. `reason`: one, or several of which it must be one."""

    reason: Names
    name: Text | None = None
    phone: Text | None = None
    says: Names = []
    """Words of the text that the salon reads out."""


class Expected(_Part):
    """What must come of the call. What stood before stands afterwards, but for what is `gone`."""

    calendar: list[ExpectedVisit] = []
    callbacks: list[Listed] = []
    heard: list[Annotated[Claim, _by_name(Claim)]] = []
    """What the caller must have been told, to their own ears."""
    not_heard: list[Annotated[Claim, _by_name(Claim)]] = []
    says: Names = []
    says_not: Names = []
    before_yes: Names = []
    """Words of the agent before it books or moves anything."""
    ends: list[Annotated[End, _by_name(End)]] = []
    """How the call may end; empty: as it will, but for circles, silence and exhaustion."""
    questions: Annotated[int, Field(ge=0)] | None = None
    """No more questions of the agent than that."""
    seconds: Annotated[int, Field(ge=1)] | None = None
    """No longer than that, in virtual time."""


class Scene(_Part):
    """One scenario."""

    id: Id
    title: Text
    salon: Text
    now: WallMoment
    number: Annotated[Number, Field(alias="from")] = "+4915112345678"
    to: Dialled | None = None
    booked: list[Booked] = []
    away: list[TimeOff] = []
    caller: Telephones
    line: Line = Line()
    model: Model | None = None
    expect: Expected
    tags: list[Id] = []

    @model_validator(mode="after")
    def _comes_to_something(self) -> "Scene":
        expected = self.expect
        told = expected.calendar or expected.callbacks or expected.heard or expected.says or expected.ends
        if not (told or any(visit.gone for visit in self.booked) or expected.not_heard or expected.says_not):
            raise ValueError("`expect` says nothing that could fail")
        return self


class Scenes(_Part):
    """A file. `salon`, `now` and `from` hold for every scenario that does not say otherwise, `tags` for all."""

    salon: Text | None = None
    now: Text | None = None
    number: Annotated[Number | None, Field(alias="from")] = None
    tags: list[Id] = []
    scenarios: Annotated[list[Scene], Field(min_length=1)]

    @model_validator(mode="before")
    @classmethod
    def _handed_down(cls, data: Any) -> Any:  # noqa: ANN401 - not validated yet
        if not isinstance(data, dict) or not isinstance(data.get("scenarios"), list):
            return data
        common = {key: data[key] for key in ("salon", "now", "from") if key in data}
        tags = data.get("tags") or []
        scenes = [
            {**common, **scene, "tags": [*tags, *(scene.get("tags") or [])]} if isinstance(scene, dict) else scene
            for scene in data["scenarios"]
        ]
        return {**data, "scenarios": scenes}
