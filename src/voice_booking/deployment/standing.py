"""What is there now: which agent, which version answers the telephone, and what it says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from voice_booking.deployment.content import Content, Environment
from voice_booking.deployment.host import AgentFound, AgentHost, FlowFound, NumberFound, VersionFound
from voice_booking.deployment.record import Deployment, State
from voice_booking.deployment.sharing import main_version


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that is looked at before anything is decided.

    `live` is the version that most calls go to, else the newest that is published, else None.
    """

    agent_id: str | None = None
    versions: tuple[VersionFound, ...] = ()
    numbers: tuple[NumberFound, ...] = ()
    live: AgentFound | None = None
    flow: FlowFound | None = None
    """Of the live version."""

    @property
    def newest(self) -> int | None:
        """The highest number of a version, published or not."""
        return max((found.version for found in self.versions), default=None)


def agent_id_of(environment: Environment, rows: Iterable[Deployment]) -> str | None:
    """The agent of this company here: as the environment says, else as the last deployment made or found it."""
    known = (row.agent_id for row in rows if row.agent_id and row.state is not State.ABANDONED)
    return environment.agent_id or next(known, None)


async def look(environment: Environment, rows: Sequence[Deployment], host: AgentHost) -> Standing:
    """Ask the host; changes nothing.

    Raises:
        HostError: also `Missing`, where the agent or a number is not there under this key.
    """
    agent_id = agent_id_of(environment, rows)
    numbers = tuple([await host.number(phone) for phone in environment.phone_numbers])
    if agent_id is None:
        return Standing(numbers=numbers)
    versions = await host.versions(agent_id)
    number = live_version(agent_id, versions, numbers)
    if number is None:
        return Standing(agent_id, versions, numbers)
    live = await host.agent(agent_id, number)
    flow = await host.flow(live.flow_id, live.flow_version)
    return Standing(agent_id, versions, numbers, live, flow)


def live_version(agent_id: str, versions: Sequence[VersionFound], numbers: Sequence[NumberFound]) -> int | None:
    """See `Standing`."""
    shares = [share for number in numbers for share in number.inbound]
    bound = main_version(shares, agent_id)
    if bound is not None:
        return bound
    return max((found.version for found in versions if found.published), default=None)


def with_voice(content: Content, standing: Standing) -> Content:
    """Where nobody names a voice, the agent keeps the one that it has."""
    if "voice_id" in content.agent or standing.live is None:
        return content
    return replace(content, agent={**content.agent, "voice_id": standing.live.settings.get("voice_id")})
