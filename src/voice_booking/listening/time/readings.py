"""Third stage: what a draft means on the calendar and the clock of the branch, with its flags."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import product
from typing import NamedTuple

from voice_booking.listening.time.days import Here, NoSuchDay, days_of, spans_of
from voice_booking.listening.time.drafts import Draft
from voice_booking.listening.time.holidays import FIRST_DAYS, LAST_DAYS
from voice_booking.listening.time.hours import PARTS, is_open_at, is_open_between, readings, wall_time
from voice_booking.listening.time.pieces import Clock, Day, Edge, Exact, Part, Soon, Unit, Window
from voice_booking.listening.when import (
    AtMoment,
    AtTime,
    Constraint,
    Flag,
    Grain,
    Lasting,
    OnDate,
    TimeProblem,
    Wish,
    Within,
    Wrong,
)

_NO_FLAGS: frozenset[Flag] = frozenset()
_MIDNIGHT = 1440
"""Minute at the end of a day: a window of times until then is open."""


class Reading(NamedTuple):
    """The wishes that a draft may mean (more than one: ask), and how they lie to opening hours and now."""

    wishes: tuple[Wish, ...]
    grain: Grain
    flags: frozenset[Flag] = _NO_FLAGS


def reading_of(draft: Draft, here: Here) -> Reading:
    """Resolve one draft; what cannot be meant comes back as `Wrong`."""
    try:
        return _reading(draft, here)
    except NoSuchDay as problem:
        return Reading((Wrong(problem.problem),), Grain.DAY)
    except (OverflowError, ValueError):
        return Reading((Wrong(TimeProblem.INVALID),), Grain.DAY)


def _reading(draft: Draft, here: Here) -> Reading:
    if draft.bad is not None:
        return Reading((Wrong(draft.bad.problem),), Grain.DAY)
    if draft.soon is not None:
        return _soon(draft.soon, here)
    if draft.moments is not None:
        return _moments(draft.moments, draft.part, here)
    if draft.recur is not None:
        return _habit(draft, here)
    if draft.span is not None or draft.days is not None:
        return _several_days(draft, here)
    if draft.day is not None:
        return _on_named_day(draft, draft.day, here)
    if draft.clock is None and draft.hours is None and draft.part is None:
        return Reading((Lasting(draft.length or 0),), Grain.MINUTE)
    return _any_day(draft, here)


def _grain(clock: Clock | None) -> Grain:
    return Grain.HOUR if clock and clock.about else Grain.MINUTE


def moment(day: date, minute: int, here: Here) -> datetime:
    """The moment of a wall-clock time; minutes past midnight belong to the next day.

    Raises:
        NoSuchDay: the clocks were put forward over it.
    """
    wall = datetime.combine(day + timedelta(days=minute // 1440), wall_time(minute), tzinfo=here.branch.zone)
    turned = wall.utcoffset() != wall.replace(fold=1).utcoffset()  # only where clocks are put forward or back
    if turned and wall.astimezone(UTC).astimezone(here.branch.zone).replace(tzinfo=None) != wall.replace(tzinfo=None):
        raise NoSuchDay(TimeProblem.INVALID)
    return wall


def _soon(soon: Soon, here: Here) -> Reading:
    """Real minutes, so that a clock change in between does not matter."""
    later = (here.now.astimezone(UTC) + timedelta(minutes=soon.minutes)).astimezone(here.branch.zone)
    later = later.replace(second=0, microsecond=0)
    return Reading((AtMoment(later),), Grain.MINUTE, _point_flags(later, here))


def _point_flags(at: datetime, here: Here) -> frozenset[Flag]:
    if not here.branch.opening_on(at.date()):
        return frozenset({Flag.CLOSED})
    return _NO_FLAGS if is_open_at(at.hour * 60 + at.minute, at.date(), here) else frozenset({Flag.OUTSIDE_HOURS})


def _on_named_day(draft: Draft, day: Day, here: Here) -> Reading:
    """On a Tuesday at noon, "am Dienstag um zehn" is next week's: nobody wishes for a time that has gone by."""
    days = days_of(day, here)
    if not day.only_weekday or days != (here.today,):
        return _on_day(draft, days, here)
    try:
        today = _on_day(draft, days, here)
    except NoSuchDay as problem:
        if problem.problem is not TimeProblem.PAST:
            raise
        return _on_day(draft, (here.today + timedelta(days=7),), here)
    gone = all(isinstance(wish, AtMoment) and wish.moment <= here.now for wish in today.wishes)
    return _on_day(draft, (here.today + timedelta(days=7),), here) if gone else today


