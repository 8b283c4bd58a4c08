"""Book: lock, check, save. A yes becomes a visit in the ledger, or the caller hears why not and what else is free."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from voice_booking.booking.calls import Call, Phrase
from voice_booking.booking.candidates import Candidates
from voice_booking.booking.choosing import Wanted, alternatives, choose
from voice_booking.booking.identity import Caller, recognise
from voice_booking.booking.keys import ANYBODY, booking_key
from voice_booking.booking.offering import Offers
from voice_booking.booking.offers import Appointment, Offer
from voice_booking.booking.outcomes import Booked, OfferExpired, OfferUnknown, Outcome, Taken
from voice_booking.booking.ports import Decision, Event, Facts, Ports, Present, Question, Repeat, Save
from voice_booking.booking.wishes import TimeWish
from voice_booking.scheduling.plan import Claim, Plan
from voice_booking.telemetry import LOCKS_MISSED


@dataclass(frozen=True, slots=True)
class Booking:
    """A caller's yes: to an offer (`slot_id`), or to a wish in words; the offer goes first if both are there."""

    call: Call
    caller: Caller
    visit_id: UUID
    """Id of the appointment that is to be made."""
    slot_id: str | None = None
    wanted: Wanted | None = None
    note: str = ""


async def book(booking: Booking, ports: Ports, phrase: Phrase) -> Mapping[str, Any]:
    """The answer to a yes: booked exactly once, or refused with the reason and what is free instead.

    Reads once, takes the lock, writes once. The same request, delivered again or worded again, gets the first answer.

    Raises:
        SalonChanged: see `Ledger.settle`; nothing was booked.
        TryLater: see `Ledger.settle`; `first_answer` tells whether the booking stood before something broke.
    """
    call = booking.call
    facts = await ports.ledger.ask(replace(call.question(), reply_keys=(call.delivery_key,)))
    if facts.reply is not None:
        return facts.reply
    target = _target(booking, facts)
    if target is None:
        return (await ports.ledger.settle(call.question(), lambda _: _refuse(call, OfferUnknown(), phrase))).body
    async with ports.locks.held(target.lock_keys) as had:
        if not had:
            LOCKS_MISSED.inc()
        decision = await ports.ledger.settle(target.question(ports), lambda now: _decide(target, now, phrase))
    return decision.body


@dataclass(frozen=True, slots=True)
class _Target:
    """What exactly is to be booked: the offer that was accepted, or the start that was named."""

    booking: Booking
    wanted: Wanted
    offer: Offer | None

    def plan(self, facts: Facts) -> Plan | None:
        """The plan to save, if it is free at this moment."""
        if self.offer is not None:
            plan = self.offer.plan
            still = plan.start > self.wanted.now and self.wanted.search(facts.occupied).at_work(plan)
            return plan if still and _free(plan.claims, facts) else None
        point = self.wanted.when.point
        slot = self.wanted.search(facts.occupied).best_at(point) if point else None
        return slot.plan if slot else None

    @property
    def lock_keys(self) -> tuple[str, ...]:
        """One key for each person who may do it, on the day of the start; none if no start is named."""
        if self._start is None:
            return ()
        people = self.offer.plan.staff if self.offer else (member.id for member in self.wanted.staff.first)
        return tuple(sorted(f"{person}:{self._start.date().isoformat()}" for person in people))

    @property
    def _start(self) -> datetime | None:
        return self.offer.plan.start if self.offer else self.wanted.when.point

    def question(self, ports: Ports) -> Question:
        call = self.booking.call
        keys = (call.delivery_key, *self.asked_keys)
        asked = call.question_about(self.wanted)
        return replace(asked, reply_keys=keys, phone=self.booking.caller.phone, codes=ports.code_candidates())

    @property
    def _staff_wish(self) -> str:
        if self.offer is not None:
            return str(self.offer.plan.staff[0])
        staff = self.wanted.staff
        return str(staff.first[0].id) if len(staff.first) == 1 and staff.then else ANYBODY

    @property
    def asked_keys(self) -> tuple[str, ...]:
        """Under which this very request was answered, if it was; with another person it is another visit."""
        return self.keys(self._staff_wish)

    def keys(self, *staff: str) -> tuple[str, ...]:
        """Under which the same booking is found again: by the person who does it, or by nobody in particular."""
        start = self._start
        if start is None:
            return ()
        call, service = self.booking.call, self.wanted.service.key
        return tuple(
            booking_key(
                call.salon.company.id, call.id, service=service, start=start, staff=who, person=self.booking.caller.name
            )
            for who in dict.fromkeys(staff)
        )


