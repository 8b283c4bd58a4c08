"""What of our visits stands in the company's calendar, and under which event types."""

from sqlalchemy import JSON, BigInteger, Boolean, CheckConstraint, Column, Index, Integer, Table, Uuid
from sqlalchemy import text as sql

from voice_booking.adapters.database.tables.columns import METADATA, identity, moment, owner, text, within_company

event_type = Table(
    "event_type",
    METADATA,
    owner(),
    identity("service_id"),
    text("segment_key", primary_key=True),
    identity("staff_id"),
    Column("event_type_id", BigInteger, primary_key=True, autoincrement=False),
    text("slug"),
    text("content_hash"),
    text("status"),
    moment("verified_at", nullable=True),
    moment("created_at"),
    within_company("service", service_id="id"),
    within_company("staff", staff_id="id"),
    CheckConstraint("status IN ('active', 'former')", name="status"),
)
"""Which event type stands for whose segment. The former ones stay until they are cleaned up, for the way back."""

_active = sql("status = 'active'")
Index(
    "uq_event_type_company_id_service_id_segment_key_staff_id",
    event_type.c.company_id,
    event_type.c.service_id,
    event_type.c.segment_key,
    event_type.c.staff_id,
    unique=True,
    sqlite_where=_active,
    postgresql_where=_active,
)

calendar_booking = Table(
    "calendar_booking",
    METADATA,
    owner(),
    identity(),
    Column("appointment_id", Uuid, nullable=False),
    Column("position", Integer, nullable=False),
    Column("service_id", Uuid, nullable=False),
    text("segment_key"),
    Column("staff_id", Uuid, nullable=False),
    Column("event_type_id", BigInteger),
    Column("wanted", Boolean, nullable=False),
    moment("starts_at"),
    moment("ends_at"),
    text("uid", nullable=True),
    Column("number", BigInteger),
    moment("stands_from", nullable=True),
    moment("stands_until", nullable=True),
    text("asked", nullable=True),
    moment("asked_at", nullable=True),
    text("refused", nullable=True),
    Column("details", JSON, nullable=False),
    moment("changed_at"),
    within_company("appointment", appointment_id="id"),
    within_company("staff", staff_id="id"),
    CheckConstraint("starts_at < ends_at", name="span"),
    CheckConstraint("asked IN ('create', 'reschedule', 'cancel')", name="asked"),
    Index(None, "company_id", "appointment_id"),
    Index(None, "company_id", "uid"),
)
"""One booking that the calendar has or is to have for a visit of ours.

`wanted`, `starts_at` and `ends_at` say what should be there; `uid`, `number`, `stands_from` and `stands_until` what is
known to be there; `asked` is a request whose answer is not known yet; `refused` why the calendar would not have it.
"""