def _on_day(draft: Draft, days: tuple[date, ...], here: Here) -> Reading:
    if draft.clock is not None:
        minutes = readings(draft.clock, draft.part, days[0], here)
        points = [moment(day, minute, here) for day, minute in product(days, minutes)]
        ahead = [point for point in points if point >= here.now]
        if not ahead:
            raise NoSuchDay(TimeProblem.PAST)
        flags = _point_flags(ahead[0], here)
        return Reading(tuple(AtMoment(point) for point in ahead), _grain(draft.clock), flags)
    if draft.hours is not None:
        return _joined([_hours_on(draft.hours, draft.part, day, here) for day in days])
    if draft.part is not None:
        start, end = PARTS[draft.part]
        return _joined([_between(day, start, end, here, Grain.PART) for day in days])
    flags = _NO_FLAGS if here.branch.opening_on(days[0]) else frozenset({Flag.CLOSED})
    return Reading(tuple(OnDate(day) for day in days), Grain.DAY, flags)


def _joined(found: list[Reading]) -> Reading:
    wishes = tuple(wish for reading in found for wish in reading.wishes)
    return Reading(wishes, found[0].grain, found[0].flags)


def _between(day: date, start: int | None, end: int | None, here: Here, grain: Grain, *, over: bool = False) -> Reading:
    first = None if start is None else moment(day, start, here)
    last = None if end is None else moment(day, end, here)
    if (last or moment(day, 1440, here)) <= here.now:
        raise NoSuchDay(TimeProblem.PAST)
    flags = set()
    if first is not None and first < here.now:
        flags.add(Flag.PAST)
    if not here.branch.opening_on(day):
        flags.add(Flag.CLOSED)
    elif not is_open_between(start or 0, 1440 if end is None else end, day, here):
        flags.add(Flag.OUTSIDE_HOURS)
    return Reading((Within(first, last, that_day=True, over=over),), grain, frozenset(flags))


def _hours_on(hours: Window, part: Part | None, day: date, here: Here) -> Reading:
    pairs = window_minutes(hours, part, day, here)
    if hours.over and part is not None:
        pairs = [(PARTS[part][0] if start is None else start, end) for start, end in pairs]
    found = [_between(day, start, end, here, Grain.MINUTE, over=hours.over) for start, end in pairs]
    return Reading(tuple(wish for reading in found for wish in reading.wishes), Grain.MINUTE, found[0].flags)


def window_minutes(
    hours: Window, part: Part | None, day: date | None, here: Here
) -> list[tuple[int | None, int | None]]:
    """The windows of minutes that two edges may mean; several where their half of the day stays open."""
    starts = _edge_minutes(hours.start, part, day, here, is_end=False)
    ends = _edge_minutes(hours.end, part, day, here, is_end=True)
    pairs = [(start, end) for start in starts for end in ends if start is None or end is None or start < end]
    if len(pairs) > 1 and hours.start and hours.end:
        open_pairs = [(s, e) for s, e in pairs if s is not None and e is not None and is_open_between(s, e, day, here)]
        shortest = min((e - s for s, e in open_pairs), default=None)
        pairs = [(s, e) for s, e in open_pairs if e - s == shortest] or pairs
    if not pairs:
        raise NoSuchDay(TimeProblem.INVALID)
    return list(pairs)


def _edge_minutes(
    edge: Edge | None, part: Part | None, day: date | None, here: Here, *, is_end: bool
) -> tuple[int | None, ...]:
    if edge is None:
        return (None,)
    if edge.clock is not None:
        return readings(edge.clock, edge.part or part, day, here, is_end=is_end)
    if edge.part is None:
        return (None,)
    first, last = PARTS[edge.part]
    if is_end or not edge.after:
        return (first if not (is_end and edge.part in (Part.MORNING, Part.FORENOON)) else last,)
    return (first if last is None else last,)


