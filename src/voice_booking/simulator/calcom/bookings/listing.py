"""GET /v2/bookings: the filters, and the two ways of paging through what they leave."""

import base64
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from voice_booking.simulator.calcom.bookings.shape import booking_shape, old_shape
from voice_booking.simulator.calcom.checking import Field, error, is_email, is_text, is_time, one_of, picked
from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.errors import invalid
from voice_booking.simulator.calcom.rows import Booking
from voice_booking.simulator.calcom.versions import HOSTED, effective
from voice_booking.simulator.calcom.wire import Answer, moment, success

STATUSES = ("upcoming", "recurring", "past", "cancelled", "unconfirmed")
CURSORS = "2026-05-01"
DEFAULT_LIMIT, MOST = 50, 100
DEFAULT_TAKE, MOST_TAKEN = 100, 250
TIMES = ("afterStart", "beforeEnd", "afterCreatedAt", "beforeCreatedAt", "afterUpdatedAt", "beforeUpdatedAt")
SORTS = ("sortStart", "sortEnd", "sortCreated", "sortUpdatedAt")
FILTERS = (
    Field("attendeeEmail", is_email, says="must be an email"),
    Field("attendeeName", is_text),
    Field("bookingUid", is_text),
    Field("eventTypeId", is_text),
    Field("eventTypeIds", is_text),
    Field("teamId", is_text),
    Field("teamsIds", is_text),
    Field("status", is_text),
    *(Field(name, is_time, says="must be a valid ISO 8601 date string") for name in TIMES),
    *(Field(name, one_of("asc", "desc")) for name in SORTS),
    *(Field(name, is_text) for name in ("take", "skip", "limit", "cursor")),
)
TESTS: Mapping[str, Callable[[Booking, datetime], bool]] = {
    "afterStart": lambda row, time: row.start >= time,
    "beforeEnd": lambda row, time: row.end <= time,
    "afterCreatedAt": lambda row, time: row.created >= time,
    "beforeCreatedAt": lambda row, time: row.created <= time,
    "afterUpdatedAt": lambda row, time: row.updated >= time,
    "beforeUpdatedAt": lambda row, time: row.updated <= time,
}
KEYS: Mapping[str, Callable[[Booking], datetime]] = {
    "sortStart": lambda row: row.start,
    "sortEnd": lambda row: row.end,
    "sortCreated": lambda row: row.created,
    "sortUpdatedAt": lambda row: row.updated,
}


def listed(context: Context) -> Answer:
    """Bookings that the key's user hosts or whose team it administers; paged by `cursor` or by `take` and `skip`."""
    query = picked(context.request.query, FILTERS)
    by_cursor = effective(context.request.headers, HOSTED) == CURSORS
    statuses = _statuses(query.get("status"), single=by_cursor)
    rows = ordered(matching(context, query, statuses), query)
    return _by_cursor(context, rows, query) if by_cursor else _by_take(context, rows, query)


def listed_old(context: Context) -> Answer:
    """The same for version 2024-04-15, in its own envelope."""
    rows = ordered(matching(context, {}, ()), {})
    shapes = [old_shape(context.state, row) for row in rows]
    return success({"bookings": shapes, "recurringInfo": [], "nextCursor": None})


def matching(context: Context, query: Mapping[str, Any], statuses: tuple[str, ...]) -> list[Booking]:
    """Bookings within the caller's sight that pass every filter."""
    return [
        row
        for row in context.state.bookings.values()
        if _within_sight(context, row)
        and (not statuses or any(_has_status(row, status, context.now) for status in statuses))
        and query.get("attendeeEmail", row.attendee.email).lower() == row.attendee.email.lower()
        and query.get("attendeeName", row.attendee.name) == row.attendee.name
        and query.get("bookingUid", row.uid) == row.uid
        and _among(query, ("eventTypeId", "eventTypeIds"), row.event_type.id)
        and _among(query, ("teamId", "teamsIds"), row.event_type.team_id)
        and all(TESTS[name](row, moment(query[name]) or row.start) for name in TIMES if name in query)
    ]


