"""Opening hours in words."""

from collections.abc import Sequence
from datetime import time
from itertools import groupby

from voice_booking.german import WEEKDAYS
from voice_booking.salon.hours import WallSpan, WeeklyHours
from voice_booking.speaking import clock, lists


def spans(hours: Sequence[WallSpan]) -> str:
    """`von neun Uhr bis zwölf Uhr und von dreizehn Uhr bis achtzehn Uhr`, `geschlossen` if there are none."""
    return lists.all_of([f"von {clock.spoken(span.start)} bis {closing(span)}" for span in hours]) or "geschlossen"


def closing(span: WallSpan) -> str:
    return "Mitternacht" if span.end == time(0) else clock.spoken(span.end)


def week(hours: WeeklyHours) -> str:
    """Days with the same hours are named together: `Montag bis Mittwoch und Freitag von neun Uhr bis achtzehn Uhr`.

    Whatever opens at the hour named last only says when it closes.
    """
    days: dict[tuple[WallSpan, ...], list[str]] = {}
    for same, row in groupby(range(len(WEEKDAYS)), key=lambda day: hours.days[day]):
        days.setdefault(same, []).extend(_row_of_days(list(row)))
    told, opened = [], None
    for same, named in days.items():
        opens = same[0].start if len(same) == 1 else None
        when = f"bis {closing(same[0])}" if opens and opens == opened else spans(same)
        told.append(f"{lists.all_of(named)} {when}")
        opened = opens
    return ", ".join(told)


def _row_of_days(days: Sequence[int]) -> list[str]:
    if len(days) < 3:
        return [WEEKDAYS[day] for day in days]
    return [f"{WEEKDAYS[days[0]]} bis {WEEKDAYS[days[-1]]}"]
