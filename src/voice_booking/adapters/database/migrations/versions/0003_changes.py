"""Visits that move and are cancelled, busy time, call-backs, customers' own terms, and work of a company."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

from voice_booking.adapters.database.migrations.guards import guard_busy

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
PLAIN_INDEXES = (
    ("appointment", ("company_id", "customer_id", "starts_at")),
    ("confirmation_code", ("company_id", "appointment_id")),
    ("confirmation_code", ("valid_until",)),
    ("offer", ("expires_at",)),
    ("reply", ("expires_at",)),
)
PARTIAL_INDEXES = (
    ("ledger", ("expires_at",), "call_id IS NOT NULL"),
    ("event", ("company_id", "appointment_id"), "appointment_id IS NOT NULL"),
)


def upgrade() -> None:
    op.add_column("customer", sa.Column("terms", sa.JSON(), nullable=True))
    op.add_column("phase", sa.Column("resources", sa.JSON(), nullable=True))
    for table, columns in PLAIN_INDEXES:
        op.create_index(_name(table, columns), table, [*columns])
    for table, columns, where in PARTIAL_INDEXES:
        condition = sa.text(where)
        op.create_index(_name(table, columns), table, [*columns], sqlite_where=condition, postgresql_where=condition)
    _create_busy()
    _create_callback()
    op.drop_table("work")  # nothing has ever been put into it
    _create_work(sa.Column("company_id", sa.Uuid(), nullable=True), _owned("work"))
    guard_busy()


def downgrade() -> None:
    op.drop_table("work")
    _create_work()
    op.drop_table("callback")
    op.drop_table("busy")
    for table, columns in [*PLAIN_INDEXES, *((table, columns) for table, columns, _ in PARTIAL_INDEXES)]:
        op.drop_index(_name(table, columns), table_name=table)
    op.drop_column("phase", "resources")
    op.drop_column("customer", "terms")


def _name(table: str, columns: tuple[str, ...]) -> str:
    return op.f(f"ix_{table}_{'_'.join(columns)}")


def _owned(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f(f"fk_{table}_company_id"))


def _create_busy() -> None:
    op.create_table(
        "busy",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("starts_at < ends_at", name=op.f("ck_busy_span")),
        _owned("busy"),
        sa.PrimaryKeyConstraint("company_id", "source", "reference", "starts_at", name=op.f("pk_busy")),
    )
    columns = ("company_id", "unit_id", "starts_at")
    op.create_index(_name("busy", columns), "busy", [*columns])


def _create_callback() -> None:
    op.create_table(
        "callback",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("wish", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("call_id", sa.Text(), nullable=True),
        sa.Column("appointment_id", sa.Uuid(), nullable=True),
        sa.Column("proposals", sa.JSON(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.CheckConstraint("status IN ('open', 'reached', 'rebooked')", name=op.f("ck_callback_status")),
        _owned("callback"),
        sa.ForeignKeyConstraint(
            ["company_id", "appointment_id"],
            ["appointment.company_id", "appointment.id"],
            name=op.f("fk_callback_company_id_appointment_id"),
        ),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_callback")),
    )
    columns = ("company_id", "status", "created_at")
    op.create_index(_name("callback", columns), "callback", [*columns])


def _create_work(*of_company: SchemaItem) -> None:
    op.create_table(
        "work",
        sa.Column("id", sa.Uuid(), nullable=False),
        *of_company,
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("dedupe", sa.Text(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("run_at", MOMENT, nullable=False),
        sa.Column("lease_until", MOMENT, nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("token", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work")),
        sa.UniqueConstraint("dedupe", name=op.f("uq_work_dedupe")),
    )
    columns = ("state", "run_at", "lease_until")
    op.create_index(_name("work", columns), "work", [*columns])
