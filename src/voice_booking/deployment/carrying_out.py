"""Carrying a plan out: every step is written down before and after, looked for before it is repeated, and read back."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from voice_booking.deployment.comparing import differences, unwanted
from voice_booking.deployment.content import Content
from voice_booking.deployment.host import AgentFound, AgentHost, Document, FlowFound
from voice_booking.deployment.marking import mark_of, marked
from voice_booking.deployment.plan import ANEW, FRESH, Plan, Step
from voice_booking.deployment.record import Clock, Deployment, DeploymentBook, Kind, Mark, State

Heard = Callable[[str], object]
"""Is told of every step that is done, in a line."""


class NotAsSent(Exception):
    """What is there is not what was sent. Nothing was published; look at the version at the host, and deploy again."""


class PlanRefused(Exception):
    """The plan has problems; the message lists them. Nothing was sent."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where it is done, by whom, and what hears of it."""

    host: AgentHost
    book: DeploymentBook
    clock: Clock
    new_id: Callable[[], UUID]
    who: str
    revision: str
    company: UUID
    heard: Heard = lambda _: None

    async def noted(self, row: Deployment, step: str, mark: Mark, **facts: object) -> Deployment:
        """The row with one more entry, saved."""
        row = row.noted(step, mark, self.clock(), **facts)
        await self.book.save(row)
        return row

    def row(self, kind: Kind, environment: str) -> Deployment:
        """A new row, not saved yet."""
        now = self.clock()
        return Deployment(self.new_id(), self.company, environment, kind, self.who, self.revision, now, State.RUNNING)


Act = Callable[[Deployment, Content, Site], Awaitable[Deployment]]


async def draft(plan: Plan, site: Site) -> Deployment:
    """Let a draft stand that says what is wanted; goes on with an earlier deployment of the same content.

    May be broken off anywhere and begun anew: what was made and not written down is found again.

    Raises:
        PlanRefused, NotAsSent: see there.
        HostError: begin anew, at once or as it says.
        TryLater: the database cannot be reached.
    """
    if plan.problems:
        raise PlanRefused("\n".join(plan.problems))
    row = plan.continues or _begun(plan, site)
    if row.state is not State.RUNNING:
        return row
    await site.book.save(row)
    for step in FRESH if row.base_version is None else ANEW:
        if not row.done(step):
            row = await site.noted(row, step, Mark.BEGUN)
            row = await _ACTS[step](row, plan.content, site)
            row = await site.noted(row, step, Mark.DONE, version=row.version, flow_version=row.flow_version)
            site.heard(f"✓ {step}: {_where(row)}")
    await read_back(row, plan.content, site.host)
    return await _drafted(row, site)


async def read_back(row: Deployment, content: Content, host: AgentHost) -> AgentFound:
    """The version of the row, if it and its flow say what was sent. Raises `NotAsSent`."""
    agent_id, flow_id, version, flow_version = _made(row)
    agent, flow = await host.agent(agent_id, version), await host.flow(flow_id, flow_version)
    if (agent.flow_id, agent.flow_version) != (flow_id, flow_version):
        raise NotAsSent(f"version {version} runs flow {agent.flow_id} {agent.flow_version}, not {flow_id}")
    wrong = (*differences(marked(content.flow, row.id), flow.document), *differences(content.agent, agent.settings))
    if wrong:
        raise NotAsSent(f"version {version} is not as it was sent: {', '.join(wrong[:10])}")
    return agent


def _begun(plan: Plan, site: Site) -> Deployment:
    content, standing = plan.content, plan.standing
    base = standing.live.version if standing.live else standing.newest
    return replace(
        site.row(Kind.DEPLOY, plan.environment.name),
        flow_name=plan.environment.flow,
        flow_hash=content.flow_hash,
        agent_hash=content.agent_hash,
        hash=content.hash,
        agent_id=standing.agent_id,
        base_version=base if standing.agent_id else None,
        highest_before=standing.newest,
    )


async def _drafted(row: Deployment, site: Site) -> Deployment:
    row = replace(row, state=State.DRAFTED)
    await site.book.save(row)
    return row


