"""The company's calendar: its terms, event types, and the bookings of our visits that stand in it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
COLUMNS = (("company", "calendar", sa.JSON), ("staff", "calendar_user", sa.Integer), ("appointment", "former", sa.JSON))
ACTIVE = sa.text("status = 'active'")


def upgrade() -> None:
    for table, name, kind in COLUMNS:
        op.add_column(table, sa.Column(name, kind(), nullable=True))
    _create_event_type()
    _create_calendar_booking()


def downgrade() -> None:
    op.drop_table("calendar_booking")
    op.drop_table("event_type")
    for table, name, _ in COLUMNS:
        op.drop_column(table, name)


def _owned(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f(f"fk_{table}_company_id"))


def _within(table: str, column: str, referred: str) -> sa.ForeignKeyConstraint:
    columns, others = ["company_id", column], [f"{referred}.company_id", f"{referred}.id"]
    return sa.ForeignKeyConstraint(columns, others, name=op.f(f"fk_{table}_company_id_{column}"))


def _create_event_type() -> None:
    keys = ("company_id", "service_id", "segment_key", "staff_id")
    op.create_table(
        "event_type",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("service_id", sa.Uuid(), nullable=False),
        sa.Column("segment_key", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("event_type_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("verified_at", MOMENT, nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint("status IN ('active', 'former')", name=op.f("ck_event_type_status")),
        _owned("event_type"),
        _within("event_type", "service_id", "service"),
        _within("event_type", "staff_id", "staff"),
        sa.PrimaryKeyConstraint(*keys, "event_type_id", name=op.f("pk_event_type")),
    )
    name = op.f(f"uq_event_type_{'_'.join(keys)}")
    op.create_index(name, "event_type", [*keys], unique=True, sqlite_where=ACTIVE, postgresql_where=ACTIVE)


def _create_calendar_booking() -> None:
    table = "calendar_booking"
    op.create_table(
        table,
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Uuid(), nullable=False),
        sa.Column("segment_key", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("event_type_id", sa.BigInteger(), nullable=True),
        sa.Column("wanted", sa.Boolean(), nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("uid", sa.Text(), nullable=True),
        sa.Column("number", sa.BigInteger(), nullable=True),
        sa.Column("stands_from", MOMENT, nullable=True),
        sa.Column("stands_until", MOMENT, nullable=True),
        sa.Column("asked", sa.Text(), nullable=True),
        sa.Column("asked_at", MOMENT, nullable=True),
        sa.Column("refused", sa.Text(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_calendar_booking_span")),
        sa.CheckConstraint("asked IN ('create', 'reschedule', 'cancel')", name=op.f("ck_calendar_booking_asked")),
        _owned(table),
        _within(table, "appointment_id", "appointment"),
        _within(table, "staff_id", "staff"),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_calendar_booking")),
    )
    for column in ("appointment_id", "uid"):
        op.create_index(op.f(f"ix_{table}_company_id_{column}"), table, ["company_id", column])
