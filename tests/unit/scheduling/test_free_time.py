from dataclasses import replace
from datetime import date, timedelta

from tests.unit.scheduling.salon_values import (
    BERLIN,
    BRANCH,
    COLOUR,
    CUT,
    LISA,
    TOM,
    TUESDAY,
    at,
    busy,
    clocks,
    daily,
    hours,
    search,
    span,
    starts,
)

from voice_booking.salon.hours import SpecialDay, TimeOff
from voice_booking.salon.staff import Skill
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Span

SECOND = timedelta(seconds=1)


def test_without_own_hours_a_person_works_while_the_salon_is_open():
    assert starts(search()) == clocks("09:00", "17:15")


def test_own_hours_narrow_the_day():
    part_time = replace(LISA, working_hours=daily("10:00-13:00"))
    assert starts(search(staff=(part_time,))) == clocks("10:00", "12:15")


def test_nobody_is_served_in_a_break():
    lunch = replace(LISA, breaks=daily("12:00-13:00"))
    assert starts(search(staff=(lunch,))) == clocks("09:00", "11:15") + clocks("13:00", "17:15")


def test_a_day_off_counts_on_both_its_ends():
    away = replace(LISA, time_off=(TimeOff(TUESDAY - timedelta(days=1), TUESDAY),))
    wednesday = TUESDAY + timedelta(days=1)
    assert starts(search(staff=(away,))) == []
    assert starts(search(staff=(away,)), span("00:00", "23:59", wednesday)) == clocks("09:00", "17:15")


def test_a_special_day_replaces_the_hours_of_the_weekday():
    branch = replace(BRANCH, special_days=(SpecialDay(TUESDAY, hours("10:00-12:00")),))
    assert starts(search(branch=branch)) == clocks("10:00", "11:15")


def test_nobody_works_while_the_salon_is_closed_for_the_day_whatever_their_hours_say():
    whit_monday = date(2026, 5, 25)
    keen = replace(LISA, working_hours=daily("08:00-20:00"))
    question = search(staff=(keen,), now=at("12:00", date(2026, 5, 20)))
    assert starts(question, span("00:00", "23:59", whit_monday)) == []


def test_the_customer_never_waits_in_front_of_a_closed_door():
    split = replace(BRANCH, opening_hours=daily("09:00-10:00", "11:00-12:00"))
    keen = replace(LISA, working_hours=daily("08:00-20:00"))
    assert starts(search(staff=(keen,), branch=split)) == ["09:00", "09:15", "11:00", "11:15"]


def test_no_visit_begins_before_opening_even_if_the_stylist_is_there():
    keen = replace(LISA, working_hours=daily("08:00-20:00"))
    assert starts(search(COLOUR, (keen,))) == clocks("09:00", "16:00")


def test_opening_hours_that_touch_are_one_span():
    branch = replace(BRANCH, opening_hours=daily("09:00-10:00", "10:00-11:00"))
    assert starts(search(branch=branch)) == clocks("09:00", "10:15")


def test_a_buffer_may_lie_before_opening_and_after_closing_if_the_person_works_then():
    buffered = replace(CUT, buffer_before_minutes=15, buffer_after_minutes=15)
    early = replace(LISA, working_hours=daily("08:45-18:15"))
    assert starts(search(buffered, (early,))) == clocks("09:00", "17:15")
    assert starts(search(buffered, (LISA,))) == clocks("09:15", "17:00")


def test_buffers_keep_their_distance_from_other_appointments():
    buffered = replace(CUT, buffer_before_minutes=10, buffer_after_minutes=20)
    taken = (busy(LISA, "09:00", "11:05"), busy(LISA, "12:30", "18:00"))
    assert starts(search(buffered, occupied=taken)) == ["11:15"]
    assert starts(search(buffered, occupied=(*taken, busy(LISA, "12:19", "12:20")))) == []


def test_appointments_may_follow_each_other_without_a_pause():
    taken = (busy(LISA, "09:00", "12:00"), busy(LISA, "12:45", "18:00"))
    assert starts(search(occupied=taken)) == ["12:00"]


def test_a_minute_that_is_occupied_in_part_is_occupied():
    taken = (
        Occupied(LISA.id, Span(at("09:00"), at("12:00") + SECOND)),
        Occupied(LISA.id, Span(at("13:00") - SECOND, at("18:00"))),
    )
    assert not search(occupied=taken).at(at("12:00"))
    assert search(occupied=taken).at(at("12:01"))
    assert search(occupied=taken).at(at("12:14"))
    assert not search(occupied=taken).at(at("12:15"))


def test_what_others_have_is_no_obstacle():
    assert starts(search(occupied=(busy(TOM, "09:00", "18:00"),))) == clocks("09:00", "17:15")


def test_busy_times_may_overlap_and_may_last_for_days():
    long = Occupied(LISA.id, Span(at("12:00", TUESDAY - timedelta(days=3)), at("15:00")))
    assert starts(search(occupied=(long, busy(LISA, "14:00", "16:00")))) == clocks("16:00", "17:15")


def test_busy_times_hold_across_every_midnight_of_theirs_and_of_ours():
    nights = replace(BRANCH, opening_hours=daily("00:00-00:00"))
    taken = tuple(busy(LISA, first, end) for first, end in (("01:00", "02:01"), ("02:46", "23:00")))
    late = Occupied(LISA.id, Span(at("23:45"), at("00:15", TUESDAY + timedelta(days=1))))
    question = search(branch=replace(nights, start_grid_minutes=1), occupied=(*taken, late))
    assert starts(question, Span(at("00:16"), at("00:30", TUESDAY + timedelta(days=1)))) == [
        "02:01",
        "23:00",
        "00:15",
        *clocks("00:16", "00:29", 1),
    ]


def test_a_person_takes_the_time_that_they_take():
    slow = replace(LISA, skills=(Skill("schnitt", {"A": 60}, 5000),))
    (slot,) = search(staff=(slow,)).at(at("17:00"))
    assert slot.plan.end == at("18:00")
    assert slot.plan.price_cents == 5000
    assert not search(staff=(slow,)).at(at("17:15"))


def test_on_the_day_the_clock_changes_the_salon_keeps_its_wall_time():
    sunday = replace(BRANCH, opening_hours=daily("09:00-10:00"))
    for day in (date(2026, 3, 29), date(2026, 10, 25)):
        question = search(branch=sunday, now=at("12:00", day - timedelta(days=1)))
        found = [start for start, _ in question.starts((Span(at("00:00", day), at("23:59", day)),))]
        assert found == [at("09:00", day), at("09:15", day)]
        assert {start.astimezone(BERLIN).date() for start in found} == {day}
