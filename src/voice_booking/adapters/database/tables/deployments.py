"""What was deployed: who made which version of an agent, and whom numbers were led to."""

from sqlalchemy import JSON, CheckConstraint, Column, Index, Integer, Table

from voice_booking.adapters.database.tables.columns import METADATA, identity, moment, owner, text

deployment = Table(
    "deployment",
    METADATA,
    owner(),
    identity(),
    text("environment"),
    text("kind"),
    text("who"),
    text("revision"),
    moment("started_at"),
    text("state"),
    text("flow_name"),
    text("flow_hash"),
    text("agent_hash"),
    text("hash"),
    text("agent_id", nullable=True),
    text("flow_id", nullable=True),
    Column("base_version", Integer),
    Column("highest_before", Integer),
    Column("version", Integer),
    Column("flow_version", Integer),
    Column("entries", JSON, nullable=False),
    CheckConstraint("kind IN ('deploy', 'pin', 'rollback')", name="kind"),
    CheckConstraint("state IN ('running', 'drafted', 'published', 'done', 'abandoned')", name="state"),
)
"""One row a deployment; `entries` are its steps, begun and done, in the order in which they were."""

Index(
    "ix_deployment_company_id_environment_started_at",
    deployment.c.company_id,
    deployment.c.environment,
    deployment.c.started_at,
)
