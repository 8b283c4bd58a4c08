"""What is to be sent: a flow file and the agent's settings, with what only the company and the environment know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from voice_booking.deployment.comparing import fingerprint
from voice_booking.deployment.host import Document
from voice_booking.salon.business import Business

PLACEHOLDER_SERVER = "https://voice.example.com"
"""The origin that flow files name instead of a server."""
MOST_KEYWORDS = 100
"""Words that may be boosted (docs.retellai.com, agent settings, 2026)."""
STAFF_ARGUMENT = "mitarbeiter"


@dataclass(frozen=True, slots=True)
class Environment:
    """Where an agent is deployed to."""

    name: str
    agent_name: str
    """`{salon}` stands for the company's name."""
    server_url: str
    """Origin of our server, without a slash at its end."""
    flow: str
    """Name of the flow file, without its ending."""
    voice_id: str | None = None
    """None: whatever the agent has already; a new agent needs one."""
    agent_id: str | None = None
    phone_numbers: tuple[str, ...] = ()
    steps: tuple[int, ...] = (100,)
    """Percent of the calls that a new version takes, one step after another; rises to 100."""
    overrides: Mapping[str, Any] = field(default_factory=dict)
    """Settings of the agent that differ here."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of the repository, as they were read."""

    flow: Document
    settings: Document
    global_prompt: str


@dataclass(frozen=True, slots=True)
class Content:
    """What the agent should be. Which flow and which version it is tied to is decided while it is carried out."""

    flow: Document
    agent: Document

    @property
    def flow_hash(self) -> str:
        return fingerprint(self.flow)

    @property
    def agent_hash(self) -> str:
        return fingerprint(self.agent)

    @property
    def hash(self) -> str:
        """Of both together."""
        return fingerprint({"flow": self.flow, "agent": self.agent})


def content_of(sources: Sources, environment: Environment, business: Business) -> Content:
    """Everything that would be sent for this company to this environment."""
    return Content(_flow(sources, environment, business), _agent(sources, environment, business))


def staff_names(business: Business) -> tuple[str, ...]:
    """How `mitarbeiter` may be filled, each name once."""
    return tuple(dict.fromkeys(member.name for member in business.staff))


def keywords(business: Business) -> tuple[str, ...]:
    """Names that the recogniser should expect: the people first, then what is offered."""
    people = (name for member in business.staff for name in (member.spoken_name, member.name))
    services = (service.name for service in business.services if service.active)
    return tuple(dict.fromkeys((*people, *services)))[:MOST_KEYWORDS]


def _flow(sources: Sources, environment: Environment, business: Business) -> Document:
    names = staff_names(business)
    tools = [_tool(tool, environment.server_url, names) for tool in sources.flow.get("tools") or ()]
    prompt = sources.flow.get("global_prompt") or sources.global_prompt.strip()
    return {**sources.flow, "global_prompt": prompt, "tools": tools}


def _tool(tool: Document, server: str, names: Sequence[str]) -> Document:
    if tool.get("type") != "custom":
        return tool
    moved = {**tool, "url": str(tool["url"]).replace(PLACEHOLDER_SERVER, server)}
    parameters = tool.get("parameters") or {}
    argument = parameters.get("properties", {}).get(STAFF_ARGUMENT)
    if argument is None or "const" in argument or not names:
        return moved
    properties = {**parameters["properties"], STAFF_ARGUMENT: {**argument, "enum": ["", *names]}}
    return {**moved, "parameters": {**parameters, "properties": properties}}


def _agent(sources: Sources, environment: Environment, business: Business) -> Document:
    voice = {} if environment.voice_id is None else {"voice_id": environment.voice_id}
    return {
        **sources.settings,
        **environment.overrides,
        **voice,
        "agent_name": environment.agent_name.replace("{salon}", business.company.name),
        "webhook_url": f"{environment.server_url}/retell/webhook",
        "boosted_keywords": list(keywords(business)),
    }
