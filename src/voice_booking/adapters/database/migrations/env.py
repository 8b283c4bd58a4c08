"""Alembic's entry: runs the migrations on the connection that `migrate` opened, inside its transaction."""

from alembic import context

from voice_booking.adapters.database.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
context.run_migrations()
