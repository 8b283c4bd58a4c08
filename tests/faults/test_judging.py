"""Whoever looks at the end of a walk notices what must not be."""

import asyncio
from dataclasses import replace

import pytest
from tests.faults.desk import Desk, Time
from tests.faults.judging import Judge, look
from tests.faults.scene import OPERATIONS, set_up

from voice_booking.simulator.calcom.world import CalcomWorld

pytestmark = pytest.mark.slow


@pytest.fixture
def judge(tmp_path):
    """Of a visit that was booked without any fault."""
    scene, time = set_up(tmp_path, "confirm_first"), Time()
    world = CalcomWorld(now=time, per_minute=None)
    world.restore(scene.booked.calendar)
    desk = Desk(scene.business, scene.salon, world, scene.booked.file, time)

    async def seen():
        async with desk.process() as process:
            return await process.database.read(look)

    heard = {"status": "booked", "say": "Ihr Termin ist gebucht."}
    return Judge(OPERATIONS["book"], (heard,), asyncio.run(seen()), world, scene.business)


def test_all_is_well(judge):
    assert judge.agrees()
    assert judge.faults() == []


def test_a_booking_that_is_gone_is_noticed(judge):
    judge.world.state.bookings.popitem()
    assert "the calendar does not agree" in judge.faults()[0]


def test_an_orphan_and_a_double_are_noticed(judge):
    first = next(iter(judge.world.state.bookings.values()))
    judge.world.state.bookings["again"] = replace(first, uid="again")
    told = "; ".join(judge.faults())
    assert "an orphan" in told
    assert "a double" in told


@pytest.mark.parametrize("status", ["slot_unavailable", "cancelled"])
def test_a_lie_is_noticed(judge, status):
    lied = replace(judge, heard=({"status": status, "say": ""},))
    assert any(fault.startswith(f"told {status}") for fault in lied.faults())


def test_a_reservation_that_came_to_nothing_needs_a_call_back(judge):
    gone = replace(judge.seen, visits=(("cancelled", judge.operation.after, False),))
    reserved = replace(judge, heard=({"status": "reserved", "say": "vorgemerkt"},), seen=gone)
    assert any(fault.startswith("told reserved") for fault in reserved.faults())


def test_pending_for_ever_needs_somebody_to_look_at_it(judge):
    left = replace(judge.seen, visits=(("pending", judge.operation.after, False),))
    assert "pending for ever, and nobody is told" in replace(judge, seen=left).faults()
