"""Visits, who comes to them, and the ledger of occupied time.

The ledger's guard against overlaps (an exclusion constraint on PostgreSQL, triggers on SQLite) and its limit of
`LONGEST_SPAN` stand in the migration, since no table definition can say them for both databases.
"""

from datetime import timedelta

from sqlalchemy import JSON, BigInteger, Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, Table, Uuid
from sqlalchemy import text as sql

from voice_booking.adapters.database.tables.columns import (
    METADATA,
    UtcDateTime,
    identity,
    moment,
    owner,
    text,
    within_company,
)

LONGEST_SPAN = timedelta(hours=24)
"""No visit and no row of the ledger is longer, so that searches for overlaps are bounded from below."""

STANDING = ("pending", "booked")
"""Status of an appointment whose minutes are occupied."""

customer = Table(
    "customer",
    METADATA,
    owner(),
    identity(),
    text("name"),
    text("phone", nullable=True),
    text("email", nullable=True),
    moment("created_at"),
    Column("terms", JSON(none_as_null=True)),
    Index(None, "company_id", "phone"),
)

appointment = Table(
    "appointment",
    METADATA,
    owner(),
    identity(),
    Column("branch_id", Uuid, nullable=False),
    Column("customer_id", Uuid, nullable=False),
    text("status"),
    Column("version", Integer, nullable=False),
    text("confirmation_code"),
    moment("starts_at"),
    moment("ends_at"),
    text("source"),
    text("call_id"),
    text("note"),
    moment("created_at"),
    Column("former", JSON(none_as_null=True)),
    within_company("branch", branch_id="id"),
    within_company("customer", customer_id="id"),
    CheckConstraint("status IN ('pending', 'booked', 'cancelled', 'completed', 'no_show')", name="status"),
    CheckConstraint("starts_at < ends_at", name="span"),
    Index(None, "company_id", "starts_at"),
    Index(None, "company_id", "customer_id", "starts_at"),
)

item = Table(
    "item",
    METADATA,
    owner(),
    identity("appointment_id"),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("service_id", Uuid, nullable=False),
    text("name"),
    Column("price_cents", Integer, nullable=False),
    within_company("appointment", appointment_id="id"),
    within_company("service", service_id="id"),
)

phase = Table(
    "phase",
    METADATA,
    owner(),
    identity("appointment_id"),
    Column("sequence_order", Integer, primary_key=True, autoincrement=False),
    Column("item_position", Integer, nullable=False),
    text("segment_key"),
    text("name"),
    moment("starts_at"),
    moment("ends_at"),
    Column("duration_minutes", Integer, nullable=False),
    Column("staff_required", Boolean, nullable=False),
    Column("staff_id", Uuid),
    Column("resources", JSON(none_as_null=True)),
    text("status"),
    within_company("item", appointment_id="appointment_id", item_position="position"),
    within_company("staff", staff_id="id"),
    CheckConstraint("starts_at < ends_at", name="span"),
)

ledger = Table(
    "ledger",
    METADATA,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("company_id", Uuid, ForeignKey("company.id"), nullable=False),
    Column("unit_id", Uuid, nullable=False),
    moment("starts_at"),
    moment("ends_at"),
    Column("appointment_id", Uuid),
    text("call_id", nullable=True),
    moment("expires_at", nullable=True),
    within_company("appointment", appointment_id="id"),
    CheckConstraint("starts_at < ends_at", name="span"),
    CheckConstraint("(appointment_id IS NULL) <> (call_id IS NULL)", name="visit_or_hold"),
    CheckConstraint("(call_id IS NULL) = (expires_at IS NULL)", name="holds_expire"),
    Index(None, "company_id", "unit_id", "starts_at"),
)
"""A unit is a member of staff, or one of the units of a resource, hence no foreign key."""

_held = sql("call_id IS NOT NULL")
Index(
    "ix_ledger_company_id_call_id",
    ledger.c.company_id,
    ledger.c.call_id,
    sqlite_where=_held,
    postgresql_where=_held,
)
Index("ix_ledger_expires_at", ledger.c.expires_at, sqlite_where=_held, postgresql_where=_held)
_visited = sql("appointment_id IS NOT NULL")
Index(
    "ix_ledger_company_id_appointment_id",
    ledger.c.company_id,
    ledger.c.appointment_id,
    sqlite_where=_visited,
    postgresql_where=_visited,
)

confirmation_code = Table(
    "confirmation_code",
    METADATA,
    owner(),
    text("code", primary_key=True),
    Column("appointment_id", Uuid, nullable=False),
    moment("valid_until"),
    within_company("appointment", appointment_id="id"),
    Index(None, "company_id", "appointment_id"),
    Index(None, "valid_until"),
)

busy = Table(
    "busy",
    METADATA,
    owner(),
    text("source", primary_key=True),
    text("reference", primary_key=True),
    Column("starts_at", UtcDateTime, primary_key=True),
    moment("ends_at"),
    Column("unit_id", Uuid, nullable=False),
    text("note"),
    CheckConstraint("starts_at < ends_at", name="span"),
    Index(None, "company_id", "unit_id", "starts_at"),
)
"""Time that no visit of ours takes. It may overlap anything, and is cut into pieces of `LONGEST_SPAN` at most."""
