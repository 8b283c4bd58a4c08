"""What callers hear of a wish: several services, persons by history, and when there is nothing near."""

from dataclasses import replace
from datetime import date, time

import pytest
from a_desk import BERLIN, HANNA, OTHER, SALON, Desk, at, changed, moment, people, starts, told

from voice_booking.booking.outcomes import (
    Booked,
    Field,
    Missing,
    NobodyElse,
    NothingFree,
    SlotsFound,
    StaffAway,
    StaffHistoryUnknown,
    StaffNotQualified,
    Taken,
    TooFar,
    TooSoon,
    WrongWeekday,
)
from voice_booking.booking.ports import Busy
from voice_booking.listening.understanding import NO_STAFF_WISH, StaffWish
from voice_booking.listening.when import AsSoonAsPossible, AtMoment, OnDate
from voice_booking.salon.hours import SpecialDay, TimeOff, WallSpan, WeeklyHours
from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.reasons import Reason

LAST_TIME = StaffWish(same_as_last_time=True)


@pytest.fixture
def desk():
    return Desk()


def busy_until(desk, day, month, *keys):
    """Let people be busy from now on."""
    for key in keys:
        span = Span(desk.now, at(day, "0:00", month))
        desk.ledger.busy.append(Busy(desk.member(key).id, span, "desk", key))


async def test_the_wished_start_is_offered_as_wished(desk):
    heard = await desk.find("damenschnitt", when=moment(25, "14:00"))
    assert isinstance(heard, SlotsFound)
    assert heard.wished
    assert heard.offers[0].reasons[0] is Reason.WISHED


async def test_two_services_are_one_visit(desk):
    heard = await desk.find("faerben", "waschen-schneiden-foehnen", when=moment(25, "10:00"))
    assert heard.wished
    assert [item.name for item in heard.offers[0].plan.items] == ["Färben", "Waschen, Schneiden, Föhnen"]
    booked = await desk.book(slot=heard.offers[0].slot_id)
    assert isinstance(booked, Booked)
    assert len(booked.appointment.plan.items) == 2


async def test_a_wished_person_does_every_service_that_they_do(desk):
    lisa = StaffWish(wished=(desk.member("lisa"),))
    heard = await desk.find("damenschnitt", "faerben", when=moment(25, "10:00"), staff=lisa)
    first, second = heard.offers[0].plan.items
    assert [item.phases[0].staff for item in (first, second)] == [desk.member("lisa").id, desk.member("sarah").id]


async def test_a_person_who_does_none_of_the_services_is_said_so(desk):
    tom = StaffWish(wished=(desk.member("tom"),))
    heard = await desk.find("damenschnitt", "faerben", when=moment(25, "10:00"), staff=tom)
    assert isinstance(heard, StaffNotQualified)


async def test_an_excluded_person_has_no_hand_in_it(desk):
    without = StaffWish(excluded=(desk.member("sarah"),))
    assert isinstance(await desk.find("faerben", when=moment(25, "10:00"), staff=without), NobodyElse)
    heard = await desk.find("damenschnitt", when=OnDate(date(2026, 11, 25)), staff=without)
    assert {people(offer.plan) for offer in heard.offers} == {"lisa"}


async def test_of_several_services_the_longest_notice_counts():
    desk = Desk(changed(SALON, "foehnen", notice_minutes=48 * 60))
    heard = await desk.find("damenschnitt", "foehnen", when=moment(25, "14:00"))
    assert isinstance(heard, TooSoon)
    assert heard.earliest == at(26, "10:00")


async def test_a_service_that_is_not_done_on_that_weekday_is_said_so():
    desk = Desk(changed(SALON, "faerben", weekdays=(2, 4)))
    heard = await desk.find("faerben", when=moment(25, "14:00"))
    assert isinstance(heard, WrongWeekday)
    assert heard.day == date(2026, 11, 25)
    assert {offer.plan.start.isoweekday() for offer in heard.offers} <= {2, 4}
    assert isinstance(await desk.find("faerben", when=OnDate(date(2026, 11, 25))), WrongWeekday)
    assert isinstance(await desk.find("faerben", when=moment(26, "14:00")), SlotsFound)


