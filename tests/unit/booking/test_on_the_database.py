"""The same use cases on the ledger that a salon really has."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from a_desk import HANNA, NOW, OTHER, Desk, at, moment, people, starts, told

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.salon_file import read_business
from voice_booking.booking.call_ended import call_ended
from voice_booking.booking.outcomes import (
    AppointmentsFound,
    Booked,
    CallbackNoted,
    Cancelled,
    Intent,
    NoAppointment,
    NothingFree,
    NotVerified,
    Rescheduled,
    SlotsFound,
    Taken,
)
from voice_booking.booking.ports import Block, Busy
from voice_booking.listening.understanding import StaffWish
from voice_booking.scheduling.plan import Span


@pytest.fixture
async def desk(database):
    business = read_business(Path(__file__).parents[3] / "examples" / "xyz.yaml")
    await import_business(database, business, NOW)
    return Desk(salon=business.salon("mitte", revision=1), ledger=DatabaseLedger(database))


async def test_booked_moved_and_cancelled(desk):
    found = await desk.find("faerben", "waschen-schneiden-foehnen", when=moment(25, "10:00"))
    booked = await desk.book(slot=found.offers[0].slot_id)
    assert isinstance(booked, Booked)
    visit = booked.appointment
    assert [v.appointment for v in (await desk.appointments()).visits] == [visit]
    moved = await desk.move(when=moment(26, "10:30"))
    assert isinstance(moved, Rescheduled)
    assert (moved.appointment.id, moved.appointment.confirmation_code) == (visit.id, visit.confirmation_code)
    assert await desk.cancel() == Cancelled(moved.appointment)
    assert await desk.appointments() == AppointmentsFound(())


async def test_who_changes_their_mind_twice_is_followed_twice(desk):
    for _ in range(2):
        booked = await desk.book("damenschnitt", when=moment(25, "14:00"), call=desk.call(tool="book", said="14"))
        gone = await desk.cancel(call=desk.call(tool="cancel", said="absagen"))
        assert gone == Cancelled(booked.appointment)
        again = await desk.cancel(call=desk.call(tool="cancel", said="absagen"))
        assert again is not None
        assert isinstance(again, Cancelled)
    assert await desk.cancel() == NoAppointment(Intent.CANCEL)


async def test_a_move_within_its_own_minutes_and_back(desk):
    await desk.book("damenschnitt", when=moment(25, "14:00"))
    first = await desk.move(when=moment(25, "14:15"), call=desk.call(tool="move", to="14:15"))
    assert first is await desk.move(when=moment(25, "14:15"), call=desk.call(tool="move", to="14:15"))
    await desk.move(when=moment(25, "14:00"), call=desk.call(tool="move", to="14:00"))
    back = await desk.move(when=moment(25, "14:15"), call=desk.call(tool="move", to="14:15"))
    assert back is not first
    assert told(back.appointment.plan) == "25 14:15"


async def test_an_offer_for_a_move_is_held_beside_the_visit_and_accepted(desk):
    booked = await desk.book("damenschnitt", when=moment(25, "14:00"))
    mine = StaffWish(wished=(desk.salon.staff_by_id[booked.appointment.plan.staff[0]],))
    rival = desk.call("rival", phone=OTHER, tool="book")
    await desk.book("damenschnitt", name="Eva Lang", phone=OTHER, when=moment(25, "15:00"), staff=mine, call=rival)
    heard = await desk.move(when=moment(25, "14:30"))
    assert isinstance(heard, Taken)
    moved = await desk.move(slot_id=heard.offers[0].slot_id)
    assert isinstance(moved, Rescheduled)
    assert moved.appointment.plan == heard.offers[0].plan


async def test_a_second_time_in_the_same_call_does_not_pass_in_silence(desk):
    first = await desk.book("damenschnitt", when=moment(25, "14:00"))
    second = await desk.book("damenschnitt", when=moment(26, "15:00"))
    assert [visit.appointment for visit in second.others] == [first.appointment]


async def test_codes_open_and_wrong_ones_are_counted(desk):
    booked = await desk.book("damenschnitt", when=moment(25, "14:00"))
    code = booked.appointment.confirmation_code
    stranger = replace(desk.call("stranger"), phone=OTHER)
    heard = await desk.appointments(code=code, call=stranger)
    assert [visit.appointment for visit in heard.visits] == [booked.appointment]
    wrong = NotVerified(Intent.HEAR, wrong_code=True, name_known=True)
    assert [await desk.appointments(code=c, call=stranger) for c in ("99998", "99997")] == [wrong, wrong]
    third = await desk.appointments(code="99996", call=stranger)
    assert isinstance(third, CallbackNoted)
    assert await desk.appointments(code=code, call=stranger) == third


async def test_as_last_time_is_who_it_was_last_time(desk):
    lisa = StaffWish(wished=(desk.member("lisa"),))
    await desk.book("damenschnitt", when=moment(25, "14:00"), staff=lisa)
    desk.now += timedelta(days=3)
    heard = await desk.find(when=moment(28, "10:00"), staff=StaffWish(same_as_last_time=True), name="Hanna Klein")
    assert isinstance(heard, SlotsFound)
    assert people(heard.offers[0].plan) == "lisa"


async def test_when_nothing_is_free_for_weeks_the_next_is_named(desk):
    sarah = desk.member("sarah").id
    away = Busy(sarah, Span(desk.now, at(16, "0:00", 12)), "desk", "kur")
    await desk.ledger.settle(desk.call().question(), lambda _: Block((away,), {}))
    heard = await desk.find("faerben", when=moment(25, "14:00"))
    assert isinstance(heard, NothingFree)
    assert starts(heard.next_offers)[0] == "16 14:00"
    assert isinstance(await desk.book(slot=heard.next_offers[0].slot_id), Booked)


async def test_call_backs_and_the_end_of_a_call(desk):
    assert isinstance(await desk.call_back(), CallbackNoted)
    await desk.find("damenschnitt", when=moment(25, "14:00"))
    for _ in range(2):
        await call_ended(desk.call(), desk.ports)
    assert desk.call().phone == HANNA
