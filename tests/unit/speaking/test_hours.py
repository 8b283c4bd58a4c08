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
        "Montag und Sonntag geschlossen, Dienstag bis Freitag von neun Uhr bis achtzehn Uhr,"
        " Samstag bis zwölf Uhr dreißig"
    )


def test_a_long_evening_in_the_middle_of_the_week_interrupts_nothing():
    late = WallSpan(time(9), time(20))
    week = WeeklyHours((*((DAY,),) * 3, (late,), (DAY,), (), ()))
    assert hours.week(week) == (
        "Montag bis Mittwoch und Freitag von neun Uhr bis achtzehn Uhr, Donnerstag bis zwanzig Uhr,"
        " Samstag und Sonntag geschlossen"
    )


def test_two_days_are_joined_by_and():
    week = WeeklyHours((*((DAY,),) * 5, (), ()))
    assert hours.week(week).endswith(", Samstag und Sonntag geschlossen")


def test_a_salon_without_hours_is_closed_all_week():
    assert hours.week(NO_HOURS) == "Montag bis Sonntag geschlossen"
