"""Everything for which Cal.com refuses a booking, and with which status."""

import pytest
from tests.unit.simulator_calcom.calcom_office import message

from voice_booking.simulator.calcom.edits import Edits

TEN = "2026-11-17T10:00:00Z"
NOON = "2026-11-17T12:00:00Z"


def refused(office, type_id, start=TEN, **more):
    return office.post("/v2/bookings", office.wish(type_id, start, **more))


def test_a_parent_of_managed_types_cannot_be_booked_but_its_child_can(office):
    parent, child = office.team_type(schedulingType="managed")
    assert "is the parent managed event type that can't be booked" in message(refused(office, parent["id"]))
    assert office.book(child["id"], TEN)["hosts"][0]["id"] == office.mia.id


def test_a_type_without_hosts_answers_422(office):
    assert refused(office, office.team_type(hosts=[])["id"]).status == 422


def test_an_unknown_type_answers_404(office):
    assert refused(office, 999).status == 404


def test_the_past_is_refused(office):
    answer = refused(office, office.team_type()["id"], "2026-11-16T06:00:00Z")
    assert (answer.status, message(answer)) == (400, "Attempting to book a meeting in the past.")


def test_notice_is_120_minutes_unless_it_is_set(office):
    silent = office.data(
        "POST",
        f"/v2/teams/{office.team.id}/event-types",
        {
            "title": "Farbe",
            "slug": "farbe",
            "lengthInMinutes": 60,
            "schedulingType": "collective",
            "hosts": [{"userId": office.mia.id}],
        },
    )
    assert silent["minimumBookingNotice"] == 120
    answer = refused(office, silent["id"], "2026-11-16T08:59:00Z")
    assert 'can\'t be booked at the "start" time provided' in message(answer)
    assert office.book(silent["id"], "2026-11-16T09:00:00Z")


def test_beyond_the_booking_window_is_refused(office):
    type_id = office.team_type(bookingWindow={"type": "calendarDays", "value": 3, "rolling": True})["id"]
    assert refused(office, type_id, "2026-11-20T10:00:00Z").status == 400
    assert office.book(type_id, "2026-11-19T10:00:00Z")


def test_a_booker_may_have_so_many_coming_bookings_of_a_type(office):
    type_id = office.team_type(bookerActiveBookingsLimit={"maximumActiveBookings": 1})["id"]
    office.book(type_id, TEN)
    assert "maximum number of active bookings" in message(refused(office, type_id, NOON))
    office.wait(days=1, hours=4)
    assert office.book(type_id, "2026-11-18T10:00:00Z")


def test_outside_working_hours_is_400_taken(office):
    answer = refused(office, office.team_type()["id"], "2026-11-17T18:30:00Z")
    assert "not available" in message(answer)


def test_a_length_may_be_named_only_where_the_type_has_options(office):
    single = office.team_type()["id"]
    assert "multiple possible lengths" in message(refused(office, single, lengthInMinutes=60))
    several = office.team_type(slug="s", lengthInMinutesOptions=[30, 45])["id"]
    assert "possible lengths" in message(refused(office, several, lengthInMinutes=60))
    assert office.book(several, TEN, lengthInMinutes=45)["duration"] == 45


def test_a_missing_required_field_of_the_form_is_400_in_the_words_of_the_form(office):
    field = {"type": "text", "slug": "haarlaenge", "label": "Haarlänge", "required": True}
    type_id = office.team_type(bookingFields=[field])["id"]
    answer = refused(office, type_id)
    assert answer.body["error"]["code"] == "BAD_REQUEST"
    assert message(answer) == "responses - {haarlaenge}error_required_field, "
    assert office.book(type_id, TEN, bookingFieldsResponses={"haarlaenge": "lang"})


def test_a_missing_address_is_400_because_the_form_demands_one(office):
    attendee = {"name": "Anna", "timeZone": "Europe/Berlin", "phoneNumber": "+4915112345678"}
    answer = refused(office, office.team_type()["id"], attendee=attendee)
    assert message(answer) == "responses - {email}error_required_field, "


def test_where_the_form_hides_the_address_one_is_made_of_the_number_even_over_a_given_one(office):
    type_id = office.team_type()["id"]
    Edits(office.world).change_event_type(type_id, bookingFields=[{"type": "email", "slug": "email", "hidden": True}])
    attendee = {"name": "Anna", "timeZone": "Europe/Berlin", "phoneNumber": "+4915112345678", "email": "a@k.example"}
    assert office.book(type_id, TEN, attendee=attendee)["attendees"][0]["email"] == "4915112345678@sms.cal.com"


