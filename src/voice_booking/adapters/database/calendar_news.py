"""Where news of the calendar is written down: our bookings, their visits, and busy time that is somebody else's."""

from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, bindparam, delete, or_, select, update

from voice_booking.adapters.database import calendar_watching as watching
from voice_booking.adapters.database.calendar_rows import mirrored_of, sheets_of, write_rows
from voice_booking.adapters.database.catalogue_reading import read_business
from voice_booking.adapters.database.changing import cancel_visit, move_visit
from voice_booking.adapters.database.desk import add_busy, write_callbacks
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.facts import Holds
from voice_booking.adapters.database.recording import put_down, record
from voice_booking.adapters.database.tables import appointment, busy, calendar_booking, callback, company
from voice_booking.adapters.database.writing import LostRace
from voice_booking.booking.callbacks import CallbackStatus
from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.booking.offers import OnFile, Status
from voice_booking.booking.ports import Busy, Cancel, Clock, Move, Question, Remembered, TryLater
from voice_booking.booking.tasks import SUBSCRIPTIONS, Task
from voice_booking.mirror.news.known import SOURCE, About, Change, Decide, Known, Wait
from voice_booking.salon.business import Business

_RACES = 3


def _nobody() -> None:
    """Nobody waits for work."""


_STATUS = (
    update(appointment)
    .where(
        appointment.c.company_id == bindparam("company"),
        appointment.c.id == bindparam("visit"),
        appointment.c.version == bindparam("seen"),
    )
    .values(status=bindparam("becomes"), version=bindparam("next"))
)


class DatabaseCalendarNews:
    """The port `NewsBook`.

    Args:
        database: where the companies stand.
        clock: the app's.
        wake: called after something to do was put down.
    """

    def __init__(self, database: Database, clock: Clock, *, wake: Callable[[], None] = _nobody) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def note(self, task: Task, *, unless_waiting: bool = False) -> bool:
        """Put down something to do for a company; False: there is no such company. Raises `TryLater`."""
        noted = await self._database.write(_note, task, unless_waiting)
        self._wake()
        return noted

    async def companies(self) -> tuple[UUID, ...]:
        """Those that have a calendar."""
        return await self._database.read(watching.companies)

    async def done_until(self, company_id: UUID, kind: str) -> datetime | None:
        """When a company's last task of that kind that worked out was due; None: there is none."""
        return await self._database.read(watching.done_until, company_id, kind)

    async def to_come(self, company_id: UUID, now: datetime) -> tuple[Mirrored, ...]:
        """Bookings of ours that are not over and not settled as gone."""
        return await self._database.read(watching.to_come, company_id, now)

    async def busy_to_come(self, company_id: UUID, now: datetime) -> tuple[Busy, ...]:
        """Busy time from the calendar that is not over, put together where it was cut."""
        return await self._database.read(watching.busy_to_come, company_id, now)

    async def business(self, company_id: UUID) -> Business | None:
        """The company as it was imported last. Raises `TryLater`, as all the others."""
        stored = await self._database.read(read_business, company_id)
        return stored.business if stored else None

    async def bookings(self, company_id: UUID, uids: Collection[str]) -> tuple[Mirrored, ...]:
        """Ours that stand under one of these uids."""
        return await self._database.read(_rows, company_id, calendar_booking.c.uid.in_(uids))

    async def rows(self, company_id: UUID, ids: Collection[UUID]) -> tuple[Mirrored, ...]:
        """Ours with these ids."""
        return await self._database.read(_rows, company_id, calendar_booking.c.id.in_(ids))

    async def busy(self, company_id: UUID, uids: Collection[str]) -> tuple[Busy, ...]:
        """Busy time that came from bookings with these uids."""
        return await self._database.read(watching.busy_from, company_id, uids)

    async def forget_refusals(self, company_id: UUID, before: datetime) -> None:
        """Time that the calendar refused before that moment is no longer kept free for that."""
        await self._database.write(watching.forget_refusals, company_id, before)

    async def settle(self, about: About, decide: Decide) -> Change | Wait:
        """Read what is known, decide, write, in one transaction; returns what was decided."""
        for lost in range(_RACES):
            with suppress(LostRace):
                decided = await self._database.write(_settle, about, decide, self._clock(), lost > 0)
                self._wake()
                return decided
        raise TryLater("the same visit is being changed at the same time, again and again")


