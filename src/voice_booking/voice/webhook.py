"""`POST /retell/webhook`: what Retell tells of a call. So far only its end matters; the rest is taken and let go."""

import structlog
from aiohttp import web

from voice_booking.booking.call_ended import call_ended
from voice_booking.booking.calls import Call
from voice_booking.booking.ports import Ports, SalonChanged, TryLater
from voice_booking.booking.terms import Terms
from voice_booking.keys import PORTS, RETELL_KEYS, TERMS
from voice_booking.telemetry import log
from voice_booking.voice.faults import fault, unauthorized, wall_ms
from voice_booking.voice.payloads import CallObject, PayloadRefused, parse_call_event
from voice_booking.voice.signature import SignatureRefused, Signed, verify

TAKEN = 204
"""Taken, whatever comes of it: Retell sends again whatever is not answered with 2xx."""


async def take_event(request: web.Request) -> web.Response:
    """One event: 401 and 400 for what is none, 503 for what is worth another try, 204 for all others."""
    body = await request.read()
    try:
        signed = verify(body, request.headers.get("X-Retell-Signature"), request.app[RETELL_KEYS], wall_ms())
        event = parse_call_event(body)
    except SignatureRefused as refused:
        return unauthorized(refused.why)
    except PayloadRefused as refused:
        return fault(400, str(refused))
    if event.call is None:
        return web.Response(status=TAKEN)
    with structlog.contextvars.bound_contextvars(call_id=event.call.call_id):
        return await _end(event.call, signed, request.app[PORTS], request.app[TERMS])


async def _end(heard: CallObject, signed: Signed, ports: Ports, terms: Terms) -> web.Response:
    """Let the call's holds end, on the salon as it is now."""
    try:
        for _ in range(2):
            found = await ports.directory.salon_on(heard.to_number, heard.agent_id)
            if found is None:
                log().warning("line_unknown", agent_id=heard.agent_id)
                return web.Response(status=TAKEN)
            salon, line = found
            if line.workspace != signed.workspace:
                return unauthorized("of another workspace")
            try:
                await call_ended(Call(heard.call_id, "call_ended", {}, None, salon, ports.clock(), terms), ports)
                return web.Response(status=TAKEN)
            except SalonChanged:
                ports.directory.forget(salon.company.id)
    except TryLater:
        log().exception("event_not_taken")
        return fault(503, "try again later")
    except Exception:
        log().exception("event_failed")
        return web.Response(status=TAKEN)
    return fault(503, "the salon is being changed, try again later")
