"""Opening hours as one says them."""

from datetime import time

from voice_booking.salon.hours import NO_HOURS, WallSpan, WeeklyHours
from voice_booking.speaking import hours

DAY, MORNING = WallSpan(time(9), time(18)), WallSpan(time(9), time(12, 30))


def test_a_break_at_noon_is_heard():
    assert hours.spans((MORNING, WallSpan(time(14), time(0)))) == (
        "von neun Uhr bis zwölf Uhr dreißig und von vierzehn Uhr bis Mitternacht"
    )


def test_days_with_the_same_hours_are_named_together():
    week = WeeklyHours(((), *((DAY,),) * 3, (DAY,), (MORNING,), ()))
    assert hours.week(week) == (
        "Montag geschlossen, Dienstag bis Freitag von neun Uhr bis achtzehn Uhr,"
        " Samstag von neun Uhr bis zwölf Uhr dreißig, Sonntag geschlossen"
    )


def test_two_days_are_joined_by_and():
    week = WeeklyHours((*((DAY,),) * 5, (), ()))
    assert hours.week(week).endswith(", Samstag und Sonntag geschlossen")


def test_a_salon_without_hours_is_closed_all_week():
    assert hours.week(NO_HOURS) == "Montag bis Sonntag geschlossen"
