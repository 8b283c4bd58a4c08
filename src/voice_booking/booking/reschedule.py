"""Reschedule: a visit takes place at another time or with other people, all of it or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from voice_booking.booking.aims import Aim, lock_keys, offer_named, wanted_again
from voice_booking.booking.appointments import Concern, Meant
from voice_booking.booking.callbacks import CallbackReason
from voice_booking.booking.calling_back import CallbackText, callback_event, entry_for
from voice_booking.booking.calls import Answer, Call, Phrase
from voice_booking.booking.candidates import Candidates
from voice_booking.booking.choosing import Offering
from voice_booking.booking.confirming import PENDING, Reserved, Words, settle_with_calendar
from voice_booking.booking.mirroring.happenings import missing_event, moved_data
from voice_booking.booking.mirroring.planning import planner
from voice_booking.booking.mirroring.sheets import Former, Mirroring, Sheet
from voice_booking.booking.new_time import new_time
from voice_booking.booking.notice import too_late
from voice_booking.booking.offering import Offers
from voice_booking.booking.offers import Offer, OnFile, Status
from voice_booking.booking.one_segment import as_before, by_another, part_named
from voice_booking.booking.outcomes import (
    CallbackNoted,
    Intent,
    MoveTo,
    NoAppointment,
    OfferUnknown,
    Outcome,
    Rescheduled,
    ServiceUnknown,
    Taken,
)
from voice_booking.booking.ports import Decision, Event, Facts, Move, Ports, Present, Question, Repeat, Widen
from voice_booking.booking.rebooking import Anew
from voice_booking.booking.verification import Refused
from voice_booking.booking.wanted import Wanted
from voice_booking.booking.wishes import TimeWish
from voice_booking.listening.understanding import NO_STAFF_WISH, StaffWish
from voice_booking.listening.when import Wish
from voice_booking.scheduling.plan import Plan, Span
from voice_booking.scheduling.planning import Slot
from voice_booking.telemetry import LOCKS_MISSED


@dataclass(frozen=True, slots=True)
class Moving:
    """A wish to change a visit: a yes to an offer (`slot_id`), or words; the offer goes first if both are there."""

    concern: Concern
    slot_id: str | None = None
    when: Wish | None = None
    staff: StaffWish = NO_STAFF_WISH
    segment: str = ""
    """Key or name of the one segment that the staff wish is about; empty: it is about all of the visit."""


@dataclass(frozen=True, slots=True)
class _Change:
    """The visit that is meant, and what is to become of it."""

    anew: Anew
    aim: Aim
    events: tuple[Event, ...]

    @property
    def visit(self) -> OnFile:
        return self.anew.visit

    @property
    def keys(self) -> tuple[str, ...]:
        """Locks for what is given up and for what is taken."""
        return tuple(sorted({*lock_keys(self.anew.plan.claims), *self.aim.lock_keys}))

    def own_free(self, facts: Facts) -> Facts:
        return replace(facts, occupied=self.anew.others_time(facts.occupied))

    def offering(self, offers: Offers) -> Offering:
        """Offers that cost what was agreed when the visit was booked."""

        def offering(slots: tuple[Slot, ...]) -> tuple[Offer, ...]:
            return offers.of(tuple(replace(slot, plan=self.anew.as_booked(slot.plan)) for slot in slots))

        return offering


async def reschedule(moving: Moving, ports: Ports, phrase: Phrase, text: CallbackText) -> Mapping[str, Any]:
    """The answer: moved as a whole, or why not and what is free instead. The visit keeps its id and its code.

    Reads once, takes the locks, writes once. The same request again gets the first answer while the visit stays so.

    Raises:
        SalonChanged: see `Ledger.settle`; nothing was changed.
        TryLater: see `Ledger.settle`; `first_answer` tells whether the change stood before something broke.
    """
    concern = moving.concern
    question = concern.question(concern.call.delivery_key, concern.call.arguments_key)
    facts = await ports.ledger.ask(question)
    if facts.reply is not None:
        return facts.reply
    change = _change(moving, facts, text)
    if isinstance(change, Refused):
        return (await ports.ledger.settle(concern.call.question(), lambda _: concern.refusal(change, phrase))).body
    async with ports.locks.held(change.keys) as had:
        if not had:
            LOCKS_MISSED.inc()
        asked = _asked(question, change, concern.call)
        decision = await ports.ledger.settle(asked, lambda now: _decide(moving, now, phrase, text))
    if isinstance(decision, Move) and decision.mirror is not None and decision.mirror.rounds:
        words = _words(moving, decision, phrase)
        return await settle_with_calendar(_reserved(concern.call, decision, decision.mirror), asked, ports, words)
    return decision.body


def _reserved(call: Call, move: Move, mirror: Mirroring) -> Reserved:
    visit = move.visit.appointment
    return Reserved(call, visit.id, visit.customer, move.visit.version + 1, mirror, move.reply)


def _asked(question: Question, change: _Change, call: Call) -> Question:
    own = (claim.unit for claim in change.anew.plan.claims)
    units = tuple(dict.fromkeys((*change.aim.units, *own)))
    asked = replace(question, units=units, span=change.aim.wanted.when.facts_span(question.now))
    if planner(call.salon, call.now) is None:
        return asked
    return replace(asked, mirrored=tuple(dict.fromkeys(item.service for item in change.anew.plan.items)))


def _change(moving: Moving, facts: Facts, text: CallbackText) -> _Change | Refused:
    """What is to be changed into what; or what has to be asked or said first."""
    concern = moving.concern
    if concern.call.outlived(facts):
        return Refused(NoAppointment(Intent.MOVE))
    meant = concern.visit(facts, Intent.MOVE, text)
    if isinstance(meant, Refused):
        return meant
    late = too_late(concern, meant.visit, Intent.MOVE, text)
    if late is not None:
        return late
    if meant.visit.branch != concern.call.salon.branch.id:
        return _elsewhere(concern, meant, text)
    anew = Anew(meant.visit, concern.call.salon)
    aim = _offered(moving, anew, facts) if moving.slot_id else None
    found = aim or _wished(moving, anew, facts)
    return _Change(anew, found, meant.events) if isinstance(found, Aim) else Refused(found, meant.events)


def _elsewhere(concern: Concern, meant: Meant, text: CallbackText) -> Refused:
    """The people and hours of another branch are not known here: a person is to settle it."""
    guest = meant.visit.appointment.customer
    entry = entry_for(
        concern.call,
        CallbackReason.MOVE,
        text,
        name=guest.name,
        wish=concern.words,
        phone=concern.call.phone or guest.phone,
        visit=meant.visit,
    )
    told = replace(entry, phone=concern.call.phone)  # the number on file is not read out to whoever has the code
    return Refused(CallbackNoted(told, on_display=True), (*meant.events, callback_event(entry)), (entry,))


def _offered(moving: Moving, anew: Anew, facts: Facts) -> Aim | Outcome | None:
    """The offer that was accepted; None if it is none of this call's and words say more."""
    call, offer = moving.concern.call, offer_named(moving.slot_id, facts)
    if offer is None:
        return None if moving.when or moving.staff != NO_STAFF_WISH else OfferUnknown()
    services = sorted(item.service for item in offer.plan.items)
    again = wanted_again(offer, anew.known(facts.visits, facts.history), call.salon, call.now, booked=True)
    if again is None or services != sorted(item.service for item in anew.plan.items):
        return OfferUnknown()
    return Aim(again, offer, keeps_price=True)


