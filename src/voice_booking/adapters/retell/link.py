"""One request to Retell and what came of it: sent once, logged, read. Nothing is repeated here."""

import time
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

import httpx

from voice_booking.adapters.retell.operations import Operation
from voice_booking.adapters.retell.refusals import OUTAGE_SECONDS, refusal, unanswered
from voice_booking.deployment.host import Document, Later
from voice_booking.telemetry import log

PATIENCE: Final = httpx.Timeout(60.0, connect=5.0)
"""As Retell's own client waits."""
_NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


class Link:
    """The way to one workspace.

    Args:
        http: keeps connections open.
        base_url: such as `https://api.retellai.com`.
        key: any API key of the workspace; never logged.
    """

    def __init__(self, http: httpx.AsyncClient, base_url: str, key: str) -> None:
        self._http = http
        self._base_url = base_url.rstrip("/")
        self._key = key

    async def ask(
        self,
        operation: Operation,
        *,
        id: str = "",
        query: Mapping[str, str | int] | None = None,
        body: Document | None = None,
    ) -> dict[str, Any]:
        """Send one request, once; the JSON object of its answer, empty where the answer has no body.

        Raises:
            HostError: see `deployment.host` for what each of them says.
        """
        request = self._http.build_request(
            operation.method,
            self._base_url + operation.path.format(id=quote(id, safe="")),
            params=query or None,
            json=body,
            headers={"Authorization": f"Bearer {self._key}"},
            timeout=PATIENCE,
        )
        started, status = time.monotonic(), "cancelled"
        try:
            response = await self._send(operation, request)
            status = str(response.status_code)
            return _read(operation, response)
        finally:
            took = round((time.monotonic() - started) * 1000)
            log().info("retell_request", operation=operation.name, path=operation.path, status=status, latency_ms=took)

    async def _send(self, operation: Operation, request: httpx.Request) -> httpx.Response:
        try:
            return await self._http.send(request)
        except _NEVER_SENT as error:
            raise Later(f"{operation.name}: Retell cannot be reached", OUTAGE_SECONDS) from error
        except (httpx.TransportError, httpx.DecodingError) as error:
            raise unanswered(operation, type(error).__name__) from error


def _read(operation: Operation, response: httpx.Response) -> dict[str, Any]:
    if not response.is_success:
        raise refusal(operation, response)
    if not response.content:
        return {}
    try:
        found = response.json()
    except ValueError as error:
        raise unanswered(operation, "the answer is no JSON") from error
    if not isinstance(found, dict):
        raise unanswered(operation, "the answer is no JSON object")
    return found
