"""Writing down what happened, and what is to be done because of it."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert

from voice_booking.adapters.database.prepared import Prepared
from voice_booking.adapters.database.tables import event, work
from voice_booking.adapters.database.tables.columns import FOREVER_AGO
from voice_booking.adapters.database.writing import Insert, insert_in
from voice_booking.booking.ports import Event
from voice_booking.booking.tasks import Task

_NEW_EVENT = Prepared(insert(event).inline())
_NUMBERED = insert(event).returning(event.c.id, sort_by_parameter_order=True)

Subscriptions = Mapping[str, tuple[str, ...]]
"""Kind of event -> kinds of task."""


def record(connection: Connection, company_id: UUID, events: Sequence[Event], subscriptions: Subscriptions) -> bool:
    """Append what happened, in order, and put down what follows from it; returns whether anything does."""
    if not events:
        return False
    rows = [
        {
            "company_id": company_id,
            "kind": happened.kind,
            "at": happened.at,
            "data": dict(happened.data),
            "call_id": happened.call_id,
            "appointment_id": happened.appointment_id,
        }
        for happened in events
    ]
    if not any(happened.kind in subscriptions for happened in events):
        _NEW_EVENT.on(connection, rows)
        return False
    numbers = connection.execute(_NUMBERED, rows).scalars().all()
    put_down(
        connection,
        [
            _following(kind, company_id, number, happened)
            for number, happened in zip(numbers, events, strict=True)
            for kind in subscriptions.get(happened.kind, ())
        ],
    )
    return True


def put_down(connection: Connection, tasks: Sequence[Task]) -> int:
    """Add what is to be done, unless it is known already; returns how many were new."""
    rows = [
        {
            "id": uuid4(),
            "company_id": task.company_id,
            "kind": task.kind,
            "dedupe": task.dedupe,
            "data": dict(task.data),
            "step": 0,
            "state": "ready",
            "run_at": task.run_at,
            "lease_until": FOREVER_AGO,
            "token": 0,
            "attempts": 0,
        }
        for task in sorted(tasks, key=lambda task: task.dedupe)
    ]
    if not rows:
        return 0
    return len(connection.execute(_insert_work(connection.dialect.name), rows).all())


def _following(kind: str, company_id: UUID, number: int, happened: Event) -> Task:
    """The number of the event makes it one task, however often somebody tries to put it down."""
    data: dict[str, Any] = {
        "event": number,
        "kind": happened.kind,
        "call_id": happened.call_id,
        "appointment_id": str(happened.appointment_id) if happened.appointment_id else None,
        "data": dict(happened.data),
    }
    return Task(kind, f"{kind}:event:{number}", data, happened.at, company_id)


@cache
def _insert_work(dialect: str) -> Any:  # noqa: ANN401  an insert that returns ids
    statement: Insert = insert_in(dialect, work)
    return statement.on_conflict_do_nothing().returning(work.c.id)
