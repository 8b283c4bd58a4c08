"""Whoever listens in reads what is so from the database of a running salon, at that moment."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from voice_booking.simulator.calls import opening_moment, play_call
from voice_booking.simulator.scenario import load_scenario
from voice_booking.simulator.server import simulated_salon
from voice_booking.simulator.truth.reading import Asked, Book
from voice_booking.simulator.truth.witness import TruthWitness

EXAMPLES = Path(__file__).parents[3] / "examples" / "calls"
BEGAN = datetime(2026, 11, 24, 8, tzinfo=UTC)
BOOKED = "Ihr Termin ist gebucht: Damenschnitt bei Lisa, morgen, am Mittwoch, um vierzehn Uhr."
LATER = "Ihr Termin ist gebucht: Damenschnitt bei Lisa, morgen, am Mittwoch, um fünfzehn Uhr."


@pytest.mark.slow
async def test_a_booking_is_true_once_it_stands_and_a_lie_before():
    scenario = load_scenario(EXAMPLES / "01-einfache-buchung.yaml")
    async with simulated_salon(scenario.salon_file, opening_moment(scenario)) as salon:
        book = Book(Path(salon.database.writer.url.database), Asked(BEGAN, None, scenario.script.caller_number))
        witness = TruthWitness(book)
        assert witness.heard(BOOKED, salon.clock())
        said = []
        await play_call(scenario, salon, said.append)
        assert witness.heard(BOOKED, salon.clock()) == ()
        assert witness.heard(LATER, salon.clock())
        assert witness.heard(said[-1].reply.say, salon.clock()) == ()
        assert witness.heard("Der Damenschnitt kostet fünfundvierzig Euro.", salon.clock()) == ()
        assert witness.heard("Der Damenschnitt kostet sechsundvierzig Euro.", salon.clock())
    assert witness.false == len(witness.falsehoods) > 0
    assert witness.checked > witness.false


def test_a_question_claims_nothing_and_needs_no_database(tmp_path):
    with pytest.raises(Exception, match="unable to open"):
        Book(tmp_path / "missing.db", Asked(BEGAN, None, None))
