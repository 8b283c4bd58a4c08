"""The port `Ledger` on SQLite and PostgreSQL."""

from contextlib import suppress
from datetime import datetime

from sqlalchemy import Connection

from voice_booking.adapters.database.answers import record, remember, write_offers
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.facts import read_facts
from voice_booking.adapters.database.occupancy import clear_holds, extend_holds, occupy_for_call
from voice_booking.adapters.database.saving import save_visit
from voice_booking.adapters.database.writing import LostRace
from voice_booking.booking.ports import Decide, Decision, Facts, Present, Question, Repeat, Save, TryLater
from voice_booking.scheduling.plan import Claim


class DatabaseLedger:
    """Occupied time and everything that changes together with it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ask(self, question: Question) -> Facts:
        """Facts in one read transaction. Raises `SalonChanged` or `TryLater`."""
        return await self._database.read(read_facts, question)

    async def settle(self, question: Question, decide: Decide) -> Decision:
        """Read, decide, write in one transaction, rolled back and begun anew when a race is lost.

        Raises:
            SalonChanged, TryLater: as `ask`.
            ValueError: `decide` saves or holds although it was told that the minutes are contested.
        """
        for contested in (False, False, True):
            with suppress(LostRace):
                return await self._database.write(_settle, question, decide, contested)
        raise TryLater("the same request is being settled at the same time, again and again")


def _settle(connection: Connection, question: Question, decide: Decide, contested: bool) -> Decision:
    facts = read_facts(connection, question, contested=contested, writing=True)
    decision = decide(facts)
    if contested and (isinstance(decision, Save) or (isinstance(decision, Present) and decision.hold)):
        raise ValueError("a contested decision must not save or hold")
    match decision:
        case Save():
            save_visit(connection, question, decision)
        case Present():
            _present(connection, question, decision, facts)
        case Repeat():
            pass
    record(connection, question.company_id, decision.events)
    return decision


def _present(connection: Connection, question: Question, present: Present, facts: Facts) -> None:
    if present.hold is not None:
        _hold_instead(connection, question, present.hold, present.hold_until)
    elif present.hold_until is not None:
        extend_holds(connection, question, present.hold_until)
    write_offers(connection, question, present.offers, facts.offers)
    if present.reply is not None:
        remember(connection, question, present.reply, None)


def _hold_instead(connection: Connection, question: Question, hold: tuple[Claim, ...], until: datetime | None) -> None:
    clear_holds(connection, question, hold)
    if not hold:
        return
    if until is None:
        raise ValueError("a hold needs an end")
    occupy_for_call(connection, question, hold, until)
