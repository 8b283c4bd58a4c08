from dataclasses import replace

from tests.unit.scheduling.salon_values import LISA, TOM, TUESDAY, at, booked, busy, span, starts
from tests.unit.scheduling.salon_values import told as spans
from tests.unit.scheduling.visit_values import (
    HELPED,
    LISA_ALL,
    MIA,
    RINSED,
    TINT,
    TOM_ALL,
    TRIM,
    doing,
    told,
    visit,
    wish,
)

from voice_booking.salon.customers import CustomerTerms
from voice_booking.salon.hours import TimeOff
from voice_booking.salon.services import PausePolicy
from voice_booking.salon.staff import Skill

TEAM = (LISA_ALL, TOM_ALL, MIA)
WITHOUT_LISA = busy(LISA, "11:00", "11:10")


def test_the_apprentice_rinses_while_the_stylist_serves_somebody_else():
    question = visit(wish(HELPED, LISA_ALL), occupied=(WITHOUT_LISA,), team=TEAM)
    assert told(question, "10:00") == [
        "Tönung A 10:00-10:30 lisa, GAP_A 10:30-11:00, B 11:00-11:10 mia, C 11:10-11:30 lisa"
    ]
    plan = question.best_at(at("10:00")).plan
    assert plan.staff == (LISA.id, MIA.id)
    during = visit(wish(TRIM, LISA_ALL), occupied=booked(plan))
    assert starts(during, span("10:15", "11:15")) == ["10:30"]


def test_a_stylist_never_assists():
    assert told(visit(wish(HELPED, LISA_ALL), team=(LISA_ALL, TOM_ALL)), "10:00") == []


def test_without_the_apprentice_there_is_no_visit_that_needs_one():
    away = replace(MIA, time_off=(TimeOff(TUESDAY, TUESDAY),))
    assert told(visit(wish(HELPED, LISA_ALL), team=(LISA_ALL, away)), "10:00") == []


def test_the_stylist_does_what_anybody_may_do_if_there_is_time():
    question = visit(wish(RINSED, LISA_ALL), team=TEAM)
    assert question.best_at(at("10:00")).plan.staff == (LISA.id,)


def test_anybody_of_the_team_helps_out():
    question = visit(wish(RINSED, LISA_ALL), occupied=(WITHOUT_LISA,), team=TEAM)
    assert "B 11:00-11:10 mia" in told(question, "10:00")[0]
    question = visit(wish(RINSED, LISA_ALL), occupied=(WITHOUT_LISA,), team=(LISA_ALL, TOM_ALL))
    assert "B 11:00-11:10 tom" in told(question, "10:00")[0]


def test_who_was_asked_for_by_name_does_it_in_person():
    question = visit(wish(RINSED, LISA_ALL, personal=True), occupied=(WITHOUT_LISA,), team=TEAM)
    assert told(question, "10:00") == []


def test_who_was_asked_for_by_name_may_still_have_an_assistant():
    assert told(visit(wish(HELPED, LISA_ALL, personal=True), team=TEAM), "10:00")


def test_one_stylist_does_all_the_steps_that_are_not_anybodys():
    question = visit(wish(RINSED, LISA_ALL, TOM_ALL), team=TEAM, occupied=(busy(LISA, "11:10", "18:00"),))
    assert question.best_at(at("10:00")).plan.staff == (TOM.id,)
    both = (busy(LISA, "11:10", "18:00"), busy(TOM, "09:00", "10:30"))
    assert told(visit(wish(RINSED, LISA_ALL, TOM_ALL), team=TEAM, occupied=both), "10:00") == []


def test_each_step_lasts_as_long_as_whoever_does_it_takes():
    slow = doing(MIA, Skill("tönung", {"B": 25}, segments=("B",)))
    question = visit(wish(HELPED, LISA_ALL), team=(LISA_ALL, slow))
    assert told(question, "10:00") == [
        "Tönung A 10:00-10:30 lisa, GAP_A 10:30-11:00, B 11:00-11:25 mia, C 11:25-11:45 lisa"
    ]


def test_long_hair_adds_minutes_whoever_does_it():
    long = CustomerTerms("tönung", {"A": 15, "B": 5}, 1200)
    question = visit(wish(HELPED, LISA_ALL, own=long), team=TEAM)
    assert told(question, "10:00") == [
        "Tönung A 10:00-10:45 lisa, GAP_A 10:45-11:15, B 11:15-11:30 mia, C 11:30-11:50 lisa"
    ]
    assert question.best_at(at("10:00")).plan.price_cents == 2200


def test_long_hair_counts_for_the_plainest_visit_too():
    question = visit(wish(TRIM, LISA_ALL, own=CustomerTerms("spitzen", {"A": 15})))
    assert starts(question, span("17:00", "18:00")) == ["17:00", "17:15"]
    assert question.best_at(at("17:15")).plan.end == at("18:00")


def test_a_stylist_who_is_kept_stays_while_somebody_else_works():
    kept = replace(HELPED, pause_policy=PausePolicy.BLOCKED)
    plan = visit(wish(kept, LISA_ALL), team=TEAM).best_at(at("10:00")).plan
    assert [(claim.unit, *spans([claim.span])) for claim in plan.claims] == [
        (LISA.id, "10:00-11:30"),
        (MIA.id, "11:00-11:10"),
    ]
    assert told(visit(wish(kept, LISA_ALL), team=TEAM, occupied=(WITHOUT_LISA,)), "10:00") == []


def test_the_buffer_after_a_service_is_that_of_whoever_does_its_last_step():
    rinsed_last = replace(HELPED, segments=HELPED.segments[:2], buffer_after_minutes=10)
    plan = visit(wish(rinsed_last, LISA_ALL), team=TEAM).best_at(at("10:00")).plan
    assert [(claim.unit, *spans([claim.span])) for claim in plan.claims] == [
        (LISA.id, "10:00-10:30"),
        (MIA.id, "11:00-11:20"),
    ]


def test_the_wished_person_does_as_much_as_possible():
    both = (busy(LISA, "11:00", "11:10"),)
    question = visit(wish(RINSED, LISA_ALL, TOM_ALL, preferred=(LISA_ALL,)), team=TEAM, occupied=both)
    assert question.best_at(at("10:00")).plan.staff == (TOM.id,), "one person comes before the wish"
    alone = visit(wish(RINSED, LISA_ALL, TOM_ALL, preferred=(LISA_ALL,)), team=TEAM)
    assert alone.best_at(at("10:00")).plan.staff == (LISA.id,)


def test_a_visit_lists_each_stylist_who_can_do_it_with_others_help():
    question = visit(wish(RINSED, LISA_ALL, TOM_ALL), team=TEAM, occupied=(WITHOUT_LISA,))
    assert [slot.member.key for slot in question.at(at("10:00"))] == ["tom", "lisa"]


def test_the_price_is_the_stylists_own():
    dear = doing(LISA, Skill("tönung", price_cents=9900))
    assert visit(wish(TINT, dear)).best_at(at("10:00")).plan.price_cents == 9900
