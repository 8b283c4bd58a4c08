"""The caller and the agent in their simplest form: read from the script, word for word, tool call for tool call."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import httpx

from voice_booking.simulator.clock import VirtualClock, speaking_time
from voice_booking.simulator.results import Reply
from voice_booking.simulator.retell import PhoneCall
from voice_booking.voice.signature import sign

AGENT_THINKS = timedelta(seconds=1)
"""Between the caller's last word and the tool call."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A tool call as it goes over the wire; sending it twice sends the same bytes under the same signature."""

    path: str
    body: bytes
    headers: Mapping[str, str]


class Conversation:
    """One phone call, from the greeting on. The clock moves on while somebody speaks."""

    def __init__(self, call: PhoneCall, client: httpx.AsyncClient, key: str, clock: VirtualClock) -> None:
        self._call = call
        self._client = client
        self._key = key
        self._clock = clock

    @property
    def now(self) -> datetime:
        """Virtual time, in the zone of the call's start."""
        return self._clock().astimezone(self._call.started.tzinfo)

    def agent_says(self, text: str) -> None:
        self._call.agent_says(text, self._clock())
        self._clock.advance(speaking_time(text))

    def caller_says(self, text: str) -> None:
        self._call.caller_says(text, self._clock())
        self._clock.advance(speaking_time(text) + AGENT_THINKS)

    @property
    def id(self) -> str:
        """Retell's id of the call."""
        return self._call.id

    def tool_call(self, tool: str, args: Mapping[str, Any]) -> Delivery:
        """Write the tool call into the transcript and sign it with the wall time of now."""
        return self._signed(f"/retell/functions/{tool}", self._call.tool_called(tool, args))

    def end(self) -> Delivery:
        """What is told when somebody hangs up."""
        return self._signed("/retell/webhook", self._call.ended(self._clock()))

    def _signed(self, path: str, body: bytes) -> Delivery:
        signed = sign(body, self._key, time.time_ns() // 1_000_000)
        return Delivery(path, body, {"Content-Type": "application/json", "X-Retell-Signature": signed})

    async def deliver(self, delivery: Delivery) -> Reply:
        """Send it; no answer at all is a reply with HTTP status 0."""
        begin = time.perf_counter()
        try:
            answer = await self._client.post(delivery.path, content=delivery.body, headers=delivery.headers)
        except httpx.TransportError as error:
            return Reply(0, {}, f"no answer: {error!r}".encode(), _since(begin))
        return Reply(answer.status_code, _object(answer), answer.content, _since(begin))

    def answered(self, reply: Reply) -> None:
        """The agent reads the reply and speaks it as it stands."""
        self._call.tool_answered(reply.raw.decode(errors="replace"), successful=reply.http_status == 200)
        if reply.say:
            self.agent_says(reply.say)


def _since(begin: float) -> float:
    return (time.perf_counter() - begin) * 1000


def _object(answer: httpx.Response) -> Mapping[str, Any]:
    try:
        body = answer.json()
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
