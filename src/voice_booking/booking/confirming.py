"""Asking the calendar while the caller waits: what was written down as asked is asked, and the answers are settled."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from voice_booking.booking.calls import Answer, Call
from voice_booking.booking.mirroring.answers import NOT_DONE
from voice_booking.booking.mirroring.asking import Guest, Told, ask_in_rounds
from voice_booking.booking.mirroring.happenings import refusal_event, review_event
from voice_booking.booking.mirroring.measuring import count_answers
from voice_booking.booking.mirroring.refused_time import refused_time
from voice_booking.booking.mirroring.resolving import Resolved, resolve, sync_task
from voice_booking.booking.mirroring.rounds import Round
from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.booking.mirroring.sheets import Mirroring
from voice_booking.booking.offers import OnFile
from voice_booking.booking.own_visits import without
from voice_booking.booking.ports import Became, Event, Facts, Ports, Present, Question, Remembered, Settled, Widen
from voice_booking.salon.customers import Customer
from voice_booking.scheduling.facts import Occupied
from voice_booking.telemetry import log

PENDING = "calendar_sync_pending"
"""Warning: the calendar has not agreed yet."""


@dataclass(frozen=True, slots=True)
class Reserved:
    """A change that stands in the ledger and that the calendar is to agree to."""

    call: Call
    visit_id: UUID
    customer: Customer
    version: int
    """That the visit has with the change."""
    mirror: Mirroring
    reply: Remembered
    """What is answered as long as nothing more is known."""
    spent: float = 0.0
    """Seconds for which the caller has waited for the calendar already."""


@dataclass(frozen=True, slots=True)
class Words:
    """How the caller is told what the calendar says."""

    agreed: Callable[[OnFile, Facts], tuple[Answer, Event]]
    """The answer, and the event that tells of the change."""
    refused: Callable[[Facts], tuple[Answer, Present] | Widen]
    """The answer, and what is offered instead, on facts in which the visit is not there."""
    still_open: Callable[[OnFile, Facts], Answer]
    """The answer that was reserved; only its events are used."""


async def settle_with_calendar(reserved: Reserved, question: Question, ports: Ports, words: Words) -> Mapping[str, Any]:
    """The answer once the calendar has answered, or has not in time.

    Args:
        reserved: written down; whatever happens here, it is seen to.
        question: about all that the answer needs, should the calendar refuse.

    Raises:
        SalonChanged, TryLater: see `Ledger.settle`; the reserved answer stands.
    """
    told = await _ask(reserved, ports)
    question = replace(question, reply_keys=(), visit_ids=(*question.visit_ids, reserved.visit_id))
    decision = await ports.ledger.settle(question, lambda facts: _decide(reserved, told, facts, words))
    if isinstance(decision, Settled):
        count_answers(told, decision.rows, reserved.call.salon, ports.clock())
    return decision.body


async def _ask(reserved: Reserved, ports: Ports) -> tuple[Told, ...]:
    call, rounds = reserved.call, reserved.mirror.rounds
    company = call.salon.company
    calendar = ports.calendars.of(company.id, patient=False) if ports.calendars else None
    if calendar is None or company.calendar is None:
        log().error("calendar_without_key", company=company.key)
        return _nothing_done(rounds, call)
    guest = Guest(reserved.customer, call.salon.branch.zone, company.calendar.mail_domain)
    return await ask_in_rounds(rounds, calendar, guest, call.now, ports.calendar_seconds - reserved.spent)


def _nothing_done(rounds: tuple[Round, ...], call: Call) -> tuple[Told, ...]:
    return tuple(Told(each.row.id, each.row.span, each.step, call.now, NOT_DONE) for one in rounds for each in one)


def _decide(reserved: Reserved, told: tuple[Told, ...], facts: Facts, words: Words) -> Settled | Widen:
    call, sheet = reserved.call, facts.calendar.sheets[reserved.visit_id]
    resolved = resolve(sheet, told, facts.calendar, call.salon, call.now, version=reserved.version)
    settled = Settled(sheet.visit, resolved.became, resolved.changed, reserved.reply.body, sheet.former)
    match resolved.became:
        case Became.CONFIRMED:
            answer, event = words.agreed(sheet.visit, _without(sheet.visit, facts))
            reply = replace(reserved.reply, body=answer.body)
            return replace(settled, body=answer.body, reply=reply, events=(event, *answer.events))
        case Became.FREED | Became.MOVED_BACK:
            return _refused(reserved, settled, resolved, facts, words)
    trouble = (review_event(sheet, resolved, call.id, call.now),) if resolved.new_trouble else ()
    return replace(settled, events=(*trouble, *words.still_open(sheet.visit, _without(sheet.visit, facts)).events))


def _refused(reserved: Reserved, settled: Settled, resolved: Resolved, facts: Facts, words: Words) -> Settled | Widen:
    call, visit = reserved.call, settled.visit
    told = words.refused(_as_if_taken(facts, settled, resolved.judgement.refused))
    if isinstance(told, Widen):
        return told
    answer, instead = told
    return replace(
        settled,
        body=answer.body,
        reply=call.refusal(answer),
        instead=instead,
        busy=refused_time(((row.staff, row.span) for row in resolved.judgement.refused), call.now),
        tasks=(sync_task(visit.appointment.id, visit.version + 1, call.salon, call.now),),
        events=(refusal_event(settled, resolved, call.id, call.now), *answer.events),
    )


def _as_if_taken(facts: Facts, settled: Settled, refused: tuple[Mirrored, ...]) -> Facts:
    """The visit is not where it was to be, and what the calendar has there is."""
    visit = settled.visit
    there = tuple(Occupied(row.staff, row.span) for row in refused)
    return replace(_without(visit, facts), occupied=(*without(visit, facts.occupied), *there))


def _without(visit: OnFile, facts: Facts) -> Facts:
    """What there is besides a visit."""
    return replace(facts, visits=tuple(v for v in facts.visits if v.appointment.id != visit.appointment.id))
