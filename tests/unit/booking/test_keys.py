"""What is the same request, and what is another one."""

from datetime import UTC, datetime
from uuid import UUID

from voice_booking.booking.keys import ANYBODY, booking_key, delivery_key

COMPANY = UUID(int=1)
START = datetime(2026, 11, 25, 13, 0, tzinfo=UTC)
SAME = {"service": "damenschnitt", "start": START, "staff": "lisa", "person": "Eva Lang"}


def test_retells_tool_call_id_makes_two_deliveries_one():
    assert delivery_key("call", "book", {"a": 1}, "tool_1") == delivery_key("call", "book", {"a": 2}, "tool_1")
    assert delivery_key("call", "book", {}, "tool_1") != delivery_key("call", "book", {}, "tool_2")


def test_without_an_id_the_arguments_decide_whatever_their_order():
    one = delivery_key("call", "book", {"a": "1", "b": "2"}, None)
    assert one == delivery_key("call", "book", {"b": "2", "a": "1"}, None)
    assert one != delivery_key("call", "book", {"a": "1", "b": "3"}, None)
    assert one != delivery_key("other", "book", {"a": "1", "b": "2"}, None)


def test_a_booking_is_the_same_for_the_same_person_however_they_are_written():
    assert booking_key(COMPANY, "call", **SAME) == booking_key(COMPANY, "call", **{**SAME, "person": " eva lang"})


def test_another_company_call_service_start_staff_or_person_is_another_booking():
    others = [{"service": "herrenschnitt"}, {"start": START.replace(hour=14)}, {"staff": ANYBODY}, {"person": "Tom"}]
    keys = {booking_key(COMPANY, "call", **{**SAME, **other}) for other in others}
    keys |= {
        booking_key(COMPANY, "call", **SAME),
        booking_key(UUID(int=2), "call", **SAME),
        booking_key(COMPANY, "b", **SAME),
    }
    assert len(keys) == 7
