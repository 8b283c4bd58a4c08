"""The call-back list says whom to ring and what to say, until somebody has done it."""

from datetime import timedelta

import pytest

from conftest import NOW
from voice_booking.adapters.database.queries import callback_list

pytestmark = pytest.mark.slow


@pytest.fixture
def ill(desk):
    desk.books("damenschnitt", "lisa", "2026-11-26T10:00", "Hanna Müller", code="11111")
    desk.says("block", "Lisa", "26.11.", "--note", "krank")
    return desk


def entry(desk):
    (only,) = desk.reads(callback_list, desk.salon.company.id)
    return only


def test_the_list_says_whom_to_ring_why_and_what_to_offer(ill):
    shown = ill.says("callbacks")
    for part in (
        "Hanna Müller",
        "+4915112345678",
        "Termin kann nicht bleiben",
        "Damenschnitt mit Lisa Braun",
        "Vorschlag:",
    ):
        assert part in shown
    assert "Guten Tag Hanna Müller, hier ist Salon XYZ" in shown


def test_the_text_speaks_of_the_day_on_which_it_is_read(ill):
    said = " ".join(ill.says("callbacks").split())
    assert "Ihren Termin Damenschnitt bei Lisa am Donnerstag" in said
    ill.pin(NOW + timedelta(days=1))
    assert "Ihren Termin Damenschnitt bei Lisa morgen um zehn Uhr" in " ".join(ill.says("callbacks").split())


@pytest.mark.parametrize(("how", "became"), [("--reached", "erreicht"), ("--rebooked", "umgebucht")])
def test_what_is_done_leaves_the_list_but_is_kept(ill, how, became):
    ill.says("callbacks", "done", str(entry(ill).id)[:8], how)
    assert "Niemand wartet" in ill.says("callbacks")
    assert became in ill.says("callbacks", "--all")


def test_a_visit_that_is_rebooked_reminds_of_its_entry(ill):
    shown = ill.says("move", "11111", "--staff", "Sarah", "--yes")
    assert f"callbacks done {str(entry(ill).id)[:8]} --rebooked" in shown


@pytest.mark.parametrize(
    ("words", "because"),
    [
        (("abcdefgh", "--reached"), "keinen Eintrag"),
        (("abcdefgh",), "genau eines"),
        (("", "--reached"), "keinen Eintrag"),
    ],
)
def test_an_entry_that_is_unclear_is_not_settled(ill, words, because):
    code, shown = ill("callbacks", "done", *words)
    assert (code, because in shown) == (1, True)
    assert entry(ill).status == "open"


def test_nothing_is_proposed_that_has_been_taken_meanwhile(ill):
    (first, *_) = entry(ill).proposals
    assert first.start.isoformat() == "2026-11-26T09:00:00+00:00"
    ill.books("damenschnitt", "sarah", "2026-11-26T10:00", "Vera Vogt", phone="+4915112345679", code="22222")
    proposed = [line for line in ill.says("callbacks").splitlines() if "Vorschlag" in line]
    assert proposed
    assert not any("Do 26.11.2026 10:00" in line for line in proposed)
    assert not any("Lisa" in line for line in proposed)
    assert first not in entry(ill).proposals
