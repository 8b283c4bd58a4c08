"""The port `Directory`: which salon a line leads to."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID
from weakref import WeakValueDictionary

from sqlalchemy import Connection, select

from voice_booking.adapters.database.catalogue_reading import StoredBusiness, read_business
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.shared_catalogues import Cache, SharedCatalogues
from voice_booking.adapters.database.tables import company, line
from voice_booking.salon.business import Line, Salon
from voice_booking.telemetry import SALON_LOOKUPS

MOST_COMPANIES = 1000
"""In memory at once: four people with twenty services take 40 kB, eighty people with four hundred 700 kB."""


@dataclass(frozen=True, slots=True)
class _Snapshot:
    edition: UUID
    lines: Mapping[str, tuple[Salon, Line]]
    """All of the company's; those of one branch share their salon."""
    looked_at: float
    """When the database was last asked whether this edition stands."""


class DatabaseDirectory:
    """Remembers salons until `forget`, which is due when the ledger raises `SalonChanged`.

    A salon that is old is looked at again, and read again only if it has changed.

    Args:
        database: where the companies stand.
        shared: where servers leave what they have read for each other; None: there is no such place.
        max_age_seconds: age at which the database is asked whether a salon still stands as it is remembered.
        most_companies: how many to remember; beyond them, the one that nobody has called for longest goes.
        monotonic: a clock that only goes forward, in seconds.
    """

    def __init__(
        self,
        database: Database,
        *,
        shared: Cache | None = None,
        max_age_seconds: float = 300,
        most_companies: int = MOST_COMPANIES,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._shared = SharedCatalogues(shared)
        self._max_age = max_age_seconds
        self._most = most_companies
        self._monotonic = monotonic
        self._known: OrderedDict[UUID, _Snapshot] = OrderedDict()
        self._companies: dict[str, UUID] = {}
        self._looking: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._forgotten = 0

    async def salon_on(self, phone: str | None, agent: str | None) -> tuple[Salon, Line] | None:
        """The snapshot behind a dialled number, else behind an agent id; None when neither is known.

        Raises:
            TryLater: the database cannot be reached.
        """
        for column, dialled in (("phone", phone), ("agent", agent)):
            found = await self._behind(column, dialled) if dialled else None
            if found:
                return found
        return None

    async def salon_in(self, company_id: UUID, branch_id: UUID) -> Salon | None:
        """A branch's salon as it is now, whether a line leads there or not; None: there is no such branch.

        Raises:
            TryLater: the database cannot be reached.
        """
        stored = await self._database.read(_company, company_id)
        branches = (branch.key for branch in stored.business.branches if branch.id == branch_id)
        key = next(branches, None)
        return stored.business.salon(key, stored.revision) if key else None

    def forget(self, company_id: UUID) -> None:
        """Drop the snapshot of a company, also one that is being read at this moment."""
        self._forgotten += 1
        self._drop(company_id)

    def _drop(self, company_id: UUID) -> None:
        gone = self._known.pop(company_id, None)
        for key in gone.lines if gone else ():
            if self._companies.get(key) == company_id:
                del self._companies[key]

    async def _behind(self, column: str, dialled: str) -> tuple[Salon, Line] | None:
        key = f"{column}:{dialled}"
        found = self._fresh(key)
        if found is None:
            async with self._looking.setdefault(key, asyncio.Lock()):  # who calls meanwhile waits for the one reading
                found = self._fresh(key)
                if found is None:
                    return await self._looked_up(key, column, dialled)
        SALON_LOOKUPS.labels("hit").inc()
        return found

    def _fresh(self, key: str) -> tuple[Salon, Line] | None:
        company_id = self._companies.get(key)
        if company_id is None:
            return None
        snapshot = self._known[company_id]
        if self._monotonic() - snapshot.looked_at >= self._max_age:
            return None
        self._known.move_to_end(company_id)
        return snapshot.lines[key]

    async def _looked_up(self, key: str, column: str, dialled: str) -> tuple[Salon, Line] | None:
        forgotten = self._forgotten
        standing = await self._database.read(_edition_behind, column, dialled)
        if standing is None:
            SALON_LOOKUPS.labels("unknown").inc()
            return None
        company_id, edition = standing
        held, now = self._known.get(company_id), self._monotonic()
        if held and held.edition == edition:
            SALON_LOOKUPS.labels("renewed").inc()
            snapshot = replace(held, looked_at=now)
        else:
            SALON_LOOKUPS.labels("miss").inc()
            stored = await self._read(company_id, edition)
            snapshot = _Snapshot(stored.edition, _lines(stored), now)
        if forgotten == self._forgotten:  # else whoever waits had better look for themselves
            self._remember(company_id, snapshot)
        return snapshot.lines.get(key)

    async def _read(self, company_id: UUID, edition: UUID) -> StoredBusiness:
        """From another server, else from the database, where it may have changed meanwhile."""
        found = await self._shared.find(company_id, edition)
        if found is None:
            found = await self._database.read(_company, company_id)
            await self._shared.leave(found)
        return found

    def _remember(self, company_id: UUID, snapshot: _Snapshot) -> None:
        self._drop(company_id)
        self._known[company_id] = snapshot
        self._companies.update(dict.fromkeys(snapshot.lines, company_id))
        while len(self._known) > self._most:
            self._drop(next(iter(self._known)))


def _lines(stored: StoredBusiness) -> dict[str, tuple[Salon, Line]]:
    business = stored.business
    salons = {branch.key: business.salon(branch.key, stored.revision) for branch in business.branches}
    return {
        f"phone:{known.phone}" if known.phone else f"agent:{known.agent}": (salons[known.branch], known)
        for known in business.lines
    }


def _edition_behind(connection: Connection, column: str, dialled: str) -> tuple[UUID, UUID] | None:
    """Company and edition."""
    wanted = select(company.c.id, company.c.edition).join_from(line, company).where(line.c[column] == dialled)
    found = connection.execute(wanted).one_or_none()
    return found and (found.id, found.edition)


def _company(connection: Connection, company_id: UUID) -> StoredBusiness:
    """Companies are never deleted: a line led here a moment ago."""
    stored = read_business(connection, company_id)
    if stored is None:
        raise LookupError(f"company {company_id} has vanished")
    return stored
