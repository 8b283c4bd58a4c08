"""When a host is free: working hours less bookings with their buffers and less busy times. All in UTC, half-open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from voice_booking.simulator.calcom.rows import Booking, EventType, Schedule, State, Working

Range = tuple[datetime, datetime]
A_DAY = timedelta(days=1)
ALMOST_MIDNIGHT = time(23, 59)


@dataclass(frozen=True, slots=True)
class Question:
    """Whose time is asked for, and what does not count as occupied."""

    event_type: EventType
    span: Range
    without_uid: str | None = None
    """A booking that is being moved."""
    seen_up_to: int | None = None
    """Bookings with a higher id came after availability was read; None sees all."""


def free(state: State, user_id: int, question: Question) -> list[Range]:
    """Free ranges of a host that touch the span, in order; touching ones are merged.

    A host whose connected calendar cannot be read has none: an outage looks like a full day.
    """
    schedule = schedule_of(state, user_id, question.event_type)
    if schedule is None or user_id in state.unreadable:
        return []
    begin, end = question.span
    hours = working_hours(schedule, begin - A_DAY, end + A_DAY)
    found = minus(merged(hours), merged(occupied(state, user_id, question)))
    return [part for part in found if part[0] < end and part[1] > begin]


def schedule_of(state: State, user_id: int, event_type: EventType) -> Schedule | None:
    """The type's own schedule, else the host's default one, else any of the host."""
    own = event_type.settings.get("scheduleId")
    if own is not None and own in state.schedules:
        return state.schedules[own]
    default = state.users[user_id].default_schedule_id
    return state.schedules.get(default) if default is not None else None


def working_hours(schedule: Schedule, begin: datetime, end: datetime) -> list[Range]:
    """Working hours of every local day between two moments; a date override replaces its day."""
    zone, found = schedule.zone, []
    day, last = begin.astimezone(zone).date(), end.astimezone(zone).date()
    while day <= last:
        own = [part for part in schedule.working if part.day == day]
        usual = [part for part in schedule.working if part.day == day.weekday()]
        found += [_on(part, day, zone) for part in own or usual]
        day += A_DAY
    return [part for part in found if part[0] < part[1]]


def _on(part: Working, day: date, zone: ZoneInfo) -> Range:
    """23:59 as an end counts as midnight; 00:00 to 00:00 is a day off."""
    if part.end == ALMOST_MIDNIGHT:
        end = datetime.combine(day + A_DAY, time(0), zone)
    else:
        end = datetime.combine(day, part.end, zone)
    return datetime.combine(day, part.start, zone).astimezone(UTC), end.astimezone(UTC)


def occupied(state: State, user_id: int, question: Question) -> list[Range]:
    """Bookings of the host on any event type, widened by the buffers of both types, and busy times by ours."""
    before, after = _buffers(question.event_type)
    found = [_blocked(state, row, before, after) for row in bookings_of(state, user_id, question)]
    found += [(row.start - after, row.end + before) for row in state.busy.values() if row.user_id == user_id]
    return found


def bookings_of(state: State, user_id: int, question: Question) -> list[Booking]:
    """Bookings that take the host's time: accepted ones, pending ones only where their type says so."""
    seen = question.seen_up_to
    return [
        row
        for row in state.bookings.values()
        if user_id in row.host_ids
        and (row.status == "accepted" or (row.status == "pending" and state.type_of(row).pending_blocks))
        and row.uid != question.without_uid
        and (seen is None or row.id <= seen)
    ]


def _blocked(state: State, row: Booking, before: timedelta, after: timedelta) -> Range:
    """Its before and our after in front of it, its after and our before behind it."""
    own_before, own_after = _buffers(state.type_of(row))
    return row.start - own_before - after, row.end + own_after + before


def _buffers(event_type: EventType) -> tuple[timedelta, timedelta]:
    return event_type.minutes_of("beforeEventBuffer"), event_type.minutes_of("afterEventBuffer")


def merged(ranges: Iterable[Range]) -> list[Range]:
    """In order, with overlapping and touching ranges as one."""
    found: list[Range] = []
    for begin, end in sorted(ranges):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((begin, end))
    return found


def minus(ranges: list[Range], taken: list[Range]) -> list[Range]:
    """What is left of `ranges`; both are merged."""
    left = []
    for begin, end in ranges:
        for from_, to in taken:
            if to <= begin or from_ >= end:
                continue
            if from_ > begin:
                left.append((begin, from_))
            begin = max(begin, to)  # noqa: PLW2901 - the rest of this range
        if begin < end:
            left.append((begin, end))
    return left


def both(one: list[Range], other: list[Range]) -> list[Range]:
    """What lies in both."""
    found = [(max(a[0], b[0]), min(a[1], b[1])) for a in one for b in other]
    return [part for part in sorted(found) if part[0] < part[1]]


def fits(ranges: Iterable[Range], start: datetime, end: datetime) -> bool:
    """Whether one range holds the whole span."""
    return any(begin <= start and end <= finish for begin, finish in ranges)
