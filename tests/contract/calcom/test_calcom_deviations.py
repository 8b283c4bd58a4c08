"""The recorder refuses what the interface does not know, and its list of deviations holds no more than is needed."""

import httpx
import pytest
from calcom_script import (
    TEAM,
    TYPE,
    WANTED,
    a_booking,
    a_reservation,
    a_schedule,
    an_event_type,
    error,
    own_event_type,
    page_by_cursor,
    success,
    talk,
)

from calcom_contract import (
    DEVIATIONS,
    Contract,
    ContractBroken,
    Recording,
    cut_off,
    faults,
    needs_interface,
    operation_of,
)

pytestmark = needs_interface

VERSION = {"bookings": "2026-02-25", "slots": "2024-09-04", "event-types": "2026-06-12", "schedules": "2024-06-11"}
NEW_TYPE = {"title": "A", "slug": "a", "lengthInMinutes": 50}


def asked(method, path, body=None, **query):
    headers = {"Authorization": "Bearer key", "cal-api-version": VERSION.get(path.split("/")[1], "2026-02-25")}
    return httpx.Request(method, f"https://api.cal.com/v2{path}", json=body, headers=headers, params=query)


BOOKING = {"start": "2026-12-01T09:00:00Z", "eventTypeId": 1, "attendee": {"name": "Hans", "timeZone": "Europe/Berlin"}}
SLOTS = asked("GET", "/slots", eventTypeId=TYPE, start="2026-12-01", end="2026-12-02")

NEEDED = {
    "overlapping alternatives": (asked("POST", "/bookings", BOOKING), success(a_booking(), 201)),
    "null beside a reference": (asked("GET", f"/teams/{TEAM}/event-types"), success([an_event_type()])),
    "errors": (asked("GET", "/bookings/uid-1"), error(404, "Booking not found")),
    "slots in an envelope": (SLOTS, success({"2026-12-01": [{"start": "2026-12-01T09:00:00Z"}]})),
    "lengths are numbers": (
        asked("POST", "/event-types", NEW_TYPE | {"lengthInMinutesOptions": [50]}),
        success(own_event_type(), 201),
    ),
    "people are objects": (asked("GET", f"/teams/{TEAM}/event-types"), success([an_event_type()])),
    "numbers that may be null": (asked("GET", "/event-types"), success([own_event_type()])),
    "hours of schedules": (asked("GET", "/schedules"), success([a_schedule()])),
    "answers are not in themselves": (asked("GET", "/slots/reservations/res-1"), success(a_reservation())),
    "memberships are a list": (asked("GET", f"/teams/{TEAM}/memberships"), success([])),
    "bookings by cursor": (asked("GET", "/bookings", limit=100), page_by_cursor(a_booking(), cursor="next")),
}


@pytest.mark.parametrize("name", NEEDED)
def test_each_deviation_is_needed_and_sufficient(name):
    assert faults(*NEEDED[name]) is None
    assert faults(*NEEDED[name], without=name) is not None


def test_every_deviation_says_why_and_is_shown_to_be_needed():
    stricter = {"versions of today"}
    assert {each.name for each in DEVIATIONS} == set(NEEDED) | stricter
    assert all(each.why for each in DEVIATIONS)


def test_an_unknown_version_is_refused_though_the_description_takes_any():
    request = asked("GET", "/bookings/uid-1")
    request.headers["cal-api-version"] = "2026-02-26"
    assert "2026-02-26" in faults(request, success(a_booking()))
    assert faults(request, success(a_booking()), without="versions of today") is None


@pytest.mark.parametrize(
    ("request_", "answer", "place"),
    [
        (asked("POST", "/bookings", BOOKING | {"attendee": {"name": "Hans"}}), success(a_booking(), 201), "timeZone"),
        (asked("POST", "/bookings", {"start": "x"}), success(a_booking(), 201), "attendee"),
        (asked("GET", "/bookings/uid-1"), success(a_booking(status="confirmed")), "confirmed"),
        (asked("GET", "/bookings/uid-1"), success({}), "data"),
        (asked("GET", "/bookings/uid-1"), success(a_booking(), 203), "203"),
        (asked("GET", "/bookings/uid-1"), httpx.Response(404, json={"message": "no"}), ""),
        (asked("GET", "/bookings", limit=500), page_by_cursor(cursor=None), "limit"),
        (asked("GET", "/nowhere"), success({}), ""),
        (asked("GET", "/slots", eventTypeId=TYPE, start="2026-12-01"), success({}), "end"),
    ],
)
def test_planted_faults_are_seen(request_, answer, place):
    found = faults(request_, answer)
    assert found is not None
    assert place in found


async def test_the_recorder_lets_nothing_pass_and_remembers_what_broke():
    contract = Contract()
    salon = talk(success(a_booking(status="confirmed"), 201), contract=contract)
    with pytest.raises(ContractBroken):
        await salon.calendar.create(WANTED)
    assert len(contract.broken) == 1
    assert contract.seen == {"create_booking": 1}
    assert 0 < contract.coverage() < 0.1
    assert "get_booking" in contract.missing()


async def test_what_the_client_never_asks_is_no_operation_of_it():
    contract = Contract()
    assert operation_of(asked("GET", "/slots/reservations/res-1")).name == "get_reservation"
    assert operation_of(asked("PATCH", "/slots/reservations/res-1")) is None
    inner = httpx.MockTransport(lambda _request: success([]))
    async with httpx.AsyncClient(transport=Recording(inner, contract)) as http:
        with pytest.raises(ContractBroken):
            await http.send(asked("GET", f"/teams/{TEAM}/memberships"))


def test_a_body_cut_off_on_purpose_is_no_pair():
    contract = Contract(excuse=cut_off)
    contract.check(asked("GET", "/bookings/uid-1"), httpx.Response(200, content=b'{"status":"succ'))
    assert (contract.seen, contract.broken) == ({}, [])
    with pytest.raises(ContractBroken):
        contract.check(asked("GET", "/bookings/uid-1"), success({}))