async def _create_flow(row: Deployment, content: Content, site: Site) -> Deployment:
    """A flow whose creation was not answered carries our mark; of several, the later ones are removed."""
    ours = [flow for flow in await site.host.flows() if mark_of(flow.document) == row.id]
    made = ours[0] if ours else await site.host.create_flow(marked(content.flow, row.id))
    await _remove(ours[1:], site)
    return replace(row, flow_id=made.flow_id, flow_version=made.version)


async def _remove(flows: Sequence[FlowFound], site: Site) -> None:
    for flow in flows:
        await site.host.delete_flow(flow.flow_id)
        site.heard(f"- flow {flow.flow_id}: made twice, since an answer was lost")


async def _create_agent(row: Deployment, content: Content, site: Site) -> Deployment:
    """An agent whose creation was not answered is the only one that runs our flow."""
    for agent_id in await site.host.agents_named(content.agent["agent_name"]):
        found = await site.host.agent(agent_id, None)
        if found.flow_id == row.flow_id:
            return _with(row, found)
    engine = {"type": "conversation-flow", "conversation_flow_id": row.flow_id, "version": row.flow_version}
    sent = {**content.agent, "response_engine": engine, "version_title": row.title}
    return _with(row, await site.host.create_agent(sent))


async def _create_version(row: Deployment, content: Content, site: Site) -> Deployment:
    """A draft whose creation was not answered is above every version that there was before."""
    agent_id, base, highest = row.agent_id, row.base_version, row.highest_before
    if agent_id is None or base is None or highest is None:
        raise LookupError(f"deployment {row.id} names no version to begin with")
    others = {other.version for other in await site.book.rows(row.environment) if other.id != row.id}
    ours = [
        found.version
        for found in await site.host.versions(agent_id)
        if found.version > highest and not found.published and found.base in {base, None}
    ]
    mine = next((version for version in ours if version not in others), None)
    if mine is None:
        return _with(row, await site.host.create_version(agent_id, base))
    return _with(row, await site.host.agent(agent_id, mine))


async def _write_flow(row: Deployment, content: Content, site: Site) -> Deployment:
    """The host replaces key by key: what the base says and we do not is emptied."""
    _, flow_id, _, flow_version = _made(row)
    there = (await site.host.flow(flow_id, flow_version)).document
    sent = marked(content.flow, row.id)
    emptied = {key: _emptied(there[key]) for key in unwanted(sent, there)}
    await site.host.update_flow(flow_id, flow_version, {**sent, **emptied})
    return row


async def _write_agent(row: Deployment, content: Content, site: Site) -> Deployment:
    agent_id, _, version, _ = _made(row)
    await site.host.update_agent(agent_id, version, {**content.agent, "version_title": row.title})
    return row


_ACTS: dict[Step, Act] = {
    Step.CREATE_FLOW: _create_flow,
    Step.CREATE_AGENT: _create_agent,
    Step.CREATE_VERSION: _create_version,
    Step.WRITE_FLOW: _write_flow,
    Step.WRITE_AGENT: _write_agent,
}


def _with(row: Deployment, agent: AgentFound) -> Deployment:
    return replace(
        row,
        agent_id=agent.agent_id,
        version=agent.version,
        flow_id=agent.flow_id,
        flow_version=agent.flow_version,
    )


def _made(row: Deployment) -> tuple[str, str, int, int]:
    """Agent, flow, and the version of each. Raises `LookupError`: the row does not know them yet."""
    if row.agent_id is None or row.flow_id is None or row.version is None or row.flow_version is None:
        raise LookupError(f"deployment {row.id} has made no version yet")
    return row.agent_id, row.flow_id, row.version, row.flow_version


def _emptied(value: Document | list[object] | object) -> object:
    if isinstance(value, list):
        return []
    return {} if isinstance(value, dict) else None


def _where(row: Deployment) -> str:
    agent = "" if row.agent_id is None else f"agent {row.agent_id} version {row.version}, "
    return f"{agent}flow {row.flow_id} version {row.flow_version}"
