"""What the stand-in is asked and answers is what Cal.com's published interface describes."""

from contextlib import asynccontextmanager

import httpx
import pytest
from tests.unit.simulator_calcom.calcom_office import KEY, VERSIONS, Office

from calcom_contract import ContractBroken, faults, needs_interface
from voice_booking.simulator.calcom.transport import CalcomTransport

pytestmark = needs_interface

TEN = "2026-11-17T10:00:00Z"
NOON = "2026-11-17T12:00:00Z"
MEMBERSHIPS_ARE_A_LIST = "InvalidData : data: ["
"""A deviation: the description has one membership and the answer, paged by `take` and `skip`, has all."""


class Held(httpx.AsyncBaseTransport):
    """Holds every pair against the description."""

    def __init__(self, inner):
        self.inner = inner
        self.pairs = 0

    async def handle_async_request(self, request):
        await request.aread()
        response = await self.inner.handle_async_request(request)
        await response.aread()
        self.pairs += 1
        problem = faults(request, response)
        if problem and not (request.url.path.endswith("/memberships") and MEMBERSHIPS_ARE_A_LIST in problem):
            raise ContractBroken(f"{request.method} {request.url.path}, {response.status_code}: {problem}")
        return response


class Client:
    """An HTTP client with the versions and the key of a salon."""

    def __init__(self, http, versions):
        self.http = http
        self.versions = versions

    async def ask(self, method, path, body=None, *, status=200, version=None, **query):
        """The data of an answer of this status."""
        resource = path.split("/")[2]
        headers = {"authorization": f"Bearer {KEY}"}
        chosen = version or ("2026-06-12" if "event-types" in path else self.versions.get(resource))
        if chosen:
            headers["cal-api-version"] = chosen
        answer = await self.http.request(method, path, json=body, headers=headers, params=query or None)
        assert answer.status_code == status, answer.text
        return answer.json().get("data")


@asynccontextmanager
async def held(office, versions=VERSIONS):
    transport = Held(CalcomTransport(office.world))
    async with httpx.AsyncClient(transport=transport, base_url="http://calendar") as http:
        yield Client(http, versions)


@pytest.fixture
def office():
    return Office()


def type_body(office, **settings):
    usual = {
        "title": "Schnitt",
        "slug": "schnitt",
        "lengthInMinutes": 60,
        "lengthInMinutesOptions": [30, 60],
        "schedulingType": "collective",
        "minimumBookingNotice": 0,
        "hidden": True,
        "hosts": [{"userId": office.mia.id}],
    }
    return usual | settings


async def test_bookings_are_as_described(office):
    async with held(office) as client:
        types = f"/v2/teams/{office.team.id}/event-types"
        type_id = (await client.ask("POST", types, type_body(office), status=201))["id"]
        wish = office.wish(type_id, TEN, lengthInMinutes=30, metadata={"phase_id": "1"})
        wish["attendee"] |= {"phoneNumber": "+4915112345678", "language": "de"}
        booking = await client.ask("POST", "/v2/bookings", wish, status=201)
        one = f"/v2/bookings/{booking['uid']}"
        assert await client.ask("GET", one) == booking
        for version in ("2024-08-13", "2026-05-01"):
            assert await client.ask("GET", "/v2/bookings", version=version) == [booking]
        assert await client.ask("GET", "/v2/bookings", version="2026-05-01", limit=1) == [booking]
        moved = await client.ask("POST", one + "/reschedule", {"start": NOON}, status=201)
        cancelled = await client.ask("POST", f"/v2/bookings/{moved['uid']}/cancel", {"cancellationReason": "krank"})
        assert cancelled["cancellationReason"] == "krank"


async def test_refusals_are_as_described(office):
    async with held(office) as client:
        types = f"/v2/teams/{office.team.id}/event-types"
        type_id = (await client.ask("POST", types, type_body(office), status=201))["id"]
        await client.ask("POST", "/v2/bookings", office.wish(type_id, TEN), status=201)
        await client.ask("POST", "/v2/bookings", office.wish(type_id, TEN), status=400)
        await client.ask("POST", "/v2/bookings", office.wish(999, TEN), status=404)
        await client.ask("GET", "/v2/bookings/nobody", status=404)
        parent = await client.ask("POST", types, type_body(office, slug="m", schedulingType="managed"), status=201)
        await client.ask("POST", "/v2/bookings", office.wish(parent[0]["id"], NOON), status=400)
        empty = await client.ask("POST", types, type_body(office, slug="leer", hosts=[]), status=201)
        await client.ask("POST", "/v2/bookings", office.wish(empty["id"], NOON), status=422)


async def test_event_types_of_a_team_are_as_described(office):
    async with held(office) as client:
        types = f"/v2/teams/{office.team.id}/event-types"
        made = await client.ask("POST", types, type_body(office), status=201)
        one = f"{types}/{made['id']}"
        await client.ask("POST", types, type_body(office, slug="m", schedulingType="managed"), status=201)
        assert len(await client.ask("GET", types)) == 2
        assert await client.ask("GET", one) == made
        hosts = [{"userId": office.tom.id}]
        changed = await client.ask("PATCH", one, {"hosts": hosts, "slotInterval": 15})
        assert [host["userId"] for host in changed["hosts"]] == [office.tom.id]
        await client.ask("DELETE", one)
        await client.ask("GET", one, status=404)


