"""What can be asked about conversation flows."""

from http import HTTPStatus

from voice_booking.simulator.calcom.wire import Answer
from voice_booking.simulator.retell_management import answers
from voice_booking.simulator.retell_management.agents import NOTHING
from voice_booking.simulator.retell_management.asked import Asked
from voice_booking.simulator.retell_management.checking import flow_document, flow_named, invalid
from voice_booking.simulator.retell_management.rows import Flow, FlowVersion


def create(asked: Asked) -> Answer:
    document = flow_document(asked.body, created=True)
    flow = Flow(asked.state.new_id("conversation_flow"), {0: FlowVersion(document, asked.now)})
    asked.state.flows[flow.id] = flow
    asked.commit(f"flow {flow.id}")
    return Answer(HTTPStatus.CREATED, answers.flow_version(flow, 0))


def get(asked: Asked) -> Answer:
    flow, number = flow_named(asked.state, asked.id, asked.query)
    return Answer(HTTPStatus.OK, answers.flow_version(flow, number))


def update(asked: Asked) -> Answer:
    """Key by key; null removes. Versions that a published agent runs are immutable."""
    flow, number = flow_named(asked.state, asked.id, asked.query)
    version = flow.versions[number]
    if version.published:
        raise invalid("Cannot update a published conversation flow version")
    version.document |= flow_document(asked.body, created=False)
    version.modified_at = asked.now
    asked.commit(f"flow {flow.id} version {number}")
    return Answer(HTTPStatus.OK, answers.flow_version(flow, number))


def list_all(asked: Asked) -> Answer:
    """Every flow once, with its latest version."""
    rows = [answers.flow_version(flow, flow.latest) for flow in asked.state.flows.values()]
    return Answer(HTTPStatus.OK, answers.page(rows, asked.query))


def delete(asked: Asked) -> Answer:
    flow, _ = flow_named(asked.state, asked.id, {})
    engines = (
        version.settings["response_engine"]["conversation_flow_id"]
        for agent in asked.state.agents.values()
        for version in agent.versions.values()
    )
    if flow.id in engines:
        raise invalid("Conversation flow is used by an agent")
    del asked.state.flows[flow.id]
    asked.commit(f"flow {flow.id} deleted")
    return NOTHING