def _wished(moving: Moving, anew: Anew, facts: Facts) -> Aim | Outcome:
    call, staff = moving.concern.call, moving.staff
    zone, was = call.salon.branch.zone, anew.plan.start
    when = new_time(moving.when, was, zone, call.now)
    if when is None and staff == NO_STAFF_WISH:
        return MoveTo(anew.visit)
    if when is not None and not isinstance(when, TimeWish):
        return when
    if when is not None and when.point == was and staff == NO_STAFF_WISH:
        return _as_it_stands(anew.visit)
    known = anew.known(facts.visits, facts.history)
    general = NO_STAFF_WISH if moving.segment else staff
    wanted = anew.wanted(when or TimeWish.at(was, zone), general, known, call.now)
    if isinstance(wanted, Wanted) and moving.segment:
        return _of_segment(moving, wanted)
    return Aim(_as_it_is(wanted, anew, staff)) if isinstance(wanted, Wanted) else wanted


def _as_it_stands(visit: OnFile) -> Rescheduled:
    """It is so already; perhaps the calendar has not agreed to that yet."""
    pending = visit.status is Status.PENDING
    return Rescheduled(visit.appointment, visit.appointment.plan, (PENDING,) if pending else (), reserved=pending)


def _as_it_is(wanted: Wanted, anew: Anew, staff: StaffWish) -> Wanted:
    """As the visit is, but not where it is: it is moved there only for another person."""
    start = anew.plan.start
    here = Span(start, start + timedelta(minutes=1))
    return wanted if staff != NO_STAFF_WISH else replace(as_before(wanted, anew.plan), not_at=(here,))


def _of_segment(moving: Moving, wanted: Wanted) -> Aim | Outcome:
    """The one segment by another person; each service by the stylist who has it."""
    items = tuple(replace(item, staff=Candidates(item.staff.first)) for item in wanted.items)
    wanted = replace(wanted, items=items)
    staff, part = moving.staff, part_named(wanted, moving.segment)
    if part is None:
        return ServiceUnknown(moving.segment, None, moving.concern.call.salon.categories)
    others = tuple(member for member in wanted.team if member not in staff.excluded)
    by = by_another(wanted, part, staff.wished or others)
    return Aim(by) if isinstance(by, Wanted) else by


