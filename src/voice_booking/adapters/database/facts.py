"""The facts of a decision, in one statement: each costs a round trip, and one statement sees one moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Row, Select, Text, bindparam, cast, literal_column, null, union_all, update

from voice_booking.adapters.database.fact_parts import COLUMNS, PARTS, VISIT_COLUMNS, Lock, Sizes, among, company_part
from voice_booking.adapters.database.on_file import WAYS, VisitRows, on_file, told_apart, visit_parts
from voice_booking.adapters.database.own_terms import terms_from_json
from voice_booking.adapters.database.plans import offer_from_json
from voice_booking.adapters.database.prepared import Decoders, Prepared, decoders
from voice_booking.adapters.database.tables import LONGEST_SPAN, company
from voice_booking.adapters.database.writing import LostRace
from voice_booking.booking.offers import Offer
from voice_booking.booking.ports import Facts, Question, SalonChanged
from voice_booking.salon.customers import Customer
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Claim, Span


@dataclass(frozen=True, slots=True)
class Holds:
    """Rows of the ledger that are in nobody's way but would be in the way of a new row."""

    own: frozenset[Claim]
    """Of the asking call."""
    expired: bool
    """Whether expired ones of other calls lie within the span asked about."""


@dataclass(frozen=True, slots=True)
class Read:
    facts: Facts
    holds: Holds


def read_facts(connection: Connection, question: Question, *, contested: bool = False, writing: bool = False) -> Read:
    """Answer `question` as of one moment; `writing` keeps imports of the company out until the transaction ends.

    Raises:
        SalonChanged: the company's revision is not the question's.
        LostRace: somebody who kept everybody out has just finished.
    """
    parts = tuple(part for part, asked in _asked(question, writing).items() if asked)
    rows: dict[str, list[Row[Any]]] = {kind: [] for kind in _KINDS}
    statement = _statement(parts, _lock(connection, writing), _sizes(question))
    for row in statement.on(connection, _parameters(question)).all():
        rows[row[0]].append(row)
    if [row.number for row in rows["company"]] != [question.revision]:
        raise SalonChanged(f"company {question.company_id} is no longer at revision {question.revision}")
    if rows["company"][0].text:
        raise LostRace
    decode = decoders(connection.dialect)
    return Read(_facts(question, rows, contested, decode), _holds(rows, decode))


def _facts(question: Question, rows: Mapping[str, list[Row[Any]]], contested: bool, decode: Decoders) -> Facts:
    taken = {row.text for row in rows["code"]}
    found = VisitRows(*(rows[kind] for kind in _VISIT_KINDS))
    visits, history = told_apart(on_file(found, decode), question.now)
    replies = {row.text: row.body for row in rows["reply"] if not row.number}
    return Facts(
        span=question.span,
        occupied=_occupied(rows["occupied"], decode),
        offers=tuple(_offer(row, decode) for row in sorted(rows["offer"], key=lambda row: (row.number, row.text))),
        reply=_reply(replies, question.reply_keys, decode),
        outlived=tuple(sorted(row.text for row in rows["reply"] if row.number)),
        customers=tuple(
            _customer(row, decode) for row in sorted(rows["customer"], key=lambda row: (row.start, row.id))
        ),
        free_codes=tuple(code for code in question.codes if code not in taken),
        visits=visits,
        history=history,
        wrong_codes=sum(row.number for row in rows["wrong_code"]),
        contested=contested,
    )


def _occupied(rows: Sequence[Row[Any]], decode: Decoders) -> tuple[Occupied, ...]:
    """By unit and time: as the drivers give them, ids and moments sort as they do decoded, only faster."""
    unit, other, start, end, number = _OCCUPIED
    decode_id, decode_moment = decode.id, decode.moment
    return tuple(
        Occupied(decode_id(row[unit]), Span(decode_moment(row[start]), decode_moment(row[end])), decode_id(row[other]))
        for row in sorted(rows, key=itemgetter(unit, start, end))
        if not row[number]
    )


def _holds(rows: Mapping[str, list[Row[Any]]], decode: Decoders) -> Holds:
    held = rows["held"]
    own = frozenset(Claim(decode.id(row.id), Span(decode.moment(row.start), decode.moment(row.end))) for row in held)
    return Holds(own, any(row.number for row in rows["occupied"]))