def _target(booking: Booking, facts: Facts) -> _Target | None:
    """What the yes is about; None if neither the offer nor the words say it."""
    offer = next((offer for offer in facts.offers if offer.slot_id == booking.slot_id), None)
    if offer is not None:
        wanted = _wanted_again(booking.call, offer)
        return _Target(booking, wanted, offer) if wanted else None
    return _Target(booking, booking.wanted, None) if booking.wanted else None


def _wanted_again(call: Call, offer: Offer) -> Wanted | None:
    """The wish behind an offer; None if the salon no longer has the service or the person."""
    salon, plan = call.salon, offer.plan
    service = next((s for s in salon.offered if s.id == plan.items[0].service), None)
    member = salon.staff_by_id.get(plan.staff[0])
    if service is None or member is None or not member.skill(service):
        return None
    others = tuple(m for m in salon.qualified(service) if m is not member and m.id in offer.instead)
    day = plan.start.astimezone(salon.branch.zone).date()
    when = TimeWish((plan.span,), plan.start, day, near=plan.start)
    return Wanted(salon, service, Candidates((member,), others), when, call.now)


def _decide(target: _Target, facts: Facts, phrase: Phrase) -> Decision:
    """Give the first answer again, save, or refuse; on these facts alone."""
    call = target.booking.call
    if facts.reply is not None:
        return Repeat(facts.reply)
    plan = None if facts.contested else target.plan(facts)
    if plan is not None:
        return _save(target, plan, facts, phrase)
    offers = call.offers(target.wanted, facts)
    answer = phrase(_not_bookable(target, facts, offers))
    return replace(call.presenting(answer, offers.made, facts), reply=call.refusal(answer))


def _not_bookable(target: _Target, facts: Facts, offers: Offers) -> Outcome:
    wanted = target.wanted
    if target.offer is not None:
        instead = offers.of(alternatives(wanted, facts.occupied))
        if target.offer.expires_at <= wanted.now:
            return OfferExpired(instead)
        return Taken(target.offer.plan.start, wanted.staff.wished, instead)
    if facts.contested:
        return Taken(wanted.when.point, wanted.staff.wished, offers.of(alternatives(wanted, facts.occupied)))
    return choose(wanted, facts.occupied, offers.of)


def _save(target: _Target, plan: Plan, facts: Facts, phrase: Phrase) -> Save:
    booking, call = target.booking, target.booking.call
    if not facts.free_codes:
        raise LookupError("no free confirmation code among the candidates; the company has very many future visits")
    customer, is_new = recognise(booking.caller, facts.customers, call.salon.company.id, booking.visit_id)
    appointment = Appointment(booking.visit_id, facts.free_codes[0], plan, customer)
    answer = phrase(Booked(appointment, read_back=booking.caller.read_back))
    booked = Event("booked", call.now, {"source": "phone"}, call.id, appointment.id)
    return Save(
        appointment=appointment,
        new_customer=is_new,
        call_id=call.id,
        source="phone",
        note=booking.note,
        reply=call.remembered(answer.body, *target.asked_keys, also=target.keys(str(plan.staff[0]), ANYBODY)),
        events=(booked, *answer.events),
    )


def _refuse(call: Call, outcome: Outcome, phrase: Phrase) -> Present:
    answer = phrase(outcome)
    return Present(answer.body, hold_until=call.hold_until, reply=call.refusal(answer), events=answer.events)


def _free(claims: tuple[Claim, ...], facts: Facts) -> bool:
    return not any(
        taken.unit == claim.unit and taken.span.overlaps(claim.span) for claim in claims for taken in facts.occupied
    )
