"""`POST /retell/functions/{tool}`: verify, parse, answer. Whatever happens behind, the caller hears something true."""

import time
from collections.abc import Mapping
from typing import Any

import structlog
from aiohttp import web

from voice_booking.booking.calls import first_answer, tell
from voice_booking.booking.outcomes import Aftermath, Failed, LineUnknown, Unreachable
from voice_booking.booking.ports import SalonChanged, TryLater
from voice_booking.keys import PORTS, RETELL_KEYS, TERMS
from voice_booking.salon.business import Salon
from voice_booking.speaking.failures import reply as failure
from voice_booking.telemetry import REFUSED_SIGNATURES, REPEATED_DELIVERIES, TOOL_CALLS, TOOL_SECONDS, log
from voice_booking.voice import json_codec
from voice_booking.voice.deliveries import Deliveries
from voice_booking.voice.payloads import PayloadRefused, ToolCall, parse_tool_call
from voice_booking.voice.request import ToolRequest
from voice_booking.voice.signature import SignatureRefused, Signed, verify
from voice_booking.voice.tools import Tool, tool_named

DELIVERIES = web.AppKey("deliveries", Deliveries)


def add_routes(app: web.Application) -> None:
    app[DELIVERIES] = Deliveries()
    app.router.add_post("/retell/functions/{tool}", answer_tool_call)


async def answer_tool_call(request: web.Request) -> web.Response:
    """One tool call: 401, 400 and 413 for what no caller waits on; everything else is 200 and can be spoken."""
    body = await request.read()
    started = time.perf_counter()
    try:
        signed = verify(body, request.headers.get("X-Retell-Signature"), request.app[RETELL_KEYS], _wall_ms())
    except SignatureRefused as refused:
        return _unauthorized(refused.why)
    name = request.match_info["tool"]
    tool = tool_named(name)
    if tool is None:
        return _fault(404, "there is no such tool")
    try:
        payload = parse_tool_call(body, name)
    except PayloadRefused as refused:
        return _fault(400, str(refused))
    if request.app[DELIVERIES].is_repeated(signed.digest, _wall_ms()):
        REPEATED_DELIVERIES.labels(tool.name).inc()
    with structlog.contextvars.bound_contextvars(call_id=payload.call.call_id, tool=tool.name):
        answer = await _answer(request.app, tool, payload, signed)
    if isinstance(answer, web.Response):
        return answer
    seconds = time.perf_counter() - started
    TOOL_SECONDS.labels(tool.name).observe(seconds)
    TOOL_CALLS.labels(tool.name, answer["status"]).inc()
    return web.Response(body=json_codec.dumps(answer), content_type="application/json")


async def _answer(
    app: web.Application, tool: Tool, payload: ToolCall, signed: Signed
) -> Mapping[str, Any] | web.Response:
    """The tool's answer. What breaks is logged for the operator and answered for the caller."""
    request: ToolRequest | None = None
    try:
        for _ in range(2):
            found = await app[PORTS].directory.salon_on(payload.call.to_number, payload.call.agent_id)
            if found is None:
                log().error("line_unknown", agent_id=payload.call.agent_id)
                return failure(LineUnknown()).as_json()
            salon, line = found
            if line.workspace != signed.workspace:
                return _unauthorized("of another workspace")
            request = _request(app, tool, payload, salon)
            try:
                return await tool.answer(request, tool.args.model_validate(payload.args))
            except SalonChanged:
                app[PORTS].directory.forget(salon.company.id)
        raise SalonChanged("the salon changed twice within one tool call")
    except Exception as error:
        log().exception("tool_failed")
        return await _after_failure(request, tool, error)


def _request(app: web.Application, tool: Tool, payload: ToolCall, salon: Salon) -> ToolRequest:
    ports = app[PORTS]
    return ToolRequest(tool.name, payload, salon, ports, app[TERMS], ports.clock())


async def _after_failure(request: ToolRequest | None, tool: Tool, error: Exception) -> Mapping[str, Any]:
    """The remembered answer if the booking stood before something broke; else an apology, recorded if possible.

    An apology says no more about the calendar than was looked up after the failure.
    """
    kind = Unreachable if isinstance(error, TryLater) else Failed
    if request is None:
        return failure(kind(Aftermath.NOTHING_TRIED)).as_json()
    aftermath = Aftermath.UNKNOWN if tool.writes else Aftermath.NOTHING_TRIED
    try:
        if tool.writes:
            first = await first_answer(request.call, request.ports)
            if first is not None:
                return first
            aftermath = Aftermath.NOT_BOOKED
        return await tell(request.call, kind(aftermath), request.ports, request.phrase(("failed",)))
    except Exception:
        log().exception("failure_not_recorded")
        return failure(kind(aftermath)).as_json()


def _unauthorized(why: str) -> web.Response:
    REFUSED_SIGNATURES.labels(why).inc()
    log().warning("signature_refused", why=why)
    return _fault(401, "the signature is not valid")


def _fault(status: int, detail: str) -> web.Response:
    """`application/problem+json`; says nothing about the salon or the caller."""
    body = json_codec.dumps({"status": status, "detail": detail})
    return web.Response(status=status, body=body, content_type="application/problem+json")


def _wall_ms() -> int:
    """Signatures count by the wall clock, whatever the app's clock says."""
    return time.time_ns() // 1_000_000