def _asked(question: Question, writing: bool) -> dict[str, bool]:
    somewhere = question.span is not None
    ways = {way: bool(getattr(question, way)) for way in WAYS}
    return {
        "offer": True,
        "occupied": bool(question.units) and somewhere,
        "busy": bool(question.units) and somewhere,
        "held": writing,
        "reply": bool(question.reply_keys),
        "customer": question.phone is not None,
        "code": bool(question.codes),
        "wrong_code": ways["visits_of"] or ways["visit_code"],
        **ways,
        "visits_on": ways["visits_on"] and somewhere,
    }


def _parameters(question: Question) -> dict[str, Any]:
    """Surplus ones do no harm: a statement takes those it names."""
    span = question.span
    return {
        "company": question.company_id,
        "call": question.call_id,
        "now": question.now,
        "since": question.now - LONGEST_SPAN,
        "earliest": span.start - LONGEST_SPAN if span else None,
        "from": span.start if span else None,
        "to": span.end if span else None,
        "phone": question.phone,
        "visits_of": question.visits_of,
        "visit_code": question.visit_code,
        **{f"{kind}{n}": value for kind, values in _lists(question).items() for n, value in enumerate(values)},
    }


def _lists(question: Question) -> Mapping[str, Sequence[Any]]:
    """What is asked about by the value, by the name under which the statement knows it."""
    return {
        "unit": question.units,
        "key": question.reply_keys,
        "code": question.codes,
        "visit": question.visit_ids,
        "on": question.visits_on,
    }


def _sizes(question: Question) -> Sizes:
    return tuple((kind, len(values)) for kind, values in _lists(question).items())


def keep_others_out(connection: Connection, question: Question) -> None:
    """Until the transaction ends nobody settles anything in this company; who has to wait decides on what is left.

    Before the facts are read: busy time is to be written, which no constraint keeps apart from visits.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(_TOUCH, {"company": question.company_id})


_TOUCH = update(company).where(company.c.id == bindparam("company")).values(revision=company.c.revision)


def _lock(connection: Connection, writing: bool) -> Lock:
    if not writing:
        return Lock.NONE
    return Lock.POSTGRESQL if connection.dialect.name == "postgresql" else Lock.OTHERS


@lru_cache(maxsize=1024)
def _statement(parts: tuple[str, ...], lock: Lock, sizes: Sizes) -> Prepared:
    selects = {"company": company_part(lock)}
    selects |= {part: PARTS[part](sizes) for part in parts if part in PARTS}
    columns = COLUMNS
    ways = [part for part in parts if part in WAYS]
    if ways:
        columns = {**COLUMNS, **VISIT_COLUMNS}
        selects |= visit_parts(ways, lambda column, kind: among(column, kind, sizes))
    facts = union_all(*(_padded(kind, found, columns) for kind, found in selects.items()))
    return Prepared(facts)


def _padded(kind: str, found: Select[Any], columns: Mapping[str, Any]) -> Select[Any]:
    """All parts share the columns; what a part does not have is null."""
    own = found.selected_columns
    shared = (own[name] if name in own else cast(null(), type_).label(name) for name, type_ in columns.items())
    kind = _KIND_OF.get(kind, kind)
    return found.with_only_columns(literal_column(f"'{kind}'", Text()).label("kind"), *shared)


_KIND_OF = {"busy": "occupied"}
"""Parts whose rows mean the same as another's."""
_VISIT_KINDS = ("visit", "guest", "item", "phase", "claim")
_KINDS = ("company", *PARTS, *_VISIT_KINDS)


_OCCUPIED = tuple(1 + [*COLUMNS].index(name) for name in ("id", "other", "start", "end", "number"))
"""Where these stand in a row; they are read so often that their names would be dear."""


def _offer(row: Row[Any], decode: Decoders) -> Offer:
    return offer_from_json(row.text, decode.moment(row.end), decode.body(row.body))


def _customer(row: Row[Any], decode: Decoders) -> Customer:
    return Customer(decode.id(row.id), row.name, row.text, row.email, terms_from_json(decode.body(row.body)))


def _reply(bodies: Mapping[str, Any], keys: tuple[str, ...], decode: Decoders) -> Mapping[str, Any] | None:
    """Of several answers that of the first key, since keys go from the most to the least certain."""
    return next((decode.body(bodies[key]) for key in keys if key in bodies), None)
