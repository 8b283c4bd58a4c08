"""The parts of the one statement that answers a question: where each fact stands."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    BindParameter,
    Boolean,
    ColumnElement,
    Integer,
    Select,
    Text,
    Uuid,
    and_,
    bindparam,
    case,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
)
from sqlalchemy import FromClause as From

from voice_booking.adapters.database.tables import (
    STANDING,
    appointment,
    busy,
    company,
    confirmation_code,
    customer,
    event,
    ledger,
    offer,
    reply,
)
from voice_booking.adapters.database.tables.columns import UtcDateTime

Sizes = tuple[tuple[str, int], ...]
"""How many values are asked about under each name."""


class Lock(Enum):
    """Whether the company's row is locked, and by which database."""

    NONE = "none"
    POSTGRESQL = "postgresql"
    OTHERS = "others"


COLUMNS: Mapping[str, Any] = {
    "id": Uuid(),
    "other": Uuid(),
    "text": Text(),
    "name": Text(),
    "email": Text(),
    "number": Integer(),
    "start": UtcDateTime(),
    "end": UtcDateTime(),
    "body": JSON(),
}
VISIT_COLUMNS: Mapping[str, Any] = {"amount": Integer(), "needed": Boolean(), "call": Text()}
"""Further ones, where visits are looked up."""

_COMPANY: BindParameter[UUID] = bindparam("company")
_CALL: BindParameter[str] = bindparam("call")
_NOW = bindparam("now", type_=UtcDateTime())


def among(column: ColumnElement[Any], kind: str, sizes: Sizes) -> ColumnElement[bool]:
    """A parameter for each value: a list that is expanded at each call costs more than all the rest of it."""
    return column.in_([bindparam(f"{kind}{number}", type_=column.type) for number in range(dict(sizes)[kind])])


def reply_stands(now: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a remembered answer may be given again: in time, and its appointment is as the answer left it.

    Asks for a changed appointment, not for an unchanged one: an upsert that waited for the transaction that wrote the
    answer does not see that transaction's appointment yet. The row in question is named in plain text, since within an
    upsert SQLAlchemy would take it for a table to be searched anew.
    """
    company_id: ColumnElement[UUID] = literal_column("reply.company_id")
    appointment_id: ColumnElement[UUID] = literal_column("reply.appointment_id")
    version: ColumnElement[int] = literal_column("reply.appointment_version")
    changed = select(appointment.c.id).where(
        appointment.c.company_id == company_id,
        appointment.c.id == appointment_id,
        or_(
            appointment.c.version != version,
            and_(*(appointment.c.status != status for status in STANDING)),
        ),
    )
    return and_(reply.c.expires_at > now, not_(changed.exists()))


def company_part(lock: Lock) -> Select[Any]:
    """The company's revision; when writing, the row is locked against imports.

    PostgreSQL reads all else as of before it had to wait for the lock. If the row was written meanwhile, the facts
    are of yesterday: then `text` is set. `xmin` names the transaction that wrote the row.
    """
    mine = select(company.c.revision).where(company.c.id == _COMPANY)
    if lock is not Lock.POSTGRESQL:
        locked: From = (mine.with_for_update(read=True) if lock is Lock.OTHERS else mine).subquery("mine")
        return select(locked.c.revision.label("number"))
    written = literal_column("CAST(company.xmin AS TEXT)", Text())
    now = mine.add_columns(written.label("writer")).with_for_update(read=True).subquery("mine")
    before = select(written).where(company.c.id == _COMPANY).scalar_subquery()
    outdated = case((now.c.writer != before, "outdated"))
    return select(now.c.revision.label("number"), outdated.label("text"))


def _offers(_: Sizes) -> Select[Any]:
    return select(
        offer.c.slot_id.label("text"),
        offer.c.position.label("number"),
        offer.c.expires_at.label("end"),
        offer.c.offered.label("body"),
    ).where(offer.c.company_id == _COMPANY, offer.c.call_id == _CALL)


def _occupied(sizes: Sizes) -> Select[Any]:
    """Number 1: a hold of another call that has expired, but whose row is still there."""
    expired = case((ledger.c.expires_at <= _NOW, 1), else_=0)
    return select(
        ledger.c.unit_id.label("id"),
        ledger.c.appointment_id.label("other"),
        ledger.c.starts_at.label("start"),
        ledger.c.ends_at.label("end"),
        expired.label("number"),
    ).where(
        ledger.c.company_id == _COMPANY,
        among(ledger.c.unit_id, "unit", sizes),
        ledger.c.starts_at >= bindparam("earliest"),
        ledger.c.starts_at < bindparam("to"),
        ledger.c.ends_at > bindparam("from"),
        or_(ledger.c.call_id.is_(None), ledger.c.call_id != _CALL),
    )


def _busy(sizes: Sizes) -> Select[Any]:
    return select(
        busy.c.unit_id.label("id"),
        busy.c.starts_at.label("start"),
        busy.c.ends_at.label("end"),
        literal(0).label("number"),
    ).where(
        busy.c.company_id == _COMPANY,
        among(busy.c.unit_id, "unit", sizes),
        busy.c.starts_at >= bindparam("earliest"),
        busy.c.starts_at < bindparam("to"),
        busy.c.ends_at > bindparam("from"),
    )


def _held(_: Sizes) -> Select[Any]:
    """The asking call's own holds, wherever they are."""
    return select(ledger.c.unit_id.label("id"), ledger.c.starts_at.label("start"), ledger.c.ends_at.label("end")).where(
        ledger.c.company_id == _COMPANY, ledger.c.call_id == _CALL
    )


def _replies(sizes: Sizes) -> Select[Any]:
    """Number 1: an answer whose appointment has been changed since."""
    outlived = case((reply_stands(_NOW), 0), else_=1)
    return select(reply.c.key.label("text"), reply.c.body.label("body"), outlived.label("number")).where(
        reply.c.company_id == _COMPANY, among(reply.c.key, "key", sizes), reply.c.expires_at > _NOW
    )


def _customers(_: Sizes) -> Select[Any]:
    return select(
        customer.c.id.label("id"),
        customer.c.phone.label("text"),
        customer.c.name.label("name"),
        customer.c.email.label("email"),
        customer.c.created_at.label("start"),
        customer.c.terms.label("body"),
    ).where(customer.c.company_id == _COMPANY, customer.c.phone == bindparam("phone"))


def _codes_in_use(sizes: Sizes) -> Select[Any]:
    return select(confirmation_code.c.code.label("text")).where(
        confirmation_code.c.company_id == _COMPANY,
        among(confirmation_code.c.code, "code", sizes),
        confirmation_code.c.valid_until >= _NOW,
    )


def _wrong_codes(_: Sizes) -> Select[Any]:
    return select(func.count().label("number")).where(
        event.c.company_id == _COMPANY, event.c.call_id == _CALL, event.c.kind == "wrong_code"
    )


PARTS: Mapping[str, Callable[[Sizes], Select[Any]]] = {
    "offer": _offers,
    "occupied": _occupied,
    "busy": _busy,
    "held": _held,
    "reply": _replies,
    "customer": _customers,
    "code": _codes_in_use,
    "wrong_code": _wrong_codes,
}
"""Kind of row -> where such rows stand; visits are looked up by `on_file`."""
