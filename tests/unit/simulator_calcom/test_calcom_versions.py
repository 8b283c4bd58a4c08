"""The version header is chosen per resource, and a wrong one does not always say so."""

import pytest
from tests.unit.simulator_calcom.calcom_office import message

from voice_booking.simulator.calcom.versions import PUBLIC

TEN = "2026-11-17T10:00:00Z"


@pytest.mark.parametrize("version", ["2024-04-15", "2024-06-11", "2099-01-01", ""])
def test_an_old_unknown_or_missing_version_silently_means_the_old_shapes(office, version):
    uid = office.book(office.team_type()["id"], TEN)["uid"]
    request = office.request("GET", f"/v2/bookings/{uid}", version=version or "-")
    if not version:
        del request.headers["cal-api-version"]
    data = office.world.handle(request).body["data"]
    assert data["startTime"] == "2026-11-17T10:00:00.000Z"
    assert "start" not in data


def test_the_old_way_to_book_misses_other_fields(office):
    answer = office.post("/v2/bookings", office.wish(office.team_type()["id"], TEN), version="2024-04-15")
    missing = {error["property"] for error in answer.body["error"]["details"]["errors"]}
    assert (answer.status, missing) == (400, {"timeZone", "language", "metadata", "responses"})


@pytest.mark.parametrize(
    ("method", "path", "version"),
    [
        ("POST", "/v2/event-types", "2024-08-13"),
        ("POST", "/v2/bookings", "2024-09-04"),
        ("POST", "/v2/bookings", "2026-05-01"),
        ("GET", "/v2/slots", "2024-08-13"),
        ("GET", "/v2/slots", "2026-02-25"),
        ("GET", "/v2/schedules", "2024-06-14"),
    ],
)
def test_a_valid_version_of_another_resource_is_404(office, method, path, version):
    answer = office.ask(method, path, {}, version=version)
    assert (answer.status, message(answer)) == (404, f"Cannot {method} /api/v2{path.removeprefix('/v2')}")


def test_self_hosted_takes_the_versions_of_2026_for_the_oldest(office):
    type_id = office.team_type()["id"]
    office.world.versions = PUBLIC
    assert office.post("/v2/bookings", office.wish(type_id, TEN), version="2026-02-25").status == 400
    assert office.post("/v2/bookings", office.wish(type_id, TEN), version="2024-08-13").status == 201


@pytest.mark.parametrize("version", ["2024-04-15", "2024-06-14", "2026-02-25", "nonsense"])
def test_people_teams_and_webhooks_need_no_version(office, version):
    for path in ("/v2/me", "/v2/teams", "/v2/webhooks", f"/v2/teams/{office.team.id}/event-types"):
        assert office.get(path, version=version).status == 200


def test_old_slots_have_their_own_path_and_items(office):
    query = {"eventTypeId": str(office.team_type()["id"]), "startTime": f"{TEN[:10]}T00:00:00Z", "endTime": TEN}
    data = office.data("GET", "/v2/slots/available", query=query, version="2024-08-13")
    assert data["slots"]["2026-11-17"][0] == {"time": "2026-11-17T07:00:00.000Z"}
    assert office.get("/v2/slots/available", query=query).status == 404


def test_old_lists_have_their_own_envelopes(office):
    assert office.data("GET", "/v2/bookings", version="2024-04-15")["bookings"] == []
    assert office.data("GET", "/v2/event-types", version="2024-04-15")["eventTypeGroups"] == [{"eventTypes": []}]
    body = {"title": "Beratung", "slug": "beratung", "length": 15}
    assert office.data("POST", "/v2/event-types", body, version="2024-04-15")["length"] == 15
    assert "workingHours" in office.data("GET", "/v2/schedules", version="2024-04-15")[0]
