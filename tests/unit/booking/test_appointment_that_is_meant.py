"""Which of several appointments is meant."""

from datetime import date, time

import pytest
from a_desk import Desk, at, moment

from voice_booking.booking.outcomes import AppointmentsFound
from voice_booking.booking.reference import Reference, fitting_visits
from voice_booking.listening.when import AnyOf, AtTime, Constraint, Lasting, OnDate, WhichOf, Within


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def visits(desk):
    wednesday = desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    thursday = desk.stands("foehnen", "sarah", at(26, "10:30"), code="66666")
    month_later = desk.stands("toenung", "sarah", at(22, "14:00", 12), code="77777")
    return (wednesday, thursday, month_later)


def fitting(desk, visits, **words):
    zone = desk.salon.branch.zone
    return [visits.index(visit) for visit in fitting_visits(visits, Reference(**words), zone, desk.now)]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (None, [0, 1, 2]),
        (moment(25, "14:00"), [0]),
        (AtTime(time(14)), [0, 2]),
        (OnDate(date(2026, 12, 22)), [2]),
        (WhichOf((AtTime(time(2)), AtTime(time(14)))), [0, 2]),
        (AnyOf((OnDate(date(2026, 11, 25)), OnDate(date(2026, 11, 26)))), [0, 1]),
        (Within(time(8), time(12)), [1]),
        (Constraint(weekdays=(3,)), [1]),
        (Lasting(45), [0, 1, 2]),
    ],
)
def test_words_for_a_time_narrow_the_appointments(desk, visits, words, meant):
    assert fitting(desk, visits, when=words) == meant


def test_services_narrow_them(desk, visits):
    assert fitting(desk, visits, services=desk.services("toenung")) == [2]


def test_words_that_only_fit_ones_own_services_narrow_them(desk, visits):
    (service,) = desk.services("foehnen")
    assert fitting(desk, visits, naming=lambda booked: booked & {service.id}) == [1]
    assert fitting(desk, visits, naming=lambda booked: None) == [0, 1, 2]
    assert fitting(desk, visits, naming=lambda booked: frozenset()) == []


async def test_appointments_are_told_by_start(desk, visits):
    assert await desk.appointments() == AppointmentsFound(visits)