def _any_day(draft: Draft, here: Here) -> Reading:
    if draft.clock is not None:
        minutes = readings(draft.clock, draft.part, None, here)
        flags = _NO_FLAGS if is_open_at(minutes[0], None, here) else frozenset({Flag.OUTSIDE_HOURS})
        return Reading(tuple(AtTime(wall_time(minute)) for minute in minutes), _grain(draft.clock), flags)
    wishes = times_of(draft, None, here)
    return Reading(tuple(wishes), Grain.PART if draft.hours is None else Grain.MINUTE)


def times_of(draft: Draft, day: date | None, here: Here) -> list["AtTime | Within"]:
    """The times of day a draft names, apart from its day: none, one, or several to ask about."""
    if draft.clock is not None:
        return [AtTime(wall_time(minute)) for minute in readings(draft.clock, draft.part, day, here)]
    if draft.hours is not None:
        pairs = window_minutes(draft.hours, draft.part, day, here)
        return [
            Within(_time(start), None if start is not None and end == _MIDNIGHT else _time(end), over=draft.hours.over)
            for start, end in pairs
        ]
    if draft.part is not None:
        start, end = PARTS[draft.part]
        return [Within(_time(start), _time(end))]
    return []


def _time(minute: int | None) -> time | None:
    return None if minute is None else wall_time(minute)


def _habit(draft: Draft, here: Here) -> Reading:
    recur = draft.recur
    assert recur is not None  # noqa: S101 - the caller has looked
    start, end = None, None
    if draft.days is not None and draft.days.start is not None:
        start = _edge_dates(draft.days.start, here, is_end=False)[0]
    elif draft.span is not None:
        first, end = spans_of(draft.span, here)[0]
        start = max(first, here.today)
    day = _next_weekday(recur.weekdays[0], here.today)
    times = times_of(draft, day, here)
    habit = Constraint(weekdays=recur.weekdays, start=start, end=end)
    wishes = tuple(replace(habit, time=each) for each in times) or (habit,)
    return Reading(wishes, Grain.DAY)


