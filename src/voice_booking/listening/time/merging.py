"""Partial days that were said one after the other and mean one: "Mittwoch, den 25.", "Dienstag nächster Woche"."""

from voice_booking.listening.time.pieces import Day, Pick, Span, Unit

_WEEK_OF = {Pick.THIS: 0, Pick.PLAIN: 0, Pick.NEXT: 1, Pick.COMING: 1, Pick.AFTER_NEXT: 2, Pick.LAST: -1}


def _is_weekday(day: Day) -> bool:
    return (
        day.weekday is not None
        and day.number is None
        and day.offset is None
        and day.holiday is None
        and day.nth is None
    )


def is_distance(day: Day) -> bool:
    """Whether only days to add were said ("in einer Woche")."""
    return day.shift != 0 and day == Day(shift=day.shift)


def joined_days(first: Day, second: Day) -> Day | None:
    """One day of two, or None where they are two different ones."""
    if first == second:
        return first
    for distance, other in ((first, second), (second, first)):
        if is_distance(distance) and (other.number is not None or other.holiday is not None):
            return other
    if is_distance(second) and first.shift == 0:
        return first._replace(shift=second.shift)
    if is_distance(first) and second.shift == 0:
        return second._replace(shift=first.shift)
    if first == Day(offset=0) and second.months:
        return second
    if _is_weekday(first) and _is_weekday(second):
        return _same_weekday(first, second)
    if _is_weekday(first) and second.weekday is None:
        return second._replace(weekday=first.weekday)
    if _is_weekday(second) and first.weekday is None:
        return first._replace(weekday=second.weekday)
    if first.number == second.number and first.number is not None and None in (first.month, second.month):
        return first if first.month else second
    return None


def _same_weekday(first: Day, second: Day) -> Day | None:
    if first.weekday != second.weekday:
        return None
    if second.pick is Pick.PLAIN and second.week is None:
        return first
    return second if first.pick is Pick.PLAIN and first.week is None else None


def spanned_day(day: Day, span: Span) -> Day | None:
    """The day within the span: a weekday of a week, a number of a month, a date of a year."""
    if (
        span.unit is Unit.WEEK
        and span.portion is None
        and span.number is None
        and span.of is None
        and span.pick in _WEEK_OF
    ):
        if _is_weekday(day) and day.week is None and day.pick in (Pick.PLAIN, Pick.THIS, span.pick):
            return day._replace(week=_WEEK_OF[span.pick], pick=Pick.PLAIN)
        return None
    if span.unit is Unit.MONTH and span.portion is None:
        return _day_of_month(day, span)
    if (
        span.unit is Unit.YEAR
        and day.number is not None
        and day.month is not None
        and span.pick in (Pick.NEXT, Pick.COMING)
    ):
        return day._replace(next_year=True)
    if span.unit is Unit.WEEKEND and _is_weekday(day) and day.weekday in (5, 6) and span.pick is not Pick.NEXT:
        return day._replace(pick=span.pick if day.pick is Pick.PLAIN else day.pick)
    return None


def _day_of_month(day: Day, span: Span) -> Day | None:
    if span.number is None and day.number is not None and day.month is None and span.pick in _WEEK_OF:
        return day._replace(month_offset=_WEEK_OF[span.pick])
    if day.number is not None and span.number is not None and day.month in (None, span.number):
        return day._replace(month=span.number, year=span.year)
    if day.nth is not None and day.month is None and span.number is not None:
        return day._replace(month=span.number)
    return None


def joined_spans(first: Span, second: Span) -> Span | None:
    """One span of two: "diese Woche am Wochenende", "im Januar nächsten Jahres"."""
    if first == second:
        return first
    for outer, inner in ((first, second), (second, first)):
        if outer.unit is Unit.WEEK and outer.number is None and outer.portion is None and outer.pick in _WEEK_OF:
            if inner.unit is Unit.WEEKEND:
                return inner._replace(number=_WEEK_OF[outer.pick])
            if inner.unit is Unit.WEEK and inner.pick is Pick.PLAIN and inner.number is None:
                return inner._replace(pick=outer.pick)
        if outer.unit is Unit.YEAR and inner.unit is Unit.MONTH and inner.number is not None:
            return inner._replace(next_year=outer.pick in (Pick.NEXT, Pick.COMING))
    return None
