"""German days and times of day, as the caller hears them from the agent: from words to moments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from voice_booking.simulator.callers.numbers import NUMBERS, ORDINALS

WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
MONTHS = tuple(
    [
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ]
)
_NUMBER = "|".join(sorted(NUMBERS, key=len, reverse=True))
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_DAY = re.compile(
    rf"(?P<near>\b(?:heute|übermorgen|morgen)\b)|\b(?P<weekday>{'|'.join(WEEKDAYS)})\b,?"
    rf"(?: de[mnr] (?P<ordinal>{_ORDINAL})n?\b(?: (?P<month>{'|'.join(MONTHS)}))?)?"
)
_CLOCK = re.compile(
    rf"(?<!gegen )\b(?P<hour>{_NUMBER}) uhr(?: (?P<minute>{_NUMBER})\b)?(?: (?P<part>morgens|nachts|vormittags))?"
)
_NEAR = {"heute": 0, "morgen": 1, "übermorgen": 2}


@dataclass(frozen=True, slots=True)
class Mention:
    """A day or a time of day in what was said; exactly one of both is set. `end` is where it ends in the text."""

    start: int
    end: int
    day: date | None = None
    clock: time | None = None


def mentions(text: str, today: date) -> tuple[Mention, ...]:
    """Every day and time of day in `text` (lower case), in order."""
    return tuple(sorted((*_days(text, today), *_clocks(text)), key=lambda mention: mention.start))


def _days(text: str, today: date) -> Iterator[Mention]:
    for found in _DAY.finditer(text):
        yield Mention(found.start(), found.end(), day=_day(found, today))


def _clocks(text: str) -> Iterator[Mention]:
    for found in _CLOCK.finditer(text):
        minute = NUMBERS[found["minute"]] if found["minute"] else 0
        hour = NUMBERS[found["hour"]]
        if hour < 24:
            yield Mention(found.start(), found.end(), clock=time(hour, minute))


def _day(found: re.Match[str], today: date) -> date:
    if found["near"]:
        return today + timedelta(days=_NEAR[found["near"]])
    if found["ordinal"]:
        month = MONTHS.index(found["month"]) + 1 if found["month"] else None
        return _dated(ORDINALS[found["ordinal"]], month, today)
    ahead = (WEEKDAYS.index(found["weekday"]) - today.weekday()) % 7
    return today + timedelta(days=ahead)


def _dated(day: int, month: int | None, today: date) -> date:
    """The next day of that number, and of that month if it was said."""
    for ahead in range(400):
        other = today + timedelta(days=ahead)
        if other.day == day and month in (None, other.month):
            return other
    return today


def moment_of(day: date, clock: time) -> datetime:
    """Wall time (naive)."""
    return datetime.combine(day, clock)
