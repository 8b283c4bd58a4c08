"""The facts of a decision, in one statement: each costs a round trip, and one statement sees one moment."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    Text,
    Uuid,
    and_,
    bindparam,
    cast,
    literal_column,
    not_,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy import FromClause as From
from sqlalchemy.sql.lambdas import StatementLambdaElement

from voice_booking.adapters.database.plans import offer_from_json
from voice_booking.adapters.database.prepared import prepared
from voice_booking.adapters.database.tables import (
    LONGEST_SPAN,
    appointment,
    company,
    confirmation_code,
    customer,
    ledger,
    offer,
    reply,
)
from voice_booking.adapters.database.tables.columns import UtcDateTime
from voice_booking.booking.offers import Offer
from voice_booking.booking.ports import Facts, Question, SalonChanged
from voice_booking.salon.customers import Customer
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Span

STANDING = ("pending", "booked")
"""Status of an appointment whose minutes are occupied."""

Sizes = tuple[int, int, int]
"""How many units, reply keys and codes are asked about."""

_COLUMNS: dict[str, Any] = {
    "id": Uuid(),
    "text": Text(),
    "name": Text(),
    "email": Text(),
    "number": Integer(),
    "start": UtcDateTime(),
    "end": UtcDateTime(),
    "body": JSON(),
}


def read_facts(connection: Connection, question: Question, *, contested: bool = False, writing: bool = False) -> Facts:
    """Answer `question` as of one moment; `writing` keeps imports of the company out until the transaction ends.

    Raises:
        SalonChanged: the company's revision is not the question's.
    """
    parts = tuple(part for part, asked in _asked(question).items() if asked)
    rows: dict[str, list[Row[Any]]] = {kind: [] for kind in ("company", *_PARTS)}
    for row in connection.execute(_statement(parts, writing, _sizes(question)), _parameters(question)):
        rows[row.kind].append(row)
    if [row.number for row in rows["company"]] != [question.revision]:
        raise SalonChanged(f"company {question.company_id} is no longer at revision {question.revision}")
    taken = {row.text for row in rows["code"]}
    return Facts(
        occupied=tuple(sorted((_occupied(row) for row in rows["occupied"]), key=lambda o: (o.unit, o.span))),
        offers=tuple(_offer(row) for row in sorted(rows["offer"], key=lambda row: (row.number, row.text))),
        reply=_reply({row.text: row.body for row in rows["reply"]}, question.reply_keys),
        customers=tuple(_customer(row) for row in sorted(rows["customer"], key=lambda row: (row.start, row.id))),
        free_codes=tuple(code for code in question.codes if code not in taken),
        contested=contested,
    )


def reply_stands(now: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a remembered answer may be given again: in time, and its appointment is as the answer left it.

    Asks for a changed appointment, not for an unchanged one: an upsert that waited for the transaction that wrote the
    answer does not see that transaction's appointment yet.
    """
    changed = (
        select(appointment.c.id)
        .where(
            appointment.c.company_id == reply.c.company_id,
            appointment.c.id == reply.c.appointment_id,
            or_(
                appointment.c.version != reply.c.appointment_version,
                and_(*(appointment.c.status != status for status in STANDING)),
            ),
        )
        .correlate(reply)
    )
    return and_(reply.c.expires_at > now, not_(changed.exists()))


def _asked(question: Question) -> dict[str, bool]:
    return {
        "offer": True,
        "occupied": bool(question.units and question.span),
        "reply": bool(question.reply_keys),
        "customer": question.phone is not None,
        "code": bool(question.codes),
    }


def _parameters(question: Question) -> dict[str, Any]:
    """Surplus ones do no harm: a statement takes those it names."""
    span = question.span
    return {
        "company": question.company_id,
        "call": question.call_id,
        "now": question.now,
        **_named("unit", question.units),
        "earliest": span.start - LONGEST_SPAN if span else None,
        "from": span.start if span else None,
        "to": span.end if span else None,
        **_named("key", question.reply_keys),
        "phone": question.phone,
        **_named("code", question.codes),
    }


def _sizes(question: Question) -> Sizes:
    return len(question.units), len(question.reply_keys), len(question.codes)


