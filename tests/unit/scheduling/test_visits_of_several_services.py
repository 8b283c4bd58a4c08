from dataclasses import replace
from uuid import UUID

from tests.unit.scheduling.salon_values import BRANCH, LISA, TOM, at, booked, busy, clocks, daily, span, starts
from tests.unit.scheduling.salon_values import told as spans
from tests.unit.scheduling.visit_values import (
    LISA_ALL,
    TINT,
    TINT_AND_DRY,
    TOM_ALL,
    TRIM,
    TRIM_AND_DRY,
    doing,
    told,
    visit,
    wish,
)

from voice_booking.salon.services import PausePolicy
from voice_booking.salon.staff import Skill

BOTH = (wish(TINT, LISA_ALL), wish(TRIM, LISA_ALL))
COLOURIST, CUTTER = doing(LISA, TINT), doing(TOM, TRIM)
ANNA = doing(replace(TOM, id=UUID(int=14), key="anna", name="Anna Roth"), TRIM)
NO_WAIT = replace(BRANCH, max_wait_minutes=0)


def test_two_services_follow_one_another_with_one_stylist():
    assert told(visit(*BOTH), "10:00") == [
        "Tönung A 10:00-10:30 lisa, GAP_A 10:30-11:00, B 11:00-11:15 lisa",
        "Spitzen A 11:15-11:45 lisa",
    ]


def test_two_services_by_two_people_follow_one_another():
    question = visit(wish(TINT, COLOURIST), wish(TRIM, CUTTER))
    assert told(question, "10:00") == [
        "Tönung A 10:00-10:30 lisa, GAP_A 10:30-11:00, B 11:00-11:15 lisa",
        "Spitzen A 11:15-11:45 tom",
    ]
    plan = question.best_at(at("10:00")).plan
    assert plan.staff == (LISA.id, TOM.id)
    assert plan.price_cents == 3000


def test_services_change_places_where_only_that_is_possible():
    question = visit(wish(TINT, COLOURIST), wish(TRIM, CUTTER), occupied=(busy(LISA, "10:00", "10:30"),))
    assert told(question, "10:00") == [
        "Spitzen A 10:00-10:30 tom",
        "Tönung A 10:30-11:00 lisa, GAP_A 11:00-11:30, B 11:30-11:45 lisa",
    ]


def test_the_order_asked_for_counts_if_both_are_as_good():
    assert [item.split()[0] for item in told(visit(*BOTH[::-1]), "10:00")] == ["Spitzen", "Tönung"]


def test_all_services_end_before_closing():
    assert starts(visit(*BOTH), span("15:00", "18:00")) == clocks("15:00", "16:15")


def test_a_visit_does_not_bridge_the_lunch_of_the_salon():
    branch = replace(BRANCH, opening_hours=daily("09:00-10:00", "10:10-11:00"))
    two = (wish(TRIM, LISA_ALL), wish(TRIM, LISA_ALL))
    assert starts(visit(*two, branch=branch)) == ["09:00"]


def test_a_customer_waits_between_services_no_longer_than_the_salon_allows():
    two = (wish(TRIM, doing(LISA, TRIM)), wish(TINT, TOM_ALL))
    gone = busy(LISA, "10:30", "18:00")
    assert told(visit(*two, occupied=(gone, busy(TOM, "09:00", "10:45"))), "10:00") == [
        "Spitzen A 10:00-10:30 lisa",
        "Tönung A 10:45-11:15 tom, GAP_A 11:15-11:45, B 11:45-12:00 tom",
    ]
    assert told(visit(*two, occupied=(gone, busy(TOM, "09:00", "10:46"))), "10:00") == []


def test_no_service_waits_if_it_need_not():
    question = visit(wish(TRIM, LISA_ALL), wish(TINT, LISA_ALL), wish(TRIM, LISA_ALL))
    assert question.best_at(at("10:00")).plan.end == at("12:15")


