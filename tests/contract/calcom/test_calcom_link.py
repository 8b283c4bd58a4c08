"""One request: what it carries, how long it may take, what is known when it gets no answer, what the log says."""

import asyncio
from dataclasses import replace

import httpx
import pytest
import structlog
from calcom_script import COMPANY, EMMA, MORNING, WANTED, a_booking, collect, core_error, success, talk

from voice_booking.adapters.calcom import VOICE, open_calcom
from voice_booking.booking.calendar import CalendarBusy, OutcomeUnknown
from voice_booking.telemetry import CALCOM_REQUESTS, masked

NEVER_SENT = (httpx.ConnectError("refused"), httpx.ConnectTimeout("slow"), httpx.PoolTimeout("full"))
PERHAPS_SENT = (
    httpx.ReadTimeout("slow"),
    httpx.WriteTimeout("slow"),
    httpx.ReadError("reset"),
    httpx.WriteError("reset"),
    httpx.RemoteProtocolError("Server disconnected without sending a response."),
)


@pytest.mark.parametrize("broken", NEVER_SENT, ids=lambda error: type(error).__name__)
async def test_what_was_never_sent_has_not_happened(broken):
    salon = talk(broken)
    with pytest.raises(CalendarBusy):
        await salon.calendar.create(WANTED)
    with pytest.raises(CalendarBusy):
        await salon.calendar.get("uid-1")


@pytest.mark.parametrize("broken", PERHAPS_SENT, ids=lambda error: type(error).__name__)
async def test_what_was_sent_without_an_answer_may_have_happened(broken):
    salon = talk(broken)
    with pytest.raises(OutcomeUnknown):
        await salon.calendar.create(WANTED)
    with pytest.raises(CalendarBusy):
        await salon.calendar.get("uid-1")
    assert len(salon.script.asked) == 2, "one try each"


async def test_a_server_that_does_not_answer_is_given_up_in_the_caller_s_time():
    asked = asyncio.Event()

    async def never(_request):
        asked.set()
        await asyncio.Event().wait()

    async with open_calcom(httpx.MockTransport(never)) as http:
        salon = talk(success({}), voice=replace(VOICE, request_seconds=0.02))
        salon.calendars.http = http
        with pytest.raises(OutcomeUnknown):
            async with asyncio.timeout(5):
                await salon.calendar.create(WANTED)
    assert asked.is_set()


async def test_a_caller_who_hangs_up_stays_a_cancellation_and_is_no_outage():
    async def never(_request):
        await asyncio.Event().wait()

    salon = talk(success({}))
    salon.calendars.http = httpx.AsyncClient(transport=httpx.MockTransport(never))
    task = asyncio.create_task(salon.calendar.create(WANTED))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert salon.calendars.breakers.views()[0].recent_failures == 0


async def test_five_outages_and_nobody_asks_any_more():
    salon = talk(*[core_error(500, "Internal server error")] * 5, success(a_booking()))
    for _ in range(5):
        with pytest.raises(CalendarBusy):
            await salon.calendar.get("uid-1")
    with pytest.raises(CalendarBusy) as told:
        await salon.calendar.create(WANTED)
    assert told.value.after_seconds == 30
    assert len(salon.script.asked) == 5
    salon.watch.now += 30
    assert await salon.patient.get("uid-1") is not None, "voice and work share one breaker"


async def test_an_unreadable_answer_is_an_outage_too():
    salon = talk(httpx.Response(200, content=b"<html>"))
    for _ in range(5):
        with pytest.raises(CalendarBusy):
            await salon.calendar.get("uid-1")
    assert salon.calendars.breakers.views()[0].state == "open"


async def test_a_caller_is_not_kept_waiting_for_leave_to_send():
    salon = talk(success(a_booking(), 201))
    for _ in range(8):
        await salon.calendar.create(WANTED)
    with pytest.raises(CalendarBusy, match="too many requests"):
        await salon.calendar.create(WANTED)
    assert len(salon.script.asked) == 8
    assert salon.watch.slept == []
    await salon.patient.create(WANTED)
    assert salon.watch.slept, "work waits"
    assert salon.calendars.breakers.views()[0].recent_failures == 0


async def test_a_request_carries_key_and_correlation_of_the_call():
    salon = talk(success(a_booking()))
    with structlog.contextvars.bound_contextvars(call_id="call_ab45deadd7db66c4956d5243861"):
        await salon.calendar.get("uid-1")
    with structlog.contextvars.bound_contextvars(call_id="bad\r\nX-Evil: 1"):
        await salon.calendar.get("uid-1")
    first, second = (request.headers for request in salon.script.asked)
    assert first["authorization"] == "Bearer cal_live_secret"
    assert first["x-request-id"] == "call_ab45deadd7db66c4956d5243861"
    assert len(second["x-request-id"]) == 36


async def test_a_uid_cannot_lead_elsewhere():
    salon = talk(success(a_booking()))
    await salon.calendar.get("../me?x=1")
    assert salon.script.asked[0].url.raw_path == b"/v2/bookings/..%2Fme%3Fx%3D1"


async def test_the_log_has_path_status_time_and_attempt_and_nobody_s_name():
    salon = talk(success(a_booking(), 201), httpx.ReadTimeout("slow"))
    counted = CALCOM_REQUESTS.labels("create_booking", "201")
    before = counted._value.get()
    with structlog.testing.capture_logs() as lines, structlog.contextvars.bound_contextvars(call_id="c1", attempt=3):
        await salon.calendar.create(WANTED)
        with pytest.raises(OutcomeUnknown):
            await salon.calendar.cancel("uid-1", "Kunde")
    made, cancelled = lines
    assert (made["operation"], made["path"], made["status"]) == ("create_booking", "/bookings", "201")
    assert (made["attempt"], made["correlation_id"], made["company"]) == (3, "c1", "salon")
    assert made["latency_ms"] >= 0
    assert (cancelled["path"], cancelled["status"]) == ("/bookings/{uid}/cancel", "timeout")
    assert not any(secret in repr(lines) for secret in ("Müller", "termin+", "cal_live", "uid-1"))
    assert counted._value.get() == before + 1
    assert masked(made["path"]) == made["path"]


async def test_the_key_is_not_shown_with_its_account():
    assert "secret" not in repr(talk(success({})).calendars.accounts[COMPANY])


async def test_pages_that_lead_nowhere_end():
    endless = success([], pagination={"nextCursor": "same", "hasMore": True})
    salon = talk(endless)
    with pytest.raises(CalendarBusy, match="pages"):
        await collect(salon.patient.bookings(span=MORNING))
    assert len(salon.script.asked) == 2
    lost = talk(success([], pagination={"nextCursor": None, "hasMore": True}))
    with pytest.raises(CalendarBusy, match="pages"):
        await collect(lost.patient.bookings())


async def test_a_host_who_is_gone_has_no_number():
    gone = a_booking(hosts=[{"id": "unknown"}, {"id": EMMA}])
    assert (await talk(success(gone)).calendar.get("uid-1")).hosts == (EMMA,)
