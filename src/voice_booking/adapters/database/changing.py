"""Moving and cancelling a visit: all of it or nothing, and only from the version that was seen."""

from uuid import UUID

from sqlalchemy import Connection, Update, bindparam, update

from voice_booking.adapters.database.answers import remember
from voice_booking.adapters.database.contents import free_code, replace_contents
from voice_booking.adapters.database.facts import Holds
from voice_booking.adapters.database.formers import keep_former, occupied_by
from voice_booking.adapters.database.occupancy import free_visit, occupy_for_visit
from voice_booking.adapters.database.saving import PLACE
from voice_booking.adapters.database.tables import STANDING, appointment
from voice_booking.adapters.database.writing import LostRace
from voice_booking.booking.offers import OnFile
from voice_booking.booking.ports import Cancel, Move, Question

_SEEN = (
    appointment.c.company_id == bindparam("company"),
    appointment.c.id == bindparam("appointment"),
    appointment.c.version == bindparam("seen"),
    appointment.c.status.in_(STANDING),
)
_MOVE = (
    update(appointment)
    .where(*_SEEN)
    .values(
        version=bindparam("next"),
        starts_at=bindparam("start"),
        ends_at=bindparam("end"),
        branch_id=PLACE.scalar_subquery(),
    )
)
_CANCEL = update(appointment).where(*_SEEN).values(version=bindparam("next"), status=bindparam("becomes"))


def move_visit(connection: Connection, question: Question, move: Move, holds: Holds) -> None:
    """Raises `LostRace` when the visit was changed meanwhile or the new minutes are somebody else's."""
    company_id, visit, plan = question.company_id, move.visit, move.plan
    place = {"start": plan.start, "end": plan.end, "first": plan.staff[0]}
    claims = occupied_by(move)
    _change(connection, _MOVE, company_id, visit, place)
    free_visit(connection, company_id, visit.appointment.id)
    occupy_for_visit(connection, question, claims, holds, visit.appointment.id)
    replace_contents(connection, company_id, visit.appointment.id, plan)
    if move.mirror is not None:
        keep_former(connection, company_id, move)
    remember(connection, question, move.reply, visit.appointment.id, visit.version + 1)


def cancel_visit(connection: Connection, question: Question, cancel: Cancel) -> None:
    """Its rows stay as they were, for those who look back. Raises `LostRace` when it was changed meanwhile."""
    company_id, visit = question.company_id, cancel.visit
    _change(connection, _CANCEL, company_id, visit, {"becomes": cancel.status.value})
    free_visit(connection, company_id, visit.appointment.id)
    free_code(connection, company_id, visit.appointment.id)
    remember(connection, question, cancel.reply)  # a cancelled visit never stands again, so its answer stays true


def _change(
    connection: Connection, statement: Update, company_id: UUID, visit: OnFile, news: dict[str, object]
) -> None:
    """The version decides between two who change the same visit at once: the second finds nothing to change."""
    key = {"company": company_id, "appointment": visit.appointment.id}
    versions = {"seen": visit.version, "next": visit.version + 1}
    if connection.execute(statement, {**key, **versions, **news}).rowcount != 1:
        raise LostRace
