"""The stand-in misbehaves as it is told, says what it has done, and can be put back."""

import asyncio
from datetime import timedelta

import httpx
import pytest
from tests.unit.simulator_calcom.calcom_office import KEY

from voice_booking.simulator.calcom.edits import Edits
from voice_booking.simulator.calcom.faults import COMMITS, OF_WEBHOOKS, Effect, Fault, ProcessKilled
from voice_booking.simulator.calcom.transport import CalcomTransport

TEN = "2026-11-17T10:00:00Z"
NOON = "2026-11-17T12:00:00Z"
ANSWERED = {
    Effect.SLOW: 201,
    Effect.TAKEN: 400,
    Effect.CONFLICT: 409,
    Effect.UNPROCESSABLE: 422,
    Effect.THROTTLED: 429,
    Effect.FAIL_BEFORE: 500,
    Effect.FAIL_AFTER: 500,
    Effect.MALFORMED: 201,
}
RAISED = {
    Effect.TIMEOUT_BEFORE: httpx.ReadTimeout,
    Effect.TIMEOUT_AFTER: httpx.ReadTimeout,
    Effect.HANG: httpx.ReadTimeout,
    Effect.DROP_BEFORE: httpx.ReadError,
    Effect.DROP_AFTER: httpx.ReadError,
    Effect.RESET: httpx.WriteError,
    Effect.UNREACHABLE: httpx.ConnectError,
    Effect.KILL_BEFORE: ProcessKilled,
    Effect.KILL_AFTER: ProcessKilled,
}


class Waiting:
    """A sleep that only writes down how long it would have been."""

    def __init__(self):
        self.seconds = []

    async def __call__(self, seconds):
        self.seconds.append(seconds)


@pytest.fixture
def waiting():
    return Waiting()


@pytest.fixture
async def http(office, waiting):
    headers = {"authorization": f"Bearer {KEY}", "cal-api-version": "2026-02-25"}
    transport = CalcomTransport(office.world, waiting)
    async with httpx.AsyncClient(transport=transport, base_url="http://calendar/v2", headers=headers) as client:
        yield client


def bookings_there(office):
    return len(office.world.state.bookings)


def test_every_effect_of_a_request_is_either_answered_or_raised():
    assert set(ANSWERED) | set(RAISED) == set(Effect) - OF_WEBHOOKS


@pytest.mark.parametrize("effect", ANSWERED)
async def test_an_answered_fault_has_its_status_and_does_its_work_or_not(office, http, effect):
    type_id = office.team_type()["id"]
    office.world.faults.set(Fault(effect, "bookings.create"))
    answer = await http.post("/bookings", json=office.wish(type_id, TEN))
    assert answer.status_code == ANSWERED[effect]
    assert bookings_there(office) == (effect in COMMITS)


@pytest.mark.parametrize("effect", RAISED)
async def test_a_silent_fault_raises_what_the_network_would(office, http, effect):
    type_id = office.team_type()["id"]
    office.world.faults.set(Fault(effect, "bookings.create"))
    with pytest.raises(RAISED[effect]):
        await http.post("/bookings", json=office.wish(type_id, TEN))
    assert bookings_there(office) == (effect in COMMITS)
    assert office.world.trace[-1].status is None


async def test_a_malformed_body_is_no_json(office, http):
    office.world.faults.set(Fault(Effect.MALFORMED, "me.get"))
    answer = await http.get("/me")
    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        answer.json()


async def test_who_is_killed_reaches_nothing_any_more(office, http):
    office.world.faults.set(Fault(Effect.KILL_BEFORE, "me.get"))
    for _ in range(2):
        with pytest.raises(ProcessKilled):
            await http.get("/me")
    assert len(office.world.trace) == 1


async def test_a_fault_meets_the_nth_matching_call_or_every_one(office, http):
    office.world.faults.set(Fault(Effect.FAIL_BEFORE, "me.*", nth=2))
    assert [(await http.get("/me")).status_code for _ in range(3)] == [200, 500, 200]
    office.world.faults.set(Fault(Effect.FAIL_BEFORE, nth=None))
    assert [(await http.get("/me")).status_code for _ in range(2)] == [500, 500]
    assert office.world.faults.unmet() == ()


