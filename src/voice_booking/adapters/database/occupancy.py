"""Writing the ledger of occupied time."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Delete, bindparam, delete, or_, select, union_all, update

from voice_booking.adapters.database.facts import Holds
from voice_booking.adapters.database.prepared import Prepared, PreparedRows
from voice_booking.adapters.database.tables import LONGEST_SPAN, ledger
from voice_booking.adapters.database.writing import LostRace, overlaps_are_lost_races
from voice_booking.booking.ports import Question
from voice_booking.scheduling.plan import Claim

_OWN = (ledger.c.company_id == bindparam("company"), ledger.c.call_id == bindparam("call"))
_EXTEND = Prepared(update(ledger).where(*_OWN).values(expires_at=bindparam("until")))
_CLEAR_OWN = Prepared(delete(ledger).where(*_OWN))
_FREE = Prepared(
    delete(ledger).where(
        ledger.c.company_id == bindparam("company"), ledger.c.appointment_id == bindparam("appointment")
    )
)
_KEEP = Prepared(
    update(ledger).where(*_OWN).values(appointment_id=bindparam("appointment"), call_id=None, expires_at=None)
)

_INSERT_FREE = PreparedRows(ledger, lambda insert: insert.on_conflict_do_nothing().returning(ledger.c.id))
"""Leaves out, and does not return, what overlaps a row that is there."""


def _clear(units: int) -> Delete:
    expired = (
        ledger.c.company_id == bindparam("company"),
        ledger.c.unit_id.in_([bindparam(f"unit{number}", type_=ledger.c.unit_id.type) for number in range(units)]),
        ledger.c.starts_at >= bindparam("earliest"),
        ledger.c.starts_at < bindparam("last"),
        ledger.c.call_id.is_not(None),
        ledger.c.expires_at <= bindparam("now"),
    )
    return delete(ledger).where(
        # each kind is looked up by itself, so that each has its index: the ledger keeps the past
        ledger.c.id.in_(union_all(select(ledger.c.id).where(*_OWN), select(ledger.c.id).where(*expired))),
        # said once more for a hold whose call extends it while this statement waits for its row
        or_(ledger.c.call_id == bindparam("call"), ledger.c.expires_at <= bindparam("now")),
    )


@lru_cache(maxsize=64)
def _clear_own_and_expired(units: int) -> Prepared:
    return Prepared(_clear(units))


def clear_holds(connection: Connection, question: Question, claims: Sequence[Claim]) -> None:
    """Delete the asking call's holds, and whatever expired holds lie about the `claims`."""
    own = {"company": question.company_id, "call": question.call_id}
    if not claims:
        _CLEAR_OWN.on(connection, own)
        return
    # expired holds are nobody's, so deleting some more than the claims need does no harm
    units = sorted({claim.unit for claim in claims})
    about = {
        **{f"unit{number}": unit for number, unit in enumerate(units)},
        "earliest": min(claim.span.start for claim in claims) - LONGEST_SPAN,
        "last": max(claim.span.end for claim in claims),
        "now": question.now,
    }
    _clear_own_and_expired(len(units)).on(connection, {**own, **about})


def extend_holds(connection: Connection, question: Question, until: datetime) -> int:
    """Let the asking call's holds last until then, expired ones too: as long as the row is there, nobody has them.

    Returns how many there are.
    """
    found = _EXTEND.on(connection, {"company": question.company_id, "call": question.call_id, "until": until})
    return found.rowcount


def free_visit(connection: Connection, company_id: UUID, appointment_id: UUID) -> None:
    """Let go of everything that a visit occupies."""
    _FREE.on(connection, {"company": company_id, "appointment": appointment_id})


def make_room(connection: Connection, question: Question, claims: Sequence[Claim], holds: Holds) -> None:
    """Clear away what is in nobody's way but in that of new rows; costs nothing where nothing is."""
    if holds.own or holds.expired:
        clear_holds(connection, question, claims)


def keep_held(connection: Connection, question: Question, held: frozenset[Claim], appointment_id: UUID) -> None:
    """Let the asking call's holds become the visit's. Raises `LostRace` when they are not what they were."""
    own = {"company": question.company_id, "call": question.call_id, "appointment": appointment_id}
    if _KEEP.on(connection, own).rowcount != len(held):
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
        inserted = _INSERT_FREE.on(connection, rows).all()
    if len(inserted) < len(rows):
        raise LostRace
