"""The record of deployments, on SQLite and PostgreSQL."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.tables import deployment
from voice_booking.adapters.database.writing import insert_into
from voice_booking.deployment.record import Deployment, Entry, Kind, Mark, State

_KEYS = ("company_id", "id")
_PLAIN = tuple(name for name in Deployment.__slots__ if name not in {"company", "kind", "state", "entries"})


class DatabaseDeployments:
    """The rows of one company; the port `DeploymentBook`."""

    def __init__(self, database: Database, company_id: UUID) -> None:
        self._database = database
        self._company = company_id

    async def rows(self, environment: str) -> tuple[Deployment, ...]:
        """All of an environment, the latest first. Raises `TryLater`."""
        return await self._database.read(_rows, self._company, environment)

    async def save(self, deployment: Deployment) -> None:
        """Add it, or overwrite the one with its id. Raises `TryLater`."""
        await self._database.write(_save, self._company, deployment)


def _rows(connection: Connection, company_id: UUID, environment: str) -> tuple[Deployment, ...]:
    mine = (deployment.c.company_id == company_id, deployment.c.environment == environment)
    order = (deployment.c.started_at.desc(), deployment.c.id)
    return tuple(map(_deployment, connection.execute(select(deployment).where(*mine).order_by(*order))))


def _deployment(row: Row[Any]) -> Deployment:
    columns = {name: getattr(row, name) for name in _PLAIN}
    entries = tuple(_entry(entry) for entry in row.entries)
    return Deployment(company=row.company_id, kind=Kind(row.kind), state=State(row.state), entries=entries, **columns)


def _entry(stored: dict[str, Any]) -> Entry:
    return Entry(stored["step"], Mark(stored["mark"]), datetime.fromisoformat(stored["at"]), stored["facts"])


def _save(connection: Connection, company_id: UUID, row: Deployment) -> None:
    statement = insert_into(connection, deployment)
    news = {column.name: statement.excluded[column.name] for column in deployment.c if column.name not in _KEYS}
    upsert = statement.on_conflict_do_update(index_elements=list(_KEYS), set_=news)
    connection.execute(upsert, _columns(company_id, row))


def _columns(company_id: UUID, row: Deployment) -> dict[str, Any]:
    entries = [
        {"step": entry.step, "mark": entry.mark.value, "at": entry.at.isoformat(), "facts": dict(entry.facts)}
        for entry in row.entries
    ]
    plain = {name: getattr(row, name) for name in _PLAIN}
    return {**plain, "company_id": company_id, "kind": row.kind.value, "state": row.state.value, "entries": entries}
