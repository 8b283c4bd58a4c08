"""The client over a real connection."""

import asyncio

import pytest
from aiohttp import web
from calcom_script import a_booking, talk

from voice_booking.adapters.calcom import open_calcom
from voice_booking.booking.calendar import CalendarBusy, OutcomeUnknown


async def start(aiohttp_server, answer):
    app = web.Application()
    app.router.add_get("/v2/bookings/{uid}", answer)
    app.router.add_post("/v2/bookings/{uid}/cancel", answer)
    return await aiohttp_server(app)


async def test_one_connection_serves_one_request_after_another(aiohttp_server):
    connections = set()

    async def answer(request):
        connections.add(request.transport)
        return web.json_response({"status": "success", "data": a_booking(request.match_info["uid"])})

    server = await start(aiohttp_server, answer)
    async with open_calcom() as http:
        salon = talk(base_url=str(server.make_url("/v2/")))
        salon.calendars.http = http
        uids = [(await salon.calendar.get(f"uid-{each}")).uid for each in range(5)]
        assert len(connections) == 1
        together = await asyncio.gather(*(salon.patient.get(f"uid-{each}") for each in range(3)))
    assert uids == [f"uid-{each}" for each in range(5)]
    assert [each.uid for each in together] == ["uid-0", "uid-1", "uid-2"]


async def test_a_connection_that_is_reset_under_a_write_leaves_it_open(aiohttp_server):
    async def answer(request):
        request.transport.abort()
        return web.Response()

    server = await start(aiohttp_server, answer)
    async with open_calcom() as http:
        salon = talk(base_url=str(server.make_url("/v2")))
        salon.calendars.http = http
        with pytest.raises(OutcomeUnknown):
            await salon.calendar.cancel("uid-1", "Kunde")


async def test_where_nobody_listens_nothing_has_happened(unused_tcp_port):
    async with open_calcom() as http:
        salon = talk(base_url=f"http://127.0.0.1:{unused_tcp_port}/v2")
        salon.calendars.http = http
        with pytest.raises(CalendarBusy):
            await salon.calendar.cancel("uid-1", "Kunde")
