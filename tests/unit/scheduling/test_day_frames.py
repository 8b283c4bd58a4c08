from datetime import UTC, date, datetime, time, timedelta

import pytest
from tests.unit.scheduling.salon_values import hours, span

from voice_booking.scheduling.bits import span_mask
from voice_booking.scheduling.days import day_frame, frame_at

SPRING, AUTUMN, PLAIN = date(2026, 3, 29), date(2026, 10, 25), date(2026, 6, 9)


def berlin(day):
    return day_frame("Europe/Berlin", day)


@pytest.mark.parametrize(("day", "minutes"), [(PLAIN, 1440), (SPRING, 1380), (AUTUMN, 1500)])
def test_a_day_has_as_many_minutes_as_really_pass(day, minutes):
    frame = berlin(day)
    assert frame.minutes == minutes
    assert frame.at(minutes) == berlin(day + timedelta(days=1)).start


def test_after_the_skipped_hour_the_clock_runs_ahead_of_the_minutes():
    assert berlin(SPRING).mask(hours("09:00-10:00")) == span_mask(8 * 60, 9 * 60)


def test_after_the_repeated_hour_the_clock_runs_behind_the_minutes():
    assert berlin(AUTUMN).mask(hours("09:00-10:00")) == span_mask(10 * 60, 11 * 60)


def test_a_clock_time_that_does_not_exist_is_the_moment_of_the_skip():
    assert berlin(SPRING).minute_of(time(2, 30)) == berlin(SPRING).minute_of(time(3)) == 120


def test_a_clock_time_that_comes_twice_is_the_first_of_the_two():
    assert berlin(AUTUMN).minute_of(time(2, 30)) == 150
    assert berlin(AUTUMN).minute_of(time(3)) == 240


def test_hours_that_touch_leave_no_hole_on_days_on_which_the_clock_changes():
    for day in (SPRING, AUTUMN):
        assert berlin(day).mask(hours("00:00-02:30", "02:30-00:00")) == span_mask(0, berlin(day).minutes)


def test_a_span_until_midnight_ends_with_the_day():
    assert berlin(PLAIN).mask(hours("22:00-00:00")) == span_mask(22 * 60, 1440)


def test_where_the_clock_skips_midnight_the_day_begins_at_one():
    frame = day_frame("America/Havana", date(2026, 3, 8))
    assert (frame.minutes, frame.minute_of(time(0, 30)), frame.minute_of(time(1, 30))) == (1380, 0, 30)
    assert frame.start == datetime(2026, 3, 8, 5, tzinfo=UTC)


def test_the_grid_follows_the_local_clock():
    lord_howe = day_frame("Australia/Lord_Howe", date(2026, 10, 4))  # at two o'clock it becomes half past two
    assert lord_howe.grid(60) == sum(1 << m for m in range(lord_howe.minutes) if lord_howe.clock[m] % 60 == 0)
    assert lord_howe.grid(60) & span_mask(120, 180) == 1 << 150
    assert berlin(PLAIN).grid(20) & span_mask(0, 61) == 1 | 1 << 20 | 1 << 40 | 1 << 60


def test_a_window_holds_the_whole_minutes_from_its_start_to_before_its_end():
    frame = berlin(PLAIN)
    seconds = timedelta(seconds=20)
    assert frame.moments(span("09:00", "09:02")) == span_mask(540, 542)
    window = span("09:00", "09:02")
    late = type(window)(window.start + seconds, window.end + seconds)
    assert frame.moments(late) == span_mask(541, 543)


def test_a_moment_belongs_to_the_local_day():
    assert frame_at("Europe/Berlin", datetime(2026, 6, 8, 22, 30, tzinfo=UTC)).day == PLAIN