def _next_weekday(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def _several_days(draft: Draft, here: Here) -> Reading:
    windows = _day_windows(draft, here)
    only = windows[0]
    timed = draft.clock or draft.hours or draft.part
    if timed and len(windows) == 1 and only[0] and only[1] and (only[1] - only[0]).days == 1 and only[0] >= here.today:
        return _on_day(draft, (only[0],), here)
    grain = Grain.DAY
    if draft.span is not None:
        grain = {Unit.MONTH: Grain.MONTH, Unit.YEAR: Grain.MONTH}.get(draft.span.unit, Grain.WEEK)
    if all(end is not None and end <= here.today for _, end in windows):
        raise NoSuchDay(TimeProblem.PAST)
    times = times_of(draft, None, here)
    if times:
        return _days_with_times(windows, times, here)
    flags = frozenset({Flag.PAST}) if any(s and s < here.today for s, _ in windows) else _NO_FLAGS
    return Reading(tuple(Within(start, end) for start, end in windows), grain, flags)


def _days_with_times(
    windows: list[tuple[date | None, date | None]], times: list[AtTime | Within], here: Here
) -> Reading:
    wishes: list[Wish] = []
    for (start, end), each in product(windows, times):
        first = max(start, here.today) if start else None
        wishes.append(Constraint(start=first, time=each, end=end))
    return Reading(tuple(wishes), Grain.PART)


def _day_windows(draft: Draft, here: Here) -> list[tuple[date | None, date | None]]:
    if draft.days is None:
        assert draft.span is not None  # noqa: S101 - the caller has looked
        return list(spans_of(draft.span, here))
    starts = _edge_dates(draft.days.start, here, is_end=False)
    ends = _edge_dates(draft.days.end, here, is_end=True, after=starts[0])
    if draft.span is not None and draft.days.start is None:
        starts = (spans_of(draft.span, here)[0][0],)
    pairs = [(start, end) for start in starts for end in ends]
    fitting = [(start, end) for start, end in pairs if not (start and end) or start < end]
    if not fitting:
        raise NoSuchDay(TimeProblem.INVALID)
    return fitting


def _edge_dates(edge: Edge | None, here: Here, *, is_end: bool, after: date | None = None) -> tuple[date | None, ...]:
    """Start or half-open end of a window of days."""
    if edge is None:
        return (None,)
    beyond = timedelta(days=1 if edge.after or (is_end and after is not None) else 0)
    if edge.span is not None and edge.day is None:
        return tuple(end if beyond else start for start, end in spans_of(edge.span, here))
    assert edge.day is not None  # noqa: S101 - an edge of days has one or the other
    days = _feast(edge, days_of(edge.day, here), is_end=is_end)
    if after is not None and edge.day.weekday is not None and len(days) == 1 and days[0] <= after:
        days = tuple(day + timedelta(days=7) for day in days)
    return tuple(day + beyond for day in days)


def _feast(edge: Edge, days: tuple[date, ...], *, is_end: bool) -> tuple[date, ...]:
    """Feasts of several days begin before and end after the date that bears their name."""
    name = edge.day.holiday if edge.day else None
    if name is None:
        return days
    if edge.after:
        return tuple(day + timedelta(days=LAST_DAYS.get(name, 0)) for day in days)
    return tuple(day - timedelta(days=FIRST_DAYS.get(name, 0)) for day in days) if is_end else days


def _moments(moments: Window | Exact, part: Part | None, here: Here) -> Reading:
    if isinstance(moments, Exact):
        return _exact(moments, here)
    start_day, end_day = _edge_day(moments.start, here), _edge_day(moments.end, here)
    if (start_day is not None and len(start_day) > 1) or (end_day is not None and len(end_day) > 1):
        pairs = [(s, e) for s in start_day or end_day or () for e in end_day or (s,)]
    else:
        first = (start_day or end_day or (here.today,))[0]
        pairs = [(first, (end_day or (first,))[0])]
    wishes: list[Wish] = []
    flags: set[Flag] = set()
    for first, last in pairs:
        for start, end in _moment_windows(moments, part, first, last, here):
            wishes.append(Within(start, end, over=moments.over, that_day=moments.over))
            if (end or moment(last, 1440, here)) <= here.now:
                raise NoSuchDay(TimeProblem.PAST)
            if start is not None and start < here.now:
                flags.add(Flag.PAST)
    if not here.branch.opening_on(pairs[0][0]):
        flags.add(Flag.CLOSED)
    return Reading(tuple(wishes), Grain.MINUTE, frozenset(flags))


def _moment_windows(
    moments: Window, part: Part | None, first: date, last: date, here: Here
) -> list[tuple[datetime | None, datetime | None]]:
    starts = _edge_minutes(moments.start, part, first, here, is_end=False)
    ends = _edge_minutes(moments.end, part, last, here, is_end=True)
    found = []
    for start, end in product(starts, ends):
        begin = None if start is None else moment(first, start, here)
        stop = None if end is None else moment(last, end, here)
        if begin is None or stop is None or begin < stop:
            found.append((begin, stop))
    if not found:
        raise NoSuchDay(TimeProblem.INVALID)
    return found


def _edge_day(edge: Edge | None, here: Here) -> tuple[date, ...] | None:
    if edge is None:
        return None
    if edge.day is not None:
        return days_of(edge.day, here)
    return tuple(start for start, _ in spans_of(edge.span, here)) if edge.span is not None else None


def _exact(exact: Exact, here: Here) -> Reading:
    at = exact.moment
    if at.tzinfo is None:
        at = moment(at.date(), at.hour * 60 + at.minute, here)
    at = at.astimezone(here.branch.zone).replace(second=0, microsecond=0)
    if at < here.now:
        raise NoSuchDay(TimeProblem.PAST)
    return Reading((AtMoment(at),), Grain.MINUTE, _point_flags(at, here))
