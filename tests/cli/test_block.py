"""Somebody falls ill: nobody is booked with them any more, and everybody concerned is to be called, once."""

from datetime import date

import pytest

from voice_booking.adapters.database.busy_list import busy_on
from voice_booking.adapters.database.queries import callback_list, visits_on
from voice_booking.booking.callbacks import CallbackReason
from voice_booking.office.desk.said import day_span

pytestmark = pytest.mark.slow


@pytest.fixture
def lisa_tomorrow(desk):
    desk.books("damenschnitt", "lisa", "2026-11-25T10:00", "Hanna Müller", code="11111")
    desk.books("toenung", "lisa", "2026-11-25T14:00", "Vera Vogt", phone="+4915112345679", code="22222")
    desk.books("damenschnitt", "sarah", "2026-11-25T10:00", "Sina Sauer", phone="+4915112345670", code="33333")
    desk.books("damenschnitt", "lisa", "2026-11-26T10:00", "Anna Amsel", phone="+4915112345671", code="44444")
    return desk


def callbacks(desk):
    return desk.reads(callback_list, desk.salon.company.id)


def wednesday(desk):
    return day_span(date(2026, 11, 25), desk.salon.branch)


def test_a_sick_day_puts_everybody_concerned_on_the_list_with_slots_by_others(lisa_tomorrow):
    desk = lisa_tomorrow
    shown = desk.says("block", "Lisa", "morgen", "--note", "krank")
    assert "Betroffene Termine: 2" in shown
    assert ("11111" in shown, "22222" in shown, "33333" in shown, "44444" in shown) == (True, True, False, False)
    entries = callbacks(desk)
    assert [entry.name for entry in entries if entry.reason is CallbackReason.STAFF_AWAY] == [
        entry.name for entry in entries
    ]
    assert {entry.name for entry in entries} == {"Hanna Müller", "Vera Vogt"}
    lisa = desk.salon.staff_by_key["lisa"].id
    for entry in entries:
        assert entry.proposals
        assert not any(lisa in plan.staff for plan in entry.proposals)
        assert "Leider können wir ihn so nicht halten" in entry.text
        assert "anbieten" in entry.text


def test_first_proposals_do_not_stand_in_each_others_way(lisa_tomorrow):
    lisa_tomorrow.says("block", "Lisa", "morgen")
    claims = [claim for entry in callbacks(lisa_tomorrow) for claim in entry.proposals[0].claims]
    assert not any(
        one.unit == other.unit and one.span.overlaps(other.span)
        for n, one in enumerate(claims)
        for other in claims[n + 1 :]
    )


def test_the_same_block_again_makes_nothing_twice(lisa_tomorrow):
    desk = lisa_tomorrow
    desk.says("block", "Lisa", "morgen")
    before = callbacks(desk), desk.reads(busy_on, desk.salon.company.id, wednesday(desk))
    assert "steht schon auf der Rückrufliste" in desk.says("block", "lisa", "2026-11-25")
    assert (callbacks(desk), desk.reads(busy_on, desk.salon.company.id, wednesday(desk))) == before
    assert len(before[1]) == 1


def test_a_longer_block_only_adds_who_was_not_on_the_list(lisa_tomorrow):
    lisa_tomorrow.says("block", "Lisa", "morgen")
    lisa_tomorrow.says("block", "Lisa", "25.11.", "27.11.")
    assert sorted(entry.name for entry in callbacks(lisa_tomorrow)) == ["Anna Amsel", "Hanna Müller", "Vera Vogt"]


def test_a_block_moves_and_cancels_nothing(lisa_tomorrow):
    desk = lisa_tomorrow
    before = desk.reads(visits_on, desk.salon.company.id, wednesday(desk))
    desk.says("block", "Lisa", "morgen")
    assert desk.reads(visits_on, desk.salon.company.id, wednesday(desk)) == before


def test_hours_are_blocked_to_the_minute(lisa_tomorrow):
    shown = lisa_tomorrow.says("block", "Lisa", "25.11.2026 10:45", "14:00")
    assert "Betroffene Termine: 1" in shown  # until 10:50, since the chair is swept
    assert "Kein Termin ist betroffen" in lisa_tomorrow.says("block", "Lisa", "25.11.2026 10:50", "14:00")


@pytest.mark.parametrize(
    ("words", "because"),
    [
        (("Gerda", "morgen"), "hier arbeiten: Max Weber"),
        (("Lisa", "irgendwann"), "kein Zeitpunkt"),
        (("Lisa", "27.11.", "26.11."), "das Ende liegt vor dem Anfang"),
        (("Lisa", "2026-11-25", "2028-11-25"), "länger als ein Jahr"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_blocked(desk, words, because):
    code, shown = desk("block", *words)
    assert (code, because in shown) == (1, True)
    assert desk.reads(busy_on, desk.salon.company.id, wednesday(desk)) == ()


def test_a_block_that_was_a_mistake_is_taken_back_but_calls_stay_on_the_list(lisa_tomorrow):
    desk = lisa_tomorrow
    desk.says("block", "Lisa", "morgen 09:00", "12:00")
    desk.says("block", "Sarah", "morgen")
    assert desk("unblock", "Lisa", "morgen 09:00", "11:00")[0] == 1
    assert "Lisa Braun ist wieder frei: Mi 25.11.2026 09:00–12:00" in desk.says("unblock", "Lisa", "morgen")
    (left,) = desk.reads(busy_on, desk.salon.company.id, wednesday(desk))
    assert left.unit == desk.salon.staff_by_key["sarah"].id
    assert "Hanna Müller" in {entry.name for entry in callbacks(desk)}
    assert desk("unblock", "Lisa", "morgen")[0] == 1


def test_a_long_block_is_one_block(desk):
    desk.says("block", "Lisa", "25.11.", "20.12.", "--note", "Kur")
    assert "ganztägig    ■ belegt: Kur" in desk.says("day", "10.12.")
    assert desk("unblock", "Lisa", "25.11.", "19.12.")[0] == 1
    assert "Lisa Braun ist wieder frei: Mi 25.11.2026–So 20.12.2026" in desk.says("unblock", "Lisa", "25.11.", "20.12.")
    assert "belegt" not in desk.says("day", "10.12.")


def test_what_nobody_else_does_is_proposed_for_when_the_person_is_back(desk):
    desk.books("ansatzfaerbung", "sarah", "2026-11-25T10:00", "Hanna Müller", code="11111")
    shown = desk.says("block", "Sarah", "25.11.", "26.11.")
    assert "Betroffene Termine: 1" in shown
    (entry,) = callbacks(desk)
    away = [claim for plan in entry.proposals for claim in plan.claims if claim.span.end > wednesday(desk).start]
    assert entry.proposals
    assert all(claim.span.start >= day_span(date(2026, 11, 27), desk.salon.branch).start for claim in away)
