"""The command line says what is wrong and what to do, and does nothing by halves."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from voice_booking.adapters.salon_file import parse_business, read_business
from voice_booking.cli import app
from voice_booking.settings import load_settings

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
XYZ = str(ROOT / "examples" / "xyz.yaml")


@pytest.fixture
def command(tmp_path, monkeypatch):
    """Runs a command on a database of its own; gives exit code and everything that was shown."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VB_DATABASE_URL", f"sqlite:///{tmp_path / 'salon.db'}")
    monkeypatch.delenv("VB_RETELL_KEYS", raising=False)

    def run(*words: str) -> tuple[int, str]:
        load_settings.cache_clear()
        done = CliRunner().invoke(app, list(words))
        shown = done.output + (str(done.exception) if done.exception else "")
        return done.exit_code, shown

    yield run
    load_settings.cache_clear()


def test_a_newcomers_path_from_nothing_to_a_healthy_server(command, monkeypatch):
    assert command("salon", "check", XYZ)[0] == 0
    code, shown = command("salon", "import", XYZ)
    assert code != 0
    assert "voice-booking db upgrade" in shown
    code, shown = command("doctor")
    assert (code, "run `voice-booking db upgrade`" in shown) == (1, True)
    assert command("db", "status")[0] == 1
    assert command("db", "upgrade")[0] == 0
    assert command("db", "status")[0] == 0
    assert "salon import FILE" in command("doctor")[1]
    code, shown = command("salon", "import", XYZ)
    assert (code, "damenschnitt" in shown) == (0, True)
    code, shown = command("doctor")
    assert (code, "VB_RETELL_KEYS" in shown) == (1, True)
    monkeypatch.setenv("VB_RETELL_KEYS", '{"default": "key_x"}')
    assert command("doctor")[0] == 0


def test_import_twice_changes_nothing_and_export_gives_the_same_company(command, tmp_path):
    command("db", "upgrade")
    command("salon", "import", XYZ)
    code, shown = command("salon", "import", XYZ)
    assert (code, "damenschnitt" in shown) == (0, False)
    code, exported = command("salon", "export", "xyz")
    assert code == 0
    assert parse_business(exported) == read_business(Path(XYZ))
    assert "known: xyz" in command("salon", "export", "nobody")[1]


def test_an_unsound_file_is_refused_with_its_line(command, tmp_path):
    command("db", "upgrade")
    broken = tmp_path / "broken.yaml"
    broken.write_text(Path(XYZ).read_text().replace("duration_minutes: 45", "duration_minutes: -45", 1))
    code, shown = command("salon", "import", str(broken))
    assert code == 1
    assert f"{broken}:" in shown
    assert command("salon", "export", "xyz")[0] == 1


def test_a_step_down_and_up_again(command):
    command("db", "upgrade")
    assert command("db", "downgrade", "--yes")[0] == 0
    assert command("db", "status")[0] == 1
    assert command("db", "upgrade")[0] == 0
    while "empty" not in (shown := command("db", "downgrade", "--yes"))[1]:
        assert shown[0] == 0
    assert command("db", "downgrade", "--yes")[0] == 1


def test_a_wrong_setting_is_named(command, monkeypatch):
    monkeypatch.setenv("VB_PORT", "seventy")
    code, shown = command("doctor")
    assert code != 0
    assert "VB_PORT" in shown


def test_an_unknown_call_is_said_to_be_unknown(command):
    command("db", "upgrade")
    code, shown = command("trace", "call_of_nobody")
    assert (code, "call_of_nobody" in shown) == (1, True)
