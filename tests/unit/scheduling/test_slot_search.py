from dataclasses import replace
from datetime import timedelta

import pytest
from tests.unit.scheduling.salon_values import (
    BRANCH,
    COLOUR,
    CUT,
    LISA,
    TOM,
    TUESDAY,
    at,
    busy,
    clocks,
    search,
    span,
    starts,
)

from voice_booking.salon.staff import Skill
from voice_booking.scheduling.search import Obstacle

MONDAY = TUESDAY - timedelta(days=1)
SUNDAY = TUESDAY + timedelta(days=5)


def members(slots):
    return [slot.member.key for slot in slots]


def test_offers_lie_on_the_grid_and_a_spoken_time_need_not():
    assert starts(search(branch=replace(BRANCH, start_grid_minutes=20)), span("10:00", "11:00")) == clocks(
        "10:00", "10:40", 20
    )
    assert search().at(at("10:07"))[0].plan.start == at("10:07")


def test_a_window_holds_starts_and_the_visit_may_end_after_it():
    assert starts(search(COLOUR), span("10:00", "10:30")) == ["10:00", "10:15"]


def test_windows_that_overlap_offer_each_start_once():
    windows = (span("10:00", "11:00"), span("10:30", "11:15"))
    assert len(list(search().starts(windows))) == len(clocks("10:00", "11:00"))


def test_without_a_window_nothing_is_offered():
    assert list(search().starts(())) == []


def test_nothing_begins_in_the_past_or_within_the_notice():
    assert starts(search(now=at("16:50") + timedelta(seconds=1))) == ["17:00", "17:15"]
    assert starts(search(replace(CUT, notice_minutes=60), now=at("16:00"))) == ["17:00", "17:15"]
    assert starts(search(replace(CUT, notice_minutes=60), now=at("16:00") + timedelta(seconds=1))) == ["17:15"]


def test_the_last_day_of_the_horizon_can_still_be_booked():
    near = replace(BRANCH, horizon_days=1)
    wednesday = TUESDAY + timedelta(days=1)
    assert starts(search(branch=near)) == clocks("09:00", "17:15")
    assert starts(search(branch=near), span("00:00", "23:59", wednesday)) == []


def test_who_has_least_to_do_that_day_comes_first():
    question = search(staff=(LISA, TOM), occupied=(busy(LISA, "09:00", "09:30"), busy(TOM, "16:00", "17:00")))
    assert members(question.at(at("12:00"))) == ["lisa", "tom"]
    question = search(staff=(LISA, TOM), occupied=(busy(LISA, "09:00", "10:30"), busy(TOM, "16:00", "17:00")))
    assert members(question.at(at("12:00"))) == ["tom", "lisa"]


def test_with_equal_load_the_order_of_keys_decides():
    assert members(search(staff=(TOM, LISA)).at(at("12:00"))) == ["lisa", "tom"]


def test_a_wished_person_comes_before_one_with_less_to_do():
    question = search(staff=(LISA, TOM), occupied=(busy(TOM, "16:00", "17:00"),), preferred=(TOM,))
    assert members(question.at(at("12:00"))) == ["tom", "lisa"]


def test_only_who_is_free_is_offered():
    question = search(staff=(LISA, TOM), occupied=(busy(LISA, "12:30", "13:00"),))
    assert members(question.at(at("12:00"))) == ["tom"]


def test_slots_carry_the_plan_of_their_start():
    question = search(COLOUR, staff=(LISA, TOM))
    offered = [(slot.plan.start, slot.member) for slot in question.slots((span("10:00", "11:00"),))]
    assert offered == list(question.starts((span("10:00", "11:00"),)))
    assert all(slot.plan.staff == (slot.member.id,) for slot in question.slots((span("10:00", "11:00"),)))


def test_seconds_of_a_wish_round_up():
    assert search().at(at("10:00") + timedelta(seconds=1))[0].plan.start == at("10:01")


def test_who_does_not_do_the_service_cannot_be_searched_for():
    with pytest.raises(LookupError, match="tom does not do schnitt"):
        search(staff=(replace(TOM, skills=(Skill("farbe"),)),)).at(at("10:00"))


@pytest.mark.parametrize(
    ("clock", "day", "obstacle"),
    [
        ("11:00", MONDAY, Obstacle.PAST),
        ("12:30", MONDAY, Obstacle.TOO_SOON),
        ("08:59", TUESDAY, Obstacle.OUTSIDE_HOURS),
        ("17:30", TUESDAY, Obstacle.OUTSIDE_HOURS),
        ("10:00", SUNDAY, Obstacle.CLOSED),
        ("10:00", TUESDAY + timedelta(days=400), Obstacle.TOO_FAR),
    ],
)
def test_the_salon_says_why_a_time_is_impossible(clock, day, obstacle):
    question = search(replace(CUT, notice_minutes=60))
    assert not question.at(at(clock, day))
    assert question.obstacle(at(clock, day)) is obstacle
