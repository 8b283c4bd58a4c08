"""Numbers, times, days, prices and lengths as a receptionist would say them."""

from datetime import date, datetime, time, timedelta

import pytest
from good_german import phrase_faults
from visits import BERLIN

from voice_booking.speaking import calendar, clock, contrast, lengths, lists, money, numbers

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("wall", "words"),
    [
        ("14:30", "um vierzehn Uhr dreißig"),
        ("09:00", "um neun Uhr"),
        ("13:15", "um dreizehn Uhr fünfzehn"),
        ("12:01", "um zwölf Uhr eins"),
        ("01:00", "um ein Uhr nachts"),
        ("07:45", "um sieben Uhr fünfundvierzig morgens"),
        ("21:00", "um einundzwanzig Uhr"),
        ("00:15", "um null Uhr fünfzehn"),
    ],
)
def test_offered_times_are_said_in_the_24_hour_form(wall, words):
    assert clock.at(time.fromisoformat(wall)) == words


@pytest.mark.parametrize(
    ("wall", "words"),
    [
        ("12:40", "gegen zwanzig vor eins"),
        ("12:36", "gegen zwanzig vor eins"),
        ("14:30", "gegen halb drei"),
        ("15:15", "gegen Viertel nach drei"),
        ("12:58", "gegen ein Uhr"),
        ("23:57", "gegen zwölf Uhr"),
        ("10:25", "gegen fünf vor halb elf"),
    ],
)
def test_the_end_of_a_visit_is_rough_everyday_time_and_never_too_early(wall, words):
    moment = datetime.combine(TODAY, time.fromisoformat(wall), BERLIN)
    assert clock.about(moment) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 24), "heute"),
        (date(2026, 11, 25), "morgen"),
        (date(2026, 11, 26), "am Donnerstag"),
        (date(2026, 12, 1), "am Dienstag, dem ersten Dezember"),
        (date(2027, 1, 4), "am Montag, dem vierten Januar"),
        (date(2027, 11, 24), "am Mittwoch, dem vierundzwanzigsten November zweitausendsiebenundzwanzig"),
    ],
)
def test_a_day_is_named_as_shortly_as_is_clear(day, words):
    assert calendar.on_day(day, TODAY) == words


def test_a_day_that_is_asked_for_stands_in_the_accusative():
    assert calendar.date_asked_for(date(2026, 12, 1), TODAY) == "Dienstag, den ersten Dezember"


def test_a_confirmation_names_the_date_but_of_today_and_tomorrow():
    assert calendar.with_date(date(2026, 11, 25), TODAY) == "morgen"
    assert calendar.with_date(date(2026, 11, 27), TODAY) == "am Freitag, dem siebenundzwanzigsten"
    assert calendar.with_date(date(2026, 12, 4), TODAY) == "am Freitag, dem vierten Dezember"


def test_an_inserted_date_is_closed_by_a_comma():
    friday = datetime(2026, 12, 4, 9, tzinfo=BERLIN)
    assert calendar.at_moment(friday, TODAY) == "am Freitag, dem vierten Dezember, um neun Uhr"
    assert calendar.at_moment(friday - timedelta(days=7), TODAY) == "am Freitag um neun Uhr"
    assert calendar.at_moment(friday - timedelta(days=9), TODAY) == "morgen um neun Uhr"


@pytest.mark.parametrize(
    ("cents", "words"),
    [
        (4500, "fünfundvierzig Euro"),
        (1250, "zwölf Euro fünfzig"),
        (100, "einen Euro"),
        (101, "einen Euro und einen Cent"),
        (1205, "zwölf Euro und fünf Cent"),
        (150, "einen Euro fünfzig"),
        (90, "neunzig Cent"),
        (10100, "einhundertein Euro"),
        (1234500, "zwölftausenddreihundertfünfundvierzig Euro"),
    ],
)
def test_prices(cents, words):
    assert money.price(cents) == words


