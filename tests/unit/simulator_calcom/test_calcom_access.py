"""Who may do what, and how often."""

import pytest
from tests.unit.simulator_calcom.calcom_office import message

from voice_booking.simulator.calcom.edits import Edits

TEN = "2026-11-17T10:00:00Z"


def test_whoever_has_the_uid_may_read_move_and_cancel(office):
    booking = f"/v2/bookings/{office.book(office.team_type()['id'], TEN)['uid']}"
    assert office.get(booking, key=None).status == 200
    moved = office.post(booking + "/reschedule", {"start": "2026-11-17T12:00:00Z"}, key=None)
    assert moved.status == 201
    assert office.post(f"/v2/bookings/{moved.body['data']['uid']}/cancel", key=None).status == 200


@pytest.mark.parametrize("path", ["/v2/me", "/v2/bookings", "/v2/webhooks", "/v2/schedules", "/v2/teams"])
def test_everything_else_needs_a_key(office, path):
    assert office.get(path, key=None).status == 401


def test_a_revoked_key_is_401_even_where_none_is_needed(office):
    type_id = office.team_type()["id"]
    Edits(office.world).revoke_key("cal_live_salon")
    answer = office.post("/v2/bookings", office.wish(type_id, TEN))
    assert (answer.status, answer.body["error"]["code"]) == (401, "UnauthorizedException")


def test_only_administrators_use_the_routes_of_a_team(office):
    path = f"/v2/teams/{office.team.id}/event-types"
    assert office.get(path, key="cal_live_mia").status == 403
    assert office.get("/v2/teams/999/event-types").status == 404


def test_hosts_of_a_team_type_must_be_members(office):
    body = {"title": "X", "slug": "x", "lengthInMinutes": 5, "schedulingType": "collective", "hosts": [{"userId": 7}]}
    assert office.post(f"/v2/teams/{office.team.id}/event-types", body).status == 404


def test_a_slug_is_unique_within_its_team_and_its_person(office):
    office.team_type()
    body = {"title": "X", "slug": "haarschnitt", "lengthInMinutes": 5}
    team = office.post(f"/v2/teams/{office.team.id}/event-types", body | {"schedulingType": "collective"})
    assert team.status == 400
    assert office.post("/v2/event-types", body).status == 201
    assert "already has an event type with this slug" in message(office.post("/v2/event-types", body))


def test_over_120_requests_a_minute_the_key_is_blocked_for_60_seconds(office):
    answers = [office.get("/v2/me") for _ in range(121)]
    assert {answer.status for answer in answers[:120]} == {200}
    assert answers[119].headers["x-ratelimit-remaining-default"] == "0"
    assert (answers[120].status, answers[120].body["error"]["code"]) == (429, "ThrottlerException")
    assert answers[120].headers["x-ratelimit-reset-default"] == "60"
    assert "retry-after" not in answers[120].headers
    office.wait(seconds=59)
    assert office.get("/v2/me").headers["x-ratelimit-reset-default"] == "1"
    office.wait(seconds=1)
    assert office.get("/v2/me").status == 200


def test_each_key_and_each_address_has_its_own_limit(office):
    for _ in range(121):
        office.get("/v2/me")
    assert office.get("/v2/me", key="cal_live_mia").status == 200


def test_a_new_minute_counts_anew(office):
    for _ in range(120):
        office.get("/v2/me")
    office.wait(seconds=60)
    assert office.get("/v2/me").headers["x-ratelimit-remaining-default"] == "119"


def test_the_place_of_a_booking_is_changed_5_times_a_minute_at_most(office):
    path = f"/v2/bookings/{office.book(office.team_type()['id'], TEN)['uid']}/location"
    body = {"location": {"type": "address", "address": "Hof"}}
    assert [office.ask("PATCH", path, body).status for _ in range(6)] == [200] * 5 + [429]


def test_the_trace_id_comes_back(office):
    request = office.request("GET", "/v2/me")
    request.headers["x-request-id"] = "call-7"
    assert office.world.handle(request).headers["x-request-id"] == "call-7"
