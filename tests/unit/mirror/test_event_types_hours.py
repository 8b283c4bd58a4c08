"""Whether Cal.com lets people be booked whenever they work."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from tests.unit.mirror.a_company import BUSINESS

from voice_booking.mirror.event_types.hours import missing
from voice_booking.salon.hours import SpecialDay, TimeOff, WallSpan, WeeklyHours
from voice_booking.scheduling.plan import Span

BRANCH = BUSINESS.branches[0]
FABIAN = BUSINESS.staff[0]
WEEK = Span(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 29, tzinfo=UTC))


def at(day, hour, minute=0):
    """A wall time in Berlin, winter."""
    return datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)


def covering(*days, start=9, end=18):
    return tuple(Span(at(day, start), at(day, end)) for day in days)


def told(theirs, *, branch=BRANCH, member=FABIAN, ahead=WEEK):
    return list(missing(branch, member, theirs, ahead))


def test_hours_that_cover_ours_leave_nothing():
    assert told((Span(WEEK.start, WEEK.end),)) == []


def test_no_schedule_at_all_leaves_every_opening_hour():
    assert [(each.start, each.end) for each in told(())] == [
        (at(24, 9), at(24, 18)),
        (at(25, 9), at(25, 18)),
        (at(26, 9), at(26, 20)),
        (at(27, 9), at(27, 18)),
        (at(28, 9), at(28, 16)),
    ]


def test_the_long_thursday_is_missed_alone():
    assert told(covering(24, 25, 26, 27, 28)) == [Span(at(26, 18), at(26, 20))]


def test_a_break_at_calcom_is_no_matter_if_it_is_ours_too():
    lunch = WeeklyHours.of({"tuesday": (WallSpan(time(12), time(13)),)})
    halves = (Span(at(24, 9), at(24, 12)), Span(at(24, 13), at(24, 18)))
    rest = covering(25, 26, 27, 28, end=20)
    assert told((*halves, *rest)) == [Span(at(24, 12), at(24, 13))]
    assert told((*halves, *rest), member=replace(FABIAN, breaks=lunch)) == []


def test_days_off_and_closed_days_need_no_schedule():
    away = replace(FABIAN, time_off=(TimeOff(date(2026, 11, 24), date(2026, 11, 27)),))
    assert told((), member=away) == [Span(at(28, 9), at(28, 16))]
    closed = replace(BRANCH, special_days=(SpecialDay(date(2026, 11, 28), ()),))
    assert told((), member=away, branch=closed) == []


def test_only_what_lies_ahead_counts():
    ahead = Span(at(24, 15, 30), at(25, 10))
    assert told((), ahead=ahead) == [Span(at(24, 15, 30), at(24, 18)), Span(at(25, 9), at(25, 10))]


def test_the_day_on_which_the_clock_changes_is_compared_by_the_clock():
    sunday = replace(BRANCH, special_days=(SpecialDay(date(2027, 3, 28), (WallSpan(time(1), time(5)),)),))
    start = datetime(2027, 3, 28, tzinfo=UTC)
    ahead = Span(start - timedelta(hours=2), start + timedelta(hours=12))
    assert told((), branch=sunday, ahead=ahead) == [Span(start, start + timedelta(hours=3))]
