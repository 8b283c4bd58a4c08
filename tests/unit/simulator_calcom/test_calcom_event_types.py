"""Event types, managed templates, and the schedules behind them."""

from voice_booking.simulator.calcom.edits import Edits

TEN = "2026-11-17T10:00:00Z"


def test_a_managed_type_answers_with_itself_and_a_child_for_each_host(office):
    hosts = [{"userId": office.mia.id}, {"userId": office.tom.id}]
    parent, *children = office.team_type(schedulingType="managed", hosts=hosts)
    assert [child["ownerId"] for child in children] == [office.mia.id, office.tom.id]
    assert {child["parentEventTypeId"] for child in children} == {parent["id"]}
    assert [host["userId"] for host in parent["hosts"]] == [office.mia.id, office.tom.id]


def test_changed_hosts_of_a_template_change_its_children_and_keep_their_numbers(office):
    hosts = [{"userId": office.mia.id}, {"userId": office.tom.id}]
    parent, mias, _ = office.team_type(schedulingType="managed", hosts=hosts)
    path = f"/v2/teams/{office.team.id}/event-types/{parent['id']}"
    _, *children = office.data("PATCH", path, {"hosts": hosts[:1], "lengthInMinutes": 45})
    assert [(child["id"], child["lengthInMinutes"]) for child in children] == [(mias["id"], 45)]
    office.data("DELETE", path)
    assert office.world.state.event_types == {}


def test_a_list_of_a_team_has_no_children_and_one_of_a_member_has_no_parents_number(office):
    office.team_type(schedulingType="managed")
    assert len(office.data("GET", f"/v2/teams/{office.team.id}/event-types")) == 1
    (child,) = office.data("GET", "/v2/event-types", query={"username": "mia"}, key=None)
    assert "parentEventTypeId" not in child


def test_hidden_types_are_listed_for_their_owner_only_and_booked_by_number(office):
    body = {"title": "Beratung", "slug": "beratung", "lengthInMinutes": 30, "hidden": True}
    made = office.data("POST", "/v2/event-types", body, key="cal_live_mia")
    mias = {"username": "mia"}
    assert office.data("GET", "/v2/event-types", query=mias) == []
    assert office.data("GET", "/v2/event-types", query=mias, key="cal_live_mia") == [made]
    assert office.book(made["id"], TEN)["hosts"][0]["id"] == office.mia.id


def test_types_of_others_are_neither_read_nor_changed(office):
    body = {"title": "Beratung", "slug": "beratung", "lengthInMinutes": 30}
    path = f"/v2/event-types/{office.data('POST', '/v2/event-types', body)['id']}"
    assert office.get(path, key="cal_live_mia").status == 404
    assert office.ask("PATCH", path, {"title": "X"}, key="cal_live_mia").status == 403


def test_a_booking_by_slug_needs_a_user_name_or_a_team(office):
    office.team_type()
    wish = office.wish(None, TEN, eventTypeSlug="haarschnitt")
    assert office.post("/v2/bookings", wish).status == 400
    assert office.post("/v2/bookings", wish | {"teamSlug": "salon"}).status == 201
    assert office.post("/v2/bookings", wish | {"username": "mia"}).status == 404


def test_a_type_may_have_a_schedule_of_its_own(office):
    evening = [{"days": ["Tuesday"], "startTime": "20:00", "endTime": "23:59"}]
    body = {"name": "Abend", "timeZone": "Europe/Berlin", "isDefault": False, "availability": evening}
    number = office.data("POST", "/v2/schedules", body, key="cal_live_mia")["id"]
    type_id = office.team_type(scheduleId=number)["id"]
    assert office.post("/v2/bookings", office.wish(type_id, TEN)).status == 400
    assert office.book(type_id, "2026-11-17T22:00:00Z"), "23:59 as an end counts as midnight"


def test_an_override_replaces_its_day(office):
    schedule = f"/v2/schedules/{office.mia.default_schedule_id}"
    overrides = [{"date": "2026-11-17", "startTime": "06:00", "endTime": "07:00"}]
    office.data("PATCH", schedule, {"overrides": overrides}, key="cal_live_mia")
    type_id = office.team_type()["id"]
    assert office.post("/v2/bookings", office.wish(type_id, TEN)).status == 400
    assert office.book(type_id, "2026-11-17T05:00:00Z")
    assert office.book(type_id, "2026-11-18T10:00:00Z")


def test_only_round_robin_bookings_are_reassigned_and_they_keep_their_uid(office):
    hosts = [{"userId": office.mia.id}, {"userId": office.tom.id}]
    turn = office.team_type(schedulingType="roundRobin", hosts=hosts)["id"]
    booking = office.book(turn, TEN)
    path = f"/v2/bookings/{booking['uid']}/reassign"
    other = office.data("POST", path)["reassignedTo"]["id"]
    assert other != booking["hosts"][0]["id"]
    assert office.data("GET", f"/v2/bookings/{booking['uid']}")["hosts"][0]["id"] == other
    back = office.data("POST", f"{path}/{booking['hosts'][0]['id']}")["reassignedTo"]["id"]
    assert back == booking["hosts"][0]["id"]
    fixed = office.book(office.team_type(slug="fest")["id"], "2026-11-17T14:00:00Z")
    assert office.post(f"/v2/bookings/{fixed['uid']}/reassign").status == 400


def test_a_move_keeps_the_host_that_round_robin_chose(office):
    hosts = [{"userId": office.mia.id}, {"userId": office.tom.id}]
    booking = office.book(office.team_type(schedulingType="roundRobin", hosts=hosts)["id"], TEN)
    Edits(office.world).book(office.team_type(slug="zwei")["id"], office.now.replace(day=18, hour=10))
    start = {"start": "2026-11-17T13:00:00Z"}
    moved = office.data("POST", f"/v2/bookings/{booking['uid']}/reschedule", start)
    assert moved["hosts"] == booking["hosts"]
