"""The port `Directory`: which salon a line leads to."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, select

from voice_booking.adapters.database.catalogue_reading import StoredBusiness, read_business
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.tables import line
from voice_booking.salon.business import Line, Salon
from voice_booking.telemetry import SALON_LOOKUPS


@dataclass(frozen=True, slots=True)
class _Known:
    salon: Salon
    line: Line
    read_at: float


class DatabaseDirectory:
    """Remembers snapshots until `forget`, which is due when the ledger raises `SalonChanged`, or until they are old.

    Args:
        database: where the companies stand.
        max_age_seconds: age at which a snapshot is read again.
        monotonic: a clock that only goes forward, in seconds.
    """

    def __init__(
        self, database: Database, *, max_age_seconds: float = 300, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._database = database
        self._max_age = max_age_seconds
        self._monotonic = monotonic
        self._known: dict[str, _Known] = {}
        self._reading = asyncio.Lock()

    async def salon_on(self, phone: str | None, agent: str | None) -> tuple[Salon, Line] | None:
        """The snapshot behind a dialled number, else behind an agent id; None when neither is known.

        Raises:
            TryLater: the database cannot be reached.
        """
        for column, dialled in (("phone", phone), ("agent", agent)):
            found = await self._behind(column, dialled) if dialled else None
            if found:
                return found.salon, found.line
        return None

    def forget(self, company_id: UUID) -> None:
        """Drop the snapshots of a company."""
        self._known = {key: known for key, known in self._known.items() if known.salon.company.id != company_id}

    async def _behind(self, column: str, dialled: str) -> _Known | None:
        key = f"{column}:{dialled}"
        known = self._fresh(key)
        if known:
            SALON_LOOKUPS.labels("hit").inc()
            return known
        async with self._reading:  # callers who arrive together wait for one reading of the catalogue
            known = self._fresh(key)
            if known:
                SALON_LOOKUPS.labels("hit").inc()
                return known
            SALON_LOOKUPS.labels("miss").inc()
            stored = await self._database.read(_business_behind, column, dialled)
            return self._remember(stored)[key] if stored else None

    def _fresh(self, key: str) -> _Known | None:
        known = self._known.get(key)
        return known if known and self._monotonic() - known.read_at < self._max_age else None

    def _remember(self, stored: StoredBusiness) -> dict[str, _Known]:
        """All lines of the company at once: their branches share one snapshot each."""
        business, now = stored.business, self._monotonic()
        salons = {branch.key: business.salon(branch.key, stored.revision) for branch in business.branches}
        lines = {
            f"phone:{known.phone}" if known.phone else f"agent:{known.agent}": _Known(salons[known.branch], known, now)
            for known in business.lines
        }
        self.forget(business.company.id)
        self._known.update(lines)
        return lines


def _business_behind(connection: Connection, column: str, dialled: str) -> StoredBusiness | None:
    company_id = connection.scalar(select(line.c.company_id).where(line.c[column] == dialled))
    return read_business(connection, company_id) if company_id else None
