"""What can be asked about agents and their versions."""

from copy import deepcopy
from http import HTTPStatus

from voice_booking.simulator.calcom.wire import Answer
from voice_booking.simulator.retell_management import answers
from voice_booking.simulator.retell_management.asked import Asked
from voice_booking.simulator.retell_management.checking import agent_named, agent_settings, invalid, resolve
from voice_booking.simulator.retell_management.refused import Refused
from voice_booking.simulator.retell_management.rows import Agent, AgentVersion, FlowVersion

NOTHING = Answer(HTTPStatus.NO_CONTENT, None, raw=b"")


def create(asked: Asked) -> Answer:
    settings = agent_settings(asked.body, asked.state, created=True)
    agent = Agent(asked.state.new_id("agent"), {0: AgentVersion(settings, asked.now)})
    asked.state.agents[agent.id] = agent
    asked.commit(f"agent {agent.id}")
    return Answer(HTTPStatus.CREATED, answers.agent_version(agent, 0))


def get(asked: Asked) -> Answer:
    agent = agent_named(asked.state, asked.id)
    return Answer(HTTPStatus.OK, answers.agent_version(agent, resolve(agent, asked.query.get("version"))))


def update(asked: Asked) -> Answer:
    """Published versions are immutable."""
    agent = agent_named(asked.state, asked.id)
    number = resolve(agent, asked.query.get("version"))
    version = agent.versions[number]
    if version.published:
        raise invalid("Cannot update a published agent version")
    version.settings |= agent_settings(asked.body, asked.state, created=False)
    version.modified_at = asked.now
    asked.commit(f"agent {agent.id} version {number}")
    return Answer(HTTPStatus.OK, answers.agent_version(agent, number))


def list_all(asked: Asked) -> Answer:
    criteria = asked.body.get("filter_criteria") or {}
    wanted = str(criteria.get("query", "")).lower()
    rows = [answers.listed_agent(agent) for agent in asked.state.agents.values()]
    found = [row for row in rows if wanted in row["agent_name"].lower() or wanted in row["agent_id"]]
    return Answer(HTTPStatus.OK, answers.page(found, asked.query))


def delete(asked: Asked) -> Answer:
    """Numbers that it answered are answered by nobody then."""
    agent = agent_named(asked.state, asked.id)
    del asked.state.agents[agent.id]
    for row in asked.state.numbers.values():
        bound = row.settings.get("inbound_agents") or []
        row.settings["inbound_agents"] = [each for each in bound if each["agent_id"] != agent.id]
    asked.commit(f"agent {agent.id} deleted")
    return NOTHING


def list_versions(asked: Asked) -> Answer:
    agent = agent_named(asked.state, asked.id)
    rows = [answers.listed_version(agent, number) for number in sorted(agent.versions)]
    return Answer(HTTPStatus.OK, answers.page(rows, asked.query))


def create_version(asked: Asked) -> Answer:
    """A draft with a copy of the flow that the base runs; the flow counts its versions by itself."""
    agent = agent_named(asked.state, asked.id)
    base = asked.body.get("base_version")
    if not isinstance(base, int) or base not in agent.versions:
        raise invalid("base_version does not exist")
    settings = deepcopy(agent.versions[base].settings)
    for key in ("version_title", "version_description"):
        settings.pop(key, None)
    engine = settings["response_engine"]
    flow = asked.state.flows[engine["conversation_flow_id"]]
    copied = flow.latest + 1
    flow.versions[copied] = FlowVersion(deepcopy(flow.versions[engine.get("version", 0)].document), asked.now)
    settings["response_engine"] = {**engine, "version": copied}
    agent.highest += 1
    agent.versions[agent.highest] = AgentVersion(settings, asked.now, base)
    asked.commit(f"agent {agent.id} version {agent.highest}")
    return Answer(HTTPStatus.CREATED, answers.agent_version(agent, agent.highest))


def publish(asked: Asked) -> Answer:
    """In place, with the flow version that it runs; makes no new draft. Answers nothing."""
    agent = agent_named(asked.state, asked.id)
    number = asked.body.get("version")
    if not isinstance(number, int):
        raise invalid("body must have required property 'version'")
    if number not in agent.versions:
        raise Refused(404, "The requested resource was not found.")
    version = agent.versions[number]
    if version.published:
        raise invalid("Agent version is already published")
    version.published, version.modified_at = True, asked.now
    for key in ("version_title", "version_description"):
        if key in asked.body:
            version.settings[key] = asked.body[key]
    engine = version.settings["response_engine"]
    asked.state.flows[engine["conversation_flow_id"]].versions[engine.get("version", 0)].published = True
    asked.commit(f"agent {agent.id} version {number} published")
    return Answer(HTTPStatus.OK, None, raw=b"")


def delete_version(asked: Asked) -> Answer:
    agent = agent_named(asked.state, asked.id)
    number = resolve(agent, asked.query.get("version"))
    if agent.versions[number].published or len(agent.versions) == 1:
        raise invalid("Cannot delete this agent version")
    del agent.versions[number]
    asked.commit(f"agent {agent.id} version {number} deleted")
    return NOTHING
