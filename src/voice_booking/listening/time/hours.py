"""Which half of the day a bare hour means: the one inside opening hours, or what the part of day says."""

from datetime import date, time

from voice_booking.listening.time.days import Here
from voice_booking.listening.time.pieces import Clock, Part
from voice_booking.salon.hours import WallSpan

Minutes = tuple[int, int | None]

PARTS: dict[Part, Minutes] = {
    Part.MORNING: (8 * 60, 11 * 60),
    Part.FORENOON: (9 * 60, 12 * 60),
    Part.NOON: (12 * 60, 14 * 60),
    Part.AFTERNOON: (13 * 60, 18 * 60),
    Part.EVENING: (17 * 60, None),
    Part.NIGHT: (22 * 60, None),
}
"""From which minute to which a part of day reaches; None is open."""

_BELONGS = {
    Part.MORNING: range(4 * 60, 12 * 60),
    Part.FORENOON: range(6 * 60, 13 * 60),
    Part.NOON: range(11 * 60, 15 * 60),
    Part.AFTERNOON: range(12 * 60, 19 * 60),
    Part.EVENING: range(16 * 60, 24 * 60),
    Part.NIGHT: range(20 * 60, 30 * 60),
}
"""The clock times that are called so, in minutes; the night goes on after midnight."""


def wall_time(minute: int) -> time:
    return time(minute // 60 % 24, minute % 60)


def spans_on(day: date | None, here: Here) -> tuple[WallSpan, ...]:
    """Opening hours of a day; of all weekdays together where none was named or the day is closed."""
    spans = here.branch.opening_on(day) if day else ()
    return spans or tuple(span for spans in here.branch.opening_hours.days for span in spans)


def readings(clock: Clock, part: Part | None, day: date | None, here: Here, *, is_end: bool = False) -> tuple[int, ...]:
    """The minutes of the day that a clock may mean; two where nothing decides.

    An end may be the closing minute, but not the opening one.
    """
    if clock.sure:
        return (clock.minute,)
    both = (clock.minute, clock.minute + 720)
    if part is not None:
        named = tuple(minute for minute in both if _called(minute, part))
        if len(named) == 1:
            return named
    spans = spans_on(day, here)
    inside = tuple(minute for minute in both if any(_inside(minute, span, is_end) for span in spans))
    return inside if len(inside) == 1 else both


def _called(minute: int, part: Part) -> bool:
    return minute in _BELONGS[part] or minute + 1440 in _BELONGS[part]


def _inside(minute: int, span: WallSpan, is_end: bool) -> bool:
    start = span.start.hour * 60 + span.start.minute
    end = span.end.hour * 60 + span.end.minute or 1440
    return start < minute <= end if is_end else start <= minute < end


def is_open_at(minute: int, day: date | None, here: Here) -> bool:
    """Whether the salon is open then, on `day` or on any weekday."""
    spans = here.branch.opening_on(day) if day else spans_on(None, here)
    return any(_inside(minute, span, is_end=False) for span in spans)


def is_open_between(start: int, end: int, day: date | None, here: Here) -> bool:
    """Whether the salon is open at some minute of the half-open window."""
    spans = here.branch.opening_on(day) if day else spans_on(None, here)
    for span in spans:
        opens = span.start.hour * 60 + span.start.minute
        closes = span.end.hour * 60 + span.end.minute or 1440
        if start < closes and opens < end:
            return True
    return False
