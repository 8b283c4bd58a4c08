"""Event types as Cal.com is told of them and as it tells of them."""

from typing import Any, Final

from voice_booking.adapters.calcom.shapes import EventType
from voice_booking.booking.calendar import EventTypeFound, EventTypeWanted

GRID_MINUTES: Final = 5
"""Starts are offered so far apart; Cal.com's own default is the length, which hides most of our starts from a look."""
DEFAULT_NOTICE_MINUTES: Final = 120
"""Of a type that does not say (its source, July 2026)."""
_SCHEDULING: Final = {"roundRobin": "round-robin"}


def event_type_body(wanted: EventTypeWanted, *, team: bool) -> dict[str, Any]:
    """A hidden type that closes nothing by itself: notice, buffers and hours are ours to keep.

    Lengths are always listed, a single one too: only then may a booking name its length.
    """
    body: dict[str, Any] = {
        "title": wanted.title,
        "slug": wanted.slug,
        "description": wanted.description,
        "lengthInMinutes": wanted.minutes,
        "lengthInMinutesOptions": sorted({wanted.minutes, *wanted.minutes_options}),
        "slotInterval": GRID_MINUTES,
        "minimumBookingNotice": 0,
        "beforeEventBuffer": 0,
        "afterEventBuffer": 0,
        "hidden": True,
    }
    if wanted.address:
        body["locations"] = [{"type": "address", "address": wanted.address, "public": True}]
    if team:
        body |= {"schedulingType": "collective", "hosts": [{"userId": wanted.host}], "assignAllTeamMembers": False}
    return body


def event_type_found(read: EventType) -> EventTypeFound:
    hosts = tuple(host.userId for host in read.hosts or ())
    scheduling = read.schedulingType and _SCHEDULING.get(read.schedulingType, read.schedulingType)
    return EventTypeFound(
        id=read.id,
        title=read.title,
        slug=read.slug,
        minutes=read.lengthInMinutes,
        minutes_options=tuple(read.lengthInMinutesOptions or (read.lengthInMinutes,)),
        hosts=hosts or (() if read.ownerId is None else (read.ownerId,)),
        hidden=bool(read.hidden),
        notice_minutes=DEFAULT_NOTICE_MINUTES if read.minimumBookingNotice is None else read.minimumBookingNotice,
        buffer_minutes=(read.beforeEventBuffer or 0, read.afterEventBuffer or 0),
        managed=_is_template(read),
        scheduling=scheduling,
        description=read.description or "",
        address=next((each.address for each in read.locations or () if each.address), ""),
    )


def _is_template(read: EventType) -> bool:
    """A managed type that is nobody's own; its children, one for each member, can be booked."""
    marked = read.schedulingType == "managed" or "managedEventConfig" in (read.metadata or {})
    return marked and read.parentEventTypeId is None
