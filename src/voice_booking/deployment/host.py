"""What is needed of the place where agents live: the port, what it tells of, and how it refuses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

Document = Mapping[str, Any]
VersionNamed = int | str | None
"""A number, or a name that the host resolves itself: `latest`, `latest_published`, a tag. None: `latest`."""


@dataclass(frozen=True, slots=True)
class VersionFound:
    """One version of an agent, as a list tells of it. Versions count from 0."""

    version: int
    published: bool
    base: int | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class AgentFound:
    """One version of an agent. `settings` is all of the answer."""

    agent_id: str
    version: int
    published: bool
    flow_id: str
    flow_version: int
    settings: Document
    base: int | None = None


@dataclass(frozen=True, slots=True)
class FlowFound:
    """One version of a flow. `document` is all of the answer."""

    flow_id: str
    version: int
    document: Document


@dataclass(frozen=True, slots=True)
class Share:
    """Which part of a number's calls goes to which version of which agent; the weights of a number add up to 1."""

    agent_id: str
    version: VersionNamed
    weight: float


@dataclass(frozen=True, slots=True)
class NumberFound:
    """A phone number (E.164) and who answers it; nobody: an empty tuple."""

    phone: str
    inbound: tuple[Share, ...]
    webhook: str = ""
    """Where the host asks before the first word; "" if nowhere."""


class HostError(Exception):
    """The host did not do what it was asked. The message says which request, and why."""


class AuthRefused(HostError):
    """The key is missing, wrong, or not allowed to do this. Nothing was done; mend the key."""


class Conflict(HostError):
    """Something else has changed the same thing, or it cannot be changed as it is. Nothing was done; look anew."""


class Invalid(HostError):
    """The host does not take what was sent. Nothing was done; the same request will be refused again."""


class Missing(HostError):
    """There is no such thing under this key. Nothing was done."""


class Later(HostError):
    """Nothing was done; the same request may succeed after `after_seconds`."""

    def __init__(self, message: str, after_seconds: float) -> None:
        super().__init__(message)
        self.after_seconds = after_seconds


class RateLimited(Later):
    """Too many requests; `after_seconds` is what the host told."""


class OutcomeUnknown(HostError):
    """The request was sent, and nobody knows whether it was done. Look before it is sent again."""


class AgentHost(Protocol):
    """Agents, flows and phone numbers of one workspace. Every method may raise any `HostError`.

    A request is sent once. Reading raises `OutcomeUnknown` never: where nothing is to be changed, that is `Later`.
    """

    async def agents_named(self, name: str) -> tuple[str, ...]:
        """Ids of all agents with exactly this name."""
        ...

    async def create_agent(self, settings: Document) -> AgentFound: ...

    async def agent(self, agent_id: str, version: VersionNamed) -> AgentFound: ...

    async def update_agent(self, agent_id: str, version: int, settings: Document) -> AgentFound: ...

    async def delete_agent(self, agent_id: str) -> None:
        """With all its versions."""
        ...

    async def versions(self, agent_id: str) -> tuple[VersionFound, ...]:
        """All versions, the lowest first."""
        ...

    async def create_version(self, agent_id: str, base: int) -> AgentFound: ...

    async def publish(self, agent_id: str, version: int, title: str, description: str) -> None: ...

    async def delete_version(self, agent_id: str, version: int) -> None: ...

    async def flows(self) -> tuple[FlowFound, ...]:
        """The latest version of every flow."""
        ...

    async def create_flow(self, document: Document) -> FlowFound: ...

    async def flow(self, flow_id: str, version: int) -> FlowFound: ...

    async def update_flow(self, flow_id: str, version: int, document: Document) -> FlowFound: ...

    async def delete_flow(self, flow_id: str) -> None:
        """All versions. Raises `Invalid` while an agent uses it."""
        ...

    async def number(self, phone: str) -> NumberFound: ...

    async def bind_number(self, phone: str, inbound: tuple[Share, ...], webhook: str) -> NumberFound: ...