def _note(connection: Connection, task: Task, unless_waiting: bool) -> bool:
    known = connection.scalar(select(company.c.id).where(company.c.id == task.company_id)) is not None
    if known and not (unless_waiting and watching.waits(connection, task)):
        put_down(connection, (task,))
    return known


def _settle(
    connection: Connection,
    about: About,
    decide: Decide,
    now: datetime,
    contested: bool,
) -> Change | Wait:
    decided = decide(_known(connection, about, contested=contested))
    if isinstance(decided, Change) and not decided.empty:
        _write(connection, about.company_id, decided, now)
        record(connection, about.company_id, decided.events, SUBSCRIPTIONS)
        put_down(connection, decided.tasks)
    return decided


def _known(connection: Connection, about: About, *, contested: bool) -> Known:
    taken = watching.busy_from(connection, about.company_id, about.uids)
    named: ColumnElement[bool] = calendar_booking.c.uid.in_(about.uids)
    if about.row is not None:
        named = or_(calendar_booking.c.id == about.row, named)
    found = _rows(connection, about.company_id, named)
    mine = next((row for row in found if row.id == about.row), found[0] if found else None)
    if mine is None:
        return Known(busy=taken, contested=contested)
    sheets = sheets_of(connection, about.company_id, [mine.appointment_id], {}, writing=True)
    return Known(sheets.get(mine.appointment_id), mine.id, taken, contested)


def _rows(connection: Connection, company_id: UUID, *named: ColumnElement[bool]) -> tuple[Mirrored, ...]:
    asked = select(calendar_booking).where(calendar_booking.c.company_id == company_id, *named)
    return tuple(mirrored_of(row) for row in connection.execute(asked.order_by(calendar_booking.c.id)))


def _write(connection: Connection, company_id: UUID, change: Change, now: datetime) -> None:
    question = Question(company_id, 0, "", now)
    if change.visit is not None:
        _write_visit(connection, question, change, change.visit)
    write_rows(connection, company_id, change.rows)
    _write_busy(connection, company_id, change)
    write_callbacks(connection, question, change.callbacks)
    if change.settled:
        mine = (callback.c.company_id == company_id, callback.c.id.in_(change.settled))
        still = callback.c.status == CallbackStatus.OPEN.value
        connection.execute(update(callback).where(*mine, still).values(status=CallbackStatus.REBOOKED.value))


def _write_visit(connection: Connection, question: Question, change: Change, visit: OnFile) -> None:
    """Raises `LostRace` when it was changed meanwhile, or the new time is somebody else's."""
    nothing = Remembered((), {}, question.now)
    if change.plan is not None:
        held = Holds(frozenset(), expired=True)
        move_visit(connection, question, Move(visit, change.plan, "", nothing, change.events), held)
    elif change.status is Status.CANCELLED:
        cancel_visit(connection, question, Cancel(visit, change.status, nothing, change.events))
    elif change.status is not None:
        news: dict[str, Any] = {"becomes": change.status.value, "next": visit.version + 1}
        named = {"company": question.company_id, "visit": visit.appointment.id, "seen": visit.version}
        if connection.execute(_STATUS, {**named, **news}).rowcount != 1:
            raise LostRace


def _write_busy(connection: Connection, company_id: UUID, change: Change) -> None:
    gone = change.free | {entry.reference for entry in change.busy}
    if gone:
        named = (busy.c.source == SOURCE, busy.c.reference.in_(gone))
        connection.execute(delete(busy).where(busy.c.company_id == company_id, *named))
    add_busy(connection, company_id, change.busy)
