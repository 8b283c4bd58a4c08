"""Names that are read out by their letters, and lengths that only mention a wait."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from voice_booking.simulator.truth.amounts import names_in
from voice_booking.simulator.truth.claims import Kind
from voice_booking.simulator.truth.statements import claims_in
from voice_booking.simulator.truth.visits import same_letters


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Katarzyna Wiśniewska", "W I Ś N I E W S K A"),
        ("Tanja Weißner", "W E I SS N E R"),
        ("Jiří Dvořák", "D V O Ř Á K"),
        ("Anna Berg", "B E R G"),
        ("Özgür Yıldırım", "Y I L D I R I M"),
    ],
)
def test_foreign_letters_and_a_sharp_s_are_read_as_one_name(name, letters):
    said = names_in(f"Notiert habe ich den Namen {name}, {letters}.")
    spelled = [str(word.value) for word in said if word.kind is Kind.SPELLED]
    assert len(spelled) == 1
    assert same_letters(spelled[0], name)


def test_a_letter_too_many_is_still_caught():
    (spelled,) = (word for word in names_in("den Namen Anna Berg, B E R R G.") if word.kind is Kind.SPELLED)
    assert not same_letters(str(spelled.value), "Anna Berg")


def test_a_length_with_its_wait_is_a_length_at_the_start_of_a_sentence_too():
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    said = "Ja, morgen um vierzehn Uhr ist bei Emma frei. Mit Einwirkzeit zweieinhalb Stunden für fünfundachtzig Euro."
    kinds = {claim.kind for claim in claims_in(said, now, ZoneInfo("Europe/Berlin"))}
    assert Kind.LENGTH in kinds
    assert Kind.WAIT not in kinds
