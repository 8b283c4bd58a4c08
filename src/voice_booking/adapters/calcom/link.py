"""One request to Cal.com and what came of it: allowed, sent once, logged, counted, read."""

import asyncio
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeVar
from urllib.parse import quote
from uuid import uuid4

import httpx
import structlog
from pydantic import BaseModel, ValidationError

from voice_booking.adapters.calcom.account import Account, Pace
from voice_booking.adapters.calcom.breaker import Attempt, Breaker, NotNow
from voice_booking.adapters.calcom.limiter import Limiter
from voice_booking.adapters.calcom.operations import Operation
from voice_booking.adapters.calcom.refusals import OUTAGE_SECONDS, limit_seconds, refusal, requests_left, unanswered
from voice_booking.booking.calendar import CalendarBusy
from voice_booking.telemetry import CALCOM_REQUESTS, CALCOM_SECONDS, log

Shape = TypeVar("Shape", bound=BaseModel)

_NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_SAFE_ID = re.compile(r"[\w.:-]{1,128}")


@dataclass(slots=True)
class _Trace:
    """What the log is told about one request, by the end of it."""

    operation: Operation
    correlation_id: str
    started: float
    status: str = "cancelled"
    sent: bool = False


class Link:
    """One company's way to Cal.com, at the pace of those who wait for it.

    Args:
        http: keeps connections open; shared by all.
        monotonic: a clock that only goes forward, in seconds; for the log alone.
    """

    def __init__(
        self,
        http: httpx.AsyncClient,
        account: Account,
        pace: Pace,
        breaker: Breaker,
        limiter: Limiter,
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.account = account
        self._http = http
        self._pace = pace
        self._breaker = breaker
        self._limiter = limiter
        self._monotonic = monotonic

    async def ask(
        self,
        operation: Operation,
        shape: type[Shape],
        *,
        path: Mapping[str, str | int] | None = None,
        query: Mapping[str, str | int] | None = None,
        body: Mapping[str, Any] | None = None,
    ) -> Shape:
        """Send one request, once, and read its answer.

        Raises:
            SlotTaken, Rejected: Cal.com refuses.
            OutcomeUnknown: something was to be changed, and nobody knows whether it was.
            CalendarBusy: nothing has happened: not sent, not taken, or nothing was to be changed.
        """
        trace = _Trace(operation, _correlation_id(), self._monotonic())
        try:
            with self._breaker.attempt() as attempt:
                await self._limiter.take(self._pace.priority, self._pace.wait_seconds)
                trace.started = self._monotonic()
                response = await self._send(self._request(trace, path, query, body), trace, attempt)
                return self._read(shape, response, trace, attempt)
        except NotNow as refused:
            trace.status = refused.why.replace(" ", "_")
            raise CalendarBusy(refused.why, refused.after_seconds) from refused
        finally:
            self._tell(trace)

    def _request(
        self,
        trace: _Trace,
        path: Mapping[str, str | int] | None,
        query: Mapping[str, str | int] | None,
        body: Mapping[str, Any] | None,
    ) -> httpx.Request:
        operation, pace = trace.operation, self._pace
        filled = operation.path.format(**{name: quote(str(value), safe="") for name, value in (path or {}).items()})
        headers = {"Authorization": f"Bearer {self.account.key}", "X-Request-Id": trace.correlation_id}
        if version := operation.version(self.account.versions):
            headers["cal-api-version"] = version
        return self._http.build_request(
            operation.method,
            self.account.base_url.rstrip("/") + filled,
            params=query or None,
            json=body,
            headers=headers,
            timeout=httpx.Timeout(pace.request_seconds, connect=pace.connect_seconds, pool=pace.connect_seconds),
        )

    async def _send(self, request: httpx.Request, trace: _Trace, attempt: Attempt) -> httpx.Response:
        trace.sent = True
        try:
            async with asyncio.timeout(self._pace.request_seconds):
                return await self._http.send(request)
        except _NEVER_SENT as error:
            attempt.worked, trace.status = False, "unreachable"
            raise CalendarBusy("cannot be reached", OUTAGE_SECONDS) from error
        except (TimeoutError, httpx.TimeoutException) as error:
            attempt.worked, trace.status = False, "timeout"
            raise unanswered(trace.operation, "no answer in time") from error
        except (httpx.TransportError, httpx.DecodingError) as error:
            attempt.worked, trace.status = False, "broken_off"
            raise unanswered(trace.operation, type(error).__name__) from error

    def _read(self, shape: type[Shape], response: httpx.Response, trace: _Trace, attempt: Attempt) -> Shape:
        trace.status = str(response.status_code)
        attempt.worked = None if response.status_code == httpx.codes.TOO_MANY_REQUESTS else not response.is_server_error
        self._heed_limit(response)
        if not response.is_success:
            raise refusal(trace.operation, response)
        try:
            return shape.model_validate_json(response.content)
        except ValidationError as error:
            attempt.worked, trace.status = False, "malformed"
            # the library's error quotes the body, and the body holds names
            raise unanswered(trace.operation, f"malformed body: {_places(error)}") from None

    def _heed_limit(self, response: httpx.Response) -> None:
        if response.status_code == httpx.codes.TOO_MANY_REQUESTS:
            self._limiter.block(limit_seconds(response.headers))
        elif (left := requests_left(response.headers)) is not None:
            self._limiter.left(left)

    def _tell(self, trace: _Trace) -> None:
        took = self._monotonic() - trace.started
        name = trace.operation.name
        CALCOM_REQUESTS.labels(name, trace.status).inc()
        if trace.sent:
            CALCOM_SECONDS.labels(name).observe(took)
        log().info(
            "calcom_request",
            company=self.account.company,
            operation=name,
            method=trace.operation.method,
            path=trace.operation.path,
            status=trace.status,
            latency_ms=round(took * 1000),
            attempt=structlog.contextvars.get_contextvars().get("attempt", 1),
            correlation_id=trace.correlation_id,
        )


def _correlation_id() -> str:
    """Of whatever is being done: the call's, the request's, else a new one."""
    bound = structlog.contextvars.get_contextvars()
    named = (str(bound[key]) for key in ("correlation_id", "call_id", "request_id") if bound.get(key))
    return next(filter(_SAFE_ID.fullmatch, named), None) or str(uuid4())


def _places(error: ValidationError) -> str:
    """Where a body is not as expected, without what stands there."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    return ", ".join(".".join(map(str, each["loc"])) or each["type"] for each in found[:5])
