"""Writing the ledger of occupied time."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, or_, select, union_all, update
from sqlalchemy.sql.dml import ReturningInsert

from voice_booking.adapters.database.facts import Holds
from voice_booking.adapters.database.prepared import prepared
from voice_booking.adapters.database.tables import LONGEST_SPAN, ledger
from voice_booking.adapters.database.writing import LostRace, insert_in, overlaps_are_lost_races
from voice_booking.booking.ports import Question
from voice_booking.scheduling.plan import Claim

_OWN = (ledger.c.company_id == bindparam("company"), ledger.c.call_id == bindparam("call"))
_EXPIRED = (
    ledger.c.company_id == bindparam("company"),
    ledger.c.unit_id.in_(bindparam("units", expanding=True)),
    ledger.c.starts_at >= bindparam("earliest"),
    ledger.c.starts_at < bindparam("last"),
    ledger.c.call_id.is_not(None),
    ledger.c.expires_at <= bindparam("now"),
)
_EXTEND = update(ledger).where(*_OWN).values(expires_at=bindparam("until"))
_CLEAR_OWN = delete(ledger).where(*_OWN)
_FREE = delete(ledger).where(
    ledger.c.company_id == bindparam("company"), ledger.c.appointment_id == bindparam("appointment")
)
_KEEP = update(ledger).where(*_OWN).values(appointment_id=bindparam("appointment"), call_id=None, expires_at=None)
_CLEAR_OWN_AND_EXPIRED = prepared(
    "clear own and expired holds",
    delete(ledger).where(
        # each kind is looked up by itself, so that each has its index: the ledger keeps the past
        ledger.c.id.in_(union_all(select(ledger.c.id).where(*_OWN), select(ledger.c.id).where(*_EXPIRED))),
        # said once more for a hold whose call extends it while this statement waits for its row
        or_(ledger.c.call_id == bindparam("call"), ledger.c.expires_at <= bindparam("now")),
    ),
)


def clear_holds(connection: Connection, question: Question, claims: Sequence[Claim]) -> None:
    """Delete the asking call's holds, and whatever expired holds lie about the `claims`."""
    own = {"company": question.company_id, "call": question.call_id}
    if not claims:
        connection.execute(_CLEAR_OWN, own)
        return
    # expired holds are nobody's, so deleting some more than the claims need does no harm
    about = {
        "units": sorted({claim.unit for claim in claims}),
        "earliest": min(claim.span.start for claim in claims) - LONGEST_SPAN,
        "last": max(claim.span.end for claim in claims),
        "now": question.now,
    }
    connection.execute(_CLEAR_OWN_AND_EXPIRED, {**own, **about})


def extend_holds(connection: Connection, question: Question, until: datetime) -> int:
    """Let the asking call's holds last until then, expired ones too: as long as the row is there, nobody has them.

    Returns how many there are.
    """
    found = connection.execute(_EXTEND, {"company": question.company_id, "call": question.call_id, "until": until})
    return found.rowcount


def free_visit(connection: Connection, company_id: UUID, appointment_id: UUID) -> None:
    """Let go of everything that a visit occupies."""
    connection.execute(_FREE, {"company": company_id, "appointment": appointment_id})


def make_room(connection: Connection, question: Question, claims: Sequence[Claim], holds: Holds) -> None:
    """Clear away what is in nobody's way but in that of new rows; costs nothing where nothing is."""
    if holds.own or holds.expired:
        clear_holds(connection, question, claims)


def keep_held(connection: Connection, question: Question, held: frozenset[Claim], appointment_id: UUID) -> None:
    """Let the asking call's holds become the visit's. Raises `LostRace` when they are not what they were."""
    own = {"company": question.company_id, "call": question.call_id, "appointment": appointment_id}
    if connection.execute(_KEEP, own).rowcount != len(held):
        raise LostRace


def occupy_for_visit(connection: Connection, company_id: UUID, claims: Sequence[Claim], appointment_id: UUID) -> None:
    """Raises `LostRace` when any of the minutes are somebody else's."""
    _occupy(connection, company_id, claims, {"appointment_id": appointment_id, "call_id": None, "expires_at": None})


def occupy_for_call(connection: Connection, question: Question, claims: Sequence[Claim], until: datetime) -> None:
    """Raises `LostRace` when any of the minutes are somebody else's."""
    owner = {"appointment_id": None, "call_id": question.call_id, "expires_at": until}
    _occupy(connection, question.company_id, claims, owner)


def _occupy(connection: Connection, company_id: UUID, claims: Sequence[Claim], owner: dict[str, Any]) -> None:
    """One statement, sorted by (unit, start): racing writers then wait for each other instead of deadlocking."""
    rows = [
        {"company_id": company_id, "unit_id": c.unit, "starts_at": c.span.start, "ends_at": c.span.end, **owner}
        for c in sorted(claims, key=lambda claim: (claim.unit, claim.span))
    ]
    if not rows:
        return
    with overlaps_are_lost_races():
        inserted = connection.execute(_insert_free(connection.dialect.name), rows).all()
    if len(inserted) < len(rows):
        raise LostRace


@cache
def _insert_free(dialect: str) -> ReturningInsert[tuple[int]]:
    """Leaves out, and does not return, what overlaps a row that is there."""
    return insert_in(dialect, ledger).on_conflict_do_nothing().returning(ledger.c.id)