async def test_when_nothing_is_free_around_the_wish_the_next_is_named(desk):
    busy_until(desk, 15, 1, "sarah")  # January is not this year
    desk.ledger.busy = [replace(b, span=Span(desk.now, at(16, "0:00", 12))) for b in desk.ledger.busy]
    heard = await desk.find("faerben", when=moment(25, "14:00"))
    assert isinstance(heard, NothingFree)
    assert starts(heard.next_offers)[0] == "16 14:00"
    booked = await desk.book(slot=heard.next_offers[0].slot_id)
    assert isinstance(booked, Booked)


async def test_facts_further_out_are_only_read_when_nothing_is_free_near(desk):
    await desk.find("faerben", when=moment(25, "14:00"))
    assert len(desk.ledger.spans) == 1
    desk.ledger.spans.clear()
    desk.ledger.busy.append(Busy(desk.member("sarah").id, Span(desk.now, at(30, "0:00", 12)), "desk", "x"))
    await desk.find("faerben", when=moment(25, "14:00"))
    first, second = desk.ledger.spans
    assert second.start < first.end < second.end
    assert second.start > first.start


def no_long_thursday():
    """The branch, open for nine hours at most."""
    days = SALON.branch.opening_hours.days
    return replace(SALON.branch, opening_hours=WeeklyHours((*days[:3], days[4], *days[4:])))


async def test_what_fits_into_no_day_is_not_looked_for_through_months(desk):
    desk.salon = replace(SALON, branch=no_long_thursday())
    heard = await desk.find("balayage", "straehnen", "glaetten", "faerben", when=moment(25, "9:00"))
    assert not heard.offers
    assert len(desk.ledger.spans) == 1


async def test_a_special_day_with_long_hours_is_found(desk):
    long_day = SpecialDay(date(2027, 2, 1), (WallSpan(time(6), time(23)),))
    desk.salon = replace(SALON, branch=replace(no_long_thursday(), special_days=(long_day,)))
    heard = await desk.find("balayage", "straehnen", "glaetten", "faerben", when=moment(25, "9:00"))
    assert {offer.plan.start.astimezone(BERLIN).date() for offer in heard.offers} == {date(2027, 2, 1)}


async def test_each_day_beyond_the_wish_is_read_once(desk):
    far = Span(desk.now, desk.now.replace(year=2027))
    desk.ledger.busy.append(Busy(desk.member("sarah").id, far, "desk", "x"))
    await desk.find("faerben", when=moment(25, "14:00"))
    lengths = [(span.end - span.start).days for span in desk.ledger.spans]
    assert sum(lengths) < 180 + 4 * len(lengths) + 14
    assert len(lengths) <= 8


async def test_when_nothing_is_free_up_to_the_horizon_nothing_is_offered(desk):
    far = Span(desk.now, desk.now.replace(year=2027))
    desk.ledger.busy.append(Busy(desk.member("sarah").id, far, "desk", "x"))
    assert await desk.find("faerben", when=moment(25, "14:00")) == NothingFree(None, ())
    assert await desk.find("faerben", when=AsSoonAsPossible()) == NothingFree(None, ())


async def test_when_only_earlier_days_are_free_those_are_named(desk):
    desk.salon = replace(SALON, branch=replace(SALON.branch, horizon_days=30))
    later = Span(at(9, "0:00", 12), at(31, "0:00", 12))
    desk.ledger.busy.append(Busy(desk.member("sarah").id, later, "desk", "x"))
    far = AtMoment(at(18, "14:00", 12).astimezone(BERLIN))
    heard = await desk.find("faerben", when=far)
    assert isinstance(heard, NothingFree)
    assert starts(heard.next_offers)[0] == "08 14:00"


async def test_with_a_booked_out_person_others_are_offered_before_it_is_nothing(desk):
    desk.ledger.busy.append(Busy(desk.member("lisa").id, Span(desk.now, at(30, "0:00", 12)), "desk", "x"))
    lisa = StaffWish(wished=(desk.member("lisa"),))
    heard = await desk.find("damenschnitt", when=moment(25, "14:00"), staff=lisa)
    assert isinstance(heard, Taken)
    assert people(heard.offers[0].plan) == "sarah"


