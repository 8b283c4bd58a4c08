"""Removing what nobody will ask for again, in small transactions."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Delete, Table, bindparam, delete, select, tuple_

from voice_booking.adapters.database.agenda import DONE
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.tables import confirmation_code, ledger, offer, reply, work

BATCH = 500
"""Rows deleted in one transaction, so that nobody waits long for it."""
DAY = timedelta(days=1)


def _batch(table: Table, *gone: ColumnElement[bool]) -> Delete:
    """The condition is said twice: a row may be renewed while the statement waits for it."""
    key = tuple_(*table.primary_key.columns)
    some = select(*table.primary_key.columns).where(*gone).limit(BATCH).with_for_update(skip_locked=True)
    return delete(table).where(key.in_(some), *gone)


_BEFORE: BindParameter[datetime] = bindparam("before")
_RUBBISH: Mapping[str, tuple[timedelta, Delete]] = {
    "holds": (timedelta(minutes=10), _batch(ledger, ledger.c.call_id.is_not(None), ledger.c.expires_at < _BEFORE)),
    "offers": (DAY, _batch(offer, offer.c.expires_at < _BEFORE)),
    "replies": (timedelta(), _batch(reply, reply.c.expires_at < _BEFORE)),
    "codes": (timedelta(), _batch(confirmation_code, confirmation_code.c.valid_until < _BEFORE)),
    "work": (7 * DAY, _batch(work, work.c.state == DONE, work.c.run_at < _BEFORE)),
}
"""What -> how long it stays after its end, and how it goes. A call may ask for its expired offers for a while."""


async def tidy(database: Database, now: datetime) -> Mapping[str, int]:
    """Remove expired holds, offers and replies, codes of past visits and finished work; returns how many of each.

    Raises:
        TryLater: the database cannot be reached.
    """
    removed: dict[str, int] = {}
    for name, (stays, statement) in _RUBBISH.items():
        removed[name] = 0
        while gone := await database.write(_delete, statement, {"before": now - stays}):
            removed[name] += gone
            if gone < BATCH:
                break
    return removed


def _delete(connection: Connection, statement: Delete, parameters: Mapping[str, Any]) -> int:
    return connection.execute(statement, parameters).rowcount
