"""The appointment book of before keeps its people busy, once, and what is not understood of it is told."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from voice_booking.adapters.database.busy_list import busy_on
from voice_booking.scheduling.plan import Span

pytestmark = pytest.mark.slow

WEEK = Span(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 12, 7, tzinfo=UTC))
BOOK = """Mitarbeiter;Datum;Von;Bis;Notiz
Lisa;25.11.2026;10:00;10:45;Frau Amsel
Sarah;25.11.2026;15:00;16:00;Frau Drossel
Gerda;25.11.2026;15:00;16:00;
"""


def busy(desk):
    return desk.reads(busy_on, desk.salon.company.id, WEEK)


def test_a_table_is_taken_over_and_its_strange_lines_are_told(desk):
    Path("buch.csv").write_text(BOOK)
    code, shown = desk("book", "import", "buch.csv")
    assert (code, "2 spans of busy time; 1 slips" in shown, "line 4:" in shown, "Gerda" in shown) == (
        0,
        True,
        True,
        True,
    )
    assert "belegt: Frau Amsel" in desk.says("day", "25.11.")


def test_the_same_book_again_changes_nothing_and_a_newer_one_replaces_it(desk):
    Path("buch.csv").write_text(BOOK)
    desk("book", "import", "buch.csv")
    before = busy(desk)
    desk("book", "import", "buch.csv")
    assert (busy(desk), len(before)) == (before, 2)
    Path("neu.csv").write_text("\n".join(BOOK.splitlines()[:2]))
    desk("book", "import", "neu.csv", "--name", "buch")
    assert [entry.note for entry in busy(desk)] == ["Frau Amsel"]


def test_visits_in_its_way_are_told_and_stay(desk):
    desk.books("damenschnitt", "lisa", "2026-11-25T10:30", "Hanna Müller", code="11111")
    Path("buch.csv").write_text(BOOK)
    shown = desk("book", "import", "buch.csv")[1]
    assert "11111  Hanna Müller  Mi 25.11.2026 10:30–11:15  Damenschnitt mit Lisa Braun" in shown
    assert "11111" in desk.says("day", "25.11.")


def test_a_book_without_names_needs_to_be_told_whose_it_is(desk):
    Path("lisa.csv").write_text("Datum;Von;Bis\n25.11.2026;10:00;10:45\n")
    assert "0 spans" in desk("book", "import", "lisa.csv")[1]
    assert "1 spans" in desk("book", "import", "lisa.csv", "--staff", "Lisa")[1]
    assert [entry.unit for entry in busy(desk)] == [desk.salon.staff_by_key["lisa"].id]
