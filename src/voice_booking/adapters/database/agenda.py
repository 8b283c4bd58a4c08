"""The port `Agenda`: rows of `work`, leased by the database's clock and fenced by a token."""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Float, Row, Update, bindparam, func, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.recording import put_down
from voice_booking.adapters.database.tables import work
from voice_booking.adapters.database.tables.columns import FOREVER_AGO
from voice_booking.booking.tasks import Backlog, Leased, Task

READY, DONE, DEAD = "ready", "done", "dead"

_HELD = (work.c.id == bindparam("this"), work.c.token == bindparam("held"), work.c.state == READY)
_FREE: Mapping[str, Any] = {"lease_until": FOREVER_AGO, "owner": None}
_FINISH = update(work).where(*_HELD).values(state=DONE, step=bindparam("reached"), error=None, **_FREE)
_POSTPONE = update(work).where(*_HELD).values(run_at=bindparam("until"), error=bindparam("trouble"), **_FREE)
_GIVE_BACK = update(work).where(*_HELD).values(attempts=work.c.attempts - 1, **_FREE)
_BURY = update(work).where(*_HELD).values(state=DEAD, error=bindparam("trouble"), **_FREE)


class DatabaseAgenda:
    """What is still to be done, on SQLite and PostgreSQL."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, tasks: Collection[Task]) -> int:
        """Add tasks, but for those that are known; returns how many were new. Raises `TryLater`, as all the others."""
        return await self._database.write(put_down, tuple(tasks))

    async def claim(
        self, owner: str, kinds: Collection[str], now: datetime, *, limit: int, lease_seconds: float
    ) -> tuple[Leased, ...]:
        """Lease up to `limit` due tasks of these kinds, the longest due first."""
        asked = {"me": owner, "kinds": sorted(kinds), "now": now, "most": limit, "lease": float(lease_seconds)}
        return await self._database.write(_claim, asked)

    async def advance(self, leased: Leased, *, lease_seconds: float) -> bool:
        """The step is done, the next begins; False: the lease is lost."""
        news = {**_key(leased), "reached": leased.step + 1, "lease": float(lease_seconds)}
        return await self._database.write(lambda connection: _say(connection, _advance(connection.dialect.name), news))

    async def finish(self, leased: Leased) -> bool:
        """The last step is done; False: the lease is lost."""
        return await self._database.write(_say, _FINISH, {**_key(leased), "reached": leased.step + 1})

    async def postpone(self, leased: Leased, until: datetime, error: str) -> bool:
        """The step failed and is to be tried again; False: the lease is lost."""
        return await self._database.write(_say, _POSTPONE, {**_key(leased), "until": until, "trouble": error})

    async def give_back(self, leased: Leased) -> bool:
        """Let somebody else begin the step anew at once; False: the lease is lost."""
        return await self._database.write(_say, _GIVE_BACK, _key(leased))

    async def bury(self, leased: Leased, error: str) -> bool:
        """Give up; False: the lease is lost."""
        return await self._database.write(_say, _BURY, {**_key(leased), "trouble": error})

    async def backlog(self, now: datetime) -> tuple[Backlog, ...]:
        """By kind, as far as anything is waiting or dead."""
        return await self._database.read(_backlog, now)


def _claim(connection: Connection, asked: Mapping[str, Any]) -> tuple[Leased, ...]:
    rows = connection.execute(_due(connection.dialect.name), asked).all()
    return tuple(_leased(row) for row in sorted(rows, key=lambda row: (row.run_at, row.dedupe)))


def _say(connection: Connection, statement: Update, news: Mapping[str, Any]) -> bool:
    return connection.execute(statement, news).rowcount == 1


def _key(leased: Leased) -> dict[str, Any]:
    return {"this": leased.id, "held": leased.token}


@cache
def _due(dialect: str) -> ReturningUpdate[Any]:
    """Whoever claims at the same time is skipped on PostgreSQL; SQLite has one writer."""
    due = (
        select(work.c.id)
        .where(
            work.c.state == READY,
            work.c.kind.in_(bindparam("kinds", expanding=True)),
            work.c.run_at <= bindparam("now"),
            work.c.lease_until < _database_clock(dialect),
        )
        .order_by(work.c.run_at, work.c.dedupe)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
        .cte("due")
    )
    return (
        update(work)
        .where(work.c.id.in_(select(due.c.id)))
        .values(
            lease_until=_lease_end(dialect),
            owner=bindparam("me"),
            token=work.c.token + 1,
            attempts=work.c.attempts + 1,
        )
        .returning(work)
    )


@cache
def _advance(dialect: str) -> Update:
    news = {"step": bindparam("reached"), "attempts": 1, "error": None, "lease_until": _lease_end(dialect)}
    return update(work).where(*_HELD).values(**news)


def _database_clock(dialect: str) -> ColumnElement[Any]:
    """Several servers' clocks differ; the database has one."""
    if dialect == "postgresql":
        return func.statement_timestamp()
    return func.strftime("%Y-%m-%d %H:%M:%f000", "now")


def _lease_end(dialect: str) -> ColumnElement[Any]:
    seconds = bindparam("lease", type_=Float())
    if dialect == "postgresql":
        return func.statement_timestamp() + func.make_interval(0, 0, 0, 0, 0, 0, seconds)
    return func.strftime("%Y-%m-%d %H:%M:%f000", "now", func.printf("+%f seconds", seconds))


def _leased(row: Row[Any]) -> Leased:
    task = Task(row.kind, row.dedupe, row.data, row.run_at, row.company_id)
    return Leased(row.id, task, row.step, row.token, row.attempts)


def _backlog(connection: Connection, now: datetime) -> tuple[Backlog, ...]:
    due = select(work.c.kind, func.count().label("number"), func.min(work.c.run_at).label("first"))
    due = due.where(work.c.state == READY, work.c.run_at <= now).group_by(work.c.kind)
    dead = select(work.c.kind, func.count()).where(work.c.state == DEAD).group_by(work.c.kind)
    buried = {kind: number for kind, number in connection.execute(dead)}
    waiting = {row.kind: row for row in connection.execute(due)}
    return tuple(
        Backlog(
            kind=kind,
            waiting=waiting[kind].number if kind in waiting else 0,
            oldest_seconds=(now - waiting[kind].first).total_seconds() if kind in waiting else 0.0,
            dead=buried.get(kind, 0),
        )
        for kind in sorted({*waiting, *buried})
    )
