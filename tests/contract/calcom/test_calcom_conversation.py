"""Every operation of the client once, each pair of request and answer held against the published interface."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from calcom_script import (
    COMPANY,
    EMMA,
    FABIAN,
    MORNING,
    TEN,
    TYPE,
    WANTED,
    WINDING,
    a_booking,
    a_reservation,
    a_schedule,
    a_webhook,
    an_event_type,
    collect,
    error,
    me,
    own_event_type,
    page_by_cursor,
    page_by_skipping,
    success,
    talk,
)

from calcom_contract import needs_interface
from voice_booking.adapters.calcom import HOSTED, SELF_HOSTED, CalcomConnection, CalcomReservations
from voice_booking.adapters.calcom.operations import OPERATIONS
from voice_booking.scheduling.plan import Span


async def test_a_booking_names_type_length_person_and_what_it_is_for(contract):
    salon = talk(success(a_booking(), 201), contract=contract)
    booked = await salon.calendar.create(WANTED)
    assert salon.script.bodies == [
        {
            "start": "2026-12-01T09:00:00.000Z",
            "eventTypeId": TYPE,
            "lengthInMinutes": 50,
            "attendee": {
                "name": "Hans Müller",
                "email": "termin+1@salon.example",
                "timeZone": "Europe/Berlin",
                "language": "de",
            },
            "metadata": {"appointment_id": "a-1", "phase_id": "p-1", "segment_key": "A"},
        }
    ]
    assert (booked.uid, booked.number, booked.status, booked.stands) == ("uid-1", 501, "accepted", True)
    assert booked.span == Span(TEN, TEN + timedelta(minutes=50))
    assert (booked.hosts, booked.emails) == ((EMMA,), ("termin+1@salon.example",))
    assert booked.metadata == {"phase_id": "p-1"}


async def test_moving_a_booking_gives_it_a_new_uid_and_tells_the_former(contract):
    moved = a_booking("uid-2", start="2026-12-01T10:00:00Z", end="2026-12-01T10:50:00Z", rescheduledFromUid="uid-1")
    salon = talk(success(moved, 201), contract=contract)
    booked = await salon.calendar.reschedule("uid-1", TEN + timedelta(hours=1), "Kunde")
    assert (booked.uid, booked.former_uid) == ("uid-2", "uid-1")
    assert salon.script.asked[0].url.path == "/v2/bookings/uid-1/reschedule"
    assert salon.script.bodies[0]["start"] == "2026-12-01T10:00:00.000Z"


async def test_a_cancelled_booking_may_be_cancelled_again_and_one_that_is_unknown_too(contract):
    already = "Can't cancel booking with uid=uid-1 because it has been cancelled already. Please provide uid of …"
    salon = talk(
        success(a_booking(status="cancelled")),
        error(400, already),
        error(404, "Booking with uid=uid-1 was not found", "NotFoundException"),
        contract=contract,
    )
    for _ in range(3):
        await salon.calendar.cancel("uid-1", "Kunde")
    assert [request.url.path for request in salon.script.asked] == ["/v2/bookings/uid-1/cancel"] * 3


async def test_a_booking_is_read_by_its_uid_or_is_not_there(contract):
    salon = talk(success(a_booking()), error(404, "Booking not found", "NotFoundException"), contract=contract)
    found = await salon.calendar.get("uid-1")
    assert found is not None
    assert found.event_type_id == TYPE
    assert await salon.calendar.get("uid-9") is None


async def test_what_a_lost_answer_left_behind_is_found_by_address_type_and_time(contract):
    outside = a_booking("uid-2", start="2026-12-01T14:00:00Z", end="2026-12-01T14:50:00Z")
    salon = talk(page_by_cursor(a_booking(), outside, cursor=None), contract=contract)
    found = await salon.calendar.find("termin+1@salon.example", TYPE, MORNING)
    assert [each.uid for each in found] == ["uid-1"]
    asked = salon.script.asked[0].url.params
    assert (asked["attendeeEmail"], asked["eventTypeId"]) == ("termin+1@salon.example", str(TYPE))
    assert asked["afterStart"] < "2026-12-01T09:00" < asked["beforeEnd"]


async def test_hosted_bookings_are_paged_by_cursor(contract):
    first, last = page_by_cursor(a_booking("a"), cursor="next"), page_by_cursor(a_booking("b"), cursor=None)
    salon = talk(first, last, contract=contract)
    since = datetime(2026, 11, 20, tzinfo=UTC)
    assert [each.uid for each in await collect(salon.calendar.bookings(changed_since=since))] == ["a", "b"]
    asked = [request.url.params for request in salon.script.asked]
    assert [each.get("cursor") for each in asked] == [None, "next"]
    assert {each["afterUpdatedAt"] for each in asked} == {"2026-11-20T00:00:00.000Z"}
    assert not {"take", "skip"} & set(asked[0])


async def test_self_hosted_bookings_are_paged_by_skipping_and_none_comes_twice(contract):
    pages = (
        page_by_skipping(a_booking("a"), a_booking("b"), more=True),
        page_by_skipping(a_booking("b"), a_booking("c"), more=False),
    )
    salon = talk(*pages, versions=SELF_HOSTED, base_url="https://cal.salon.example/api/v2", contract=contract)
    assert [each.uid for each in await collect(salon.calendar.bookings(span=MORNING))] == ["a", "b", "c"]
    assert [request.url.params["skip"] for request in salon.script.asked] == ["0", "2"]
    assert str(salon.script.asked[0].url).startswith("https://cal.salon.example/api/v2/bookings?")


async def test_starts_outside_the_span_are_not_offered_whatever_the_calendar_says(contract):
    days = {
        "2026-12-01": [{"start": "2026-12-01T09:00:00.000Z"}, {"start": "2026-12-01T10:05:00.000+01:00"}],
        "2026-12-02": [{"start": "2026-12-02T09:00:00.000Z"}],
    }
    salon = talk(success(days), success({}), contract=contract)
    assert await salon.calendar.free_starts(TYPE, MORNING, 50) == (TEN, TEN + timedelta(minutes=5))
    assert await salon.calendar.free_starts(TYPE, MORNING, 50) == ()
    assert salon.script.asked[0].url.params["timeZone"] == "UTC"


async def test_an_event_type_of_the_team_has_one_host_and_closes_nothing_by_itself(contract):
    salon = talk(success(an_event_type(), 201), success(an_event_type()), contract=contract)
    made = await salon.patient.create_event_type(WINDING)
    await salon.patient.update_event_type(TYPE, WINDING)
    created, updated = salon.script.bodies
    assert created == updated
    assert created["hosts"] == [{"userId": EMMA}]
    assert created["schedulingType"] == "collective"
    assert created["lengthInMinutesOptions"] == [40, 50]
    assert {created[name] for name in ("minimumBookingNotice", "beforeEventBuffer", "afterEventBuffer")} == {0}
    assert created["hidden"] is True
    assert (made.id, made.hosts, made.minutes_options, made.managed) == (TYPE, (EMMA,), (40, 50), False)
    assert (made.address, made.description, made.notice_minutes, made.buffer_minutes) == (
        "Hauptstr. 1",
        "Segment A",
        0,
        (0, 0),
    )


async def test_event_types_of_the_team_are_listed_and_deleted_and_a_template_is_known_as_one(contract):
    template = an_event_type(2, schedulingType="managed")
    marked = an_event_type(3, metadata={"managedEventConfig": {}})
    child = an_event_type(4, schedulingType="managed", parentEventTypeId=2)
    turn = an_event_type(5, schedulingType="roundRobin")
    gone = error(404, "Event type not found", "NotFoundException")
    salon = talk(success([template, marked, child, turn]), success({}), gone, contract=contract)
    listed = await salon.patient.event_types()
    assert [each.managed for each in listed] == [True, True, False, False]
    assert listed[3].scheduling == "round-robin"
    await salon.patient.delete_event_type(TYPE)
    await salon.patient.delete_event_type(TYPE)


async def test_without_a_team_event_types_are_those_of_the_key_s_user(contract):
    own = own_event_type()
    deleted = {"id": TYPE, "lengthInMinutes": 50, "title": "Dauerwelle", "slug": "d"}
    salon = talk(
        success(own, 201),
        success(own),
        success([own]),
        success(deleted),
        success([a_schedule()]),
        contract=contract,
        team_id=None,
    )
    made = await salon.patient.create_event_type(WINDING)
    assert made.hosts == (EMMA,)
    assert made.scheduling is None
    assert not {"hosts", "schedulingType"} & set(salon.script.bodies[0])
    await salon.patient.update_event_type(TYPE, WINDING)
    assert [each.id for each in await salon.patient.event_types()] == [TYPE]
    await salon.patient.delete_event_type(TYPE)
    assert await salon.patient.working_hours(EMMA, MORNING) == (MORNING,)
    assert {request.url.path.partition("/v2")[2].split("/")[1] for request in salon.script.asked} == {
        "event-types",
        "schedules",
    }


async def test_working_hours_are_those_of_the_user_s_default_schedule(contract):
    spare = a_schedule(isDefault=False, availability=[])
    salon = talk(success([spare, a_schedule(ownerId=FABIAN, availability=[]), a_schedule()]), contract=contract)
    day = Span(datetime(2026, 11, 30, 23, tzinfo=UTC), datetime(2026, 12, 1, 23, tzinfo=UTC))
    assert await salon.patient.working_hours(EMMA, day) == (
        Span(datetime(2026, 12, 1, 8, tzinfo=UTC), datetime(2026, 12, 1, 16, tzinfo=UTC)),
    )
    assert await salon.patient.working_hours(FABIAN, day) == ()
    assert await salon.patient.working_hours(99, day) == ()


async def test_a_reservation_is_made_read_and_released(contract):
    salon = talk(success(a_reservation(), 201), success(a_reservation()), success(None), success({}), contract=contract)
    reservations = CalcomReservations(salon.link)
    held = await reservations.reserve(TYPE, TEN, 50, for_minutes=5)
    assert (held.reservationUid, held.slotStart) == ("res-1", TEN)
    assert (await reservations.get("res-1")).reservationUid == "res-1"
    assert await reservations.get("res-1") is None
    await reservations.release("res-1")


async def test_a_salon_is_connected_by_asking_who_the_key_is_and_by_webhooks(contract):
    salon = talk(
        success(me()), success([a_webhook()]), success(a_webhook(), 201), success(a_webhook()), contract=contract
    )
    connection = CalcomConnection(salon.link)
    assert (await connection.who_am_i()).id == EMMA
    assert [each.id for each in await connection.webhooks()] == [31]
    url = "https://salon.example/webhooks/calcom"
    assert (await connection.create_webhook(url, ["BOOKING_CREATED"], "s3cret")).subscriberUrl == url
    await connection.delete_webhook(31)
    assert json.loads(salon.script.asked[2].content) == {
        "active": True,
        "subscriberUrl": url,
        "triggers": ["BOOKING_CREATED"],
        "secret": "s3cret",
    }


async def test_each_event_type_of_a_team_reports_by_a_webhook_of_its_own(contract):
    hook = {name: value for name, value in a_webhook().items() if name != "userId"} | {"eventTypeId": TYPE}
    salon = talk(success([hook]), success(hook, 201), success(hook), contract=contract)
    connection = CalcomConnection(salon.link)
    assert [each.id for each in await connection.type_webhooks(TYPE)] == [31]
    assert (await connection.create_type_webhook(TYPE, "https://salon.example/", ["BOOKING_CREATED"], "s")).id == 31
    await connection.delete_type_webhook(TYPE, 31)
    paths = [request.url.path.partition("/event-types/")[2] for request in salon.script.asked]
    assert paths == [f"{TYPE}/webhooks", f"{TYPE}/webhooks", f"{TYPE}/webhooks/31"]


@pytest.mark.parametrize("versions", [HOSTED, SELF_HOSTED], ids=["hosted", "self-hosted"])
async def test_each_resource_is_asked_in_its_own_version(versions, contract):
    page = page_by_cursor(cursor=None) if versions is HOSTED else page_by_skipping(more=False)
    salon = talk(
        success(a_booking(), 201), page, success({}), success([]), success([]), success(me()),
        contract=contract, versions=versions,
    )  # fmt: skip
    await salon.patient.create(WANTED)
    await collect(salon.patient.bookings())
    await salon.patient.free_starts(TYPE, MORNING, 50)
    await salon.patient.event_types()
    await salon.patient.working_hours(EMMA, MORNING)
    await CalcomConnection(salon.link).who_am_i()
    assert [request.headers.get("cal-api-version") for request in salon.script.asked] == [
        versions.bookings,
        versions.booking_list,
        versions.slots,
        versions.event_types,
        versions.schedules,
        None,
    ]


async def test_a_company_without_a_key_has_no_calendar():
    salon = talk(success(me()))
    salon.calendars.accounts = {}
    assert salon.calendars.of(COMPANY, patient=True) is None
    assert salon.calendars.link(COMPANY, patient=True) is None


@needs_interface
async def test_every_operation_of_the_client_is_held_against_the_interface(contract):
    own, team = success(own_event_type()), success(an_event_type())
    for team_id, event_type in ((None, own), (77, team)):
        salon = talk(
            success(own_event_type() if team_id is None else an_event_type(), 201),
            event_type,
            success([]),
            success({"id": TYPE, "lengthInMinutes": 50, "title": "Dauerwelle", "slug": "d"}),
            success([]),
            contract=contract,
            team_id=team_id,
        )
        await salon.patient.create_event_type(WINDING)
        await salon.patient.update_event_type(TYPE, WINDING)
        await salon.patient.event_types()
        await salon.patient.delete_event_type(TYPE)
        await salon.patient.working_hours(EMMA, MORNING)
    await test_a_booking_names_type_length_person_and_what_it_is_for(contract)
    await test_moving_a_booking_gives_it_a_new_uid_and_tells_the_former(contract)
    await test_a_cancelled_booking_may_be_cancelled_again_and_one_that_is_unknown_too(contract)
    await test_a_booking_is_read_by_its_uid_or_is_not_there(contract)
    await test_hosted_bookings_are_paged_by_cursor(contract)
    await test_starts_outside_the_span_are_not_offered_whatever_the_calendar_says(contract)
    await test_a_reservation_is_made_read_and_released(contract)
    await test_a_salon_is_connected_by_asking_who_the_key_is_and_by_webhooks(contract)
    await test_each_event_type_of_a_team_reports_by_a_webhook_of_its_own(contract)
    assert contract.missing() == set()
    assert contract.coverage() == 1
    assert contract.broken == []


def test_no_two_operations_are_the_same():
    assert len({(each.method, each.path) for each in OPERATIONS}) == len(OPERATIONS) >= 23
    assert len({each.name for each in OPERATIONS}) == len(OPERATIONS)
