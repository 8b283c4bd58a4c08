"""Retell's signature: HMAC-SHA256 over the raw body and the time, with the workspace's API key.

The scheme was read off retell-sdk 6.2.13 (`lib/webhook_auth.py`): header `v=<unix ms>,d=<hex>`, message = body followed
by the decimal timestamp, at most five minutes apart in either direction, bound included.
"""

import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass

TOLERANCE_MS = 5 * 60 * 1000

_HEADER = re.compile(r"v=(\d{1,16}),d=([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Signed:
    """A request that holds a key of `workspace`; `digest` tells two deliveries of it from two requests."""

    workspace: str
    digest: str


class SignatureRefused(Exception):
    """No known workspace signed the request just now. Compare the keys in the settings with Retell's dashboard."""

    def __init__(self, why: str) -> None:
        super().__init__(f"signature {why}")
        self.why = why


def sign(body: bytes, key: str, now_ms: int) -> str:
    """The value of `X-Retell-Signature` for `body`; `now_ms` is Unix time in milliseconds."""
    return f"v={now_ms},d={_digest(body, key, now_ms)}"


def verify(body: bytes, header: str | None, keys: Mapping[str, str], now_ms: int) -> Signed:
    """Which workspace signed `body`.

    Args:
        body: exactly the bytes received.
        header: the value of `X-Retell-Signature`, None if there was none.
        keys: workspace name -> API key.
        now_ms: wall clock, Unix time in milliseconds.

    Raises:
        SignatureRefused: missing, malformed, too old or too new, or by no known key.
    """
    if header is None:
        raise SignatureRefused("missing")
    parts = _HEADER.fullmatch(header)
    if parts is None:
        raise SignatureRefused("malformed")
    signed_ms, digest = int(parts[1]), parts[2]
    if abs(now_ms - signed_ms) > TOLERANCE_MS:
        raise SignatureRefused("expired")
    for workspace, key in keys.items():
        if hmac.compare_digest(_digest(body, key, signed_ms), digest):
            return Signed(workspace, digest)
    raise SignatureRefused("wrong")


def _digest(body: bytes, key: str, at_ms: int) -> str:
    return hmac.new(key.encode(), body + str(at_ms).encode(), hashlib.sha256).hexdigest()
