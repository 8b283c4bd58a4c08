"""Telephone calls: what Retell told of them, and what came of them. Their tool calls are events."""

from sqlalchemy import JSON, Column, Index, Integer, Table, Uuid
from sqlalchemy import text as sql

from voice_booking.adapters.database.tables.columns import METADATA, moment, owner, text, within_company

call = Table(
    "call",
    METADATA,
    owner(),
    text("id", primary_key=True),
    Column("branch_id", Uuid, nullable=False),
    moment("recorded_at"),
    Column("stage", Integer, nullable=False),
    text("agent_id", nullable=True),
    Column("agent_version", Integer),
    text("direction", nullable=True),
    text("from_number", nullable=True),
    text("to_number", nullable=True),
    moment("started_at", nullable=True),
    moment("ended_at", nullable=True),
    Column("duration_ms", Integer),
    text("disconnection_reason", nullable=True),
    text("status", nullable=True),
    Column("transcript", JSON(none_as_null=True)),
    Column("analysis", JSON(none_as_null=True)),
    Column("cost_cents", Integer),
    text("outcome", nullable=True),
    within_company("branch", branch_id="id"),
    Index(None, "company_id", "recorded_at"),
)
"""`id` is Retell's; `stage` is that of the event that told most."""
_with_words = sql("transcript IS NOT NULL OR analysis IS NOT NULL")
Index("ix_call_recorded_at", call.c.recorded_at, sqlite_where=_with_words, postgresql_where=_with_words)
