"""The port `Directory`: which salon a line leads to."""

from uuid import UUID

from sqlalchemy import Connection, select

from voice_booking.adapters.database.catalogue_reading import StoredBusiness, read_business
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.tables import line
from voice_booking.salon.business import Line, Salon


class DatabaseDirectory:
    """Remembers snapshots until `forget`, which is due when the ledger raises `SalonChanged`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[str, tuple[Salon, Line]] = {}

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

    def forget(self, company_id: UUID) -> None:
        """Drop the snapshots of a company."""
        self._known = {key: known for key, known in self._known.items() if known[0].company.id != company_id}

    async def _behind(self, column: str, dialled: str) -> tuple[Salon, Line] | None:
        key = f"{column}:{dialled}"
        if key not in self._known:
            stored = await self._database.read(_business_behind, column, dialled)
            if stored is None:
                return None
            self._remember(stored)
        return self._known.get(key)

    def _remember(self, stored: StoredBusiness) -> None:
        """All lines of the company at once: their branches share one snapshot each."""
        business = stored.business
        salons = {branch.key: business.salon(branch.key, stored.revision) for branch in business.branches}
        self.forget(business.company.id)
        for known in business.lines:
            key = f"phone:{known.phone}" if known.phone else f"agent:{known.agent}"
            self._known[key] = (salons[known.branch], known)


def _business_behind(connection: Connection, column: str, dialled: str) -> StoredBusiness | None:
    company_id = connection.scalar(select(line.c.company_id).where(line.c[column] == dialled))
    return read_business(connection, company_id) if company_id else None
