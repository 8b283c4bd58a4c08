"""Bookings as Cal.com makes, lists, moves and cancels them."""

import pytest
from tests.unit.simulator_calcom.calcom_office import message

TEN = "2026-11-17T10:00:00Z"
HALF_PAST = "2026-11-17T10:30:00Z"


def test_a_booking_answers_with_the_host_and_its_times_in_utc(office):
    type_id = office.team_type()["id"]
    booking = office.book(type_id, "2026-11-17T11:00:00+01:00", metadata={"phase_id": "p1"})
    assert (booking["start"], booking["end"]) == ("2026-11-17T10:00:00.000Z", "2026-11-17T11:00:00.000Z")
    assert [host["id"] for host in booking["hosts"]] == [office.mia.id]
    assert booking["status"] == "accepted"
    assert booking["metadata"] == {"phase_id": "p1"}


def test_a_start_without_a_zone_is_read_as_utc(office):
    assert office.book(office.team_type()["id"], "2026-11-17T10:00:00")["start"] == "2026-11-17T10:00:00.000Z"


def test_a_start_need_not_be_on_the_grid(office):
    assert office.book(office.team_type()["id"], "2026-11-17T10:07:00Z")["duration"] == 60


def test_the_same_slot_again_later_is_400_taken(office):
    type_id = office.team_type()["id"]
    office.book(type_id, TEN)
    answer = office.post("/v2/bookings", office.wish(type_id, TEN))
    assert answer.status == 400
    assert "One of the hosts either already has booking at this time" in message(answer)


def test_a_booking_is_read_by_its_uid_without_a_key(office):
    booking = office.book(office.team_type()["id"], TEN)
    assert office.data("GET", f"/v2/bookings/{booking['uid']}", key=None) == booking
    assert office.get("/v2/bookings/nobody").status == 404


def test_cancelling_frees_the_time_and_a_second_time_is_400(office):
    type_id = office.team_type()["id"]
    path = f"/v2/bookings/{office.book(type_id, TEN)['uid']}/cancel"
    assert office.data("POST", path, {"cancellationReason": "krank"})["status"] == "cancelled"
    assert office.post(path).status == 400
    assert office.post("/v2/bookings/nobody/cancel").status == 404
    office.book(type_id, TEN)


def test_bookings_are_found_by_address_type_and_span(office):
    type_id = office.team_type()["id"]
    found = office.book(type_id, TEN)
    office.book(type_id, "2026-11-18T10:00:00Z")
    query = {
        "attendeeEmail": "anna@kunden.example",
        "eventTypeId": str(type_id),
        "afterStart": "2026-11-17T09:00:00Z",
        "beforeEnd": "2026-11-17T12:00:00Z",
    }
    for version in ("2024-08-13", "2026-05-01"):
        assert office.data("GET", "/v2/bookings", query=query, version=version) == [found]
    other = office.team_type(slug="anders")["id"]
    assert office.data("GET", "/v2/bookings", query=query | {"eventTypeId": str(other)}, version="2026-05-01") == []


@pytest.mark.parametrize("start", ["2026-11-17T10:15:00Z", "2026-11-17T09:15:00Z"])
def test_a_reschedule_gives_a_new_uid_and_cancels_the_old_one(office, start):
    former = office.book(office.team_type()["id"], TEN, metadata={"phase_id": "p1"})
    answer = office.post(f"/v2/bookings/{former['uid']}/reschedule", {"start": start, "reschedulingReason": "später"})
    moved = answer.body["data"]
    assert answer.status == 201
    assert moved["uid"] != former["uid"]
    assert moved["id"] != former["id"]
    assert moved["rescheduledFromUid"] == former["uid"]
    assert (moved["metadata"], moved["duration"]) == ({"phase_id": "p1"}, 60)
    old = office.data("GET", f"/v2/bookings/{former['uid']}")
    assert (old["status"], old["rescheduledToUid"]) == ("cancelled", moved["uid"])
