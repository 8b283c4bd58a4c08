"""What a salon file says. Rows that history refers to are never deleted, only marked as removed."""

from uuid import uuid4

from sqlalchemy import JSON, Boolean, CheckConstraint, Column, Index, Integer, Table, Uuid
from sqlalchemy import text as sql

from voice_booking.adapters.database.tables.columns import (
    METADATA,
    identity,
    moment,
    owner,
    place,
    text,
    within_company,
)

company = Table(
    "company",
    METADATA,
    identity(),
    text("key", unique=True),
    text("name"),
    text("trade"),
    Column("calendar", JSON(none_as_null=True)),
    Column("revision", Integer, nullable=False),
    # unlike the revision, never the same for two catalogues, not even where a backup was restored in between
    Column("edition", Uuid, nullable=False, default=uuid4),
)


def _one_key(table: Table, *within: str) -> Index:
    """A key belongs to one row that stands (of each `within`); removed rows keep theirs."""
    standing = sql("removed_at IS NULL")
    names = ("company_id", *within, "key")
    columns = (table.c[name] for name in names)
    name = f"uq_{table.name}_{'_'.join(names)}"
    return Index(name, *columns, unique=True, sqlite_where=standing, postgresql_where=standing)


branch = Table(
    "branch",
    METADATA,
    owner(),
    identity(),
    place(),
    text("key"),
    text("name"),
    text("timezone"),
    text("country"),
    text("state", nullable=True),
    text("address"),
    text("handover_phone"),
    Column("start_grid_minutes", Integer, nullable=False),
    Column("horizon_days", Integer, nullable=False),
    Column("closed_on_holidays", Boolean, nullable=False),
    Column("opening_hours", JSON, nullable=False),
    Column("special_days", JSON, nullable=False),
    Column("max_wait_minutes", Integer, nullable=False),
    Column("gap_past_shift", Boolean, nullable=False),
    moment("removed_at", nullable=True),
)
_one_key(branch)

line = Table(
    "line",
    METADATA,
    owner(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("branch_id", Uuid, nullable=False),
    text("phone", nullable=True, unique=True),
    text("agent", nullable=True, unique=True),
    text("workspace"),
    within_company("branch", branch_id="id"),
    CheckConstraint("(phone IS NULL) <> (agent IS NULL)", name="phone_or_agent"),
)

resource = Table(
    "resource",
    METADATA,
    owner(),
    identity(),
    place(),
    text("key"),
    text("name"),
    Column("branch_id", Uuid, nullable=False),
    Column("capacity", Integer, nullable=False),
    moment("removed_at", nullable=True),
    within_company("branch", branch_id="id"),
)
_one_key(resource, "branch_id")

category = Table(
    "category",
    METADATA,
    owner(),
    text("key", primary_key=True),
    place(),
    text("name"),
    moment("removed_at", nullable=True),
)

service = Table(
    "service",
    METADATA,
    owner(),
    identity(),
    place(),
    text("key"),
    text("name"),
    text("category"),
    Column("price_cents", Integer, nullable=False),
    text("pause_policy"),
    Column("synonyms", JSON, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("notice_minutes", Integer, nullable=False),
    Column("move_notice_minutes", Integer, nullable=False),
    Column("cancel_notice_minutes", Integer, nullable=False),
    Column("min_interval_days", Integer, nullable=False),
    Column("weekdays", JSON, nullable=False),
    Column("in_gaps", Boolean, nullable=False),
    Column("buffer_before_minutes", Integer, nullable=False),
    Column("buffer_after_minutes", Integer, nullable=False),
    moment("removed_at", nullable=True),
    within_company("category", category="key"),
)
_one_key(service)

segment = Table(
    "segment",
    METADATA,
    owner(),
    identity("service_id"),
    text("key", primary_key=True),
    place(),
    text("name"),
    Column("minutes", Integer, nullable=False),
    Column("gap_minutes", Integer, nullable=False),
    Column("gap_max_minutes", Integer),
    text("gap_name"),
    text("done_by"),
    Column("resources", JSON, nullable=False),
    Column("gap_resources", JSON, nullable=False),
    text("closing"),
    within_company("service", service_id="id"),
)

staff = Table(
    "staff",
    METADATA,
    owner(),
    identity(),
    place(),
    text("key"),
    text("name"),
    text("nickname"),
    text("salutation"),
    Column("branch_id", Uuid, nullable=False),
    Column("working_hours", JSON(none_as_null=True)),
    Column("breaks", JSON, nullable=False),
    Column("time_off", JSON, nullable=False),
    Column("calendar_user", Integer),
    moment("removed_at", nullable=True),
    within_company("branch", branch_id="id"),
)
_one_key(staff)

skill = Table(
    "skill",
    METADATA,
    owner(),
    identity("staff_id"),
    identity("service_id"),
    place(),
    Column("segment_minutes", JSON, nullable=False),
    Column("price_cents", Integer),
    Column("segments", JSON, nullable=False),
    within_company("staff", staff_id="id"),
    within_company("service", service_id="id"),
)
