"""A release from nothing to the telephone, the next one beside it, and the way back."""

from dataclasses import replace

import pytest
from tests.deployment.a_release import BUSINESS, ENVIRONMENT, PHONE, Desk, bad, content

from voice_booking.deployment.carrying_out import NotAsSent, PlanRefused, draft, read_back
from voice_booking.deployment.leading import NotPublished, Target, before, lead
from voice_booking.deployment.publishing import GateClosed, publish
from voice_booking.deployment.record import Kind, State
from voice_booking.deployment.standing import look


@pytest.fixture
def desk():
    return Desk()


async def test_a_first_release_answers_the_telephone(desk):
    await desk.release()
    (agent,) = desk.agents
    assert agent.versions[0].published
    assert agent.versions[0].settings["agent_name"] == BUSINESS.company.name
    assert desk.inbound() == [(0, 1.0)]
    assert desk.world.state.numbers[PHONE].settings["inbound_webhook_url"] == "https://voice.salon.test/retell/inbound"


async def test_what_callers_get_is_what_was_sent(desk):
    await desk.release()
    async with desk.site() as site:
        (row,) = [row for row in await desk.book.rows("production") if row.kind is Kind.DEPLOY]
        found = await read_back(row, content(), site.host)
        flow = await site.host.flow(found.flow_id, found.flow_version)
    asked = next(tool for tool in flow.document["tools"] if tool["name"] == "check_availability")
    assert asked["url"] == "https://voice.salon.test/retell/functions/check_availability"
    people = [member.name for member in BUSINESS.staff]
    assert asked["parameters"]["properties"]["mitarbeiter"]["enum"] == ["", *dict.fromkeys(people)]
    assert set(people) <= set(found.settings["boosted_keywords"])


async def test_a_release_again_has_nothing_to_do(desk):
    await desk.release()
    asked = len(desk.world.trace)
    assert (await desk.release()).steps == ()
    assert all(not call.commits for call in desk.world.trace[asked:])


async def test_a_second_version_takes_its_part_of_the_calls(desk):
    await desk.release("v18")
    await desk.release("v19", percent=10)
    assert desk.inbound() == [(0, 0.9), (1, 0.1)]
    await desk.release("v19", percent=50)
    assert desk.inbound() == [(0, 0.5), (1, 0.5)]
    await desk.release("v19", percent=100)
    assert desk.inbound() == [(1, 1.0)]
    (agent,) = desk.agents
    assert sorted(agent.versions) == [0, 1]


async def test_the_first_version_stays_as_it_was(desk):
    await desk.release("v18")
    (flow,) = desk.world.state.flows.values()
    first = dict(flow.versions[0].document)
    await desk.release("v19")
    assert flow.versions[0].document == first
    assert len(flow.versions[1].document["nodes"]) == len(content("v19").flow["nodes"])


async def test_the_way_back_leads_to_the_version_before(desk):
    await desk.release("v18")
    await desk.release("v19", percent=10)
    async with desk.site() as site:
        rows = await desk.book.rows("production")
        target = before(await look(ENVIRONMENT, rows, site.host), rows)
        await lead(target, ENVIRONMENT, site, Kind.ROLLBACK)
    assert desk.inbound() == [(0, 1.0)]
    assert (await desk.book.rows("production"))[0].kind is Kind.ROLLBACK


async def test_nothing_is_published_while_a_simulated_call_fails(desk):
    with pytest.raises(GateClosed, match="nothing was booked"):
        await desk.release(gate=bad)
    (agent,) = desk.agents
    assert not agent.versions[0].published
    assert desk.inbound() == []


async def test_a_draft_that_somebody_changed_is_not_published(desk):
    async with desk.site() as site:
        row = await draft(await desk.planned(site), site)
        desk.agents[0].versions[0].settings["language"] = "en-US"
        with pytest.raises(NotAsSent, match="language"):
            await publish(row, content(), site, bad)


async def test_no_number_is_led_to_a_draft(desk):
    async with desk.site() as site:
        row = await draft(await desk.planned(site), site)
        with pytest.raises(NotPublished):
            await lead(Target(row.agent_id, row.version), ENVIRONMENT, site)
    assert desk.inbound() == []


async def test_every_deployment_is_on_record(desk):
    await desk.release("v18")
    await desk.release("v19")
    rows = await desk.book.rows("production")
    told = [(row.kind.value, row.state.value, row.version) for row in reversed(rows)]
    assert told == [
        ("deploy", "published", 0),
        ("pin", "done", 0),
        ("deploy", "published", 1),
        ("pin", "done", 1),
    ]
    assert {(row.who, row.revision) for row in rows} == {("Maria", "c0ffee")}
    assert all(row.hash for row in rows if row.kind is Kind.DEPLOY)


async def test_a_new_agent_without_a_voice_is_refused_before_anything_is_sent(desk):
    async with desk.site() as site:
        found = await desk.planned(site)
        voiceless = replace(found, problems=("production needs a voice",))
        with pytest.raises(PlanRefused, match="voice"):
            await draft(voiceless, site)
    assert desk.agents == []
    assert all(row.state is not State.RUNNING for row in desk.book.kept.values())
