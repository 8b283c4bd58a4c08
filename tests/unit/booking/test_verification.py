"""Nobody hears of an appointment who might not be the one who has it."""

import pytest
from a_desk import HANNA, OTHER, Desk, at

from voice_booking.booking.callbacks import CallbackReason
from voice_booking.booking.outcomes import AppointmentsFound, CallbackNoted, Field, Intent, Missing, NotVerified

STRANGER = NotVerified(Intent.HEAR, wrong_code=False, name_known=True)
WRONG = NotVerified(Intent.HEAR, wrong_code=True, name_known=True)


@pytest.fixture
def desk():
    return Desk()


async def test_number_on_the_display_and_name_are_enough(desk):
    visit = desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    assert await desk.appointments(name="Hanna Kleine") == AppointmentsFound((visit,))


async def test_of_a_family_each_hears_of_their_own(desk):
    hers = desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    his = desk.stands("herrenschnitt", "max", at(25, "14:00"), name="Paul Klein", code="66666")
    assert await desk.appointments() == AppointmentsFound((hers,))
    assert await desk.appointments(name="Paul Klein") == AppointmentsFound((his,))


async def test_the_display_alone_does_not_say_who_is_speaking(desk):
    desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    assert await desk.appointments(name=None) == Missing(Field.NAME)


async def test_a_stranger_hears_the_same_whether_there_is_an_appointment_or_not(desk):
    nothing = [await desk.appointments(name=name) for name in ("Eva Lang", "Hanna Klein")]
    desk.stands("damenschnitt", "lisa", at(25, "14:00"), phone=OTHER)
    there = [await desk.appointments(name=name) for name in ("Eva Lang", "Hanna Klein")]
    assert nothing == there == [STRANGER, STRANGER]


async def test_a_known_customer_without_an_appointment_hears_so(desk):
    desk.stands("damenschnitt", "lisa", at(20, "14:00"))
    assert await desk.appointments() == AppointmentsFound(())


async def test_name_and_code_are_enough_from_any_telephone(desk):
    visit = desk.stands("damenschnitt", "lisa", at(25, "14:00"), phone=OTHER)
    for number in (HANNA, None):
        heard = await desk.appointments(code="55555", call=desk.call(phone=number))
        assert heard == AppointmentsFound((visit,))


async def test_a_code_opens_one_appointment_only(desk):
    visit = desk.stands("damenschnitt", "lisa", at(25, "14:00"), phone=OTHER)
    desk.stands("foehnen", "sarah", at(26, "14:00"), phone=OTHER, code="66666")
    assert await desk.appointments(code="55555") == AppointmentsFound((visit,))


async def test_a_right_code_with_another_name_is_a_wrong_one(desk):
    desk.stands("damenschnitt", "lisa", at(25, "14:00"), phone=OTHER)
    right = await desk.appointments(name="Eva Lang", code="55555")
    assert right == await desk.appointments(name="Eva Lang", code="77777") == WRONG
    assert desk.kinds() == ["wrong_code", "wrong_code"]


async def test_after_three_wrong_codes_a_person_takes_over(desk):
    desk.stands("damenschnitt", "lisa", at(25, "14:00"), phone=OTHER)
    assert [await desk.appointments(code=code) for code in ("11111", "22222")] == [WRONG, WRONG]
    third = await desk.appointments(code="33333")
    assert isinstance(third, CallbackNoted)
    assert third.callback.reason is CallbackReason.NOT_VERIFIED
    assert third.callback.phone == HANNA
    # further codes are not even looked at, not even the right one
    fourth = await desk.appointments(code="55555")
    assert fourth == third
    assert list(desk.ledger.callbacks) == [third.callback.id]
    assert desk.kinds().count("wrong_code") == 3


async def test_a_wrong_code_delivered_twice_counts_once(desk):
    call = desk.call(delivery="tool_1")
    assert await desk.appointments(code="11111", call=call) is await desk.appointments(code="11111", call=call)
    assert desk.kinds() == ["wrong_code"]


async def test_guessing_codes_beside_ones_own_number_counts_too(desk):
    mine = desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    desk.stands("damenschnitt", "sarah", at(25, "14:00"), phone=OTHER, code="66666")
    for code in ("11111", "22222", "33333", "66666"):
        heard = await desk.appointments(code=code)
    assert heard == AppointmentsFound((mine,))


async def test_without_number_and_name_both_are_open(desk):
    heard = await desk.appointments(name=None, call=desk.call(phone=None))
    assert heard == NotVerified(Intent.HEAR, wrong_code=False, name_known=False)


async def test_a_wrong_code_beside_the_own_number_counts_once_a_delivery(desk):
    desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    call = desk.call(delivery="tool_1")
    for _ in range(2):
        assert isinstance(await desk.appointments(code="11111", call=call), AppointmentsFound)
    assert desk.kinds() == ["wrong_code"]


@pytest.mark.parametrize("heard", ["Hanna Kleim", "Hamna Klein", "Hanna Klin"])
async def test_beside_display_and_code_half_of_the_name_may_be_misheard(desk, heard):
    visit = desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    assert await desk.appointments(heard, "55555") == AppointmentsFound((visit,))


@pytest.mark.parametrize(("heard", "phone"), [("Hamna Klein", OTHER), ("Hamna Klein", None), ("Eva Lang", HANNA)])
async def test_a_code_opens_nothing_to_another_name(desk, heard, phone):
    desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    assert await desk.appointments(heard, "55555", desk.call(phone=phone, tool="find")) == WRONG
