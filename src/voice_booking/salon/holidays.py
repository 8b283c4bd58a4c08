"""Public holidays, by country and subdivision, with their German names."""

from datetime import date
from functools import lru_cache

import holidays


@lru_cache(maxsize=256)
def public_holidays(country: str, state: str | None, year: int) -> dict[date, str]:
    """All public holidays of a year, German names; Bavaria's Mariä Himmelfahrt included.

    24 and 31 December are working days in law and therefore absent: a salon lists them as special days.
    """
    categories = ("public", "catholic") if (country, state) == ("DE", "BY") else ("public",)
    found = holidays.country_holidays(country, subdiv=state, years=year, language="de", categories=categories)
    return dict(found.items())


def public_holiday(country: str, state: str | None, day: date) -> str | None:
    """German name of the public holiday on `day`, or None."""
    return public_holidays(country, state, day.year).get(day)
