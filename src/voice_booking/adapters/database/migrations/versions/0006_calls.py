"""Telephone calls, with what was said in them for as long as it is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
WITH_WORDS = sa.text("transcript IS NOT NULL OR analysis IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "call",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("branch_id", sa.Uuid(), nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("stage", sa.Integer(), nullable=False),
        sa.Column("agent_id", sa.Text(), nullable=True),
        sa.Column("agent_version", sa.Integer(), nullable=True),
        sa.Column("direction", sa.Text(), nullable=True),
        sa.Column("from_number", sa.Text(), nullable=True),
        sa.Column("to_number", sa.Text(), nullable=True),
        sa.Column("started_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("duration_ms", sa.Integer(), nullable=True),
        sa.Column("disconnection_reason", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("transcript", sa.JSON(), nullable=True),
        sa.Column("analysis", sa.JSON(), nullable=True),
        sa.Column("cost_cents", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_call_company_id")),
        sa.ForeignKeyConstraint(
            ["company_id", "branch_id"], ["branch.company_id", "branch.id"], name=op.f("fk_call_company_id_branch_id")
        ),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_call")),
    )
    op.create_index(op.f("ix_call_company_id_recorded_at"), "call", ["company_id", "recorded_at"])
    op.create_index(
        op.f("ix_call_recorded_at"), "call", ["recorded_at"], sqlite_where=WITH_WORDS, postgresql_where=WITH_WORDS
    )


def downgrade() -> None:
    op.drop_table("call")
