"""The worker: claims what is due, several at once, and sleeps until there is more."""

import asyncio
import os
import socket
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import uuid4

from voice_booking.background.doing import Doer, WorkTerms
from voice_booking.background.kinds import Kind, Periodic
from voice_booking.booking.ports import Clock
from voice_booking.booking.tasks import Agenda
from voice_booking.telemetry import WORK_DEAD, WORK_OLDEST_SECONDS, WORK_WAITING, log

COUNT_EVERY = timedelta(seconds=15)
"""How old the figures of the backlog may be."""


class Worker:
    """One of any number of workers on one database.

    Args:
        agenda: where work stands.
        kinds: what this worker is able to do; it leaves everything else to others.
        periodic: what it puts down by the clock.
        clock: the app's clock, by which work is due.
        terms: how much it does at once, and how long it waits.
        woken: set by whoever has put down work.
    """

    def __init__(
        self,
        agenda: Agenda,
        kinds: Mapping[str, Kind],
        *,
        clock: Clock,
        periodic: Sequence[Periodic] = (),
        terms: WorkTerms | None = None,
        woken: asyncio.Event | None = None,
    ) -> None:
        self._agenda = agenda
        self._kinds = kinds
        self._clock = clock
        self._periodic = periodic
        self._terms = terms or WorkTerms()
        self._woken = woken or asyncio.Event()
        self._doer = Doer(agenda, kinds, clock, self._terms)
        self._name = f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}"
        self._running: set[asyncio.Task[None]] = set()
        self._put: dict[str, str] = {}
        self._counted: datetime | None = None

    async def run(self) -> None:
        """Work until cancelled; what is not done by then is given back at once."""
        try:
            while True:
                self._woken.clear()
                try:
                    await self._look()
                except Exception:
                    log().exception("work_not_claimed")  # whatever it is, calls are answered, and the next look is soon
                await self._pause()
        finally:
            await self._stop()

    async def work_off(self) -> int:
        """Do everything that is due, and what follows from it; returns how many tasks were begun.

        Raises:
            TryLater: the database cannot be reached.
        """
        begun = 0
        try:
            while (found := await self._look()) or self._running:
                begun += found
                if self._running:
                    await asyncio.wait(self._running, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await self._stop()
        return begun

    async def _look(self) -> int:
        """Put down what the clock says, begin what there is room for, count the rest."""
        await self._put_periodic()
        self._running = {task for task in self._running if not task.done()}
        room = self._terms.at_once - len(self._running)
        if room <= 0:
            return 0
        lease = self._terms.lease_seconds
        found = await self._agenda.claim(self._name, self._kinds, self._clock(), limit=room, lease_seconds=lease)
        self._running |= {asyncio.create_task(self._doer.do(leased)) for leased in found}
        await self._count()
        return len(found)

    async def _pause(self) -> None:
        """Until something is done, somebody has put down work, or it is time to look."""
        woken = asyncio.create_task(self._woken.wait())
        try:
            await asyncio.wait(
                {woken, *self._running}, timeout=self._terms.poll_seconds, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            woken.cancel()

    async def _put_periodic(self) -> None:
        tasks = [periodic.task(self._clock()) for periodic in self._periodic]
        new = [task for task in tasks if self._put.get(task.kind) != task.dedupe]
        if new:
            await self._agenda.put(new)
            self._put |= {task.kind: task.dedupe for task in new}

    async def _count(self) -> None:
        """Figures for the metrics, now and then."""
        now = self._clock()
        if self._counted and now - self._counted < COUNT_EVERY:
            return
        self._counted = now
        backlog = {waiting.kind: waiting for waiting in await self._agenda.backlog(now)}
        for kind in {*self._kinds, *backlog}:
            waiting = backlog.get(kind)
            WORK_WAITING.labels(kind).set(waiting.waiting if waiting else 0)
            WORK_OLDEST_SECONDS.labels(kind).set(waiting.oldest_seconds if waiting else 0)
            WORK_DEAD.labels(kind).set(waiting.dead if waiting else 0)

    async def _stop(self) -> None:
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        self._running = set()
