"""The port `CallBook`: telephone calls on SQLite and PostgreSQL, and reading them for people."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Connection,
    Row,
    case,
    cast,
    exists,
    func,
    null,
    or_,
    select,
    tuple_,
    update,
)

from voice_booking.adapters.database.callback_list import callback_of
from voice_booking.adapters.database.desk import write_callbacks
from voice_booking.adapters.database.engine import Database
from voice_booking.adapters.database.plans import offer_from_json
from voice_booking.adapters.database.recording import put_down, record
from voice_booking.adapters.database.tables import STANDING, appointment, call, callback, customer, event, offer
from voice_booking.adapters.database.writing import Insert, insert_in
from voice_booking.booking.call_outcome import CallOutcome
from voice_booking.booking.call_records import AfterCall, BookedHere, CallOnFile, CallRecord, News, Settled, Stage, Turn
from voice_booking.booking.callbacks import Callback, CallbackStatus
from voice_booking.booking.calling_back import CALLBACK_NOTED, callback_event
from voice_booking.booking.offers import Offer
from voice_booking.booking.ports import Event, Question
from voice_booking.booking.tasks import SUBSCRIPTIONS
from voice_booking.scheduling.plan import Span

BATCH = 200
"""Calls whose words are deleted in one transaction."""
_TOLD = (
    "agent_id",
    "agent_version",
    "direction",
    "from_number",
    "to_number",
    "started_at",
    "ended_at",
    "duration_ms",
    "disconnection_reason",
    "status",
    "transcript",
    "analysis",
    "cost_cents",
)
"""Columns that an event may tell or not."""


class DatabaseCalls:
    """Where calls are kept. Every method raises `TryLater` when the database cannot be reached."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(self, news: News) -> None:
        """Add what an event tells, and what is to be done because of it; twice is the same as once."""
        await self._database.write(_take, news)

    async def after(self, company_id: UUID, call_id: str) -> AfterCall | None:
        """Everything that decides what is owed to a caller; None if the company knows no such call."""
        return await self._database.read(_after, company_id, call_id)

    async def settle(self, settled: Settled) -> bool:
        """Write down what came of a call; returns whether an entry was put on the call-back list."""
        return await self._database.write(_settle, settled)

    async def forget_words(self, before: datetime) -> int:
        """Delete transcripts and analyses of calls that were recorded before; returns of how many."""
        forgotten = 0
        while gone := await self._database.write(_forget, before):
            forgotten += gone
        return forgotten


async def calls_on(database: Database, company_id: UUID, span: Span) -> tuple[CallOnFile, ...]:
    """The company's calls of that time, the oldest first, without what was said. Raises `TryLater`."""
    return await database.read(_calls_on, company_id, span)


async def find_call(database: Database, company_id: UUID, call_id: str) -> AfterCall | None:
    """A call with all that is known of it; the beginning of its id is enough if only one begins so.

    Raises `TryLater`.
    """
    return await database.read(_found, company_id, call_id)


def _take(connection: Connection, news: News) -> None:
    told = news.record
    row = {name: getattr(told, name) for name in _TOLD}
    if told.transcript is not None:
        row["transcript"] = [_slim(turn) for turn in told.transcript]
    where = {"company_id": news.company_id, "id": told.call_id, "branch_id": news.branch_id}
    values = {**where, **row, "stage": int(told.stage), "recorded_at": news.at}
    connection.execute(_merge(connection.dialect.name), values)
    put_down(connection, news.tasks)


def _slim(turn: Turn) -> dict[str, Any]:
    return {name: value for name, value in asdict(turn).items() if value not in ("", None)}


@cache
def _merge(dialect: str) -> Insert:
    """What the later stage tells goes before; what it does not tell stays: the order of events makes no difference."""
    statement = insert_in(dialect, call)
    new = statement.excluded
    later = new.stage >= call.c.stage
    news: dict[str, Any] = {
        name: case((later, func.coalesce(new[name], call.c[name])), else_=func.coalesce(call.c[name], new[name]))
        for name in _TOLD
    }
    news["stage"] = case((later, new.stage), else_=call.c.stage)
    return statement.on_conflict_do_update(index_elements=[call.c.company_id, call.c.id], set_=news)


def _after(connection: Connection, company_id: UUID, call_id: str) -> AfterCall | None:
    row = connection.execute(select(call).where(call.c.company_id == company_id, call.c.id == call_id)).one_or_none()
    if row is None:
        return None
    known = _on_file(row)
    return AfterCall(
        known,
        _events(connection, company_id, call_id),
        _offers(connection, company_id, call_id),
        _called_back(connection, company_id, call_id),
        _booked_since(connection, company_id, known),
        _booked_here(connection, company_id, call_id),
        _waiting(connection, company_id, known),
    )


def _events(connection: Connection, company_id: UUID, call_id: str) -> tuple[Event, ...]:
    mine = select(event).where(event.c.company_id == company_id, event.c.call_id == call_id).order_by(event.c.id)
    return tuple(Event(row.kind, row.at, row.data, row.call_id, row.appointment_id) for row in connection.execute(mine))


def _offers(connection: Connection, company_id: UUID, call_id: str) -> tuple[Offer, ...]:
    mine = select(offer).where(offer.c.company_id == company_id, offer.c.call_id == call_id).order_by(offer.c.position)
    return tuple(offer_from_json(row.slot_id, row.expires_at, row.offered) for row in connection.execute(mine))


