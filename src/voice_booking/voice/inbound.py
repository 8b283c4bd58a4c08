"""`POST /retell/inbound`: a call comes in, and the agent is told where it is, what day it is and whom it may greet.

Retell lets the caller hear the ringing until this is answered, and drops a call that nobody answers for and that has no
agent bound. So whoever has a valid signature gets 2xx in time, whatever breaks: then with what is known without the
part that broke.
"""

import asyncio
from collections.abc import Coroutine, Mapping
from typing import Any, TypeVar

import structlog
from aiohttp import web
from pydantic import ValidationError

from voice_booking.booking.greeting import STRANGER, Greeted, greeted
from voice_booking.booking.ports import Ports, SalonChanged
from voice_booking.keys import PORTS, RETELL_KEYS
from voice_booking.salon.business import Line, Salon
from voice_booking.speaking.welcome import NOTHING_KNOWN, variables
from voice_booking.telemetry import INBOUND_CALLS, log
from voice_booking.voice import json_codec
from voice_booking.voice.faults import unauthorized, wall_ms
from voice_booking.voice.payloads import InboundCall
from voice_booking.voice.signature import SignatureRefused, Signed, verify

T = TypeVar("T")

PATIENCE_SECONDS = 1.5
"""For each of the two things that are looked up; Retell waits for ten seconds and tries again."""
_BELATED: web.AppKey[set[asyncio.Task[Any]]] = web.AppKey("belated", set)
"""Look-ups that were not waited for; a transaction is not torn."""


class WrongWorkspace(Exception):
    """The key that signed is not that of the line's workspace. Compare the keys with Retell's dashboard."""


def add_inbound(app: web.Application) -> None:
    app[_BELATED] = set()
    app.router.add_post("/retell/inbound", take_inbound)


async def take_inbound(request: web.Request) -> web.Response:
    """The dynamic variables of one call: 401 for what is not signed, 200 for all others."""
    body = await request.read()
    try:
        signed = verify(body, request.headers.get("X-Retell-Signature"), request.app[RETELL_KEYS], wall_ms())
    except SignatureRefused as refused:
        return unauthorized(refused.why)
    try:
        told, result = await _told(request.app, body, signed)
    except WrongWorkspace:
        return unauthorized("of another workspace")
    except Exception:
        log().exception("inbound_failed")
        told, result = NOTHING_KNOWN, "failed"
    INBOUND_CALLS.labels(result).inc()
    answer = json_codec.dumps({"call_inbound": {"dynamic_variables": dict(told)}})
    return web.Response(body=answer, content_type="application/json")


async def _told(app: web.Application, body: bytes, signed: Signed) -> tuple[Mapping[str, str], str]:
    """The variables, and how they were come by."""
    heard = _parsed(body)
    with structlog.contextvars.bound_contextvars(call_id=heard.call_id):
        found = await _in_time(app, app[PORTS].directory.salon_on(heard.to_number, heard.agent_id))
        if found is None:
            log().error("line_unknown", agent_id=heard.agent_id)
            return NOTHING_KNOWN, "unknown_line"
        salon, line = found
        if line.workspace != signed.workspace:
            raise WrongWorkspace
        try:
            salon, caller = await _in_time(app, _caller(heard, salon, line, app[PORTS]))
        except Exception:
            log().exception("caller_not_looked_up")
            return variables(salon, app[PORTS].clock()), "failed"
        return variables(salon, app[PORTS].clock(), caller), "known" if caller.known else "stranger"


async def _caller(heard: InboundCall, salon: Salon, line: Line, ports: Ports) -> tuple[Salon, Greeted]:
    """Whom to greet, and the salon as it is now if it has been changed meanwhile."""
    try:
        return salon, await greeted(salon, heard.phone(salon.branch.country), heard.call_id, ports)
    except SalonChanged:
        ports.directory.forget(salon.company.id)
        found = await ports.directory.salon_on(line.phone, line.agent)
        if found is None:
            return salon, STRANGER
        return found[0], await greeted(found[0], heard.phone(found[0].branch.country), heard.call_id, ports)


async def _in_time(app: web.Application, looking: Coroutine[Any, Any, T]) -> T:
    """What is found, unless it takes too long. Raises `TimeoutError`, or whatever `looking` raises."""
    task = asyncio.ensure_future(looking)
    app[_BELATED].add(task)
    task.add_done_callback(app[_BELATED].discard)
    done, _ = await asyncio.wait([task], timeout=PATIENCE_SECONDS)
    if not done:
        task.add_done_callback(_let_go)
        raise TimeoutError("not looked up in time")
    return task.result()


def _let_go(task: "asyncio.Task[Any]") -> None:
    """What comes too late is for nobody; what goes wrong then is still worth a line."""
    if not task.cancelled() and task.exception() is not None:
        log().warning("inbound_belated", error=type(task.exception()).__name__)


def _parsed(body: bytes) -> InboundCall:
    """As far as it can be read: no call is turned away for what Retell writes about it."""
    try:
        raw = json_codec.loads(body)
        return InboundCall.model_validate(raw["call_inbound"])
    except (ValueError, ValidationError, KeyError, TypeError) as error:
        log().warning("inbound_unreadable", error=type(error).__name__)
        return InboundCall()
