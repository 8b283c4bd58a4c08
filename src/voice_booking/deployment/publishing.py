"""From a draft to a version that callers may reach: only through the simulation's gate."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from voice_booking.deployment.carrying_out import NotAsSent, Site, read_back
from voice_booking.deployment.content import Content
from voice_booking.deployment.plan import Step
from voice_booking.deployment.record import Deployment, Mark, State


@dataclass(frozen=True, slots=True)
class Verdict:
    """What simulated calls say of a flow. `calls` were made, `why` names each that failed."""

    calls: int
    why: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """No call at all proves nothing."""
        return self.calls > 0 and not self.why


Gate = Callable[[], Awaitable[Verdict]]
"""Telephones the flow that is to be published."""


class GateClosed(Exception):
    """Simulated calls failed, or there were none. Nothing was published; the message names them."""


class NothingDrafted(Exception):
    """There is no draft of this content. Deploy it first."""


async def publish(row: Deployment, content: Content, site: Site, gate: Gate) -> Deployment:
    """Publish the draft of `row`; does nothing if it is published.

    Raises:
        NothingDrafted, GateClosed, NotAsSent: nothing was published.
        HostError, TryLater: begin anew; whether it was published is found out first.
    """
    if row.state is State.PUBLISHED:
        return row
    if row.state is not State.DRAFTED or row.agent_id is None or row.version is None:
        raise NothingDrafted("there is no draft of this content: deploy it first")
    agent = await read_back(row, content, site.host)
    if not agent.published:
        row = await _through(row, site, gate)
        row = await site.noted(row, Step.PUBLISH, Mark.BEGUN)
        await site.host.publish(row.agent_id or "", row.version or 0, row.title, f"{site.who}, {row.id}")
        agent = await read_back(row, content, site.host)
    if not agent.published:
        raise NotAsSent(f"version {row.version} was published and is not; look at the host before publishing again")
    row = replace(row, state=State.PUBLISHED)
    row = await site.noted(row, Step.PUBLISH, Mark.DONE, version=row.version)
    site.heard(f"✓ {Step.PUBLISH}: agent {row.agent_id} version {row.version}")
    return row


async def _through(row: Deployment, site: Site, gate: Gate) -> Deployment:
    verdict = await gate()
    if not verdict.passed:
        why = "\n".join(verdict.why) or "there were no simulated calls"
        raise GateClosed(f"version {row.version} is not published:\n{why}")
    site.heard(f"✓ simulation: {verdict.calls} calls")
    return await site.noted(row, "simulation", Mark.DONE, calls=verdict.calls)
