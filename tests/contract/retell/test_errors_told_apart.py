"""What a refusal means: who may try again, when, and what must be looked at first."""

import httpx
import pytest

from voice_booking.adapters.retell.host import RetellHost
from voice_booking.adapters.retell.link import Link
from voice_booking.deployment.host import AuthRefused, Conflict, Invalid, Later, Missing, OutcomeUnknown, RateLimited
from voice_booking.deployment.patience import LONGEST_SECONDS, patiently


def host(respond):
    return RetellHost(Link(httpx.AsyncClient(transport=httpx.MockTransport(respond)), "https://retell.test", "key"))


def answering(status, body=None, **headers):
    told = {"status": "error", "message": "no"} if body is None else body
    return host(lambda _: httpx.Response(status, json=told, headers=headers))


@pytest.mark.parametrize(
    ("status", "error"),
    [
        *((400, Invalid), (401, AuthRefused), (402, AuthRefused), (403, AuthRefused)),
        *((404, Missing), (409, Conflict), (412, Conflict), (422, Invalid)),
    ],
)
async def test_a_refusal_says_that_nothing_was_done(status, error):
    with pytest.raises(error, match=f"versions.create: {status} no"):
        await answering(status).create_version("agent", 0)


async def test_what_is_not_there_is_missing_although_it_says_unprocessable():
    refused = answering(422, {"status": "error", "message": "Cannot find requested asset under given api key."})
    with pytest.raises(Missing):
        await refused.agent("agent", 1)


@pytest.mark.parametrize(("header", "seconds"), [("RateLimit-Reset", 7.0), ("Retry-After", 7.0), ("X-Other", 10.0)])
async def test_too_many_requests_wait_as_long_as_they_are_told(header, seconds):
    with pytest.raises(RateLimited) as refused:
        await answering(429, **{header: "7"}).create_version("agent", 0)
    assert refused.value.after_seconds == seconds


@pytest.mark.parametrize("status", [500, 502, 408])
async def test_after_a_fault_nobody_knows_whether_it_was_done(status):
    with pytest.raises(OutcomeUnknown):
        await answering(status).create_version("agent", 0)
    with pytest.raises(Later):
        await answering(status).versions("agent")


def breaking(error):
    def respond(request):
        raise error("broken", request=request)

    return host(respond)


async def test_a_broken_connection_is_told_from_one_that_never_was():
    with pytest.raises(OutcomeUnknown):
        await breaking(httpx.ReadTimeout).publish("agent", 1, "", "")
    with pytest.raises(Later):
        await breaking(httpx.ConnectError).publish("agent", 1, "", "")


async def test_an_answer_that_is_none_leaves_it_open():
    with pytest.raises(OutcomeUnknown, match="unexpected answer: agent_id"):
        await answering(201, {"version": 1}).create_version("agent", 0)


async def test_nothing_is_sent_twice():
    seen = []

    def respond(request):
        seen.append(request.url.path)
        return httpx.Response(500, json={})

    with pytest.raises(OutcomeUnknown):
        await host(respond).create_flow({"nodes": []})
    assert seen == ["/create-conversation-flow"]


class Waiting:
    def __init__(self):
        self.seconds = []

    async def sleep(self, seconds):
        self.seconds.append(seconds)


async def test_whoever_is_asked_to_wait_waits_and_tries_again():
    waiting, refusals = Waiting(), [RateLimited("slow", 3.0), Later("down", 2.0)]

    async def work():
        if refusals:
            raise refusals.pop(0)
        return "done"

    assert await patiently(work, waiting.sleep) == "done"
    assert waiting.seconds == [3.0, 2.0]


async def test_what_is_unknown_is_not_tried_again_and_nobody_waits_for_long():
    waiting, tried = Waiting(), []

    async def unknown():
        tried.append(1)
        raise OutcomeUnknown("?")

    async def far_off():
        tried.append(2)
        raise RateLimited("slow", LONGEST_SECONDS + 1)

    for work in (unknown, far_off):
        with pytest.raises((OutcomeUnknown, RateLimited)):
            await patiently(work, waiting.sleep)
    assert (tried, waiting.seconds) == ([1, 2], [])
