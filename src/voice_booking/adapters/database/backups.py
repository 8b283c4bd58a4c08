"""Backup and restore of an SQLite database, as whole files. PostgreSQL has its own tools for both."""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from voice_booking.adapters.database.engine import database_url
from voice_booking.adapters.database.migrate import known_versions

PAGES_AT_ONCE = 500
"""Of four kilobytes each, usually; between them the server gets its turn."""
PATIENCE_SECONDS = 10.0


class NoBackup(Exception):
    """A backup cannot be made or restored; the message says why and what to do. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Restored:
    version: str
    """Of the schema in the backup; `voice-booking db upgrade` brings it up to date."""
    kept: Path | None
    """Where the database that stood before is now; None if there was none."""


def database_file(url: str) -> Path:
    """The file of an SQLite database.

    Raises:
        NoBackup: it is a PostgreSQL database; the message names the commands for it.
    """
    target = database_url(url)
    if target.get_backend_name() != "sqlite":
        shown = target.set(drivername="postgresql").render_as_string(hide_password=True)
        raise NoBackup(
            "PostgreSQL is backed up and restored by its own tools:\n"
            f"  pg_dump --format=custom --file=FILE '{shown}'\n"
            f"  pg_restore --clean --if-exists --single-transaction --dbname='{shown}' FILE"
        )
    return Path(target.database or "")


def back_up(url: str, to: Path) -> int:
    """Copy the database as it stands at one moment, while the server goes on; returns the size in bytes.

    Raises:
        NoBackup: there is no such database, or `to` exists already.
    """
    file = database_file(url)
    if not file.exists():
        raise NoBackup(f"there is no database {file}")
    if to.exists():
        raise NoBackup(f"{to} exists already: name another file, or move it away")
    fresh = to.with_name(f"{to.name}.part")
    fresh.unlink(missing_ok=True)
    try:
        with (
            closing(sqlite3.connect(file, timeout=PATIENCE_SECONDS)) as source,
            closing(sqlite3.connect(fresh)) as copy,
        ):
            source.backup(copy, pages=PAGES_AT_ONCE)
            copy.execute("PRAGMA journal_mode=DELETE")
        _sound(fresh)
        os.replace(fresh, to)
    finally:
        fresh.unlink(missing_ok=True)
    return to.stat().st_size


def restore(url: str, backup: Path) -> Restored:
    """Put a backup in the database's place; the database that stood there is kept beside it.

    Raises:
        NoBackup: the backup is damaged, is none of ours, is of a newer version, or the server is running.
    """
    file = database_file(url)
    version = _sound(backup)
    if version not in known_versions():
        raise NoBackup(f"{backup} has schema {version}, which this version does not know: install a newer one first")
    fresh = file.with_name(f"{file.name}.restoring")
    file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(backup, fresh)
    try:
        kept = _put_aside(file) if file.exists() else None
        os.replace(fresh, file)
    finally:
        fresh.unlink(missing_ok=True)
    return Restored(version, kept)


def _sound(file: Path) -> str:
    """The schema version of a database that is whole."""
    if not file.is_file():
        raise NoBackup(f"there is no file {file}")
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
            verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
            if verdict != "ok":
                raise NoBackup(f"{file} is damaged: {verdict}")
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise NoBackup(f"{file} is no backup of this product: {error}") from error
    if row is None:
        raise NoBackup(f"{file} holds no schema version")
    return str(row[0])


def _put_aside(file: Path) -> Path:
    """Only where nobody else has the database open: whoever had would go on writing to the one put aside."""
    try:
        with closing(sqlite3.connect(file, timeout=0)) as connection:
            mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise NoBackup(f"{file} is in use: stop the server first ({error})") from error
    if mode != "delete":
        raise NoBackup(f"{file} is in use: stop the server first")
    number = next(n for n in range(1, 1_000_000) if not _aside(file, n).exists())
    os.replace(file, _aside(file, number))
    return _aside(file, number)


def _aside(file: Path, number: int) -> Path:
    return file.with_name(f"{file.name}.before-restore-{number}")
