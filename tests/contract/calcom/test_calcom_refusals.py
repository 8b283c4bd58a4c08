"""What Cal.com's refusals mean, whichever way they are worded and wrapped."""

import httpx
import pytest
from calcom_script import MORNING, TEN, TYPE, WANTED, WINDING, a_booking, core_error, error, success, talk

from voice_booking.adapters.calcom import CalcomConnection, CalcomReservations
from voice_booking.adapters.calcom.refusals import PHRASES, limit_seconds, read_error
from voice_booking.booking.calendar import CalendarBusy, OutcomeUnknown, Rejected, SlotTaken

MANAGED = (
    "Event type with id=3982562 is the parent managed event type that can't be booked. "
    "You have to provide the child event type id aka id of event type that has been assigned to one of the users."
)
LENGTH = "Can't specify 'lengthInMinutes' because event type does not have multiple possible lengths. …"
OUT_OF_BOUNDS = "The event type can't be booked at the \"start\" time provided. This could be because it's too soon …"


@pytest.mark.parametrize(
    "refused",
    [
        error(400, "User either already has booking at this time or is not available"),
        error(400, "One of the hosts either already has booking at this time or is not available"),
        error(409, "No more seats left at this seated booking.", "ConflictException"),
        core_error(500, "fixed_hosts_unavailable_for_booking"),
        core_error(500, "round_robin_host_unavailable_for_booking"),
        core_error(409, "no_available_users_found_error"),
    ],
    ids=lambda reply: f"{reply.status_code}",
)
async def test_a_time_that_is_taken_is_told_from_bad_input_by_its_words(refused, contract):
    salon = talk(refused, contract=contract)
    with pytest.raises(SlotTaken):
        await salon.calendar.create(WANTED)
    with pytest.raises(SlotTaken):
        await salon.calendar.reschedule("uid-1", TEN, "Kunde")
    assert len(salon.script.asked) == 2


