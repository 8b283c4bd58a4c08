"""The salon moves and cancels visits itself: all of it or nothing, asked before, and written down as its own doing."""

from datetime import UTC, datetime

import pytest

from voice_booking.adapters.database.queries import events_of_visit, visits_on
from voice_booking.scheduling.plan import Span

pytestmark = pytest.mark.slow

WEEK = Span(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 12, 7, tzinfo=UTC))


def standing(desk):
    return desk.reads(visits_on, desk.salon.company.id, WEEK)


def start_of(desk, code):
    (visit,) = [visit for visit in standing(desk) if visit.appointment.confirmation_code == code]
    return visit.appointment.plan.start.astimezone(desk.salon.branch.zone).strftime("%d.%m. %H:%M")


@pytest.fixture
def hanna(desk):
    desk.books("damenschnitt", "lisa", "2026-11-25T10:00", "Hanna Müller", code="11111")
    return desk


@pytest.mark.parametrize("when", ["Donnerstag 14:30", "2026-11-26 14:30", "26.11. 14:30"])
def test_a_visit_is_moved_as_the_words_say(hanna, when):
    shown = hanna.says("move", "11111", when, "--yes")
    assert "bisher:   Mi 25.11.2026 10:00–10:45  Damenschnitt mit Lisa Braun  45,00 €" in shown
    assert "neu:      Do 26.11.2026 14:30–15:15  Damenschnitt mit Lisa Braun  45,00 €" in shown
    assert start_of(hanna, "11111") == "26.11. 14:30"


def test_a_clock_time_alone_is_one_of_the_same_day_and_a_person_alone_keeps_the_time(hanna):
    hanna.says("move", "11111", "15 Uhr", "--yes")
    assert start_of(hanna, "11111") == "25.11. 15:00"
    assert "Damenschnitt mit Sarah Klein" in hanna.says("move", "11111", "--staff", "Sarah", "--yes")
    assert start_of(hanna, "11111") == "25.11. 15:00"


def test_nothing_happens_before_it_was_agreed_to(hanna):
    before = standing(hanna)
    assert hanna("move", "11111", "Donnerstag 14:30", answer="n\n")[0] == 1
    assert hanna("cancel", "11111", answer="n\n")[0] == 1
    assert standing(hanna) == before
    assert hanna("cancel", "11111", answer="")[0] == 1
    assert standing(hanna) == before
    assert "verlegt." in hanna.says("move", "11111", "Donnerstag 14:30", answer="ja\n")


def test_what_is_taken_is_refused_with_what_is_free_instead(hanna):
    hanna.books("damenschnitt", "lisa", "2026-11-26T14:30", "Vera Vogt", phone="+4915112345679", code="22222")
    before = standing(hanna)
    code, shown = hanna("move", "11111", "Donnerstag 14:30", "--staff", "Lisa", "--yes")
    assert (code, "Nichts wurde geändert." in shown, "frei:" in shown) == (1, True, True)
    assert standing(hanna) == before


def test_a_time_that_is_not_exact_is_answered_with_what_is_free(hanna):
    code, shown = hanna("move", "11111", "Donnerstag Nachmittag", "--yes")
    assert (code, "frei:     Do 26.11.2026" in shown) == (1, True)
    assert start_of(hanna, "11111") == "25.11. 10:00"


def test_no_notice_binds_the_salon(desk):
    desk.books("hochsteckfrisur", "lisa", "2026-11-25T15:00", "Hanna Müller", code="11111")
    desk.says("move", "11111", "heute 10:30", "--yes")  # callers have to be a day early
    assert start_of(desk, "11111") == "24.11. 10:30"
    desk.says("cancel", "11111", "--yes")
    assert standing(desk) == ()


def test_a_cancelled_visit_frees_its_minutes_and_its_number(hanna):
    (visit,) = standing(hanna)
    assert "abgesagt." in hanna.says("cancel", str(visit.appointment.id), "--yes")
    hanna.books("damenschnitt", "lisa", "2026-11-25T10:00", "Vera Vogt", code="11111")
    assert "Vera Vogt" in hanna.says("cancel", "11111", "--yes")


def test_the_history_says_that_it_was_the_desk(hanna):
    (visit,) = standing(hanna)
    hanna.says("move", "11111", "Donnerstag 14:30", "--yes")
    hanna.says("cancel", "11111", "--yes")
    events = hanna.reads(events_of_visit, hanna.salon.company.id, visit.appointment.id)
    assert [(event.kind, event.data["source"]) for event in events] == [
        ("booked", "phone"),
        ("rescheduled", "desk"),
        ("cancelled", "desk"),
    ]


@pytest.mark.parametrize("words", [("cancel", "99999"), ("move", "99999", "morgen 10 Uhr")])
def test_a_number_that_is_nobodys_is_said_to_be(hanna, words):
    code, shown = hanna(*words, "--yes")
    assert (code, "keinen kommenden Termin 99999" in shown) == (1, True)


def test_a_move_needs_a_time_or_a_person(hanna):
    code, shown = hanna("move", "11111")
    assert (code, "wohin?" in shown) == (1, True)


def test_the_branch_has_to_be_named_only_if_it_could_be_another(hanna):
    assert "11111" in hanna.says("day", "morgen", "--company", "xyz", "--branch", "mitte")
    for words, because in (("--company", "abc"), "es gibt keine Firma abc"), (("--branch", "nord"), "Filiale nord"):
        code, shown = hanna("day", *words)
        assert (code, because in shown) == (1, True)
