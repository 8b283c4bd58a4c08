"""Whom a caller may be greeted as before having said a word."""

from uuid import uuid4

import pytest

from voice_booking.booking.greeting import STRANGER, Greeted, customer_greeted, greeting_of
from voice_booking.booking.identity import same_name
from voice_booking.salon.customers import Customer


def customers(*names: str) -> tuple[Customer, ...]:
    return tuple(Customer(uuid4(), name, "+491711234567") for name in names)


def test_a_number_of_nobody_is_a_strangers():
    assert greeting_of(()) == STRANGER


def test_the_only_customer_of_a_number_is_greeted_by_given_name():
    assert greeting_of(customers("Hanna Müller")) == Greeted(known=True, given_name="Hanna")


def test_a_family_is_greeted_without_a_name():
    assert greeting_of(customers("Hanna Müller", "Peter Müller")) == STRANGER


@pytest.mark.parametrize(
    "name", ["Müller Hanna", "Frau Müller", "Dr. Müller", "Familie Schulz", "Müller, Hanna", "X Y"]
)
def test_what_may_be_no_given_name_is_not_said(name):
    assert greeting_of(customers(name)) == Greeted(known=True)


@pytest.mark.parametrize("name", ["Hanna", "Müller", ""])
def test_a_name_that_would_prove_who_is_calling_is_not_said(name):
    assert greeting_of(customers(name)) == Greeted(known=True)


@pytest.mark.parametrize("name", ["Hanna Müller", "Max Maria Meier", "Lena Müller-Lüdenscheidt"])
def test_the_greeting_alone_never_proves_who_is_calling(name):
    assert not same_name(name, greeting_of(customers(name)).given_name)


@pytest.mark.parametrize("said", ["Hanna", "hanna"])
def test_who_was_greeted_may_be_booked_as_the_only_customer(said):
    (hanna,) = only = customers("Hanna Müller")
    assert customer_greeted(said, only) is hanna


@pytest.mark.parametrize("names", [(), ("Peter Müller",), ("Hanna Müller", "Hanna Klein"), ("Hanna",)])
def test_nobody_is_booked_who_is_not_greeted_like_that(names):
    assert customer_greeted("Hanna", customers(*names)) is None
