"""Book: lock, check, save. A yes becomes a visit in the ledger, or the caller hears why not and what else is free."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from voice_booking.booking.aims import Aim, offer_named, wanted_again
from voice_booking.booking.asked import Asked
from voice_booking.booking.calls import Answer, Call, Phrase
from voice_booking.booking.confirming import PENDING, Reserved, Words, settle_with_calendar
from voice_booking.booking.greeting import customer_greeted
from voice_booking.booking.identity import Caller, recognise
from voice_booking.booking.keys import ANYBODY, booking_key
from voice_booking.booking.knowing import Known, known
from voice_booking.booking.mirroring.happenings import missing_event
from voice_booking.booking.mirroring.planning import planner
from voice_booking.booking.mirroring.refused_time import refused_time
from voice_booking.booking.mirroring.sheets import Mirroring
from voice_booking.booking.offers import Appointment, Offer, OnFile, Status
from voice_booking.booking.outcomes import (
    Aftermath,
    Booked,
    Field,
    Intent,
    Missing,
    NoAppointment,
    OfferUnknown,
    Outcome,
    Unreachable,
)
from voice_booking.booking.ports import Decision, Event, Facts, Ports, Present, Question, Repeat, Save, Widen
from voice_booking.booking.slot_check import Checked, check_slots, with_taken
from voice_booking.booking.wanted import Wanted
from voice_booking.salon.customers import Customer
from voice_booking.scheduling.plan import Plan
from voice_booking.telemetry import LOCKS_MISSED


@dataclass(frozen=True, slots=True)
class Booking:
    """A caller's yes: to an offer (`slot_id`), or to a wish in words; the offer goes first if both are there."""

    call: Call
    caller: Caller
    visit_id: UUID
    """Id of the appointment that is to be made."""
    slot_id: str | None = None
    asked: Asked | None = None
    note: str = ""

    def known(self, facts: Facts) -> Known:
        """What is known of the caller, who has named themselves, or was greeted and is told of nothing."""
        shown = self.caller.phone is not None and self.caller.phone == self.call.phone
        name = None if self.caller.greeted else self.caller.name
        return known(facts, name, call_id=self.call.id, shown=shown)

    def customer(self, facts: Facts) -> tuple[Customer, bool] | None:
        """For whom it is booked, and whether they are new; None if the one who was greeted cannot be told any more."""
        caller = self.caller
        if not caller.greeted:
            return recognise(caller, facts.customers, self.call.salon.company.id, self.visit_id)
        greeted = customer_greeted(caller.name, facts.customers) if caller.phone == self.call.phone else None
        return (greeted, False) if greeted else None

    def aim(self, facts: Facts) -> Aim | Outcome:
        """What the yes is about; an outcome if neither the offer nor the words say it, or it is not to be had."""
        call, caller = self.call, self.known(facts)
        if call.outlived(facts):
            return NoAppointment(Intent.HEAR)
        if self.customer(facts) is None:
            return Missing(Field.NAME)
        offer = offer_named(self.slot_id, facts)
        if offer is not None:
            again = wanted_again(offer, caller, call.salon, call.now)
            return Aim(again, offer) if again else OfferUnknown()
        wanted = self.asked.held_against(caller) if self.asked else None
        if wanted is None:
            return OfferUnknown()
        return Aim(wanted) if isinstance(wanted, Wanted) else wanted

    def question(self, *keys: str) -> Question:
        """About the caller, and whether one of the keys has an answer."""
        number = self.caller.phone
        return replace(self.call.question(), reply_keys=keys, phone=number, visits_of=number)


