"""Whether people can be booked at Cal.com whenever they work: their schedule there must cover their hours here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from voice_booking.booking.calendar import Calendar
from voice_booking.salon.business import Branch, Business
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.bits import runs, span_mask
from voice_booking.scheduling.days import DayFrame, day_frame
from voice_booking.scheduling.free_time import OpenDay
from voice_booking.scheduling.plan import Span


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Working time of a person in which Cal.com would refuse every booking."""

    whose: str
    span: Span
    timezone: str
    """Of the branch, for showing it."""

    def __str__(self) -> str:
        zone = ZoneInfo(self.timezone)
        start, end = self.span.start.astimezone(zone), self.span.end.astimezone(zone)
        return f"{self.whose}  {start:%a %Y-%m-%d %H:%M}–{end:%H:%M}"


async def uncovered_hours(business: Business, calendar: Calendar, now: datetime) -> tuple[Uncovered, ...]:
    """For everybody with a user at Cal.com, as far ahead as callers can book. Raises `Rejected`, `TryLater`."""
    found: list[Uncovered] = []
    for branch in business.branches:
        ahead = Span(now, now + timedelta(days=branch.horizon_days))
        for member in business.staff:
            if member.branch == branch.key and member.skills and member.calendar_user is not None:
                theirs = await calendar.working_hours(member.calendar_user, ahead)
                found += [
                    Uncovered(member.name, span, branch.timezone) for span in missing(branch, member, theirs, ahead)
                ]
    return tuple(found)


def missing(branch: Branch, member: StaffMember, theirs: tuple[Span, ...], ahead: Span) -> Iterator[Span]:
    """When somebody works within `ahead`, less `theirs`."""
    day = ahead.start.astimezone(branch.zone).date()
    last = ahead.end.astimezone(branch.zone).date()
    while day <= last:
        frame = day_frame(branch.timezone, day)
        wanted = OpenDay.of(branch, frame).working(member) & _within(frame, ahead)
        for span in theirs:
            wanted &= ~_within(frame, span)
        for first, end in runs(wanted):
            yield Span(frame.at(first), frame.at(end))
        day += timedelta(days=1)


def _within(frame: DayFrame, span: Span) -> int:
    return span_mask(frame.minute(span.start), min(frame.minute(span.end), frame.minutes))
