"""When somebody can be booked by their Cal.com schedule."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from voice_booking.adapters.calcom.shapes import DayHours, OpenHours, Schedule
from voice_booking.scheduling.plan import Span

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def open_spans(schedule: Schedule, span: Span) -> tuple[Span, ...]:
    """What lies open within `span`, in UTC, ordered, what touches merged.

    An override replaces its whole day (Cal.com's source, July 2026).
    """
    zone = ZoneInfo(schedule.timeZone)
    day = span.start.astimezone(zone).date()
    found: list[Span] = []
    while datetime.combine(day, time(0), zone) < span.end:
        found += [_on(day, each, zone) for each in _hours_of(day, schedule)]
        day += timedelta(days=1)
    return tuple(_merged(_clipped(each, span) for each in sorted(found, key=lambda each: each.start)))


def _hours_of(day: date, schedule: Schedule) -> Iterator[OpenHours | DayHours]:
    overriding = [each for each in schedule.overrides if each.date == day.isoformat()]
    weekly = [each for each in schedule.availability if _DAYS[day.weekday()] in each.days]
    return (each for each in overriding or weekly if each.startTime < each.endTime)


def _on(day: date, hours: OpenHours | DayHours, zone: tzinfo) -> Span:
    end = datetime.combine(day, time.fromisoformat(hours.endTime), zone)
    if hours.endTime == "23:59":
        end = datetime.combine(day + timedelta(days=1), time(0), zone)
    return Span(datetime.combine(day, time.fromisoformat(hours.startTime), zone).astimezone(UTC), end.astimezone(UTC))


def _clipped(each: Span, span: Span) -> Span:
    return Span(max(each.start, span.start), min(each.end, span.end))


def _merged(ordered: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for each in ordered:
        if each.start >= each.end:
            continue
        if last is not None and each.start <= last.end:
            last = Span(last.start, max(last.end, each.end))
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last
