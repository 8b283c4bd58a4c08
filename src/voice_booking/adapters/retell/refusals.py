"""What Retell's refusals mean: each status is one of the errors of `deployment.host`."""

from typing import Final

import httpx

from voice_booking.adapters.retell.operations import Operation
from voice_booking.deployment.host import (
    AuthRefused,
    Conflict,
    HostError,
    Invalid,
    Later,
    Missing,
    OutcomeUnknown,
    RateLimited,
)

OUTAGE_SECONDS: Final = 2.0
LIMIT_SECONDS: Final = 10.0
"""The window in which requests are counted, for a refusal that does not say how long (docs.retellai.com, 2026)."""
MOST_TOLD: Final = 300
"""Characters of a refusal that go into our own."""

_BY_STATUS: Final[dict[int, type[HostError]]] = {
    400: Invalid,
    401: AuthRefused,
    402: AuthRefused,
    403: AuthRefused,
    404: Missing,
    409: Conflict,
    412: Conflict,
    422: Invalid,
}
_NOT_THERE: Final = "cannot find requested asset"
"""What 422 says instead of 404 (openapi, `UnprocessableContent`)."""


def refusal(operation: Operation, response: httpx.Response) -> HostError:
    """The error for an answer that is no success."""
    status, message = response.status_code, _message(response)
    told = f"{operation.name}: {status} {message}"[:MOST_TOLD]
    if status == httpx.codes.TOO_MANY_REQUESTS:
        return RateLimited(told, limit_seconds(response.headers))
    if response.is_server_error or status == httpx.codes.REQUEST_TIMEOUT:
        return unanswered(operation, f"status {status}")
    if status == httpx.codes.UNPROCESSABLE_ENTITY and _NOT_THERE in message.lower():
        return Missing(told)
    return _BY_STATUS.get(status, Invalid)(told)


def unanswered(operation: Operation, why: str) -> HostError:
    """For a request that was sent and whose answer says nothing."""
    if operation.writes:
        return OutcomeUnknown(f"{operation.name}: {why}; whether it was done is not known")
    return Later(f"{operation.name}: {why}", OUTAGE_SECONDS)


def limit_seconds(headers: httpx.Headers) -> float:
    """How long to wait after too many requests: seconds, as `RateLimit-Reset` says (`Retry-After` where it is sent)."""
    for name in ("RateLimit-Reset", "Retry-After"):
        told = headers.get(name, "")
        if told.isdigit():
            return float(told)
    return LIMIT_SECONDS


def _message(response: httpx.Response) -> str:
    try:
        body = response.json()
    except ValueError:
        return ""
    message = body.get("message") if isinstance(body, dict) else None
    return message if isinstance(message, str) else ""
