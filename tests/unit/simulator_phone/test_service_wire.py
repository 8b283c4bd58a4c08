"""Requests go out as the service sends them: signed, tried again as often as told, given up when told."""

import httpx
import pytest

from voice_booking.simulator.phone.faults import WireFaults
from voice_booking.simulator.phone.wire import Request, Wire
from voice_booking.voice.signature import verify

KEY = "key_of_the_test"


class Server:
    """Answers with one status after the other, the last one again and again; `None` is no answer."""

    def __init__(self, *statuses):
        self._statuses = list(statuses)
        self.requests = []

    def __call__(self, request):
        self.requests.append(request)
        status = self._statuses.pop(0) if len(self._statuses) > 1 else self._statuses[0]
        if status is None:
            raise httpx.ReadTimeout("too late")
        return httpx.Response(status, json={"status": "slots_found", "number": len(self.requests)})


def wire_to(server, faults=None):
    client = httpx.AsyncClient(transport=httpx.MockTransport(server), base_url="http://server")
    return Wire(client, KEY, faults or WireFaults())


def request(retries=0):
    return Request("POST", "/retell/functions/x", b"{}", {}, {}, timeout=8.0, retries=retries)


async def test_every_request_is_signed():
    server = Server(200)
    await wire_to(server).tool(request())
    sent = server.requests[0]
    stamp = sent.headers["X-Retell-Signature"]
    now = int(stamp.split(",")[0].removeprefix("v="))
    assert verify(sent.content, stamp, {"here": KEY}, now).workspace == "here"


async def test_a_refused_call_is_tried_as_often_as_the_tool_says():
    server = Server(500, 500, 200)
    answer = await wire_to(server).tool(request(retries=2))
    assert (answer.http_status, answer.attempts, len(server.requests)) == (200, 3, 3)
    assert answer.waited == 1 + 2, "the pauses double"


async def test_without_retries_one_try_is_all():
    server = Server(500)
    answer = await wire_to(server).tool(request())
    assert (answer.http_status, answer.successful, len(server.requests)) == (500, False, 1)


async def test_a_timeout_costs_its_whole_time():
    answer = await wire_to(Server(None)).tool(request())
    assert (answer.http_status, answer.waited) == (0, 8.0)


async def test_a_call_that_never_arrives_can_be_saved_by_a_retry():
    server = Server(200)
    answer = await wire_to(server, WireFaults(unsent_tools=frozenset({1}))).tool(request(retries=1))
    assert (answer.successful, len(server.requests), answer.waited) == (True, 1, 8.0 + 1)


async def test_an_answer_that_is_lost_has_been_given():
    server = Server(200)
    answer = await wire_to(server, WireFaults(unheard_tools=frozenset({1}))).tool(request())
    assert (answer.http_status, len(server.requests)) == (0, 1)


async def test_a_second_delivery_that_is_answered_otherwise_is_noticed():
    wire = wire_to(Server(200), WireFaults(repeated_tools=frozenset({1})))
    answer = await wire.tool(request())
    assert answer.body["number"] == 1
    assert wire.unexpected == ["tool call 1: the repeated delivery got another answer"]


@pytest.mark.parametrize(("statuses", "tries", "taken"), [((204,), 1, True), ((503, 204), 2, True), ((503,), 4, False)])
async def test_an_event_is_told_until_it_is_taken_four_times_at_most(statuses, tries, taken):
    server = Server(*statuses)
    wire = wire_to(server)
    await wire.event("call_ended", b"{}")
    assert len(server.requests) == tries
    assert (wire.unexpected == []) is taken


async def test_a_lost_event_is_never_sent_and_a_repeated_one_twice():
    server = Server(204)
    wire = wire_to(
        server, WireFaults(lost_events=frozenset({"call_ended"}), repeated_events=frozenset({"call_started"}))
    )
    await wire.event("call_ended", b"{}")
    await wire.event("call_started", b"{}")
    assert len(server.requests) == 2


async def test_a_fault_finds_its_tool_however_many_calls_come_before_it():
    server = Server(200)
    wire = wire_to(server, WireFaults(unsent_tools=frozenset({"book_appointment", "check_availability.2"})))
    names = [
        "find_appointments",
        "check_availability",
        "book_appointment_v192",
        "check_availability",
        "book_appointment",
    ]
    asked = [Request("POST", f"/retell/functions/{name}", b"{}", {}, {}, timeout=8.0, retries=0) for name in names]
    answers = [await wire.tool(each) for each in asked]
    assert [answer.http_status for answer in answers] == [200, 200, 0, 0, 200]
