"""Moments, lengths and time zones of calendar files."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from voice_booking.office.appointment_book.book import NotUnderstood
from voice_booking.office.appointment_book.ics import Property

_DATE = re.compile(r"\d{8}")
_MOMENT = re.compile(r"\d{8}T\d{6}Z?")
_LENGTH = re.compile(r"\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")

OUTLOOK_ZONES = {
    "W. Europe Standard Time": "Europe/Berlin",
    "Central Europe Standard Time": "Europe/Budapest",
    "Central European Standard Time": "Europe/Warsaw",
    "Romance Standard Time": "Europe/Paris",
    "GMT Standard Time": "Europe/London",
    "UTC": "UTC",
}
"""What Outlook calls the zones around here; from Unicode's list `windowsZones`."""


@dataclass(frozen=True, slots=True)
class When:
    """A wall time in a zone; a whole day begins at its midnight."""

    wall: datetime
    zone: tzinfo
    whole_day: bool = False

    @property
    def moment(self) -> datetime:
        return self.wall.replace(tzinfo=self.zone).astimezone(UTC)

    def shifted(self, wall: datetime) -> "When":
        return When(wall, self.zone, self.whole_day)


def when(one: Property, home: tzinfo) -> When:
    """The moment that a property says, in the branch's zone if it names none. Raises `NotUnderstood`."""
    return whens(one, home)[0]


def whens(one: Property, home: tzinfo) -> list[When]:
    """The same for a list of moments (RDATE, EXDATE)."""
    zone = _zone(one.parameters["TZID"]) if "TZID" in one.parameters else home
    return [_when(one.name, value.strip(), zone, home) for value in one.value.split(",")]


def length(one: Property) -> timedelta:
    """Raises `NotUnderstood`."""
    found = _LENGTH.fullmatch(one.value.strip())
    if not found or not any(found.groups()):
        raise NotUnderstood(f"{one.name} {one.value!r} is no length such as PT45M")
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)


def _when(name: str, value: str, zone: tzinfo, home: tzinfo) -> When:
    try:
        if _DATE.fullmatch(value):
            return When(datetime.strptime(value, "%Y%m%d"), home, whole_day=True)  # noqa: DTZ007  a wall time
        if _MOMENT.fullmatch(value):
            wall = datetime.strptime(value.rstrip("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007  a wall time
            return When(wall, UTC if value.endswith("Z") else zone)
    except ValueError as error:
        raise NotUnderstood(f"{name} {value!r}: there is no such date or time") from error
    raise NotUnderstood(f"{name} {value!r} is no date such as 20261224T143000")


def _zone(name: str) -> tzinfo:
    """By IANA's name, at the end of a longer one too, or by Outlook's."""
    parts = name.strip("/").split("/")
    for candidate in (OUTLOOK_ZONES.get(name, name), "/".join(parts[-2:]), "/".join(parts[-3:])):
        try:
            return ZoneInfo(candidate)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    raise NotUnderstood(f"there is no time zone {name!r}; IANA's names are known, such as Europe/Berlin")
