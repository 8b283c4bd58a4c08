"""Who asks for a call-back stands on the list, once; and a call that is over holds nothing."""

import pytest
from a_desk import OTHER, Desk, at, moment

from voice_booking.booking.call_ended import call_ended
from voice_booking.booking.callbacks import CallbackReason
from voice_booking.booking.outcomes import Booked, CallbackNoted, Field, Missing, OfferExpired, SlotsFound


@pytest.fixture
def desk():
    return Desk()


async def test_the_number_on_the_display_is_called_back_unless_another_is_told(desk):
    heard = await desk.call_back()
    other = await desk.call_back(phone=OTHER, call=desk.call(tool="callback", to="other"))
    assert isinstance(heard, CallbackNoted)
    assert [c.phone for c in desk.ledger.callbacks.values()] == [desk.call().phone, other.callback.phone]
    assert (heard.callback.reason, heard.callback.wish) == (CallbackReason.ASKED, "Farbe")
    assert heard.callback.text


async def test_the_same_request_twice_makes_one_entry(desk):
    first = await desk.call_back(call=desk.call(tool="callback", delivery="a", words="Farbe"))
    again = await desk.call_back(call=desk.call(tool="callback", delivery="b", words="Farbe"))
    assert first is again
    assert desk.kinds() == ["callback_noted"]


async def test_another_matter_is_another_entry(desk):
    await desk.call_back()
    await desk.call_back(words="Rechnung")
    assert len(desk.ledger.callbacks) == 2


async def test_without_any_number_nobody_can_call_back(desk):
    assert await desk.call_back(call=desk.call(phone=None)) == Missing(Field.PHONE)
    assert not desk.ledger.callbacks


async def test_when_the_call_ends_its_minutes_are_free_for_others(desk):
    found = await desk.find("damenschnitt", when=moment(25, "14:00"))
    assert isinstance(found, SlotsFound)
    assert desk.ledger.holds
    for _ in range(2):
        await call_ended(desk.call(), desk.ports)
    assert not desk.ledger.holds
    assert desk.kinds() == ["call_ended"]


async def test_a_yes_after_the_call_has_ended_is_looked_at_anew(desk):
    found = await desk.find("damenschnitt", when=moment(25, "14:00"))
    await call_ended(desk.call(), desk.ports)
    assert isinstance(await desk.book(slot=found.offers[0].slot_id), Booked)


async def test_a_late_yes_to_minutes_that_are_gone_hears_that_the_offer_has_expired(desk):
    found = await desk.find("damenschnitt", when=moment(25, "14:00"))
    await call_ended(desk.call(), desk.ports)
    taken = found.offers[0].plan.staff[0]
    desk.stands("damenschnitt", desk.salon.staff_by_id[taken].key, at(25, "14:00"), phone=OTHER)
    assert isinstance(await desk.book(slot=found.offers[0].slot_id), OfferExpired)
