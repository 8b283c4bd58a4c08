"""Requests and answers without sockets, and how times look on the wire."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it arrives. Header names are lower case; `path` begins with /v2."""

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    caller: str = "127.0.0.1"
    """The address that an unauthenticated caller is counted by."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; `raw` is what really goes over the wire where that is not the JSON of `body`."""

    status: int
    body: object
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None

    @property
    def content(self) -> bytes:
        return self.raw if self.raw is not None else json.dumps(self.body, ensure_ascii=False).encode()


def success(data: object, status: int = 200, **beside: object) -> Answer:
    """`{"status": "success", "data": …}`, and whatever stands beside the data."""
    return Answer(status, {"status": "success", "data": data, **beside})


def stamp(moment: datetime) -> str:
    """`2026-11-20T09:00:00.000Z`, as nearly all times are written."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def offset_stamp(moment: datetime) -> str:
    """`2026-11-20T09:00:00+00:00`, as the webhook of a cancellation writes it."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def local_stamp(moment: datetime, zone: ZoneInfo) -> str:
    """With the offset of `zone`; `Z` in UTC."""
    if zone.key in {"UTC", "Etc/UTC", "GMT"}:
        return stamp(moment)
    return moment.astimezone(zone).isoformat(timespec="milliseconds")


def moment(text: object) -> datetime | None:
    """An ISO time in UTC; without a zone it is read as UTC, as Cal.com does. None if it is no time."""
    if not isinstance(text, str) or "T" not in text:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)


def zone_named(name: object) -> ZoneInfo | None:
    """The IANA zone, or None."""
    try:
        return ZoneInfo(name) if isinstance(name, str) and name else None
    except (KeyError, ValueError, OSError):
        return None


def parsed_object(body: bytes) -> dict[str, Any] | None:
    """The JSON object in `body` (an empty body is an empty object), None if it is anything else."""
    try:
        found = json.loads(body) if body else {}
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
