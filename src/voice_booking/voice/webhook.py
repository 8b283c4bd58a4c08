"""`POST /retell/webhook`: what Retell tells of a call, in any order and as often as it likes.

A call's beginning, end and analysis are kept, and its end lets go what was held for it. What came of the call is looked
at a little later: a booking may still be on its way when its caller has hung up.
"""

from datetime import datetime, timedelta

import structlog
from aiohttp import web

from voice_booking.booking.after_call import SETTLE_CALL
from voice_booking.booking.call_ended import call_ended
from voice_booking.booking.call_records import News, Stage
from voice_booking.booking.calls import Call
from voice_booking.booking.ports import SalonChanged, TryLater
from voice_booking.booking.tasks import Task
from voice_booking.keys import CALLS, PORTS, RETELL_KEYS, TERMS
from voice_booking.salon.business import Line, Salon
from voice_booking.telemetry import CALL_EVENTS, log
from voice_booking.voice.call_events import CallEvent, ToldCall, parse_call_event
from voice_booking.voice.faults import fault, unauthorized, wall_ms
from voice_booking.voice.payloads import PayloadRefused
from voice_booking.voice.signature import SignatureRefused, Signed, verify

TAKEN = 204
"""Taken, whatever comes of it: Retell sends again whatever is not answered with 2xx."""
_UNTIL_SETTLED = timedelta(seconds=15)


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
    if event.call is None or event.stage is None:
        return web.Response(status=TAKEN)
    with structlog.contextvars.bound_contextvars(call_id=event.call.call_id):
        answer, result = await _take(event, event.call, event.stage, signed, request.app)
    CALL_EVENTS.labels(event.event, result).inc()
    return answer


async def _take(
    event: CallEvent, heard: ToldCall, stage: Stage, signed: Signed, app: web.Application
) -> tuple[web.Response, str]:
    """The answer, and what was done with the event; on the salon as it is now."""
    ports = app[PORTS]
    try:
        for _ in range(2):
            found = await ports.directory.salon_on(heard.to_number, heard.agent_id)
            if found is None:
                log().warning("line_unknown", agent_id=heard.agent_id)
                return web.Response(status=TAKEN), "unknown_line"
            salon, line = found
            if line.workspace != signed.workspace:
                return unauthorized("of another workspace"), "refused"
            try:
                await _keep(heard, stage, salon, line, app)
                return web.Response(status=TAKEN), "kept"
            except SalonChanged:
                ports.directory.forget(salon.company.id)
    except TryLater:
        log().exception("event_not_taken")
        return fault(503, "try again later"), "later"
    except Exception:
        log().exception("event_failed")
        return web.Response(status=TAKEN), "failed"
    return fault(503, "the salon is being changed, try again later"), "later"


async def _keep(heard: ToldCall, stage: Stage, salon: Salon, line: Line, app: web.Application) -> None:
    """An analysis tells of the end as well, if that was lost."""
    now = app[PORTS].clock()
    record = heard.record(stage, salon.branch.country)
    tasks = () if stage is Stage.STARTED else (_settling(heard.call_id, stage, salon, line, now),)
    await app[CALLS].take(News(salon.company.id, salon.branch.id, record, now, tasks))
    if stage > Stage.STARTED:
        await call_ended(Call(heard.call_id, "call_ended", {}, None, salon, now, app[TERMS]), app[PORTS])


def _settling(call_id: str, stage: Stage, salon: Salon, line: Line, now: datetime) -> Task:
    """Once after the end and once after the analysis, which may tell more; each the same however often it is told."""
    data = {"call_id": call_id, "phone": line.phone, "agent": line.agent}
    mark = f"{SETTLE_CALL}:{salon.company.id}:{call_id}:{int(stage)}"
    return Task(SETTLE_CALL, mark, data, now + _UNTIL_SETTLED, salon.company.id)
