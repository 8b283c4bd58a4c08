"""Days, in words whose numbers are figures."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from voice_booking.simulator.truth.claims import Kind, Said

WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_MONTHS = "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
_ORDER = _MONTHS.split("|")
_NEAR = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
_DAYS = re.compile(
    rf"""\b(?:
      (?P<near>vorgestern|gestern|heute|übermorgen|morgen)
    | (?P<day>\d{{1,2}})§\s?(?:(?P<month>{_MONTHS})\b|(?P<number>\d{{1,2}})§)?(?:\s?(?P<year>20\d\d)\b)?
    | (?P<weekday>{"|".join(WEEKDAYS)}|sonnabend)(?P<every>s)?(?:abend|vormittag|nachmittag|morgen|mittag)?
    | in\s(?P<ahead>\d+|eine[mr])\s(?P<unit>Tag|Woche)(?:en|n)?
    )(?![\w§])""",
    re.IGNORECASE | re.VERBOSE,
)
_MORNING = re.compile(r"\b(?:am|guten|heute|montag|jeden|gestern)\s$", re.IGNORECASE)


def days_in(text: str, today: date) -> Iterator[Said]:
    """Dates, weekdays, and days whose month is not said."""
    for found in _DAYS.finditer(text):
        said = _day(found, text, today)
        if said is not None:
            kind, value = said
            yield Said(kind, value, found.start(), found[0])


def _day(found: re.Match[str], text: str, today: date) -> tuple[Kind, date | int] | None:
    if found["near"]:
        if found["near"].lower() == "morgen" and _MORNING.search(text[: found.start()]):
            return None
        return Kind.DATE, today + timedelta(days=_NEAR[found["near"].lower()])
    if found["weekday"]:
        name = found["weekday"].lower().replace("sonnabend", "samstag")
        return None if found["every"] else (Kind.WEEKDAY, WEEKDAYS.index(name))
    if found["ahead"]:
        number = int(found["ahead"]) if found["ahead"].isdigit() else 1
        return Kind.DATE, today + timedelta(days=number * (7 if found["unit"].lower() == "woche" else 1))
    return _in_month(found, today)


def _in_month(found: re.Match[str], today: date) -> tuple[Kind, date | int] | None:
    day = int(found["day"])
    if not found["month"] and not found["number"]:
        return Kind.DAY, day
    month = _ORDER.index(found["month"].lower()) + 1 if found["month"] else int(found["number"])
    year = int(found["year"]) if found["year"] else today.year + ((month, day) < (today.month, today.day))
    try:
        return Kind.DATE, date(year, month, day)
    except ValueError:
        return None
