"""What the service sends to the server: signed, repeated and given up as Retell does it, or broken on purpose."""

import json
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

import httpx

from voice_booking.simulator.phone.conversation import ANSWERED
from voice_booking.simulator.phone.faults import NO_WIRE_FAULTS, Which, WireFaults
from voice_booking.voice.signature import sign

Breaking = Callable[[], AbstractAsyncContextManager[None]]
"""Breaks the server as long as it is entered."""
EVENT_ATTEMPTS = 4
"""The first one and three more."""
NO_ANSWER = 0
_VERSION = re.compile(r"_v\d+$")


@dataclass(frozen=True, slots=True)
class Answer:
    """`waited` is virtual: seconds lost to timeouts and to the pauses before another try."""

    http_status: int
    body: Mapping[str, Any]
    text: str
    latency_ms: float
    attempts: int = 1
    waited: float = 0.0

    @property
    def successful(self) -> bool:
        return self.http_status in ANSWERED


@dataclass(frozen=True, slots=True)
class Request:
    """One tool call on its way. `timeout` in seconds, of one attempt."""

    method: str
    path: str
    body: bytes
    headers: Mapping[str, str]
    params: Mapping[str, str]
    timeout: float
    retries: int

    @property
    def tool(self) -> str:
        """The tool's name, without the version of its schema."""
        return _VERSION.sub("", self.path.rpartition("/")[2])


class Wire:
    """The line between the service and one server; counts the tool calls of its call."""

    def __init__(
        self, client: httpx.AsyncClient, key: str, faults: WireFaults = NO_WIRE_FAULTS, breaking: Breaking = nullcontext
    ) -> None:
        self._client = client
        self._key = key
        self._faults = faults
        self._breaking = breaking
        self._tools: Counter[str] = Counter()
        """How often each tool was called."""
        self.happened: list[str] = []
        """The faults that came about, in words."""
        self.unexpected: list[str] = []

    async def tool(self, request: Request) -> Answer:
        """All attempts of one call. A first attempt that is to fail is not tried; each further one is."""
        self._tools[request.tool] += 1
        waited, latency = 0.0, 0.0
        for attempt in range(1, request.retries + 2):
            answer = await self._attempt(request, attempt)
            waited += request.timeout if answer.http_status == NO_ANSWER else 0.0
            latency += answer.latency_ms
            if answer.successful or attempt > request.retries:
                break
            waited += 2.0 ** (attempt - 1)
        return Answer(answer.http_status, answer.body, answer.text, latency, attempt, waited)

    async def inbound(self, body: bytes) -> Mapping[str, Any]:
        """The answer to the inbound webhook; empty when it was lost or refused, as the service then goes on."""
        if "call_inbound" in self._faults.lost_events:
            self.happened.append("inbound webhook lost")
            return {}
        answer = await self._post("/retell/inbound", body)
        if not answer.successful:
            self.unexpected.append(f"inbound webhook: HTTP {answer.http_status}")
        return answer.body

    async def event(self, name: str, body: bytes) -> None:
        """Told until it is taken, four times at most; or lost, or told twice."""
        if name in self._faults.lost_events:
            self.happened.append(f"{name} lost")
            return
        twice = name in self._faults.repeated_events
        if twice:
            self.happened.append(f"{name} told twice")
        for _ in range(2 if twice else 1):
            await self._told(name, body)

    async def _told(self, name: str, body: bytes) -> None:
        for _ in range(EVENT_ATTEMPTS):
            answer = await self._post("/retell/webhook", body)
            if answer.successful:
                return
        self.unexpected.append(f"{name}: HTTP {answer.http_status}")

    def _is_meant(self, tools: frozenset[Which], request: Request) -> bool:
        count = self._tools[request.tool]
        first = {request.tool} if count == 1 else set()
        return not tools.isdisjoint({self._tools.total(), f"{request.tool}.{count}", *first})

    async def _attempt(self, request: Request, attempt: int) -> Answer:
        number, faults = self._tools.total(), self._faults
        if attempt == 1 and self._is_meant(faults.unsent_tools, request):
            self.happened.append(f"tool call {number} never arrived")
            return _none(request.timeout)
        answer = await self._answered(request, number)
        if self._is_meant(faults.repeated_tools, request) and attempt == 1:
            self.happened.append(f"tool call {number} delivered twice")
            again = await self._send(request)
            if again.body != answer.body:
                self.unexpected.append(f"tool call {number}: the repeated delivery got another answer")
        if attempt == 1 and self._is_meant(faults.unheard_tools, request):
            self.happened.append(f"answer to tool call {number} lost")
            return _none(request.timeout)
        return answer

    async def _answered(self, request: Request, number: int) -> Answer:
        if not self._is_meant(self._faults.broken_tools, request):
            return await self._send(request)
        self.happened.append(f"database broken at tool call {number}")
        async with self._breaking():
            return await self._send(request)

    async def _send(self, request: Request) -> Answer:
        headers = {**request.headers, **self._signature(request.body)}
        begin = time.perf_counter()
        try:
            got = await self._client.request(
                request.method,
                request.path,
                content=request.body,
                headers=headers,
                params=dict(request.params),
                timeout=request.timeout,
            )
        except httpx.TransportError:
            return _none(request.timeout)
        return Answer(got.status_code, _object(got), got.text, (time.perf_counter() - begin) * 1000)

    async def _post(self, path: str, body: bytes) -> Answer:
        return await self._send(Request("POST", path, body, {}, {}, 10.0, 0))

    def _signature(self, body: bytes) -> dict[str, str]:
        signed = sign(body, self._key, time.time_ns() // 1_000_000)
        return {"Content-Type": "application/json", "X-Retell-Signature": signed}


def _none(timeout: float) -> Answer:
    return Answer(NO_ANSWER, {}, "timeout", timeout * 1000)


def _object(got: httpx.Response) -> Mapping[str, Any]:
    try:
        body = json.loads(got.content) if got.content else {}
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
