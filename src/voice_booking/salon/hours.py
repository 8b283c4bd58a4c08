"""Wall-clock hours of a branch or a person: spans of a day, a week of them, and the days that differ."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True, order=True)
class WallSpan:
    """Half-open span of wall-clock time within one day; an `end` of 00:00 is the midnight that closes the day."""

    start: time
    end: time

    def __str__(self) -> str:
        return f"{self.start:%H:%M}-{self.end:%H:%M}"

    def contains(self, moment: time) -> bool:
        """Whether `moment` lies inside; the closing minute itself does not."""
        return self.start <= moment and (moment < self.end or self.end == time(0))


@dataclass(frozen=True, slots=True)
class WeeklyHours:
    """Seven tuples of spans, Monday first; an empty tuple is a day off."""

    days: tuple[tuple[WallSpan, ...], ...]

    @classmethod
    def of(cls, spans: dict[str, Iterable[WallSpan]]) -> "WeeklyHours":
        """Build from English weekday names (`WEEKDAYS`); a missing weekday has no hours."""
        return cls(tuple(tuple(spans.get(name, ())) for name in WEEKDAYS))

    def on(self, day: date) -> tuple[WallSpan, ...]:
        return self.days[day.weekday()]


NO_HOURS = WeeklyHours(((),) * 7)


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A date whose hours replace those of its weekday, public holiday or not; no hours means closed."""

    date: date
    hours: tuple[WallSpan, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class TimeOff:
    """Days on which a person is away; both ends included."""

    first: date
    last: date
    reason: str = ""

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last
