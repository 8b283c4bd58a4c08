"""The port `Ledger` on SQLite and PostgreSQL."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from sqlalchemy import Connection

from voice_booking.adapters.database.calendar_rows import with_calendar
from voice_booking.adapters.database.carrying_out import carry_out
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.facts import Holds, Read, keep_others_out, read_facts
from voice_booking.adapters.database.recording import Subscriptions, record
from voice_booking.adapters.database.writing import LostRace
from voice_booking.booking.ports import (
    Cancel,
    Decide,
    Decision,
    Facts,
    Move,
    Present,
    Question,
    Save,
    TryLater,
    Widen,
)
from voice_booking.booking.tasks import SUBSCRIPTIONS

WIDENINGS = 8
"""How often one decision may ask for another span; more often, it would not come to an end."""


def _nobody() -> None:
    """Nobody waits for work."""


class DatabaseLedger:
    """Occupied time and everything that changes together with it.

    Args:
        database: where the companies stand.
        subscriptions: kind of event -> kinds of task put down with it.
        wake: called after a transaction that has put down tasks.
    """

    def __init__(
        self,
        database: Database,
        *,
        subscriptions: Subscriptions = SUBSCRIPTIONS,
        wake: Callable[[], None] = _nobody,
    ) -> None:
        self._database = database
        self._subscriptions = subscriptions
        self._wake = wake

    async def ask(self, question: Question) -> Facts:
        """Facts in one read transaction. Raises `SalonChanged` or `TryLater`."""
        return (await self._database.read(_read, question)).facts

    async def settle(self, question: Question, decide: Decide) -> Decision:
        """Read, decide, write in one transaction, rolled back and begun anew when a race is lost.

        Raises:
            SalonChanged, TryLater: as `ask`.
            ValueError: `decide` changes or holds something although it was told that the minutes are contested, or
                never stops widening, or changes a visit without an event that tells of it.
        """
        for lost in range(3):
            with suppress(LostRace):
                decision, work = await self._database.write(_settle, question, decide, lost, self._subscriptions)
                if work:
                    self._wake()
                return decision
        raise TryLater("the same request is being settled at the same time, again and again")


def _settle(
    connection: Connection, question: Question, decide: Decide, lost: int, subscriptions: Subscriptions
) -> tuple[Decision, bool]:
    """The decision, and whether it has put down work.

    Who asks for whole days of people is about to block them; until that is done nobody else may book there.
    """
    contested = lost > 1
    if question.visits_on:
        keep_others_out(connection, question)
    decision, read = _decided(connection, question, decide, contested)
    if contested and _takes(decision):
        raise ValueError("a contested decision must not save, move, cancel or hold")
    # whoever lost a race does not know any longer which rows are in the way
    holds = read.holds if lost == 0 else Holds(read.holds.own, expired=True)
    work = carry_out(connection, question, decision, Read(read.facts, holds))
    return decision, record(connection, question.company_id, decision.events, subscriptions) or work


def _read(connection: Connection, question: Question, *, contested: bool = False, writing: bool = False) -> Read:
    read = read_facts(connection, question, contested=contested, writing=writing)
    if question.mirrored is None:
        return read
    return replace(read, facts=with_calendar(connection, question, read.facts, writing=writing))


def _decided(connection: Connection, question: Question, decide: Decide, contested: bool) -> tuple[Decision, Read]:
    """Ask on facts of ever other spans until something is decided."""
    asked = question
    for _ in range(1 + WIDENINGS):
        read = _read(connection, asked, contested=contested, writing=True)
        decision = decide(read.facts)
        if not isinstance(decision, Widen):
            return decision, read
        asked = replace(asked, span=decision.span)
    raise ValueError("the decision widens without end")


def _takes(decision: Decision) -> bool:
    """Whether it needs something that somebody else may have taken."""
    return isinstance(decision, Save | Move | Cancel) or (isinstance(decision, Present) and bool(decision.hold))
