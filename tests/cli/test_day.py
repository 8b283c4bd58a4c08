"""The day to print: who does what for whom, what they may do meanwhile, and what blocks them."""

import pytest

pytestmark = pytest.mark.slow


def of_person(shown, name):
    """The lines under a person's name."""
    lines = shown.splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith(name))
    ends = [n for n, line in enumerate(lines) if n > first and not line]
    return lines[first + 2 : ends[0] if ends else None]


def test_each_person_has_their_visits_in_order_with_whom_to_ring(desk):
    desk.books("damenschnitt", "lisa", "2026-11-25T14:00", "Vera Vogt", phone="+4915112345679", code="22222")
    desk.books("damenschnitt", "lisa", "2026-11-25T10:00", "Hanna Müller", code="11111")
    first, second = of_person(desk.says("day", "morgen"), "Lisa Braun")
    assert first.split() == ["10:00–10:45", "Damenschnitt", "Hanna", "Müller", "+4915112345678", "11111"]
    assert second.split() == ["14:00–14:45", "Damenschnitt", "Vera", "Vogt", "+4915112345679", "22222"]


def test_processing_time_is_shown_as_time_for_others(desk):
    desk.books("ansatzfaerbung", "sarah", "2026-11-25T10:00", "Hanna Müller", code="11111")
    lines = [line.strip()[:60].strip() for line in of_person(desk.says("day", "25.11."), "Sarah Klein")]
    assert lines[0].startswith("10:00–10:35  Ansatzfärbung: Ansatzfarbe auftragen")
    assert lines[1].startswith("10:35–11:10  · frei: Einwirkzeit der Farbe")
    assert lines[2].startswith("11:10–11:25  Ansatzfärbung: Auswaschen und Pflege")


def test_blocked_time_and_its_note_are_shown_even_with_a_visit_in_it(desk):
    desk.books("damenschnitt", "lisa", "2026-11-25T10:00", "Hanna Müller", code="11111")
    desk.says("block", "Lisa", "morgen", "--note", "krank")
    desk.says("block", "Sarah", "morgen 15:00", "16:30")
    shown = desk.says("day", "2026-11-25")
    assert of_person(shown, "Lisa Braun")[0].split() == ["ganztägig", "■", "belegt:", "krank"]
    assert "11111" in of_person(shown, "Lisa Braun")[1]
    assert of_person(shown, "Sarah Klein")[0].split() == ["15:00–16:30", "■", "belegt"]
    assert "Offene Rückrufe: 1" in shown


def test_today_is_the_day_if_none_is_named_and_past_days_can_be_read(desk):
    assert "Di 24.11.2026  ·  09:00–18:00" in desk.says("day")
    assert "Mo 23.11.2026" in desk.says("day", "gestern")
    assert "Fr 20.11.2026" in desk.says("day", "2026-11-20")
    assert "geschlossen (Erster Weihnachtstag)" in desk.says("day", "25.12.")
    assert "keine Termine" in of_person(desk.says("day"), "Max Weber")[0]


def test_words_that_name_no_day_are_refused(desk):
    code, shown = desk("day", "14 Uhr")
    assert (code, "nennt keinen Tag" in shown) == (1, True)
