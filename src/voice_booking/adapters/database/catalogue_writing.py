"""A company into its rows."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, Table, delete, insert, update

from voice_booking.adapters.database.calendar_terms import calendar_to_json
from voice_booking.adapters.database.hours import special_day_to_json, time_off_to_json, week_to_json
from voice_booking.adapters.database.tables import (
    branch,
    category,
    company,
    line,
    resource,
    segment,
    service,
    skill,
    staff,
)
from voice_booking.adapters.database.writing import insert_into
from voice_booking.salon.business import Branch, Business
from voice_booking.salon.resources import Resource
from voice_booking.salon.services import Service
from voice_booking.salon.staff import StaffMember

Rows = list[dict[str, Any]]


def write_business(connection: Connection, business: Business, revision: int, now: datetime) -> None:
    """Let the rows say what `business` says; what it does not mention is removed as of `now`, not deleted."""
    company_id = business.company.id
    _put(connection, company, [_company(business, revision)], "id")
    for detail in (line, skill, segment):
        connection.execute(delete(detail).where(detail.c.company_id == company_id))
    for table in (staff, service, category, resource, branch):
        standing = (table.c.company_id == company_id, table.c.removed_at.is_(None))
        connection.execute(update(table).where(*standing).values(removed_at=now))
    for table, rows in _rows(business).items():
        if "removed_at" in table.c:
            _put(connection, table, [{**row, "removed_at": None} for row in rows], *table.primary_key.columns.keys())
        elif rows:
            connection.execute(insert(table), rows)


def _put(connection: Connection, table: Table, rows: Rows, *keys: str) -> None:
    """Insert, or overwrite the row with the same keys."""
    if not rows:
        return
    statement = insert_into(connection, table)
    news = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    connection.execute(statement.on_conflict_do_update(index_elements=list(keys), set_=news), rows)


def _rows(business: Business) -> dict[Table, Rows]:
    """By table, each after those that it refers to; companies apart."""
    company_id = business.company.id
    branch_ids = {part.key: part.id for part in business.branches}
    service_ids = {part.key: part.id for part in business.services}
    tables: dict[Table, Rows] = {
        branch: _placed(_branch(part) for part in business.branches),
        line: _placed(
            {
                "branch_id": branch_ids[part.branch],
                "phone": part.phone,
                "agent": part.agent,
                "workspace": part.workspace,
            }
            for part in business.lines
        ),
        resource: _placed({**_resource(part), "branch_id": branch_ids[part.branch]} for part in business.resources),
        category: _placed({"key": part.key, "name": part.name} for part in business.categories),
        service: _placed(_service(part) for part in business.services),
        segment: [row for part in business.services for row in _segments(part)],
        staff: _placed({**_member(part), "branch_id": branch_ids[part.branch]} for part in business.staff),
        skill: [row for part in business.staff for row in _skills(part, service_ids)],
    }
    return {table: [{"company_id": company_id, **row} for row in rows] for table, rows in tables.items()}


def _placed(rows: Iterable[dict[str, Any]]) -> Rows:
    return [{"position": position, **row} for position, row in enumerate(rows)]


def _company(business: Business, revision: int) -> dict[str, Any]:
    described = business.company
    return {
        "id": described.id,
        "key": described.key,
        "name": described.name,
        "trade": described.trade,
        "calendar": calendar_to_json(described.calendar),
        "revision": revision,
        "edition": uuid4(),
    }


def _branch(part: Branch) -> dict[str, Any]:
    return {
        "id": part.id,
        "key": part.key,
        "name": part.name,
        "timezone": part.timezone,
        "country": part.country,
        "state": part.state,
        "address": part.address,
        "handover_phone": part.handover_phone,
        "start_grid_minutes": part.start_grid_minutes,
        "horizon_days": part.horizon_days,
        "closed_on_holidays": part.closed_on_holidays,
        "opening_hours": week_to_json(part.opening_hours),
        "special_days": [special_day_to_json(day) for day in part.special_days],
        "max_wait_minutes": part.max_wait_minutes,
        "gap_past_shift": part.gap_past_shift,
    }


def _resource(part: Resource) -> dict[str, Any]:
    return {"id": part.id, "key": part.key, "name": part.name, "capacity": part.capacity}


def _service(part: Service) -> dict[str, Any]:
    return {
        "id": part.id,
        "key": part.key,
        "name": part.name,
        "category": part.category,
        "price_cents": part.price_cents,
        "pause_policy": part.pause_policy.value,
        "synonyms": list(part.synonyms),
        "active": part.active,
        "notice_minutes": part.notice_minutes,
        "move_notice_minutes": part.move_notice_minutes,
        "cancel_notice_minutes": part.cancel_notice_minutes,
        "min_interval_days": part.min_interval_days,
        "weekdays": list(part.weekdays),
        "in_gaps": part.in_gaps,
        "buffer_before_minutes": part.buffer_before_minutes,
        "buffer_after_minutes": part.buffer_after_minutes,
    }


def _segments(part: Service) -> Rows:
    return _placed(
        {
            "service_id": part.id,
            "key": piece.key,
            "name": piece.name,
            "minutes": piece.minutes,
            "gap_minutes": piece.gap_minutes,
            "gap_max_minutes": piece.gap_max_minutes,
            "gap_name": piece.gap_name,
            "done_by": piece.done_by.value,
            "resources": list(piece.resources),
            "gap_resources": list(piece.gap_resources),
            "closing": piece.closing,
        }
        for piece in part.segments
    )


def _member(part: StaffMember) -> dict[str, Any]:
    return {
        "id": part.id,
        "key": part.key,
        "name": part.name,
        "nickname": part.nickname,
        "salutation": part.salutation,
        "working_hours": None if part.working_hours is None else week_to_json(part.working_hours),
        "breaks": week_to_json(part.breaks),
        "time_off": [time_off_to_json(off) for off in part.time_off],
        "calendar_user": part.calendar_user,
    }


def _skills(part: StaffMember, service_ids: dict[str, UUID]) -> Rows:
    return _placed(
        {
            "staff_id": part.id,
            "service_id": service_ids[able.service],
            "segment_minutes": dict(able.segment_minutes),
            "price_cents": able.price_cents,
            "segments": list(able.segments),
        }
        for able in part.skills
    )
