"""When somebody can be booked by their Cal.com schedule."""

from datetime import UTC, datetime

import pytest
from calcom_script import a_schedule
from pydantic import ValidationError

from voice_booking.adapters.calcom.hours import open_spans
from voice_booking.adapters.calcom.shapes import Schedule
from voice_booking.scheduling.plan import Span


def at(day, hour, minute=0, month=12):
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def hours(days, start, end):
    return {"days": days, "startTime": start, "endTime": end}


def override(date, start, end):
    return {"date": date, "startTime": start, "endTime": end}


def opened(span, **changed):
    return open_spans(Schedule(**a_schedule(**changed)), span)


TUESDAY = Span(at(1, 0), at(1, 23))


def test_weekly_hours_are_local():
    assert opened(TUESDAY) == (Span(at(1, 8), at(1, 16)),)
    assert opened(Span(at(7, 0, month=7), at(7, 22, month=7))) == (Span(at(7, 7, month=7), at(7, 15, month=7)),)


def test_only_what_lies_in_the_span_counts():
    assert opened(Span(at(1, 10), at(1, 12))) == (Span(at(1, 10), at(1, 12)),)
    assert opened(Span(at(1, 17), at(1, 18))) == ()


@pytest.mark.parametrize(
    ("overrides", "expected"),
    [
        ([override("2026-12-01", "12:00", "14:00")], (Span(at(1, 11), at(1, 13)),)),
        ([override("2026-12-01", "00:00", "00:00")], ()),
        ([override("2026-12-02", "00:00", "00:00")], (Span(at(1, 8), at(1, 16)),)),
    ],
)
def test_an_override_replaces_its_whole_day(overrides, expected):
    assert opened(TUESDAY, overrides=overrides) == expected


def test_an_end_of_a_minute_to_midnight_is_midnight_and_what_touches_is_one():
    around = [hours(["Monday"], "22:00", "23:59"), hours(["Tuesday"], "00:00", "02:00")]
    night = Span(datetime(2026, 11, 30, 12, tzinfo=UTC), at(1, 12))
    assert opened(night, availability=around) == (Span(datetime(2026, 11, 30, 21, tzinfo=UTC), at(1, 1)),)


def test_overlapping_hours_are_one():
    twice = [
        hours(["Tuesday"], "09:00", "12:00"),
        hours(["Tuesday"], "11:00", "13:00"),
        hours(["Tuesday"], "15:00", "16:00"),
    ]
    assert opened(TUESDAY, availability=twice) == (Span(at(1, 8), at(1, 12)), Span(at(1, 14), at(1, 15)))


@pytest.mark.parametrize(
    "changed", [{"timeZone": "Mars/Base"}, {"availability": [hours(["Tuesday"], "25:00", "26:00")]}], ids=str
)
def test_a_schedule_that_cannot_be_read_is_not_believed(changed):
    with pytest.raises(ValidationError):
        Schedule(**a_schedule(**changed))
