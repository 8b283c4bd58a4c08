"""Days, moments and people as the salon's own staff write them: `24.12.`, `morgen`, `2026-11-25 14:00`, `Lisa`."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from voice_booking.german import fold
from voice_booking.listening.time import understand_when
from voice_booking.listening.when import AtMoment, AtTime, OnDate
from voice_booking.office.appointment_book.book import LONGEST, NotUnderstood
from voice_booking.office.appointment_book.dates import Stamp, stamp
from voice_booking.office.appointment_book.people import called, known
from voice_booking.salon.business import Branch, Salon
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Span

MIDNIGHT = timedelta(0)
DAY = timedelta(days=1)
_FIGURES = re.compile(r"\s*(?P<day>.*\S)[\s,]+(?P<clock>\d{1,2}:\d\d)(?:\s*Uhr)?\s*", re.DOTALL)


def day_said(text: str, branch: Branch, now: datetime) -> date:
    """A date of the branch, past ones too. Raises `NotUnderstood`."""
    read = _stamp(text, branch, now)
    if read.day is None:
        raise NotUnderstood(f"„{text}“ nennt keinen Tag; so geht es: heute, morgen, 24.12. oder 2026-12-24")
    return read.day


def day_span(day: date, branch: Branch) -> Span:
    """A date of the branch from midnight to midnight, in UTC."""
    whole = Stamp(day, MIDNIGHT)
    return Span(whole.at(day, MIDNIGHT, branch.zone), whole.at(day + DAY, MIDNIGHT, branch.zone))


def span_said(start: str, end: str, branch: Branch, now: datetime) -> Span:
    """From the beginning of the first to the end of the last; what is only a date is the whole day.

    Args:
        start: a date or a moment; a clock time alone is today's.
        end: a date, a moment, or a clock time of the day on which it starts; empty: that day's end.

    Raises:
        NotUnderstood: no such time, an end before the start, or more than a year.
    """
    first = _stamp(start, branch, now)
    day = first.day or now.astimezone(branch.zone).date()
    last = _stamp(end, branch, now) if end else Stamp(day, None)
    last_day = last.day or day
    begins = first.at(day, first.clock or MIDNIGHT, branch.zone)
    ends = day_span(last_day, branch).end if last.clock is None else last.at(last_day, last.clock, branch.zone)
    if ends <= begins:
        raise NotUnderstood("das Ende liegt vor dem Anfang")
    if ends - begins > LONGEST:
        raise NotUnderstood("das ist länger als ein Jahr: stimmt das Jahr?")
    return Span(begins, ends)


def member_said(name: str, salon: Salon) -> StaffMember:
    """Exactly one member of staff, by name or key. Raises `NotUnderstood`, naming those there are."""
    found = called(salon, name)
    if len(found) == 1:
        return found[0]
    if found:
        names = " oder ".join(member.name for member in found)
        raise NotUnderstood(f"„{name}“ kann {names} sein: bitte den vollen Namen")
    raise NotUnderstood(f"„{name}“ arbeitet hier nicht; hier arbeiten: {known(salon)}")


def _stamp(text: str, branch: Branch, now: datetime) -> Stamp:
    today = now.astimezone(branch.zone).date()
    if fold(text.strip()) == "gestern":
        return Stamp(today - DAY, None)
    try:
        written = stamp(text)
    except NotUnderstood:
        return _day_and_clock(text, branch, today)
    return _heard(text, branch, today) if written == Stamp(None, None) else written


def _day_and_clock(text: str, branch: Branch, today: date) -> Stamp:
    """A clock time in figures is meant as it stands, by whoever writes: 9:00 is never the evening."""
    figures = _FIGURES.fullmatch(text)
    if not figures:
        return _heard(text, branch, today)
    return replace(stamp(figures["clock"]), day=_heard(figures["day"], branch, today).day)


def _heard(text: str, branch: Branch, today: date) -> Stamp:
    """As callers say it; this morning is not over, since a day may be blocked or read from its beginning."""
    morning = datetime.combine(today, time(0), branch.zone).astimezone(UTC)
    match understand_when(text, branch, morning).wish:
        case OnDate(day):
            return Stamp(day, None)
        case AtMoment(moment):
            local = moment.astimezone(branch.zone)
            return Stamp(local.date(), _clock(local.time()))
        case AtTime(clock):
            return Stamp(None, _clock(clock))
        case _:
            raise NotUnderstood(f"„{text}“ ist kein Zeitpunkt; so geht es: heute, morgen 14:00, 24.12. oder 2026-12-24")


def _clock(clock: time) -> timedelta:
    return timedelta(hours=clock.hour, minutes=clock.minute)
