"""What was heard, understood, planned and answered in a call can be read afterwards."""

import pytest
from tests.voice.phone import Phone
from typer.testing import CliRunner

from voice_booking.cli import app
from voice_booking.settings import load_settings

pytestmark = pytest.mark.slow


async def test_a_call_can_be_traced_from_words_to_answer(client, settings, monkeypatch):
    phone = Phone(client)
    wish = {"dienstleistung": "Damenschnitt", "datum": "morgen", "uhrzeit": "14 Uhr", "mitarbeiter": "bei Lisa"}
    found = await phone.ask("check_availability", **wish)
    booked = await phone.ask("book_appointment", slot_id=found["slots"][0]["slot_id"], name="Hanna Vogel")
    monkeypatch.setenv("VB_DATABASE_URL", settings.database_url)
    shown = await traced(phone.call_id)
    for part in (
        "check_availability",
        "„morgen“",
        "slots_found",
        found["say"],
        "booked",
        booked["say"],
        "2026-11-25T14:00",
    ):
        assert part in shown


async def traced(call_id: str) -> str:
    """In a thread, since the command runs an event loop of its own."""
    import asyncio

    load_settings.cache_clear()
    try:
        done = await asyncio.to_thread(CliRunner().invoke, app, ["trace", call_id])
    finally:
        load_settings.cache_clear()
    assert done.exit_code == 0, done.output
    return done.output
