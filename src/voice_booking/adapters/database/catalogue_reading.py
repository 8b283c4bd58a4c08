"""A company from its rows."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Table, select

from voice_booking.adapters.database.calendar_terms import calendar_from_json
from voice_booking.adapters.database.hours import (
    special_day_from_json,
    time_off_from_json,
    week_from_json,
)
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
from voice_booking.salon.business import Branch, Business, Company, Line
from voice_booking.salon.resources import Resource
from voice_booking.salon.services import Category, DoneBy, PausePolicy, Segment, Service
from voice_booking.salon.staff import Skill, StaffMember

Grouped = dict[UUID, list[Row[Any]]]


@dataclass(frozen=True, slots=True)
class StoredBusiness:
    business: Business
    revision: int
    """Counts the imports that changed something."""
    edition: UUID
    """Of the last of them: no two catalogues have the same."""


def read_business(connection: Connection, company_id: UUID) -> StoredBusiness | None:
    """The company as it was imported last, in the order of its file; None if there is none."""
    found = connection.execute(select(company).where(company.c.id == company_id)).one_or_none()
    if found is None:
        return None
    branches = _rows(connection, branch, company_id)
    services = _rows(connection, service, company_id)
    branch_keys = {row.id: row.key for row in branches}
    service_keys = {row.id: row.key for row in services}
    segments = _grouped(_rows(connection, segment, company_id), "service_id")
    skills = _grouped(_rows(connection, skill, company_id), "staff_id")
    business = Business(
        company=_company(found),
        lines=tuple(_line(row, branch_keys) for row in _rows(connection, line, company_id)),
        branches=tuple(_branch(row) for row in branches),
        categories=tuple(Category(row.key, row.name) for row in _rows(connection, category, company_id)),
        services=tuple(_service(row, segments[row.id]) for row in services),
        staff=tuple(
            _member(row, branch_keys, skills[row.id], service_keys) for row in _rows(connection, staff, company_id)
        ),
        resources=tuple(_resource(row, branch_keys) for row in _rows(connection, resource, company_id)),
    )
    return StoredBusiness(business, found.revision, found.edition)


def _rows(connection: Connection, table: Table, company_id: UUID) -> list[Row[Any]]:
    """Those that stand, in their order."""
    found = select(table).where(table.c.company_id == company_id).order_by(table.c.position)
    if "removed_at" in table.c:
        found = found.where(table.c.removed_at.is_(None))
    return list(connection.execute(found).all())


def _grouped(rows: Iterable[Row[Any]], by: str) -> Grouped:
    groups: Grouped = defaultdict(list)
    for row in rows:
        groups[getattr(row, by)].append(row)
    return groups


def _company(row: Row[Any]) -> Company:
    calendar = calendar_from_json(row.calendar)
    return Company(id=row.id, key=row.key, name=row.name, trade=row.trade, calendar=calendar)


def _line(row: Row[Any], branch_keys: dict[UUID, str]) -> Line:
    return Line(branch=branch_keys[row.branch_id], phone=row.phone, agent=row.agent, workspace=row.workspace)


def _branch(row: Row[Any]) -> Branch:
    return Branch(
        id=row.id,
        key=row.key,
        name=row.name,
        timezone=row.timezone,
        opening_hours=week_from_json(row.opening_hours),
        country=row.country,
        state=row.state,
        address=row.address,
        handover_phone=row.handover_phone,
        start_grid_minutes=row.start_grid_minutes,
        horizon_days=row.horizon_days,
        closed_on_holidays=row.closed_on_holidays,
        special_days=tuple(special_day_from_json(day) for day in row.special_days),
        max_wait_minutes=row.max_wait_minutes,
        gap_past_shift=row.gap_past_shift,
    )


def _resource(row: Row[Any], branch_keys: dict[UUID, str]) -> Resource:
    return Resource(id=row.id, key=row.key, name=row.name, branch=branch_keys[row.branch_id], capacity=row.capacity)


def _service(row: Row[Any], segments: Iterable[Row[Any]]) -> Service:
    return Service(
        id=row.id,
        key=row.key,
        name=row.name,
        category=row.category,
        price_cents=row.price_cents,
        segments=tuple(_segment(part) for part in segments),
        pause_policy=PausePolicy(row.pause_policy),
        synonyms=tuple(row.synonyms),
        active=row.active,
        notice_minutes=row.notice_minutes,
        move_notice_minutes=row.move_notice_minutes,
        cancel_notice_minutes=row.cancel_notice_minutes,
        min_interval_days=row.min_interval_days,
        weekdays=tuple(row.weekdays),
        in_gaps=row.in_gaps,
        buffer_before_minutes=row.buffer_before_minutes,
        buffer_after_minutes=row.buffer_after_minutes,
    )


def _segment(row: Row[Any]) -> Segment:
    return Segment(
        key=row.key,
        name=row.name,
        minutes=row.minutes,
        gap_minutes=row.gap_minutes,
        gap_max_minutes=row.gap_max_minutes,
        gap_name=row.gap_name,
        done_by=DoneBy(row.done_by),
        resources=tuple(row.resources),
        gap_resources=tuple(row.gap_resources),
        closing=row.closing,
    )


def _member(
    row: Row[Any], branch_keys: dict[UUID, str], skills: Iterable[Row[Any]], service_keys: dict[UUID, str]
) -> StaffMember:
    return StaffMember(
        id=row.id,
        key=row.key,
        name=row.name,
        branch=branch_keys[row.branch_id],
        skills=tuple(
            Skill(service_keys[s.service_id], s.segment_minutes, s.price_cents, tuple(s.segments)) for s in skills
        ),
        nickname=row.nickname,
        salutation=row.salutation,
        working_hours=None if row.working_hours is None else week_from_json(row.working_hours),
        breaks=week_from_json(row.breaks),
        time_off=tuple(time_off_from_json(off) for off in row.time_off),
        calendar_user=row.calendar_user,
    )
