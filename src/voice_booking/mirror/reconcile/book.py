"""What reconciling needs of our side, beyond what news needs."""

from datetime import datetime
from typing import Protocol
from uuid import UUID

from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.booking.ports import Busy
from voice_booking.mirror.news.known import NewsBook


class ReconcileBook(NewsBook, Protocol):
    """All methods raise `TryLater` when the database cannot be reached."""

    async def companies(self) -> tuple[UUID, ...]:
        """Those that have a calendar."""

    async def done_until(self, company_id: UUID, kind: str) -> datetime | None:
        """When a company's last task of that kind that worked out was due; None: there is none."""

    async def to_come(self, company_id: UUID, now: datetime) -> tuple[Mirrored, ...]:
        """Bookings of ours that are not over and not settled as gone."""

    async def busy_to_come(self, company_id: UUID, now: datetime) -> tuple[Busy, ...]:
        """Busy time from the calendar that is not over, put together where it was cut."""

    async def forget_refusals(self, company_id: UUID, before: datetime) -> None:
        """Time that the calendar refused before that moment is no longer kept free for that."""
