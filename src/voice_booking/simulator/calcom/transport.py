"""The stand-in without sockets: an httpx transport that leads straight into it."""

import asyncio

import httpx

from voice_booking.simulator.calcom.faults import Cut, Effect, ProcessKilled
from voice_booking.simulator.calcom.wire import Answer, Request
from voice_booking.simulator.calcom.world import CalcomWorld, Sleep


class CalcomTransport(httpx.AsyncBaseTransport):
    """Leads requests to a world; what a fault cuts off becomes the exception that httpx would raise.

    Args:
        world: the Cal.com behind it.
        sleep: how latency passes; a latency beyond the request's read timeout ends in `httpx.ReadTimeout` after
            that timeout, while the world does its work all the same.
    """

    def __init__(self, world: CalcomWorld, sleep: Sleep = asyncio.sleep) -> None:
        self._world = world
        self._sleep = sleep
        self._dead = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Raises `ProcessKilled` from the first such fault on, whatever the process still tries."""
        if self._dead:
            raise ProcessKilled
        flight = self._world.arrive(taken_in(request, await request.aread()))
        patience = request.extensions.get("timeout", {}).get("read")
        seconds = flight.latency.total_seconds()
        impatient = patience is not None and seconds > patience
        await asyncio.sleep(0)  # whoever asks at the same time arrives before this one is done
        if seconds:
            await self._sleep(patience if impatient else seconds)
        try:
            answer = flight.land()
        except Cut as cut:
            return await self._cut(cut, request, patience)
        if impatient:
            raise httpx.ReadTimeout("the answer came too late", request=request)
        return given_out(answer, request)

    async def _cut(self, cut: Cut, request: httpx.Request, patience: float | None) -> httpx.Response:
        match cut.effect:
            case Effect.HANG:
                await self._wait(patience)
                raise httpx.ReadTimeout("nothing came back", request=request)
            case Effect.TIMEOUT_BEFORE | Effect.TIMEOUT_AFTER:
                raise httpx.ReadTimeout("nothing came back", request=request)
            case Effect.UNREACHABLE:
                raise httpx.ConnectError("all connection attempts failed", request=request)
            case Effect.KILL_BEFORE | Effect.KILL_AFTER:
                self._dead = True
                raise ProcessKilled
            case Effect.RESET:
                raise httpx.WriteError("connection reset by peer", request=request)
            case _:
                raise httpx.ReadError("connection closed", request=request)

    async def _wait(self, patience: float | None) -> None:
        if patience is None:
            await asyncio.Event().wait()
        else:
            await self._sleep(patience)


def taken_in(request: httpx.Request, body: bytes) -> Request:
    """An httpx request as the world reads it."""
    return Request(
        request.method,
        request.url.path,
        dict(request.url.params),
        {name.lower(): value for name, value in request.headers.items()},
        body,
    )


def given_out(answer: Answer, request: httpx.Request) -> httpx.Response:
    """An answer of the world as an httpx response."""
    return httpx.Response(answer.status, headers=dict(answer.headers), content=answer.content, request=request)
