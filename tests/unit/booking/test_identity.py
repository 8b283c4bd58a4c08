"""A caller is known by number and name together; families share telephones."""

from uuid import uuid4

import pytest

from voice_booking.booking.identity import Caller, recognise, same_name
from voice_booking.salon.customers import Customer

COMPANY, VISIT = uuid4(), uuid4()
HANS = Customer(uuid4(), "Hans Müller", "+491711234567")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hans Müller", "hans müller"),
        ("Hans Müller", "Müller Hans"),
        ("Anna Meier", "Anna Maier"),
        ("Sarah Schmidt", "Sara Schmitt"),
        ("Hans-Peter Lang", "Hans Peter Lang"),
        ("Hanna Vogel", "Hanna Fogel"),
        ("Philipp Carstens", "Filip Karstens"),
        ("Hans Müller", "Hans Miller"),
        ("Eva Lang", "Eva Lange"),
        ("Hanna Maria Vogel", "Hanna Vogel"),
        ("Анна", "анна"),
    ],
)
def test_the_same_name_in_another_spelling_is_the_same(one, other):
    assert same_name(one, other)


@pytest.mark.parametrize(("one", "other"), [("Hans Müller", "Anna Müller"), ("Eva Lang", "Eva Kurz"), ("Tom", "Tim")])
def test_another_name_is_another_person(one, other):
    assert not same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Julia Weber", "Julian Weber"),
        ("Hans Müller", "Hanna Müller"),
        ("Paul Klein", "Paula Klein"),
        ("Mario Weber", "Maria Weber"),
        ("Hanna Klein", "Anna Klein"),
        ("Tom Klein", "Tim Klein"),
        ("Weber, Julia", "Julian Weber"),
        ("Julia", "Julian"),
    ],
)
def test_first_names_of_one_family_are_told_apart(one, other):
    assert not same_name(one, other)


def test_who_is_spelt_like_that_goes_before_who_sounds_like_it():
    lang, lange = (Customer(uuid4(), name, HANS.phone) for name in ("Eva Lang", "Eva Lange"))
    assert recognise(Caller("Eva Lange", HANS.phone), (lang, lange), COMPANY, VISIT) == (lange, False)


def test_a_known_caller_is_recognised():
    assert recognise(Caller("Hans Mueller", HANS.phone), (HANS,), COMPANY, VISIT) == (HANS, False)


def test_another_name_on_the_same_telephone_is_a_new_customer():
    customer, new = recognise(Caller("Anna Müller", HANS.phone), (HANS,), COMPANY, VISIT)
    assert new
    assert customer.id != HANS.id


def test_two_calls_at_once_make_one_new_customer():
    first, _ = recognise(Caller("Anna Müller", HANS.phone), (), COMPANY, VISIT)
    second, _ = recognise(Caller("anna müller", HANS.phone), (), COMPANY, uuid4())
    assert first.id == second.id


def test_callers_without_a_number_are_never_taken_for_each_other():
    first, _ = recognise(Caller("Anna Müller", None), (), COMPANY, VISIT)
    second, _ = recognise(Caller("Anna Müller", None), (), COMPANY, uuid4())
    assert first.id != second.id
