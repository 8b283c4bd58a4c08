"""Retell's own client makes, publishes, lists and fetches at the stand-in, and reads what we have deployed."""

import pytest
from tests.deployment.a_release import ENVIRONMENT, KEY, NOW, PHONE, Desk, content

from voice_booking.deployment.comparing import differences
from voice_booking.simulator.calcom.server import serving
from voice_booking.simulator.retell_management.faults import Effect, Fault
from voice_booking.simulator.retell_management.server import create_stand_in

pytestmark = pytest.mark.filterwarnings("ignore::pydantic.warnings.PydanticDeprecatedSince20")


@pytest.fixture(scope="module")
def retell():
    """Their package, which takes seconds to import: only where it is needed."""
    return pytest.importorskip("retell")


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
async def client(desk, retell):
    async with (
        serving(create_stand_in(desk.world)) as url,
        retell.AsyncRetell(api_key=KEY, base_url=url, max_retries=0) as opened,
    ):
        yield opened


async def made(client):
    flow = await client.conversation_flow.create(**wire(content("v19").flow))
    engine = {"type": "conversation-flow", "conversation_flow_id": flow.conversation_flow_id, "version": 0}
    return await client.agent.create(response_engine=engine, voice_id="11labs-Anna", agent_name="Salon")


def wire(flow):
    """`model_config` is no name that the client's method takes; it goes along as it is."""
    known = {key: value for key, value in flow.items() if key != "model_config"}
    return {**known, "extra_body": {"model_config": flow["model_config"]}}


async def test_the_client_makes_a_draft_publishes_it_and_leads_a_number_to_it(client, desk):
    agent = await made(client)
    await client.agent.publish(agent.agent_id, version=0, version_title="first")
    draft = await client.agent.create_version(agent.agent_id, base_version=0)
    assert (draft.version, draft.base_version, draft.is_published) == (1, 0, False)
    await client.conversation_flow.update(
        draft.response_engine.conversation_flow_id,
        version=draft.response_engine.version,
        global_prompt="Sie sind sehr freundlich.",
    )
    await client.agent.publish(agent.agent_id, version=1)
    versions = await client.agent.list_versions(agent.agent_id)
    assert [(found.version, found.is_published) for found in versions.items] == [(1, True), (0, True)]
    shares = [
        {"agent_id": agent.agent_id, "agent_version": 0, "weight": 0.5},
        {"agent_id": agent.agent_id, "agent_version": "latest_published", "weight": 0.5},
    ]
    number = await client.phone_number.update(PHONE, inbound_agents=shares)
    assert [share.agent_version for share in number.inbound_agents] == [0, "latest_published"]


async def test_the_client_finds_what_we_have_deployed(client, desk):
    await desk.release("v18")
    await desk.release("v19", percent=10)
    (listed,) = (await client.agent.list()).items
    assert listed.agent_name == content().agent["agent_name"]
    versions = await client.agent.list_versions(listed.agent_id, sort_order="ascending")
    assert [(found.version, found.is_published) for found in versions.items] == [(0, True), (1, True)]
    agent = await client.agent.retrieve(listed.agent_id, version="1")
    assert agent.language == "de-DE"
    engine = agent.response_engine
    flow = await client.conversation_flow.retrieve(engine.conversation_flow_id, version=str(engine.version))
    sent = {key: value for key, value in content("v19").flow.items() if key != "notes"}
    assert differences(sent, flow.to_dict()) == ()
    number = await client.phone_number.retrieve(PHONE)
    assert [(share.agent_version, share.weight) for share in number.inbound_agents] == [(0, 0.9), (1, 0.1)]
    assert number.inbound_webhook_url == f"{ENVIRONMENT.server_url}/retell/inbound"


async def test_the_client_turns_pages(client, desk):
    for number in range(5):
        desk.world.state.add_number(f"+4930123450{number}", NOW)
    seen, key = [], None
    while True:
        page = await client.phone_number.list(limit=2, **({"pagination_key": key} if key else {}))
        seen += [number.phone_number for number in page.items]
        if not page.has_more:
            break
        key = page.pagination_key
    assert len(seen) == len(set(seen)) == 6


async def test_the_client_is_refused_as_by_retell(client, desk, retell):
    agent = await made(client)
    await client.agent.publish(agent.agent_id, version=0)
    with pytest.raises(retell.BadRequestError):
        await client.agent.update(agent.agent_id, version=0, language="en-US")
    with pytest.raises(retell.UnprocessableEntityError):
        await client.agent.retrieve("agent_of_nobody")
    with pytest.raises(retell.AuthenticationError):
        await client.with_options(api_key="key_of_nobody").agent.list()
    desk.world.limited = True
    for _ in range(15):
        await client.agent.list()
    with pytest.raises(retell.RateLimitError) as refused:
        await client.agent.list()
    assert refused.value.response.headers["RateLimit-Reset"] == "10"


async def test_the_clients_own_retries_make_things_twice(client, desk):
    """Why our client repeats nothing by itself."""
    desk.world.faults.set(Fault(Effect.FAIL_AFTER, "flows.create"))
    await client.with_options(max_retries=1).conversation_flow.create(**wire(content("v19").flow))
    assert len(desk.world.state.flows) == 2
