"""Writing what the calendar has answered about a visit, and what becomes of the visit."""

from typing import Any

from sqlalchemy import Connection, Update, bindparam, update

from voice_booking.adapters.database.answers import remember
from voice_booking.adapters.database.calendar_rows import write_rows
from voice_booking.adapters.database.contents import free_code, replace_contents
from voice_booking.adapters.database.occupancy import free_visit, occupy_again
from voice_booking.adapters.database.recording import put_down
from voice_booking.adapters.database.saving import PLACE
from voice_booking.adapters.database.tables import appointment, reply
from voice_booking.adapters.database.writing import LostRace
from voice_booking.booking.mirroring.sheets import Former
from voice_booking.booking.offers import Status
from voice_booking.booking.ports import Became, Cancel, Decision, Move, Question, Remembered, Save, Settled
from voice_booking.scheduling.plan import Plan

_SEEN = (
    appointment.c.company_id == bindparam("company"),
    appointment.c.id == bindparam("appointment"),
    appointment.c.version == bindparam("seen"),
)
_BECOMES = update(appointment).where(*_SEEN).values(status=bindparam("becomes"), version=bindparam("next"))
_NO_FORMER = _BECOMES.values(former=None)
_BACK = _NO_FORMER.values(starts_at=bindparam("start"), ends_at=bindparam("end"), branch_id=PLACE.scalar_subquery())
_SAY_INSTEAD = (
    update(reply)
    .where(
        reply.c.company_id == bindparam("company"),
        reply.c.appointment_id == bindparam("appointment"),
        reply.c.appointment_version == bindparam("seen"),
        reply.c.key.in_(bindparam("keys", expanding=True)),
    )
    .values(body=bindparam("said"))
)


def write_mirroring(connection: Connection, question: Question, decision: Decision) -> bool:
    """What a decision changes in the calendar, and the work that it makes; returns whether there is any."""
    if isinstance(decision, Save | Move | Cancel) and decision.mirror is not None:
        write_rows(connection, question.company_id, decision.mirror.rows)
        return put_down(connection, [decision.mirror.task]) > 0
    return isinstance(decision, Settled) and put_down(connection, decision.tasks) > 0


def settle_visit(connection: Connection, question: Question, settled: Settled) -> None:
    """Raises `LostRace` when the visit was changed meanwhile."""
    company, visit = question.company_id, settled.visit.appointment
    of_visit = {"company": company, "appointment": visit.id, "seen": settled.visit.version}
    match settled.became:
        case Became.AS_IT_WAS:
            _change(connection, _BECOMES, of_visit, settled.visit.status, 0)
        case Became.CONFIRMED:
            _change(connection, _NO_FORMER, of_visit, Status.BOOKED, 0)
            if settled.former is not None:
                occupy_again(connection, company, visit.id, settled.former.takes)
        case Became.FREED:
            _change(connection, _NO_FORMER, of_visit, Status.CANCELLED, 1)
            free_visit(connection, company, visit.id)
            free_code(connection, company, visit.id)
        case Became.MOVED_BACK:
            _move_back(connection, of_visit, settled.former)
    write_rows(connection, company, settled.rows)
    if settled.reply is not None:
        _answer(connection, question, settled.reply, settled)


def _move_back(connection: Connection, of_visit: dict[str, Any], former: Former | None) -> None:
    if former is None:
        raise ValueError("a visit that was not moved cannot be moved back")
    plan: Plan = former.plan
    place = {"start": plan.start, "end": plan.end, "first": plan.staff[0]}
    _change(connection, _BACK, {**of_visit, **place}, Status.BOOKED, 1)
    company, visit = of_visit["company"], of_visit["appointment"]
    occupy_again(connection, company, visit, plan.claims)
    replace_contents(connection, company, visit, plan)


def _change(connection: Connection, statement: Update, of_visit: dict[str, Any], becomes: Status, step: int) -> None:
    news = {"becomes": becomes.value, "next": of_visit["seen"] + step}
    if connection.execute(statement, {**of_visit, **news}).rowcount != 1:
        raise LostRace


def _answer(connection: Connection, question: Question, answer: Remembered, settled: Settled) -> None:
    """In place of what was said while it was open, which is retired where the visit has been changed."""
    if settled.became in (Became.FREED, Became.MOVED_BACK):
        remember(connection, question, answer)
        return
    news = {"keys": [*answer.keys, *answer.also], "said": dict(answer.body), "seen": settled.visit.version}
    told = {"company": question.company_id, "appointment": settled.visit.appointment.id}
    connection.execute(_SAY_INSTEAD, {**told, **news})
