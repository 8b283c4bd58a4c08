"""Rows as Retell's answers tell of them: what is null is left out, defaults are filled in."""

from collections.abc import Mapping, Sequence
from typing import Any

from voice_booking.simulator.retell_management.checking import invalid
from voice_booking.simulator.retell_management.rows import Agent, Flow, Json, Number, milliseconds

DEFAULT_LIMIT, MOST = 50, 1000
DEFAULTS: Mapping[str, Any] = {"enable_dynamic_voice_speed": False, "ring_duration_ms": 30000}
"""Settings that nobody sent and that are answered all the same."""


def agent_version(agent: Agent, number: int) -> Json:
    version = agent.versions[number]
    said = {key: value for key, value in version.settings.items() if value is not None}
    base = {} if version.base is None else {"base_version": version.base}
    return {
        **DEFAULTS,
        **said,
        **base,
        "agent_id": agent.id,
        "version": number,
        "is_published": version.published,
        "last_modification_timestamp": milliseconds(version.modified_at),
    }


def listed_version(agent: Agent, number: int) -> Json:
    told = agent_version(agent, number)
    keys = ("version", "is_published", "base_version", "version_title", "version_description")
    listed = {key: told[key] for key in keys if key in told}
    return {**listed, "last_modification_timestamp": told["last_modification_timestamp"]}


def listed_agent(agent: Agent) -> Json:
    told = agent_version(agent, agent.latest)
    return {
        "agent_id": agent.id,
        "agent_name": told.get("agent_name", ""),
        "channel": "voice",
        "is_suspended": False,
        "tags": {name: {"version": number} for name, number in agent.tags.items()},
        "user_modified_timestamp": told["last_modification_timestamp"],
    }


def flow_version(flow: Flow, number: int) -> Json:
    version = flow.versions[number]
    return {
        **{key: value for key, value in version.document.items() if value is not None},
        "conversation_flow_id": flow.id,
        "version": number,
        "last_modification_timestamp": milliseconds(version.modified_at),
    }


def number(row: Number) -> Json:
    return {
        **{key: value for key, value in row.settings.items() if value is not None},
        "phone_number": row.phone,
        "phone_number_type": "custom",
        "last_modification_timestamp": milliseconds(row.modified_at),
    }


def page(rows: Sequence[Json], query: Mapping[str, str]) -> Json:
    """One page of rows that are given oldest first; the key is the place of the next."""
    order = query.get("sort_order", "descending")
    limit, start = _whole(query, "limit", DEFAULT_LIMIT), _whole(query, "pagination_key", 0)
    if order not in {"ascending", "descending"} or not 0 < limit <= MOST:
        raise invalid("querystring is not valid")
    sorted_rows = list(rows) if order == "ascending" else list(reversed(rows))
    shown = sorted_rows[start : start + limit]
    more = start + limit < len(sorted_rows)
    key = {"pagination_key": str(start + limit)} if more else {}
    return {"items": shown, "has_more": more, **key}


def _whole(query: Mapping[str, str], name: str, default: int) -> int:
    text = query.get(name, str(default))
    if not text.isdigit():
        raise invalid(f"querystring/{name} must be a number")
    return int(text)
