"""What is searched for a spoken time."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from voice_booking.booking.outcomes import Field, Missing, TimeUnclear, TimeWrong
from voice_booking.booking.wishes import LOOK_AHEAD, TimeWish, time_wish
from voice_booking.listening.when import (
    AnyOf,
    Anytime,
    AsSoonAsPossible,
    AtMoment,
    AtTime,
    Constraint,
    Lasting,
    NoTime,
    OnDate,
    TimeProblem,
    WhichOf,
    Within,
    Wrong,
)
from voice_booking.scheduling.plan import Span

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # Tuesday, ten o'clock in Berlin


def wall(day: int, hour: int = 0, minute: int = 0) -> datetime:
    """A Berlin wall time in November 2026, in UTC."""
    return datetime(2026, 11, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def search_for(wish) -> TimeWish:
    found = time_wish(wish, BERLIN, NOW)
    assert isinstance(found, TimeWish)
    return found


def test_a_moment_is_one_exact_start():
    found = search_for(AtMoment(datetime(2026, 11, 25, 14, 0, tzinfo=BERLIN)))
    assert (found.point, found.near, found.day) == (wall(25, 14), wall(25, 14), date(2026, 11, 25))


def test_a_date_is_its_whole_local_day():
    assert search_for(OnDate(date(2026, 11, 25))).windows == (Span(wall(25), wall(26)),)


def test_today_begins_now():
    assert search_for(OnDate(date(2026, 11, 24))).windows == (Span(NOW, wall(25)),)


def test_the_day_of_the_clock_change_has_25_hours():
    (window,) = search_for(OnDate(date(2027, 10, 31))).windows
    assert window.end - window.start == timedelta(hours=25)


def test_from_four_tomorrow_ends_with_that_day():
    found = search_for(Within(datetime(2026, 11, 25, 16, 0, tzinfo=BERLIN), None))
    assert found.windows == (Span(wall(25, 16), wall(26)),)
    assert found.day == date(2026, 11, 25)


def test_from_thursday_on_goes_on_for_two_weeks():
    assert search_for(Within(date(2026, 11, 26), None)).windows == (Span(wall(26), wall(26) + LOOK_AHEAD),)


def test_until_friday_begins_now():
    assert search_for(Within(None, date(2026, 11, 28))).windows == (Span(NOW, wall(28)),)


def test_a_clock_window_without_a_day_means_every_day():
    windows = search_for(Within(time(16), time(18))).windows
    assert windows[:2] == (Span(wall(24, 16), wall(24, 18)), Span(wall(25, 16), wall(25, 18)))
    assert len(windows) == LOOK_AHEAD.days


def test_a_clock_window_that_is_open_ends_at_midnight():
    assert search_for(Within(time(16), None)).windows[0] == Span(wall(24, 16), wall(25))


def test_a_time_without_a_day_means_that_minute_of_every_day():
    windows = search_for(AtTime(time(15))).windows
    assert windows[0] == Span(wall(24, 15), wall(24, 15, 1))


@pytest.mark.parametrize("wish", [AsSoonAsPossible(), Anytime()])
def test_no_particular_time_means_the_next_two_weeks(wish):
    assert search_for(wish).windows == (Span(NOW, NOW + LOOK_AHEAD),)


def test_an_excluded_weekday_has_no_window():
    windows = search_for(Constraint(exclude_weekdays=(1,))).windows
    assert {window.start.astimezone(BERLIN).weekday() for window in windows} == {0, 2, 3, 4, 5, 6}


def test_weekday_and_time_are_combined():
    found = search_for(Constraint(weekdays=(3,), time=Within(time(17), None)))
    assert found.windows[0] == Span(wall(26, 17), wall(27))


def test_an_excluded_date_and_period_are_cut_out():
    wish = Constraint(
        exclude_dates=(date(2026, 11, 25),), exclude_period=Within(date(2026, 11, 27), date(2026, 11, 30))
    )
    days = {window.start.astimezone(BERLIN).date().day for window in search_for(wish).windows[:4]}
    assert days == {24, 26, 30, 1}


def test_an_excluded_part_of_the_day_is_cut_out_of_every_day():
    windows = search_for(Constraint(exclude_period=Within(time(12), None))).windows
    assert windows[0] == Span(NOW, wall(24, 12))
    assert windows[1] == Span(wall(25), wall(25, 12))


def test_alternatives_are_searched_together():
    found = search_for(AnyOf((OnDate(date(2026, 11, 26)), OnDate(date(2026, 11, 25)))))
    assert found.windows == (Span(wall(25), wall(26)), Span(wall(26), wall(27)))


@pytest.mark.parametrize("wish", [NoTime(), Lasting(45)])
def test_without_a_time_one_is_asked_for(wish):
    assert time_wish(wish, BERLIN, NOW) == Missing(Field.TIME)


def test_two_readings_are_asked_about():
    readings = (AtTime(time(8)), AtTime(time(20)))
    assert time_wish(WhichOf(readings), BERLIN, NOW) == TimeUnclear(readings)


def test_an_impossible_time_stays_one():
    assert time_wish(Wrong(TimeProblem.INVALID), BERLIN, NOW) == TimeWrong(TimeProblem.INVALID)


def test_friday_until_noon_is_that_friday():
    found = search_for(Within(None, datetime(2026, 11, 27, 12, 0, tzinfo=BERLIN), that_day=True))
    assert found.windows == (Span(wall(27), wall(27, 12)),)


def test_until_friday_noon_begins_now():
    found = search_for(Within(None, datetime(2026, 11, 27, 12, 0, tzinfo=BERLIN)))
    assert found.windows == (Span(NOW, wall(27, 12)),)


def test_today_until_noon_begins_now():
    found = search_for(Within(None, datetime(2026, 11, 24, 12, 0, tzinfo=BERLIN), that_day=True))
    assert found.windows == (Span(NOW, wall(24, 12)),)


def test_who_has_to_leave_wants_to_be_done_by_then():
    leaving = Within(None, time(16), over=True)
    assert search_for(leaving).over
    assert search_for(Constraint(time=leaving)).over
    assert search_for(AnyOf((OnDate(date(2026, 11, 25)), leaving))).over
    assert not search_for(Within(None, time(16))).over


def test_a_week_with_hours_ends_with_the_week():
    found = search_for(Constraint(start=date(2026, 11, 30), time=Within(time(13), time(18)), end=date(2026, 12, 7)))
    first = date(2026, 11, 30)
    assert [window.start.astimezone(BERLIN).date() for window in found.windows] == [
        first + timedelta(days=n) for n in range(7)
    ]


def test_an_hour_that_is_wished_stays_one_beside_an_end():
    found = search_for(
        AnyOf((AtMoment(datetime(2026, 11, 27, 14, 30, tzinfo=BERLIN)), Within(None, time(16), over=True)))
    )
    point = Span(wall(27, 14, 30), wall(27, 14, 31))
    assert point in found.windows
    assert point not in found.over


def test_only_a_day_that_was_named_is_the_day_of_a_window():
    noon = datetime(2026, 11, 27, 12, 0, tzinfo=BERLIN)
    assert search_for(Within(None, noon, that_day=True)).day == date(2026, 11, 27)
    assert search_for(Within(None, noon)).day is None
