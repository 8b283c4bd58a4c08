"""A telephone for tests: builds function calls as Retell does, signs them, and hears the answers."""

import hashlib
import hmac
import json
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from itertools import count
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient

KEY = "key_of_the_tests"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""Tuesday, ten o'clock in Berlin."""
XYZ = "+493012345670"

_numbers = count(1)


def signature(body: bytes, key: str = KEY, at_ms: int | None = None) -> str:
    """Written independently of the server's own."""
    stamp = str(int(time.time() * 1000) if at_ms is None else at_ms)
    digest = hmac.new(key.encode(), body + stamp.encode(), hashlib.sha256).hexdigest()
    return f"v={stamp},d={digest}"


class Phone:
    """One telephone call; every tool call in it has an id of its own unless it is repeated."""

    def __init__(
        self,
        client: TestClient,
        to_number: str | None = XYZ,
        from_number: str | None = "+491711234567",
        agent_id: str = "agent_of_nobody",
        call_id: str | None = None,
    ) -> None:
        self.client = client
        self.call_id = call_id or f"call_{next(_numbers):06d}"
        self._numbers = {"to_number": to_number, "from_number": from_number, "agent_id": agent_id}
        self.last_body = b""

    def body(self, tool: str, args: Mapping[str, Any], tool_call_id: str | None = None) -> bytes:
        invocation = {
            "role": "tool_call_invocation",
            "tool_call_id": tool_call_id or f"tool_{next(_numbers)}",
            "name": tool,
            "arguments": json.dumps(args),
        }
        call = {
            "call_id": self.call_id,
            "call_type": "phone_call",
            "direction": "inbound",
            "call_status": "ongoing",
            "start_timestamp": int(NOW.timestamp() * 1000),
            "transcript_with_tool_calls": [{"role": "agent", "content": "Guten Tag!"}, invocation],
            **{name: value for name, value in self._numbers.items() if value is not None},
        }
        return json.dumps({"name": tool, "args": args, "call": call}).encode()

    async def post(self, tool: str, body: bytes, header: str | None = None) -> ClientResponse:
        headers = {"Content-Type": "application/json"}
        if header != "":
            headers["X-Retell-Signature"] = signature(body) if header is None else header
        self.last_body = body
        return await self.client.post(f"/retell/functions/{tool}", data=BytesIO(body), headers=headers)

    async def ask(self, tool: str, tool_call_id: str | None = None, **args: Any) -> dict[str, Any]:
        """The reply to a tool call with the caller's words."""
        response = await self.post(tool, self.body(tool, args, tool_call_id))
        assert response.status == 200, await response.text()
        return await response.json()

    async def repeat(self, tool: str) -> dict[str, Any]:
        """The same bytes once more."""
        response = await self.post(tool, self.last_body)
        assert response.status == 200
        return await response.json()
