"""From partial days and spans to dates, seen from today."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import NamedTuple

from voice_booking.listening.time.holidays import next_holiday
from voice_booking.listening.time.pieces import Day, Pick, Span, Unit
from voice_booking.listening.when import TimeProblem
from voice_booking.salon.business import Branch

FORGIVEN_MONTHS = 3
"""A date without a year that is past for longer than this means next year."""
_WEEKS = {Pick.PLAIN: 0, Pick.THIS: 0, Pick.COMING: 1, Pick.NEXT: 1, Pick.AFTER_NEXT: 2, Pick.LAST: -1}
_YEAR_PORTIONS = (1, 6, 12)
"""The month that is called beginning, middle, end of a year."""
_WEEK_PORTIONS = {None: (0, 7), 0: (0, 3), 1: (2, 3), 2: (3, 6)}


class NoSuchDay(Exception):
    """The words name a day that cannot be meant: past, not in any calendar, or contradicting itself."""

    def __init__(self, problem: TimeProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


class Here(NamedTuple):
    """Where and when the words were said."""

    branch: Branch
    now: datetime
    """Local time of the branch."""
    today: date

    def closed_for_today(self) -> bool:
        """Whether the salon will not open again today."""
        spans = self.branch.opening_on(self.today)
        moment = self.now.time()
        return all(span.end <= moment and span.end.hour > 0 for span in spans)


def days_of(day: Day, here: Here) -> tuple[date, ...]:
    """The dates that a day may mean, earliest first; two where one has to be asked for.

    Raises:
        NoSuchDay: it is past, impossible or contradicts itself.
    """
    found = _unshifted(day, here)
    if day.shift:
        found = tuple(each + timedelta(days=day.shift) for each in found)
    if all(each < here.today for each in found):
        raise NoSuchDay(TimeProblem.PAST)
    return found


def _from_anchor(day: Day, anchor: Day, here: Here) -> date:
    """The weekday next after or last before the anchor."""
    start = days_of(anchor, here)[0]
    if day.forward:
        return start + timedelta(days=((day.weekday or 0) - start.weekday() - 1) % 7 + 1)
    return start - timedelta(days=(start.weekday() - (day.weekday or 0) - 1) % 7 + 1)


def _unshifted(day: Day, here: Here) -> tuple[date, ...]:
    if day.anchor is not None:
        return (_from_anchor(day, day.anchor, here),)
    if day.nth is not None:
        return (_nth_weekday(day, here.today),)
    if day.number is not None or day.holiday is not None or day.offset is not None or day.months:
        found = _single(day, here)
        if day.weekday is not None and found.weekday() != day.weekday:
            raise NoSuchDay(TimeProblem.MISMATCH)
        return (found,)
    if day.weekday is not None:
        return _weekday(day, here)
    return (here.today,)


def _single(day: Day, here: Here) -> date:
    if day.holiday is not None:
        return next_holiday(day.holiday, here.today)
    if day.offset is not None:
        return here.today + timedelta(days=day.offset)
    if day.month_offset is not None:
        return _numbered_in_month(day, here.today)
    if day.months:
        return add_months(here.today, day.months)
    return _calendar_date(day, here.today)


def _calendar_date(day: Day, today: date) -> date:
    number = day.number or 1
    if day.month is None:
        return _next_numbered(number, today)
    year = day.year or _year_of(day.month, number, today)
    if day.next_year and not day.year:
        year = today.year + 1
    try:
        return date(year, day.month, number)
    except ValueError:
        raise NoSuchDay(TimeProblem.INVALID) from None


def _numbered_in_month(day: Day, today: date) -> date:
    first = add_months(today.replace(day=1), day.month_offset or 0)
    try:
        return first.replace(day=day.number or 1)
    except ValueError:
        raise NoSuchDay(TimeProblem.INVALID) from None


def _next_numbered(number: int, today: date) -> date:
    """The next day with this number; months that are too short are passed over."""
    year, month = today.year, today.month
    while True:
        if number <= monthrange(year, month)[1] and date(year, month, number) >= today:
            return date(year, month, number)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _year_of(month: int, number: int, today: date) -> int:
    this_year = date(today.year, month, min(number, monthrange(today.year, month)[1]))
    return today.year + 1 if add_months(this_year, FORGIVEN_MONTHS) < today else today.year


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, min(day.day, monthrange(day.year + years, month + 1)[1]))


def _weekday(day: Day, here: Here) -> tuple[date, ...]:
    weekday, today = day.weekday or 0, here.today
    monday = today - timedelta(days=today.weekday())
    if day.week is not None:
        return (monday + timedelta(days=7 * day.week + weekday),)
    ahead = (weekday - today.weekday()) % 7
    coming = today + timedelta(days=ahead or 7)
    match day.pick:
        case Pick.PLAIN:
            return (coming,) if ahead or here.closed_for_today() else (today,)
        case Pick.THIS:
            return (monday + timedelta(days=weekday),)
        case Pick.NEXT if weekday > today.weekday():
            return (coming, coming + timedelta(days=7))
        case Pick.AFTER_NEXT:
            return (coming + timedelta(days=7),)
        case Pick.LAST:
            raise NoSuchDay(TimeProblem.PAST)
    return (coming,)


def _nth_weekday(day: Day, today: date) -> date:
    month, year = day.month or today.month, today.year
    if day.month is None and day.pick is Pick.NEXT:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    elif day.month is not None:
        year = day.year or _year_of(day.month, 28, today)
    while True:
        found = _nth_in_month(day, year, month)
        if found and (found >= today or day.month is not None):
            return found
        if day.month is not None:
            raise NoSuchDay(TimeProblem.INVALID)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _nth_in_month(day: Day, year: int, month: int) -> date | None:
    length = monthrange(year, month)[1]
    if day.weekday is None:
        return date(year, month, length)
    days = [date(year, month, n) for n in range(1, length + 1) if date(year, month, n).weekday() == day.weekday]
    position = -1 if day.nth == -1 else (day.nth or 1) - 1
    return days[position] if position < len(days) else None


def spans_of(span: Span, here: Here) -> tuple[tuple[date, date], ...]:
    """The half-open spans of dates that a span may mean.

    Raises:
        NoSuchDay: it is over.
    """
    found = _SPANS[span.unit](span, here)
    if all(end <= here.today for _, end in found):
        raise NoSuchDay(TimeProblem.PAST)
    return found


def _week(span: Span, here: Here) -> tuple[tuple[date, date], ...]:
    monday = here.today - timedelta(days=here.today.weekday())
    if span.number is not None:
        return (_numbered_week(span.number, here.today),)
    if span.of is not None:
        day = days_of(span.of, here)[0]
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=span.until or 0)
        return ((monday, monday + timedelta(days=7)),)
    first, last = _WEEK_PORTIONS[span.portion]
    monday += timedelta(weeks=_WEEKS[span.pick])
    if span.pick is Pick.PLAIN and span.portion is not None and monday + timedelta(days=last) <= here.today:
        monday += timedelta(weeks=1)
    return ((monday + timedelta(days=first), monday + timedelta(days=last)),)


def _numbered_week(number: int, today: date) -> tuple[date, date]:
    year = today.isocalendar().year
    for candidate in (year, year + 1):
        try:
            monday = date.fromisocalendar(candidate, number, 1)
        except ValueError:
            continue
        if monday + timedelta(days=7) > today:
            return monday, monday + timedelta(days=7)
    raise NoSuchDay(TimeProblem.INVALID)


def _weekend(span: Span, here: Here) -> tuple[tuple[date, date], ...]:
    today = here.today
    saturday = today + timedelta(days=5 - today.weekday())
    begun = today.weekday() >= 5
    weeks = {Pick.AFTER_NEXT: 1, Pick.LAST: -1}.get(span.pick, 0)
    if begun and span.pick in (Pick.NEXT, Pick.COMING, Pick.AFTER_NEXT):
        weeks += 1
    if span.number is not None:
        weeks = span.number
    saturday += timedelta(weeks=weeks)
    first = (saturday, saturday + timedelta(days=2))
    if span.pick is Pick.NEXT and not begun and span.number is None:
        return first, (first[0] + timedelta(days=7), first[1] + timedelta(days=7))
    return (first,)


def _month(span: Span, here: Here) -> tuple[tuple[date, date], ...]:
    first = _first_of_month(span, here.today)
    found = _month_portion(first, span.portion)
    rolls = span.number is None and span.pick is Pick.PLAIN and span.portion is not None
    if rolls and found[1] <= here.today:
        found = _month_portion(add_months(first, 1), span.portion)
    return (found,)


def _first_of_month(span: Span, today: date) -> date:
    if span.number is None:
        return add_months(today.replace(day=1), _WEEKS[span.pick])
    year = span.year or _year_of(span.number, 1, today)
    if (span.next_year and not span.year) or (not span.year and span.number == today.month):
        year = today.year + span.next_year
    return date(year, span.number, 1)


def _month_portion(first: date, portion: int | None) -> tuple[date, date]:
    following = add_months(first, 1)
    bounds = (first, first + timedelta(days=10), first + timedelta(days=20), following)
    return (first, following) if portion is None else (bounds[portion], bounds[portion + 1])


def _year(span: Span, here: Here) -> tuple[tuple[date, date], ...]:
    year = here.today.year + _WEEKS[span.pick]
    if span.portion is not None:
        month = _YEAR_PORTIONS[span.portion]
        first = date(year + (span.pick is Pick.PLAIN and month < here.today.month), month, 1)
        return ((first, add_months(first, 1)),)
    return ((date(year, 1, 1), date(year + 1, 1, 1)),)


def _ahead(span: Span, here: Here) -> tuple[tuple[date, date], ...]:
    start, end = span.number or 0, span.until or 1
    return ((here.today + timedelta(days=start), here.today + timedelta(days=end)),)


def _month_week(span: Span, here: Here) -> tuple[tuple[date, date], ...]:
    first = _first_of_month(span, here.today)
    if span.until == -1:
        end = add_months(first, 1)
        return ((end - timedelta(days=7), end),)
    start = first + timedelta(days=7 * ((span.until or 1) - 1))
    return ((start, start + timedelta(days=7)),)


def _year_turn(_: Span, here: Here) -> tuple[tuple[date, date], ...]:
    return ((date(here.today.year, 12, 27), date(here.today.year + 1, 1, 1)),)


_SPANS = {
    Unit.WEEK: _week,
    Unit.WEEKEND: _weekend,
    Unit.MONTH: _month,
    Unit.YEAR: _year,
    Unit.AHEAD: _ahead,
    Unit.YEAR_TURN: _year_turn,
    Unit.MONTH_WEEK: _month_week,
}
