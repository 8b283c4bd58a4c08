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
    """Days in a row with the same hours are named together: `Dienstag bis Freitag von neun Uhr bis achtzehn Uhr`."""
    told = []
    for same, days in groupby(range(len(WEEKDAYS)), key=lambda day: hours.days[day]):
        first, *others = days
        joint = " und " if len(others) == 1 else " bis "
        last = f"{joint}{WEEKDAYS[others[-1]]}" if others else ""
        told.append(f"{WEEKDAYS[first]}{last} {spans(same)}")
    return ", ".join(told)
