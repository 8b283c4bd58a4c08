"""Leading phone numbers to a version, a part of their calls at a time, and back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from voice_booking.deployment.carrying_out import NotAsSent, Site
from voice_booking.deployment.content import Environment
from voice_booking.deployment.host import Share
from voice_booking.deployment.plan import Step
from voice_booking.deployment.record import Deployment, Kind, Mark, State
from voice_booking.deployment.sharing import WHOLE, led_to, same_shares, share_of, way_back
from voice_booking.deployment.standing import Standing


class NotPublished(Exception):
    """A draft may change under the caller, so no number is led to it. Publish it first."""


class NoWayBack(Exception):
    """There is no earlier published version, or the numbers lead nowhere. Name a version."""


@dataclass(frozen=True, slots=True)
class Target:
    """A version, and which part of the calls (percent) it is to take."""

    agent_id: str
    version: int
    percent: int = WHOLE


async def lead(target: Target, environment: Environment, site: Site, kind: Kind = Kind.PIN) -> Deployment:
    """Lead all numbers of the environment to the target; repeats nothing that is so already.

    Raises:
        NotPublished: nothing was changed.
        NotAsSent: a number is not led as was asked.
        HostError, TryLater: begin anew.
    """
    agent = await site.host.agent(target.agent_id, target.version)
    if not agent.published:
        raise NotPublished(f"version {target.version} is a draft: publish it first")
    row = replace(site.row(kind, environment.name), agent_id=target.agent_id, version=target.version)
    row = replace(row, flow_id=agent.flow_id, flow_version=agent.flow_version)
    led: list[float] = []
    for phone in environment.phone_numbers:
        row, share = await _lead(phone, target, environment, row, site)
        led.append(share)
    row = replace(row, state=State.DONE)
    return await site.noted(row, Step.PIN, Mark.DONE, percent=round(min(led, default=0.0) * WHOLE, 2))


def before(standing: Standing, rows: Sequence[Deployment]) -> Target:
    """Where the way back leads: to the version that answered before. Raises `NoWayBack`."""
    agent_id = standing.agent_id or ""
    shares = [share for number in standing.numbers for share in number.inbound]
    served = {row.version for row in rows if row.kind in {Kind.PIN, Kind.ROLLBACK} and row.version is not None}
    version = way_back(shares, agent_id, standing.versions, served)
    if version is None:
        raise NoWayBack("there is no earlier published version to go back to")
    return Target(agent_id, version)


async def _lead(
    phone: str, target: Target, environment: Environment, row: Deployment, site: Site
) -> tuple[Deployment, float]:
    before, webhook = await site.host.number(phone), f"{environment.server_url}/retell/inbound"
    after = led_to(before.inbound, target.agent_id, target.version, target.percent)
    if not same_shares(before.inbound, after) or before.webhook != webhook:
        row = await site.noted(row, phone, Mark.BEGUN, before=told(before.inbound), after=told(after))
        await site.host.bind_number(phone, after, webhook)
        found = await site.host.number(phone)
        if not same_shares(found.inbound, after) or found.webhook != webhook:
            raise NotAsSent(f"{phone} is led to {told(found.inbound)}, not {told(after)}")
        row = await site.noted(row, phone, Mark.DONE)
    site.heard(f"✓ {Step.PIN}: {phone} → {', '.join(told(after))}")
    return row, share_of(after, target.agent_id, target.version)


def told(shares: Sequence[Share]) -> list[str]:
    """Such as `version 3 of agent_1: 90 %`."""
    return [f"version {share.version} of {share.agent_id}: {round(share.weight * WHOLE, 2):g} %" for share in shares]
