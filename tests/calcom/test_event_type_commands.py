"""The commands, as an operator or a pipeline uses them, against a stand-in of its own process."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from dataclasses import replace
from queue import Queue
from threading import Thread

import pytest
from tests.calcom.november_in_calcom import FILE, KEY, ONE_PERSON
from typer.testing import CliRunner

from voice_booking.adapters.salon_file import write_business
from voice_booking.cli import app
from voice_booking.cli.place import utc_now
from voice_booking.settings import load_settings
from voice_booking.simulator.calcom.edits import Edits
from voice_booking.simulator.calcom.server import run_stand_in
from voice_booking.simulator.calcom.world import CalcomWorld
from voice_booking.simulator.calcom_company import settle

pytestmark = pytest.mark.slow

COMPANY = "november-calcom"


class Operator:
    """Runs commands where the environment names a stand-in that is there for this test alone."""

    def __init__(self, world, monkeypatch):
        self.calcom = Edits(world)
        self._patch = monkeypatch

    def __call__(self, *words):
        """Exit code and everything that was shown, the explanation of a failure too."""
        load_settings.cache_clear()
        done = CliRunner().invoke(app, list(words))
        return done.exit_code, done.output + (str(done.exception) if done.exception else "")

    def event_types(self, *words):
        return self("calcom", "event-types", *words)

    def says(self, code, *words):
        exit_code, shown = self.event_types(*words)
        assert exit_code == code, shown
        return shown

    def without_key(self):
        self._patch.setenv("VB_CALCOM_KEYS", "{}")


@pytest.fixture
def salon_file(tmp_path):
    file = tmp_path / "salon.yaml"
    file.write_text(write_business(ONE_PERSON))
    return file


@contextmanager
def running(world):
    """The stand-in in a thread of its own; yields its base URL."""
    loop, told = asyncio.new_event_loop(), Queue()

    def serve():
        asyncio.set_event_loop(loop)
        task = loop.create_task(run_stand_in(world, ready=lambda url: told.put((task, url))))
        with suppress(asyncio.CancelledError):
            loop.run_until_complete(task)
        loop.close()

    thread = Thread(target=serve)
    thread.start()
    task, url = told.get(timeout=60)
    try:
        yield url
    finally:
        loop.call_soon_threadsafe(task.cancel)
        thread.join(60)


@pytest.fixture
def operator(salon_file, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    world = CalcomWorld(utc_now)
    settle(world.state, ONE_PERSON, KEY)
    with running(world) as url:
        monkeypatch.setenv("VB_DATABASE_URL", f"sqlite:///{tmp_path / 'salon.db'}")
        monkeypatch.setenv("VB_CALCOM_URL", f"{url}/v2")
        monkeypatch.setenv("VB_CALCOM_KEYS", json.dumps({COMPANY: KEY}))
        operator = Operator(world, monkeypatch)
        assert operator("db", "upgrade")[0] == 0
        assert operator("salon", "import", str(salon_file))[0] == 0
        yield operator
    load_settings.cache_clear()


def test_the_stand_in_says_how_it_is_reached(salon_file):
    words = [sys.executable, "-m", "voice_booking", "calcom", "stand-in", str(salon_file), "--port", "0"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("VB_")}
    environment["PYTHONUNBUFFERED"] = "1"
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment) as process:
        where, keys = (process.stdout.readline().strip() for _ in range(2))
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    assert re.fullmatch(r"VB_CALCOM_URL=http://127\.0\.0\.1:\d+/v2", where)
    key = json.loads(keys.removeprefix("VB_CALCOM_KEYS='").removesuffix("'"))
    assert key == {COMPANY: f"cal_stand_in_{COMPANY}"}


def test_from_the_plan_to_the_first_verified_booking(operator):
    planned = operator.says(2, "plan", COMPANY)
    assert planned.count("+ create") == 4
    assert f"{COMPANY}: 4 to create" in planned
    applied = operator.says(0, "apply", COMPANY)
    assert applied.count("+ create") == 4
    assert f"{COMPANY}: 4 created, 0 adopted, 0 updated, 0 retired, 0 kept, 0 refused" in applied
    assert "calcom_request" not in applied
    assert "4 to keep" in operator.says(0, "plan", COMPANY)
    verified = operator.says(0, "verify", COMPANY)
    assert verified.count("✓") == 4
    assert "4 tried, 4 took a booking, 0 did not, 0 pending, 0 spans of hours not covered" in verified
    assert "0 tried" in operator.says(0, "verify", COMPANY)
    assert "0 to delete" in operator.says(0, "cleanup", COMPANY)


def test_the_doctor_says_what_comes_next(operator):
    assert "Cal.com of november-calcom: no event types" in operator("doctor")[1]
    operator.says(0, "apply", COMPANY)
    assert "Cal.com of november-calcom: 4 event types not verified" in operator("doctor")[1]
    operator.says(0, "verify", COMPANY)
    assert "✓ Cal.com of november-calcom: 4 event types, all verified" in operator("doctor")[1]
    operator.without_key()
    assert "Cal.com of november-calcom: no key" in operator("doctor")[1]


def test_a_managed_one_is_refused_replaced_and_cleaned_up_after(operator):
    operator.says(0, "apply", COMPANY)
    kept = operator.says(0, "verify", COMPANY)
    number = int(re.search(r"✓ (\d+)  Ansatzfärbung: Auswaschen", kept)[1])
    operator.calcom.make_managed(number)
    planned = operator.says(2, "plan", COMPANY)
    assert f"! managed  {number} Ansatzfärbung: Auswaschen: a template, which cannot be booked" in planned
    assert f"({number} is managed and cannot be booked)  {number} stays on file" in planned
    assert "not applied yet" in operator.says(1, "cleanup", COMPANY, "--yes")
    assert "+ replace" in operator.says(0, "apply", COMPANY)
    assert "not verified yet" in operator.says(1, "cleanup", COMPANY, "--yes")
    operator.says(0, "verify", COMPANY)
    assert f"- to delete  {number}" in operator.says(0, "cleanup", COMPANY)
    assert f"- deleted  {number}" in operator.says(0, "cleanup", COMPANY, "--yes")
    assert "! managed" not in operator.says(0, "plan", COMPANY)
    assert "nothing to go back to" in operator.says(1, "rollback", COMPANY)


def test_the_way_back_is_one_command(operator):
    operator.says(0, "apply", COMPANY)
    number = int(re.search(r"✓ (\d+)  ", operator.says(0, "verify", COMPANY))[1])
    as_it_was = operator.calcom.world.state.event_types[number]
    operator.calcom.make_managed(number)
    operator.says(0, "apply", COMPANY)
    operator.calcom.world.state.event_types[number] = as_it_was
    back = operator.says(0, "rollback", COMPANY)
    assert f"✓ {number}" in back
    assert f"→ {number}" in back
    assert "1 former event types are active again" in back


def test_what_is_missing_is_named(operator):
    assert "there is no company nobody; known: november-calcom" in operator.says(1, "plan", "nobody")
    operator.without_key()
    assert 'set VB_CALCOM_KEYS to {"november-calcom": "cal_…"}' in operator.says(1, "plan", COMPANY)


def test_a_company_without_a_calendar_is_told_what_to_write(operator, tmp_path):
    without = replace(ONE_PERSON, company=replace(ONE_PERSON.company, calendar=None))
    file = tmp_path / "without.yaml"
    file.write_text(write_business(without))
    assert operator("salon", "import", str(file))[0] == 0
    assert "write `calendar:` into its salon file" in operator.says(1, "apply", COMPANY)
    assert "the company has no calendar" in operator("calcom", "stand-in", str(file))[1]


def test_the_example_is_24_event_types(operator):
    assert operator("salon", "import", str(FILE))[0] == 0
    assert f"{COMPANY}: 24 to create" in operator.says(2, "plan", COMPANY)
