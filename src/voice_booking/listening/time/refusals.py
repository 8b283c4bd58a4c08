"""What is left of a wish when some times are refused."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from voice_booking.listening.time.days import Here
from voice_booking.listening.time.readings import Reading, moment
from voice_booking.listening.when import (
    AnyOf,
    AtMoment,
    AtTime,
    Constraint,
    Flag,
    Grain,
    NoTime,
    OnDate,
    WhichOf,
    Wish,
    Within,
    Wrong,
)

_SLOT_MINUTES = 60
"""How much of the day a refused point in time takes away."""


class Meaning(NamedTuple):
    """What a sentence means, before it is told why."""

    wish: Wish
    grain: Grain
    confidence: float
    flags: frozenset[Flag] = frozenset()


def with_refusals(found: Meaning, refused: list[Reading], here: Here) -> Meaning:
    """The wish with its exclusions; a wish for a definite time needs none."""
    refused = [reading for reading in refused if not isinstance(reading.wishes[0], Wrong)]
    wish = found.wish
    refused = [_inside(reading, wish) for reading in refused]
    refused = [reading for reading in refused if not _beside(reading.wishes[0], wish)]
    if not refused:
        return found
    if isinstance(wish, OnDate):
        return _day_without(found, wish, refused, here)
    if isinstance(wish, AtMoment | AnyOf | WhichOf | Wrong):
        return found
    if isinstance(wish, AtTime) and all(_is_time(reading.wishes[0]) for reading in refused):
        return found
    if isinstance(wish, Within) and isinstance(wish.start, datetime):
        clipped = _clipped(wish, refused, here)
        if clipped is not None:
            return found._replace(wish=clipped)
    limits = [_complement(reading) for reading in refused]
    if isinstance(wish, NoTime) and len(limits) == 1 and limits[0] is not None:
        return found._replace(wish=limits[0], grain=refused[0].grain)
    return _constrained(found, refused)


_WEEK = timedelta(days=7)


def _inside(reading: Reading, wish: Wish) -> Reading:
    """ "in der Woche vor Weihnachten, aber nicht am Montag": the Monday of the days that are wished for."""
    refused = reading.wishes[0]
    if not isinstance(refused, OnDate) or not isinstance(wish, Within) or not _is_date(wish.start):
        return reading
    day = refused.day
    while day < wish.start:  # type: ignore[operator]
        day += _WEEK
    return reading._replace(wishes=(OnDate(day),))


def _is_date(bound: object) -> bool:
    return isinstance(bound, date) and not isinstance(bound, datetime)


def _is_time(refused: Wish) -> bool:
    """A time of any day, not a day."""
    return isinstance(refused, AtTime) or (
        isinstance(refused, Within) and isinstance(refused.start or refused.end, time)
    )


def _beside(refused: Wish, wish: Wish) -> bool:
    """ "vormittags ist schlecht, nachmittags ginge": what is refused lies outside the wish anyway."""
    if not isinstance(refused, Within) or not isinstance(wish, Within) or type(refused.start) is not type(wish.start):
        return False
    before = refused.end is not None and wish.start is not None and refused.end <= wish.start  # type: ignore[operator]
    after = wish.end is not None and refused.start is not None and wish.end <= refused.start  # type: ignore[operator]
    return bool(before or after)


def _day_without(found: Meaning, wish: OnDate, refused: list[Reading], here: Here) -> Meaning:
    """ "Mittwoch, aber nicht vormittags" is Wednesday from noon on."""
    for reading in refused:
        part = reading.wishes[0]
        if isinstance(part, Within) and part.start is None and isinstance(part.end, time):
            return found._replace(wish=_after(wish.day, part.end, here), grain=Grain.PART)
        if not isinstance(part, Within) or not isinstance(part.start, time):
            continue
        if part.end is None:
            return found._replace(wish=_before(wish.day, part.start, here), grain=Grain.PART)
        if part.start <= time(9) and isinstance(part.end, time):
            return found._replace(wish=_after(wish.day, part.end, here), grain=Grain.PART)
        if part.start >= time(13):
            return found._replace(wish=_before(wish.day, part.start, here), grain=Grain.PART)
    return found


def _after(day: date, clock: time, here: Here) -> Within:
    return Within(_on(day, clock, here), None, that_day=True)


def _before(day: date, clock: time, here: Here) -> Within:
    return Within(None, _on(day, clock, here), that_day=True)


def _clipped(wish: Within, refused: list[Reading], here: Here) -> Within | None:
    """ "Donnerstag nach der Arbeit, ich arbeite bis halb sechs": what is left of hours that are bounded once more."""
    start, end = wish.start, wish.end
    for reading in refused:
        part = reading.wishes[0]
        if not isinstance(part, Within) or not isinstance(start, datetime):
            return None
        if part.start is None and isinstance(part.end, time):
            start = max(start, _on(start.date(), part.end, here))
        elif part.end is None and isinstance(part.start, time):
            bound = _on(start.date(), part.start, here)
            end = bound if end is None else min(end, bound)
        else:
            return None
    return replace(wish, start=start, end=end)


def _on(day: date, clock: time, here: Here) -> datetime:
    return moment(day, clock.hour * 60 + clock.minute, here)


def _complement(reading: Reading) -> Within | None:
    """ "vor zehn kann ich nicht" leaves "ab zehn"."""
    wish = reading.wishes[0]
    if not isinstance(wish, Within) or reading.grain is not Grain.MINUTE:
        return None
    if wish.start is None and wish.end is not None:
        return Within(wish.end, None, that_day=wish.that_day)
    if wish.end is None and wish.start is not None:
        return Within(None, wish.start, that_day=wish.that_day)
    return None


def _constrained(found: Meaning, refused: list[Reading]) -> Meaning:
    dates: list[date] = []
    weekdays: list[int] = []
    periods: list[Within] = []
    for reading in refused:
        match reading.wishes[0]:
            case OnDate(day):
                dates.append(day)
            case Constraint() as habit:
                weekdays.extend(habit.weekdays)
            case Within() as period:
                periods.append(period)
            case AtTime(clock):
                periods.append(Within(clock, _later(clock)))
            case AtMoment(at):
                periods.append(Within(at, at + timedelta(minutes=_SLOT_MINUTES)))
    if len(periods) > 1:
        dates += [day for period in periods for day in _days_of(period)]
        periods = [period for period in periods if not _days_of(period)]
    wish = _as_constraint(found)
    wish = replace(
        wish,
        exclude_weekdays=tuple(dict.fromkeys(weekdays)),
        exclude_dates=tuple(sorted(set(dates))),
        exclude_period=periods[0] if periods else None,
    )
    return found._replace(wish=wish, grain=Grain.DAY)


def _later(clock: time) -> time:
    return time(min(clock.hour + 1, 23), clock.minute)


def _days_of(period: Within) -> list[date]:
    start, end = period.start, period.end
    if isinstance(start, datetime) or isinstance(end, datetime):
        return []
    if not isinstance(start, date) or not isinstance(end, date):
        return []
    return [start + timedelta(days=n) for n in range((end - start).days)]


def _as_constraint(found: Meaning) -> Constraint:
    match found.wish:
        case Constraint() as constraint:
            return constraint
        case AtTime() as at:
            return Constraint(time=at)
        case Within(start, end) as within:
            if isinstance(start, time) or isinstance(end, time):
                return Constraint(time=within)
            return Constraint(start=start, end=end if _is_date(end) else None)
    return Constraint()