def test_the_stylist_of_one_visit_may_begin_the_next_service_during_the_buffer_of_the_last():
    buffered = replace(TRIM, buffer_before_minutes=5, buffer_after_minutes=10)
    plan = visit(wish(buffered, LISA_ALL), wish(buffered, LISA_ALL)).best_at(at("10:00")).plan
    assert spans([plan.span]) == ["10:00-11:00"]
    assert spans(claim.span for claim in plan.claims) == ["09:55-11:10"]


def test_buffers_between_two_people_are_claimed_from_each():
    buffered = replace(TRIM, buffer_before_minutes=5, buffer_after_minutes=10)
    question = visit(wish(TINT, COLOURIST), wish(buffered, CUTTER), branch=NO_WAIT)
    plan = question.best_at(at("10:00")).plan
    assert [claim.unit for claim in plan.claims] == [LISA.id, LISA.id, TOM.id]
    assert spans(claim.span for claim in plan.claims) == ["10:00-10:30", "11:00-11:15", "11:10-11:55"]


def test_what_a_visit_claims_is_free_for_nobody_else():
    plan = visit(*BOTH).best_at(at("10:00")).plan
    again = visit(wish(TRIM, LISA_ALL), occupied=booked(plan))
    assert starts(again, span("09:30", "12:00")) == ["09:30", "10:30", "11:45"]


def test_hair_is_dried_once_at_the_end_of_a_visit():
    both = (wish(TINT_AND_DRY, LISA_ALL), wish(TRIM_AND_DRY, LISA_ALL))
    assert told(visit(*both), "10:00") == [
        "Tönung A 10:00-10:30 lisa, GAP_A 10:30-11:00, B 11:00-11:15 lisa",
        "Spitzen A 11:15-11:45 lisa, B 11:45-12:05 lisa",
    ]
    assert visit(*both).best_at(at("10:00")).plan.price_cents == 3000


def test_a_service_that_is_nothing_but_drying_is_not_dropped():
    only = replace(TRIM, segments=(replace(TRIM_AND_DRY.segments[1], key="A"),))
    assert len(told(visit(wish(only, LISA_ALL), wish(TRIM_AND_DRY, LISA_ALL)), "10:00")) == 2


def test_a_stylist_who_is_kept_is_kept_in_the_second_service_too():
    kept = replace(TINT, pause_policy=PausePolicy.BLOCKED)
    plan = visit(wish(TRIM, LISA_ALL), wish(kept, LISA_ALL)).best_at(at("10:00")).plan
    assert spans(claim.span for claim in plan.claims) == ["10:00-11:45"]


def test_one_person_is_better_than_two_even_if_the_visit_ends_later():
    fast = doing(TOM, Skill("spitzen", {"A": 15}))
    question = visit(wish(TINT, LISA_ALL), wish(TRIM, LISA_ALL, fast))
    assert told(question, "10:00")[1] == "Spitzen A 11:15-11:45 lisa"


def test_the_wished_person_does_what_they_can_and_others_the_rest():
    question = visit(wish(TINT, COLOURIST), wish(TRIM, CUTTER, ANNA, preferred=(CUTTER,)))
    assert told(question, "10:00")[1] == "Spitzen A 11:15-11:45 tom"
    assert question.preferred == (CUTTER,)


def test_who_is_quicker_comes_before_who_has_less_to_do():
    fast = doing(ANNA, Skill("spitzen", {"A": 20}))
    question = visit(wish(TINT, COLOURIST), wish(TRIM, CUTTER, fast), occupied=(busy(fast, "15:00", "17:00"),))
    assert told(question, "10:00")[1] == "Spitzen A 11:15-11:35 anna"


def test_who_has_less_to_do_comes_before_the_order_of_keys():
    question = visit(wish(TINT, COLOURIST), wish(TRIM, CUTTER, ANNA), occupied=(busy(ANNA, "15:00", "17:00"),))
    assert told(question, "10:00")[1] == "Spitzen A 11:15-11:45 tom"


def test_where_nobody_has_time_for_one_service_there_is_no_visit():
    assert starts(visit(wish(TINT, COLOURIST), wish(TRIM, CUTTER), occupied=(busy(TOM, "09:00", "18:00"),))) == []