def _within_sight(context: Context, row: Booking) -> bool:
    return context.caller().id in row.host_ids or context.is_admin(row.event_type.team_id)


def _among(query: Mapping[str, Any], names: tuple[str, ...], number: int | None) -> bool:
    """Whether a number is among those asked for, one or several of them with commas between."""
    asked = [part for name in names if name in query for part in query[name].split(",")]
    return not asked or str(number) in asked


def _statuses(text: str | None, *, single: bool) -> tuple[str, ...]:
    """What is asked for: one, or several with commas. Raises `Refused` (400)."""
    asked = tuple(text.split(",")) if text else ()
    if any(part not in STATUSES for part in asked) or (single and len(asked) > 1):
        text = f"Invalid status. Allowed are {', '.join(STATUSES)}" + (", one per call" if single else "")
        raise invalid([error("status", "isEnum", text)])
    return asked


def _has_status(row: Booking, status: str, now: datetime) -> bool:
    match status:
        case "upcoming":
            return row.is_active and row.end >= now
        case "past":
            return row.is_active and row.end <= now
        case "cancelled":
            return not row.is_active
        case "unconfirmed":
            return row.status == "pending" and row.end >= now
        case _:
            return False  # the stand-in has no recurring bookings


def ordered(rows: list[Booking], query: Mapping[str, Any]) -> list[Booking]:
    """By what is asked for, else by start; by id where that is the same."""
    name = next((name for name in SORTS if name in query), "sortStart")
    key = KEYS[name]
    found = sorted(rows, key=lambda row: row.id)
    return sorted(found, key=key, reverse=query.get(name) == "desc")


def _number(query: Mapping[str, Any], name: str, default: int, least: int, most: int | None) -> int:
    """Raises `Refused` (400)."""
    text = query.get(name, str(default))
    if not text.isdigit() or int(text) < least or (most is not None and int(text) > most):
        raise invalid([error(name, "max", f"{name} must be between {least} and {most}")])
    return int(text)


def _by_take(context: Context, rows: list[Booking], query: Mapping[str, Any]) -> Answer:
    take = _number(query, "take", DEFAULT_TAKE, 1, MOST_TAKEN)
    skip = _number(query, "skip", 0, 0, None)
    page = rows[skip : skip + take]
    left = max(len(rows) - skip - len(page), 0)
    pagination = {
        "totalItems": len(rows),
        "remainingItems": left,
        "returnedItems": len(page),
        "itemsPerPage": take,
        "currentPage": skip // take + 1,
        "totalPages": -(-len(rows) // take),
        "hasNextPage": left > 0,
        "hasPreviousPage": skip > 0,
    }
    return success([booking_shape(context.state, row) for row in page], pagination=pagination)


def _by_cursor(context: Context, rows: list[Booking], query: Mapping[str, Any]) -> Answer:
    limit = _number(query, "limit", DEFAULT_LIMIT, 1, MOST)
    begin = _after(rows, query["cursor"]) if "cursor" in query else 0
    page = rows[begin : begin + limit]
    more = begin + limit < len(rows)
    cursor = _cursor(page[-1], begin + limit) if more else None
    pagination = {"nextCursor": cursor, "hasMore": more}
    return success([booking_shape(context.state, row) for row in page], pagination=pagination)


def _after(rows: list[Booking], cursor: str) -> int:
    """Where to go on: behind the row that was last, or at its place if it is not there any more."""
    try:
        found = json.loads(base64.urlsafe_b64decode(cursor))
        last, place = int(found["id"]), int(found["n"])
    except (ValueError, KeyError, TypeError) as problem:
        raise invalid([error("cursor", "isCursor", "cursor is not valid")]) from problem
    return next((index + 1 for index, row in enumerate(rows) if row.id == last), place)


def _cursor(last: Booking, place: int) -> str:
    return base64.urlsafe_b64encode(json.dumps({"id": last.id, "n": place}).encode()).decode()
