from dataclasses import replace

import pytest
from tests.unit.scheduling.salon_values import LISA, TOM, at, busy
from tests.unit.scheduling.salon_values import told as spans
from tests.unit.scheduling.visit_values import (
    BROWS,
    DRY,
    LISA_ALL,
    TINT,
    TINT_AND_DRY,
    TOM_ALL,
    TRIM,
    doing,
    service,
    told,
    visit,
    wish,
)

from voice_booking.salon.services import PausePolicy, Segment

TINT_ALONE = "Tönung A 10:00-10:30 lisa, GAP_A 10:30-11:00, B 11:00-11:15 lisa"
COLOURIST, BROW_ARTIST = doing(LISA, TINT), doing(TOM, BROWS)


def ends(*items, **more):
    return spans([visit(*items, **more).best_at(at("10:00")).plan.span])[0][6:]


def test_brows_are_done_while_the_colour_develops():
    question = visit(wish(TINT, LISA_ALL), wish(BROWS, LISA_ALL))
    assert told(question, "10:00") == [TINT_ALONE, "Brauen A 10:30-10:45 lisa"]
    plan = question.best_at(at("10:00")).plan
    assert spans(claim.span for claim in plan.claims) == ["10:00-10:45", "11:00-11:15"]


def test_somebody_else_may_do_the_brows_meanwhile():
    question = visit(wish(TINT, COLOURIST), wish(BROWS, BROW_ARTIST), occupied=(busy(TOM, "09:00", "10:40"),))
    assert told(question, "10:00") == [TINT_ALONE, "Brauen A 10:40-10:55 tom"]


def test_what_does_not_fit_into_the_gap_comes_after_or_before():
    slow = replace(BROWS, segments=(Segment("A", "Zupfen", 31),))
    assert ends(wish(TINT, LISA_ALL), wish(slow, LISA_ALL)) == "11:46"
    assert ends(wish(TINT, LISA_ALL), wish(replace(slow, segments=(Segment("A", "Zupfen", 30),)), LISA_ALL)) == "11:15"


def test_a_service_that_is_not_made_for_gaps_stays_out_of_them():
    assert ends(wish(TINT, LISA_ALL), wish(TRIM, LISA_ALL)) == "11:45"


@pytest.mark.parametrize("policy", [PausePolicy.BLOCKED, PausePolicy.NEVER])
def test_nothing_is_done_in_a_gap_that_keeps_the_stylist(policy):
    kept = replace(TINT, pause_policy=policy)
    assert ends(wish(kept, COLOURIST), wish(BROWS, BROW_ARTIST)) == "11:30"


def test_a_gap_holds_one_service_at_most():
    short = replace(BROWS, segments=(Segment("A", "Zupfen", 10),))
    assert ends(wish(TINT, LISA_ALL), wish(short, LISA_ALL), wish(short, LISA_ALL)) == "11:25"


def test_a_flexible_gap_stretches_for_what_is_done_in_it():
    segments = (replace(TINT.segments[0], gap_max_minutes=45), TINT.segments[1])
    flexible = replace(TINT, pause_policy=PausePolicy.FLEXIBLE, segments=segments)
    slow = replace(BROWS, segments=(Segment("A", "Zupfen", 40),))
    assert ends(wish(flexible, LISA_ALL), wish(slow, LISA_ALL)) == "11:25"


def test_a_service_that_stretches_itself_stays_out_of_gaps():
    inside = service(
        4,
        "maske",
        Segment("A", "Auftragen", 5, 5, 10),
        Segment("B", "Abnehmen", 5),
        in_gaps=True,
        pause_policy=PausePolicy.FLEXIBLE,
    )
    stylist = doing(LISA, TINT, inside)
    assert ends(wish(TINT, stylist), wish(inside, stylist)) == "11:30"
    fixed = replace(inside, segments=(Segment("A", "Auftragen", 5, 5), inside.segments[1]))
    assert ends(wish(TINT, stylist), wish(fixed, stylist)) == "11:15"


def test_the_gap_after_the_last_step_may_hold_a_service_too():
    rest = service(5, "kur", Segment("A", "Auftragen", 20, 20))
    stylist = doing(LISA, rest, BROWS)
    assert ends(wish(rest, stylist), wish(BROWS, stylist)) == "10:40"


def test_nothing_is_done_inside_of_what_lies_in_a_gap():
    mask = service(4, "maske", Segment("A", "Auftragen", 5, 15), Segment("B", "Abnehmen", 5), in_gaps=True)
    stylist = doing(LISA, TINT, mask, BROWS)
    items = (wish(TINT, stylist), wish(mask, stylist), wish(BROWS, stylist))
    assert ends(*items) == "11:30"


def test_of_two_that_end_with_drying_the_outer_one_is_dried():
    brows = replace(BROWS, segments=(*BROWS.segments, replace(DRY, key="B")))
    stylist = doing(LISA, TINT_AND_DRY, brows)
    assert told(visit(wish(TINT_AND_DRY, stylist), wish(brows, stylist)), "10:00") == [
        "Tönung A 10:00-10:30 lisa, GAP_A 10:30-11:00, B 11:00-11:15 lisa, C 11:15-11:35 lisa",
        "Brauen A 10:30-10:45 lisa",
    ]


def test_two_stylists_need_not_share_the_gap():
    busy_colourist = (busy(LISA, "10:30", "11:00"),)
    question = visit(wish(TINT, LISA_ALL), wish(BROWS, LISA_ALL, TOM_ALL), occupied=busy_colourist)
    assert ends(wish(TINT, COLOURIST), wish(BROWS, BROW_ARTIST), occupied=busy_colourist) == "11:15"
    assert told(question, "10:00") == [TINT_ALONE, "Brauen A 11:15-11:30 lisa"]
