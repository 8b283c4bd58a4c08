"""What came of a call, as its events show it."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from voice_booking.booking.call_outcome import CallOutcome, kinds_done, outcome_of
from voice_booking.booking.ports import Event

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ONE, OTHER = uuid4(), uuid4()


def replied(*statuses: str) -> tuple[Event, ...]:
    return tuple(Event("tool_call", NOW, {"tool": "x", "reply": {"status": status}}) for status in statuses)


def happened(kind: str, visit: UUID = ONE) -> Event:
    return Event(kind, NOW, {}, "call", visit)


@pytest.mark.parametrize(
    ("kinds", "outcome"),
    [
        (("booked",), "booked"),
        (("rescheduled",), "moved"),
        (("cancelled",), "cancelled"),
        (("booked", "rescheduled"), "booked"),
        (("booked", "cancelled"), "cancelled"),
        (("rescheduled", "cancelled"), "cancelled"),
        (("wrong_code", "rescheduled"), "moved"),
        (("booking_reserved",), "booked"),
        (("booking_reserved", "booked"), "booked"),
        (("booking_reserved", "booked", "move_reserved", "move_refused_by_calendar"), "booked"),
        (("move_reserved",), "moved"),
        (("booking_reserved", "cancelled"), "cancelled"),
    ],
)
def test_what_stands_in_the_calendar_is_what_came_of_it(kinds, outcome):
    assert outcome_of([happened(kind) for kind in kinds], "user_hangup") == outcome


@pytest.mark.parametrize(
    "kinds",
    [("booking_reserved", "refused_by_calendar"), ("move_reserved", "move_refused_by_calendar")],
)
def test_what_the_calendar_refuses_has_not_come_of_it(kinds):
    assert outcome_of([happened(kind) for kind in kinds], "user_hangup") not in ("booked", "moved")
    assert kinds_done([happened(kind) for kind in kinds]).isdisjoint({"booked", "rescheduled"})


def test_what_is_reserved_is_done_until_it_is_refused():
    assert kinds_done([happened("booking_reserved"), happened("move_reserved")]) == {"booked", "rescheduled"}


def test_a_booking_counts_before_the_cancellation_of_another_visit():
    assert outcome_of([happened("booked", ONE), happened("cancelled", OTHER)], None) == "booked"


def test_a_booking_stays_one_even_if_something_broke_later():
    events = (happened("booked"), *replied("booked", "general_error"))
    assert outcome_of(events, "error_asr") == "booked"


@pytest.mark.parametrize("status", ["general_error", "service_unavailable"])
def test_an_apology_at_the_end_is_an_error(status):
    assert outcome_of(replied("slots_found", status), "user_hangup") == "error"


def test_an_error_that_was_made_good_is_none():
    assert outcome_of(replied("general_error", "services_listed"), "agent_hangup") == "informed"


@pytest.mark.parametrize("reason", ["error_asr", "error_retell", "error_unknown"])
def test_a_line_that_broke_is_an_error(reason):
    assert outcome_of((), reason) == "error"
    assert outcome_of(replied("slots_found"), reason) == "error"


@pytest.mark.parametrize("status", ["services_listed", "appointments_found", "callback_noted"])
@pytest.mark.parametrize("reason", ["user_hangup", "agent_hangup", None])
def test_who_heard_what_they_asked_for_is_informed(status, reason):
    assert outcome_of(replied(status), reason) == "informed"


@pytest.mark.parametrize(
    "status",
    ["slot_unavailable", "staff_unavailable", "policy_violation", "not_found", "unknown_service", "invalid_data"],
)
def test_a_refusal_at_the_end_was_not_possible(status):
    assert outcome_of(replied("services_listed", status), "user_hangup") == "not_possible"


@pytest.mark.parametrize("status", ["slots_found", "missing_required_field", "ambiguous_service"])
def test_who_hangs_up_on_an_open_question_abandons_it(status):
    assert outcome_of(replied(status), "user_hangup") == "abandoned"
    assert outcome_of(replied(status), "inactivity") == "abandoned"
    assert outcome_of(replied(status), "agent_hangup") == "informed"


def test_a_call_without_tools_is_judged_by_who_ended_it():
    assert outcome_of((), "agent_hangup") == "informed"
    assert outcome_of((), "call_transfer") == "informed"
    assert outcome_of((), "user_hangup") == "abandoned"
    assert outcome_of((), None) == "abandoned"


def test_every_outcome_can_come_about():
    cases = [
        ([happened("booked")], None),
        ([happened("rescheduled")], None),
        ([happened("cancelled")], None),
        (replied("services_listed"), None),
        (replied("not_found"), None),
        ((), None),
        ((), "error_asr"),
    ]
    assert {outcome_of(*case) for case in cases} == set(CallOutcome)
