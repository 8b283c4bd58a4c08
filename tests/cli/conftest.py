"""The command line on a real SQLite file with a salon in it, at a pinned moment, with visits that stand."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from typer.testing import CliRunner

from voice_booking.adapters.database.businesses import load_stored
from voice_booking.adapters.database.engine import open_database
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.booking.offers import Appointment
from voice_booking.booking.ports import Event, Question, Remembered, Save
from voice_booking.cli import app, place
from voice_booking.salon.customers import Customer
from voice_booking.scheduling.search import VisitSearch
from voice_booking.scheduling.visit import ItemWish
from voice_booking.settings import load_settings

XYZ = str(Path(__file__).parents[2] / "examples" / "xyz.yaml")
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
"""A Tuesday, nine o'clock in Berlin."""


class Desk:
    """The salon's desk: runs commands, and books as if somebody had called."""

    def __init__(self, url: str, monkeypatch):
        self.url = url
        self._patch = monkeypatch
        self.pin(NOW)

    def pin(self, now: datetime) -> None:
        self._patch.setattr(place, "utc_now", lambda: now)

    def __call__(self, *words: str, answer: str | None = None) -> tuple[int, str]:
        """Exit code, and everything that was shown, the explanation of a refusal too."""
        load_settings.cache_clear()
        done = CliRunner().invoke(app, list(words), input=answer)
        return done.exit_code, done.output + (str(done.exception) if done.exception else "")

    def says(self, *words: str, answer: str | None = None) -> str:
        code, shown = self(*words, answer=answer)
        assert code == 0, shown
        assert max(map(len, shown.splitlines()), default=0) <= 100
        return shown

    def books(
        self, service: str, staff: str, wall: str, name: str, phone: str = "+4915112345678", code: str = ""
    ) -> str:
        """Saves a visit at a wall time of the branch; gives its confirmation code."""
        return asyncio.run(
            self._book(service, staff, wall, name, phone, code or f"{10000 + hash(name + wall) % 80000}")
        )

    def reads(self, query, *arguments, **named):
        """What a query of the database gives."""

        async def ask():
            database = open_database(self.url)
            try:
                return await query(database, *arguments, **named)
            finally:
                await database.dispose()

        return asyncio.run(ask())

    @property
    def salon(self):
        stored = self.reads(load_stored, "xyz")
        return stored.business.salon("mitte", stored.revision)

    async def _book(self, service, staff, wall, name, phone, code):
        database = open_database(self.url)
        try:
            stored = await load_stored(database, "xyz")
            salon = stored.business.salon("mitte", stored.revision)
            start = datetime.fromisoformat(wall).replace(tzinfo=salon.branch.zone).astimezone(UTC)
            wish = ItemWish(salon.service_by_key[service], (salon.staff_by_key[staff],))
            slot = VisitSearch(salon.branch, (wish,), (), NOW, salon.staff, salon.resources).best_at(start)
            assert slot, f"{service} cannot be at {wall}"
            question = Question(salon.company.id, salon.revision, f"call {code}", NOW, phone=phone)
            await DatabaseLedger(database).settle(question, lambda facts: _save(facts, slot.plan, name, question, code))
        finally:
            await database.dispose()
        return code


def _save(facts, plan, name, question, code):
    known = next((customer for customer in facts.customers if customer.name == name), None)
    made = Appointment(uuid4(), code, plan, known or Customer(uuid4(), name, question.phone))
    booked = Event("booked", NOW, {"source": "phone"}, question.call_id, made.id)
    return Save(made, known is None, question.call_id, "phone", "", Remembered((), {}, NOW), (booked,))


@pytest.fixture
def desk(tmp_path, monkeypatch):
    url = f"sqlite:///{tmp_path / 'salon.db'}"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VB_DATABASE_URL", url)
    desk = Desk(url, monkeypatch)
    desk.says("db", "upgrade")
    assert desk("salon", "import", XYZ)[0] == 0
    yield desk
    load_settings.cache_clear()
