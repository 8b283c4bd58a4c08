"""Hours and address, in words whose numbers are figures."""

import re
from collections.abc import Iterator

from voice_booking.simulator.truth.claims import Kind, Said
from voice_booking.simulator.truth.clock import times_in
from voice_booking.simulator.truth.days import WEEKDAYS

_RANGE = re.compile(
    r"\bvon (?P<first>[^,]*?(?:Uhr(?: \d+)?|halb \d+)) bis (?P<last>[^,]*?(?:Uhr(?: \d+)?|halb \d+))", re.IGNORECASE
)
_PLACE = re.compile(
    r"(?:finden uns(?: hier)?:?|Adresse (?:ist|lautet):?|wir sind in der) (?P<where>.+?)\.?$", re.IGNORECASE
)


def ranges_in(text: str) -> Iterator[Said]:
    """Hours from and to, as minutes since midnight."""
    for found in _RANGE.finditer(text):
        first, last = (next(times_in(found[part]), None) for part in ("first", "last"))
        if first and last:
            minutes = (first.minutes[0], last.minutes[-1])
            yield Said(Kind.RANGE, minutes, found.start(), found[0])


def place_in(text: str) -> Iterator[Said]:
    """Where the salon is."""
    for found in _PLACE.finditer(text):
        yield Said(Kind.ADDRESS, found["where"], found.start("where"), found["where"])


_WEEK = "|".join(WEEKDAYS)
_SAID = re.compile(
    rf"""(?P<from>\b(?:{_WEEK}|sonnabend)s?)\sbis\s(?P<to>(?:{_WEEK}|sonnabend)s?)\b
    | (?P<day>\b(?:{_WEEK}|sonnabend)s?\b)
    | (?P<hours>\bvon\s.+?\bbis\s(?:\d+\sUhr(?:\s\d+)?|halb\s\d+))
    | (?P<closed>\bgeschlossen\b|\bRuhetag\b|\bwir\szu\b)
    | (?P<until>\b(?:bis|schließen\swir\sum)\s(?:\d+\sUhr(?:\s\d+)?|halb\s\d+))""",
    re.IGNORECASE | re.VERBOSE,
)


def hours_said(text: str) -> Iterator[tuple[tuple[int, ...], int | None, tuple[int, ...]]]:
    """Weekdays, opening minute if said, and what the closing minute may be, nothing where it is closed.

    No weekday: the day is named otherwise.
    """
    days: list[int] = []
    former = ""
    for found in _SAID.finditer(text):
        if found["closed"]:
            yield tuple(days), None, ()
            former = "hours"
            continue
        if found["hours"] or found["until"]:
            times = list(times_in(found[0]))
            first = times[0].minutes[0] if found["hours"] and len(times) > 1 else None
            yield tuple(days), first, times[-1].minutes
            former = "hours"
            continue
        days = [] if former == "hours" else days
        days += _week_days(found)
        former = "day"


def _week_days(found: re.Match[str]) -> range:
    first = _weekday(found["from"] or found["day"])
    return range(first, _weekday(found["to"] or found["day"]) + 1)


def _weekday(word: str) -> int:
    return WEEKDAYS.index(word.lower().removesuffix("s").replace("sonnabend", "samstag").replace("samstags", "samstag"))
