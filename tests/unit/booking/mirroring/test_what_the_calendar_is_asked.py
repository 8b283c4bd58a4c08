"""In which order the calendar is asked, what its answers say, and what they come to."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from voice_booking.booking.calendar import Standing
from voice_booking.booking.mirroring.answers import NOT_DONE, UNKNOWN, Answer, Heard, answered, asking
from voice_booking.booking.mirroring.rounds import LONGEST_REQUEST, held_up, next_rounds, nothing_to_do
from voice_booking.booking.mirroring.rows import Mirrored, Step, none_wanted
from voice_booking.booking.mirroring.verdict import Verdict, judge, own_lag
from voice_booking.scheduling.plan import Span

TEN = datetime(2026, 12, 1, 10, 0, tzinfo=UTC)
EMMA, LISA, VISIT = UUID(int=1), UUID(int=2), UUID(int=3)


def span(start, end):
    return Span(TEN + timedelta(minutes=start), TEN + timedelta(minutes=end))


def row(number, start, end, *, stands=None, staff=EMMA, **more):
    uid = f"u{number}" if stands else None
    there = span(*stands) if stands else None
    values = {"uid": uid, "stands": there, "changed_at": TEN, "event_type_id": 7} | more
    return Mirrored(UUID(int=number), VISIT, number, UUID(int=9), "ABCD"[number % 4], staff, span(start, end), **values)


def steps(rounds):
    return [[(each.step.value, each.row.position) for each in one] for one in rounds]


def stands(uid, where):
    return Answer(Heard.STANDS, Standing(uid, 1, "accepted", where, 7))


def test_new_bookings_are_asked_for_at_once():
    rows = (row(1, 0, 30), row(2, 60, 75), row(3, 75, 120, staff=LISA))
    assert steps(next_rounds(rows, TEN)) == [[("create", 1), ("create", 2), ("create", 3)]]


def test_moving_later_begins_with_the_last():
    rows = (row(1, 30, 60, stands=(0, 30)), row(2, 60, 90, stands=(30, 60)), row(3, 90, 120, stands=(60, 90)))
    assert steps(next_rounds(rows, TEN)) == [[("reschedule", 3)], [("reschedule", 2)], [("reschedule", 1)]]


def test_moving_earlier_begins_with_the_first():
    rows = (row(1, 0, 30, stands=(30, 60)), row(2, 30, 60, stands=(60, 90)))
    assert steps(next_rounds(rows, TEN)) == [[("reschedule", 1)], [("reschedule", 2)]]


def test_moving_far_away_is_asked_for_at_once():
    rows = (row(1, 300, 330, stands=(0, 30)), row(2, 330, 360, stands=(30, 60)))
    assert len(next_rounds(rows, TEN)) == 1


def test_what_is_given_up_goes_before_what_takes_its_place():
    rows = (row(1, 0, 30), row(2, 10, 40, stands=(10, 40), wanted=False), row(3, 0, 30, staff=LISA))
    assert steps(next_rounds(rows, TEN)) == [[("cancel", 2), ("create", 3)], [("create", 1)]]


def test_two_that_change_places_are_not_asked_for_ever():
    rows = (row(1, 30, 60, stands=(0, 30)), row(2, 0, 30, stands=(30, 60)))
    assert steps(next_rounds(rows, TEN)) == [[("cancel", 1)], [("reschedule", 2)]]


def test_another_length_is_booked_anew():
    assert steps(next_rounds((row(1, 0, 45, stands=(0, 30)),), TEN)) == [[("cancel", 1)]]


def test_a_lost_answer_is_looked_up_once_the_request_is_over():
    asked = asking(row(1, 0, 30), Step.CREATE, TEN)
    assert answered(asked, Step.CREATE, UNKNOWN, TEN) == asked
    assert next_rounds((asked,), TEN + timedelta(seconds=5)) == ()
    assert steps(next_rounds((asked,), TEN + LONGEST_REQUEST)) == [[("look_up", 1)]]


def test_a_lost_booking_is_looked_up_where_it_was_asked_for():
    asked = asking(row(1, 0, 30), Step.CREATE, TEN)
    moved = replace(asked, span=span(60, 90))
    assert moved.stands == span(0, 30)
    found = answered(moved, Step.LOOK_UP, stands("x", span(0, 30)), TEN)
    assert steps(next_rounds((found,), TEN)) == [[("reschedule", 1)]]


def test_what_was_certainly_not_done_is_asked_again():
    again = answered(asking(row(1, 0, 30), Step.CREATE, TEN), Step.CREATE, NOT_DONE, TEN)
    assert (again.asked, again.stands) == (None, None)
    assert steps(next_rounds((again,), TEN)) == [[("create", 1)]]


def test_all_of_it_standing_is_agreement():
    asked = asking(row(1, 0, 30), Step.CREATE, TEN)
    done = answered(asked, Step.CREATE, stands("x", span(0, 30)), TEN)
    assert judge((done,)).verdict is Verdict.AGREED
    assert judge((done, asked)).verdict is Verdict.OPEN
    assert nothing_to_do((done,))
    assert not nothing_to_do((done, row(2, 0, 30, stands=(0, 30), wanted=False)))


def test_a_time_that_is_taken_is_a_refusal_and_asked_no_more():
    taken = answered(asking(row(1, 0, 30), Step.CREATE, TEN), Step.CREATE, Answer(Heard.TAKEN), TEN)
    judged = judge((taken, row(2, 60, 75)))
    assert (judged.verdict, judged.refused) == (Verdict.REFUSED, (taken,))
    assert next_rounds((taken,), TEN) == ()


def test_a_fault_of_our_own_is_for_a_person_to_look_at():
    refused = answered(row(1, 0, 30), Step.CREATE, Answer(Heard.REJECTED, reason="key_refused"), TEN)
    judged = judge((refused,))
    assert (judged.verdict, judged.reason) == (Verdict.REVIEW, "key_refused")


def test_what_cannot_be_looked_up_stays_in_doubt():
    asked = asking(row(1, 0, 30), Step.CREATE, TEN)
    refused = answered(asked, Step.LOOK_UP, Answer(Heard.REJECTED, reason="key_refused"), TEN)
    assert (refused.asked, refused.refused) == (Step.CREATE, "key_refused")


def test_what_waits_for_a_decision_about_another_booking_is_held_up_and_what_waits_for_that_too():
    flagged = row(1, 60, 90, stands=(0, 30), refused="moved_in_calendar")
    waiting, after_it, free = row(2, 0, 30, stands=(30, 60)), row(3, 30, 60), row(4, 90, 120)
    assert held_up((flagged, waiting, after_it, free)) == {waiting.id, after_it.id}
    assert held_up((replace(flagged, staff=LISA), waiting, after_it, free)) == frozenset()
    assert steps(next_rounds((flagged, waiting, after_it, free), TEN)) == [[("create", 4)]]


def test_what_waits_for_an_answer_is_not_held_up():
    asked = asking(row(1, 60, 90, stands=(0, 30)), Step.RESCHEDULE, TEN)
    assert held_up((asked, row(2, 0, 30))) == frozenset()


def test_our_own_lag_is_no_refusal():
    taken = replace(row(1, 0, 30), refused="taken")
    leaving = row(2, 10, 40, stands=(10, 40), wanted=False)
    staying = row(3, 10, 40, stands=(10, 40))
    assert own_lag((taken,), (leaving,))[0].refused is None
    assert own_lag((taken,), (staying,)) == (taken,)
    assert own_lag((taken,), (replace(leaving, staff=LISA),)) == (taken,)


def test_a_cancelled_visit_gives_up_what_stands_or_may_stand():
    rows = (row(1, 0, 30, stands=(0, 30), refused="taken"), asking(row(2, 60, 75), Step.CREATE, TEN), row(3, 75, 90))
    gone = none_wanted(rows, TEN)
    assert steps(next_rounds(gone, TEN + LONGEST_REQUEST)) == [[("cancel", 1), ("look_up", 2)]]