async def test_a_fault_that_was_never_met_is_known(office, http):
    fault = Fault(Effect.FAIL_BEFORE, "bookings.create")
    office.world.faults.set(fault)
    await http.get("/me")
    assert office.world.faults.unmet() == (fault,)


async def test_latency_passes_on_the_given_clock(office, http, waiting):
    office.world.faults.set(Fault(Effect.SLOW, latency=timedelta(seconds=0.3)))
    await http.get("/me")
    assert waiting.seconds == [0.3]


async def test_a_latency_beyond_the_callers_patience_times_out_and_does_its_work(office, http, waiting):
    type_id = office.team_type()["id"]
    office.world.faults.set(Fault(Effect.SLOW, latency=timedelta(seconds=9)))
    with pytest.raises(httpx.ReadTimeout):
        await http.post("/bookings", json=office.wish(type_id, TEN), timeout=1.5)
    assert waiting.seconds == [1.5]
    assert bookings_there(office) == 1


async def test_a_hanging_call_lasts_as_long_as_the_callers_patience(office, http, waiting):
    office.world.faults.set(Fault(Effect.HANG))
    with pytest.raises(httpx.ReadTimeout):
        await http.get("/me", timeout=1.5)
    assert waiting.seconds[-1] == 1.5


async def test_requests_and_what_they_commit_are_written_down_in_order(office, http):
    type_id = office.team_type()["id"]
    office.world.trace.clear()
    uid = (await http.post("/bookings", json=office.wish(type_id, TEN))).json()["data"]["uid"]
    await http.get(f"/bookings/{uid}")
    await http.post("/bookings", json=office.wish(type_id, TEN))
    calls = [(call.operation, call.status, call.commits) for call in office.world.trace]
    assert calls == [
        ("bookings.create", 201, (f"booking {uid}",)),
        ("bookings.get", 200, ()),
        ("bookings.create", 400, ()),
    ]


def test_a_snapshot_is_a_value_that_can_be_gone_back_to_any_number_of_times(office):
    type_id = office.team_type()["id"]
    before = office.world.snapshot()
    runs = []
    for _ in range(2):
        office.world.restore(before)
        office.world.faults.set(Fault(Effect.FAIL_BEFORE, "bookings.get"))
        runs.append(office.book(type_id, TEN))
        assert bookings_there(office) == 1
    assert runs[0] == runs[1]
    office.world.restore(before)
    assert bookings_there(office) == 0
    assert office.world.faults.meet("bookings.get") is None


def test_staff_move_over_anything_and_hand_over_with_the_same_uid(office):
    type_id = office.team_type()["id"]
    edits = Edits(office.world)
    first = edits.book(type_id, office.now.replace(hour=10))
    second = edits.book(type_id, office.now.replace(hour=12))
    moved = edits.move(second.uid, first.start + timedelta(minutes=30))
    assert office.data("GET", f"/v2/bookings/{second.uid}")["rescheduledToUid"] == moved.uid
    handed = edits.hand_over(first.uid, office.tom.id)
    assert handed.uid == first.uid
    assert office.data("GET", f"/v2/bookings/{first.uid}")["hosts"][0]["id"] == office.tom.id


def test_a_type_made_managed_cannot_be_booked_and_has_children(office):
    type_id = office.team_type()["id"]
    Edits(office.world).make_managed(type_id)
    shape = office.data("GET", f"/v2/teams/{office.team.id}/event-types/{type_id}")
    assert (shape["schedulingType"], shape["metadata"]) == ("managed", {"managedEventConfig": {}})
    assert office.post("/v2/bookings", office.wish(type_id, TEN)).status == 400
    children = office.data("GET", "/v2/event-types", query={"username": "mia"})
    assert office.book(children[0]["id"], TEN)


def test_bookings_outlive_their_event_type(office):
    type_id = office.team_type()["id"]
    uid = office.book(type_id, TEN)["uid"]
    Edits(office.world).delete_event_type(type_id)
    assert office.data("GET", f"/v2/bookings/{uid}")["status"] == "accepted"
    assert office.post("/v2/bookings", office.wish(type_id, NOON)).status == 404


async def test_calls_made_together_are_on_their_way_together(office, http):
    type_id = office.team_type()["id"]
    office.world.races = True
    wish = office.wish(type_id, TEN)
    answers = await asyncio.gather(*(http.post("/bookings", json=wish) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
