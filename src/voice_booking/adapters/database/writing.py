"""What every writing transaction needs: the dialect's insert, and how a lost race is told from a broken statement."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError

from voice_booking.adapters.database.migrations.guards import LEDGER_OVERLAP

Insert = postgresql.Insert | sqlite.Insert

_EXCLUSION_VIOLATION = "23P01"


class LostRace(Exception):
    """Somebody else took minutes, a code or a reply key meanwhile; roll back, read the facts anew, decide again."""


def insert_into(connection: Connection, table: Table) -> Insert:
    """An insert that knows `ON CONFLICT`, which the general one does not."""
    return insert_in(connection.dialect.name, table)


def insert_in(dialect: str, table: Table) -> Insert:
    """As `insert_into`, for statements that are built once and kept."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@contextmanager
def overlaps_are_lost_races() -> Iterator[None]:
    """Raise `LostRace` where the ledger's guard refused a row; other violations are faults and pass through."""
    try:
        yield
    except IntegrityError as error:
        overlap = getattr(error.orig, "sqlstate", "") == _EXCLUSION_VIOLATION or LEDGER_OVERLAP in str(error.orig)
        if not overlap:
            raise
        raise LostRace from error