def _named(kind: str, values: tuple[Any, ...]) -> dict[str, Any]:
    return {f"{kind}{number}": value for number, value in enumerate(values)}


def _among(column: Column[Any], kind: str, count: int) -> ColumnElement[bool]:
    """A parameter for each value: a list that is expanded at each call costs more than all the rest of it."""
    return column.in_([bindparam(f"{kind}{number}", type_=column.type) for number in range(count)])


@lru_cache(maxsize=1024)
def _statement(parts: tuple[str, ...], writing: bool, sizes: Sizes) -> StatementLambdaElement:
    facts = union_all(_company(writing), *(_PARTS[part](sizes) for part in parts))
    return prepared(f"facts {parts} {writing} {sizes}", facts)


def _rows(kind: str, **columns: ColumnElement[Any]) -> Select[Any]:
    """All parts share the columns; what a part does not have is null."""
    found = (columns.get(name, cast(null(), type_)).label(name) for name, type_ in _COLUMNS.items())
    return select(literal_column(f"'{kind}'", Text()).label("kind"), *found)


def _company(writing: bool) -> Select[Any]:
    mine = select(company.c.revision).where(company.c.id == bindparam("company"))
    locked: From = (mine.with_for_update(read=True) if writing else mine).subquery("mine")
    return _rows("company", number=locked.c.revision)


def _offers(_: Sizes) -> Select[Any]:
    found = _rows("offer", text=offer.c.slot_id, number=offer.c.position, end=offer.c.expires_at, body=offer.c.offered)
    return found.where(offer.c.company_id == bindparam("company"), offer.c.call_id == bindparam("call"))


def _occupied_spans(sizes: Sizes) -> Select[Any]:
    found = _rows("occupied", id=ledger.c.unit_id, start=ledger.c.starts_at, end=ledger.c.ends_at)
    return found.where(
        ledger.c.company_id == bindparam("company"),
        _among(ledger.c.unit_id, "unit", sizes[0]),
        ledger.c.starts_at >= bindparam("earliest"),
        ledger.c.starts_at < bindparam("to"),
        ledger.c.ends_at > bindparam("from"),
        or_(
            ledger.c.call_id.is_(None),
            and_(ledger.c.call_id != bindparam("call"), ledger.c.expires_at > bindparam("now")),
        ),
    )


def _replies(sizes: Sizes) -> Select[Any]:
    return _rows("reply", text=reply.c.key, body=reply.c.body).where(
        reply.c.company_id == bindparam("company"),
        _among(reply.c.key, "key", sizes[1]),
        reply_stands(bindparam("now", type_=UtcDateTime())),
    )


def _customers(_: Sizes) -> Select[Any]:
    known = customer.c
    found = _rows("customer", id=known.id, text=known.phone, name=known.name, email=known.email, start=known.created_at)
    return found.where(known.company_id == bindparam("company"), known.phone == bindparam("phone"))


def _codes_in_use(sizes: Sizes) -> Select[Any]:
    return _rows("code", text=confirmation_code.c.code).where(
        confirmation_code.c.company_id == bindparam("company"),
        _among(confirmation_code.c.code, "code", sizes[2]),
        confirmation_code.c.valid_until >= bindparam("now"),
    )


_PARTS: Mapping[str, Callable[[Sizes], Select[Any]]] = {
    "offer": _offers,
    "occupied": _occupied_spans,
    "reply": _replies,
    "customer": _customers,
    "code": _codes_in_use,
}


def _occupied(row: Row[Any]) -> Occupied:
    return Occupied(row.id, Span(row.start, row.end))


def _offer(row: Row[Any]) -> Offer:
    return offer_from_json(row.text, row.end, row.body)


def _customer(row: Row[Any]) -> Customer:
    return Customer(id=row.id, name=row.name, phone=row.text, email=row.email)


def _reply(bodies: Mapping[str, Any], keys: tuple[str, ...]) -> Mapping[str, Any] | None:
    """Of several answers that of the first key, since keys go from the most to the least certain."""
    return next((bodies[key] for key in keys if key in bodies), None)
