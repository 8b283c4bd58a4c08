"""What the application carries, by typed keys: `app` sets them, doors read them."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from aiohttp import web

from voice_booking.booking.call_records import CallBook
from voice_booking.booking.ports import Ports
from voice_booking.booking.terms import Terms
from voice_booking.mirror.news.known import NewsBook


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether the server could answer a call now."""

    check: Callable[[], Awaitable[None]]
    """Reaches for everything the server needs; raises what is wrong with it."""


PORTS: web.AppKey[Ports] = web.AppKey("ports", Ports)
CALLS: web.AppKey[CallBook] = web.AppKey("calls", CallBook)
TERMS: web.AppKey[Terms] = web.AppKey("terms", Terms)
RETELL_KEYS: web.AppKey[Mapping[str, str]] = web.AppKey("retell_keys", Mapping)
"""Workspace name -> API key."""
NEWS: web.AppKey[NewsBook] = web.AppKey("news", NewsBook)
CALCOM_SECRETS: web.AppKey[Mapping[str, str]] = web.AppKey("calcom_secrets", Mapping)
"""Company key -> secret that signs its webhooks."""
READY: web.AppKey[Readiness] = web.AppKey("ready", Readiness)
