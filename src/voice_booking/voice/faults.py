"""Answers to what no caller waits on, alike at every address."""

import time

from aiohttp import web

from voice_booking.telemetry import REFUSED_SIGNATURES, log
from voice_booking.voice import json_codec


def unauthorized(why: str) -> web.Response:
    REFUSED_SIGNATURES.labels(why).inc()
    log().warning("signature_refused", why=why)
    return fault(401, "the signature is not valid")


def fault(status: int, detail: str) -> web.Response:
    """`application/problem+json`; says nothing about the salon or the caller."""
    body = json_codec.dumps({"status": status, "detail": detail})
    return web.Response(status=status, body=body, content_type="application/problem+json")


def wall_ms() -> int:
    """Signatures count by the wall clock, whatever the app's clock says."""
    return time.time_ns() // 1_000_000
