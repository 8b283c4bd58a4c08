"""Writing the ledger of occupied time."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, update

from voice_booking.adapters.database.facts import Holds
from voice_booking.adapters.database.prepared import Prepared, PreparedRows
from voice_booking.adapters.database.tables import ledger
from voice_booking.adapters.database.taking import OWN, take
from voice_booking.adapters.database.writing import LostRace, overlaps_are_lost_races
from voice_booking.booking.ports import Question
from voice_booking.scheduling.plan import Claim

_EXTEND = Prepared(update(ledger).where(*OWN).values(expires_at=bindparam("until")))
_CLEAR_OWN = Prepared(delete(ledger).where(*OWN))
_FREE = Prepared(
    delete(ledger).where(
        ledger.c.company_id == bindparam("company"), ledger.c.appointment_id == bindparam("appointment")
    )
)
_KEEP = Prepared(
    update(ledger).where(*OWN).values(appointment_id=bindparam("appointment"), call_id=None, expires_at=None)
)

_INSERT_FREE = PreparedRows(ledger, lambda insert: insert.on_conflict_do_nothing().returning(ledger.c.id))
"""Leaves out, and does not return, what overlaps a row that is there."""


def extend_holds(connection: Connection, question: Question, until: datetime) -> int:
    """Let the asking call's holds last until then, expired ones too: as long as the row is there, nobody has them.

    Returns how many there are.
    """
    found = _EXTEND.on(connection, {"company": question.company_id, "call": question.call_id, "until": until})
    return found.rowcount


def free_visit(connection: Connection, company_id: UUID, appointment_id: UUID) -> None:
    """Let go of everything that a visit occupies."""
    _FREE.on(connection, {"company": company_id, "appointment": appointment_id})


def clear_holds(connection: Connection, question: Question) -> None:
    """Delete the asking call's holds."""
    _CLEAR_OWN.on(connection, {"company": question.company_id, "call": question.call_id})


def keep_held(connection: Connection, question: Question, held: frozenset[Claim], appointment_id: UUID) -> None:
    """Let the asking call's holds become the visit's. Raises `LostRace` when they are not what they were."""
    own = {"company": question.company_id, "call": question.call_id, "appointment": appointment_id}
    if _KEEP.on(connection, own).rowcount != len(held):
        raise LostRace


def occupy_for_visit(
    connection: Connection, question: Question, claims: Sequence[Claim], holds: Holds, appointment_id: UUID
) -> None:
    """In place of the call's `holds`, and of expired ones. Raises `LostRace` when minutes are somebody else's."""
    owner = {"appointment_id": appointment_id, "call_id": None, "expires_at": None}
    _occupy(connection, question, claims, holds, owner)


def occupy_for_call(
    connection: Connection, question: Question, claims: Sequence[Claim], holds: Holds, until: datetime
) -> None:
    """As `occupy_for_visit`, for the asking call itself."""
    owner = {"appointment_id": None, "call_id": question.call_id, "expires_at": until}
    _occupy(connection, question, claims, holds, owner)


def occupy_again(connection: Connection, company_id: UUID, appointment_id: UUID, claims: Sequence[Claim]) -> None:
    """These in place of all that the visit occupies. Raises `LostRace` when minutes are somebody else's."""
    free_visit(connection, company_id, appointment_id)
    rows = _rows(company_id, claims, {"appointment_id": appointment_id, "call_id": None, "expires_at": None})
    with overlaps_are_lost_races():
        if len(_INSERT_FREE.on(connection, rows).all()) < len(rows):
            raise LostRace


def _occupy(
    connection: Connection, question: Question, claims: Sequence[Claim], holds: Holds, owner: Mapping[str, Any]
) -> None:
    rows = _rows(question.company_id, claims, owner)
    with overlaps_are_lost_races():
        if holds.own or holds.expired:
            free = take(connection, question, rows)
        else:
            free = len(_INSERT_FREE.on(connection, rows).all())
    if free < len(rows):
        raise LostRace


def _rows(company_id: UUID, claims: Sequence[Claim], owner: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Written in one statement, sorted by (unit, start): racing writers then wait for each other, no deadlock."""
    return [
        {"company_id": company_id, "unit_id": c.unit, "starts_at": c.span.start, "ends_at": c.span.end, **owner}
        for c in sorted(claims, key=lambda claim: (claim.unit, claim.span))
    ]
