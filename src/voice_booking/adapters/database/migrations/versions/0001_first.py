"""Companies, visits, the ledger of occupied time, and what was said."""

import sqlalchemy as sa
from alembic import op

from voice_booking.adapters.database.migrations.guards import forget_guards, guard_events, guard_spans

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    *("company", "branch", "line", "category", "service", "segment", "staff", "skill"),
    *("customer", "appointment", "item", "phase", "ledger", "confirmation_code"),
    *("offer", "reply", "work", "event"),
)


def upgrade() -> None:
    _create_company()
    _create_services()
    _create_staff()
    _create_visits()
    _create_contents_of_visits()
    _create_ledger()
    _create_answers()
    _create_records()
    guard_spans()
    guard_events()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    forget_guards()


def _owned(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f(f"fk_{table}_company_id"))


def _within(table: str, referred: str, **columns: str) -> sa.ForeignKeyConstraint:
    """A reference that cannot leave the company: `own column = referred column`, beside `company_id`."""
    own = ["company_id", *columns]
    there = [f"{referred}.{column}" for column in ("company_id", *columns.values())]
    return sa.ForeignKeyConstraint(own, there, name=op.f(f"fk_{table}_{'_'.join(own)}"))


def _create_company() -> None:
    op.create_table(
        "company",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("trade", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company")),
        sa.UniqueConstraint("key", name=op.f("uq_company_key")),
    )
    op.create_table(
        "branch",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("handover_phone", sa.Text(), nullable=False),
        sa.Column("start_grid_minutes", sa.Integer(), nullable=False),
        sa.Column("horizon_days", sa.Integer(), nullable=False),
        sa.Column("closed_on_holidays", sa.Boolean(), nullable=False),
        sa.Column("opening_hours", sa.JSON(), nullable=False),
        sa.Column("special_days", sa.JSON(), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        _owned("branch"),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_branch")),
    )
    op.create_index(
        "uq_branch_company_id_key",
        "branch",
        ["company_id", "key"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
        postgresql_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "line",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("branch_id", sa.Uuid(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("agent", sa.Text(), nullable=True),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.CheckConstraint("(phone IS NULL) <> (agent IS NULL)", name=op.f("ck_line_phone_or_agent")),
        _within("line", "branch", branch_id="id"),
        _owned("line"),
        sa.PrimaryKeyConstraint("company_id", "position", name=op.f("pk_line")),
        sa.UniqueConstraint("agent", name=op.f("uq_line_agent")),
        sa.UniqueConstraint("phone", name=op.f("uq_line_phone")),
    )


def _create_services() -> None:
    op.create_table(
        "category",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        _owned("category"),
        sa.PrimaryKeyConstraint("company_id", "key", name=op.f("pk_category")),
    )
    op.create_table(
        "service",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("price_cents", sa.Integer(), nullable=False),
        sa.Column("pause_policy", sa.Text(), nullable=False),
        sa.Column("synonyms", sa.JSON(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("notice_minutes", sa.Integer(), nullable=False),
        sa.Column("buffer_before_minutes", sa.Integer(), nullable=False),
        sa.Column("buffer_after_minutes", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        _within("service", "category", category="key"),
        _owned("service"),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_service")),
    )
    op.create_index(
        "uq_service_company_id_key",
        "service",
        ["company_id", "key"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
        postgresql_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "segment",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("service_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("gap_minutes", sa.Integer(), nullable=False),
        sa.Column("gap_max_minutes", sa.Integer(), nullable=True),
        sa.Column("gap_name", sa.Text(), nullable=False),
        _within("segment", "service", service_id="id"),
        _owned("segment"),
        sa.PrimaryKeyConstraint("company_id", "service_id", "key", name=op.f("pk_segment")),
    )


def _create_staff() -> None:
    op.create_table(
        "staff",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("nickname", sa.Text(), nullable=False),
        sa.Column("salutation", sa.Text(), nullable=False),
        sa.Column("branch_id", sa.Uuid(), nullable=False),
        sa.Column("working_hours", sa.JSON(), nullable=True),
        sa.Column("breaks", sa.JSON(), nullable=False),
        sa.Column("time_off", sa.JSON(), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        _within("staff", "branch", branch_id="id"),
        _owned("staff"),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_staff")),
    )
    op.create_index(
        "uq_staff_company_id_key",
        "staff",
        ["company_id", "key"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
        postgresql_where=sa.text("removed_at IS NULL"),
    )
    op.create_table(
        "skill",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("service_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("segment_minutes", sa.JSON(), nullable=False),
        sa.Column("price_cents", sa.Integer(), nullable=True),
        _within("skill", "service", service_id="id"),
        _within("skill", "staff", staff_id="id"),
        _owned("skill"),
        sa.PrimaryKeyConstraint("company_id", "staff_id", "service_id", name=op.f("pk_skill")),
    )


def _create_visits() -> None:
    op.create_table(
        "customer",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        _owned("customer"),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_customer")),
    )
    op.create_index(op.f("ix_customer_company_id_phone"), "customer", ["company_id", "phone"], unique=False)
    op.create_table(
        "appointment",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("branch_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("confirmation_code", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("call_id", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "status IN ('pending', 'booked', 'cancelled', 'completed', 'no_show')", name=op.f("ck_appointment_status")
        ),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_appointment_span")),
        _within("appointment", "branch", branch_id="id"),
        _within("appointment", "customer", customer_id="id"),
        _owned("appointment"),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_appointment")),
    )
    op.create_index(
        op.f("ix_appointment_company_id_starts_at"), "appointment", ["company_id", "starts_at"], unique=False
    )


def _create_contents_of_visits() -> None:
    op.create_table(
        "item",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("service_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("price_cents", sa.Integer(), nullable=False),
        _within("item", "appointment", appointment_id="id"),
        _within("item", "service", service_id="id"),
        _owned("item"),
        sa.PrimaryKeyConstraint("company_id", "appointment_id", "position", name=op.f("pk_item")),
    )
    op.create_table(
        "phase",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("sequence_order", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("item_position", sa.Integer(), nullable=False),
        sa.Column("segment_key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("duration_minutes", sa.Integer(), nullable=False),
        sa.Column("staff_required", sa.Boolean(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_phase_span")),
        _within("phase", "item", appointment_id="appointment_id", item_position="position"),
        _within("phase", "staff", staff_id="id"),
        _owned("phase"),
        sa.PrimaryKeyConstraint("company_id", "appointment_id", "sequence_order", name=op.f("pk_phase")),
    )


def _create_ledger() -> None:
    op.create_table(
        "ledger",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=True),
        sa.Column("call_id", sa.Text(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(appointment_id IS NULL) <> (call_id IS NULL)", name=op.f("ck_ledger_visit_or_hold")),
        sa.CheckConstraint("(call_id IS NULL) = (expires_at IS NULL)", name=op.f("ck_ledger_holds_expire")),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_ledger_span")),
        _within("ledger", "appointment", appointment_id="id"),
        _owned("ledger"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger")),
    )
    op.create_index(
        "ix_ledger_company_id_appointment_id",
        "ledger",
        ["company_id", "appointment_id"],
        unique=False,
        sqlite_where=sa.text("appointment_id IS NOT NULL"),
        postgresql_where=sa.text("appointment_id IS NOT NULL"),
    )
    op.create_index(
        "ix_ledger_company_id_call_id",
        "ledger",
        ["company_id", "call_id"],
        unique=False,
        sqlite_where=sa.text("call_id IS NOT NULL"),
        postgresql_where=sa.text("call_id IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_ledger_company_id_unit_id_starts_at"), "ledger", ["company_id", "unit_id", "starts_at"], unique=False
    )
    op.create_table(
        "confirmation_code",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=False),
        _within("confirmation_code", "appointment", appointment_id="id"),
        _owned("confirmation_code"),
        sa.PrimaryKeyConstraint("company_id", "code", name=op.f("pk_confirmation_code")),
    )


def _create_answers() -> None:
    op.create_table(
        "offer",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("call_id", sa.Text(), nullable=False),
        sa.Column("slot_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("offered", sa.JSON(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        _owned("offer"),
        sa.PrimaryKeyConstraint("company_id", "call_id", "slot_id", name=op.f("pk_offer")),
    )
    op.create_table(
        "reply",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=True),
        sa.Column("appointment_version", sa.Integer(), nullable=True),
        _within("reply", "appointment", appointment_id="id"),
        _owned("reply"),
        sa.PrimaryKeyConstraint("company_id", "key", name=op.f("pk_reply")),
    )


def _create_records() -> None:
    op.create_table(
        "work",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("dedupe", sa.Text(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("run_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("token", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work")),
        sa.UniqueConstraint("dedupe", name=op.f("uq_work_dedupe")),
    )
    op.create_index(op.f("ix_work_state_run_at_lease_until"), "work", ["state", "run_at", "lease_until"], unique=False)
    op.create_table(
        "event",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("call_id", sa.Text(), nullable=True),
        sa.Column("appointment_id", sa.Uuid(), nullable=True),
        _owned("event"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_call_id"), "event", ["call_id"], unique=False)
