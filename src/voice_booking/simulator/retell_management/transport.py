"""The stand-in without sockets: an httpx transport that leads straight into it."""

import httpx

from voice_booking.simulator.calcom.faults import ProcessKilled
from voice_booking.simulator.calcom.transport import given_out, taken_in
from voice_booking.simulator.retell_management.faults import Cut, Effect
from voice_booking.simulator.retell_management.world import RetellWorld


class RetellTransport(httpx.AsyncBaseTransport):
    """Leads requests to a world; what a fault cuts off becomes the exception that httpx would raise."""

    def __init__(self, world: RetellWorld) -> None:
        self._world = world
        self._dead = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Raises `ProcessKilled` from the first such fault on, whatever the process still tries."""
        if self._dead:
            raise ProcessKilled
        try:
            return given_out(self._world.answer(taken_in(request, await request.aread())), request)
        except Cut as cut:
            if cut.effect in {Effect.KILL_BEFORE, Effect.KILL_AFTER}:
                self._dead = True
                raise ProcessKilled from cut
            raise httpx.ReadError("connection closed", request=request) from cut
