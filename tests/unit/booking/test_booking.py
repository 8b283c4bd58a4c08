"""A yes becomes a visit exactly once, and the caller hears of everything else they have."""

from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from a_desk import HANNA, OTHER, SALON, Desk, at, changed, moment, people, starts, told
from memory_ledger import Lost

from voice_booking.booking.outcomes import (
    Booked,
    Intent,
    NoAppointment,
    OfferUnknown,
    Rescheduled,
    SlotsFound,
    StaffAway,
    Taken,
    TreatedRecently,
)
from voice_booking.listening.understanding import StaffWish
from voice_booking.salon.customers import CustomerTerms
from voice_booking.salon.hours import TimeOff


@pytest.fixture
def desk():
    return Desk()


def with_terms(desk, name="Hanna Klein", phone=HANNA, minutes=30, cents=1000):
    """A customer whose cut takes longer and costs more."""
    terms = (CustomerTerms("damenschnitt", {"A": minutes}, cents),)
    return desk.stands("beratung", "lisa", at(20, "9:00"), name=name, phone=phone, terms=terms)


async def test_an_accepted_offer_is_booked_whatever_the_case_of_its_id(desk):
    found = await desk.find("damenschnitt", when=moment(25, "14:00"))
    booked = await desk.book(slot=f" {found.offers[0].slot_id.lower()} ")
    assert isinstance(booked, Booked)
    assert booked.appointment.plan == found.offers[0].plan


async def test_the_same_request_in_other_words_gets_the_first_answer(desk):
    first = await desk.book("damenschnitt", when=moment(25, "14:00"))
    again = await desk.book("damenschnitt", when=moment(25, "14:00"), call=desk.call(tool="book", said="anders"))
    assert first is again
    assert len(desk.standing()) == 1


async def test_two_callers_never_get_the_same_minutes(desk):
    lisa = StaffWish(wished=(desk.member("lisa"),))
    await desk.book("damenschnitt", when=moment(25, "14:00"), staff=lisa)
    other = desk.call("other", phone=OTHER, tool="book")
    heard = await desk.book(
        "damenschnitt", name="Eva Lang", phone=OTHER, when=moment(25, "14:00"), staff=lisa, call=other
    )
    assert isinstance(heard, Taken)
    assert heard.own is None
    assert len(desk.standing()) == 1


async def test_who_loses_the_race_hears_of_alternatives(desk):
    lisa = StaffWish(wished=(desk.member("lisa"),))
    desk.ledger.before_settling.append(lambda: desk.stands("damenschnitt", "lisa", at(25, "14:00"), phone=OTHER))
    heard = await desk.book("damenschnitt", when=moment(25, "14:00"), staff=lisa)
    assert isinstance(heard, Taken)
    assert heard.offers
    assert heard.member == desk.member("lisa")


async def test_a_second_time_in_the_same_call_does_not_pass_in_silence(desk):
    first = await desk.book("damenschnitt", when=moment(25, "14:00"))
    second = await desk.book("damenschnitt", when=moment(26, "15:00"))
    assert first.others == ()
    assert [visit.appointment for visit in second.others] == [first.appointment]


async def test_what_the_customer_has_on_the_same_day_is_said(desk):
    same_day = desk.stands("foehnen", "sarah", at(25, "10:00"))
    desk.stands("foehnen", "sarah", at(27, "10:00"), code="66666")
    booked = await desk.book("damenschnitt", when=moment(25, "14:00"))
    assert booked.others == (same_day,)


async def test_a_second_time_is_noticed_without_a_number_on_the_display(desk):
    def withheld(said):
        return desk.call(phone=None, tool="book", said=said)

    first = await desk.book("damenschnitt", phone=OTHER, when=moment(25, "14:00"), call=withheld(1))
    second = await desk.book("damenschnitt", phone=OTHER, when=moment(25, "16:00"), call=withheld(2))
    assert [visit.appointment for visit in second.others] == [first.appointment]


async def test_a_number_that_was_only_spoken_betrays_nothing(desk):
    desk.stands("foehnen", "sarah", at(25, "10:00"))
    stranger = desk.call(phone=OTHER, tool="book")
    booked = await desk.book("damenschnitt", phone=HANNA, when=moment(25, "14:00"), call=stranger)
    assert booked.others == ()


async def test_ones_own_appointment_is_not_somebody_elses(desk):
    lisa = StaffWish(wished=(desk.member("lisa"),))
    mine = desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    heard = await desk.find("damenschnitt", when=moment(25, "14:00"), staff=lisa, name="Hanna Klein")
    assert isinstance(heard, Taken)
    assert heard.own == mine
    stranger = desk.call(phone=OTHER)
    heard = await desk.find("damenschnitt", when=moment(25, "14:00"), staff=lisa, name="Hanna Klein", call=stranger)
    assert heard.own is None


