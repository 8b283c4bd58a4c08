"""Each import of a company has an id of its own, by which servers tell whether a catalogue is the one that stands."""

from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("company") as batch:
        batch.add_column(sa.Column("edition", sa.Uuid(), nullable=False, server_default=uuid4().hex))
    with op.batch_alter_table("company") as batch:  # the program names every value, as in the first tables
        batch.alter_column("edition", existing_type=sa.Uuid(), existing_nullable=False, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("company") as batch:
        batch.drop_column("edition")
