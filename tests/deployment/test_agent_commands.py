"""The commands and scripts of a release, run as an operator runs them, against the stand-in over HTTP."""

import asyncio
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.deployment.a_release import BUSINESS, KEY, NOW, PHONE, ROOT

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.engine import open_database
from voice_booking.simulator.calcom.server import serving
from voice_booking.simulator.retell_management.faults import Effect, Fault
from voice_booking.simulator.retell_management.server import create_stand_in
from voice_booking.simulator.retell_management.world import RetellWorld

pytestmark = pytest.mark.slow
COMPANY = BUSINESS.company.key
WHERE = ("--number", PHONE, "--server", "https://voice.salon.test")
FIRST = (*WHERE, "--voice", "11labs-Anna", "--flow", "v17")
SCRIPTS = ROOT / "scripts"
THIN = (
    *("validate_flow", "diff_flow", "deploy_flow", "publish_agent", "pin_number", "rollback_agent", "verify_agent"),
    *("release", "configure_composite_services", "verify_composite_config", "sync_calcom_event_types"),
)


class StandIn(threading.Thread):
    """A workspace on a loop of its own, since commands run in processes of their own."""

    def __init__(self):
        super().__init__(daemon=True)
        self.world = RetellWorld(lambda: NOW, limited=False)
        self.world.state.keys.add(KEY)
        self.world.state.add_number(PHONE, NOW)
        self.url, self.ready, self.loop = "", threading.Event(), asyncio.new_event_loop()

    def run(self):
        self.loop.run_until_complete(self.serve())
        self.loop.close()

    async def serve(self):
        self.end = asyncio.Event()
        async with serving(create_stand_in(self.world)) as self.url:
            self.ready.set()
            await self.end.wait()

    def stop(self):
        self.loop.call_soon_threadsafe(self.end.set)
        self.join(10)


@pytest.fixture
def stand_in():
    started = StandIn()
    started.start()
    assert started.ready.wait(10)
    yield started
    started.stop()


@pytest.fixture
def command(stand_in, migrated_sqlite, tmp_path):
    async def prepare():
        database = open_database(migrated_sqlite)
        await import_business(database, BUSINESS, NOW)
        await database.dispose()

    asyncio.run(prepare())
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "VB_DATABASE_URL": migrated_sqlite,
        "VB_RETELL_URL": stand_in.url,
        "VB_RETELL_API_KEYS": f'{{"default": "{KEY}"}}',
        "VB_LOG_FORMAT": "json",
    }

    def run(script, *arguments):
        done = subprocess.run(
            [str(SCRIPTS / script), *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout + done.stderr

    return run


def test_a_flow_is_released_verified_and_taken_back(command, stand_in):
    told, said = command("release", COMPANY, *FIRST, "--apply")
    assert told == 0, said
    assert "it is on record with this hash" in said
    told, said = command("release", COMPANY, *WHERE, "--flow", "v18")
    assert told == 2, said
    assert "create version → write flow → write agent → publish → pin" in said
    told, said = command("release", COMPANY, *WHERE, "--flow", "v18", "--apply")
    assert told == 0, said
    assert "10 %" in said
    told, said = command("rollback_agent", COMPANY, *WHERE, "--apply")
    assert told == 0, said
    shares = stand_in.world.state.numbers[PHONE].settings["inbound_agents"]
    assert [(share["agent_version"], share["weight"]) for share in shares] == [(0, 1.0)]


def test_what_is_broken_off_says_so_and_goes_on(command, stand_in):
    stand_in.world.faults.set(Fault(Effect.DROP_AFTER, "agents.create"))
    told, said = command("deploy_flow", COMPANY, *FIRST, "--apply")
    assert told == 3, said
    assert "goes on from here" in said
    told, said = command("deploy_flow", COMPANY, *FIRST, "--apply")
    assert told == 0, said
    assert (len(stand_in.world.state.agents), len(stand_in.world.state.flows)) == (1, 1)


def test_a_wrong_key_and_a_missing_voice_are_explained(command, stand_in):
    told, said = command("deploy_flow", COMPANY, *WHERE)
    assert (told, "needs a voice" in said) == (1, True)
    stand_in.world.state.keys.clear()
    told, said = command("diff_flow", COMPANY, *WHERE)
    assert (told, "API key is missing or invalid" in said) == (1, True)


@pytest.mark.parametrize("script", THIN)
def test_a_script_is_thin(script):
    assert len((SCRIPTS / script).read_text("utf-8").splitlines()) < 60
    assert os.access(SCRIPTS / script, os.X_OK)


def test_flows_are_validated_without_any_key(command):
    told, said = command("validate_flow", "flows/v17.json", "flows/v18.json")
    assert told == 0, said
