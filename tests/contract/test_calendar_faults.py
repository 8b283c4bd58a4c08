"""Whatever the calendar does at whichever of its calls: in the end it agrees with the ledger, and nobody was lied to.

Every call of the trace without faults, in turn, with every fault; and pairs of faults, the second one among the calls
that the first has led to.
"""

import copy
import random
import shutil

import pytest
from a_calendar_desk import NOW, SALON_FILE, CalendarDesk, wall
from tests.calendars import AFTER, BEFORE, BUSY, HANGS, KILLED_AFTER, KILLED_BEFORE, OK, TAKEN, with_calendar

from voice_booking.adapters.database.engine import open_database

FAULTS = (TAKEN, BUSY, BEFORE, AFTER, KILLED_BEFORE, KILLED_AFTER, HANGS)
SERVICE = "balayage"
TEN, HALF_PAST, THREE = wall(27, "10:00"), wall(27, "10:30"), wall(28, "9:30")
SEEDED_PAIRS = 40


@pytest.fixture(scope="module")
def prepared(sqlite_template, tmp_path_factory):
    """A database with the salon, and what its calendar knows of it; with and without a visit at ten."""
    import asyncio

    folder = tmp_path_factory.mktemp("calendar")

    async def prepare():
        shutil.copy(sqlite_template, folder / "empty.db")
        database = open_database(f"sqlite:///{folder / 'empty.db'}")
        business, calendar = await with_calendar(database, SALON_FILE, NOW)
        await database.dispose()
        shutil.copy(folder / "empty.db", folder / "booked.db")
        database = open_database(f"sqlite:///{folder / 'booked.db'}")
        desk = CalendarDesk(database, business.salon("mitte", revision=1), copy.deepcopy(calendar))
        assert (await desk.book(SERVICE, at=TEN))["status"] == "booked"
        await database.dispose()
        desk.calendar.calls.clear()
        return {"empty": (business, calendar), "booked": (business, desk.calendar)}

    return folder, asyncio.run(prepare())


OPERATIONS = {
    "book": ("empty", lambda desk: desk.book(SERVICE, at=TEN)),
    "move_over_itself": ("booked", lambda desk: desk.move(to=HALF_PAST)),
    "move_away": ("booked", lambda desk: desk.move(to=THREE)),
    "cancel": ("booked", lambda desk: desk.cancel()),
}


class Trial:
    def __init__(self, prepared, tmp_path):
        self.folder, self.states = prepared
        self.path = tmp_path / "trial.db"

    async def run(self, operation, faults):
        """The calls that were made, after everything that can be wrong with the outcome was looked at."""
        state, act = OPERATIONS[operation]
        business, calendar = self.states[state]
        for old in self.path.parent.glob("trial.db*"):
            old.unlink()
        shutil.copy(self.folder / f"{state}.db", self.path)
        database = open_database(f"sqlite:///{self.path}")
        try:
            desk = CalendarDesk(database, business.salon("mitte", revision=1), copy.deepcopy(calendar), seconds=0.05)
            desk.calendar.faults = dict(faults)
            heard = await act(desk)
            await desk.recover()
            await self.judge(desk, operation, heard, faults)
            return list(desk.calendar.calls)
        finally:
            await database.dispose()

    async def judge(self, desk, operation, heard, faults):
        told = f"{operation} {faults} -> {heard and heard['status']}: {desk.calendar.calls}"
        if (
            not await desk.agree()
        ):  # moved back, and the old time is taken there by now: nobody can mend that for certain
            assert TAKEN in list(faults.values())[1:], told
            assert await desk.sql("SELECT reason FROM callback") == [("clashes",)], told
            reviews = await desk.sql("SELECT count(*) FROM event WHERE kind = 'requires_manual_review'")
            assert reviews == [(1,)], told
        statuses, starts = await desk.statuses(), await desk.starts()
        assert "pending" not in statuses, told
        called_back = [row[0] for row in await desk.sql("SELECT reason FROM callback")]
        truths = {
            "booked": starts == ["27 10:00"],
            "reserved": (starts == ["27 10:00"] and operation == "book")
            or (starts == [AT.get(operation)])
            or bool(called_back),
            "rescheduled": starts == [AT.get(operation)],
            "cancelled": starts == [],
            "slot_unavailable": starts == ([] if operation == "book" else ["27 10:00"]),
        }
        assert heard is None or truths[heard["status"]], told
        assert await desk.sql("SELECT count(*) FROM appointment WHERE former IS NOT NULL") == [(0,)], told
        occupied = "SELECT count(DISTINCT appointment_id) FROM ledger WHERE appointment_id IS NOT NULL"
        assert await desk.sql(occupied) == [(len(starts),)], told


AT = {"move_over_itself": "27 10:30", "move_away": "28 09:30", "book": "27 10:00"}


@pytest.fixture
def trial(prepared, tmp_path):
    return Trial(prepared, tmp_path)


@pytest.mark.parametrize("operation", OPERATIONS)
async def test_without_faults_each_segment_takes_one_request(trial, operation):
    calls = await trial.run(operation, {})
    assert len(calls) == 4
    assert {fault for _, fault in calls} == {OK}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("operation", OPERATIONS)
async def test_one_fault(trial, operation, fault):
    calls = await trial.run(operation, {})
    for number in range(len(calls)):
        await trial.run(operation, {number: fault})


@pytest.mark.slow
@pytest.mark.parametrize("operation", OPERATIONS)
async def test_two_faults(trial, operation):
    """The second one ranges over whatever the first has led to, look-ups and compensations too."""
    chance = random.Random(f"pairs of {operation}")
    pairs = []
    for number in range(4):
        for fault in FAULTS:
            first = {number: fault}
            calls = await trial.run(operation, first)
            pairs += [{**first, later: other} for later in range(number + 1, len(calls)) for other in FAULTS]
    for faults in chance.sample(pairs, min(SEEDED_PAIRS, len(pairs))):
        await trial.run(operation, faults)


async def test_an_outage_of_everything_is_waited_out(trial):
    for operation in OPERATIONS:
        await trial.run(operation, dict.fromkeys(range(30), BUSY))
