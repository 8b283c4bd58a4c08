"""The values a spoken time can have, in the zone of the branch. The corpus explains each kind with examples."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from voice_booking.listening.members import plain

Bound = date | time | datetime
"""End of a window: a day, a wall-clock time of any day, or an aware moment."""


@plain
class Grain(StrEnum):
    """How exact the words were."""

    MINUTE = "minute"
    HOUR = "hour"
    PART = "part"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@plain
class Flag(StrEnum):
    CLOSED = "closed"
    OUTSIDE_HOURS = "outside_hours"
    PAST = "past"


@plain
class TimeProblem(StrEnum):
    PAST = "past"
    INVALID = "invalid"
    """There is no such date or time (31. Februar, 25 Uhr)."""
    MISMATCH = "mismatch"
    """Weekday and date contradict each other."""


@dataclass(frozen=True, slots=True)
class OnDate:
    day: date


@dataclass(frozen=True, slots=True)
class AtTime:
    """A wall-clock time; no day was named."""

    clock: time


@dataclass(frozen=True, slots=True)
class AtMoment:
    moment: datetime


@dataclass(frozen=True, slots=True)
class Within:
    """Half-open window; both bounds are of the same type, None is open. A day-grained end is the day after."""

    start: Bound | None
    end: Bound | None
    that_day: bool = field(default=False, compare=False)
    """Whether an open bound of moments ends with the day: "Freitag bis zwölf", not "bis Freitag um zwölf"."""
    over: bool = field(default=False, compare=False)
    """Whether the visit is to be over by the end, not only to have begun: "um zwölf muss ich weg"."""


@dataclass(frozen=True, slots=True)
class Lasting:
    minutes: int


@dataclass(frozen=True, slots=True)
class Constraint:
    """A wish that shapes the search instead of naming a point: weekdays are 0 (Monday) to 6."""

    weekdays: tuple[int, ...] = ()
    exclude_weekdays: tuple[int, ...] = ()
    exclude_dates: tuple[date, ...] = ()
    exclude_period: Within | None = None
    start: Bound | None = None
    """Not before."""
    time: "AtTime | Within | None" = None
    end: date | None = field(default=None, compare=False)
    """The day after the last one, where a week or a month was named."""


@dataclass(frozen=True, slots=True)
class AsSoonAsPossible:
    pass


@dataclass(frozen=True, slots=True)
class Anytime:
    """The caller said that it does not matter."""


@dataclass(frozen=True, slots=True)
class NoTime:
    """The words name no time."""

    later: timedelta | None = field(default=None, compare=False)
    """By how much later than the time that was spoken of, negative for earlier: "eine Stunde später"."""


@dataclass(frozen=True, slots=True)
class Wrong:
    problem: TimeProblem


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Alternatives in the order they were said."""

    items: tuple["Wish", ...]


@dataclass(frozen=True, slots=True)
class WhichOf:
    """Readings between which the caller must be asked."""

    items: tuple["Wish", ...]


Wish = (
    OnDate
    | AtTime
    | AtMoment
    | Within
    | Lasting
    | Constraint
    | AsSoonAsPossible
    | Anytime
    | NoTime
    | Wrong
    | AnyOf
    | WhichOf
)


@dataclass(frozen=True, slots=True)
class When:
    """One spoken time, understood."""

    wish: Wish
    grain: Grain = Grain.DAY
    confidence: float = 1.0
    flags: frozenset[Flag] = frozenset()
    why: tuple[str, ...] = ()
