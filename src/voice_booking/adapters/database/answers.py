"""Writing what a caller was told: offers and remembered answers."""

from collections.abc import Sequence
from functools import cache
from uuid import UUID

from sqlalchemy import Connection, bindparam, not_, update
from sqlalchemy.sql.dml import ReturningInsert

from voice_booking.adapters.database.fact_parts import reply_stands
from voice_booking.adapters.database.plans import offered_to_json
from voice_booking.adapters.database.prepared import Prepared, PreparedRows
from voice_booking.adapters.database.tables import offer, reply
from voice_booking.adapters.database.tables.columns import UtcDateTime
from voice_booking.adapters.database.writing import Insert, LostRace, insert_in
from voice_booking.booking.offers import Offer
from voice_booking.booking.ports import Question, Remembered

_END_OFFERS = Prepared(
    update(offer)
    .where(
        offer.c.company_id == bindparam("company"),
        offer.c.call_id == bindparam("call"),
        offer.c.expires_at > bindparam("now"),
    )
    .values(expires_at=bindparam("now"))
)

FIRST_VERSION = 1
"""Of an appointment; it counts up whenever the visit is changed."""


def write_offers(connection: Connection, question: Question, offers: Sequence[Offer], known: Sequence[Offer]) -> None:
    """Upsert by (call, slot id); an offer made anew keeps its place among those `known` before."""
    if not offers:
        return
    places = {before.slot_id: place for place, before in enumerate(known)}
    rows = [
        {
            "company_id": question.company_id,
            "call_id": question.call_id,
            "slot_id": made.slot_id,
            "position": places.setdefault(made.slot_id, len(places)),
            "offered": offered_to_json(made),
            "expires_at": made.expires_at,
        }
        for made in offers
    ]
    _upsert_offer(connection.dialect.name).on(connection, rows)


@cache
def _upsert_offer(dialect: str) -> Prepared:
    statement = insert_in(dialect, offer)
    news = {name: statement.excluded[name] for name in ("position", "offered", "expires_at")}
    keys = [offer.c.company_id, offer.c.call_id, offer.c.slot_id]
    return Prepared(statement.on_conflict_do_update(index_elements=keys, set_=news))


def end_offers(connection: Connection, question: Question) -> None:
    """Let all offers of the call expire now; they can still be read."""
    _END_OFFERS.on(connection, {"company": question.company_id, "call": question.call_id, "now": question.now})


def remember(
    connection: Connection,
    question: Question,
    answer: Remembered,
    appointment_id: UUID | None = None,
    version: int = FIRST_VERSION,
) -> None:
    """Keep an answer under its keys, in place of answers that stand no longer.

    An answer about an appointment holds while that has the `version`.

    Raises:
        LostRace: one of its own keys has an answer that stands: the same request was settled meanwhile.
    """
    rows = [
        {
            "company_id": question.company_id,
            "key": key,
            "body": dict(answer.body),
            "expires_at": answer.expires_at,
            "appointment_id": appointment_id,
            "appointment_version": version if appointment_id else None,
        }
        for key in sorted({*answer.keys, *answer.also})
    ]
    if not rows:
        return
    written = {key for (key,) in _UPSERT_REPLY.on(connection, rows, {"settled_at": question.now})}
    if not written.issuperset(answer.keys):
        raise LostRace


def _in_place_of_old(statement: Insert) -> ReturningInsert[tuple[str]]:
    """Leaves out, and does not return, the keys whose answers stand."""
    news = ("body", "expires_at", "appointment_id", "appointment_version")
    return statement.on_conflict_do_update(
        index_elements=[reply.c.company_id, reply.c.key],
        set_={name: statement.excluded[name] for name in news},
        where=not_(reply_stands(bindparam("settled_at", type_=UtcDateTime()))),
    ).returning(reply.c.key)


_UPSERT_REPLY = PreparedRows(reply, _in_place_of_old)
