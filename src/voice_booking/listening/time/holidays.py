"""Holidays by the names callers use, public or not, and the day of a year they fall on."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

_FIXED = {
    "heiligabend": (12, 24),
    "weihnachten": (12, 25),
    "christmas1": (12, 25),
    "christmas2": (12, 26),
    "silvester": (12, 31),
    "newyear": (1, 1),
    "epiphany": (1, 6),
    "valentine": (2, 14),
    "womensday": (3, 8),
    "nikolaus": (12, 6),
    "labour": (5, 1),
    "assumption": (8, 15),
    "unity": (10, 3),
    "austria": (10, 26),
    "swiss": (8, 1),
    "reformation": (10, 31),
    "halloween": (10, 31),
    "allsaints": (11, 1),
    "allsouls": (11, 2),
    "martin": (11, 11),
    "immaculate": (12, 8),
}
_FROM_EASTER = {
    "weiberfastnacht": -52,
    "rosenmontag": -48,
    "fatuesday": -47,
    "ashwednesday": -46,
    "palmsunday": -7,
    "maundythursday": -3,
    "goodfriday": -2,
    "holysaturday": -1,
    "easter": 0,
    "easter1": 0,
    "eastermonday": 1,
    "easter2": 1,
    "ascension": 39,
    "fathersday": 39,
    "pentecost": 49,
    "pentecost1": 49,
    "pentecostmonday": 50,
    "pentecost2": 50,
    "corpuschristi": 60,
}
FIRST_DAYS = {"weihnachten": 1, "easter": 2}
"""Feasts that begin earlier: on Christmas Eve, on Good Friday."""
LAST_DAYS = {"weihnachten": 1, "easter": 1, "pentecost": 1}
"""Feasts of several days: how many more days they last than their first."""


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the algorithm of Meeus, Jones and Butcher."""
    golden, century, rest = year % 19, year // 100, year % 100
    skipped, correction = century // 4, (century + 8) // 25
    epact = (19 * golden + century - skipped - (century - correction + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _advent(year: int, number: int) -> date:
    """Advent Sundays end on the last Sunday before 25 December."""
    christmas = date(year, 12, 25)
    fourth = christmas - timedelta(days=christmas.weekday() + 1)
    return fourth - timedelta(weeks=4 - number)


def _second_sunday_of_may(year: int) -> date:
    first = date(year, 5, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7)


_COMPUTED: dict[str, Callable[[int], date]] = {
    **{f"advent{number}": (lambda year, number=number: _advent(year, number)) for number in (1, 2, 3, 4)},  # type: ignore[misc]
    "mothersday": _second_sunday_of_may,
    "repentance": lambda year: _advent(year, 1) - timedelta(days=11),
    "totensonntag": lambda year: _advent(year, 1) - timedelta(days=7),
}


@lru_cache(maxsize=512)
def holiday_in(name: str, year: int) -> date:
    """The day of `year` on which the holiday falls. Raises `LookupError` for an unknown name."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    return _COMPUTED[name](year)


def next_holiday(name: str, today: date) -> date:
    """The next time the holiday comes, today included."""
    this_year = holiday_in(name, today.year)
    return this_year if this_year >= today else holiday_in(name, today.year + 1)
