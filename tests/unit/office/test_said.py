"""Days and spans as the salon's own people write them; a date alone is a whole day of the branch."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voice_booking.office.appointment_book.book import NotUnderstood
from voice_booking.office.desk.said import day_said, day_span, member_said, span_said
from voice_booking.salon.business import Branch, Company, Salon, company_id_of, id_in
from voice_booking.salon.hours import NO_HOURS
from voice_booking.salon.staff import StaffMember

COMPANY = Company(company_id_of("a"), "a", "Salon A")
BRANCH = Branch(id_in(COMPANY.id, "branch", "mitte"), "mitte", "Mitte", "Europe/Berlin", NO_HOURS)
STAFF = tuple(
    StaffMember(id_in(COMPANY.id, "staff", key), key, name, "mitte", ())
    for key, name in (("lisa", "Lisa Braun"), ("fabian-s", "Fabian Spitzer"), ("fabian-k", "Fabian Keller"))
)
SALON = Salon(COMPANY, BRANCH, (), (), STAFF)
NOW = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
"""A Tuesday, two in the afternoon."""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("heute", date(2026, 11, 24)),
        ("Morgen", date(2026, 11, 25)),
        ("gestern", date(2026, 11, 23)),
        ("24.12.", date(2026, 12, 24)),
        ("3.11.2026", date(2026, 11, 3)),
        ("2025-11-03", date(2025, 11, 3)),
        ("Freitag", date(2026, 11, 27)),
        ("heute 9:00", date(2026, 11, 24)),
    ],
)
def test_days_are_read_as_said_or_as_dates_past_ones_too(text, day):
    assert day_said(text, BRANCH, NOW) == day


@pytest.mark.parametrize(
    ("start", "end", "begins", "ends"),
    [
        ("heute", "", "2026-11-24T00:00+01:00", "2026-11-25T00:00+01:00"),
        ("25.11.", "27.11.", "2026-11-25T00:00+01:00", "2026-11-28T00:00+01:00"),
        ("heute 9:00", "", "2026-11-24T09:00+01:00", "2026-11-25T00:00+01:00"),
        ("morgen 14:00", "16:30", "2026-11-25T14:00+01:00", "2026-11-25T16:30+01:00"),
        ("9:00", "morgen", "2026-11-24T09:00+01:00", "2026-11-26T00:00+01:00"),
        ("2026-11-25", "2026-11-26 12:00", "2026-11-25T00:00+01:00", "2026-11-26T12:00+01:00"),
        ("25.10.2026", "", "2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00"),  # a day of 25 hours
    ],
)
def test_what_is_only_a_date_is_the_whole_day(start, end, begins, ends):
    span = span_said(start, end, BRANCH, NOW)
    assert (span.start, span.end) == (datetime.fromisoformat(begins), datetime.fromisoformat(ends))


@pytest.mark.parametrize(
    ("start", "end"),
    [("morgen", "heute"), ("14:00", "13:00"), ("", ""), ("31.2.2027", ""), ("bald", ""), ("heute", "2028-01-01")],
)
def test_a_span_that_cannot_be_is_refused(start, end):
    with pytest.raises(NotUnderstood):
        span_said(start, end, BRANCH, NOW)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_whatever_is_written_is_a_span_or_a_refusal(start, end):
    try:
        span = span_said(start, end, BRANCH, NOW)
    except NotUnderstood:
        return
    assert timedelta(0) < span.end - span.start <= timedelta(days=366)


def test_days_follow_one_another_without_a_gap():
    for n in range(0, 400, 7):
        day = date(2026, 1, 1) + timedelta(days=n)
        assert day_span(day, BRANCH).end == day_span(day + timedelta(days=1), BRANCH).start


def test_a_name_that_two_share_has_to_be_told_in_full():
    assert member_said("lisa", SALON).key == "lisa"
    assert member_said("Fabian Keller", SALON).key == "fabian-k"
    with pytest.raises(NotUnderstood, match="Fabian Spitzer oder Fabian Keller"):
        member_said("Fabian", SALON)
