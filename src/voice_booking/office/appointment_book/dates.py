"""Dates and times as a table has them: 24.12.2026 14:30, 2026-12-24T14:30:00+01:00, or half of it."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from voice_booking.office.appointment_book.book import NotUnderstood

_STAMP = re.compile(
    r"(?:(?:(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4}|\d\d)|(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d))[,T ]*)?"
    r"(?:(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?)?"
    r" *(?P<offset>Z|[+-]\d\d:?\d\d)?(?: *Uhr)?"
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a cell says; a half that is missing is None."""

    day: date | None
    clock: timedelta | None
    """Wall time since midnight, up to 24 hours."""
    offset: tzinfo | None = None

    def at(self, day: date, clock: timedelta, zone: tzinfo, *, late: bool = False) -> datetime:
        """The moment in UTC of a wall time; `late`: the second of two that a clock change makes."""
        wall = datetime.combine(day, time(0)) + clock
        return wall.replace(tzinfo=self.offset or zone, fold=int(late)).astimezone(UTC)


NOTHING = Stamp(None, None)


def stamp(text: str) -> Stamp:
    """What a cell says. Raises `NotUnderstood`."""
    found = _STAMP.fullmatch(" ".join(text.split()))
    if not found:
        raise NotUnderstood(f"{text!r} is no time such as 24.12.2026 14:30 or 2026-12-24 14:30")
    try:
        return Stamp(_day(found), _clock(found), _offset(found["offset"]))
    except ValueError as error:
        raise NotUnderstood(f"{text!r}: there is no such date or time") from error


def _day(found: re.Match[str]) -> date | None:
    if found["year"]:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    if found["y"]:
        year = int(found["y"])
        return date(year + 2000 if year < 100 else year, int(found["m"]), int(found["d"]))
    return None


def _clock(found: re.Match[str]) -> timedelta | None:
    if not found["hour"]:
        return None
    clock = timedelta(hours=int(found["hour"]), minutes=int(found["minute"]), seconds=int(found["second"] or 0))
    if clock > timedelta(hours=24) or int(found["minute"]) > 59:
        raise ValueError("no time of a day")
    return clock


def _offset(text: str | None) -> tzinfo | None:
    if not text or text == "Z":
        return UTC if text else None
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=int(text[-2:])))
