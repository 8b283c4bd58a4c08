"""Resources, and what services, segments, skills and branches gained: assistants, weekdays, notices, intervals."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NEW_COLUMNS = {
    "branch": (("max_wait_minutes", sa.Integer(), "15"), ("gap_past_shift", sa.Boolean(), sa.false())),
    "service": (
        ("move_notice_minutes", sa.Integer(), "0"),
        ("cancel_notice_minutes", sa.Integer(), "0"),
        ("min_interval_days", sa.Integer(), "0"),
        ("weekdays", sa.JSON(), "[]"),
        ("in_gaps", sa.Boolean(), sa.false()),
    ),
    "segment": (
        ("done_by", sa.Text(), "same"),
        ("resources", sa.JSON(), "[]"),
        ("gap_resources", sa.JSON(), "[]"),
        ("closing", sa.Text(), ""),
    ),
    "skill": (("segments", sa.JSON(), "[]"),),
}
"""Table -> (column, type, what it says in the rows that are there)."""


def upgrade() -> None:
    for table, columns in NEW_COLUMNS.items():
        with op.batch_alter_table(table) as batch:
            for name, kind, value in columns:
                batch.add_column(sa.Column(name, kind, nullable=False, server_default=value))
        with op.batch_alter_table(table) as batch:  # the program names every value, as in the first tables
            for name, kind, _ in columns:
                batch.alter_column(name, existing_type=kind, existing_nullable=False, server_default=None)
    _create_resource()


def downgrade() -> None:
    """Skills for single segments go with their column: without it they would stand for the whole service."""
    op.drop_table("resource")
    op.execute("DELETE FROM skill WHERE CAST(segments AS TEXT) <> '[]'")
    for table, columns in NEW_COLUMNS.items():
        with op.batch_alter_table(table) as batch:
            for name, _, _ in columns:
                batch.drop_column(name)


def _create_resource() -> None:
    op.create_table(
        "resource",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("branch_id", sa.Uuid(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["company_id", "branch_id"],
            ["branch.company_id", "branch.id"],
            name=op.f("fk_resource_company_id_branch_id"),
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_resource_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_resource")),
    )
    op.create_index(
        "uq_resource_company_id_branch_id_key",
        "resource",
        ["company_id", "branch_id", "key"],
        unique=True,
        sqlite_where=sa.text("removed_at IS NULL"),
        postgresql_where=sa.text("removed_at IS NULL"),
    )
