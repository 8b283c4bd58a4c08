"""The call-back list for people, and for what looks for slots to propose."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select, update

from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.plans import plan_from_json, plan_to_json
from voice_booking.adapters.database.tables import callback
from voice_booking.booking.callbacks import Callback, CallbackReason, CallbackStatus
from voice_booking.scheduling.plan import Plan

OPEN = (CallbackStatus.OPEN,)


async def list_callbacks(
    database: Database, company_id: UUID, statuses: Collection[CallbackStatus] = OPEN
) -> tuple[Callback, ...]:
    """Entries of the company's list, the oldest first. Raises `TryLater`."""
    return await database.read(_entries, company_id, tuple(status.value for status in statuses))


async def settle_callback(
    database: Database, company_id: UUID, callback_id: UUID, status: CallbackStatus
) -> Callback | None:
    """Say what became of an entry; None if the company has no such entry. Raises `TryLater`."""
    return await database.write(_change, company_id, callback_id, {"status": status.value})


async def propose(
    database: Database, company_id: UUID, callback_id: UUID, proposals: Sequence[Plan]
) -> Callback | None:
    """Put other slots beside an entry; None if the company has no such entry. Raises `TryLater`."""
    return await database.write(
        _change, company_id, callback_id, {"proposals": [plan_to_json(plan) for plan in proposals]}
    )


def _entries(connection: Connection, company_id: UUID, statuses: tuple[str, ...]) -> tuple[Callback, ...]:
    found = select(callback).where(callback.c.company_id == company_id, callback.c.status.in_(statuses))
    return tuple(callback_of(row) for row in connection.execute(found.order_by(callback.c.created_at, callback.c.id)))


def _change(connection: Connection, company_id: UUID, callback_id: UUID, news: dict[str, Any]) -> Callback | None:
    mine = (callback.c.company_id == company_id, callback.c.id == callback_id)
    row = connection.execute(update(callback).where(*mine).values(**news).returning(callback)).first()
    return callback_of(row) if row else None


def callback_of(row: Row[Any]) -> Callback:
    """A row of the list as an entry."""
    return Callback(
        id=row.id,
        reason=CallbackReason(row.reason),
        created_at=row.created_at,
        name=row.name,
        phone=row.phone,
        wish=row.wish,
        text=row.text,
        call_id=row.call_id,
        appointment_id=row.appointment_id,
        proposals=tuple(plan_from_json(plan) for plan in row.proposals),
        status=CallbackStatus(row.status),
    )
