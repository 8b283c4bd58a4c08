"""Giving a deployment up: what it made, and nobody can have called, is removed."""

from dataclasses import replace

from voice_booking.deployment.carrying_out import Site
from voice_booking.deployment.host import Missing
from voice_booking.deployment.marking import mark_of
from voice_booking.deployment.record import Deployment, State


class TooLate(Exception):
    """The version is published; numbers may lead to it. Roll back instead."""


async def abandon(row: Deployment, site: Site, agent_name: str) -> Deployment:
    """Remove the draft, and agent and flow if this deployment made them; may be broken off and begun anew.

    Args:
        agent_name: under which a new agent would be found whose creation was not answered.

    Raises:
        TooLate: nothing was removed.
        HostError, TryLater: begin anew.
    """
    if row.state is State.PUBLISHED or await _published(row, site):
        raise TooLate(f"version {row.version} is published: roll back instead")
    if row.base_version is None:
        await _remove_all(row, site, agent_name)
    else:
        await _remove_draft(row, site)
    row = replace(row, state=State.ABANDONED)
    await site.book.save(row)
    return row


async def _published(row: Deployment, site: Site) -> bool:
    if row.agent_id is None or row.version is None:
        return False
    try:
        return (await site.host.agent(row.agent_id, row.version)).published
    except Missing:
        return False


async def _remove_all(row: Deployment, site: Site, agent_name: str) -> None:
    flows = [flow for flow in await site.host.flows() if mark_of(flow.document) == row.id]
    ours = {flow.flow_id for flow in flows}
    for agent_id in await site.host.agents_named(agent_name):
        if (await site.host.agent(agent_id, None)).flow_id in ours:
            await site.host.delete_agent(agent_id)
            site.heard(f"- agent {agent_id}")
    for flow in flows:
        await site.host.delete_flow(flow.flow_id)
        site.heard(f"- flow {flow.flow_id}")


async def _remove_draft(row: Deployment, site: Site) -> None:
    """The draft may be there although its number was never written down."""
    agent_id, highest = row.agent_id, row.highest_before
    if agent_id is None or highest is None:
        return
    others = {other.version for other in await site.book.rows(row.environment) if other.id != row.id}
    for found in await site.host.versions(agent_id):
        ours = found.version == row.version or (row.version is None and found.base == row.base_version)
        if ours and found.version > highest and not found.published and found.version not in others:
            await site.host.delete_version(agent_id, found.version)
            site.heard(f"- draft {found.version} of {agent_id}")