@pytest.mark.parametrize(
    ("refused", "reason"),
    [
        (error(400, MANAGED), "managed_parent"),
        (error(400, OUT_OF_BOUNDS), "outside_window"),
        (error(400, "Attempting to book a meeting in the past."), "past"),
        (error(400, LENGTH), "length_not_offered"),
        (error(400, "responses - {notes}error_required_field, ", "BAD_REQUEST"), "field_missing"),
        (error(400, "Bad Request Exception", errors=[{"property": "attendee"}]), "bad_field:attendee"),
        (error(400, "words that nobody has heard before"), "status_400"),
        (error(401, "Your api key is not valid", "UnauthorizedException"), "key_refused"),
        (error(403, "Forbidden", "ForbiddenException"), "forbidden"),
        (error(404, "Event type with id 1 not found.", "NotFoundException"), "not_found"),
        (error(404, "Cannot POST /api/v2/bookings", "NotFoundException"), "wrong_version"),
        (error(422, "Event type has no hosts", "UnprocessableEntityException"), "unprocessable"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
async def test_what_is_refused_for_ever_says_why(refused, reason, contract):
    salon = talk(refused, contract=contract)
    with pytest.raises(Rejected) as told:
        await salon.calendar.create(WANTED)
    assert told.value.reason == reason


async def test_a_conflict_may_be_our_own_lost_success_and_is_looked_up_first(contract):
    for conflict in (core_error(409, "booking_conflict_error"), error(409, "booking_conflict_error", "CONFLICT")):
        salon = talk(conflict, contract=contract)
        with pytest.raises(OutcomeUnknown):
            await salon.calendar.create(WANTED)
        with pytest.raises(OutcomeUnknown):
            await salon.calendar.reschedule("uid-1", TEN, "Kunde")


async def test_a_booking_that_was_moved_already_says_to_where(contract):
    words = "Can't reschedule booking with uid=a because it has been cancelled and rescheduled already to booking with"
    salon = talk(error(400, f"{words} uid=b."), contract=contract)
    with pytest.raises(Rejected, match="uid=b") as told:
        await salon.calendar.reschedule("a", TEN, "Kunde")
    assert told.value.reason == "already_rescheduled"


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_after_a_server_error_a_write_is_unknown_and_a_read_may_be_repeated(status, contract):
    salon = talk(core_error(status, "Internal server error"), contract=contract)
    with pytest.raises(OutcomeUnknown):
        await salon.calendar.create(WANTED)
    with pytest.raises(OutcomeUnknown):
        await salon.calendar.cancel("uid-1", "Kunde")
    with pytest.raises(OutcomeUnknown):
        await salon.calendar.delete_event_type(TYPE)
    with pytest.raises(CalendarBusy):
        await salon.calendar.get("uid-1")


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>bad gateway</html>", b"[]", b'{"status":"success"}', b'{"status":"error","data":{}}']
    + [b'{"status":"success","data":' + each + b"}" for each in (b"null", b"[]", b'{"uid":1}')],
)
async def test_a_body_that_cannot_be_read_is_no_success_and_no_refusal(body):
    salon = talk(httpx.Response(201, content=body))
    with pytest.raises(OutcomeUnknown):
        await salon.calendar.create(WANTED)
    with pytest.raises(CalendarBusy):
        await salon.calendar.get("uid-1")
    if body != b'{"status":"success"}':
        with pytest.raises(CalendarBusy):
            await salon.calendar.free_starts(TYPE, MORNING, 50)


@pytest.mark.parametrize(
    "changed",
    [
        {"start": "2026-12-01T09:00:00"},
        {"start": "soon"},
        {"status": "confirmed"},
        {"id": "501"},
        {"hosts": None},
        {"uid": None},
    ],
    ids=str,
)
async def test_a_booking_that_is_not_as_agreed_is_not_believed_and_not_quoted(changed):
    salon = talk(success(a_booking(**changed), 201))
    with pytest.raises(OutcomeUnknown) as told:
        await salon.calendar.create(WANTED)
    assert next(iter(changed)) in str(told.value)
    assert "Müller" not in repr(told.value) + repr(told.value.__cause__)


async def test_a_refused_reservation_is_a_time_taken_and_a_missing_host_is_not(contract):
    refused = error(422, "Can't reserve a slot", "UnprocessableEntityException")
    with pytest.raises(SlotTaken):
        await CalcomReservations(talk(refused, contract=contract).link).reserve(TYPE, TEN, 50, for_minutes=5)


async def test_what_is_gone_is_as_good_as_removed_but_a_refusal_is_not():
    def removals(salon):
        reservations, connection = CalcomReservations(salon.link), CalcomConnection(salon.link)
        return (
            lambda: salon.calendar.cancel("uid-1", "Kunde"),
            lambda: salon.calendar.delete_event_type(TYPE),
            lambda: reservations.release("res-1"),
            lambda: connection.delete_webhook(31),
        )

    for remove in removals(talk(error(404, "Not found", "NotFoundException"))):
        await remove()
    for remove in removals(talk(error(403, "Forbidden", "ForbiddenException"))):
        with pytest.raises(Rejected, match="forbidden"):
            await remove()
    with pytest.raises(Rejected, match="wrong_version"):
        await talk(error(404, "Cannot GET /api/v2/bookings/uid-1")).calendar.get("uid-1")


async def test_a_slug_that_exists_is_refused_by_name(contract):
    salon = talk(error(400, "User already has an event type with this slug."), contract=contract)
    with pytest.raises(Rejected) as told:
        await salon.patient.create_event_type(WINDING)
    assert told.value.reason == "slug_taken"


async def test_too_many_requests_close_the_key_for_as_long_as_the_limiter_says():
    refused = httpx.Response(429, headers={"X-RateLimit-Reset-Default": "37"}, json={})
    salon = talk(refused, success(a_booking()))
    with pytest.raises(CalendarBusy) as told:
        await salon.calendar.create(WANTED)
    assert told.value.after_seconds == 37
    with pytest.raises(CalendarBusy) as told:
        await salon.calendar.get("uid-1")
    assert told.value.after_seconds == 37
    assert len(salon.script.asked) == 1, "a key that is blocked is not used"
    salon.watch.now += 37
    assert await salon.calendar.get("uid-1") is not None
    assert salon.calendars.breakers.views()[0].recent_failures == 0, "a limit is no outage"


def test_a_limit_without_a_time_is_taken_for_a_minute():
    assert limit_seconds(httpx.Headers({"x-ratelimit-reset-default": "soon"})) == 60
    assert limit_seconds(httpx.Headers({"x-ratelimit-reset-default": "5", "x-ratelimit-reset-long": "50"})) == 50


async def test_redirects_are_not_followed_with_the_key():
    salon = talk(httpx.Response(302, headers={"location": "https://elsewhere.example/"}))
    with pytest.raises(Rejected) as told:
        await salon.calendar.get("uid-1")
    assert told.value.reason == "status_302"
    assert len(salon.script.asked) == 1


@pytest.mark.parametrize(
    "body", [b"", b"nonsense", b"7", b'{"error":7}', b'{"message":{}}', b'{"error":{"details":{"errors":[1]}}}']
)
def test_an_error_that_says_nothing_is_read_as_nothing(body):
    assert read_error(body).message == ""


def test_words_in_a_list_are_words():
    assert read_error(b'{"message":["a","b"]}').message == "a, b"


def test_every_phrase_names_its_source():
    assert all(phrase.source and phrase.words for phrase in PHRASES)
