"""Bringing a database's schema up, one step down, and telling where it stands."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from voice_booking.adapters.database.engine import database_url
from voice_booking.booking.ports import TryLater

ONE_UPGRADE_AT_A_TIME = 7_238_041_551
"""Key of the advisory lock that keeps several starting replicas from migrating at once."""

Move = Callable[[Config], None]


class OldSchema(Exception):
    """The database's schema is not the one this version needs. Run the command that the message names."""


@dataclass(frozen=True, slots=True)
class SchemaState:
    current: str | None
    """None: the database is empty."""
    head: str

    @property
    def up_to_date(self) -> bool:
        return self.current == self.head


async def upgrade(url: str) -> SchemaState:
    """Bring the schema to the newest version; does nothing when it is there. Creates a missing SQLite file.

    Raises:
        TryLater: the database cannot be reached.
    """
    path = _file(url)
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    return await _run(url, lambda config: command.upgrade(config, "head"))


async def downgrade_one(url: str) -> SchemaState:
    """Take the last migration back, with the data that only it can hold.

    Raises:
        LookupError: there is no migration to take back.
        TryLater: the database cannot be reached.
    """
    if (await schema_state(url)).current is None:
        raise LookupError("the database is empty: there is no migration to take back")
    return await _run(url, lambda config: command.downgrade(config, "-1"))


async def schema_state(url: str) -> SchemaState:
    """The schema's version and the newest one; a missing SQLite file counts as empty and is not created.

    Raises:
        TryLater: the database cannot be reached.
    """
    path = _file(url)
    if path is not None and not path.exists():
        return SchemaState(None, _head())
    return await _run(url, None)


async def refuse_old_schema(url: str) -> None:
    """Refuse a database whose schema is not the newest.

    Raises:
        OldSchema: it is not; the message names the command that mends it.
        TryLater: the database cannot be reached.
    """
    state = await schema_state(url)
    if not state.up_to_date:
        found = state.current or "empty"
        raise OldSchema(f"the database is at {found}, needed is {state.head}: run `voice-booking db upgrade`")


def _file(url: str) -> Path | None:
    target = database_url(url)
    return Path(target.database or "") if target.get_backend_name() == "sqlite" else None


def _head() -> str:
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        raise LookupError("the package holds no migrations")
    return head


def known_versions() -> frozenset[str]:
    """Every version of the schema that this package can bring up to date."""
    return frozenset(script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions())


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", "voice_booking.adapters.database:migrations")
    config.attributes["connection"] = connection
    return config


async def _run(url: str, move: Move | None) -> SchemaState:
    engine = _engine(url)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(_move, move)
    except OSError as error:
        raise TryLater(f"database: {error}") from error
    except DBAPIError as error:
        if error.connection_invalidated or "unable to open" in str(error.orig):
            raise TryLater(f"database: {error.orig}") from error
        raise
    finally:
        await engine.dispose()


def _move(connection: Connection, move: Move | None) -> SchemaState:
    """Everything in one transaction, so that a failing migration leaves the schema as it was."""
    if move is not None:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ONE_UPGRADE_AT_A_TIME})")
        move(_config(connection))
        _refuse_broken_references(connection)
    return SchemaState(MigrationContext.configure(connection).get_current_revision(), _head())


def _refuse_broken_references(connection: Connection) -> None:
    """SQLite migrates with foreign keys off, since it changes a table by making a new one."""
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise LookupError(f"the migration would leave rows that refer to nothing: {broken[:5]}")


def _engine(url: str) -> AsyncEngine:
    engine = create_async_engine(database_url(url))
    if engine.dialect.name == "sqlite":

        @event.listens_for(engine.sync_engine, "connect")
        def prepare(connection: DBAPIConnection, _record: object) -> None:
            connection.isolation_level = None
            cursor = connection.cursor()
            for pragma in ("busy_timeout=10000", "journal_mode=WAL", "foreign_keys=OFF"):
                cursor.execute(f"PRAGMA {pragma}")
            cursor.close()

        @event.listens_for(engine.sync_engine, "begin")
        def start(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
