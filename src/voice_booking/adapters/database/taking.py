"""Clearing away what is in nobody's way and taking its minutes, in one statement: each one costs a round trip."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, Connection, Delete, MetaData, Table, bindparam, delete, func, or_, select, union_all
from sqlalchemy.dialects.postgresql import insert

from voice_booking.adapters.database.prepared import Parameters, Prepared, PreparedRows
from voice_booking.adapters.database.tables import LONGEST_SPAN, ledger
from voice_booking.adapters.database.tables.columns import UtcDateTime
from voice_booking.booking.ports import Question

WRITTEN = ("company_id", "unit_id", "starts_at", "ends_at", "appointment_id", "call_id", "expires_at")
"""Columns of the ledger that a new row has."""
OWN = (ledger.c.company_id == bindparam("company"), ledger.c.call_id == bindparam("call"))

_COLUMNS = ", ".join(WRITTEN)
_NEW = ", ".join(f"NEW.{name}" for name in WRITTEN)
ON_SQLITE = (
    f"CREATE TEMP VIEW taking ({_COLUMNS}, now) AS SELECT {', '.join(['NULL'] * (len(WRITTEN) + 1))}",
    "CREATE TEMP TRIGGER taking_clears INSTEAD OF INSERT ON taking WHEN NEW.unit_id IS NULL BEGIN"
    " DELETE FROM ledger WHERE company_id = NEW.company_id AND call_id = NEW.call_id; END",
    "CREATE TEMP TRIGGER taking_takes INSTEAD OF INSERT ON taking WHEN NEW.unit_id IS NOT NULL BEGIN"  # noqa: S608  constants
    " DELETE FROM ledger WHERE company_id = NEW.company_id AND unit_id = NEW.unit_id"
    " AND starts_at > datetime(NEW.starts_at, '-1 day') AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at"
    " AND call_id IS NOT NULL AND expires_at <= NEW.now;"
    f" INSERT INTO ledger ({_COLUMNS}) VALUES ({_NEW}); END",
)
"""What a connection needs for it. SQLite changes rows nowhere but at the top of a statement, or in triggers: a row
without a unit clears the call's own holds, each other one takes the place of expired holds."""


def take(connection: Connection, question: Question, rows: Sequence[Mapping[str, Any]]) -> int:
    """Delete the asking call's holds and expired ones about the `rows`, and insert these; how many were free.

    On SQLite it fails by an integrity error where one is not free.
    """
    if connection.dialect.name == "sqlite":
        clearing = {**dict.fromkeys(WRITTEN), "company_id": question.company_id, "call_id": question.call_id}
        _TAKING.on(connection, [{**row, "now": question.now} for row in (clearing, *rows)])
        return len(rows)
    units = sorted({row["unit_id"] for row in rows})
    about: Parameters = {
        "company": question.company_id,
        "call": question.call_id,
        "now": question.now,
        # expired holds are nobody's, so deleting some more than the rows need does no harm
        "earliest": min(row["starts_at"] for row in rows) - LONGEST_SPAN,
        "last": max(row["ends_at"] for row in rows),
        **{f"unit{number}": unit for number, unit in enumerate(units)},
        **{f"{name}_{number}": row[name] for number, row in enumerate(rows) for name in WRITTEN},
    }
    return len(_cleared_and_taken(len(units), len(rows)).on(connection, about).all())


_VIEW = Table(
    "taking", MetaData(), *(Column(name, ledger.c[name].type) for name in WRITTEN), Column("now", UtcDateTime)
)
_TAKING = PreparedRows(_VIEW, lambda statement: statement)


@lru_cache(maxsize=256)
def _cleared_and_taken(units: int, rows: int) -> Prepared:
    """On PostgreSQL. The rows are there only when all that is deleted has been counted, thus deleted."""
    cleared = _cleared(units).returning(ledger.c.id).cte("cleared")
    values = union_all(
        *(
            select(*(bindparam(f"{name}_{row}", type_=ledger.c[name].type).label(name) for name in WRITTEN))
            for row in range(rows)
        )
    ).subquery("taken")
    room = select(func.count()).select_from(cleared).scalar_subquery()
    taken = insert(ledger).from_select(WRITTEN, select(values).where(room >= 0))
    return Prepared(taken.on_conflict_do_nothing().returning(ledger.c.id))


def _cleared(units: int) -> Delete:
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
        ledger.c.id.in_(union_all(select(ledger.c.id).where(*OWN), select(ledger.c.id).where(*expired))),
        # said once more for a hold whose call extends it while this statement waits for its row
        or_(ledger.c.call_id == bindparam("call"), ledger.c.expires_at <= bindparam("now")),
    )
