"""From a spoken time to what can be searched: one exact start, or windows in which a start is welcome."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import assert_never

from voice_booking.booking.outcomes import Field, Missing, TimeUnclear, TimeWrong
from voice_booking.listening.when import (
    AnyOf,
    Anytime,
    AsSoonAsPossible,
    AtMoment,
    AtTime,
    Bound,
    Constraint,
    Lasting,
    NoTime,
    OnDate,
    TimeProblem,
    WhichOf,
    Wish,
    Within,
    Wrong,
)
from voice_booking.scheduling.plan import Span

LOOK_AHEAD = timedelta(days=14)
"""How far a wish without an end is searched."""
BEFORE, AFTER = timedelta(days=3), timedelta(days=8)
"""How far around a wish alternatives are looked for."""
WHOLE_DAY = timedelta(days=1)
FARTHEST = timedelta(days=3660)
"""Nobody means a day further ahead; no horizon is longer."""


@dataclass(frozen=True, slots=True)
class TimeWish:
    """`point` is one exact start; otherwise any start inside one of `windows` will do."""

    windows: tuple[Span, ...]
    point: datetime | None = None
    day: date | None = None
    """The one day that was named, if one was."""
    near: datetime | None = None
    """The moment that offers should be close to; None: spread over the windows."""
    over: tuple[Span, ...] = ()
    """Those of the windows by whose end the visit is to be over, not only to have begun."""

    @property
    def middle(self) -> datetime | None:
        """Around which alternatives are looked for when nothing in the windows is free."""
        return self.near or (self.windows[0].start if self.windows else None)

    def around(self, now: datetime) -> Span:
        """Where alternatives may lie."""
        middle = self.middle or now
        return Span(max(now, middle - BEFORE), max(now, middle) + AFTER)

    def facts_span(self, now: datetime) -> Span:
        """Where occupied time matters for the wish and its alternatives: whole days, whatever the zone."""
        spans = (*self.windows, self.around(now))
        return Span(min(span.start for span in spans) - WHOLE_DAY, max(span.end for span in spans) + WHOLE_DAY)

    @classmethod
    def at(cls, start: datetime, zone: tzinfo) -> "TimeWish":
        """The wish for exactly this start (UTC)."""
        return cls((Span(start, start + timedelta(minutes=1)),), start, start.astimezone(zone).date(), near=start)


def time_wish(wish: Wish, zone: tzinfo, now: datetime) -> TimeWish | Missing | TimeUnclear | TimeWrong:
    """What to search for `wish`, or why that cannot be known yet.

    Windows are UTC, ordered, cut to what lies after `now`; an exact start in the past is kept: the search refuses it.
    A time beyond all calendars is none.
    """
    try:
        read = _read(wish, zone, now)
    except OverflowError:
        return TimeWrong(TimeProblem.INVALID)
    if isinstance(read, TimeWish) and any(span.end > now + FARTHEST for span in read.windows):
        return TimeWrong(TimeProblem.INVALID)
    return read


def _read(wish: Wish, zone: tzinfo, now: datetime) -> TimeWish | Missing | TimeUnclear | TimeWrong:
    match wish:
        case NoTime() | Lasting():
            return Missing(Field.TIME)
        case Wrong(problem):
            return TimeWrong(problem)
        case WhichOf(items):
            return TimeUnclear(items)
        case AtMoment(moment):
            return TimeWish.at(moment.astimezone(now.tzinfo), zone)
        case OnDate(day):
            return TimeWish(_ahead((_day_span(day, zone),), now), day=day)
        case AtTime() | Within() | Constraint() | AsSoonAsPossible() | Anytime():
            windows = _ahead(_windows(wish, zone, now), now)
            return TimeWish(windows, day=_single_day(wish, zone), over=windows if _over_by_its_end(wish) else ())
        case AnyOf(items):
            return _any_of(items, zone, now)
        case _:
            assert_never(wish)


def _any_of(items: tuple[Wish, ...], zone: tzinfo, now: datetime) -> TimeWish | Missing | TimeUnclear | TimeWrong:
    """All windows together; a reading that is no searchable time is left out as long as another one is."""
    read = [time_wish(item, zone, now) for item in items]
    searchable = [wish for wish in read if isinstance(wish, TimeWish)]
    if not searchable:
        return read[0]
    windows = sorted(span for wish in searchable for span in wish.windows)
    return TimeWish(tuple(windows), over=tuple(span for wish in searchable for span in wish.over))


def _over_by_its_end(wish: Wish) -> bool:
    hours = wish.time if isinstance(wish, Constraint) else wish
    return isinstance(hours, Within) and hours.over


def _windows(
    wish: AtTime | Within | Constraint | AsSoonAsPossible | Anytime, zone: tzinfo, now: datetime
) -> tuple[Span, ...]:
    today = now.astimezone(zone).date()
    match wish:
        case AtTime(clock):
            return _every_day(today, clock, _minute_after(clock), zone)
        case Within():
            return _within(wish, zone, now)
        case Constraint():
            return _constrained(wish, zone, now)
        case AsSoonAsPossible() | Anytime():
            return (Span(now, now + LOOK_AHEAD),)


def _within(wish: Within, zone: tzinfo, now: datetime) -> tuple[Span, ...]:
    start, end = wish.start, wish.end
    if _is_clock(start) or _is_clock(end):
        first = start if isinstance(start, time) else time(0)
        last = end if isinstance(end, time) else time(0)
        return _every_day(now.astimezone(zone).date(), first, last, zone)
    begin = _instant(start, zone) if start is not None else now
    if start is None and isinstance(end, datetime) and wish.that_day:
        begin = _day_span(end.astimezone(zone).date(), zone).start
    if end is not None:
        return (Span(begin, _instant(end, zone)),)
    # "morgen ab vier" ends with that day, "ab Donnerstag" does not
    open_end = _midnight_after(begin, zone) if isinstance(start, datetime) else begin + LOOK_AHEAD
    return (Span(begin, open_end),)


def _constrained(wish: Constraint, zone: tzinfo, now: datetime) -> tuple[Span, ...]:
    begin = now
    clock = wish.time
    if isinstance(wish.start, time):
        clock = clock or Within(wish.start, None)
    elif wish.start is not None:
        begin = max(now, _instant(wish.start, zone))
    first = begin.astimezone(zone).date()
    days = [first + timedelta(days=n) for n in range(2 * LOOK_AHEAD.days)]
    spans = [span for day in days if _day_allowed(wish, day) for span in _clock_spans(day, clock, zone)]
    allowed = [piece for span in spans for piece in _without(span, wish.exclude_period, zone, now)]
    return _ahead(tuple(allowed), begin)


def _day_allowed(wish: Constraint, day: date) -> bool:
    if wish.weekdays and day.weekday() not in wish.weekdays:
        return False
    if wish.end is not None and day >= wish.end:
        return False
    return day.weekday() not in wish.exclude_weekdays and day not in wish.exclude_dates


def _clock_spans(day: date, clock: AtTime | Within | None, zone: tzinfo) -> tuple[Span, ...]:
    match clock:
        case AtTime(moment):
            return (wall_span(day, moment, _minute_after(moment), zone),)
        case Within(start, end):
            first = start if isinstance(start, time) else time(0)
            return (wall_span(day, first, end if isinstance(end, time) else time(0), zone),)
        case None:
            return (_day_span(day, zone),)


def _without(span: Span, period: Within | None, zone: tzinfo, now: datetime) -> tuple[Span, ...]:
    """What is left of `span` outside the excluded period."""
    if period is None:
        return (span,)
    if _is_clock(period.start) or _is_clock(period.end):
        day = span.start.astimezone(zone).date()
        holes = _clock_spans(day, period, zone)
    else:
        begin = _instant(period.start, zone) if period.start is not None else now
        finish = _instant(period.end, zone) if period.end is not None else span.end
        holes = (Span(begin, finish),)
    hole = holes[0]
    left = (Span(span.start, min(span.end, hole.start)), Span(max(span.start, hole.end), span.end))
    return tuple(piece for piece in left if piece.start < piece.end)


def _single_day(wish: Wish, zone: tzinfo) -> date | None:
    """The day of a window that lies within one day."""
    if not isinstance(wish, Within):
        return None
    if isinstance(wish.start, datetime):
        return wish.start.astimezone(zone).date()
    if isinstance(wish.end, datetime) and wish.that_day:
        return wish.end.astimezone(zone).date()
    return None


def _ahead(spans: tuple[Span, ...], now: datetime) -> tuple[Span, ...]:
    return tuple(Span(max(span.start, now), span.end) for span in sorted(spans) if span.end > now)


def _every_day(first: date, start: time, end: time, zone: tzinfo) -> tuple[Span, ...]:
    return tuple(wall_span(first + timedelta(days=n), start, end, zone) for n in range(LOOK_AHEAD.days))


def wall_span(day: date, start: time, end: time, zone: tzinfo) -> Span:
    """Wall times of one day as a UTC span; an `end` of 00:00 is the following midnight."""
    last_day = day if end > start else day + timedelta(days=1)
    return Span(_utc(datetime.combine(day, start, zone)), _utc(datetime.combine(last_day, end, zone)))


def _day_span(day: date, zone: tzinfo) -> Span:
    return wall_span(day, time(0), time(0), zone)


def _minute_after(clock: time) -> time:
    return (datetime.combine(date.min, clock) + timedelta(minutes=1)).time()


def _midnight_after(moment: datetime, zone: tzinfo) -> datetime:
    return _day_span(moment.astimezone(zone).date(), zone).end


def _instant(bound: Bound, zone: tzinfo) -> datetime:
    """A day is its first moment."""
    if isinstance(bound, datetime):
        return _utc(bound)
    if isinstance(bound, time):
        raise TypeError("a clock time of any day is no instant")
    return _utc(datetime.combine(bound, time(0), zone))


def _is_clock(bound: Bound | None) -> bool:
    return isinstance(bound, time)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