async def test_a_long_leave_is_said_with_the_next_that_there_is(desk):
    ill = replace(desk.member("sarah"), time_off=(TimeOff(date(2026, 11, 24), date(2026, 12, 20)),))
    desk.salon = replace(SALON, staff=tuple(ill if m.key == "sarah" else m for m in SALON.staff))
    heard = await desk.find("faerben", when=moment(25, "14:00"))
    assert isinstance(heard, StaffAway)
    assert starts(heard.offers)[0] == "21 14:00"


async def test_as_last_time_is_who_did_that_service_last(desk):
    desk.stands("damenschnitt", "lisa", at(10, "10:00"))
    desk.stands("foehnen", "sarah", at(17, "10:00"))
    heard = await desk.find("damenschnitt", when=moment(25, "15:00"), staff=LAST_TIME)
    assert people(heard.offers[0].plan) == "lisa"


async def test_as_last_time_is_else_who_did_anything_last(desk):
    desk.stands("foehnen", "sarah", at(17, "10:00"))
    heard = await desk.find("damenschnitt", when=moment(25, "15:00"), staff=LAST_TIME)
    assert people(heard.offers[0].plan) == "sarah"


async def test_as_last_time_without_a_service_is_what_was_done_last(desk):
    desk.stands("toenung", "sarah", at(17, "10:00"))
    heard = await desk.find(when=moment(25, "15:00"), staff=LAST_TIME)
    assert [item.name for item in heard.offers[0].plan.items] == ["Tönung"]
    assert people(heard.offers[0].plan) == "sarah"
    assert isinstance(await desk.book(when=moment(25, "15:00"), staff=LAST_TIME), Booked)


async def test_as_last_time_without_any_last_time_is_asked_about(desk):
    assert isinstance(await desk.find("damenschnitt", when=moment(25, "15:00"), staff=LAST_TIME), StaffHistoryUnknown)
    assert isinstance(await desk.find(when=moment(25, "15:00"), staff=LAST_TIME), StaffHistoryUnknown)


async def test_as_last_time_but_without_who_it_was(desk):
    desk.stands("damenschnitt", "lisa", at(10, "10:00"))
    wish = StaffWish(same_as_last_time=True, excluded=(desk.member("lisa"),))
    heard = await desk.find("damenschnitt", when=moment(25, "15:00"), staff=wish)
    assert people(heard.offers[0].plan) == "sarah"


async def test_what_is_offered_no_more_is_asked_for(desk):
    desk.stands("toenung", "sarah", at(17, "10:00"))
    desk.salon = changed(SALON, "toenung", active=False)
    assert await desk.find(when=moment(25, "15:00"), staff=LAST_TIME) == Missing(Field.SERVICE)


async def test_beyond_the_horizon_no_further_facts_are_read(desk):
    desk.salon = replace(SALON, branch=replace(SALON.branch, horizon_days=10))
    heard = await desk.find("faerben", when=moment(30, "14:00"))
    assert isinstance(heard, SlotsFound)
    desk.ledger.spans.clear()
    far = AtMoment(at(28, "14:00", 12).astimezone(BERLIN))
    assert await desk.find("faerben", when=far) == TooFar(date(2026, 12, 4), ())
    assert len(desk.ledger.spans) == 1


async def test_nobody_elses_last_time_is_used(desk):
    desk.stands("damenschnitt", "lisa", at(10, "10:00"))
    desk.stands("herrenschnitt", "max", at(10, "10:00"), name="Paul Klein")
    wish = {"when": moment(25, "15:00"), "staff": LAST_TIME}
    # a family's telephone, and nobody has said who is speaking
    assert isinstance(await desk.find("damenschnitt", **wish), StaffHistoryUnknown)
    assert isinstance(await desk.find("damenschnitt", **wish, name="Eva Lang"), StaffHistoryUnknown)
    assert isinstance(await desk.find("damenschnitt", **wish, name="Hanna Klein"), SlotsFound)
    stranger = desk.call(phone=OTHER, tool="book")
    heard = await desk.book("damenschnitt", phone=HANNA, call=stranger, **wish)
    assert isinstance(heard, StaffHistoryUnknown)


async def test_without_a_wish_anybody_will_do(desk):
    heard = await desk.find("damenschnitt", when=moment(25, "14:00"), staff=NO_STAFF_WISH)
    assert told(heard.offers[0].plan) == "25 14:00"
