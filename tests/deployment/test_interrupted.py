"""A deployment that is broken off at any request goes on where it was: nothing twice, nothing left over."""

from contextlib import suppress

import httpx
import pytest
from tests.deployment.a_release import Desk, content

from voice_booking.deployment.abandoning import TooLate, abandon
from voice_booking.deployment.carrying_out import draft
from voice_booking.deployment.host import HostError
from voice_booking.deployment.marking import mark_of
from voice_booking.deployment.record import Kind, State
from voice_booking.simulator.calcom.faults import ProcessKilled
from voice_booking.simulator.retell_management.faults import Effect, Fault

UNANSWERED = (Effect.KILL_BEFORE, Effect.KILL_AFTER, Effect.DROP_BEFORE, Effect.DROP_AFTER)
REFUSED = (Effect.FAIL_BEFORE, Effect.FAIL_AFTER, Effect.THROTTLED)
FRESH, SECOND = 16, 20
"""No release asks for more requests than this; a test says so."""


def met(desk):
    return [call for call in desk.world.trace if call.effect is not None]


async def requests_of(desk, flow):
    before = len(desk.world.trace)
    await desk.release(flow)
    return len(desk.world.trace) - before


async def test_there_are_no_more_requests_than_are_broken_off():
    desk = Desk()
    assert await requests_of(desk, "v18") <= FRESH
    assert await requests_of(desk, "v19") <= SECOND


def standing_of(desk):
    """What is there in the end, whatever it took: versions, what is published, who answers, how many flows."""
    (agent,) = desk.agents
    versions = {number: version.published for number, version in agent.versions.items()}
    return versions, desk.inbound(), len(desk.world.state.flows)


async def broken_off(desk, flow, effect, nth):
    desk.world.faults.set(Fault(effect, nth=nth))
    try:
        await desk.release(flow)
    except (HostError, ProcessKilled):
        assert met(desk)
    desk.world.faults.set()
    await desk.release(flow)


@pytest.mark.parametrize("effect", [*UNANSWERED, *REFUSED], ids=lambda effect: effect.name)
async def test_a_first_release_ends_as_if_nothing_had_happened(effect):
    for nth in range(1, FRESH + 1):
        desk = Desk()
        await broken_off(desk, "v18", effect, nth)
        assert standing_of(desk) == ({0: True}, [(0, 1.0)], 1), (effect, nth)


@pytest.mark.parametrize("effect", [*UNANSWERED, *REFUSED], ids=lambda effect: effect.name)
async def test_the_next_release_ends_as_if_nothing_had_happened(effect):
    for nth in range(1, SECOND + 1):
        desk = Desk()
        await desk.release("v17")
        await broken_off(desk, "v18", effect, nth)
        assert standing_of(desk) == ({0: True, 1: True}, [(1, 1.0)], 1), (effect, nth)


async def given_up(desk):
    """Whatever is on record and was not published is given up; returns how much that was."""
    rows = [row for row in await desk.book.rows("production") if row.state in {State.RUNNING, State.DRAFTED}]
    done = 0
    for row in (row for row in rows if row.kind is Kind.DEPLOY):
        async with desk.site() as site:
            with suppress(TooLate):
                assert (await abandon(row, site, content("v17").agent["agent_name"])).state is State.ABANDONED
                done += 1
    return done


async def killed(desk, flow, effect, nth):
    desk.world.faults.set(Fault(effect, nth=nth))
    try:
        await desk.release(flow)
    except ProcessKilled:
        return True
    finally:
        desk.world.faults.set()
    return False


@pytest.mark.parametrize("effect", [Effect.KILL_BEFORE, Effect.KILL_AFTER], ids=lambda effect: effect.name)
async def test_a_first_release_given_up_leaves_nothing_behind(effect):
    removed = 0
    for nth in range(1, FRESH + 1):
        desk = Desk()
        if await killed(desk, "v17", effect, nth) and await given_up(desk):
            assert (desk.agents, desk.world.state.flows) == ([], {}), (effect, nth)
            removed += 1
    assert removed >= 5


@pytest.mark.parametrize("effect", [Effect.KILL_BEFORE, Effect.KILL_AFTER], ids=lambda effect: effect.name)
async def test_a_draft_given_up_leaves_the_live_version_alone(effect):
    removed = 0
    for nth in range(1, SECOND + 1):
        desk = Desk()
        await desk.release("v17")
        if await killed(desk, "v18", effect, nth) and await given_up(desk):
            assert standing_of(desk) == ({0: True}, [(0, 1.0)], 1), (effect, nth)
            removed += 1
    assert removed >= 5


class Impatient(httpx.AsyncBaseTransport):
    """A client that repeats what was not answered, as Retell's own does with requests that make something."""

    def __init__(self, inner):
        self.inner = inner

    async def handle_async_request(self, request):
        try:
            return await self.inner.handle_async_request(request)
        except httpx.TransportError:
            return await self.inner.handle_async_request(request)


async def test_a_flow_that_was_made_twice_is_noticed_and_one_of_them_removed():
    desk = Desk()
    desk.world.faults.set(
        Fault(Effect.DROP_AFTER, "flows.create"),
        Fault(Effect.DROP_AFTER, "flows.create", 2),
    )
    with pytest.raises(HostError):
        async with desk.site(Impatient) as site:
            await draft(await desk.planned(site), site)
    assert len(desk.world.state.flows) == 2
    desk.world.faults.set()
    await desk.release()
    (flow,) = desk.world.state.flows.values()
    (row,) = [row for row in await desk.book.rows("production") if row.kind is Kind.DEPLOY]
    assert mark_of(flow.versions[0].document) == row.id


async def test_a_draft_on_no_record_is_told():
    desk = Desk()
    await desk.release("v17")
    async with desk.site() as site:
        await site.host.create_version(desk.agents[0].id, 0)
        found = await desk.planned(site, "v18")
    assert [note for note in found.notes if "draft 1 is on no record" in note]
