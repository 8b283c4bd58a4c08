from dataclasses import replace
from datetime import timedelta

from tests.unit.scheduling.salon_values import BERLIN, BRANCH, LISA, TOM, TUESDAY, at, busy, search, span

from voice_booking.salon.hours import TimeOff
from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.ranking import three_best

DAY = (span("00:00", "23:59"),)
FORTNIGHT = (Span(at("00:00"), at("00:00", TUESDAY + timedelta(days=14))),)


def offers(question, windows, near=None):
    slots = three_best(question, windows, near)
    return [f"{s.plan.start.astimezone(BERLIN):%d. %H:%M} {s.member.key}" for s in slots]


def test_a_free_day_is_offered_at_three_different_times():
    assert offers(search(), DAY) == ["09. 09:00 lisa", "09. 12:00 lisa", "09. 15:00 lisa"]


def test_a_free_week_is_offered_as_halves_of_days():
    assert offers(search(), FORTNIGHT) == ["09. 09:00 lisa", "09. 12:00 lisa", "10. 09:00 lisa"]


def test_a_narrow_window_is_offered_at_half_hours_and_never_at_neighbouring_quarters():
    assert offers(search(), (span("14:00", "15:15"),)) == ["09. 14:00 lisa", "09. 14:30 lisa", "09. 15:00 lisa"]
    assert offers(search(), (span("14:00", "14:30"),)) == ["09. 14:00 lisa"]


def test_offers_reach_as_far_as_they_must():
    holiday = replace(LISA, time_off=(TimeOff(TUESDAY, TUESDAY + timedelta(days=8)),))
    assert offers(search(staff=(holiday,)), FORTNIGHT) == ["18. 09:00 lisa", "18. 12:00 lisa", "19. 09:00 lisa"]


def test_where_nothing_is_free_nothing_is_offered():
    full = search(occupied=(busy(LISA, "09:00", "18:00"),))
    assert offers(full, DAY) == []
    assert offers(full, DAY, at("14:00")) == []


def test_wished_persons_come_before_others_even_if_they_are_later():
    question = search(staff=(LISA, TOM), occupied=(busy(LISA, "09:00", "16:00"),), preferred=(LISA,))
    assert offers(question, DAY) == ["09. 16:00 lisa", "09. 17:00 lisa", "09. 09:00 tom"]


def test_the_nearest_to_the_wish_comes_first_then_another_choice_then_the_earliest():
    question = search(occupied=(busy(LISA, "13:00", "15:00"),))
    assert offers(question, FORTNIGHT, at("14:00")) == ["09. 15:00 lisa", "09. 12:15 lisa", "09. 09:00 lisa"]


def test_the_wished_person_near_the_wish_comes_before_somebody_else_at_the_wish():
    question = search(staff=(LISA, TOM), occupied=(busy(LISA, "13:00", "15:00"),), preferred=(LISA,))
    assert offers(question, FORTNIGHT, at("14:00")) == ["09. 15:00 lisa", "09. 14:00 tom", "09. 09:00 lisa"]


def test_somebody_else_is_offered_at_the_very_minute_that_was_wished():
    question = search(staff=(LISA, TOM), occupied=(busy(LISA, "13:00", "15:00"),), preferred=(LISA,))
    assert offers(question, FORTNIGHT, at("14:10"))[1] == "09. 14:10 tom"


def test_the_same_day_comes_before_the_same_hour_of_another():
    question = search(occupied=(busy(LISA, "09:45", "18:00"),))
    assert offers(question, FORTNIGHT, at("17:00"))[:2] == ["09. 09:00 lisa", "10. 17:00 lisa"]


def test_what_is_lacking_is_filled_with_the_nearest_half_hours():
    question = search(occupied=(busy(LISA, "09:00", "13:00"), busy(LISA, "15:15", "18:00")))
    assert offers(question, DAY, at("13:00")) == ["09. 13:00 lisa", "09. 14:00 lisa", "09. 13:30 lisa"]


def test_alternatives_stay_inside_their_windows_and_the_horizon():
    close = replace(BRANCH, horizon_days=2)
    question = search(branch=close, occupied=(busy(LISA, "09:00", "18:00"),))
    assert offers(question, FORTNIGHT, at("14:00")) == ["10. 14:00 lisa", "10. 13:00 lisa", "10. 09:00 lisa"]
