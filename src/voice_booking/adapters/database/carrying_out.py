"""From a decision to rows."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from voice_booking.adapters.database.answers import end_offers, remember, write_offers
from voice_booking.adapters.database.changing import cancel_visit, move_visit
from voice_booking.adapters.database.desk import add_busy, write_busy, write_callbacks
from voice_booking.adapters.database.facts import Holds, Read
from voice_booking.adapters.database.occupancy import clear_holds, extend_holds, occupy_for_call
from voice_booking.adapters.database.saving import save_visit
from voice_booking.adapters.database.settling import settle_visit, write_mirroring
from voice_booking.adapters.database.writing import LostRace
from voice_booking.booking.ports import Block, Cancel, Decision, Event, Move, Present, Question, Repeat, Save, Settled
from voice_booking.scheduling.plan import Claim


def carry_out(connection: Connection, question: Question, decision: Decision, read: Read) -> bool:
    """Write everything that the decision says, but for its events; returns whether there is more work to do.

    Raises:
        LostRace: somebody else was first; the transaction is to roll back.
        ValueError: a visit changes and no event tells of it: its history would have a hole.
    """
    match decision:
        case Save():
            _tells(decision.events, decision.appointment.id)
            save_visit(connection, question, decision, read.holds)
        case Move():
            _tells(decision.events, decision.visit.appointment.id)
            move_visit(connection, question, decision, read.holds)
        case Cancel():
            _tells(decision.events, decision.visit.appointment.id)
            cancel_visit(connection, question, decision)
        case Present():
            _present(connection, question, decision, read)
        case Block():
            write_busy(connection, question, decision)
        case Settled():
            settle_visit(connection, question, decision)
            add_busy(connection, question.company_id, decision.busy)
            if decision.instead is not None:
                _present(connection, question, decision.instead, read)
        case Repeat():
            return False
    if not isinstance(decision, Save):
        write_callbacks(connection, question, decision.callbacks)
    return write_mirroring(connection, question, decision)


def _tells(events: tuple[Event, ...], appointment_id: UUID) -> None:
    if not any(happened.appointment_id == appointment_id for happened in events):
        raise ValueError("a visit changes and no event tells of it")


def _present(connection: Connection, question: Question, present: Present, read: Read) -> None:
    if present.hold is not None:
        _hold_instead(connection, question, present.hold, present.hold_until, read.holds)
    elif present.hold_until is not None and read.holds.own:
        extend_holds(connection, question, present.hold_until)
    if present.end_offers:
        end_offers(connection, question)
    write_offers(connection, question, present.offers, read.facts.offers)
    add_busy(connection, question.company_id, present.busy)
    if present.reply is not None:
        remember(connection, question, present.reply)


def _hold_instead(
    connection: Connection, question: Question, hold: tuple[Claim, ...], until: datetime | None, holds: Holds
) -> None:
    if hold and until is None:
        raise ValueError("a hold needs an end")
    if hold and until and frozenset(hold) == holds.own:
        if extend_holds(connection, question, until) < len(hold):
            raise LostRace  # they had expired, and somebody has cleared them away
        return
    if hold and until:
        occupy_for_call(connection, question, hold, holds, until)
    elif holds.own:
        clear_holds(connection, question)
