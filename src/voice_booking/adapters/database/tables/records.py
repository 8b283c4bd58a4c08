"""What was said and what happened: offers, remembered answers, things still to do, events."""

from sqlalchemy import JSON, BigInteger, CheckConstraint, Column, ForeignKey, Index, Integer, Table, Uuid
from sqlalchemy import text as sql

from voice_booking.adapters.database.tables.columns import (
    METADATA,
    identity,
    moment,
    owner,
    text,
    within_company,
)

offer = Table(
    "offer",
    METADATA,
    owner(),
    text("call_id", primary_key=True),
    text("slot_id", primary_key=True),
    Column("position", Integer, nullable=False),
    Column("offered", JSON, nullable=False),
    moment("expires_at"),
    Index(None, "expires_at"),
)

reply = Table(
    "reply",
    METADATA,
    owner(),
    text("key", primary_key=True),
    Column("body", JSON, nullable=False),
    moment("expires_at"),
    Column("appointment_id", Uuid),
    Column("appointment_version", Integer),
    within_company("appointment", appointment_id="id"),
    Index(None, "expires_at"),
)
"""An answer that made an appointment holds while the appointment has that version; a refusal has none."""

work = Table(
    "work",
    METADATA,
    identity(),
    Column("company_id", Uuid, ForeignKey("company.id")),
    text("kind"),
    text("dedupe", unique=True),
    Column("data", JSON, nullable=False),
    Column("step", Integer, nullable=False),
    text("state"),
    moment("run_at"),
    moment("lease_until"),
    text("owner", nullable=True),
    Column("token", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    text("error", nullable=True),
    Index(None, "state", "run_at", "lease_until"),
)
"""What is done once for all companies has no company. `state` is ready, done or dead."""

event = Table(
    "event",
    METADATA,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("company_id", Uuid, ForeignKey("company.id"), nullable=False),
    text("kind"),
    moment("at"),
    Column("data", JSON, nullable=False),
    text("call_id", nullable=True),
    Column("appointment_id", Uuid),
    Index(None, "call_id"),
)
"""Append-only: a trigger refuses changes and deletions on both databases."""
_of_a_visit = sql("appointment_id IS NOT NULL")
Index(
    "ix_event_company_id_appointment_id",
    event.c.company_id,
    event.c.appointment_id,
    sqlite_where=_of_a_visit,
    postgresql_where=_of_a_visit,
)

callback = Table(
    "callback",
    METADATA,
    owner(),
    identity(),
    text("reason"),
    moment("created_at"),
    text("name"),
    text("phone", nullable=True),
    text("wish"),
    text("text"),
    text("call_id", nullable=True),
    Column("appointment_id", Uuid),
    Column("proposals", JSON, nullable=False),
    text("status"),
    within_company("appointment", appointment_id="id"),
    CheckConstraint("status IN ('open', 'reached', 'rebooked')", name="status"),
    Index(None, "company_id", "status", "created_at"),
)
"""The call-back list."""
