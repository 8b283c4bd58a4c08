"""The stand-in over HTTP: on the loopback, on a free port unless one is named."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import NoReturn

import httpx
from aiohttp import web

from voice_booking.simulator.calcom.control import add_control
from voice_booking.simulator.calcom.faults import Cut, Effect
from voice_booking.simulator.calcom.webhooks.deliveries import deliver, poster
from voice_booking.simulator.calcom.wire import Answer, Request
from voice_booking.simulator.calcom.world import CalcomWorld, Sleep, serve

Ready = Callable[[str], object]
DELIVERY_SECONDS = 0.1
"""How often a stand-in that runs alone looks whether webhooks are waiting."""
WEBHOOK_SECONDS = 10
"""How long a subscriber may take."""
WORLD = web.AppKey("world", CalcomWorld)
KEEPS_OPEN = {Effect.TIMEOUT_BEFORE, Effect.TIMEOUT_AFTER, Effect.HANG}
"""What the caller notices by its own patience only; everything else that cuts an answer off closes the connection."""


def create_stand_in(world: CalcomWorld, sleep: Sleep = asyncio.sleep) -> web.Application:
    """An application that answers as `world` does.

    Args:
        sleep: how the latency of faults passes; takes seconds.
    """
    app = web.Application()
    app[WORLD] = world

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            return given_out(await serve(world, await taken_in(request), sleep))
        except Cut as cut:
            await _cut(request, cut)

    add_control(app, world)
    app.router.add_route("*", "/v2/{rest:.*}", answer)
    return app


async def _cut(request: web.Request, cut: Cut) -> NoReturn:
    """Leave the caller without an answer."""
    if cut.effect in KEEPS_OPEN:
        await asyncio.Event().wait()
    if request.transport is not None:
        if cut.effect is Effect.RESET:
            request.transport.abort()
        else:
            request.transport.close()
    raise asyncio.CancelledError


async def taken_in(request: web.Request) -> Request:
    """A request of aiohttp as the world reads it."""
    headers = {name.lower(): value for name, value in request.headers.items()}
    return Request(
        request.method, request.path, dict(request.query), headers, await request.read(), request.remote or "127.0.0.1"
    )


def given_out(answer: Answer) -> web.Response:
    """An answer of the world as one of aiohttp."""
    return web.Response(status=answer.status, headers=dict(answer.headers), body=answer.content)


@asynccontextmanager
async def serving(app: web.Application, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Listen while inside; yields the base URL, such as `http://127.0.0.1:40123`. Calls under way are cut off."""
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def run_stand_in(
    world: CalcomWorld, host: str = "127.0.0.1", port: int = 0, *, ready: Ready | None = None
) -> None:
    """Serve until cancelled, with the control routes, and send webhooks as they come.

    Args:
        ready: is told the base URL once connections are taken.
    """
    app = create_stand_in(world)
    async with serving(app, host, port) as url, httpx.AsyncClient(timeout=WEBHOOK_SECONDS, trust_env=False) as client:
        if ready is not None:
            ready(url)
        post = poster(client)
        while True:
            await deliver(world, post)
            await asyncio.sleep(DELIVERY_SECONDS)
