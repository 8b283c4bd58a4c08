"""Clients: one for many calls that costs little, its requests made beforehand, and one for single calls."""

import asyncio
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient

from benchmarks.calls import Request
from benchmarks.server import KEY
from voice_booking.voice.signature import sign

Server = TestClient[web.Request, web.Application]
"""In this process."""
CONNECTIONS = 16
LONGEST_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Played:
    """What came of a round."""

    seconds: float
    answers: tuple[dict[str, Any], ...]

    @property
    def per_second(self) -> float:
        return len(self.answers) / self.seconds


async def play(port: int, route: str, requests: Sequence[Request]) -> Played:
    """Send all requests, each as soon as a connection is free; they are signed before the clock starts.

    Raises:
        RuntimeError: an answer was not 200.
        TimeoutError: the round does not end.
    """
    raw = iter([_raw(route, request) for request in requests])
    streams = [await asyncio.open_connection("127.0.0.1", port) for _ in range(CONNECTIONS)]
    began = time.perf_counter()
    async with asyncio.timeout(LONGEST_SECONDS):
        bodies = await asyncio.gather(*(_one_connection(*stream, raw) for stream in streams))
    seconds = time.perf_counter() - began
    for _, writer in streams:
        writer.close()
    return Played(seconds, tuple(json.loads(body) for part in bodies for body in part))


def _raw(route: str, request: Request) -> bytes:
    head = (
        f"POST {route}/{request.tool} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        f"X-Retell-Signature: {sign(request.body, KEY, time.time_ns() // 1_000_000)}\r\n"
        f"Content-Length: {len(request.body)}\r\n\r\n"
    )
    return head.encode() + request.body


async def answered(server: Server, call: Request) -> dict[str, Any]:
    """What a server in this process says to one call, signed now."""
    headers = {"X-Retell-Signature": sign(call.body, KEY, time.time_ns() // 1_000_000)}
    answer = await server.post(f"/retell/functions/{call.tool}", data=call.body, headers=headers)
    reply: dict[str, Any] = await answer.json()
    return reply


async def _one_connection(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, requests: Iterator[bytes]
) -> list[bytes]:
    bodies = []
    for request in requests:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        body = await reader.readexactly(length)
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"{head.splitlines()[0]!r}: {body[:300]!r}")
        bodies.append(body)
    return bodies
