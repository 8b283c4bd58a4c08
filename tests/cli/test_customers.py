"""What is agreed with one customer: longer, dearer, whoever does it, and only for them."""

import pytest

from voice_booking.adapters.database.customers import customers_of
from voice_booking.salon.customers import CustomerTerms

pytestmark = pytest.mark.slow

HANNA = "+4915112345678"


def on_file(desk):
    return desk.reads(customers_of, desk.salon.company.id, HANNA)


@pytest.fixture
def hanna(desk):
    desk.books("damenschnitt", "lisa", "2026-11-25T10:00", "Hanna Müller", code="11111")
    return desk


def test_terms_are_kept_with_the_customer_and_shown(hanna):
    words = (
        "terms",
        "0151 12345678",
        "Hanna Mueller",
        "--service",
        "balayage",
        "--segment",
        "a=+30",
        "--price",
        "10,00",
    )
    assert "Balayage: Segment A +30 Min., +10,00 €" in hanna.says("customer", *words)
    (guest,) = on_file(hanna)
    assert (guest.name, guest.terms) == ("Hanna Müller", (CustomerTerms("balayage", {"A": 30}, 1000),))
    shown = hanna.says("customer", "show", "0151/12345678")
    assert "vereinbart:  Balayage: Segment A +30 Min., +10,00 €" in shown
    assert "kommt:       Mi 25.11.2026 10:00–10:45  Damenschnitt mit Lisa Braun  45,00 €" in shown


def test_a_visit_moved_later_takes_as_long_as_agreed(hanna):
    hanna.says("customer", "terms", HANNA, "Hanna Müller", "--service", "damenschnitt", "--segment", "A=+15")
    assert "Do 26.11.2026 14:30–15:30" in hanna.says("move", "11111", "Donnerstag 14:30", "--yes")


def test_terms_replace_those_for_the_same_service_and_nothing_else(hanna):
    ours = ("customer", "terms", HANNA, "Hanna Müller", "--service")
    hanna.says(*ours, "balayage", "--price", "+10")
    hanna.says(*ours, "faerben", "--segment", "A=-10", "--price", "-5,50")
    hanna.says(*ours, "balayage", "--segment", "B=+5")
    (guest,) = on_file(hanna)
    assert set(map(str, guest.terms)) == {
        str(CustomerTerms("faerben", {"A": -10}, -550)),
        str(CustomerTerms("balayage", {"B": 5}, 0)),
    }
    hanna.says(*ours, "faerben")
    assert "nichts vereinbart" in hanna.says(*ours, "balayage")
    assert on_file(hanna)[0].terms == ()


def test_somebody_else_on_the_same_telephone_is_another_customer(hanna):
    hanna.says("customer", "terms", HANNA, "Paul Müller", "--service", "herrenschnitt", "--price", "+3")
    assert {guest.name: len(guest.terms) for guest in on_file(hanna)} == {"Hanna Müller": 0, "Paul Müller": 1}


@pytest.mark.parametrize(
    ("number", "words", "because"),
    [
        (HANNA, ("--service", "dauerlauf"), "es gibt keine Leistung dauerlauf"),
        (HANNA, ("--service", "damenschnitt", "--segment", "X=+10"), "kein Segment X"),
        (HANNA, ("--service", "damenschnitt", "--segment", "lang"), "so geht es: A=+30"),
        (HANNA, ("--service", "damenschnitt", "--segment", "A=-45"), "keine Zeit für Damenschnitt"),
        (HANNA, ("--service", "damenschnitt", "--segment", "A=+999"), "zu viele"),
        (HANNA, ("--service", "damenschnitt", "--price", "-45,01"), "billiger als umsonst"),
        (HANNA, ("--service", "damenschnitt", "--price", "viel"), "kein Betrag"),
        ("Hanna", ("--service", "damenschnitt", "--price", "1"), "keine Telefonnummer"),
    ],
)
def test_terms_that_nobody_can_have_are_refused(hanna, number, words, because):
    code, shown = hanna("customer", "terms", number, "Hanna Müller", *words)
    assert (code, because in shown) == (1, True)
    assert on_file(hanna)[0].terms == ()


def test_a_number_that_nobody_has_is_said_to_be(desk):
    assert "gehört niemandem" in desk.says("customer", "show", "030 1234567")
