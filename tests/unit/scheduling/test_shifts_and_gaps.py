from dataclasses import replace

from tests.unit.scheduling.salon_values import BRANCH, LISA, TOM, at, busy, clocks, daily, search, span, starts
from tests.unit.scheduling.visit_values import RINSED, TINT, TOM_ALL, TRIM, doing, service, visit, wish

from voice_booking.salon.services import PausePolicy, Segment

REST = service(6, "kur", Segment("A", "Auftragen", 20, 40))
HOME_AT_THREE = replace(doing(LISA, REST, TINT), working_hours=daily("09:00-15:00"))
LATE = replace(BRANCH, gap_past_shift=True)


def test_a_stylist_is_in_the_house_while_the_colour_develops():
    assert starts(search(REST, (HOME_AT_THREE,)), span("13:00", "18:00")) == clocks("13:00", "14:00")


def test_the_last_gap_may_outlast_the_shift_where_the_salon_allows_it():
    assert starts(search(REST, (HOME_AT_THREE,), branch=LATE), span("13:00", "18:00")) == clocks("13:00", "14:30")


def test_no_gap_outlasts_closing():
    keen = replace(HOME_AT_THREE, working_hours=daily("09:00-20:00"))
    assert starts(search(REST, (keen,), branch=LATE), span("16:00", "18:00")) == clocks("16:00", "17:00")


def test_a_gap_between_two_steps_lies_in_the_shift_whoever_does_the_next():
    tinted = replace(TINT, segments=(TINT.segments[0], RINSED.segments[1]))
    early = replace(HOME_AT_THREE, working_hours=daily("09:00-10:45"))
    question = visit(wish(tinted, early), team=(early, TOM_ALL), branch=LATE)
    assert starts(question, span("09:00", "12:00")) == clocks("09:00", "09:45")


def test_a_split_shift_does_not_bridge_a_gap():
    split = replace(HOME_AT_THREE, working_hours=daily("09:00-10:40", "10:50-15:00"))
    assert starts(search(TINT, (split,)), span("09:00", "11:00")) == ["09:00", "09:15"]


def test_a_break_may_fall_into_a_gap():
    lunch = replace(HOME_AT_THREE, breaks=daily("12:30-13:00"))
    assert search(TINT, (lunch,)).best_at(at("12:00"))
    assert not search(TINT, (lunch,)).best_at(at("12:01"))


def test_a_stylist_who_is_kept_has_no_break_in_the_gap():
    lunch = replace(HOME_AT_THREE, breaks=daily("12:30-13:00"))
    assert not search(replace(TINT, pause_policy=PausePolicy.BLOCKED), (lunch,)).best_at(at("12:00"))


def test_a_gap_stretches_no_further_than_the_shift():
    flexible = replace(
        TINT,
        pause_policy=PausePolicy.FLEXIBLE,
        segments=(replace(TINT.segments[0], gap_max_minutes=120), TINT.segments[1]),
    )
    split = replace(HOME_AT_THREE, working_hours=daily("09:00-11:00", "12:00-15:00"))
    assert not search(flexible, (split,), (busy(LISA, "10:30", "11:00"),)).best_at(at("09:45"))
    whole = replace(split, working_hours=daily("09:00-15:00"))
    assert search(flexible, (whole,), (busy(LISA, "10:30", "12:00"),)).best_at(at("09:45"))


def test_a_step_by_somebody_else_may_lie_outside_the_stylists_shift():
    tinted = replace(TINT, segments=(TINT.segments[0], RINSED.segments[1]))
    early = replace(HOME_AT_THREE, working_hours=daily("09:00-11:00"))
    plan = visit(wish(tinted, early), team=(early, TOM_ALL)).best_at(at("10:00")).plan
    assert plan.staff == (LISA.id, TOM.id)
    assert plan.end == at("11:10")


def test_waiting_between_two_services_needs_no_stylist():
    early = replace(doing(LISA, TRIM), working_hours=daily("09:00-10:30"))
    question = visit(wish(TRIM, early), wish(TINT, TOM_ALL), occupied=(busy(TOM, "09:00", "10:40"),))
    assert question.best_at(at("10:00")).plan.end == at("11:55")