async def test_minutes_that_only_ones_own_appointment_needs_are_not_somebody_elses(desk):
    lisa = StaffWish(wished=(desk.member("lisa"),))
    mine = desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    heard = await desk.find("damenschnitt", when=moment(25, "13:45"), staff=lisa, name="Hanna Klein")
    assert isinstance(heard, Taken)
    assert heard.own == mine
    desk.stands("pony-schneiden", "lisa", at(25, "10:30"), name="Eva Lang", phone=OTHER, code="66666")
    heard = await desk.find("damenschnitt", when=moment(25, "10:15"), staff=lisa, name="Hanna Klein")
    assert heard.own is None


async def test_own_minutes_held_in_the_call_are_not_taken(desk):
    lisa = StaffWish(wished=(desk.member("lisa"),))
    await desk.find("damenschnitt", when=moment(25, "14:00"), staff=lisa)
    assert isinstance(await desk.find("damenschnitt", when=moment(25, "14:15"), staff=lisa), SlotsFound)


async def test_a_person_who_fell_ill_after_the_offer_is_away_and_not_taken(desk):
    lisa = StaffWish(wished=(desk.member("lisa"),))
    found = await desk.find("damenschnitt", when=moment(25, "14:00"), staff=lisa)
    ill = replace(desk.member("lisa"), time_off=(TimeOff(at(25, "0:00").date(), at(27, "0:00").date()),))
    desk.salon = replace(SALON, staff=tuple(ill if m.key == "lisa" else m for m in SALON.staff))
    heard = await desk.book(slot=found.offers[0].slot_id)
    assert isinstance(heard, StaffAway)
    assert heard.member == ill
    assert heard.offers


async def test_an_offer_of_no_call_is_unknown(desk):
    assert await desk.book(slot="ZZZZ") == OfferUnknown()


async def test_a_known_customers_own_terms_are_in_the_offer(desk):
    with_terms(desk)
    found = await desk.find("damenschnitt", when=moment(25, "14:00"))
    (offer,) = found.offers
    assert (offer.plan.items[0].phases[0].minutes, offer.plan.price_cents) == (75, 5500)


async def test_as_long_as_it_is_open_who_of_the_family_calls_nobodys_terms_apply(desk):
    with_terms(desk)
    with_terms(desk, name="Paul Klein", minutes=5)
    found = await desk.find("damenschnitt", when=moment(25, "14:00"))
    assert found.offers[0].plan.price_cents == 4500
    named = await desk.find("damenschnitt", when=moment(25, "14:00"), name="Paul Klein")
    assert named.offers[0].plan.items[0].phases[0].minutes == 50


async def test_when_booking_the_terms_of_who_comes_decide(desk):
    with_terms(desk)
    found = await desk.find("damenschnitt", when=moment(25, "14:00"))
    booked = await desk.book(slot=found.offers[0].slot_id, name="Mia Klein")
    assert isinstance(booked, Booked)
    assert (told(booked.appointment.plan), booked.appointment.plan.price_cents) == ("25 14:00", 4500)
    plain = await desk.find("damenschnitt", when=moment(26, "14:00"), name="Mia Klein")
    longer = await desk.book(slot=plain.offers[0].slot_id, name="Hanna Klein")
    assert longer.appointment.plan.price_cents == 5500
    assert people(longer.appointment.plan) == people(plain.offers[0].plan)


async def test_who_was_told_another_price_or_length_hears_of_the_new_one(desk):
    found = await desk.find("damenschnitt", when=moment(25, "14:00"))
    offered = found.offers[0]
    unchanged = await desk.book(slot=(await desk.find("damenschnitt", when=moment(26, "9:00"))).offers[0].slot_id)
    assert unchanged.offered is None
    desk.salon = changed(SALON, "damenschnitt", price_cents=5900)
    dearer = await desk.book(slot=offered.slot_id)
    assert (dearer.appointment.plan.price_cents, dearer.offered) == (5900, offered.plan)


async def test_the_same_treatment_comes_not_too_soon_again():
    desk = Desk(changed(SALON, "faerben", min_interval_days=14))
    desk.stands("faerben", "sarah", at(20, "10:00"))
    heard = await desk.find("faerben", when=moment(27, "10:00"), name="Hanna Klein")
    assert isinstance(heard, TreatedRecently)
    assert (heard.days, heard.earliest.isoformat()) == (14, "2026-12-04")
    assert all(offer.plan.start >= at(4, "0:00", 12) for offer in heard.offers)
    assert isinstance(await desk.book("faerben", when=moment(27, "10:00")), TreatedRecently)
    assert isinstance(await desk.book("faerben", name="Mia Klein", when=moment(27, "10:00")), Booked)


async def test_the_locks_of_a_yes_are_sorted_and_cover_every_unit_and_day(desk):
    found = await desk.find("damenschnitt", when=moment(25, "14:00"))
    await desk.book(slot=found.offers[0].slot_id)
    (unit,) = found.offers[0].plan.staff
    assert desk.locked == [(f"{unit}:2026-11-25",)]


async def test_offers_near_the_wish_are_told_when_it_is_gone(desk):
    desk.stands("faerben", "sarah", at(25, "14:00"), phone=OTHER)
    heard = await desk.book("faerben", when=moment(25, "14:00"))
    assert isinstance(heard, Taken)
    assert len(starts(heard.offers)) == 3


