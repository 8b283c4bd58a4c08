"""Work for people to look at: what waits, what was given up and why, and giving it another chance."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select, update

from voice_booking.adapters.database.agenda import DEAD, READY
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.tables import work


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One thing to do, or done, or given up."""

    id: UUID
    company_id: UUID | None
    kind: str
    dedupe: str
    state: str
    """ready, done or dead."""
    step: int
    attempts: int
    run_at: datetime
    owner: str | None
    """The worker that is at it, or was when it died."""
    error: str | None

    def age_seconds(self, now: datetime) -> float:
        """How long it has been due; negative: not due yet."""
        return (now - self.run_at).total_seconds()


async def list_work(
    database: Database, *, states: Collection[str] = (READY, DEAD), company_id: UUID | None = None, limit: int = 100
) -> tuple[WorkRow, ...]:
    """Rows in these states, of one company or of all, the longest due first. Raises `TryLater`."""
    return await database.read(_rows, tuple(states), company_id, limit)


async def retry_dead(database: Database, now: datetime, ids: Collection[UUID] = ()) -> int:
    """Let dead work be tried anew from the step at which it failed; all of it if none is named.

    Returns how much there was. Raises `TryLater`.
    """
    return await database.write(_revive, now, tuple(ids))


def _rows(connection: Connection, states: tuple[str, ...], company_id: UUID | None, limit: int) -> tuple[WorkRow, ...]:
    columns = [work.c[name] for name in WorkRow.__slots__]
    found = select(*columns).where(work.c.state.in_(states)).order_by(work.c.run_at, work.c.dedupe).limit(limit)
    if company_id is not None:
        found = found.where(work.c.company_id == company_id)
    return tuple(WorkRow(*row) for row in connection.execute(found))


def _revive(connection: Connection, now: datetime, ids: tuple[UUID, ...]) -> int:
    dead = update(work).where(work.c.state == DEAD)
    if ids:
        dead = dead.where(work.c.id.in_(ids))
    return connection.execute(dead.values(state=READY, run_at=now, attempts=0)).rowcount
