"""Deployments of agents, with their steps."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TEXTS = ("environment", "kind", "who", "revision")
HASHES = ("state", "flow_name", "flow_hash", "agent_hash", "hash")


def upgrade() -> None:
    op.create_table(
        "deployment",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in TEXTS),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in HASHES),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("agent_id", "flow_id")),
        *(
            sa.Column(name, sa.Integer(), nullable=True)
            for name in ("base_version", "highest_before", "version", "flow_version")
        ),
        sa.Column("entries", sa.JSON(), nullable=False),
        sa.CheckConstraint("kind IN ('deploy', 'pin', 'rollback')", name=op.f("ck_deployment_kind")),
        sa.CheckConstraint(
            "state IN ('running', 'drafted', 'published', 'done', 'abandoned')", name=op.f("ck_deployment_state")
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_deployment_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_deployment")),
    )
    op.create_index(
        op.f("ix_deployment_company_id_environment_started_at"),
        "deployment",
        ["company_id", "environment", "started_at"],
    )


def downgrade() -> None:
    op.drop_table("deployment")
