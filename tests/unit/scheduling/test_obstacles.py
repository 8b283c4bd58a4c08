from dataclasses import replace
from datetime import date, timedelta

from tests.unit.scheduling.salon_values import (
    BRANCH,
    COLOUR,
    CUT,
    LISA,
    TOM,
    TUESDAY,
    at,
    busy,
    daily,
    search,
)

from voice_booking.salon.hours import SpecialDay, TimeOff
from voice_booking.salon.staff import Skill
from voice_booking.scheduling.refusal import Obstacle

SUNDAY = TUESDAY + timedelta(days=5)
GERMAN_UNITY = date(2026, 10, 3)
AWAY = TimeOff(TUESDAY, TUESDAY)


def why(question, moment):
    assert question.at(moment) == ()
    return question.obstacle(moment)


def test_a_booked_person_is_taken():
    assert why(search(occupied=(busy(LISA, "10:00", "10:15"),)), at("10:00")) is Obstacle.TAKEN


def test_a_person_on_leave_is_away():
    assert why(search(staff=(replace(LISA, time_off=(AWAY,)),)), at("10:00")) is Obstacle.STAFF_AWAY


def test_a_person_without_hours_on_that_day_is_away():
    assert why(search(staff=(replace(LISA, working_hours=daily()),)), at("10:00")) is Obstacle.STAFF_AWAY


def test_staff_are_away_only_if_all_of_them_are():
    staff = (replace(LISA, time_off=(AWAY,)), TOM)
    assert why(search(staff=staff, occupied=(busy(TOM, "10:00", "11:00"),)), at("10:00")) is Obstacle.TAKEN


def test_a_person_whose_shift_is_over_is_not_away_but_not_free():
    assert why(search(staff=(replace(LISA, working_hours=daily("09:00-14:00")),)), at("15:00")) is Obstacle.TAKEN


def test_a_holiday_is_told_from_a_day_on_which_the_salon_does_not_open():
    question = search(now=at("12:00", GERMAN_UNITY - timedelta(days=7)))
    assert why(question, at("10:00", GERMAN_UNITY)) is Obstacle.HOLIDAY
    assert why(question, at("10:00", GERMAN_UNITY + timedelta(days=1))) is Obstacle.CLOSED


def test_a_holiday_on_which_the_salon_closes_by_its_own_word_is_closed():
    own = replace(BRANCH, special_days=(SpecialDay(GERMAN_UNITY, ()),))
    question = search(branch=own, now=at("12:00", GERMAN_UNITY - timedelta(days=7)))
    assert why(question, at("10:00", GERMAN_UNITY)) is Obstacle.CLOSED


def test_a_visit_that_would_end_after_closing_is_outside_the_hours():
    assert why(search(COLOUR), at("16:15")) is Obstacle.OUTSIDE_HOURS


def test_a_buffer_that_would_reach_past_closing_is_outside_the_hours_and_not_taken():
    tidied = replace(CUT, buffer_after_minutes=5)
    assert why(search(tidied), at("17:15")) is Obstacle.OUTSIDE_HOURS


def test_the_quickest_person_decides_whether_a_visit_ends_in_time():
    quick = replace(TOM, skills=(Skill("schnitt", {"A": 20}),))
    taken = (busy(TOM, "17:00", "18:00"),)
    assert why(search(staff=(LISA, quick), occupied=taken), at("17:30")) is Obstacle.TAKEN
    assert why(search(staff=(LISA,)), at("17:30")) is Obstacle.OUTSIDE_HOURS


def test_a_closed_day_is_named_before_its_hours_and_the_horizon_before_both():
    assert why(search(), at("03:00", SUNDAY)) is Obstacle.CLOSED
    assert why(search(branch=replace(BRANCH, horizon_days=2)), at("03:00", SUNDAY)) is Obstacle.TOO_FAR


def test_outside_the_hours_is_named_before_too_soon():
    hasty = search(replace(CUT, notice_minutes=600), now=at("17:00"))
    assert why(hasty, at("20:00")) is Obstacle.OUTSIDE_HOURS
    assert why(hasty, at("17:10")) is Obstacle.TOO_SOON


def test_too_soon_is_named_before_who_is_not_there():
    hasty = search(replace(CUT, notice_minutes=60), (replace(LISA, time_off=(AWAY,)),), now=at("10:00"))
    assert why(hasty, at("10:30")) is Obstacle.TOO_SOON
    assert why(hasty, at("11:00")) is Obstacle.STAFF_AWAY
