"""Which event type stands for whose segment, on SQLite and PostgreSQL."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, and_, delete, func, or_, select
from sqlalchemy.exc import IntegrityError

from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.own_terms import terms_from_json
from voice_booking.adapters.database.tables import customer
from voice_booking.adapters.database.tables.calendar import calendar_booking, event_type
from voice_booking.adapters.database.writing import insert_into
from voice_booking.booking.ports import TryLater
from voice_booking.mirror.event_types.mapping import Mapped, Place, RowStatus
from voice_booking.salon.customers import CustomerTerms

_KEYS = tuple(event_type.primary_key.columns.keys())
_KEPT = {*_KEYS, "created_at"}
"""What writing a row anew leaves as it is."""


class DatabaseEventTypes:
    """The rows of one company; the port `MappingBook`."""

    def __init__(self, database: Database, company_id: UUID) -> None:
        self._database = database
        self._company = company_id

    async def rows(self) -> tuple[Mapped, ...]:
        """All of them, by place, the oldest first. Raises `TryLater`, as all the others."""
        return await self._database.read(_rows, self._company)

    async def write(self, rows: Iterable[Mapped]) -> None:
        """Add rows, or overwrite those of the same place and event type, all in one transaction.

        Raises:
            TryLater: somebody else has made another event type the active one meanwhile; read the rows anew.
        """
        try:
            await self._database.write(_write, self._company, tuple(rows))
        except IntegrityError as error:
            raise TryLater("the event types were changed by somebody else meanwhile") from error

    async def forget(self, row: Mapped) -> None:
        """Remove a row; one that is gone is no error."""
        await self._database.write(_forget, self._company, row)

    async def own_terms(self) -> tuple[CustomerTerms, ...]:
        """What is agreed with any customer, each once."""
        return await self._database.read(_own_terms, self._company)

    async def bookings_under(self, now: datetime) -> Mapping[int, int]:
        """Event type -> how many bookings that are not over stand under it, or are to."""
        return await self._database.read(_bookings_under, self._company, now)


def _rows(connection: Connection, company_id: UUID) -> tuple[Mapped, ...]:
    order = (event_type.c.service_id, event_type.c.segment_key, event_type.c.staff_id, event_type.c.created_at)
    found = select(event_type).where(event_type.c.company_id == company_id).order_by(*order)
    return tuple(map(_mapped, connection.execute(found)))


def _mapped(row: Row[Any]) -> Mapped:
    return Mapped(
        Place(row.service_id, row.segment_key, row.staff_id),
        row.event_type_id,
        row.slug,
        row.content_hash,
        RowStatus(row.status),
        row.created_at,
        row.verified_at,
    )


def _write(connection: Connection, company_id: UUID, rows: tuple[Mapped, ...]) -> None:
    """Those that give way first: no place has two active ones at any moment."""
    statement = insert_into(connection, event_type)
    news = {column.name: statement.excluded[column.name] for column in event_type.c if column.name not in _KEPT}
    upsert = statement.on_conflict_do_update(index_elements=list(_KEYS), set_=news)
    for row in sorted(rows, key=lambda row: row.active):
        connection.execute(upsert, _columns(company_id, row))


def _columns(company_id: UUID, row: Mapped) -> dict[str, Any]:
    return {
        "company_id": company_id,
        "service_id": row.place.service,
        "segment_key": row.place.segment,
        "staff_id": row.place.staff,
        "event_type_id": row.event_type_id,
        "slug": row.slug,
        "content_hash": row.content_hash,
        "status": row.status.value,
        "verified_at": row.verified_at,
        "created_at": row.created_at,
    }


def _forget(connection: Connection, company_id: UUID, row: Mapped) -> None:
    columns = _columns(company_id, row)
    connection.execute(delete(event_type).where(*(event_type.c[name] == columns[name] for name in _KEYS)))


def _own_terms(connection: Connection, company_id: UUID) -> tuple[CustomerTerms, ...]:
    """JSON is compared here: neither database tells equal documents from different ones."""
    agreed = select(customer.c.terms).where(customer.c.company_id == company_id, customer.c.terms.is_not(None))
    distinct: dict[str, CustomerTerms] = {}
    for terms in connection.scalars(agreed):
        for each in terms_from_json(terms):
            distinct[f"{each.service} {sorted(each.extra_minutes.items())}"] = each
    return tuple(distinct[name] for name in sorted(distinct))


def _bookings_under(connection: Connection, company_id: UUID, now: datetime) -> Mapping[int, int]:
    counted = select(calendar_booking.c.event_type_id, func.count()).where(
        calendar_booking.c.company_id == company_id,
        calendar_booking.c.event_type_id.is_not(None),
        or_(
            and_(calendar_booking.c.uid.is_not(None), calendar_booking.c.stands_until > now),
            and_(calendar_booking.c.wanted, calendar_booking.c.ends_at > now),
        ),
    )
    rows = connection.execute(counted.group_by(calendar_booking.c.event_type_id))
    return {number: standing for number, standing in rows}
