"""Proposals for visits that cannot stay, as of now: what was free when somebody fell ill may be taken by now."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from voice_booking.booking.callbacks import Callback, CallbackReason, CallbackStatus
from voice_booking.booking.offers import OnFile
from voice_booking.booking.ports import Busy, Ledger, Question
from voice_booking.booking.rebooking import facts_span, units_for
from voice_booking.office.desk.absence import DESK, proposals_in_turn
from voice_booking.salon.business import Salon
from voice_booking.scheduling.plan import Span


def to_move(entries: Sequence[Callback], visits: Sequence[OnFile], salon: Salon) -> tuple[OnFile, ...]:
    """The visits of this branch that open entries want moved, in the order of the list."""
    here = {visit.appointment.id: visit for visit in visits if visit.branch == salon.branch.id}
    wanted = (entry.appointment_id for entry in entries if _waits(entry) and entry.appointment_id in here)
    return tuple(here[id_] for id_ in dict.fromkeys(wanted) if id_)


def absent(visit: OnFile, busy: Sequence[Busy]) -> UUID | None:
    """Who of a visit is blocked by the desk meanwhile; None: nobody any more."""
    blocked = (entry for entry in busy if entry.source == DESK)
    claims = visit.appointment.plan.claims
    return next((b.unit for b in blocked for c in claims if c.unit == b.unit and c.span.overlaps(b.span)), None)


async def refreshed(
    entries: Sequence[Callback],
    visits: Sequence[OnFile],
    busy: Sequence[Busy],
    *,
    salon: Salon,
    ledger: Ledger,
    now: datetime,
) -> tuple[Callback, ...]:
    """The entries, of which those that want a visit moved propose what is free now.

    Args:
        entries: of the call-back list.
        visits: those that the entries are about, as they stand.
        busy: at the time of the visits.

    Raises:
        SalonChanged, TryLater: see `Ledger.ask`.
    """
    moving = to_move(entries, visits, salon)
    if not moving:
        return tuple(entries)
    away = {visit.appointment.id: who for visit in moving if (who := absent(visit, busy))}
    units = (unit for visit in moving for unit in units_for(visit, salon, now))
    spans = [facts_span(visit, salon, now) for visit in moving]
    span = Span(min(each.start for each in spans), max(each.end for each in spans))
    question = Question(salon.company.id, salon.revision, DESK, now, units=tuple(dict.fromkeys(units)), span=span)
    occupied = (await ledger.ask(question)).occupied
    plans = proposals_in_turn(moving, salon, occupied, now, away)
    found = {visit.appointment.id: free for visit, free in zip(moving, plans, strict=True)}
    return tuple(
        replace(entry, proposals=found[entry.appointment_id])
        if _waits(entry) and entry.appointment_id in found
        else entry
        for entry in entries
    )


def _waits(entry: Callback) -> bool:
    return entry.status is CallbackStatus.OPEN and entry.reason is CallbackReason.STAFF_AWAY
