"""A visit is cancelled whole, once, by somebody who may, and in time."""

from dataclasses import replace

import pytest
from a_desk import HANNA, OTHER, SALON, Desk, at, changed, moment

from voice_booking.booking.offers import Status
from voice_booking.booking.outcomes import (
    Booked,
    Cancelled,
    Field,
    Intent,
    Missing,
    NoAppointment,
    NoticeTooShort,
    NotVerified,
    WhichAppointment,
)


@pytest.fixture
def desk():
    return Desk()


async def test_a_cancelled_visit_is_gone_and_its_minutes_are_free(desk):
    visit = desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    heard = await desk.cancel()
    assert heard == Cancelled(visit.appointment)
    assert desk.ledger.visits[visit.appointment.id].status is Status.CANCELLED
    assert isinstance(await desk.book("damenschnitt", name="Eva Lang", phone=OTHER, when=moment(25, "14:00")), Booked)


async def test_the_same_delivery_gets_the_first_answer(desk):
    desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    call = desk.call(tool="cancel", delivery="tool_1")
    assert await desk.cancel(call=call) is await desk.cancel(call=call)
    assert desk.kinds() == ["cancelled"]


async def test_the_same_words_again_get_the_first_answer(desk):
    desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    first = await desk.cancel(call=desk.call(tool="cancel", delivery="tool_1", name="Hanna"))
    again = await desk.cancel(call=desk.call(tool="cancel", delivery="tool_2", name="Hanna"))
    assert first is again


@pytest.mark.parametrize("ids", [("t1", "t2", "t3", "t4"), (None,) * 4])
async def test_who_changes_their_mind_twice_is_followed_twice(desk, ids):
    for delivery in (ids[:2], ids[2:]):
        booking = desk.call(tool="book", delivery=delivery[0], said="14 Uhr")
        booked = await desk.book("damenschnitt", when=moment(25, "14:00"), call=booking)
        assert isinstance(booked, Booked)
        gone = await desk.cancel(call=desk.call(tool="cancel", delivery=delivery[1], said="absagen"))
        assert gone == Cancelled(booked.appointment)
    assert desk.standing() == []
    assert desk.kinds() == ["booked", "cancelled"] * 2


async def test_who_has_several_is_asked_which(desk):
    first = desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    second = desk.stands("foehnen", "sarah", at(26, "10:00"), code="66666")
    assert await desk.cancel() == WhichAppointment((first, second), Intent.CANCEL)
    assert await desk.cancel(when=moment(26, "10:00")) == Cancelled(second.appointment)
    assert await desk.cancel(services=desk.services("damenschnitt")) == Cancelled(first.appointment)


async def test_words_that_fit_no_appointment_cancel_none(desk):
    desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    assert await desk.cancel(when=moment(27, "14:00")) == NoAppointment(Intent.CANCEL)
    assert len(desk.standing()) == 1


async def test_a_visit_is_named_by_its_id(desk):
    desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    second = desk.stands("foehnen", "sarah", at(26, "10:00"), code="66666")
    assert await desk.cancel(appointment_id=second.appointment.id) == Cancelled(second.appointment)


async def test_a_strangers_visit_is_not_cancelled_by_its_id(desk):
    visit = desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    call = desk.call(phone=OTHER, tool="cancel")
    heard = await desk.cancel(name="Eva Lang", appointment_id=visit.appointment.id, call=call)
    assert heard == NotVerified(Intent.CANCEL, wrong_code=False, name_known=True)
    assert len(desk.standing()) == 1


async def test_the_number_alone_is_not_enough(desk):
    desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    assert await desk.cancel(name=None) == Missing(Field.NAME)


async def test_too_late_is_left_to_a_person():
    desk = Desk(changed(SALON, "damenschnitt", cancel_notice_minutes=24 * 60))
    visit = desk.stands("damenschnitt", "lisa", at(24, "14:00"))
    heard = await desk.cancel()
    assert isinstance(heard, NoticeTooShort)
    assert (heard.visit, heard.notice_minutes) == (visit, 1440)
    assert list(desk.ledger.callbacks.values()) == [heard.callback]
    assert heard.callback.appointment_id == visit.appointment.id
    assert heard.callback.text
    assert len(desk.standing()) == 1


async def test_a_visit_changed_by_somebody_else_meanwhile_is_looked_at_anew(desk):
    visit = desk.stands("damenschnitt", "lisa", at(25, "14:00"))

    def colleague():
        desk.ledger.visits[visit.appointment.id] = replace(visit, status=Status.CANCELLED, version=2)

    desk.ledger.before_settling.append(colleague)
    assert await desk.cancel() == NoAppointment(Intent.CANCEL)
    assert "cancelled" not in desk.kinds()


async def test_what_this_call_booked_can_be_cancelled_without_a_number(desk):
    withheld = desk.call(phone=None, tool="book", said="14")
    booked = await desk.book("damenschnitt", phone=OTHER, when=moment(25, "14:00"), call=withheld)
    visit = booked.appointment
    call = desk.call(phone=None, tool="cancel")
    assert await desk.cancel(call=call) == Cancelled(visit)


async def test_the_number_on_file_counts_only_on_the_display(desk):
    desk.stands("damenschnitt", "lisa", at(25, "14:00"), phone=HANNA)
    heard = await desk.cancel(call=desk.call(phone=None, tool="cancel"))
    assert heard == NotVerified(Intent.CANCEL, wrong_code=False, name_known=True)
