"""Every request of a deployment is one that Retell describes, and so is every answer of the stand-in."""

import pytest
from tests.deployment.a_release import ENVIRONMENT, Desk, content, good
from tests.retell_contract import YOUNGER_PATHS, Contract, Recording, described, needs_interface, slip

from voice_booking.adapters.retell.operations import OPERATIONS
from voice_booking.deployment.abandoning import abandon
from voice_booking.deployment.carrying_out import draft
from voice_booking.deployment.host import Conflict, Invalid, Missing
from voice_booking.deployment.leading import Target, lead
from voice_booking.deployment.publishing import publish

pytestmark = needs_interface


async def released(desk, contract, flow):
    async with desk.site(lambda inner: Recording(inner, contract)) as site:
        found = await desk.planned(site, flow)
        row = await publish(await draft(found, site), found.content, site, good)
        await lead(Target(row.agent_id, row.version, 10), ENVIRONMENT, site)
        return row


@pytest.mark.parametrize("flow", ["v17", "v18", "v19"])
async def test_a_first_release_is_as_described(flow):
    contract = Contract()
    await released(Desk(), contract, flow)
    assert contract.broken == []
    assert contract.seen["POST /create-conversation-flow"] == contract.seen["POST /create-agent"] == 1


async def test_the_next_release_and_giving_up_are_as_described():
    desk, contract = Desk(), Contract()
    await released(desk, contract, "v17")
    await released(desk, contract, "v18")
    async with desk.site(lambda inner: Recording(inner, contract)) as site:
        row = await draft(await desk.planned(site, "v19"), site)
        await abandon(row, site, "")
    assert contract.broken == []
    assert contract.undescribed == set(YOUNGER_PATHS)
    assert contract.seen["DELETE /delete-agent-version/{agent_id}"] == 1


async def test_refusals_are_as_described():
    desk, contract = Desk(), Contract()
    row = await released(desk, contract, "v17")
    async with desk.site(lambda inner: Recording(inner, contract)) as site:
        with pytest.raises(Missing):
            await site.host.agent("agent_of_nobody", None)
        with pytest.raises(Missing):
            await site.host.flow("flow_of_nobody", 0)
        with pytest.raises((Conflict, Invalid)):
            await site.host.update_flow(row.flow_id, 0, {"global_prompt": "anders"})
        with pytest.raises((Conflict, Invalid)):
            await site.host.update_agent(row.agent_id, 0, {"language": "en-US"})
        with pytest.raises(Invalid):
            await site.host.delete_flow(row.flow_id)
    assert contract.broken == []


def test_the_description_would_notice_a_slip():
    """A judge that never finds anything proves nothing."""
    flow = {**content().flow, "start_speaker": "nobody"}
    assert "nobody" in slip(flow, {"$ref": "#/components/schemas/ConversationFlow"})
    agent = {**content().agent, "voice_speed": "schnell"}
    assert slip(agent, {"$ref": "#/components/schemas/AgentRequest"})


def test_every_operation_but_the_younger_ones_is_described():
    paths = {
        "/agents.": ("agent_id",),
        "/flows.": ("conversation_flow_id",),
        "/numbers.": ("phone_number",),
    }
    known = set(described()["paths"]) | set(YOUNGER_PATHS)
    for operation in OPERATIONS:
        names = [name for part, (name,) in paths.items() if operation.name.startswith(part[1:])] or ["agent_id"]
        assert operation.path.replace("{id}", f"{{{names[0]}}}") in known, operation.name