async def book(booking: Booking, ports: Ports, phrase: Phrase) -> Mapping[str, Any]:
    """The answer to a yes: booked exactly once, or refused with the reason and what is free instead.

    Reads once, takes the lock, writes once. The same request, delivered again or worded again, gets the first answer.

    Raises:
        SalonChanged: see `Ledger.settle`; nothing was booked.
        TryLater: see `Ledger.settle`; `first_answer` tells whether the booking stood before something broke.
    """
    call = booking.call
    facts = await ports.ledger.ask(booking.question(call.delivery_key))
    if facts.reply is not None:
        return facts.reply
    aim = booking.aim(facts)
    if not isinstance(aim, Aim):
        return (await ports.ledger.settle(call.question(), lambda _: _refuse(call, aim, phrase))).body
    keys = _asked_keys(booking, aim)
    span = aim.wanted.when.facts_span(call.now)
    question = booking.question(call.delivery_key, *keys)
    question = replace(question, units=aim.units, span=span, codes=ports.code_candidates())
    if planner(call.salon, call.now):
        question = replace(question, mirrored=tuple(service.id for service in aim.wanted.services))
    terms = call.salon.company.calendar
    checked = await _checked(booking, aim, question, ports) if terms and terms.slot_check else Checked()
    async with ports.locks.held(aim.lock_keys) as had:
        if not had:
            LOCKS_MISSED.inc()
        decision = await ports.ledger.settle(question, lambda now: _decide(booking, now, phrase, checked))
    if isinstance(decision, Save) and decision.mirror is not None and decision.mirror.rounds:
        reserved = _reserved(call, decision, decision.mirror, checked.seconds)
        return await settle_with_calendar(reserved, question, ports, _words(booking, phrase))
    return decision.body


async def _checked(booking: Booking, aim: Aim, question: Question, ports: Ports) -> Checked:
    """What the calendar says to what is about to be booked, for companies that want it asked first."""
    facts = await ports.ledger.ask(replace(question, reply_keys=()))
    plan = aim.plan(facts)
    return await check_slots(plan, facts, booking.call, ports) if plan else Checked()


def _reserved(call: Call, save: Save, mirror: Mirroring, spent: float) -> Reserved:
    visit = save.appointment
    return Reserved(call, visit.id, visit.customer, 1, mirror, save.reply, spent)


def _decide(booking: Booking, facts: Facts, phrase: Phrase, checked: Checked) -> Decision | Widen:
    """Give the first answer again, save, or refuse; on these facts alone, and what the calendar has said before."""
    call = booking.call
    if facts.reply is not None:
        return Repeat(facts.reply)
    aim = booking.aim(facts)
    if not isinstance(aim, Aim):
        return _refuse(call, aim, phrase)
    if checked.missing:
        return _unbookable(call, checked, phrase)
    seen = with_taken(facts, checked)
    plan = None if facts.contested else aim.plan(seen)
    if plan is not None:
        return _save(booking, aim, plan, facts, phrase)
    told = _refusal(call, aim, seen, phrase, contested=facts.contested or bool(checked.taken))
    if isinstance(told, Widen):
        return told
    answer, presented = told
    busy = refused_time(((each.staff, each.span) for each in checked.taken), call.now)
    return replace(presented, reply=call.refusal(answer), busy=busy)


def _refusal(call: Call, aim: Aim, facts: Facts, phrase: Phrase, *, contested: bool) -> tuple[Answer, Present] | Widen:
    """Why it cannot be had, and what is free instead."""
    offers = call.offers(aim.wanted, facts)
    outcome = aim.refusal(replace(facts, contested=contested), offers.of)
    if isinstance(outcome, Widen):
        return outcome
    answer = phrase(outcome)
    return answer, call.presenting(answer, offers.made, facts)


def _unbookable(call: Call, checked: Checked, phrase: Phrase) -> Present:
    """The calendar could never be told of it."""
    answer = phrase(Unreachable(Aftermath.NOT_BOOKED))
    missing = Event("event_type_missing", call.now, {"segments": [each.segment for each in checked.missing]}, call.id)
    return replace(call.telling(answer), reply=call.refusal(answer), events=(missing, *answer.events))


def _save(booking: Booking, aim: Aim, plan: Plan, facts: Facts, phrase: Phrase) -> Decision:
    call = booking.call
    if not facts.free_codes:
        raise LookupError("no free confirmation code among the candidates; the company has very many future visits")
    found = booking.customer(facts)
    if found is None:
        return _refuse(call, Missing(Field.NAME), phrase)
    customer, is_new = found
    appointment = Appointment(booking.visit_id, facts.free_codes[0], plan, customer)
    also = _keys(booking, aim, str(plan.staff[0]), ANYBODY)
    planned = planner(call.salon, call.now)
    mirror = planned.booked(booking.visit_id, plan, facts.calendar) if planned else None
    waits = planned is not None and planned.waits
    answer = phrase(_booked(booking, appointment, facts, reserved=waits))
    return Save(
        appointment=appointment,
        new_customer=is_new,
        call_id=call.id,
        source="phone",
        note=_note(booking, customer),
        reply=call.remembered(answer.body, *_asked_keys(booking, aim), also=also),
        events=_told(call, answer, appointment.id, mirror, waits=waits),
        status=Status.PENDING if waits else Status.BOOKED,
        mirror=mirror,
    )


