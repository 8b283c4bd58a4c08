"""A backup holds everything that was said, and a restore loses nothing that stood before."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from voice_booking.cli import app
from voice_booking.settings import load_settings

pytestmark = pytest.mark.slow

XYZ = str(Path(__file__).parents[2] / "examples" / "xyz.yaml")


@pytest.fixture
def command(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VB_DATABASE_URL", f"sqlite:///{tmp_path / 'salon.db'}")

    def run(*words):
        load_settings.cache_clear()
        done = CliRunner().invoke(app, list(words))
        return done.exit_code, done.output

    yield run
    load_settings.cache_clear()


@pytest.fixture
def salon(command, tmp_path):
    assert command("db", "upgrade")[0] == 0
    assert command("salon", "import", XYZ)[0] == 0
    return tmp_path / "salon.db"


def services(file):
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT count(*) FROM service").fetchone()[0]


def test_what_was_backed_up_stands_again_and_what_stood_before_is_kept(command, salon, tmp_path):
    assert command("backup", "monday.db")[0] == 0
    wanted = services(salon)
    with closing(sqlite3.connect(salon)) as connection, connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("DELETE FROM service")
    code, shown = command("restore", "monday.db", "--yes")
    assert (code, "before-restore-1" in shown) == (0, True)
    assert services(salon) == wanted > 0
    assert services(tmp_path / "salon.db.before-restore-1") == 0
    assert command("db", "status")[0] == 0


def test_a_backup_is_whole_although_somebody_is_writing(command, salon):
    with closing(sqlite3.connect(salon)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE company SET name = 'unfinished'")
        assert command("backup", "meanwhile.db")[0] == 0
        writer.rollback()
    with closing(sqlite3.connect("meanwhile.db")) as copy:
        assert copy.execute("SELECT name FROM company").fetchone() == ("Salon XYZ",)


def test_a_backup_never_overwrites_another(command, salon):
    assert command("backup", "monday.db")[0] == 0
    code, shown = command("backup", "monday.db")
    assert (code, "exists already" in shown) == (1, True)


def test_nothing_is_restored_while_the_server_has_the_database_open(command, salon):
    assert command("backup", "monday.db")[0] == 0
    with closing(sqlite3.connect(salon)) as server:
        server.execute("SELECT count(*) FROM company").fetchone()
        code, shown = command("restore", "monday.db", "--yes")
        assert (code, "stop the server" in shown) == (1, True)
    assert not Path("salon.db.restoring").exists()


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\0" + b"x" * 200])
def test_a_damaged_backup_is_refused_and_nothing_is_touched(command, salon, content):
    Path("broken.db").write_bytes(content)
    before = services(salon)
    code, _ = command("restore", "broken.db", "--yes")
    assert code == 1
    assert services(salon) == before


def test_a_backup_of_a_newer_version_is_refused(command, salon):
    assert command("backup", "newer.db")[0] == 0
    with closing(sqlite3.connect("newer.db")) as backup, backup:
        backup.execute("UPDATE alembic_version SET version_num = '9999'")
    code, shown = command("restore", "newer.db", "--yes")
    assert (code, "9999" in shown) == (1, True)


def test_postgresql_is_left_to_its_own_tools_and_its_password_is_not_shown(command, monkeypatch):
    monkeypatch.setenv("VB_DATABASE_URL", "postgresql://salon:secret@localhost/salon")
    code, shown = command("backup", "monday.db")
    assert (code, "pg_dump" in shown, "secret" in shown) == (1, True, False)