@pytest.mark.parametrize(
    ("minutes", "exact", "familiar", "rough"),
    [
        (1, "eine Minute", "eine Minute", "etwa eine Minute"),
        (15, "fünfzehn Minuten", "eine Viertelstunde", "etwa eine Viertelstunde"),
        (20, "zwanzig Minuten", "zwanzig Minuten", "etwa zwanzig Minuten"),
        (25, "fünfundzwanzig Minuten", "fünfundzwanzig Minuten", "knapp eine halbe Stunde"),
        (35, "fünfunddreißig Minuten", "fünfunddreißig Minuten", "gut eine halbe Stunde"),
        (45, "fünfundvierzig Minuten", "eine Dreiviertelstunde", "etwa eine Dreiviertelstunde"),
        (61, "eine Stunde und eine Minute", "eine Stunde und eine Minute", "gut eine Stunde"),
        (90, "eineinhalb Stunden", "eineinhalb Stunden", "etwa eineinhalb Stunden"),
        (105, "eine Stunde und fünfundvierzig Minuten", "eindreiviertel Stunden", "etwa eindreiviertel Stunden"),
        (165, "zwei Stunden und fünfundvierzig Minuten", "zweidreiviertel Stunden", "etwa zweidreiviertel Stunden"),
        (150, "zweieinhalb Stunden", "zweieinhalb Stunden", "etwa zweieinhalb Stunden"),
        (600, "zehn Stunden", "zehn Stunden", "etwa zehn Stunden"),
    ],
)
def test_lengths(minutes, exact, familiar, rough):
    assert (lengths.exact(minutes), lengths.familiar(minutes), lengths.rough(minutes)) == (exact, familiar, rough)


def test_one_of_something_takes_its_gender_and_more_of_it_the_plural():
    assert numbers.counted(1, numbers.MINUTE) == "eine Minute"
    assert numbers.counted(21, numbers.MINUTE) == "einundzwanzig Minuten"
    assert numbers.counted(1, numbers.EURO) == "einen Euro"
    assert numbers.counted(0, numbers.EURO) == "null Euro"


def test_a_code_is_read_out_in_two_groups():
    assert numbers.digit_by_digit("37140") == "drei sieben eins, vier null"


def test_lists_end_in_und_or_oder():
    assert lists.one_of(["Max", "Tom", "Lisa"]) == "Max, Tom oder Lisa"
    assert lists.all_of(["Max", "Tom"]) == "Max und Tom"
    assert lists.all_of(["Max"]) == "Max"
    assert lists.all_of([]) == ""


def test_items_with_commas_of_their_own_are_kept_apart():
    row = ["Waschen, Schneiden und Föhnen", "Tönung", "Balayage"]
    assert lists.one_of(row) == "Waschen, Schneiden und Föhnen; Tönung; oder Balayage"
    assert lists.one_of(row[:2]) == "Waschen, Schneiden und Föhnen, oder Tönung"


def test_half_past_is_read_back_in_both_registers_and_a_full_hour_is_not():
    assert contrast.at(time(16, 30)) == "um sechzehn Uhr dreißig, also halb fünf"
    assert contrast.at(time(14, 40)) == "um vierzehn Uhr vierzig, also zwanzig vor drei"
    assert contrast.at(time(16)) == "um sechzehn Uhr"


def test_tuesday_and_thursday_are_told_apart_by_the_date():
    assert contrast.day(date(2026, 11, 26), TODAY) == "am Donnerstag, dem sechsundzwanzigsten"
    assert contrast.day(date(2026, 11, 27), TODAY) == "am Freitag"


def test_all_minutes_of_the_day_are_good_german():
    walls = [time(hour, minute) for hour in range(24) for minute in range(60)]
    phrases = [form(wall) for wall in walls for form in (clock.at, clock.distinctly, contrast.at)]
    phrases += [clock.about(datetime.combine(TODAY, wall, BERLIN)) for wall in walls]
    assert [fault for phrase in phrases for fault in phrase_faults(phrase)] == []


def test_all_days_of_two_years_are_good_german():
    days = [TODAY + timedelta(days=ahead) for ahead in range(-30, 760)]
    forms = (calendar.on_day, calendar.on_date, calendar.with_date, calendar.date_asked_for, contrast.day)
    phrases = [form(day, TODAY) for day in days for form in forms]
    assert [fault for phrase in phrases for fault in phrase_faults(phrase)] == []


def test_all_lengths_prices_and_counts_are_good_german():
    phrases = [form(minutes) for minutes in range(1, 601) for form in (lengths.exact, lengths.familiar, lengths.rough)]
    phrases += [money.price(cents) for cents in [*range(1, 2_200), *range(2_250, 200_000, 50)]]
    phrases += [numbers.counted(n, noun) for n in range(100) for noun in (numbers.MINUTE, numbers.HOUR, numbers.CENT)]
    assert [fault for phrase in phrases for fault in phrase_faults(phrase)] == []


def test_gut_and_knapp_stay_within_ten_minutes_of_the_truth():
    landmarks = {lengths.familiar(minutes): minutes for minutes in range(15, 601, 15)}
    for minutes in range(1, 601):
        qualifier, _, length = lengths.rough(minutes).partition(" ")
        if qualifier == "gut":
            assert 0 < minutes - landmarks[length] <= 10, minutes
        elif qualifier == "knapp":
            assert 0 < landmarks[length] - minutes <= 10, minutes
        else:
            assert length == lengths.familiar(minutes)
