"""What a body must be before anything is done with it."""

from collections.abc import Mapping
from typing import Any

from voice_booking.simulator.retell_management.refused import Refused, not_found
from voice_booking.simulator.retell_management.rows import Agent, Flow, Json, Number, State

WHOLE = 1.0
ROUNDING = 1e-6
ANSWERED_ONLY = ("conversation_flow_id", "version", "last_modification_timestamp")
AGENT_ANSWERED_ONLY = ("agent_id", "version", "is_published", "base_version", "last_modification_timestamp")


def invalid(message: str) -> Refused:
    return Refused(400, message)


def flow_document(body: Json, *, created: bool) -> Json:
    """A flow as it is stored. Raises `Refused`."""
    for key in ("nodes", "start_speaker") if created else ():
        if key not in body:
            raise invalid(f"body must have required property '{key}'")
    if "nodes" in body:
        _nodes(body["nodes"])
    return {key: value for key, value in body.items() if key not in ANSWERED_ONLY}


def _nodes(nodes: Any) -> None:  # noqa: ANN401 - any JSON
    if not isinstance(nodes, list) or not nodes:
        raise invalid("body/nodes must NOT have fewer than 1 items")
    ids = [node.get("id") for node in nodes if isinstance(node, dict)]
    if len(ids) != len(nodes) or None in ids:
        raise invalid("body/nodes must have required property 'id'")
    if len(set(ids)) != len(ids):
        raise invalid("node ids must be unique")


def agent_settings(body: Json, state: State, *, created: bool) -> Json:
    """Settings as they are stored. Raises `Refused`."""
    for key in ("response_engine", "voice_id") if created else ():
        if not body.get(key):
            raise invalid(f"body must have required property '{key}'")
    if "response_engine" in body:
        engine(body["response_engine"], state)
    return {key: value for key, value in body.items() if key not in AGENT_ANSWERED_ONLY}


def engine(given: Any, state: State) -> None:  # noqa: ANN401 - any JSON
    if not isinstance(given, dict) or given.get("type") != "conversation-flow":
        raise invalid("the stand-in knows no response engine but conversation-flow")
    flow = state.flows.get(str(given.get("conversation_flow_id")))
    if flow is None or given.get("version", 0) not in flow.versions:
        raise invalid("response_engine: conversation flow not found")


def weights(given: Any, state: State) -> None:  # noqa: ANN401 - any JSON
    """The agents of a number; None and nothing stand for nobody. Raises `Refused`."""
    if not given:
        return
    for each in given:
        agent = state.agents.get(str(each.get("agent_id")))
        if agent is None:
            raise not_found()
        resolve(agent, each.get("agent_version"))
        if not isinstance(each.get("weight"), int | float) or not 0 < each["weight"] <= WHOLE:
            raise invalid("weight must be > 0 and <= 1")
    if abs(sum(each["weight"] for each in given) - WHOLE) > ROUNDING:
        raise invalid("total weights must add up to 1")


def resolve(agent: Agent, named: Any) -> int:  # noqa: ANN401 - any JSON
    """The version that a reference means: a number, `latest`, `latest_published`, a tag. Raises `Refused`."""
    text = "latest" if named in {None, ""} else str(named)
    number = whole(text)
    if number is not None:
        if number not in agent.versions:
            raise not_found()
        return number
    if text == "latest":
        return agent.latest
    if text == "latest_published":
        found = [number for number, version in agent.versions.items() if version.published]
        if not found:
            raise not_found()
        return max(found)
    if text in agent.tags:
        return agent.tags[text]
    raise not_found()


def whole(text: str) -> int | None:
    """A version's number; Retell's own client reads that of a response engine as `1.0`, and sends it so."""
    digits = text.removesuffix(".0")
    return int(digits) if digits.isdigit() else None


def agent_named(state: State, agent_id: str) -> Agent:
    agent = state.agents.get(agent_id)
    if agent is None:
        raise not_found()
    return agent


def flow_named(state: State, flow_id: str, query: Mapping[str, str]) -> tuple[Flow, int]:
    """A flow and the version that is meant: the latest unless one is named. Raises `Refused` (404)."""
    flow = state.flows.get(flow_id)
    if flow is None:
        raise Refused(404, "The requested resource was not found.")
    number = whole(query["version"]) if "version" in query else flow.latest
    if number is None or number not in flow.versions:
        raise Refused(404, "The requested resource was not found.")
    return flow, number


def number_named(state: State, phone: str) -> Number:
    number = state.numbers.get(phone)
    if number is None:
        raise not_found()
    return number
