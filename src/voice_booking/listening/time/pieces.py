"""What phrases mean, whenever they were said: partial clocks, days, spans, and the words between them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from voice_booking.listening.members import plain
from voice_booking.listening.time.grammar import Kinds
from voice_booking.listening.when import TimeProblem

PIECES = Kinds(
    # wishes
    "CLOCK DAY SPAN PART HOURS DAYS MOMENTS RECUR SOON LENGTH BAD ASAP ANY WEAKNUM WEAKORD AFTERDAYS WEEKOF "
    # what joins them
    "FROM TO OVERBY BEFORE AFTER BETWEEN VON AND OR ELSE INSTEAD THAN NOT NEIN SONDERN EXCEPT BUT VERB ICH BUSY "
    "NOTLATER NOTEARLIER IF ONTO AM NOTLEN LATER COMMA STOP NOISE EVERY UM WAS EVENT AWAY NEITHER TOLD SAME WHO",
    groups={
        "POINT": "CLOCK DAY PART SPAN",
        "WISH": "CLOCK DAY SPAN PART HOURS DAYS MOMENTS RECUR SOON LENGTH BAD",
    },
)


@plain
class Part(StrEnum):
    """Parts of the day."""

    MORNING = "morning"
    FORENOON = "forenoon"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


@plain
class Pick(StrEnum):
    """Which of the coming weekdays (weeks, weekends) is meant."""

    PLAIN = "plain"
    THIS = "this"
    COMING = "coming"
    NEXT = "next"
    AFTER_NEXT = "after_next"
    LAST = "last"


class Clock(NamedTuple):
    """A wall-clock time. `minute` counts from midnight; an unsure one may as well be twelve hours later."""

    minute: int
    sure: bool
    about: bool = False


class Day(NamedTuple):
    """A day by some of its properties; what is None was not said."""

    offset: int | None = None
    """Days from today."""
    weekday: int | None = None
    pick: Pick = Pick.PLAIN
    week: int | None = None
    """Calendar weeks from this one."""
    number: int | None = None
    """Day of the month."""
    month: int | None = None
    year: int | None = None
    next_year: bool = False
    holiday: str | None = None
    nth: int | None = None
    """Which `weekday` of the month, -1 the last."""
    shift: int = 0
    """Days to add to the rest ("in einer Woche" after a weekday); alone, from today."""
    months: int = 0
    """Months to add to today."""
    anchor: "Day | None" = None
    """The day from which a weekday is counted ("den Samstag drauf")."""
    forward: bool = True
    """Whether the weekday lies after its anchor."""
    month_offset: int | None = None
    """The month of `number`, counted from this one."""

    @property
    def only_weekday(self) -> bool:
        """Whether a weekday was said and nothing else."""
        return self.weekday is not None and self == _WEEKDAYS[self.weekday]


_WEEKDAYS = tuple([Day(weekday=number) for number in range(7)])


@plain
class Unit(StrEnum):
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"
    AHEAD = "ahead"
    """From `number` to `until` days from now."""
    MONTH_WEEK = "month_week"
    """Seven days of the month `number`: the `until`th, -1 the last."""
    YEAR_TURN = "year_turn"
    """27 to 31 December: between the years."""


class Span(NamedTuple):
    """Several days: a week, a weekend, a month, or the beginning, middle or end of one."""

    unit: Unit
    pick: Pick = Pick.PLAIN
    number: int | None = None
    """Week of the year, month of the year, or the first day ahead."""
    until: int | None = None
    year: int | None = None
    next_year: bool = False
    portion: int | None = None
    """0 beginning, 1 middle, 2 end."""
    repeated: bool = False
    of: Day | None = None
    """A day within the week that lies `until` weeks before ("in der Woche nach Ostern": 1)."""


@dataclass(frozen=True, slots=True)
class Soon:
    """A relative amount of minutes from now."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Exact:
    """A moment that a machine wrote down; aware if it carried an offset."""

    moment: datetime


class Edge(NamedTuple):
    """One bound of a window: a day, a clock, or both."""

    day: Day | None = None
    span: Span | None = None
    clock: Clock | None = None
    part: Part | None = None
    after: bool = False
    """The bound lies after the day or part ("nach dem fünften")."""


@dataclass(frozen=True, slots=True)
class Window:
    """From an edge to an edge; None is open."""

    start: Edge | None
    end: Edge | None
    over: bool = False
    """Whether the visit is to be over by the end, not only to have begun."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """Weekdays as a habit: dienstags."""

    weekdays: tuple[int, ...]
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Flaw:
    """A time that does not exist."""

    problem: TimeProblem


Value = Clock | Day | Span | Part | Window | Recurring | Soon | Exact | Flaw | date | int | str | None


@dataclass(slots=True)
class Piece:
    """One phrase or connecting word of the sentence."""

    kind: str
    """Character of one of `PIECES`."""
    value: Value
    why: str = ""
    position: int = 0
    """Where in the sentence it begins."""
    end: int = 0
    excluded: bool = False


def piece(kind: str, value: Value = None) -> Piece:
    return Piece(PIECES[kind], value)
