"""Servers that stay up from call to call: only the database and the clock are put back to the beginning."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import httpx
from aiohttp import web

from voice_booking.adapters.database.engine import Database
from voice_booking.app import create_app, make_worker
from voice_booking.background.worker import Worker
from voice_booking.keys import PORTS
from voice_booking.settings import Settings
from voice_booking.simulator.clock import VirtualClock
from voice_booking.simulator.prepared import PreparedSalons
from voice_booking.simulator.server import Codes, SimulatedSalon, clock_of, opened, prepared_salon, serving, settings_of

_EDITIONS = "SELECT id, edition FROM company ORDER BY id"


class Drawn:
    """Confirmation codes from a source that changes with every call."""

    def __init__(self, source: Codes) -> None:
        self.source = source

    def __call__(self) -> tuple[str, ...]:
        return self.source()


@dataclass(slots=True)
class _Standing:
    """`worker` stands as the server does: what comes by the clock is done once a period, not anew in every call."""

    app: web.Application
    settings: Settings
    file: Path
    client: httpx.AsyncClient
    database: Database
    clock: VirtualClock
    codes: Drawn
    worker: Worker


class StandingSalons:
    """One server a salon file, started when it is first needed; to be used call after call, never two at once."""

    def __init__(self, prepared: PreparedSalons) -> None:
        self._prepared = prepared
        self._servers: dict[Path, _Standing] = {}
        self._stack = AsyncExitStack()

    async def aclose(self) -> None:
        await self._stack.aclose()

    @asynccontextmanager
    async def open(self, salon_file: Path, opens: datetime, *, codes: Codes) -> AsyncIterator[SimulatedSalon]:
        """The salon as it was imported, with nothing in its calendar; arguments and errors as `prepared_salon`."""
        business = self._prepared.business(salon_file)
        now = clock_of(business, opens)()
        standing = self._servers.get(salon_file)
        if standing is None:
            standing = self._servers[salon_file] = await self._start(salon_file, now, codes)
        else:
            standing.clock.restart(now)
            standing.codes.source = codes
            if put_back(await self._prepared.template(salon_file), standing.file):
                standing.app[PORTS].directory.forget(business.company.id)
                standing.worker = make_worker(standing.settings, standing.database, standing.clock)
        yield SimulatedSalon(business, standing.clock, standing.client, standing.database, worker=standing.worker)

    async def _start(self, salon_file: Path, now: datetime, codes: Codes) -> _Standing:
        business = self._prepared.business(salon_file)
        file = await self._prepared.copy(salon_file)
        settings = settings_of(f"sqlite+aiosqlite:///{file}", business.lines, work=False)
        clock, drawn = VirtualClock(now), Drawn(codes)
        app = create_app(settings, clock=clock, codes=drawn)
        database = await self._stack.enter_async_context(opened(settings.database_url))
        client = await self._stack.enter_async_context(serving(app))
        worker = make_worker(settings, database, clock)
        return _Standing(app, settings, file, client, database, clock, drawn, worker)


@asynccontextmanager
async def fresh_salon(
    salons: PreparedSalons | StandingSalons, salon_file: Path, opens: datetime, *, codes: Codes
) -> AsyncIterator[SimulatedSalon]:
    """A salon for one call, with a server of its own or on one that stands; see `prepared_salon`."""
    if isinstance(salons, StandingSalons):
        async with salons.open(salon_file, opens, codes=codes) as salon:
            yield salon
    else:
        async with prepared_salon(salons, salon_file, opens, codes=codes) as salon:
            yield salon


def put_back(template: Path, file: Path) -> bool:
    """Make the database in `file`, which others hold open, the same as the template.

    Returns:
        Whether the salon itself had been changed: whoever remembers it is to read it anew.
    """
    with closing(sqlite3.connect(template)) as source, closing(sqlite3.connect(file)) as target:
        before, after = (each.execute(_EDITIONS).fetchall() for each in (target, source))
        source.backup(target)
    return bool(before != after)
