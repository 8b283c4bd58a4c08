"""Answers of Retell, read as far as deployments need them; keys that are not read are let be."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, Field, ValidationError

from voice_booking.adapters.retell.operations import Operation
from voice_booking.adapters.retell.refusals import unanswered
from voice_booking.deployment.host import AgentFound, FlowFound, NumberFound, Share, VersionFound

Shape = TypeVar("Shape", bound=BaseModel)


class Engine(BaseModel):
    """An agent that runs no conversation flow has no `conversation_flow_id`."""

    conversation_flow_id: str = ""
    version: int | None = None


class AgentShape(BaseModel):
    agent_id: str
    version: int
    base_version: int | None = None
    is_published: bool = False
    response_engine: Engine

    def found(self, answer: Mapping[str, Any]) -> AgentFound:
        """An engine without a version runs the flow version of the agent's own number."""
        engine = self.response_engine
        flow_version = self.version if engine.version is None else engine.version
        flow = engine.conversation_flow_id
        return AgentFound(self.agent_id, self.version, self.is_published, flow, flow_version, answer, self.base_version)


class VersionShape(BaseModel):
    version: int
    is_published: bool = False
    base_version: int | None = None
    version_title: str | None = None

    def found(self) -> VersionFound:
        return VersionFound(self.version, self.is_published, self.base_version, self.version_title or "")


class FlowShape(BaseModel):
    conversation_flow_id: str
    version: int

    def found(self, answer: Mapping[str, Any]) -> FlowFound:
        return FlowFound(self.conversation_flow_id, self.version, answer)


class WeightShape(BaseModel):
    agent_id: str
    agent_version: int | str | None = None
    weight: float

    def found(self) -> Share:
        return Share(self.agent_id, self.agent_version, self.weight)


class NumberShape(BaseModel):
    phone_number: str
    inbound_agents: list[WeightShape] | None = None
    inbound_webhook_url: str | None = None

    def found(self) -> NumberFound:
        shares = tuple(weight.found() for weight in self.inbound_agents or ())
        return NumberFound(self.phone_number, shares, self.inbound_webhook_url or "")


class NamedAgent(BaseModel):
    agent_id: str
    agent_name: str = ""


class Page(BaseModel):
    items: list[dict[str, Any]] = Field(default_factory=list)
    has_more: bool = False
    pagination_key: str | None = None


def read(shape: type[Shape], operation: Operation, answer: Mapping[str, Any]) -> Shape:
    """The answer as a shape. Raises `OutcomeUnknown` or `Later`: it is not what was to be expected."""
    try:
        return shape.model_validate(answer)
    except ValidationError as error:
        slips = error.errors(include_url=False, include_input=False, include_context=False)
        places = ", ".join(".".join(map(str, slip["loc"])) for slip in slips[:5])
        raise unanswered(operation, f"unexpected answer: {places}") from None
