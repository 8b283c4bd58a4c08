"""Which appointment the words of a caller mean, over HTTP; a wrong one is never touched."""

import pytest
from tests.voice.phone import Phone

pytestmark = pytest.mark.slow

NAME = {"name": "Hanna Vogel"}
CUT = {"dienstleistung": "Damenschnitt", "datum": "am ersten Dezember", "uhrzeit": "10 Uhr", "mitarbeiter": "Lisa"}
COLOUR = {"dienstleistung": "Ansatzfärbung", "datum": "am Freitag", "uhrzeit": "14 Uhr", "mitarbeiter": "Sarah"}


@pytest.fixture
async def hanna(client):
    """She has a cut with Lisa on Tuesday, the first of December, and a colour with Sarah on the Friday before."""
    phone = Phone(client)
    for wish in (CUT, COLOUR):
        assert (await phone.ask("book_appointment", **wish, **NAME))["status"] == "booked"
    return Phone(client)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("der am Dienstag", "Ansatzfärbung"),
        ("am ersten Dezember", "Ansatzfärbung"),
        ("der Haarschnitt", "Ansatzfärbung"),
        ("den bei Lisa", "Ansatzfärbung"),
        ("um zehn", "Ansatzfärbung"),
        ("die Färbung", "Damenschnitt"),
        ("Freitagnachmittag", "Damenschnitt"),
        ("Freitag bei Sarah", "Damenschnitt"),
    ],
)
async def test_time_service_or_person_tell_which_one(client, hanna, words, left):
    assert (await hanna.ask("cancel_appointment", termin=words, **NAME))["status"] == "cancelled"
    stands = (await hanna.ask("find_appointments", **NAME))["appointments"]
    assert [visit["service"] for visit in stands] == [left]


@pytest.mark.parametrize(
    "words", [None, "den Termin", "den ersten", "den zweiten, bitte", "meinen nächsten", "am Dienstag oder Freitag"]
)
async def test_what_fits_both_is_asked_about(client, hanna, words, sql):
    asked = await hanna.ask("cancel_appointment", termin=words, **NAME)
    assert (asked["status"], asked["next"]) == ("invalid_data", "choose")
    assert len(asked["appointments"]) == 2
    assert await sql("SELECT DISTINCT status FROM appointment") == [("booked",)]


@pytest.mark.parametrize(
    "words", ["der am Mittwoch", "die Dauerwelle", "bei Tom", "die Ansatzfärbung am Dienstag", "um acht"]
)
async def test_what_fits_none_changes_nothing(client, hanna, words, sql):
    asked = await hanna.ask("cancel_appointment", termin=words, **NAME)
    assert (asked["status"], asked["next"]) == ("not_found", "ask_time")
    assert await sql("SELECT DISTINCT status FROM appointment") == [("booked",)]


async def test_the_id_that_was_told_chooses_and_what_is_no_id_is_ignored(client, hanna):
    told = (await hanna.ask("find_appointments", **NAME))["appointments"]
    asked = await hanna.ask("cancel_appointment", appointment_id="appointment_2", **NAME)
    assert asked["status"] == "invalid_data"
    done = await hanna.ask("cancel_appointment", appointment_id=told[1]["appointment_id"], termin="den zweiten", **NAME)
    assert (done["status"], done["service"]) == ("cancelled", "Damenschnitt")
