from dataclasses import replace

from tests.unit.scheduling.salon_values import LISA, TOM, at, booked, busy, clocks, span, starts
from tests.unit.scheduling.visit_values import (
    BASIN,
    BROWS,
    CHAIR,
    LISA_ALL,
    TINT,
    TOM_ALL,
    TRIM,
    visit,
    wish,
)

from voice_booking.salon.services import PausePolicy
from voice_booking.scheduling.facts import Occupied

WASHED = replace(TINT, segments=(TINT.segments[0], replace(TINT.segments[1], resources=("waschplatz",))))
SEATED = replace(TRIM, segments=(replace(TRIM.segments[0], resources=("stuhl",)),))
LAMP = replace(TINT, segments=(replace(TINT.segments[0], gap_resources=("stuhl",)), TINT.segments[1]))


def taken(resource, number, first, end):
    return Occupied(resource.units[number], span(first, end))


def washed(*occupied, basin=BASIN, staff=TOM_ALL):
    return visit(wish(WASHED, staff), occupied=occupied, resources=(basin,))


def test_there_is_one_basin_for_two():
    plan = washed(staff=LISA_ALL).best_at(at("10:00")).plan
    assert plan.items[0].phases[2].resources == BASIN.units
    assert not washed(*booked(plan)).best_at(at("10:00"))
    assert washed(*booked(plan)).best_at(at("10:15"))
    assert washed(*booked(plan), basin=replace(BASIN, capacity=2)).best_at(at("10:00"))


def test_the_lowest_free_unit_is_taken():
    two = replace(BASIN, capacity=2)
    plan = washed(taken(two, 0, "11:00", "11:05"), basin=two).best_at(at("10:00")).plan
    assert plan.items[0].phases[2].resources == (two.units[1],)
    assert washed(basin=two).best_at(at("10:00")).plan.items[0].phases[2].resources == (two.units[0],)


def test_one_unit_serves_a_whole_step():
    two = replace(BASIN, capacity=2)
    halves = (taken(two, 0, "11:00", "11:08"), taken(two, 1, "11:08", "11:20"))
    assert not washed(*halves, basin=two).best_at(at("10:00"))


def test_the_customer_keeps_the_chair():
    two = replace(CHAIR, capacity=2)
    question = visit(
        wish(SEATED, LISA_ALL), wish(SEATED, LISA_ALL), occupied=(taken(two, 0, "09:30", "10:10"),), resources=(two,)
    )
    plan = question.best_at(at("10:00")).plan
    assert [item.phases[0].resources for item in plan.items] == [(two.units[1],), (two.units[1],)]


def test_processing_time_may_need_a_chair():
    question = visit(wish(LAMP, LISA_ALL), occupied=(taken(CHAIR, 0, "10:59", "11:05"),), resources=(CHAIR,))
    assert not question.best_at(at("10:00"))
    plan = question.best_at(at("09:59")).plan
    assert plan.items[0].phases[1].resources == CHAIR.units
    assert [claim for claim in plan.claims if claim.unit in CHAIR.units]


def test_a_stretched_gap_needs_its_chair_to_the_end():
    flexible = replace(
        LAMP,
        pause_policy=PausePolicy.FLEXIBLE,
        segments=(replace(LAMP.segments[0], gap_max_minutes=45), LAMP.segments[1]),
    )
    late = busy(LISA, "11:00", "11:10")
    assert visit(wish(flexible, LISA_ALL), occupied=(late,), resources=(CHAIR,)).best_at(at("10:00"))
    blocked = (late, taken(CHAIR, 0, "11:05", "11:30"))
    assert not visit(wish(flexible, LISA_ALL), occupied=blocked, resources=(CHAIR,)).best_at(at("10:00"))


def test_two_phases_of_one_customer_share_a_unit():
    brows = replace(BROWS, segments=(replace(BROWS.segments[0], resources=("stuhl",)),))
    question = visit(wish(LAMP, LISA_ALL), wish(brows, LISA_ALL), resources=(CHAIR,))
    plan = question.best_at(at("10:00")).plan
    assert plan.end == at("11:15")
    assert [claim.span for claim in plan.claims if claim.unit in CHAIR.units] == [span("10:30", "11:00")]


def test_buffers_do_not_occupy_the_basin():
    buffered = replace(WASHED, buffer_after_minutes=20)
    plan = visit(wish(buffered, LISA_ALL), resources=(BASIN,)).best_at(at("10:00")).plan
    assert [claim.span for claim in plan.claims if claim.unit in BASIN.units] == [span("11:00", "11:15")]


def test_what_needs_a_thing_that_the_salon_does_not_have_is_impossible():
    assert starts(visit(wish(WASHED, LISA_ALL))) == []


def test_plenty_of_basins_are_no_obstacle():
    assert starts(washed(busy(TOM, "12:00", "13:00"), basin=replace(BASIN, capacity=50))) == starts(
        visit(wish(TINT, TOM_ALL), occupied=(busy(TOM, "12:00", "13:00"),))
    )


def test_claims_are_sorted_by_unit_and_start():
    question = visit(wish(WASHED, LISA_ALL), wish(SEATED, TOM_ALL), resources=(BASIN, CHAIR))
    claims = question.best_at(at("10:00")).plan.claims
    assert list(claims) == sorted(claims, key=lambda claim: (claim.unit, claim.span))
    assert len({claim.unit for claim in claims}) == 4
    assert clocks("10:00", "10:00") == starts(question, span("10:00", "10:01"))
