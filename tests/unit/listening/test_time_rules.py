"""Rules of understanding times that need more than one phrase to say."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from corpus.time_lines import branch_of
from voice_booking.listening.time import understand_when, when_to_wire
from voice_booking.listening.when import (
    AnyOf,
    AtMoment,
    AtTime,
    Constraint,
    Flag,
    Grain,
    NoTime,
    OnDate,
    TimeProblem,
    WhichOf,
    Within,
    Wrong,
)
from voice_booking.salon.hours import SpecialDay, WallSpan

XYZ = branch_of("xyz")
TUESDAY = datetime(2026, 11, 24, 10, tzinfo=XYZ.zone)


def heard(text, branch=XYZ, now=TUESDAY):
    return understand_when(text, branch, now)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-11-25T14:30", "2026-11-25T14:30+01:00"),
        ("2026-11-25 14:30", "2026-11-25T14:30+01:00"),
        ("2026-11-25T13:30Z", "2026-11-25T14:30+01:00"),
        ("25.11.2026 14:30", "2026-11-25T14:30+01:00"),
        ("2026-11-25 14:30 Uhr", "2026-11-25T14:30+01:00"),
        ("morgen 14 Uhr", "2026-11-25T14:00+01:00"),
        ("morgen um 14 Uhr 14 Uhr", "2026-11-25T14:00+01:00"),
        ("heute 14:30", "2026-11-24T14:30+01:00"),
        ("Mi, 25.11. 14:30", "2026-11-25T14:30+01:00"),
    ],
)
def test_what_a_model_fills_in_is_read_as_well(written, moment):
    assert when_to_wire(heard(written))["value"] == moment


@pytest.mark.parametrize("written", ["2026-11-25", "25.11.2026", "25.11.", "25.11.26"])
def test_written_dates_are_days(written):
    assert heard(written).wish == OnDate(date(2026, 11, 25))


def test_a_written_date_of_the_past_is_past():
    assert heard("20.06.2025").wish == Wrong(TimeProblem.PAST)


def test_a_leading_zero_makes_the_hour_certain():
    assert heard("08:00").wish == AtTime(time(8))
    assert isinstance(heard("8 Uhr").wish, WhichOf)


def test_now_may_come_in_utc():
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert heard("heute", now=late).wish == OnDate(date(2026, 11, 25))


def test_two_times_without_a_joint_are_asked_about():
    assert isinstance(heard("morgen um drei Freitag um vier").wish, WhichOf)


def test_a_question_is_less_confident_than_an_answer():
    assert heard("um acht").confidence < heard("um drei").confidence


def test_a_repaired_word_costs_confidence():
    assert heard("donerstack").confidence < heard("donnerstag").confidence


def test_why_names_the_rule_and_the_words():
    assert heard("morgen um halb drei").why == ("calendar.tomorrow: morgen", "clock.half: um halb drei")


def test_an_approximate_time_is_as_exact_as_an_hour():
    assert heard("gegen vier").grain is Grain.HOUR
    assert heard("um vier").grain is Grain.MINUTE
    assert heard("morgen früh").grain is Grain.PART


def test_opening_hours_decide_the_half_of_the_day():
    assert heard("morgen um drei").wish == AtMoment(datetime(2026, 11, 25, 15, tzinfo=XYZ.zone))
    night_shift = (WallSpan(time(2), time(6)),)
    nightly = replace(XYZ, special_days=(SpecialDay(date(2026, 11, 25), night_shift),))
    assert heard("morgen um drei", nightly).wish == AtMoment(datetime(2026, 11, 25, 3, tzinfo=XYZ.zone))


def test_a_closed_day_is_understood_and_flagged():
    closed = replace(XYZ, special_days=(SpecialDay(date(2026, 11, 25), ()),))
    when = heard("morgen um drei", closed)
    assert when.wish == AtMoment(datetime(2026, 11, 25, 15, tzinfo=XYZ.zone))
    assert when.flags == {Flag.CLOSED}


def test_a_weekday_said_after_closing_is_in_a_week():
    evening = TUESDAY.replace(hour=18)
    assert heard("am Dienstag").wish == OnDate(date(2026, 11, 24))
    assert heard("am Dienstag", now=evening).wish == OnDate(date(2026, 12, 1))


def test_a_clock_time_that_the_clock_change_skips_does_not_exist():
    spring = datetime(2027, 3, 27, 10, tzinfo=XYZ.zone)
    assert heard("morgen nachts um 2 Uhr 30", now=spring).wish == Wrong(TimeProblem.INVALID)


def test_a_relative_amount_counts_real_minutes_over_a_clock_change():
    before = datetime(2026, 10, 25, 0, 30, tzinfo=XYZ.zone)
    wish = heard("in drei Stunden", now=before).wish
    assert isinstance(wish, AtMoment)
    assert wish.moment.isoformat() == "2026-10-25T02:30:00+01:00"


def test_a_polite_question_is_no_refusal():
    assert heard("kann ich nicht am Freitag kommen").wish == OnDate(date(2026, 11, 27))
    assert heard("ich kann nicht am Freitag").wish == Constraint(exclude_dates=(date(2026, 11, 27),))


def test_the_last_word_counts_and_keeps_what_it_does_not_touch():
    assert heard("morgen um drei, nein, um vier").wish == heard("morgen um vier").wish
    assert heard("morgen um drei, nein, übermorgen").wish == heard("übermorgen um drei").wish
    assert heard("nächste Woche Dienstag, nein, Mittwoch").wish == heard("nächste Woche Mittwoch").wish


def test_alternatives_share_what_was_said_once():
    assert heard("am Mittwoch oder Donnerstag um drei").wish == heard("Mittwoch um drei oder Donnerstag um drei").wish
    assert heard("diese oder nächste Woche").wish == AnyOf((heard("diese Woche").wish, heard("nächste Woche").wish))


def test_a_window_may_end_with_the_closing_minute():
    assert heard("Donnerstag bis acht").wish == Within(None, datetime(2026, 11, 26, 20, tzinfo=XYZ.zone))


@pytest.mark.parametrize(
    "text", ["", " ", "!", "\x00", "😀", "ß", "uhr", "um", "nicht", "oder", "5" * 9000, "1.1." * 2000]
)
def test_nothing_is_understood_where_nothing_was_said(text):
    assert isinstance(heard(text).wish, NoTime | OnDate)


def test_a_person_is_no_day():
    assert heard("hier spricht Frau Dr. Sonntag").wish == NoTime()
    assert heard("Frau Sonntag möchte am Montag kommen").wish == OnDate(date(2026, 11, 30))


@pytest.mark.parametrize("said", ["morgen 24 Uhr", "morgen um 24:00"])
def test_twenty_four_o_clock_ends_the_day_that_was_named(said):
    assert heard(said).wish == AtMoment(datetime(2026, 11, 26, tzinfo=XYZ.zone))


def test_until_twenty_four_o_clock_is_the_whole_evening():
    assert heard("Freitag bis 24 Uhr").wish == Within(None, datetime(2026, 11, 28, tzinfo=XYZ.zone))
    assert heard("von 20 bis 24 Uhr").wish == Within(time(20), None)


@pytest.mark.parametrize("text", ["in 999999999999 Tagen", "in 5000 Wochen", "in 99999 Monaten", "in 2030 Jahren"])
def test_a_distance_beyond_counting_is_no_such_time(text):
    assert heard(text).wish == Wrong(TimeProblem.INVALID)


@pytest.mark.parametrize(
    "said", ["am Dienstag um zehn", "Dienstag um neun", "Da kann ich nicht, am Dienstag um zehn wäre besser"]
)
def test_a_weekday_whose_hour_has_gone_by_today_is_next_weeks(said):
    wish = heard(said).wish
    assert isinstance(wish, AtMoment)
    assert wish.moment.date() == date(2026, 12, 1)


def test_a_part_of_the_weekday_that_has_gone_by_is_next_weeks():
    after_lunch = datetime(2026, 11, 24, 15, tzinfo=XYZ.zone)
    assert heard("Dienstag Vormittag", now=after_lunch).wish.start.date() == date(2026, 12, 1)
    assert heard("Dienstag Nachmittag", now=after_lunch).wish.start.date() == date(2026, 11, 24)


@pytest.mark.parametrize("said", ["heute um neun", "diesen Dienstag um neun", "Dienstag, den 24. November, um neun"])
def test_who_says_today_or_the_date_is_told_that_it_has_gone_by(said):
    assert heard(said).wish == Wrong(TimeProblem.PAST)


@pytest.mark.parametrize("said", ["eine 15-Minuten-Beratung morgen um zehn", "die 45-Minuten-Massage morgen um 10 Uhr"])
def test_the_length_in_a_name_is_no_time_of_day(said):
    assert heard(said).wish == AtMoment(datetime(2026, 11, 25, 10, tzinfo=XYZ.zone))


@pytest.mark.parametrize(
    "said",
    ["haben Siemorgen um 14 Uhr was frei", "mogen um 14 Uhr", "ginge undmorgen um 14 Uhr", "tomorrow um vierzehn Uhr"],
)
def test_tomorrow_is_heard_run_together_or_a_letter_short_or_in_english(said):
    assert heard(said).wish == AtMoment(datetime(2026, 11, 25, 14, tzinfo=XYZ.zone))


def test_a_weekday_that_a_model_translates_is_that_day():
    assert heard("Thursday um 15 Uhr").wish == heard("Donnerstag um 15 Uhr").wish


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("kann ich eine Stunde später kommen", timedelta(hours=1)),
        ("eine halbe Stunde früher bitte", -timedelta(minutes=30)),
        ("ich komme zehn Minuten später", timedelta(minutes=10)),
        ("einen Tag später", timedelta(days=1)),
        ("zwei Wochen früher", -timedelta(weeks=2)),
        ("etwas später", None),
        ("heute bin ich spät dran", None),
    ],
)
def test_how_much_later_is_heard_though_no_time_is_named(text, later):
    wish = heard(text).wish
    assert (wish.later if isinstance(wish, NoTime) else None) == later


@pytest.mark.parametrize(
    ("text", "that_day", "over"),
    [
        ("Freitag bis zwölf", True, False),
        ("bis Freitag um zwölf", False, False),
        ("Freitag, um zwölf muss ich weg", True, True),
        ("Freitag nach fünf kann ich nicht", True, False),
    ],
)
def test_an_end_knows_whether_the_day_was_named_and_whether_all_is_to_be_over(text, that_day, over):
    wish = heard(text).wish
    assert isinstance(wish, Within)
    assert (wish.that_day, wish.over) == (that_day, over)


def test_a_week_with_hours_ends_with_the_week():
    wish = heard("nächste Woche nachmittags").wish
    assert isinstance(wish, Constraint)
    assert (wish.start, wish.end) == (date(2026, 11, 30), date(2026, 12, 7))
