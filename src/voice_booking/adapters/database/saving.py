"""Writing a visit: everything that must stand or fall together."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from voice_booking.adapters.database.answers import FIRST_VERSION, remember
from voice_booking.adapters.database.contents import write_contents
from voice_booking.adapters.database.facts import Holds
from voice_booking.adapters.database.occupancy import keep_held, occupy_for_visit
from voice_booking.adapters.database.own_terms import terms_to_json
from voice_booking.adapters.database.prepared import Prepared
from voice_booking.adapters.database.tables import appointment, confirmation_code, customer, staff
from voice_booking.adapters.database.tables.columns import UtcDateTime
from voice_booking.adapters.database.writing import LostRace, insert_in
from voice_booking.booking.offers import Appointment
from voice_booking.booking.ports import Question, Save

PLACE = select(staff.c.branch_id).where(staff.c.company_id == bindparam("company"), staff.c.id == bindparam("first"))
"""A visit takes place where the person works who begins it."""
_NEW_APPOINTMENT = Prepared(insert(appointment).values(branch_id=PLACE.scalar_subquery()))


def save_visit(connection: Connection, question: Question, save: Save, holds: Holds) -> None:
    """Raises `LostRace` when minutes, code or answer were somebody else's first: the transaction is to roll back."""
    visit, company_id = save.appointment, question.company_id
    as_held = holds.own == frozenset(visit.plan.claims)
    if save.new_customer:
        _add_customer(connection, question, visit)
    _NEW_APPOINTMENT.on(connection, _appointment(question, save))
    if as_held:
        keep_held(connection, question, holds.own, visit.id)
    else:
        occupy_for_visit(connection, question, visit.plan.claims, holds, visit.id)
    _reserve_code(connection, question, visit)
    write_contents(connection, company_id, visit.id, visit.plan)
    remember(connection, question, save.reply, visit.id)


def _add_customer(connection: Connection, question: Question, visit: Appointment) -> None:
    guest = visit.customer
    values = {
        "company_id": question.company_id,
        "id": guest.id,
        "name": guest.name,
        "phone": guest.phone,
        "email": guest.email,
        "terms": terms_to_json(guest.terms),
        "created_at": question.now,
    }
    _insert_customer(connection.dialect.name).on(connection, values)


@cache
def _insert_customer(dialect: str) -> Prepared:
    return Prepared(insert_in(dialect, customer).on_conflict_do_nothing())


def _appointment(question: Question, save: Save) -> dict[str, Any]:
    visit = save.appointment
    return {
        "company_id": question.company_id,
        "id": visit.id,
        "company": question.company_id,
        "first": visit.plan.staff[0],
        "customer_id": visit.customer.id,
        "status": save.status.value,
        "version": FIRST_VERSION,
        "confirmation_code": visit.confirmation_code,
        "starts_at": visit.plan.start,
        "ends_at": visit.plan.end,
        "source": save.source,
        "call_id": save.call_id,
        "note": save.note,
        "created_at": question.now,
    }


def _reserve_code(connection: Connection, question: Question, visit: Appointment) -> None:
    """Codes of past visits are free again."""
    values = {
        "company_id": question.company_id,
        "code": visit.confirmation_code,
        "appointment_id": visit.id,
        "valid_until": visit.plan.end,
        "settled_at": question.now,
    }
    if _upsert_code(connection.dialect.name).on(connection, values).first() is None:
        raise LostRace


@cache
def _upsert_code(dialect: str) -> Prepared:
    """Leaves out, and does not return, a code that a visit still uses."""
    statement = insert_in(dialect, confirmation_code)
    upsert = statement.on_conflict_do_update(
        index_elements=[confirmation_code.c.company_id, confirmation_code.c.code],
        set_={name: statement.excluded[name] for name in ("appointment_id", "valid_until")},
        where=confirmation_code.c.valid_until < bindparam("settled_at", type_=UtcDateTime()),
    )
    return Prepared(upsert.returning(confirmation_code.c.code))