def _booked(booking: Booking, appointment: Appointment, facts: Facts, *, reserved: bool) -> Booked:
    return Booked(
        appointment,
        warnings=(PENDING,) if reserved else (),
        caller=booking.caller,
        offered=_otherwise(offer_named(booking.slot_id, facts), appointment.plan),
        others=_besides(appointment, booking.known(facts), booking.call),
        reserved=reserved,
    )


def _otherwise(offer: Offer | None, plan: Plan) -> Plan | None:
    """What was offered, if the caller has been told another price or another end."""
    offered = offer.plan if offer else plan
    return None if (offered.end, offered.price_cents) == (plan.end, plan.price_cents) else offered


def _note(booking: Booking, customer: Customer) -> str:
    """The caller's remark, and an address that is another than the one on file, which nobody overwrites unproven."""
    address = booking.caller.email
    other = address if address and address != customer.email else ""
    return "\n".join(part for part in (booking.note, other) if part)


def _besides(appointment: Appointment, caller: Known, call: Call) -> tuple[OnFile, ...]:
    """What the customer has on the same day, or has booked in this call, and may not want any more."""
    zone = call.salon.branch.zone
    day = appointment.plan.start.astimezone(zone).date()
    return tuple(
        visit
        for visit in caller.visits
        if visit.call_id == call.id or visit.appointment.plan.start.astimezone(zone).date() == day
    )


def _asked_keys(booking: Booking, aim: Aim) -> tuple[str, ...]:
    """Under which this very request was answered, if it was; with another person it is another visit."""
    member = aim.wanted.member
    if aim.offer is not None:
        return _keys(booking, aim, str(aim.offer.plan.staff[0]))
    return _keys(booking, aim, str(member.id) if member else ANYBODY)


def _keys(booking: Booking, aim: Aim, *staff: str) -> tuple[str, ...]:
    """Under which the same booking is found again: by the person who does it, or by nobody in particular."""
    start, call = aim.start, booking.call
    if start is None:
        return ()
    services = "+".join(service.key for service in aim.wanted.services)
    who, company = booking.caller.name, call.salon.company.id
    return tuple(
        booking_key(company, call.id, service=services, start=start, staff=each, person=who)
        for each in dict.fromkeys(staff)
    )


def _told(call: Call, answer: Answer, visit_id: UUID, mirror: Mirroring | None, *, waits: bool) -> tuple[Event, ...]:
    """What has happened; of an answer that is still to be found out nothing is told yet."""
    happened = Event("booking_reserved" if waits else "booked", call.now, {"source": "phone"}, call.id, visit_id)
    missing = missing_event(mirror.rows, call.now, call.id) if mirror else ()
    return (happened, *missing, *(() if mirror and mirror.rounds else answer.events))


def _words(booking: Booking, phrase: Phrase) -> Words:
    """For a booking that the calendar is asked about."""
    call = booking.call

    def agreed(visit: OnFile, facts: Facts) -> tuple[Answer, Event]:
        event = Event("booked", call.now, {"source": "phone"}, call.id, visit.appointment.id)
        return phrase(_booked(booking, visit.appointment, facts, reserved=False)), event

    def refused(facts: Facts) -> tuple[Answer, Present] | Widen:
        aim = booking.aim(facts)
        if not isinstance(aim, Aim):
            return phrase(aim), Present({})
        return _refusal(call, aim, facts, phrase, contested=True)

    def still_open(visit: OnFile, facts: Facts) -> Answer:
        return phrase(_booked(booking, visit.appointment, facts, reserved=True))

    return Words(agreed, refused, still_open)


def _refuse(call: Call, outcome: Outcome, phrase: Phrase) -> Present:
    answer = phrase(outcome)
    return replace(call.telling(answer), reply=call.refusal(answer))
