"""What a report of Cal.com says, and what of it is kept: uids and times, nobody's name."""

import json
from datetime import UTC, datetime

import pytest

from voice_booking.mirror.news.hints import Unreadable, hint_from_json, hint_of
from voice_booking.scheduling.plan import Span

TEN, ELEVEN = datetime(2026, 11, 25, 10, tzinfo=UTC), datetime(2026, 11, 25, 11, tzinfo=UTC)


def body(trigger, **payload):
    return json.dumps({"triggerEvent": trigger, "createdAt": "2026-11-24T09:00:00.000Z", "payload": payload}).encode()


def test_a_move_names_the_booking_as_it_is_called_now_and_as_it_was():
    hint = hint_of(body("BOOKING_RESCHEDULED", uid="new", rescheduleUid="old", bookingId=7))
    assert hint.uids == ("new", "old")
    assert hint.made


def test_times_with_an_offset_are_the_same_times():
    told = {"startTime": "2026-11-25T11:00:00+01:00", "endTime": "2026-11-25T11:00:00Z"}
    hint = hint_of(body("BOOKING_CANCELLED", uid="a", **told))
    assert hint.span == Span(TEN, ELEVEN)
    assert hint.ended


def test_who_did_not_come_is_told_under_another_name():
    assert hint_of(body("BOOKING_NO_SHOW_UPDATED", bookingUid="a", attendees=[])).uids == ("a",)


def test_a_trigger_that_is_added_some_day_is_looked_at():
    assert hint_of(body("BOOKING_LOCATION_UPDATED", uid="a")).uids == ("a",)


@pytest.mark.parametrize(
    "told",
    [
        {"triggerEvent": "MEETING_ENDED", "uid": "a", "status": "accepted"},
        {"triggerEvent": "OOO_CREATED", "createdAt": "x", "payload": {"oooEntry": {}}},
        {"triggerEvent": "BOOKING_CREATED", "payload": {}},
    ],
)
def test_what_is_about_no_booking_says_nothing(told):
    assert hint_of(json.dumps(told).encode()) is None


@pytest.mark.parametrize("told", [b"", b"{}", b"[]", b'{"triggerEvent": 3}', b"\xff"])
def test_what_is_no_report_is_refused(told):
    with pytest.raises(Unreadable):
        hint_of(told)


def test_what_is_kept_holds_nobodys_name():
    hint = hint_of(
        body("BOOKING_CREATED", uid="a", attendees=[{"name": "Hanna Vogel", "email": "hanna@kunden.example"}])
    )
    assert "anna" not in json.dumps(hint.as_json())
    assert hint_from_json(json.loads(json.dumps(hint.as_json()))) == hint
