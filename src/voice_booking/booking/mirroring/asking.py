"""Asking the calendar: one try a request, a round at a time, all of it by one deadline."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from voice_booking.booking.calendar import (
    Calendar,
    CalendarBusy,
    NewBooking,
    OutcomeUnknown,
    Rejected,
    SlotTaken,
    Standing,
)
from voice_booking.booking.mirroring.answers import NOT_DONE, UNKNOWN, Answer, Heard
from voice_booking.booking.mirroring.rounds import Request, Round
from voice_booking.booking.mirroring.rows import Mirrored, Step
from voice_booking.booking.together import ask_together
from voice_booking.salon.customers import Customer
from voice_booking.scheduling.plan import Span

LONGEST_CHAIN = 20
"""How often a booking was moved, at most, while nobody looked."""
_CLOSED = "outside_window"
"""The calendar is closed at that time: another time has to be chosen, as if it were taken."""
_NO_LONGER = frozenset({"already_cancelled", "already_rescheduled", "not_found"})
"""It does not stand under that uid any more: what has become of it has to be looked up."""
_DONE = frozenset({Heard.STANDS, Heard.GONE})


@dataclass(frozen=True, slots=True)
class Guest:
    """Who comes, as the calendar is told."""

    customer: Customer
    zone: ZoneInfo
    mail_domain: str

    def address(self, row: Mirrored) -> str:
        """Of one booking alone, so that it is found again by it; nothing arrives there."""
        return f"termin+{row.id.hex}@{self.mail_domain}"

    def booking(self, row: Mirrored, event_type_id: int) -> NewBooking:
        return NewBooking(
            event_type_id=event_type_id,
            start=row.span.start,
            minutes=row.minutes,
            name=self.customer.name,
            email=self.address(row),
            timezone=self.zone.key,
            metadata={
                "appointment_id": str(row.appointment_id),
                "phase_id": str(row.id),
                "segment_key": row.segment,
            },
            phone=self.customer.phone,
        )


@dataclass(frozen=True, slots=True)
class Told:
    """An answer, and to which request."""

    row: UUID
    span: Span
    """When it was to stand, as it was asked."""
    step: Step
    asked_at: datetime | None
    """When it was written down that it is asked."""
    answer: Answer


async def ask_in_rounds(
    rounds: Sequence[Round], calendar: Calendar, guest: Guest, now: datetime, seconds: float
) -> tuple[Told, ...]:
    """Answers to all requests, in `seconds` at most; what comes after a round that did not work out is not asked.

    Args:
        now: when it was written down that they are asked.
    """
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    told: list[Told] = []
    going = True
    for one in rounds:
        answers = [NOT_DONE] * len(one)
        if going:
            answers = await _ask_round(one, calendar, guest, deadline - loop.time())
        going = going and all(answer.heard in _DONE for answer in answers)
        told += [
            Told(request.row.id, request.row.span, request.step, None if request.step is Step.LOOK_UP else now, answer)
            for request, answer in zip(one, answers, strict=True)
        ]
    return tuple(told)


async def _ask_round(one: Round, calendar: Calendar, guest: Guest, seconds: float) -> list[Answer]:
    if seconds <= 0:
        return [NOT_DONE] * len(one)
    answers = await ask_together((ask(request, calendar, guest) for request in one), seconds)
    return [UNKNOWN if answer is None else answer for answer in answers]


async def ask(request: Request, calendar: Calendar, guest: Guest) -> Answer:
    """One request, and what its answer says."""
    row = request.row
    try:
        match request.step:
            case Step.CREATE if row.event_type_id is not None:
                return _there(await calendar.create(guest.booking(row, row.event_type_id)))
            case Step.RESCHEDULE if row.uid is not None:
                return _there(await calendar.reschedule(row.uid, row.span.start, "verschoben"))
            case Step.CANCEL if row.uid is not None:
                await calendar.cancel(row.uid, "abgesagt")
                return Answer(Heard.GONE)
            case Step.LOOK_UP:
                return await _look_up(row, calendar, guest)
    except SlotTaken:
        return _taken(request.step)
    except Rejected as refused:
        return _rejected(refused, request.step)
    except OutcomeUnknown:
        return UNKNOWN
    except CalendarBusy as busy:
        return Answer(Heard.NOT_DONE, reason=str(busy), after_seconds=busy.after_seconds)
    raise ValueError(f"{request.step} cannot be asked of booking {row.id}")


def _taken(step: Step) -> Answer:
    """Who only looks takes nobody's time: such an answer leaves everything in doubt."""
    return UNKNOWN if step is Step.LOOK_UP else Answer(Heard.TAKEN)


def _rejected(refused: Rejected, step: Step) -> Answer:
    if refused.reason == _CLOSED:
        return _taken(step)
    if step is Step.RESCHEDULE and refused.reason in _NO_LONGER:
        return UNKNOWN
    return Answer(Heard.REJECTED, reason=refused.reason)


async def _look_up(row: Mirrored, calendar: Calendar, guest: Guest) -> Answer:
    if row.uid is not None:
        return _there(await _latest(row.uid, calendar))
    if row.event_type_id is None:
        return Answer(Heard.GONE)
    span = _both(row.span, row.stands or row.span)
    found = await calendar.find(guest.address(row), row.event_type_id, span)
    return _there(next((each for each in found if each.stands), None))


async def _latest(uid: str, calendar: Calendar) -> Standing | None:
    """Where a booking stands now, however often it was moved."""
    for _ in range(LONGEST_CHAIN):
        found = await calendar.get(uid)
        if found is None or found.stands or found.later_uid is None:
            return found
        uid = found.later_uid
    raise CalendarBusy(f"booking {uid} was moved again and again")


def _there(found: Standing | None) -> Answer:
    return Answer(Heard.STANDS, found) if found and found.stands else Answer(Heard.GONE)


def _both(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def wait_seconds(told: Iterable[Told]) -> float:
    """How long the calendar asks to be left alone."""
    return max((each.answer.after_seconds for each in told), default=0.0)
