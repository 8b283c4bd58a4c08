"""A salon with a past: any number of stored visits, written quickly, the same in every run."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count, islice
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, insert

from voice_booking.adapters.database.engine import Database, json_text
from voice_booking.adapters.database.tables import (
    appointment,
    busy,
    callback,
    confirmation_code,
    customer,
    event,
    item,
    ledger,
    offer,
    phase,
    reply,
    work,
)
from voice_booking.adapters.database.tables.columns import FOREVER_AGO
from voice_booking.salon.business import Business

PHASES = 3
"""Of each visit: two segments and the processing time between them."""
CHUNK = 1_000
"""Visits written in one transaction."""
AHEAD_DAYS = 40
EVENING = 17
"""The hour of visits ahead: those who ask for the day find it free."""
HOURS = range(8, 18)

TABLES = (customer, appointment, item, phase, ledger, confirmation_code, event, reply, offer, callback, busy, work)

Rows = dict[Table, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class _Stored:
    number: int
    start: datetime
    staff: UUID
    ahead: bool


async def fill(database: Database, business: Business, phases: int, now: datetime) -> None:
    """Store at least `phases` phases of visits: those ahead first, and then the past, the latest first.

    However many there are, the days ahead are the same, if there are enough for them.
    """
    stored = islice(_stored(business, now), -(-phases // PHASES))
    write = _copy if database.writer.dialect.name == "postgresql" else _insert
    while chunk := list(islice(stored, CHUNK)):
        await write(database, _rows(business, chunk, now))
    await database.write(lambda connection: connection.exec_driver_sql("ANALYZE") and None)


def _stored(business: Business, now: datetime) -> Iterator[_Stored]:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    ahead = ((day, EVENING) for day in range(2, AHEAD_DAYS))
    past = ((-day, hour) for day in count(2) for hour in HOURS)
    numbers = count()
    for coming, times in ((True, ahead), (False, past)):
        for day, hour in times:
            start = midnight + timedelta(days=day, hours=hour)
            for member in business.staff:
                yield _Stored(next(numbers), start, member.id, coming)


def _rows(business: Business, chunk: list[_Stored], now: datetime) -> Rows:
    rows: Rows = {table: [] for table in TABLES}
    for stored in chunk:
        _add(rows, business, stored, now)
    return {table: found for table, found in rows.items() if found}


async def _insert(database: Database, rows: Rows) -> None:
    def write(connection: Connection) -> None:
        for table, found in rows.items():
            connection.execute(insert(table), found)

    await database.write(write)


async def _copy(database: Database, rows: Rows) -> None:
    """As `_insert`, by the quickest way into PostgreSQL."""
    async with database.writer.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        for table, found in rows.items():
            columns = list(found[0])
            records = [[_plain(row[name]) for name in columns] for row in found]
            await driver.copy_records_to_table(table.name, records=records, columns=columns)


def _plain(value: object) -> object:
    return json_text(value) if isinstance(value, dict | list) else value


def _add(rows: Rows, business: Business, stored: _Stored, now: datetime) -> None:
    company, number = business.company.id, stored.number
    visit = UUID(int=random.Random(number).getrandbits(128))
    guest = UUID(int=random.Random(-number - 1).getrandbits(128))
    call = f"stored_{number}"
    owned = {"company_id": company}
    end = stored.start + timedelta(minutes=50)
    made = min(stored.start, now) - timedelta(days=3)
    named = {"id": guest, "name": f"Gast {number}", "phone": f"+49160{number:07}", "email": None, "created_at": made}
    rows[customer].append({**owned, **named, "terms": None})
    rows[appointment].append(
        {
            **owned,
            "id": visit,
            "branch_id": business.branches[0].id,
            "customer_id": guest,
            "status": "booked" if stored.ahead else "completed",
            "version": 1,
            "confirmation_code": f"{10_000 + number % 90_000}",
            "starts_at": stored.start,
            "ends_at": end,
            "source": "phone",
            "call_id": call,
            "note": "",
            "created_at": made,
        }
    )
    _add_contents(rows, business, stored, visit)
    if stored.ahead:
        code = {"code": f"{10_000 + number}", "appointment_id": visit, "valid_until": end}
        rows[confirmation_code].append({**owned, **code})
    for kind in ("tool_call", "booked"):
        happened: dict[str, object] = {"kind": kind, "at": made, "data": {}, "call_id": call}
        rows[event].append({**owned, **happened, "appointment_id": visit if kind == "booked" else None})
    answer = {"key": f"delivery:{call}", "body": {}, "expires_at": made + timedelta(days=2)}
    rows[reply].append({**owned, **answer, "appointment_id": visit, "appointment_version": 1})
    told = {"call_id": call, "slot_id": "AAAA", "position": 0, "offered": {}, "expires_at": made}
    rows[offer].append({**owned, **told})
    if number % 4 == 0:
        _add_office(rows, company, stored, visit, made)
        entry = {"source": "stored", "reference": f"{number}", "note": "", "unit_id": stored.staff}
        rows[busy].append({**owned, **entry, "starts_at": stored.start, "ends_at": end})


def _add_contents(rows: Rows, business: Business, stored: _Stored, visit: UUID) -> None:
    """Twenty minutes of work, fifteen of processing time, fifteen of work."""
    owned = {"company_id": business.company.id, "appointment_id": visit}
    service = business.services[0]
    rows[item].append({**owned, "position": 0, "service_id": service.id, "name": service.name, "price_cents": 5000})
    for order, (key, first, last) in enumerate((("A", 0, 20), ("GAP_A", 20, 35), ("B", 35, 50))):
        span = {
            "starts_at": stored.start + timedelta(minutes=first),
            "ends_at": stored.start + timedelta(minutes=last),
        }
        staff = None if key == "GAP_A" else stored.staff
        rows[phase].append(
            {
                **owned,
                **span,
                "sequence_order": order,
                "item_position": 0,
                "segment_key": key,
                "name": key,
                "duration_minutes": last - first,
                "staff_required": staff is not None,
                "staff_id": staff,
                "resources": None,
                "status": "planned",
            }
        )
        if staff is not None:
            rows[ledger].append({**owned, **span, "unit_id": staff, "call_id": None, "expires_at": None})


def _add_office(rows: Rows, company: UUID, stored: _Stored, visit: UUID, made: datetime) -> None:
    rows[callback].append(
        {
            "company_id": company,
            "id": visit,
            "reason": "asked",
            "created_at": made,
            "name": "Gast",
            "phone": None,
            "wish": "",
            "text": "",
            "call_id": None,
            "appointment_id": visit,
            "proposals": [],
            "status": "reached",
        }
    )
    rows[work].append(
        {
            "id": visit,
            "company_id": company,
            "kind": "note",
            "dedupe": f"stored:{stored.number}",
            "data": {},
            "step": 1,
            "state": ("dead", "ready", "done", "done")[stored.number // 4 % 4],
            "run_at": made if stored.number // 4 % 4 != 1 else made + timedelta(days=36_500),
            "lease_until": FOREVER_AGO,
            "owner": None,
            "token": 1,
            "attempts": 1,
            "error": None,
        }
    )
