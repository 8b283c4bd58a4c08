"""The salon itself moves or cancels a visit: as a caller would, but no notice binds it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import UUID

from voice_booking.booking.aims import Aim, free, lock_keys
from voice_booking.booking.comparison import compared
from voice_booking.booking.mirroring.planning import planner
from voice_booking.booking.new_time import new_time
from voice_booking.booking.offering import Offers
from voice_booking.booking.offers import OnFile, Status
from voice_booking.booking.outcomes import Outcome
from voice_booking.booking.ports import (
    Cancel,
    Decision,
    Event,
    Facts,
    Ledger,
    Move,
    Ports,
    Present,
    Question,
    Remembered,
    Widen,
)
from voice_booking.booking.rebooking import Anew
from voice_booking.booking.terms import Terms
from voice_booking.booking.wanted import Wanted
from voice_booking.booking.wishes import TimeWish
from voice_booking.listening.understanding import NO_STAFF_WISH, StaffWish
from voice_booking.listening.when import Wish
from voice_booking.office.appointment_book.book import NotUnderstood
from voice_booking.office.desk.absence import DESK
from voice_booking.salon.business import Salon
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Plan

LOST = "der Termin wurde eben geändert, oder die Zeit ist nicht mehr frei; nichts wurde geändert: bitte noch einmal"
WIDENINGS = 8


async def visit_said(named: str, salon: Salon, ledger: Ledger, now: datetime) -> OnFile:
    """The visit to come with that confirmation code or id.

    Raises:
        NotUnderstood: there is none that stands and is not over.
        SalonChanged, TryLater: see `Ledger.ask`.
    """
    question = Question(salon.company.id, salon.revision, DESK, now)
    id_ = _uuid(named)
    about = replace(question, visit_ids=(id_,)) if id_ else replace(question, visit_code=named.strip())
    visits = (await ledger.ask(about)).visits
    if not visits:
        raise NotUnderstood(f"es gibt keinen kommenden Termin {named}; Terminnummern stehen in: voice-booking day TAG")
    return visits[0]


async def plan_move(
    visit: OnFile, salon: Salon, ledger: Ledger, now: datetime, *, when: Wish | None, staff: Sequence[StaffMember]
) -> Plan | Outcome:
    """How the visit would take place anew; or why it cannot, with what is free instead.

    Args:
        when: the words' meaning; None: it keeps its time.
        staff: who is to do it; empty: whoever has it, else somebody else who can.

    Raises:
        NotUnderstood: the visit takes place in another branch.
        SalonChanged, TryLater: see `Ledger.ask`.
    """
    anew = _anew(visit, salon)
    wanted = _wanted(anew, when, StaffWish(wished=tuple(staff)) if staff else NO_STAFF_WISH, now)
    if not isinstance(wanted, Wanted):
        return wanted
    aim, span = Aim(wanted), wanted.when.facts_span(now)
    offers = Offers((), DESK, now, Terms(), instead=(), compared=partial(compared, wanted))
    for _ in range(WIDENINGS):
        question = Question(salon.company.id, salon.revision, DESK, now, units=aim.units, span=span)
        facts = await ledger.ask(question)
        facts = replace(facts, occupied=anew.others_time(facts.occupied))
        plan = aim.plan(facts)
        if plan is not None:
            return anew.as_booked(plan)
        outcome = aim.refusal(facts, offers.of)
        if not isinstance(outcome, Widen):
            return outcome
        span = outcome.span
    raise NotUnderstood("dafür ist bis zum Ende des Kalenders nichts frei")


async def move(visit: OnFile, plan: Plan, salon: Salon, ports: Ports, now: datetime) -> None:
    """Let the visit take place as planned: all of it or, if that is no longer free, nothing.

    Raises:
        NotUnderstood: somebody was faster.
        SalonChanged, TryLater: see `Ledger.settle`.
    """
    anew, was = _anew(visit, salon), visit.appointment.plan
    units = tuple({claim.unit for claim in (*plan.claims, *was.claims)})
    question = _about(visit, salon, now)
    question = replace(question, units=units, span=TimeWish.at(plan.start, salon.branch.zone).facts_span(now))

    def decide(facts: Facts) -> Decision:
        theirs = replace(facts, occupied=anew.others_time(facts.occupied))
        if facts.contested or visit not in facts.visits or not free(plan.claims, theirs):
            return Present({})
        data = {"source": DESK, "was_start": was.start.isoformat(), "was_end": was.end.isoformat()}
        moved = Event("rescheduled", now, {**data, "start": plan.start.isoformat()}, None, visit.appointment.id)
        planned, sheet = planner(salon, now, on_the_line=False), facts.calendar.sheets.get(visit.appointment.id)
        mirror = planned.moved(sheet, plan, facts.calendar) if planned and sheet else None
        return Move(visit, plan, DESK, _nothing_to_repeat(now), (moved,), mirror=mirror)

    async with ports.locks.held(tuple(sorted({*lock_keys(was.claims), *lock_keys(plan.claims)}))):
        decision = await ports.ledger.settle(question, decide)
    if not isinstance(decision, Move):
        raise NotUnderstood(LOST)


async def cancel(visit: OnFile, salon: Salon, ledger: Ledger, now: datetime) -> None:
    """Let the visit end; its minutes are free.

    Raises:
        NotUnderstood: it has been changed meanwhile.
        SalonChanged, TryLater: see `Ledger.settle`.
    """
    plan = visit.appointment.plan

    def decide(facts: Facts) -> Decision:
        if facts.contested or visit not in facts.visits:
            return Present({})
        data = {"source": DESK, "start": plan.start.isoformat(), "end": plan.end.isoformat()}
        happened = Event("cancelled", now, data, None, visit.appointment.id)
        planned, sheet = planner(salon, now, on_the_line=False), facts.calendar.sheets.get(visit.appointment.id)
        mirror = planned.cancelled(sheet) if planned and sheet and sheet.rows else None
        return Cancel(visit, Status.CANCELLED, _nothing_to_repeat(now), (happened,), mirror=mirror)

    if not isinstance(await ledger.settle(_about(visit, salon, now), decide), Cancel):
        raise NotUnderstood(LOST)


def _anew(visit: OnFile, salon: Salon) -> Anew:
    if visit.branch != salon.branch.id:
        raise NotUnderstood("der Termin ist in einer anderen Filiale: bitte sie mit --branch nennen")
    return Anew(visit, salon)


def _wanted(anew: Anew, when: Wish | None, staff: StaffWish, now: datetime) -> Wanted | Outcome:
    """The wish without any notice, which only binds callers."""
    zone, was = anew.salon.branch.zone, anew.plan.start
    time = new_time(when, was, zone, now) or TimeWish.at(was, zone)
    if not isinstance(time, TimeWish):
        return time
    wanted = anew.wanted(time, staff, anew.known((), ()), now)
    if not isinstance(wanted, Wanted):
        return wanted
    items = tuple(replace(item, service=replace(item.service, notice_minutes=0)) for item in wanted.items)
    return replace(wanted, items=items)


def _about(visit: OnFile, salon: Salon, now: datetime) -> Question:
    question = Question(salon.company.id, salon.revision, DESK, now, visit_ids=(visit.appointment.id,))
    services = tuple(dict.fromkeys(item.service for item in visit.appointment.plan.items))
    return replace(question, mirrored=services) if planner(salon, now) else question


def _nothing_to_repeat(now: datetime) -> Remembered:
    """A command is given again only on purpose."""
    return Remembered((), {}, now)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
