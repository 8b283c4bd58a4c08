"""Work that is to be done later, at least once: rows of the table `work`."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do. It may be done more than once, and must then have done no more than once would."""

    kind: str
    """Names the code that does it."""
    dedupe: str
    """Two tasks with the same one are one."""
    data: Mapping[str, Any]
    """JSON values only."""
    run_at: datetime
    """By the app's clock."""
    company_id: UUID | None = None
    """None: done once for all companies."""


EVENT_TYPES = "event-types"
"""Kind of the task that lets a company's event types follow its salon file."""

SUBSCRIPTIONS: Mapping[str, tuple[str, ...]] = {}
"""Kind of event -> kinds of task that are put down in the transaction that records the event.

The task's data: `event` (number of the row), `kind`, `call_id`, `appointment_id` and `data` of the event.
"""


@dataclass(frozen=True, slots=True)
class Leased:
    """A task that one worker alone may do, for a while."""

    id: UUID
    task: Task
    step: int
    """The one to do next, from 0; those before it are done."""
    token: int
    """Counts the leases; who holds an older one may no longer say anything about the task."""
    attempts: int
    """How often this step has been begun, this time too."""


@dataclass(frozen=True, slots=True)
class Backlog:
    """What is waiting of one kind."""

    kind: str
    waiting: int
    """Due and not done, whether somebody is at it or not."""
    oldest_seconds: float
    """How long the first of them has been due; 0 if nothing is."""
    dead: int
    """Given up; a person is to look at them."""


class Agenda(Protocol):
    """What is still to be done. Leases go by the database's clock, what is due by the app's.

    Whoever says something about a task and hears False has lost the lease: somebody else is at it now.
    All methods raise `TryLater` when the database cannot be reached.
    """

    async def put(self, tasks: Collection[Task]) -> int:
        """Add tasks, but for those that are known; returns how many were new."""

    async def claim(
        self, owner: str, kinds: Collection[str], now: datetime, *, limit: int, lease_seconds: float
    ) -> tuple[Leased, ...]:
        """Lease up to `limit` due tasks of these kinds, the longest due first."""

    async def advance(self, leased: Leased, *, lease_seconds: float) -> bool:
        """The step is done, the next begins; the lease is extended and attempts count from 1."""

    async def finish(self, leased: Leased) -> bool:
        """The last step is done."""

    async def postpone(self, leased: Leased, until: datetime, error: str) -> bool:
        """The step failed and is to be tried again."""

    async def give_back(self, leased: Leased) -> bool:
        """Nothing went wrong, but the worker ends: somebody else may begin the step anew at once."""

    async def bury(self, leased: Leased, error: str) -> bool:
        """Give up; a person is to look at it."""

    async def backlog(self, now: datetime) -> tuple[Backlog, ...]:
        """By kind, as far as anything is waiting or dead."""