async def test_own_event_types_are_as_described(office):
    async with held(office) as client:
        body = {"title": "Beratung", "slug": "beratung", "lengthInMinutes": 15}
        made = await client.ask("POST", "/v2/event-types", body, status=201)
        one = f"/v2/event-types/{made['id']}"
        assert await client.ask("GET", "/v2/event-types") == [made]
        assert await client.ask("GET", one) == made
        assert (await client.ask("PATCH", one, {"lengthInMinutes": 20}))["lengthInMinutes"] == 20
        assert (await client.ask("DELETE", one))["id"] == made["id"]


async def test_slots_and_reservations_are_as_described(office):
    async with held(office) as client:
        type_id = office.team_type()["id"]
        asked = {"eventTypeId": type_id, "start": "2026-11-17", "end": "2026-11-17"}
        for more in ({}, {"format": "range"}, {"timeZone": "Europe/Berlin"}):
            assert await client.ask("GET", "/v2/slots", **asked, **more)
        body = {"eventTypeId": type_id, "slotStart": TEN, "reservationDuration": 10}
        made = await client.ask("POST", "/v2/slots/reservations", body, status=201)
        one = f"/v2/slots/reservations/{made['reservationUid']}"
        assert await client.ask("GET", one) == made
        await client.ask("POST", "/v2/slots/reservations", body, status=422)
        await client.ask("PATCH", one, body, status=422)
        assert (await client.ask("PATCH", one, body | {"slotStart": NOON}))["slotStart"] == "2026-11-17T12:00:00.000Z"
        await client.ask("DELETE", one)
        assert await client.ask("GET", one) is None


async def test_people_and_schedules_are_as_described(office):
    async with held(office) as client:
        team = f"/v2/teams/{office.team.id}"
        assert (await client.ask("GET", "/v2/me"))["id"] == office.owner.id
        assert [row["id"] for row in await client.ask("GET", "/v2/teams")] == [office.team.id]
        assert (await client.ask("GET", team))["name"] == "Salon"
        assert len(await client.ask("GET", team + "/memberships")) == 3
        assert len(await client.ask("GET", team + "/schedules")) == 3
        hours = [{"days": ["Monday", "Tuesday"], "startTime": "09:00", "endTime": "17:00"}]
        body = {"name": "Sommer", "timeZone": "Europe/Berlin", "isDefault": False, "availability": hours}
        made = await client.ask("POST", "/v2/schedules", body, status=201)
        one = f"/v2/schedules/{made['id']}"
        assert made["availability"] == hours
        overrides = [{"date": "2026-12-24", "startTime": "09:00", "endTime": "12:00"}]
        assert (await client.ask("PATCH", one, {"overrides": overrides}))["overrides"] == overrides
        assert (await client.ask("GET", "/v2/schedules/default"))["isDefault"]
        assert len(await client.ask("GET", "/v2/schedules")) == 2
        assert (await client.ask("GET", one))["name"] == "Sommer"
        await client.ask("DELETE", one)


async def test_webhooks_are_as_described(office):
    type_id = office.team_type()["id"]
    scopes = ("/v2/webhooks", f"/v2/teams/{office.team.id}/event-types/{type_id}/webhooks")
    body = {"active": True, "subscriberUrl": "https://hier.example/", "triggers": ["BOOKING_CREATED"], "secret": "s"}
    async with held(office) as client:
        for scope in scopes:
            made = await client.ask("POST", scope, body, status=201)
            assert await client.ask("GET", scope) == [made]
            assert await client.ask("GET", f"{scope}/{made['id']}") == made
            assert not (await client.ask("PATCH", f"{scope}/{made['id']}", {"active": False}))["active"]
            await client.ask("DELETE", f"{scope}/{made['id']}")


async def test_what_only_hosts_do_is_as_described(office):
    always = {"type": "always", "blockUnconfirmedBookingsInBooker": False}
    waiting = office.team_type(confirmationPolicy=always)["id"]
    async with held(office) as client:
        first, second = (office.book(waiting, start)["uid"] for start in (TEN, NOON))
        assert (await client.ask("POST", f"/v2/bookings/{first}/confirm"))["status"] == "accepted"
        assert (await client.ask("POST", f"/v2/bookings/{second}/decline", {"reason": "nein"}))["status"] == "rejected"
        place = {"location": {"type": "address", "address": "Gartenstr. 1"}}
        assert (await client.ask("PATCH", f"/v2/bookings/{first}/location", place))["location"] == "Gartenstr. 1"
        office.wait(days=2)
        absent = {"attendees": [{"email": "anna@kunden.example", "absent": True}]}
        assert (await client.ask("POST", f"/v2/bookings/{first}/mark-absent", absent))["attendees"][0]["absent"]
