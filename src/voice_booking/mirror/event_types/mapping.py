"""Which event type stands for whose segment: the rows, and the port to where they are kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from voice_booking.salon.customers import CustomerTerms


class RowStatus(StrEnum):
    ACTIVE = "active"
    """Visits are booked under it."""
    FORMER = "former"
    """Kept for the way back, until it is cleaned up."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """What an event type stands for."""

    service: UUID
    segment: str
    """Its key; empty where one booking spans the whole service."""
    staff: UUID


@dataclass(frozen=True, slots=True)
class Mapped:
    """A row of the mapping."""

    place: Place
    event_type_id: int
    slug: str
    content_hash: str
    """Of everything that was wanted when it was written last."""
    status: RowStatus
    created_at: datetime
    verified_at: datetime | None = None
    """When a booking under it, as it is now, was made and cancelled."""

    @property
    def active(self) -> bool:
        return self.status is RowStatus.ACTIVE


class MappingBook(Protocol):
    """Where the rows of one company are kept. Everything raises `TryLater`."""

    async def rows(self) -> tuple[Mapped, ...]:
        """All of them, by place, service and segment in the order of ids; the oldest first."""

    async def write(self, rows: Iterable[Mapped]) -> None:
        """Add rows, or overwrite those of the same place and event type, all in one transaction.

        Raises `TryLater` where somebody else has made another event type the active one meanwhile.
        """

    async def forget(self, row: Mapped) -> None:
        """Remove a row; one that is gone is no error."""

    async def own_terms(self) -> tuple[CustomerTerms, ...]:
        """What is agreed with any customer, each once."""

    async def bookings_under(self, now: datetime) -> Mapping[int, int]:
        """Event type -> how many bookings that are not over stand under it, or are to."""
