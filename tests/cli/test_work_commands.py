"""Work in the background can be looked at, tried again, and done by a worker that does nothing else."""

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from voice_booking.adapters.database.agenda import DatabaseAgenda
from voice_booking.adapters.database.tables import work
from voice_booking.adapters.database.work_list import list_work
from voice_booking.booking.tasks import Task

pytestmark = pytest.mark.slow


async def put(database, *names):
    now = datetime.now(UTC) - timedelta(minutes=5)
    await DatabaseAgenda(database).put([Task("strange", name, {}, now) for name in names])


async def bury(database, name):
    dead = update(work).where(work.c.dedupe == name).values(state="dead", attempts=8, error="NoSuchSalon: gone")
    await database.write(lambda connection: connection.execute(dead) and None)


@pytest.fixture
def waiting(desk):
    """One thing waits, two were given up."""
    desk.reads(put, "waits", "dead", "dead too")
    desk.reads(bury, "dead")
    desk.reads(bury, "dead too")
    return desk


def rows(desk):
    return {row.dedupe: row for row in desk.reads(list_work)}


def test_what_waits_and_what_was_given_up_is_listed_with_age_attempts_and_error(waiting):
    shown = waiting("work", "list")[1]
    assert (shown.count("ready strange"), shown.count("dead  strange")) == (1, 2)
    assert ("attempts 8" in shown, "NoSuchSalon: gone" in shown, "due for 30" in shown) == (True, True, True)
    only_dead = waiting("work", "list", "--dead")[1]
    assert ("ready" in only_dead, only_dead.count("NoSuchSalon")) == (False, 2)


def test_nothing_to_do_is_said_to_be_nothing(desk):
    assert "Nothing is waiting." in desk("work", "list")[1]


def test_dead_work_is_tried_again_one_by_one_or_all_at_once(waiting):
    one = rows(waiting)["dead"].id
    assert waiting("work", "retry", str(one)) == (0, "1 will be tried again.\n")
    assert {name: row.state for name, row in rows(waiting).items()} == {
        "waits": "ready",
        "dead": "ready",
        "dead too": "dead",
    }
    assert rows(waiting)["dead"].attempts == 0
    assert waiting("work", "retry") == (0, "1 will be tried again.\n")
    assert waiting("work", "retry") == (0, "0 will be tried again.\n")


@pytest.mark.parametrize(
    ("word", "because"), [("monday", "is no id"), ("00000000-0000-4000-8000-000000000000", "no dead work has the id")]
)
def test_work_that_is_not_there_cannot_be_tried_again(waiting, word, because):
    code, shown = waiting("work", "retry", word)
    assert (code, because in shown) == (1, True)


def test_a_worker_alone_does_what_is_due_until_it_is_stopped(desk):
    process = subprocess.Popen([sys.executable, "-m", "voice_booking", "work", "run"], env=dict(os.environ))
    try:
        deadline = time.monotonic() + 60
        while "tidy" not in {row.kind for row in desk.reads(list_work, states=("done",))}:
            assert process.poll() is None
            assert time.monotonic() < deadline
    finally:
        process.send_signal(signal.SIGTERM)
        code = process.wait(30)
    assert code == 0
