"""Customers for people to look at, and what is agreed with them."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.own_terms import terms_from_json, terms_to_json
from voice_booking.adapters.database.recording import put_down, record
from voice_booking.adapters.database.tables import company, customer
from voice_booking.booking.ports import Event
from voice_booking.booking.tasks import EVENT_TYPES, SUBSCRIPTIONS, Task
from voice_booking.salon.customers import Customer

Change = Callable[[tuple[Customer, ...]], tuple[Customer, bool]]
"""From those on file under a number to the one as it shall be, and whether it is new; pure."""


async def customers_of(database: Database, company_id: UUID, phone: str) -> tuple[Customer, ...]:
    """The company's customers with that number (E.164), the oldest first. Raises `TryLater`."""
    return await database.read(_of_number, company_id, phone)


async def change_terms(database: Database, company_id: UUID, phone: str, change: Change, now: datetime) -> Customer:
    """Let one customer of a number have other terms, in one transaction; bookings that stand stay as they are.

    Raises:
        TryLater: the database cannot be reached.
    """
    return await database.write(_change, company_id, phone, change, now)


def _of_number(connection: Connection, company_id: UUID, phone: str) -> tuple[Customer, ...]:
    found = select(customer).where(customer.c.company_id == company_id, customer.c.phone == phone)
    return tuple(
        Customer(row.id, row.name, row.phone, row.email, terms_from_json(row.terms))
        for row in connection.execute(found.order_by(customer.c.created_at, customer.c.id))
    )


def _change(connection: Connection, company_id: UUID, phone: str, change: Change, now: datetime) -> Customer:
    # two who change terms of one company take turns; SQLite has one writer anyway
    ours = select(company.c.key, company.c.calendar).where(company.c.id == company_id).with_for_update()
    described = connection.execute(ours).one_or_none()
    changed, new = change(_of_number(connection, company_id, phone))
    terms = terms_to_json(changed.terms)
    if new:
        who = {"id": changed.id, "name": changed.name, "phone": changed.phone, "email": changed.email}
        connection.execute(insert(customer).values(company_id=company_id, created_at=now, terms=terms, **who))
    else:
        mine = (customer.c.company_id == company_id, customer.c.id == changed.id)
        connection.execute(update(customer).where(*mine).values(terms=terms))
    happened = Event("terms_changed", now, {"source": "desk", "customer": str(changed.id), "terms": terms})
    record(connection, company_id, (happened,), SUBSCRIPTIONS)
    if described is not None and described.calendar is not None:
        dedupe = f"{EVENT_TYPES}:{company_id}:{changed.id}:{now.isoformat()}"
        put_down(connection, [Task(EVENT_TYPES, dedupe, {"company": described.key}, now, company_id)])
    return changed
