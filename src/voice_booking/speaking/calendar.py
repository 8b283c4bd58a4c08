"""Days in words, counted from the day of the call. `today` is the branch's date at the start of the call."""

from datetime import date, datetime

from voice_booking.german import MONTHS, WEEKDAYS, cardinal, ordinal
from voice_booking.speaking import clock

_YEAR_GOES_WITHOUT_SAYING_DAYS = 240
"""Beyond this, a day and month without a year could as well be the past one."""


def on_day(day: date, today: date) -> str:
    """When, as short as is clear: `heute`, `morgen`, `am Freitag`; from a week on with the date."""
    return f"am {weekday(day)}" if 2 <= (day - today).days <= 6 else with_date(day, today)


def with_date(day: date, today: date) -> str:
    """When, with its date: `heute`, `morgen`, `am Freitag, dem siebenten`; from a week on with the month."""
    ahead = (day - today).days
    if ahead in (0, 1):
        return ("heute", "morgen")[ahead]
    if 2 <= ahead <= 6:
        return f"am {weekday(day)}, dem {ordinal(day.day)}n"
    return on_date(day, today)


def on_date(day: date, today: date) -> str:
    """When, in full: `am Dienstag, dem vierundzwanzigsten November`; the year only where it could be another."""
    return f"am {weekday(day)}, dem {_dated(day, today)}"


def on_day_of_month(day: date, today: date) -> str:
    """As `on_day`, from a week on without the weekday: `am fünfundzwanzigsten Dezember`."""
    return on_day(day, today) if 0 <= (day - today).days <= 6 else f"am {_dated(day, today)}"


def until_day_of_month(day: date, today: date) -> str:
    """`bis zum dreiundzwanzigsten Mai`."""
    return f"bis zum {_dated(day, today)}"


def date_asked_for(day: date, today: date) -> str:
    """Which day, after `meinen Sie` or `bis` (accusative): `Dienstag, den vierundzwanzigsten November`."""
    return f"{weekday(day)}, den {_dated(day, today)}"


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def _dated(day: date, today: date) -> str:
    ahead = (day - today).days
    year = "" if 0 <= ahead <= _YEAR_GOES_WITHOUT_SAYING_DAYS else f" {cardinal(day.year)}"
    return f"{ordinal(day.day)}n {MONTHS[day.month - 1]}{year}"


def at_moment(moment: datetime, today: date) -> str:
    """Day and time together: `morgen um vierzehn Uhr dreißig`. `moment` is wall time of the branch."""
    return joined(on_day(moment.date(), today), clock.at(moment.time()))


def joined(day: str, rest: str) -> str:
    """A spoken day and what follows it; after `am Freitag, dem …` German closes the inserted date with a comma."""
    return f"{day}, {rest}" if "," in day else f"{day} {rest}"