async def test_an_interval_is_only_spoken_of_to_who_has_said_their_name():
    desk = Desk(changed(SALON, "faerben", min_interval_days=14))
    desk.stands("faerben", "sarah", at(20, "10:00"))
    assert isinstance(await desk.find("faerben", when=moment(27, "10:00")), SlotsFound)
    heard = await desk.find("faerben", when=moment(27, "10:00"), name="Hanna Klein")
    assert isinstance(heard, TreatedRecently)


async def test_without_a_name_nobody_hears_of_an_appointment_that_takes_the_minutes(desk):
    lisa = StaffWish(wished=(desk.member("lisa"),))
    desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    heard = await desk.find("damenschnitt", when=moment(25, "14:00"), staff=lisa)
    assert isinstance(heard, Taken)
    assert heard.own is None


async def test_what_this_call_has_booked_is_its_own_without_a_name_too(desk):
    lisa = StaffWish(wished=(desk.member("lisa"),))
    booked = await desk.book("damenschnitt", when=moment(25, "14:00"), staff=lisa)
    heard = await desk.find("damenschnitt", when=moment(25, "14:00"), staff=lisa)
    assert heard.own.appointment == booked.appointment


async def test_a_treatment_booked_in_this_call_counts_too():
    desk = Desk(changed(SALON, "faerben", min_interval_days=14))
    assert isinstance(await desk.book("faerben", when=moment(25, "10:00")), Booked)
    heard = await desk.book("faerben", when=moment(27, "10:00"))
    assert isinstance(heard, TreatedRecently)
    assert heard.earliest.isoformat() == "2026-12-09"


async def test_a_longer_visit_that_does_not_fit_is_not_squeezed_in(desk):
    with_terms(desk)
    sarah = StaffWish(wished=(desk.member("sarah"),))
    desk.stands("foehnen", "sarah", at(25, "15:00"), name="Eva Lang", phone=OTHER)
    found = await desk.find("damenschnitt", when=moment(25, "14:00"), staff=sarah, name="Mia Klein")
    heard = await desk.book(slot=found.offers[0].slot_id, name="Hanna Klein")
    assert isinstance(heard, Taken)
    assert all(offer.plan.price_cents == 5500 for offer in heard.offers)


async def test_who_always_loses_the_race_is_refused_and_holds_nothing(desk, monkeypatch):
    def always(*_, **__):
        raise Lost

    lisa = StaffWish(wished=(desk.member("lisa"),))
    with monkeypatch.context() as others:
        others.setattr(desk.ledger, "_room", lambda _, claims, but=None: always() if claims else None)
        heard = await desk.book("damenschnitt", when=moment(25, "14:00"), staff=lisa)
    assert isinstance(heard, Taken)
    assert not desk.ledger.holds
    assert desk.standing() == []


async def test_the_same_delivery_gets_the_first_answer(desk):
    call = desk.call(tool="book", delivery="tool_1")
    first = await desk.book("damenschnitt", when=moment(25, "14:00"), call=call)
    assert first is await desk.book("damenschnitt", when=moment(25, "14:00"), call=call)
    assert desk.kinds() == ["booked"]


@pytest.mark.parametrize("change", ["cancel", "move"])
async def test_a_yes_delivered_again_after_a_change_books_nothing(desk, change):
    call = desk.call(tool="book", delivery="tool_1")
    await desk.book("damenschnitt", when=moment(25, "14:00"), call=call)
    await (desk.cancel() if change == "cancel" else desk.move(when=moment(26, "15:00")))
    standing = desk.standing()
    assert await desk.book("damenschnitt", when=moment(25, "14:00"), call=call) == NoAppointment(Intent.HEAR)
    assert desk.standing() == standing


async def test_the_same_delivery_at_the_same_time_gets_the_first_answer(desk):
    call = desk.call(tool="book", delivery="tool_1")
    desk.ledger.before_settling.append(lambda: desk.ledger.replies.update(twin.ledger.replies))
    twin = Desk()
    twin.outcomes = desk.outcomes
    first = await twin.book("damenschnitt", when=moment(25, "14:00"), call=call)
    assert await desk.book("damenschnitt", when=moment(25, "14:00"), call=call) is first
    assert desk.standing() == []


async def test_without_the_lock_the_ledger_still_decides(desk, monkeypatch):
    @asynccontextmanager
    async def missed(_):
        yield False

    monkeypatch.setattr(desk.ports.locks, "held", missed)
    assert isinstance(await desk.book("damenschnitt", when=moment(25, "14:00")), Booked)
    assert isinstance(await desk.move(when=moment(26, "15:00")), Rescheduled)


async def test_a_company_without_free_codes_is_a_matter_for_an_operator(desk):
    desk.ports = replace(desk.ports, code_candidates=lambda: ())
    with pytest.raises(LookupError):
        await desk.book("damenschnitt", when=moment(25, "14:00"))


async def test_an_offer_of_a_service_that_is_gone_is_unknown(desk):
    found = await desk.find("damenschnitt", when=moment(25, "14:00"))
    desk.salon = changed(SALON, "damenschnitt", active=False)
    assert await desk.book(slot=found.offers[0].slot_id) == OfferUnknown()