def _called_back(connection: Connection, company_id: UUID, call_id: str) -> bool:
    """By the event that tells of each entry: events are looked up by call."""
    mine = select(event.c.id).where(
        event.c.company_id == company_id, event.c.call_id == call_id, event.c.kind == CALLBACK_NOTED
    )
    return connection.execute(select(exists(mine))).scalar_one()


def _booked_since(connection: Connection, company_id: UUID, known: CallOnFile) -> bool:
    """Whether the number has a visit that stands and that another call has booked after this one began."""
    if known.record.customer_number is None:
        return False
    own = (appointment.c.company_id == customer.c.company_id) & (appointment.c.customer_id == customer.c.id)
    later = (
        select(appointment.c.id)
        .join_from(customer, appointment, own)
        .where(
            customer.c.company_id == company_id,
            customer.c.phone == known.record.customer_number,
            appointment.c.created_at > (known.record.started_at or known.recorded_at),
            appointment.c.call_id != known.record.call_id,
            appointment.c.status.in_(STANDING),
        )
    )
    return connection.execute(select(exists(later))).scalar_one()


def _booked_here(connection: Connection, company_id: UUID, call_id: str) -> tuple[BookedHere, ...]:
    """By the events that tell of bookings: events are looked up by call."""
    told = (event.c.company_id == company_id, event.c.call_id == call_id, event.c.kind == "booked")
    same = (appointment.c.company_id == event.c.company_id) & (appointment.c.id == event.c.appointment_id)
    own = (appointment.c.company_id == customer.c.company_id) & (appointment.c.customer_id == customer.c.id)
    found = select(event.c.at, customer.c.name).join_from(event, appointment, same).join(customer, own)
    standing = found.where(*told, appointment.c.status.in_(STANDING)).order_by(event.c.id)
    return tuple(BookedHere(row.at, row.name) for row in connection.execute(standing))


def _waiting(connection: Connection, company_id: UUID, known: CallOnFile) -> tuple[Callback, ...]:
    number = known.record.customer_number
    mine = callback.c.call_id == known.record.call_id
    of_caller = mine if number is None else or_(mine, callback.c.phone == number)
    open_ = (callback.c.company_id == company_id, callback.c.status == CallbackStatus.OPEN.value)
    found = select(callback).where(*open_, of_caller).order_by(callback.c.created_at, callback.c.id)
    return tuple(callback_of(row) for row in connection.execute(found))


def _settle(connection: Connection, settled: Settled) -> bool:
    """The row of the call is written first: whoever settles the same call at the same time waits for it."""
    company_id, call_id, entry = settled.company_id, settled.call_id, settled.entry
    mine = (call.c.company_id == company_id, call.c.id == call_id)
    connection.execute(update(call).where(*mine).values(outcome=settled.outcome.value))
    if settled.made_good:
        good = (callback.c.id.in_(settled.made_good), callback.c.status == CallbackStatus.OPEN.value)
        rebooked = update(callback).where(callback.c.company_id == company_id, *good)
        connection.execute(rebooked.values(status=CallbackStatus.REBOOKED.value))
    if entry is None or _called_back(connection, company_id, call_id):
        return False
    write_callbacks(connection, Question(company_id, 0, call_id, settled.at), (entry,))
    record(connection, company_id, (callback_event(entry),), SUBSCRIPTIONS)
    return True


def _forget(connection: Connection, before: datetime) -> int:
    wordy = or_(call.c.transcript.is_not(None), call.c.analysis.is_not(None))
    old = select(call.c.company_id, call.c.id).where(wordy, call.c.recorded_at < before).limit(BATCH)
    forgotten = update(call).where(tuple_(call.c.company_id, call.c.id).in_(old))
    return connection.execute(forgotten.values(transcript=null(), analysis=null())).rowcount


def _calls_on(connection: Connection, company_id: UUID, span: Span) -> tuple[CallOnFile, ...]:
    wordless = [column for column in call.c if column.name not in ("transcript", "analysis")]
    nothing = [cast(null(), call.c[name].type).label(name) for name in ("transcript", "analysis")]
    found = select(*wordless, *nothing).where(
        call.c.company_id == company_id, call.c.recorded_at >= span.start, call.c.recorded_at < span.end
    )
    return tuple(_on_file(row) for row in connection.execute(found.order_by(call.c.recorded_at, call.c.id)))


def _found(connection: Connection, company_id: UUID, named: str) -> AfterCall | None:
    begins = call.c.id.startswith(named, autoescape=True)
    ids = connection.execute(select(call.c.id).where(call.c.company_id == company_id, begins).limit(2)).scalars().all()
    exact = named if named in ids else None
    return _after(connection, company_id, exact or ids[0]) if exact or len(ids) == 1 else None


def _on_file(row: Row[Any]) -> CallOnFile:
    told: Mapping[str, Any] = {name: getattr(row, name) for name in _TOLD}
    turns = None if row.transcript is None else tuple(Turn(**turn) for turn in row.transcript)
    known = CallRecord(**{**told, "call_id": row.id, "stage": Stage(row.stage), "transcript": turns})
    return CallOnFile(known, row.branch_id, row.recorded_at, CallOutcome(row.outcome) if row.outcome else None)
