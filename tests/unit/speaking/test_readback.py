"""What is read back is what was written down: listening to it gives the same again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voice_booking.listening.callers import understand_email, understand_phone
from voice_booking.speaking import readback


@pytest.mark.parametrize(
    ("e164", "spoken"),
    [
        ("+491723456789", "null eins sieben zwei, drei vier fünf, sechs sieben acht neun"),
        ("+4930901820", "null drei null, neun null eins, acht zwei null"),
        ("+4315871234", "plus vier drei, eins, fünf acht sieben, eins zwei drei vier"),
    ],
)
def test_numbers_are_read_in_groups(e164, spoken):
    assert readback.phone(e164) == spoken


@given(st.integers(1_000_000, 9_999_999), st.sampled_from(["+49172", "+49151", "+4930", "+4989"]))
@settings(max_examples=300, derandomize=True, deadline=None, database=None)
def test_a_number_read_back_is_heard_as_the_same(number, prefix):
    assert understand_phone(readback.phone(f"{prefix}{number}")).value == f"{prefix}{number}"


@pytest.mark.parametrize("address", ["anna.klein@gmx.de", "max1985@t-online.de", "info-salon_2@gmail.com"])
def test_an_address_read_back_is_heard_as_the_same(address):
    spoken = readback.email(address)
    assert not any(sign.isdigit() for sign in spoken)
    assert understand_email(spoken).value == address


def test_a_name_is_read_by_its_letters():
    assert readback.name("Anna Bäcker") == "Anna Bäcker, B Ä C K E R"
