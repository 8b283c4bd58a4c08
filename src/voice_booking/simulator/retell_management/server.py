"""The stand-in over HTTP: on the loopback, on a free port unless one is named."""

import asyncio
from collections.abc import Callable
from typing import NoReturn

from aiohttp import web

from voice_booking.simulator.calcom.server import given_out, serving, taken_in
from voice_booking.simulator.retell_management.faults import Cut
from voice_booking.simulator.retell_management.world import RetellWorld

MOST_BYTES = 8 * 1024 * 1024
"""A flow with its tools is a few hundred kilobytes."""


def create_stand_in(world: RetellWorld) -> web.Application:
    """An application that answers as `world` does."""
    app = web.Application(client_max_size=MOST_BYTES)

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            return given_out(world.answer(await taken_in(request)))
        except Cut:
            _cut(request)

    app.router.add_route("*", "/{rest:.*}", answer)
    return app


async def run_stand_in(
    world: RetellWorld, host: str = "127.0.0.1", port: int = 0, *, ready: Callable[[str], object]
) -> None:
    """Serve until cancelled; `ready` is told the base URL once connections are taken."""
    async with serving(create_stand_in(world), host, port) as url:
        ready(url)
        await asyncio.Event().wait()


def _cut(request: web.Request) -> NoReturn:
    """Leave the caller without an answer."""
    if request.transport is not None:
        request.transport.close()
    raise asyncio.CancelledError
