"""Which bookings a visit is in the calendar, and what becomes of them when it is planned anew."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from voice_booking.booking.mirroring.carrying_over import carried_over, with_event_types
from voice_booking.booking.mirroring.intended import WHOLE, intended
from voice_booking.booking.mirroring.rows import MISSING_EVENT_TYPE
from voice_booking.salon.services import PausePolicy, Segment, Service
from voice_booking.scheduling.plan import Plan, PlannedItem, PlannedPhase, Span

TEN = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)
COLOUR, VISIT, EMMA, LISA = (UUID(int=number) for number in range(1, 5))
MADE = {
    (COLOUR, key, who): 100 * place + who.int for place, key in enumerate(["", "A", "B", "C"]) for who in (EMMA, LISA)
}


def service(policy=PausePolicy.FREE):
    parts = (Segment("A", "Farbe", 30, 30), Segment("B", "Waschen", 15), Segment("C", "Föhnen", 45))
    return Service(COLOUR, "farbe", "Farbe", "c", 9000, parts, policy)


def plan(start=TEN, *, gap_by=None, last=EMMA):
    parts = [
        ("A", 0, 30, EMMA, True),
        ("GAP_A", 30, 60, gap_by, False),
        ("B", 60, 75, EMMA, True),
        ("C", 75, 120, last, True),
    ]
    phases = tuple(
        PlannedPhase(key, key, Span(start + timedelta(minutes=a), start + timedelta(minutes=b)), staff, needed)
        for key, a, b, staff, needed in parts
    )
    return Plan((PlannedItem(COLOUR, "Farbe", 9000, phases),), ())


def minutes(span):
    return tuple(int((moment - TEN).total_seconds()) // 60 for moment in (span.start, span.end))


def rows_of(wanted, *, stand=True):
    made = carried_over((), wanted, VISIT, 1, TEN)
    return tuple(replace(row, uid=f"u{row.position}", stands=row.span) for row in made) if stand else made


def test_processing_time_is_no_booking():
    found = intended(plan(), [service()], MADE)
    assert [(each.segment, minutes(each.span)) for each in found] == [("A", (0, 30)), ("B", (60, 75)), ("C", (75, 120))]


def test_a_pause_that_keeps_the_stylist_belongs_to_the_booking_before_it():
    blocked = service(PausePolicy.BLOCKED)
    found = intended(plan(gap_by=EMMA), [blocked], MADE)
    assert [(each.segment, minutes(each.span)) for each in found] == [("A", (0, 60)), ("B", (60, 75)), ("C", (75, 120))]


def test_a_visit_that_is_one_block_is_one_booking():
    whole = service(PausePolicy.NEVER)
    found = intended(plan(gap_by=EMMA), [whole], MADE)
    assert [(each.segment, minutes(each.span), each.event_type_id) for each in found] == [(WHOLE, (0, 120), 3)]


def test_who_helps_in_a_block_has_a_booking_of_their_own():
    found = intended(plan(gap_by=EMMA, last=LISA), [service(PausePolicy.NEVER)], MADE)
    assert [(each.segment, each.staff, minutes(each.span)) for each in found] == [
        (WHOLE, EMMA, (0, 120)),
        ("C", LISA, (75, 120)),
    ]


def test_what_has_no_event_type_is_refused_from_the_start():
    rows = rows_of(intended(plan(last=LISA), [service()], {k: v for k, v in MADE.items() if k[2] == EMMA}), stand=False)
    assert [row.refused for row in rows] == [None, None, MISSING_EVENT_TYPE]
    later = with_event_types(rows, intended(plan(last=LISA), [service()], MADE), TEN)
    assert [(row.segment, row.event_type_id, row.refused) for row in later] == [("C", 304, None)]


def test_a_moved_visit_keeps_its_bookings():
    rows = rows_of(intended(plan(), [service()], MADE))
    moved = carried_over(rows, intended(plan(TEN + timedelta(hours=1)), [service()], MADE), VISIT, 2, TEN)
    assert [row.id for row in moved] == [row.id for row in rows]
    assert [minutes(row.span) for row in moved] == [(60, 90), (120, 135), (135, 180)]
    assert [row.stands for row in moved] == [row.span for row in rows]


def test_another_person_for_one_segment_changes_only_that_booking():
    rows = rows_of(intended(plan(), [service()], MADE))
    moved = carried_over(rows, intended(plan(last=LISA), [service()], MADE), VISIT, 2, TEN)
    assert [(row.segment, row.staff, row.wanted, row.uid) for row in moved] == [
        ("A", EMMA, True, "u0"),
        ("B", EMMA, True, "u1"),
        ("C", LISA, True, None),
        ("C", EMMA, False, "u2"),
    ]
    assert moved[2].id not in {row.id for row in rows}


def test_a_booking_that_was_to_go_comes_back_when_the_move_is_taken_back():
    before = intended(plan(), [service()], MADE)
    rows = rows_of(before)
    moved = carried_over(rows, intended(plan(last=LISA), [service()], MADE), VISIT, 2, TEN)
    back = carried_over(moved, before, VISIT, 3, TEN)
    assert [(row.id, row.wanted, row.in_place) for row in back[:3]] == [(row.id, True, True) for row in rows]
    assert [(row.staff, row.wanted) for row in back[3:]] == [(LISA, False)]
    assert len(carried_over(back, before, VISIT, 4, TEN)) == 3  # what never stood and is not wanted is forgotten


def test_equal_parts_of_a_visit_stay_where_they_are_if_they_can():
    visit = plan()
    twice = replace(visit, items=(*visit.items, *plan(TEN + timedelta(hours=2)).items))
    rows = rows_of(intended(twice, [service()], MADE))
    only_second = carried_over(rows, intended(plan(TEN + timedelta(hours=2)), [service()], MADE), VISIT, 2, TEN)
    assert [(row.uid, row.wanted, row.in_place) for row in only_second[:3]] == [
        ("u3", True, True),
        ("u4", True, True),
        ("u5", True, True),
    ]
    assert {row.uid for row in only_second[3:] if not row.wanted} == {"u0", "u1", "u2"}
