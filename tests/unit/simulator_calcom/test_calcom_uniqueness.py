"""What stands between two bookings of the same time: a look at availability, and a unique key."""

import uuid

TEN = "2026-11-17T10:00:00Z"
HALF_PAST = "2026-11-17T10:30:00Z"


def together(office, *wishes):
    """Requests that are on their way at the same time: all have arrived before the first one is done."""
    office.world.races = True
    flights = [office.world.arrive(office.request("POST", "/v2/bookings", wish)) for wish in wishes]
    return [flight.land().status for flight in flights]


def test_of_two_equal_requests_at_once_one_gets_201_and_the_other_409(office):
    type_id = office.team_type()["id"]
    assert together(office, office.wish(type_id, TEN), office.wish(type_id, TEN)) == [201, 409]


def test_overlapping_requests_with_different_starts_at_once_both_succeed(office):
    type_id = office.team_type()["id"]
    assert together(office, office.wish(type_id, TEN), office.wish(type_id, HALF_PAST)) == [201, 201]


def test_neither_attendee_nor_type_are_in_the_key(office):
    one, other = office.team_type()["id"], office.team_type(slug="anders")["id"]
    attendee = {"name": "Bea", "email": "bea@kunden.example", "timeZone": "Europe/Berlin"}
    assert together(office, office.wish(one, TEN), office.wish(other, TEN, attendee=attendee)) == [201, 409]


def test_one_after_the_other_the_second_finds_the_first_although_races_are_on(office):
    type_id = office.team_type()["id"]
    office.world.races = True
    office.book(type_id, TEN)
    assert office.post("/v2/bookings", office.wish(type_id, HALF_PAST)).status == 400


def test_without_races_the_second_of_two_at_once_is_simply_taken(office):
    type_id = office.team_type()["id"]
    wish = office.wish(type_id, TEN)
    flights = [office.world.arrive(office.request("POST", "/v2/bookings", wish)) for _ in range(2)]
    assert [flight.land().status for flight in flights] == [201, 400]


def test_the_key_is_made_of_start_end_and_organizer(office):
    uid = office.book(office.team_type()["id"], TEN)["uid"]
    expected = uuid.uuid5(uuid.NAMESPACE_URL, f"1794909600000.1794913200000.{office.mia.id}")
    assert office.world.state.bookings[uid].key == expected


def test_a_cancelled_booking_gives_its_key_back(office):
    type_id = office.team_type()["id"]
    uid = office.book(type_id, TEN)["uid"]
    office.data("POST", f"/v2/bookings/{uid}/cancel", {})
    assert together(office, office.wish(type_id, TEN), office.wish(type_id, TEN)) == [201, 409]


def test_round_robin_hands_out_the_booking_that_the_same_person_has_already(office):
    hosts = [{"userId": office.mia.id}, {"userId": office.tom.id}]
    type_id = office.team_type(schedulingType="roundRobin", hosts=hosts)["id"]
    assert office.book(type_id, TEN)["uid"] == office.book(type_id, TEN)["uid"]


def test_round_robin_takes_the_host_who_is_free(office):
    hosts = [{"userId": office.mia.id}, {"userId": office.tom.id}]
    type_id = office.team_type(schedulingType="roundRobin", hosts=hosts)["id"]
    people = [{"name": name, "email": f"{name}@k.example", "timeZone": "Europe/Berlin"} for name in ("a", "b", "c")]
    first, second = (office.book(type_id, TEN, attendee=who)["hosts"][0]["id"] for who in people[:2])
    assert {first, second} == {office.mia.id, office.tom.id}
    assert office.post("/v2/bookings", office.wish(type_id, TEN, attendee=people[2])).status == 400


def test_a_collective_type_needs_all_its_hosts(office):
    alone = office.team_type()["id"]
    hosts = [{"userId": office.tom.id}, {"userId": office.mia.id}]
    both = office.team_type(slug="beide", hosts=hosts)["id"]
    office.book(alone, TEN)
    assert office.post("/v2/bookings", office.wish(both, TEN)).status == 400
    assert [host["id"] for host in office.book(both, "2026-11-17T12:00:00Z")["hosts"]] == [office.tom.id, office.mia.id]


def test_pending_bookings_block_nobody_and_can_both_be_confirmed(office):
    type_id = office.team_type(confirmationPolicy={"type": "always", "blockUnconfirmedBookingsInBooker": False})["id"]
    attendee = {"name": "Bea", "email": "bea@kunden.example", "timeZone": "Europe/Berlin"}
    uids = [office.book(type_id, TEN)["uid"], office.book(type_id, TEN, attendee=attendee)["uid"]]
    assert [office.data("POST", f"/v2/bookings/{uid}/confirm")["status"] for uid in uids] == ["accepted", "accepted"]


def test_pending_bookings_block_where_their_type_says_so(office):
    type_id = office.team_type(confirmationPolicy={"type": "always", "blockUnconfirmedBookingsInBooker": True})["id"]
    office.book(type_id, TEN)
    attendee = {"name": "Bea", "email": "bea@kunden.example", "timeZone": "Europe/Berlin"}
    assert office.post("/v2/bookings", office.wish(type_id, HALF_PAST, attendee=attendee)).status == 400


def test_buffers_of_both_types_keep_their_distance(office):
    first = office.team_type(afterEventBuffer=10)["id"]
    second = office.team_type(slug="zwei", beforeEventBuffer=15)["id"]
    office.book(first, TEN)
    assert office.post("/v2/bookings", office.wish(second, "2026-11-17T11:24:00Z")).status == 400
    assert office.book(second, "2026-11-17T11:25:00Z")


def test_buffers_count_as_they_are_now_for_bookings_made_before(office):
    type_id = office.team_type()["id"]
    office.book(type_id, TEN)
    office.data("PATCH", f"/v2/teams/{office.team.id}/event-types/{type_id}", {"afterEventBuffer": 15})
    assert office.post("/v2/bookings", office.wish(type_id, "2026-11-17T11:10:00Z")).status == 400
    assert office.book(type_id, "2026-11-17T11:15:00Z")


def test_reservations_are_no_lock(office):
    type_id = office.team_type()["id"]
    office.data("POST", "/v2/slots/reservations", {"eventTypeId": type_id, "slotStart": TEN})
    assert office.book(type_id, TEN)["status"] == "accepted"
    assert len(office.world.state.reservations) == 1
