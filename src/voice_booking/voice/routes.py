"""`POST /retell/functions/{tool}`: verify, parse, answer. Whatever happens behind, the caller hears something true."""

import time
from collections.abc import Mapping
from functools import partial
from typing import Any

import structlog
from aiohttp import web

from voice_booking.booking.calls import first_answer, tell
from voice_booking.booking.failing import Broken, put_on_list
from voice_booking.booking.outcomes import Aftermath, Failed, LineUnknown, Unreachable
from voice_booking.booking.ports import SalonChanged, TryLater
from voice_booking.keys import PORTS, RETELL_KEYS, TERMS
from voice_booking.salon.business import Salon
from voice_booking.speaking import callbacks
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.failures import reply as failure
from voice_booking.telemetry import REPEATED_DELIVERIES, TOOL_CALLS, TOOL_SECONDS, log
from voice_booking.voice import json_codec
from voice_booking.voice.deliveries import Deliveries
from voice_booking.voice.faults import fault, unauthorized, wall_ms
from voice_booking.voice.hearing import hear_name
from voice_booking.voice.inbound import add_inbound
from voice_booking.voice.payloads import PayloadRefused, ToolCall, parse_tool_call
from voice_booking.voice.request import ToolRequest
from voice_booking.voice.signature import SignatureRefused, Signed, verify
from voice_booking.voice.tools import Tool, tool_named
from voice_booking.voice.webhook import take_event

DELIVERIES = web.AppKey("deliveries", Deliveries)


def add_routes(app: web.Application) -> None:
    app[DELIVERIES] = Deliveries()
    app.router.add_post("/retell/functions/{tool}", answer_tool_call)
    app.router.add_post("/retell/webhook", take_event)
    add_inbound(app)


async def answer_tool_call(request: web.Request) -> web.Response:
    """One tool call: 401, 400 and 413 for what no caller waits on; everything else is 200 and can be spoken."""
    body = await request.read()
    started = time.perf_counter()
    try:
        signed = verify(body, request.headers.get("X-Retell-Signature"), request.app[RETELL_KEYS], wall_ms())
    except SignatureRefused as refused:
        return unauthorized(refused.why)
    name = request.match_info["tool"]
    tool = tool_named(name)
    if tool is None:
        return fault(404, "there is no such tool")
    try:
        payload = parse_tool_call(body, name)
    except PayloadRefused as refused:
        return fault(400, str(refused))
    if request.app[DELIVERIES].is_repeated(signed.digest, wall_ms()):
        REPEATED_DELIVERIES.labels(tool.name).inc()
    with structlog.contextvars.bound_contextvars(call_id=payload.call.call_id, tool=tool.name):
        answer = await _answer(request.app, tool, payload, signed, started)
    if isinstance(answer, web.Response):
        return answer
    seconds = time.perf_counter() - started
    TOOL_SECONDS.labels(tool.name).observe(seconds)
    TOOL_CALLS.labels(tool.name, answer["status"]).inc()
    return web.Response(body=json_codec.dumps(answer), content_type="application/json")


async def _answer(
    app: web.Application, tool: Tool, payload: ToolCall, signed: Signed, received: float
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
                return unauthorized("of another workspace")
            request = _request(app, tool, payload, salon, received)
            try:
                return await tool.answer(request, tool.args.model_validate(payload.args))
            except SalonChanged:
                app[PORTS].directory.forget(salon.company.id)
        raise SalonChanged("the salon changed twice within one tool call")
    except Exception as error:
        log().exception("tool_failed")
        return await _after_failure(request, tool, error)


def _request(app: web.Application, tool: Tool, payload: ToolCall, salon: Salon, received: float) -> ToolRequest:
    ports = app[PORTS]
    return ToolRequest(tool.name, payload, salon, ports, app[TERMS], ports.clock(), received)


async def _after_failure(request: ToolRequest | None, tool: Tool, error: Exception) -> Mapping[str, Any]:
    """The remembered answer if the booking stood before something broke; else an apology, recorded if possible.

    An apology says no more about the calendar than was looked up after the failure. Whatever was to be changed goes on
    the call-back list.
    """
    kind = Unreachable if isinstance(error, TryLater) else Failed
    if request is None:
        return failure(kind(Aftermath.NOTHING_TRIED)).as_json()
    aftermath = Aftermath.UNKNOWN if tool.writes else Aftermath.NOTHING_TRIED
    phrase = request.phrase(("failed",))
    try:
        if not tool.writes:
            return await tell(request.call, kind(aftermath), request.ports, phrase)
        first = await first_answer(request.call, request.ports)
        if first is not None:
            return first
        aftermath = tool.failed
        return await put_on_list(_broken(request, tool), kind, request.ports, phrase)
    except Exception:
        log().exception("failure_not_recorded")
        return failure(kind(aftermath)).as_json()


def _broken(request: ToolRequest, tool: Tool) -> Broken:
    args = tool.args.model_validate(request.payload.args)
    said = args.model_dump()
    desk = Desk.of(request.salon, request.call_start)
    text = partial(callbacks.text, desk=desk, booking=tool.failed is Aftermath.NOT_BOOKED)
    name = hear_name(said.get("name")) or ""
    return Broken(request.call, tool.failed, name, args.wishes, said.get("slot_id"), text)
