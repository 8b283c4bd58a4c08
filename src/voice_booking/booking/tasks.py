"""Work that is to be done later, at least once: rows of the table `work`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
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


SUBSCRIPTIONS: Mapping[str, tuple[str, ...]] = {}
"""Kind of event -> kinds of task that are put down in the transaction that records the event.

The task's data: `event` (number of the row), `kind`, `call_id`, `appointment_id` and `data` of the event.
"""