def test_the_address_of_the_form_cannot_be_made_optional_by_this_interface(office):
    body = {"bookingFields": [{"type": "email", "required": False}]}
    type_id = office.team_type()["id"]
    answer = office.ask("PATCH", f"/v2/teams/{office.team.id}/event-types/{type_id}", body)
    assert message(answer) == "Email booking field must be required and visible"


def test_a_location_must_be_one_of_the_types(office):
    type_id = office.team_type(locations=[{"type": "address", "address": "Gartenstr. 1", "public": True}])["id"]
    assert refused(office, type_id, location={"type": "link", "link": "https://x.example"}).status == 400
    assert office.book(type_id, TEN)["location"] == "Gartenstr. 1"


@pytest.mark.parametrize(
    ("attendee", "field"),
    [
        ({"name": "Anna", "timeZone": "Berlin", "email": "a@b.example"}, "timeZone"),
        ({"timeZone": "Europe/Berlin", "email": "a@b.example"}, "name"),
        ({"name": "Anna", "timeZone": "Europe/Berlin", "phoneNumber": "0151 1"}, "phoneNumber"),
        ({"name": "Anna", "timeZone": "Europe/Berlin", "email": "anna"}, "email"),
    ],
)
def test_a_body_that_does_not_fit_names_the_property(office, attendee, field):
    error = refused(office, office.team_type()["id"], attendee=attendee).body["error"]
    assert error["message"] == "Bad Request Exception"
    assert error["details"]["errors"][0]["children"][0]["property"] == field


def test_metadata_has_at_most_50_keys_of_40_characters_and_texts_of_500(office):
    type_id = office.team_type()["id"]
    for metadata in ({str(n): "" for n in range(51)}, {"k" * 41: ""}, {"k": "v" * 501}, {"k": {"a": 1}}):
        assert refused(office, type_id, metadata=metadata).status == 400
    assert office.book(type_id, TEN, metadata={"k" * 40: "v" * 500, "n": 1, "b": True})


def test_unknown_fields_are_dropped_without_a_word(office):
    type_id = office.team_type(minimumBookingNotise=7)["id"]
    booking = office.book(type_id, TEN, lengthInMinute=15, idempotencyKey="mine")
    assert booking["duration"] == 60
    assert "idempotencyKey" not in booking


def test_a_type_may_demand_a_key(office):
    type_id = office.team_type(bookingRequiresAuthentication=True)["id"]
    wish = office.wish(type_id, TEN)
    office.world.state.keys["cal_live_foreign"] = office.tom.id
    assert office.post("/v2/bookings", wish, key=None).status == 401
    assert office.post("/v2/bookings", wish, key="cal_live_foreign").status == 403
    assert office.post("/v2/bookings", wish).status == 201


def test_conflicts_are_allowed_to_hosts_only_and_never_for_the_same_times(office):
    type_id = office.team_type()["id"]
    office.book(type_id, TEN)
    overlapping = office.wish(type_id, "2026-11-17T10:30:00Z", allowConflicts=True)
    assert office.post("/v2/bookings", overlapping, key=None).status == 400
    assert office.post("/v2/bookings", overlapping).status == 201
    same = office.post("/v2/bookings", office.wish(type_id, TEN, allowConflicts=True))
    assert (same.status, same.body) == (409, {"statusCode": 409, "message": "booking_conflict_error"})


def test_a_second_move_names_the_newer_booking(office):
    uid = office.book(office.team_type()["id"], TEN)["uid"]
    newer = office.data("POST", f"/v2/bookings/{uid}/reschedule", {"start": NOON})["uid"]
    answer = office.post(f"/v2/bookings/{uid}/reschedule", {"start": NOON})
    assert answer.status == 400
    assert f"rescheduled already to booking with uid={newer}" in message(answer)


def test_a_move_onto_something_else_is_400_and_leaves_the_booking(office):
    type_id = office.team_type()["id"]
    uid = office.book(type_id, TEN)["uid"]
    office.book(type_id, NOON)
    assert office.post(f"/v2/bookings/{uid}/reschedule", {"start": NOON}).status == 400
    assert office.data("GET", f"/v2/bookings/{uid}")["status"] == "accepted"
    assert len(office.world.state.bookings) == 2


def test_what_is_not_built_is_said_and_not_ignored(office):
    body = {"title": "Kurs", "slug": "kurs", "lengthInMinutes": 60, "seats": {"seatsPerTimeSlot": 4}}
    assert office.post("/v2/event-types", body).status == 501
