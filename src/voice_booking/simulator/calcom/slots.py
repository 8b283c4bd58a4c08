"""GET /v2/slots: what could be booked. Never more than a look: nothing is kept by it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from voice_booking.simulator.calcom.availability import Question, Range, both, free
from voice_booking.simulator.calcom.bookings.rules import by_slug, within_window
from voice_booking.simulator.calcom.checking import Field, error, is_text, is_zone, one_of, picked
from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.errors import Refused, invalid, not_built
from voice_booking.simulator.calcom.grid import Steps, starts
from voice_booking.simulator.calcom.reservations import live
from voice_booking.simulator.calcom.rows import EventType, Json
from voice_booking.simulator.calcom.wire import Answer, local_stamp, moment, success

QUERY = (
    *(Field(name, is_text) for name in ("eventTypeId", "eventTypeSlug", "username", "teamSlug", "usernames")),
    *(Field(name, is_text) for name in ("duration", "bookingUidToReschedule")),
    Field("start", is_text, required=True),
    Field("end", is_text, required=True),
    Field("timeZone", is_zone, says="must be a valid IANA time-zone"),
    Field("format", one_of("time", "range")),
)
OLD_QUERY = (
    Field("startTime", is_text, required=True),
    Field("endTime", is_text, required=True),
    *(Field(name, is_text) for name in ("eventTypeId", "eventTypeSlug", "duration")),
    Field("timeZone", is_zone),
)


@dataclass(frozen=True, slots=True)
class Look:
    """What is asked for."""

    event_type: EventType
    span: Range
    minutes: int
    zone: ZoneInfo
    without_uid: str | None = None


def listed(context: Context) -> Answer:
    """Starts by local date; dates without any are absent."""
    query = picked(context.request.query, QUERY)
    look = _look(context, query, query["start"], query["end"])
    as_range = query.get("format") == "range"
    shapes: dict[str, list[Json]] = {}
    for start in found(context, look):
        slot = {"start": local_stamp(start, look.zone)}
        if as_range:
            slot["end"] = local_stamp(start + timedelta(minutes=look.minutes), look.zone)
        shapes.setdefault(start.astimezone(look.zone).date().isoformat(), []).append(slot)
    return success(shapes)


def listed_old(context: Context) -> Answer:
    """The same for version 2024-04-15, under its own path, with items called `time`."""
    query = picked(context.request.query, OLD_QUERY)
    look = _look(context, query, query["startTime"], query["endTime"])
    shapes: dict[str, list[Json]] = {}
    for start in found(context, look):
        day = start.astimezone(look.zone).date().isoformat()
        shapes.setdefault(day, []).append({"time": local_stamp(start, look.zone)})
    return success({"slots": shapes})


def found(context: Context, look: Look) -> list[datetime]:
    """Starts within the span, in UTC, in order."""
    event_type, now = look.event_type, context.now
    begin, end = look.span
    step = int(event_type.settings.get("slotInterval") or look.minutes)
    steps = Steps(step, look.minutes, int(event_type.settings.get("offsetStart") or 0))
    earliest = max(now + event_type.minutes_of("minimumBookingNotice", default=120), begin)
    offered: set[datetime] = set()
    for ranges in _chances(context, look):
        offered.update(starts(ranges, earliest, steps, look.zone))
    length = timedelta(minutes=look.minutes)
    return [
        start
        for start in sorted(offered)
        if begin <= start <= end
        and within_window(event_type, start, now)
        and not _reserved(context, look, start, start + length)
    ]


def _chances(context: Context, look: Look) -> list[list[Range]]:
    """Free ranges of everybody together; with round robin those of each host in turn."""
    event_type = look.event_type
    begin, end = look.span
    question = Question(event_type, (begin, end + timedelta(days=1)), look.without_uid)
    ranges = {user: free(context.state, user, question) for user in event_type.host_ids}
    if event_type.scheduling_type != "roundRobin":
        return [_together(list(ranges.values()))]
    fixed = [ranges[host.user_id] for host in event_type.hosts if host.mandatory]
    turn = [ranges[host.user_id] for host in event_type.hosts if not host.mandatory]
    return [_together([*fixed, each]) for each in turn] if turn else [_together(fixed)]


def _together(of_hosts: list[list[Range]]) -> list[Range]:
    if not of_hosts:
        return []
    common, *others = of_hosts
    for ranges in others:
        common = both(common, ranges)
    return common


def _reserved(context: Context, look: Look, start: datetime, end: datetime) -> bool:
    """Whether a live reservation of one of the hosts, on whatever type, hides the start.

    Round robin counts reservations of exactly this span against the hosts.
    """
    event_type = look.event_type
    rows = [row for row in live(context.state, context.now) if row.start < end and start < row.end]
    if event_type.scheduling_type == "roundRobin":
        same = [row for row in rows if row.event_type_id == event_type.id and (row.start, row.end) == (start, end)]
        return len(same) >= len(event_type.hosts)
    return any(row.host_id in event_type.host_ids for row in rows)


def _look(context: Context, query: Mapping[str, Any], start: str, end: str) -> Look:
    event_type = _event_type(context, query)
    duration = query.get("duration")
    if duration is not None and not duration.isdigit():
        raise invalid([error("duration", "isNumber", "duration must be a number")])
    minutes = int(duration) if duration and event_type.lengths else event_type.minutes
    zone = ZoneInfo(query.get("timeZone", "UTC"))
    span = (_edge(start, "start"), _edge(end, "end"))
    return Look(event_type, span, minutes, zone, query.get("bookingUidToReschedule"))


def _event_type(context: Context, query: Mapping[str, Any]) -> EventType:
    if "usernames" in query:
        raise not_built("slots of several users")
    if "eventTypeId" in query:
        number = query["eventTypeId"]
        row = context.state.event_types.get(int(number)) if number.isdigit() else None
    else:
        row = by_slug(context.state, query.get("eventTypeSlug", ""), query.get("username"), query.get("teamSlug"))
    if row is None:
        raise Refused(404, "Event Type not found")
    return row


def _edge(text: str, name: str) -> datetime:
    """A date alone is the whole UTC day; an end at midnight is stretched to the end of its day too."""
    last = name == "end"
    if "T" not in text:
        text += "T23:59:59Z" if last else "T00:00:00Z"
    found = moment(text)
    if found is None:
        raise invalid([error(name, "isDateString", f"{name} must be a valid ISO 8601 date string")])
    if last and found.strftime("%H%M%S") == "000000":
        return found + timedelta(hours=23, minutes=59, seconds=59)
    return found
