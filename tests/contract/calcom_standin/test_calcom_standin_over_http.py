"""The stand-in on a socket: the same answers, faults as a network has them, edits and webhooks."""

import asyncio
from contextlib import suppress

import httpx
import pytest
from aiohttp import web
from tests.unit.simulator_calcom.calcom_office import KEY, Office

from voice_booking.simulator.calcom.faults import COMMITS, Effect, Fault
from voice_booking.simulator.calcom.server import create_stand_in, run_stand_in, serving
from voice_booking.simulator.calcom.webhooks.deliveries import deliver, poster

TEN = "2026-11-17T10:00:00Z"
HEADERS = {"authorization": f"Bearer {KEY}", "cal-api-version": "2026-02-25"}
CUT_OFF = {
    Effect.TIMEOUT_BEFORE: httpx.ReadTimeout,
    Effect.TIMEOUT_AFTER: httpx.ReadTimeout,
    Effect.HANG: httpx.ReadTimeout,
    Effect.DROP_BEFORE: httpx.RemoteProtocolError,
    Effect.DROP_AFTER: httpx.RemoteProtocolError,
    Effect.RESET: httpx.TransportError,
    Effect.UNREACHABLE: httpx.TransportError,
    Effect.KILL_BEFORE: httpx.TransportError,
    Effect.KILL_AFTER: httpx.TransportError,
}


@pytest.fixture
def office():
    return Office()


@pytest.fixture
async def http(office):
    async with (
        serving(create_stand_in(office.world)) as url,
        httpx.AsyncClient(base_url=url, headers=HEADERS, timeout=5, trust_env=False) as client,
    ):
        yield client


async def test_a_booking_goes_through_the_socket(office, http):
    type_id = office.team_type()["id"]
    made = await http.post("/v2/bookings", json=office.wish(type_id, TEN))
    assert made.status_code == 201
    booking = made.json()["data"]
    assert (await http.get(f"/v2/bookings/{booking['uid']}")).json()["data"] == booking
    assert made.headers["x-ratelimit-limit-default"] == "120"
    assert (await http.get("/v2/nothing")).status_code == 404


@pytest.mark.parametrize("effect", CUT_OFF)
async def test_a_silent_fault_leaves_the_caller_without_an_answer(office, http, effect):
    type_id = office.team_type()["id"]
    office.world.faults.set(Fault(effect, "bookings.create"))
    with pytest.raises(CUT_OFF[effect]):
        await http.post("/v2/bookings", json=office.wish(type_id, TEN), timeout=0.2)
    assert len(office.world.state.bookings) == (effect in COMMITS)
    assert (await http.get("/v2/me")).status_code == 200


async def test_edits_faults_and_the_trace_have_routes(office, http):
    type_id = office.team_type()["id"]
    body = {"event_type_id": type_id, "start": TEN, "name": "Laufkundin"}
    uid = (await http.post("/stand-in/book", json=body)).json()["uid"]
    moved = (await http.post("/stand-in/move", json={"uid": uid, "start": "2026-11-17T12:00:00Z"})).json()["uid"]
    assert (await http.get(f"/v2/bookings/{uid}")).json()["data"]["rescheduledToUid"] == moved
    assert (await http.post("/stand-in/cancel", json={"uid": moved})).status_code == 200
    assert (await http.post("/stand-in/cancel", json={"uid": "nobody"})).status_code == 404
    assert (await http.post("/stand-in/move", json={"uid": uid})).status_code == 400
    assert (await http.post("/stand-in/dance", json={})).status_code == 404
    await http.put("/stand-in/faults", json=[{"effect": "fail_before", "operation": "me.get", "nth": 0}])
    assert (await http.get("/v2/me")).status_code == 500
    assert (await http.get("/stand-in/trace")).json()[-1]["effect"] == "FAIL_BEFORE"
    await http.put("/stand-in/faults", json=[])
    assert (await http.post("/stand-in/make-managed", json={"event_type_id": type_id})).status_code == 200
    assert (await http.post("/stand-in/revoke-key", json={"key": KEY})).status_code == 200
    assert (await http.get("/v2/me")).status_code == 401


class Subscriber:
    """Takes webhooks and remembers their bodies."""

    def __init__(self):
        self.bodies = asyncio.Queue()

    def app(self):
        app = web.Application()
        app.router.add_post("/calcom", self.take)
        return app

    async def take(self, request):
        await self.bodies.put((await request.json(), request.headers["x-cal-signature-256"]))
        return web.Response()


async def test_deliveries_are_posted_when_they_are_told_to(office):
    subscriber = Subscriber()
    async with serving(subscriber.app()) as url, httpx.AsyncClient(trust_env=False) as client:
        type_id = office.team_type()["id"]
        path = f"/v2/teams/{office.team.id}/event-types/{type_id}/webhooks"
        for where in (f"{url}/calcom", "http://127.0.0.1:9/nobody"):
            office.data("POST", path, {"active": True, "subscriberUrl": where, "triggers": ["BOOKING_CREATED"]})
        office.book(type_id, TEN)
        assert await deliver(office.world, poster(client)) == 2
    message, signature = subscriber.bodies.get_nowait()
    assert (message["triggerEvent"], signature) == ("BOOKING_CREATED", "no-secret-provided")


async def test_alone_it_delivers_by_itself(office):
    subscriber = Subscriber()
    async with serving(subscriber.app()) as url:
        type_id = office.team_type()["id"]
        path = f"/v2/teams/{office.team.id}/event-types/{type_id}/webhooks"
        office.data("POST", path, {"active": True, "subscriberUrl": f"{url}/calcom", "triggers": ["BOOKING_CREATED"]})
        ready = asyncio.get_running_loop().create_future()
        alone = asyncio.create_task(run_stand_in(office.world, ready=ready.set_result))
        async with httpx.AsyncClient(base_url=await ready, headers=HEADERS, trust_env=False) as client:
            booking = (await client.post("/v2/bookings", json=office.wish(type_id, TEN))).json()["data"]
            message, _ = await asyncio.wait_for(subscriber.bodies.get(), 5)
        alone.cancel()
        with suppress(asyncio.CancelledError):
            await alone
    assert message["payload"]["uid"] == booking["uid"]
