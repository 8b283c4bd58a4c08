from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.unit.scheduling.salon_values import (
    BERLIN,
    BRANCH,
    LISA,
    TOM,
    TUESDAY,
    at,
    busy,
    clocks,
    daily,
    span,
    starts,
)
from tests.unit.scheduling.visit_values import BASIN, LISA_ALL, TINT, TOM_ALL, TRIM, doing, visit, wish

from voice_booking.salon.hours import TimeOff
from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.refusal import Obstacle
from voice_booking.scheduling.soonest import next_free

WEDNESDAY = TUESDAY + timedelta(days=1)
DAY = timedelta(days=1)
ONLY_WEDNESDAYS = replace(TINT, weekdays=(3,))
BOTH = (wish(TINT, LISA_ALL), wish(TRIM, LISA_ALL))


def test_some_services_begin_only_on_their_weekdays():
    question = visit(wish(ONLY_WEDNESDAYS, LISA_ALL), wish(TRIM, LISA_ALL))
    assert starts(question) == []
    assert starts(question, span("09:00", "09:30", WEDNESDAY)) == ["09:00", "09:15"]
    assert question.obstacle(at("10:00")) is Obstacle.WRONG_WEEKDAY


def test_a_closed_day_is_closed_before_it_is_the_wrong_weekday():
    assert visit(wish(ONLY_WEDNESDAYS, LISA_ALL)).obstacle(at("10:00", TUESDAY + 5 * DAY)) is Obstacle.CLOSED


def test_a_treatment_keeps_its_distance_from_the_last_one():
    question = visit(wish(TINT, LISA_ALL), barred=(Span(at("00:00"), at("12:00")),))
    assert starts(question, span("11:30", "12:30")) == ["12:00", "12:15"]
    assert question.best_at(at("11:59")) is None
    assert question.obstacle(at("11:59")) is Obstacle.BARRED
    assert question.at(at("12:00"))


def test_a_barred_day_is_told_before_its_hours():
    question = visit(wish(TINT, LISA_ALL), barred=(Span(at("00:00"), at("00:00", WEDNESDAY)),))
    assert question.obstacle(at("20:00")) is Obstacle.BARRED
    assert question.obstacle(at("20:00", WEDNESDAY)) is Obstacle.OUTSIDE_HOURS


def test_the_longest_notice_counts():
    hasty = visit(
        wish(TRIM, LISA_ALL), wish(replace(TINT, notice_minutes=120), LISA_ALL), now=at("09:00") + timedelta(seconds=1)
    )
    assert starts(hasty, span("09:00", "11:30")) == ["11:15"]
    assert hasty.obstacle(at("11:00")) is Obstacle.TOO_SOON


def test_a_visit_that_outlasts_the_day_is_outside_hours_although_each_service_is_not():
    assert visit(*BOTH).obstacle(at("16:30")) is Obstacle.OUTSIDE_HOURS
    assert visit(wish(TINT, LISA_ALL)).best_at(at("16:30"))


def test_somebody_is_away_if_one_service_has_nobody():
    away = replace(doing(TOM, TRIM), time_off=(TimeOff(TUESDAY, TUESDAY),))
    assert visit(wish(TINT, LISA_ALL), wish(TRIM, away)).obstacle(at("10:00")) is Obstacle.STAFF_AWAY
    assert visit(wish(TINT, LISA_ALL), wish(TRIM, away, LISA_ALL)).best_at(at("10:00"))


def test_a_visit_for_which_somebody_has_no_time_is_taken():
    question = visit(*BOTH, occupied=(busy(LISA, "11:00", "11:05"),))
    assert question.obstacle(at("10:00")) is Obstacle.TAKEN


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_a_visit_keeps_its_wall_time_on_the_days_on_which_the_clock_changes(day):
    open_daily = replace(BRANCH, opening_hours=daily("09:00-12:00"))
    question = visit(*BOTH, branch=open_daily, now=at("12:00", day - DAY))
    found = [start for start, _ in question.starts((Span(at("00:00", day), at("23:59", day)),))]
    assert [f"{start.astimezone(BERLIN):%H:%M}" for start in found] == clocks("09:00", "10:15")
    assert question.best_at(at("10:15", day)).plan.end == at("12:00", day)


@pytest.mark.parametrize(("day", "end"), [(date(2026, 3, 29), "04:15"), (date(2026, 10, 25), "02:15")])
def test_a_visit_through_the_change_of_the_clock_lasts_as_long_as_ever(day, end):
    nights = replace(BRANCH, opening_hours=daily("00:00-06:00"))
    plan = visit(*BOTH, branch=nights, now=at("12:00", day - DAY)).best_at(at("01:30", day)).plan
    assert plan.end - plan.start == timedelta(minutes=105)
    assert f"{plan.end.astimezone(BERLIN):%H:%M}" == end


def test_the_next_free_slot_is_the_first_one_after_a_moment():
    question = visit(*BOTH, occupied=(busy(LISA, "09:00", "18:00"),))
    assert next_free(question, at("10:00")).plan.start == at("09:00", WEDNESDAY)
    assert next_free(question, at("09:01", WEDNESDAY)).plan.start == at("09:15", WEDNESDAY)


def test_the_next_free_slot_is_the_best_at_its_start():
    question = visit(wish(TRIM, LISA_ALL, TOM_ALL), occupied=(busy(LISA, "15:00", "16:00"),))
    assert next_free(question, at("09:00")).member == TOM_ALL


def test_there_is_no_next_free_slot_beyond_the_horizon():
    near = replace(BRANCH, horizon_days=1)
    full = (busy(LISA, "09:00", "18:00"),)
    assert next_free(visit(*BOTH, branch=near, occupied=full), at("09:00")) is None
    assert next_free(visit(*BOTH, branch=near), at("09:00", WEDNESDAY)) is None


def test_a_plan_holds_only_while_all_its_people_are_there():
    colourist, cutter = doing(LISA, TINT), doing(TOM, TRIM)
    plan = visit(wish(TINT, colourist), wish(TRIM, cutter)).best_at(at("10:00")).plan
    ill = replace(cutter, time_off=(TimeOff(TUESDAY, TUESDAY),))
    early = replace(colourist, working_hours=daily("09:00-11:00"))
    assert visit(wish(TINT, colourist), wish(TRIM, cutter)).at_work(plan)
    assert not visit(wish(TINT, colourist), wish(TRIM, ill)).at_work(plan)
    assert not visit(wish(TINT, early), wish(TRIM, cutter)).at_work(plan)
    assert not visit(wish(TINT, colourist)).at_work(plan)


def test_a_plan_holds_only_while_the_salon_opens_and_has_what_it_needs():
    washed = replace(TINT, segments=(TINT.segments[0], replace(TINT.segments[1], resources=("waschplatz",))))
    keen = replace(LISA_ALL, working_hours=daily("08:00-20:00"))
    question = visit(wish(washed, keen), resources=(BASIN,))
    plan = question.best_at(at("16:30")).plan
    assert question.at_work(plan)
    assert not replace(question, resources=()).at_work(plan)
    assert not replace(question, branch=replace(BRANCH, opening_hours=daily("09:00-17:00"))).at_work(plan)


def test_a_plan_holds_only_while_the_stylist_stays_for_its_gaps():
    plan = visit(wish(TINT, LISA_ALL)).best_at(at("10:00")).plan
    gone = replace(LISA_ALL, working_hours=daily("09:00-10:35", "10:40-18:00"))
    assert not visit(wish(TINT, gone)).at_work(plan)
    assert visit(wish(TINT, replace(LISA_ALL, breaks=daily("10:35-10:40")))).at_work(plan)
