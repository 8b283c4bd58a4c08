"""The time to which a visit is to be moved: what the words leave out, it keeps."""

from datetime import datetime, time, tzinfo

from voice_booking.booking.outcomes import Missing, TimeUnclear, TimeWrong
from voice_booking.booking.wishes import TimeWish, time_wish
from voice_booking.listening.when import AnyOf, AtMoment, AtTime, NoTime, OnDate, WhichOf, Wish, Within


def new_time(
    wish: Wish | None, was: datetime, zone: tzinfo, now: datetime
) -> TimeWish | Missing | TimeUnclear | TimeWrong | None:
    """What to search when a visit that began at `was` (UTC) is to be moved; None if no time was named.

    A clock time without a day is one of the same day; a day without a clock time is looked through around the same
    clock time; `eine Stunde später` is counted from `was`.
    """
    if isinstance(wish, NoTime) and wish.later is not None:
        return TimeWish.at((was.astimezone(zone) + wish.later).astimezone(was.tzinfo), zone)
    if wish is None or isinstance(wish, NoTime):
        return None
    found = time_wish(_on_the_day(wish, was.astimezone(zone)), zone, now)
    if isinstance(wish, OnDate) and isinstance(found, TimeWish):
        near = datetime.combine(wish.day, was.astimezone(zone).timetz().replace(tzinfo=None), zone)
        return TimeWish(found.windows, None, wish.day, near.astimezone(was.tzinfo))
    return found


def _on_the_day(wish: Wish, was: datetime) -> Wish:
    match wish:
        case AtTime(clock):
            return AtMoment(datetime.combine(was.date(), clock, was.tzinfo))
        case Within(start, end) if isinstance(start, time) or isinstance(end, time):
            return Within(_bound(start, was), _bound(end, was), that_day=True, over=wish.over)
        case AnyOf(items):
            return AnyOf(tuple(_on_the_day(item, was) for item in items))
        case WhichOf(items):
            return WhichOf(tuple(_on_the_day(item, was) for item in items))
        case _:
            return wish


def _bound(bound: object, was: datetime) -> datetime | None:
    return datetime.combine(was.date(), bound, was.tzinfo) if isinstance(bound, time) else None
