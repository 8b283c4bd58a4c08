"""What we say we understand: the same words back into `listening` give the same value."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from visits import BERLIN, FILES, NOW, appointment, offer, salon

from voice_booking.booking.outcomes import Booked, SlotsFound
from voice_booking.listening.people.wishes import understand_staff
from voice_booking.listening.services.hearing import understand_services
from voice_booking.listening.time import understand_when
from voice_booking.listening.understanding import StaffWish, Understood
from voice_booking.listening.when import AtMoment, AtTime, Lasting, OnDate, WhichOf
from voice_booking.speaking import calendar, clock, contrast, lengths, names
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.offers import slot
from voice_booking.speaking.replies import reply_to

XYZ = salon("xyz")
TODAY = NOW.date()
QUARTERS = [time(hour, minute) for hour in range(24) for minute in (0, 15, 30, 45)]
DAYS = [TODAY + timedelta(days=ahead) for ahead in range(1, 901)]
CLOCK_CHANGES = (date(2027, 3, 28), date(2027, 10, 31), date(2028, 3, 26), date(2028, 10, 29))


def heard(words, now=NOW):
    return understand_when(words, XYZ.branch, now).wish


def misheard(spoken, now=NOW):
    """The pairs of words and value that do not come back."""
    return [(words, value, found) for words, value in spoken if (found := heard(words, now)) != value]


def moment(day, wall):
    return datetime.combine(day, wall, BERLIN)


@pytest.mark.parametrize("form", [clock.spoken, clock.at, clock.distinctly, contrast.at])
def test_every_quarter_of_an_hour_comes_back(form):
    assert misheard([(form(wall), AtTime(wall)) for wall in QUARTERS]) == []


def test_everyday_times_within_opening_hours_come_back():
    walls = [time(hour, minute) for hour in range(9, 20) for minute in range(0, 60, 5)]
    assert misheard([(clock.about(moment(TODAY, wall)), AtTime(wall)) for wall in walls]) == []


@pytest.mark.parametrize(
    "form", [calendar.on_day, calendar.on_date, calendar.with_date, calendar.date_asked_for, contrast.day]
)
def test_nine_hundred_days_come_back_with_holidays_and_the_days_the_clocks_change(form):
    assert set(CLOCK_CHANGES[:2]) < set(DAYS)
    assert misheard([(form(day, TODAY), OnDate(day)) for day in DAYS]) == []


@pytest.mark.parametrize(
    "now", [NOW.replace(month=2, day=28), NOW.replace(month=12, day=31), NOW.replace(year=2028, month=2, day=29)]
)
def test_days_come_back_from_the_ends_of_months_and_years(now):
    today = now.date()
    days = [today + timedelta(days=ahead) for ahead in range(1, 400)]
    forms = (calendar.on_day, calendar.on_date, calendar.with_date)
    assert misheard([(form(day, today), OnDate(day)) for day in days for form in forms], now) == []


def test_every_quarter_of_an_hour_of_every_day_comes_back_as_a_slot():
    desk, lisa = Desk.of(XYZ, NOW), XYZ.staff_by_key["lisa"]
    cut = XYZ.service_by_key["damenschnitt"]
    starts = [moment(day, QUARTERS[(7 * number) % 96]) for number, day in enumerate(DAYS)]
    starts = [start for start in starts if start == start.astimezone(UTC).astimezone(BERLIN)]
    spoken = [(slot(offer(start, lisa, cut), desk), AtMoment(start)) for start in starts]
    assert misheard(spoken) == []


def test_all_quarters_of_the_days_the_clocks_change_come_back():
    walls = [wall for wall in QUARTERS if wall.hour != 2]  # half past two is there twice, or not at all
    starts = [moment(day, wall) for day in CLOCK_CHANGES for wall in walls]
    assert misheard([(calendar.at_moment(start, TODAY), AtMoment(start)) for start in starts]) == []


def test_confirmed_moments_come_back():
    starts = [moment(day, QUARTERS[36 + number % 40]) for number, day in enumerate(DAYS)]
    assert misheard([(contrast.when(start, TODAY), AtMoment(start)) for start in starts]) == []


@pytest.mark.parametrize("stem", ["xyz", "oktober", "november", "grosssalon", "physio"])
def test_whole_sentences_that_read_a_time_back_come_back(stem):
    here = salon(stem)
    service = here.offered[0]
    member = here.qualified(service)[0]
    starts = [moment(day, QUARTERS[36 + number % 40]) for number, day in enumerate(DAYS[:100])]
    wrong = []
    for start in starts:
        free = offer(start, member, service)
        for outcome in (SlotsFound((free,), wished=True), Booked(appointment(free.plan))):
            sentence = reply_to(outcome, here, NOW).say.split(".")[0]
            if understand_when(sentence, here.branch, NOW).wish != AtMoment(start):
                wrong.append(sentence)
    assert wrong == []


@pytest.mark.parametrize("form", [lengths.exact, lengths.familiar])
def test_every_length_up_to_ten_hours_comes_back(form):
    assert misheard([(form(minutes), Lasting(minutes)) for minutes in range(1, 601)]) == []


def test_the_question_between_two_readings_comes_back_as_those_two():
    readings = (AtTime(time(8)), AtTime(time(20)))
    words = " oder ".join(clock.distinctly(reading.clock) for reading in readings)
    found = heard(words)
    assert not isinstance(found, WhichOf)
    assert found.items == readings


@pytest.mark.parametrize("stem", [file.stem for file in FILES])
def test_names_of_services_and_people_come_back_as_we_say_them(stem):
    here = salon(stem)
    for service in here.offered:
        found = understand_services(names.service_name(service), here)
        assert isinstance(found, Understood), service.name
        assert found.value == (service,)
    for member in here.staff:
        found = understand_staff(f"bei {names.person(member, here)}", here)
        assert isinstance(found, Understood), member.name
        assert found.value == StaffWish((member,))
