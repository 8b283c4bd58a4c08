"""Times of day and lengths of time, in words whose numbers are figures."""

import re
from collections.abc import Iterator

from voice_booking.simulator.truth.claims import Kind, Said

HALF_DAY, DAY = 12 * 60, 24 * 60
_QUARTERS = {"viertel": 15, "dreiviertel": 45}
_MARK = (
    r"(?P<also>\balso\s(?:um\s)?)?(?P<gegen>\bgegen\s|\betwa\sum\s|\bungefähr\sum\s)?"
    r"(?P<bis>\bbis\s(?:um\s|gegen\s|etwa\s)?)?"
)
_TIMES = re.compile(
    _MARK
    + r"""(?:
      (?P<h>\d{1,2})\s?Uhr(?:\s(?P<m>\d{1,2})(?!\s?(?:Minuten|Euro|§|\d)))?\b
    | (?P<h2>\d{1,2})[:.](?P<m2>\d{2})(?:\sUhr)?\b
    | (?:(?P<off>\d{1,2}|viertel)\s(?:Minuten\s)?(?P<way>vor|nach)\s)?halb\s(?P<half>\d{1,2})\b
    | (?P<quarter>viertel|dreiviertel)\s(?P<east>\d{1,2})\b(?!\s?Euro)
    | (?P<off2>\d{1,2}|viertel)\s(?:Minuten\s)?(?P<way2>vor|nach)\s(?P<full>\d{1,2})\b(?!\s?(?:Euro|Minuten|Stunden))
    | (?:(?<=\bum\s)|(?<=\bgegen\s)|(?<=\bbis\s))(?P<bare>\d{1,2})\b(?!\s?(?:Uhr|Euro|Minuten|Stunden|§|Tage|Wochen))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_HOURS = {"halbe": 30, "dreiviertelstunde": 45, "viertelstunde": 15}
_LENGTHS = re.compile(
    r"""(?P<rough>\b(?:etwa|ungefähr|circa|gut|knapp|rund)\s(?:eine[r]?\s)?)?(?:\beine[r]?\s)?(?:
      (?P<word>dreiviertelstunde|viertelstunde)
    | (?P<half>halbe[n]?)\sStunde
    | (?P<mixed>anderthalb|(?:ein|zwei|drei|vier)(?:einhalb|dreiviertel))\sStunden
    | (?P<h>\d+|eine|einer)\sStunden?(?:\s(?:und\s)?(?P<m>\d+)\sMinuten)?
      (?:\s(?:und\s)?(?:eine\s)?(?P<extra>Dreiviertelstunde|Viertelstunde|halbe\sStunde))?
    | (?P<only>\d+)[\s-]?Minuten(?!-)
    | Stunde(?:\s(?:und\s)?(?P<m1>\d+)\sMinuten)?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_MIXED = {"anderthalb": 90, "eineinhalb": 90, "zweieinhalb": 150, "dreieinhalb": 210, "viereinhalb": 270}
_MIXED |= {"eindreiviertel": 105, "zweidreiviertel": 165, "dreidreiviertel": 225, "vierdreiviertel": 285}
_SAID_ONLY = re.compile(r"\b(?:vorher|früher|später|zuvor|vor Ihrem|Vorlauf|im Voraus)\b")


def times_in(text: str) -> Iterator[Said]:
    """Times of day, as all the minutes since midnight that the words may mean."""
    for found in _TIMES.finditer(text):
        minutes = _minutes(found)
        if minutes is None:
            continue
        kind = Kind.END if found["bis"] else Kind.TIME
        yield Said(kind, minutes, found.start(), found[0].strip(), rough=bool(found["gegen"]), also=bool(found["also"]))


def _minutes(found: re.Match[str]) -> tuple[int, ...] | None:
    if found["h"] or found["h2"]:
        hour, minute = int(found["h"] or found["h2"]), int(found["m"] or found["m2"] or 0)
        return _either(hour * 60 + minute) if hour <= 24 and minute < 60 else None
    if found["half"]:
        return _either(int(found["half"]) * 60 - 30 + _offset(found["off"], found["way"]))
    if found["quarter"]:
        return _either(int(found["east"]) * 60 - 60 + _QUARTERS[found["quarter"].lower()])
    if found["full"]:
        return _either(int(found["full"]) * 60 + _offset(found["off2"], found["way2"]))
    return _either(int(found["bare"]) * 60) if int(found["bare"]) <= 24 else None


def _offset(amount: str | None, way: str | None) -> int:
    if not amount:
        return 0
    minutes = 15 if amount.lower() == "viertel" else int(amount)
    return minutes if (way or "").lower() == "nach" else -minutes


def _either(minutes: int) -> tuple[int, ...]:
    """Up to twelve the words may mean the morning or the afternoon."""
    minutes %= DAY
    return (minutes,) if minutes >= HALF_DAY + 60 else (minutes % HALF_DAY, minutes % HALF_DAY + HALF_DAY)


def lengths_in(text: str) -> Iterator[Said]:
    """Lengths of time in minutes; not those that only count back from something."""
    for found in _LENGTHS.finditer(text):
        if _SAID_ONLY.search(text, found.end(), found.end() + 20):
            continue
        minutes = _length(found)
        if minutes:
            yield Said(Kind.LENGTH, minutes, found.start(), found[0].strip(), rough=bool(found["rough"]))


def _length(found: re.Match[str]) -> int:
    if found["word"]:
        return _HOURS[found["word"].lower()]
    if found["half"]:
        return 30
    if found["mixed"]:
        return _MIXED[found["mixed"].lower()]
    if found["only"]:
        return int(found["only"])
    hours = int(found["h"]) if (found["h"] or "").isdigit() else 1
    return (
        hours * 60 + int(found["m"] or found["m1"] or 0) + _HOURS.get((found["extra"] or "").lower().split(" ")[0], 0)
    )
