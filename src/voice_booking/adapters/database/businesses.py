"""Loading a whole company, and importing it anew."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, or_, select

from voice_booking.adapters.database.catalogue_reading import StoredBusiness, read_business
from voice_booking.adapters.database.catalogue_writing import write_business
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.recording import put_down
from voice_booking.adapters.database.tables import (
    LONGEST_SPAN,
    STANDING,
    appointment,
    company,
    customer,
    item,
    ledger,
    line,
    phase,
)
from voice_booking.booking.tasks import EVENT_TYPES, Task
from voice_booking.office.imports import FutureVisit, ImportReport, decide_import
from voice_booking.salon.business import Business, Company, Line

ONE_IMPORT_AT_A_TIME = 7_238_041_552
"""Key of the advisory lock that keeps two imports from claiming the same line."""


async def load_business(database: Database, company_key: str) -> Business | None:
    """The company as it was imported last; None if there is none. Raises `TryLater`."""
    stored = await load_stored(database, company_key)
    return stored.business if stored else None


async def load_stored(database: Database, company_key: str) -> StoredBusiness | None:
    """As `load_business`, with the revision that the ledger asks for. Raises `TryLater`."""
    return await database.read(_load, company_key)


async def company_keys(database: Database) -> tuple[str, ...]:
    """Keys of all companies, sorted. Raises `TryLater`."""
    return await database.read(_company_keys)


async def import_business(database: Database, business: Business, now: datetime) -> ImportReport:
    """Let the database say what `business` says, all of it or nothing; does nothing when it says so already.

    The company's revision counts up with every import that changes something, so that snapshots taken before are
    known to be out of date.

    Raises:
        ImportRefused: a future visit needs what would vanish, or a line belongs to another company.
        TryLater: the database cannot be reached.
    """
    return await database.write(_import, business, now)


def _load(connection: Connection, company_key: str) -> StoredBusiness | None:
    company_id = connection.scalar(select(company.c.id).where(company.c.key == company_key))
    return read_business(connection, company_id) if company_id else None


def _company_keys(connection: Connection) -> tuple[str, ...]:
    return tuple(connection.scalars(select(company.c.key).order_by(company.c.key)))


def _import(connection: Connection, business: Business, now: datetime) -> ImportReport:
    _keep_others_out(connection, business.company.id)
    stored = read_business(connection, business.company.id)
    report = decide_import(
        stored.business if stored else None,
        business,
        _future_visits(connection, business.company.id, now),
        _foreign_lines(connection, business.company.id, business.lines),
    )
    if not report.empty:
        revision = stored.revision + 1 if stored else 1
        write_business(connection, business, revision, now)
        put_down(connection, _following(business.company, revision, now))
    return report


def _following(described: Company, revision: int, now: datetime) -> tuple[Task, ...]:
    """What is to be done because a company has changed."""
    if described.calendar is None:
        return ()
    dedupe = f"{EVENT_TYPES}:{described.id}:{revision}"
    return (Task(EVENT_TYPES, dedupe, {"company": described.key}, now, described.id),)


def _keep_others_out(connection: Connection, company_id: UUID) -> None:
    """No booking may be settled on the old description while it is replaced; SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ONE_IMPORT_AT_A_TIME})")
    connection.execute(select(company.c.id).where(company.c.id == company_id).with_for_update())


def _foreign_lines(connection: Connection, company_id: UUID, lines: Sequence[Line]) -> list[str]:
    phones = [part.phone for part in lines if part.phone]
    agents = [part.agent for part in lines if part.agent]
    taken = select(line.c.phone, line.c.agent).where(
        line.c.company_id != company_id, or_(line.c.phone.in_(phones), line.c.agent.in_(agents))
    )
    return sorted(row.phone or row.agent for row in connection.execute(taken))


def _future_visits(connection: Connection, company_id: UUID, now: datetime) -> list[FutureVisit]:
    future = (
        appointment.c.company_id == company_id,
        appointment.c.starts_at >= now - LONGEST_SPAN,
        appointment.c.ends_at > now,
        appointment.c.status.in_(STANDING),
    )
    visit = select(appointment, customer.c.name).join_from(appointment, customer).where(*future)
    needs: dict[UUID, set[UUID]] = defaultdict(set)
    for part, needed in ((item, item.c.service_id), (phase, phase.c.staff_id), (ledger, ledger.c.unit_id)):
        joined = select(appointment.c.id, needed).join_from(
            appointment,
            part,
            (part.c.company_id == appointment.c.company_id) & (part.c.appointment_id == appointment.c.id),
        )
        for appointment_id, one in connection.execute(joined.where(*future, needed.is_not(None))):
            needs[appointment_id].add(one)
    return [
        FutureVisit(row.id, row.confirmation_code, row.starts_at, row.name, frozenset(needs[row.id] | {row.branch_id}))
        for row in connection.execute(visit.order_by(appointment.c.starts_at))
    ]
