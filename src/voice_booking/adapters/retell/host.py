"""Agents, flows and phone numbers of one workspace over HTTP: the port `deployment.host.AgentHost`."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final

import httpx

from voice_booking.adapters.retell import operations as op
from voice_booking.adapters.retell.link import Link
from voice_booking.adapters.retell.operations import Operation
from voice_booking.adapters.retell.shapes import (
    AgentShape,
    FlowShape,
    NamedAgent,
    NumberShape,
    Page,
    VersionShape,
    read,
)
from voice_booking.deployment.host import (
    AgentFound,
    Document,
    FlowFound,
    NumberFound,
    Share,
    VersionFound,
    VersionNamed,
)

PER_PAGE: Final = 100


class RetellHost:
    """One workspace. Each method is one request, lists one a page; errors are those of the port."""

    def __init__(self, link: Link, *, per_page: int = PER_PAGE) -> None:
        self._link = link
        self._per_page = per_page

    async def agents_named(self, name: str) -> tuple[str, ...]:
        criteria = {"filter_criteria": {"query": name}}
        rows = await self._list(op.LIST_AGENTS, body=criteria)
        found = [read(NamedAgent, op.LIST_AGENTS, row) for row in rows]
        return tuple(agent.agent_id for agent in found if agent.agent_name == name)

    async def create_agent(self, settings: Document) -> AgentFound:
        return _agent(op.CREATE_AGENT, await self._link.ask(op.CREATE_AGENT, body=settings))

    async def agent(self, agent_id: str, version: VersionNamed) -> AgentFound:
        query: dict[str, str | int] = {} if version is None else {"version": version}
        return _agent(op.GET_AGENT, await self._link.ask(op.GET_AGENT, id=agent_id, query=query))

    async def update_agent(self, agent_id: str, version: int, settings: Document) -> AgentFound:
        query = {"version": version}
        return _agent(op.UPDATE_AGENT, await self._link.ask(op.UPDATE_AGENT, id=agent_id, query=query, body=settings))

    async def delete_agent(self, agent_id: str) -> None:
        await self._link.ask(op.DELETE_AGENT, id=agent_id)

    async def versions(self, agent_id: str) -> tuple[VersionFound, ...]:
        rows = await self._list(op.LIST_VERSIONS, id=agent_id)
        found = (read(VersionShape, op.LIST_VERSIONS, row).found() for row in rows)
        return tuple(sorted(found, key=lambda version: version.version))

    async def create_version(self, agent_id: str, base: int) -> AgentFound:
        body = {"base_version": base}
        return _agent(op.CREATE_VERSION, await self._link.ask(op.CREATE_VERSION, id=agent_id, body=body))

    async def publish(self, agent_id: str, version: int, title: str, description: str) -> None:
        body = {"version": version, "version_title": title, "version_description": description}
        await self._link.ask(op.PUBLISH_VERSION, id=agent_id, body=body)

    async def delete_version(self, agent_id: str, version: int) -> None:
        await self._link.ask(op.DELETE_VERSION, id=agent_id, query={"version": version})

    async def flows(self) -> tuple[FlowFound, ...]:
        rows = await self._list(op.LIST_FLOWS)
        return tuple(_flow(op.LIST_FLOWS, row) for row in rows)

    async def create_flow(self, document: Document) -> FlowFound:
        return _flow(op.CREATE_FLOW, await self._link.ask(op.CREATE_FLOW, body=document))

    async def flow(self, flow_id: str, version: int) -> FlowFound:
        return _flow(op.GET_FLOW, await self._link.ask(op.GET_FLOW, id=flow_id, query={"version": version}))

    async def update_flow(self, flow_id: str, version: int, document: Document) -> FlowFound:
        query = {"version": version}
        return _flow(op.UPDATE_FLOW, await self._link.ask(op.UPDATE_FLOW, id=flow_id, query=query, body=document))

    async def delete_flow(self, flow_id: str) -> None:
        await self._link.ask(op.DELETE_FLOW, id=flow_id)

    async def number(self, phone: str) -> NumberFound:
        return read(NumberShape, op.GET_NUMBER, await self._link.ask(op.GET_NUMBER, id=phone)).found()

    async def bind_number(self, phone: str, inbound: tuple[Share, ...], webhook: str) -> NumberFound:
        shares = [
            {"agent_id": share.agent_id, "agent_version": share.version, "weight": share.weight} for share in inbound
        ]
        body = {"inbound_agents": shares, "inbound_webhook_url": webhook}
        return read(NumberShape, op.UPDATE_NUMBER, await self._link.ask(op.UPDATE_NUMBER, id=phone, body=body)).found()

    async def _list(self, operation: Operation, *, id: str = "", body: Document | None = None) -> list[dict[str, Any]]:
        """All pages."""
        rows: list[dict[str, Any]] = []
        query: dict[str, str | int] = {"limit": self._per_page}
        while True:
            page = read(Page, operation, await self._link.ask(operation, id=id, query=query, body=body))
            rows += page.items
            if not page.has_more or not page.pagination_key:
                return rows
            query["pagination_key"] = page.pagination_key


@asynccontextmanager
async def open_retell(
    base_url: str, key: str, transport: httpx.AsyncBaseTransport | None = None
) -> AsyncIterator[RetellHost]:
    """A workspace by its key, while inside."""
    async with httpx.AsyncClient(transport=transport, follow_redirects=False) as http:
        yield RetellHost(Link(http, base_url, key))


def _agent(operation: Operation, answer: Mapping[str, Any]) -> AgentFound:
    return read(AgentShape, operation, answer).found(answer)


def _flow(operation: Operation, answer: Mapping[str, Any]) -> FlowFound:
    return read(FlowShape, operation, answer).found(answer)