def _decide(moving: Moving, facts: Facts, phrase: Phrase, text: CallbackText) -> Decision | Widen:
    """Give the first answer again, move, or refuse; on these facts alone."""
    concern, call = moving.concern, moving.concern.call
    if facts.reply is not None:
        return Repeat(facts.reply)
    change = _change(moving, facts, text)
    if isinstance(change, Refused):
        return concern.refusal(change, phrase)
    seen = change.own_free(facts)
    plan = None if facts.contested else change.aim.plan(seen)
    if plan is not None and plan.claims == change.anew.plan.claims:
        return call.telling(phrase(_as_it_stands(change.visit)))
    if plan is not None:
        return _move(call, change, change.anew.as_booked(plan), facts, phrase)
    offers = call.offers(change.aim.wanted, facts)
    outcome = change.aim.refusal(seen, change.offering(offers))
    if isinstance(outcome, Widen):
        return outcome
    answer = phrase(outcome)
    presented = call.presenting(answer, offers.made, facts, change.anew.plan.claims)
    return replace(presented, reply=call.refusal(answer))


def _move(call: Call, change: _Change, plan: Plan, facts: Facts, phrase: Phrase) -> Move:
    visit, was = change.visit, change.anew.plan
    before = visit.appointment
    moved = replace(before, plan=plan)
    planned, sheet = planner(call.salon, call.now), facts.calendar.sheets.get(before.id)
    mirror = planned.moved(sheet, plan, facts.calendar) if planned and sheet else None
    waits = mirror is not None and planned is not None and planned.waits
    answer = phrase(Rescheduled(moved, was, (PENDING,) if waits else (), reserved=waits))
    data = {"source": "phone", **moved_data(was, plan)}
    happened = Event("move_reserved" if waits else "rescheduled", call.now, data, call.id, before.id)
    missing = missing_event(mirror.rows, call.now, call.id) if mirror else ()
    told = () if mirror and mirror.rounds else answer.events
    return Move(
        visit,
        plan,
        call.id,
        reply=call.remembered(answer.body, call.arguments_key),
        events=(*change.events, happened, *missing, *told),
        former=_former(visit, plan, sheet, call) if waits else None,
        mirror=mirror,
    )


def _former(visit: OnFile, plan: Plan, sheet: Sheet | None, call: Call) -> Former | None:
    """How the visit stands if the calendar refuses the move; None: it has never stood there, either."""
    if sheet and sheet.former:
        return replace(sheet.former, takes=plan.claims, call_id=call.id)
    return Former(visit.appointment.plan, plan.claims, call.id) if visit.status is Status.BOOKED else None


def _words(moving: Moving, move: Move, phrase: Phrase) -> Words:
    """For a move that the calendar is asked about."""
    call, was = moving.concern.call, move.visit.appointment.plan

    def agreed(visit: OnFile, _: Facts) -> tuple[Answer, Event]:
        data = {"source": "phone", **moved_data(was, visit.appointment.plan)}
        event = Event("rescheduled", call.now, data, call.id, visit.appointment.id)
        return phrase(Rescheduled(visit.appointment, was)), event

    def refused(facts: Facts) -> tuple[Answer, Present] | Widen:
        return _refused(moving, move, facts, phrase)

    def still_open(visit: OnFile, _: Facts) -> Answer:
        return phrase(Rescheduled(visit.appointment, was, (PENDING,), reserved=True))

    return Words(agreed, refused, still_open)


def _refused(moving: Moving, move: Move, facts: Facts, phrase: Phrase) -> tuple[Answer, Present] | Widen:
    """What else is free, as before the move: the visit is back where it was, or gone if it never stood."""
    call, was = moving.concern.call, move.visit.appointment
    stays = replace(move.visit, appointment=replace(was, plan=move.former.plan) if move.former else was)
    anew = Anew(stays, call.salon)
    aim = _offered(moving, anew, facts) if moving.slot_id else None
    aim = aim or _wished(moving, anew, facts)
    if not isinstance(aim, Aim):
        return phrase(aim), Present({})
    change = _Change(anew, aim, ())
    offers = call.offers(aim.wanted, facts)
    outcome = aim.refusal(replace(facts, contested=True), change.offering(offers))
    if isinstance(outcome, Widen):
        return outcome
    if isinstance(outcome, Taken) and move.former is not None:
        outcome = replace(outcome, stays=stays, own=None)
    answer = phrase(outcome)
    return answer, call.presenting(answer, offers.made, facts, anew.plan.claims)
