"""Replies about a visit: what is free, and what is booked."""

from typing import Any

from voice_booking.booking.outcomes import Booked, SlotsFound
from voice_booking.scheduling.plan import PlannedPhase
from voice_booking.speaking import lengths, lists, money, names, offers
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.numbers import digit_by_digit
from voice_booking.speaking.reply import Reply


def reply(outcome: SlotsFound | Booked, desk: Desk) -> Reply:
    match outcome:
        case SlotsFound():
            return _found(outcome, desk)
        case Booked():
            return _booked(outcome, desk)


def _found(outcome: SlotsFound, desk: Desk) -> Reply:
    data = offers.slots(outcome.offers, desk)
    if not outcome.offers:
        say = "Da habe ich leider nichts frei. Wann würde es Ihnen sonst passen?"
        return Reply("slot_unavailable", say, "ask_time", reason="taken", data=data)
    if outcome.wished or len(outcome.offers) == 1:
        say = _one_free(outcome, desk)
    else:
        say = lists.sentences(f"Ich habe {offers.choice(outcome.offers, desk)} frei", "Was passt Ihnen am besten?")
    return Reply("slots_found", say, "choose", data=data)


def _one_free(outcome: SlotsFound, desk: Desk) -> str:
    first = outcome.offers[0]
    free = f"{offers.slot(first, desk)} ist frei"
    minutes = int((first.plan.end - first.plan.start).total_seconds()) // 60
    cost = f"kostet {money.price(first.plan.price_cents)}" if first.plan.price_cents else "ist kostenlos"
    facts = f"das dauert {lengths.familiar(minutes)} und {cost}"
    return lists.sentences(free, facts, "Soll ich den Termin für Sie eintragen?")


def _booked(outcome: Booked, desk: Desk) -> Reply:
    plan = outcome.appointment.plan
    people = lists.all_of(desk.people(plan.staff))
    what = lists.all_of([names.thing(item.name) for item in plan.items])
    who = f" bei {people}" if people else ""
    code = digit_by_digit(outcome.appointment.confirmation_code)
    say = lists.sentences(
        f"Ihr Termin ist gebucht: {what}{who}, {desk.when(plan.start)}",
        f"Ihre Bestätigungsnummer ist {code}",
        "Bis dann!",
    )
    return Reply("booked", say, "done", warnings=outcome.warnings, data=_booked_data(outcome, desk))


def _booked_data(outcome: Booked, desk: Desk) -> dict[str, Any]:
    plan = outcome.appointment.plan
    return {
        "appointment_id": str(outcome.appointment.id),
        "confirmation_code": outcome.appointment.confirmation_code,
        "service": outcome.service.name,
        "staff": lists.all_of(desk.people(plan.staff)),
        "start": desk.wall(plan.start).isoformat(),
        "end": desk.wall(plan.end).isoformat(),
        "price_cents": plan.price_cents,
        "segments": [_segment(phase, desk) for item in plan.items for phase in item.phases],
    }


def _segment(phase: PlannedPhase, desk: Desk) -> dict[str, Any]:
    return {
        "key": phase.key,
        "name": phase.name,
        "start": desk.wall(phase.span.start).isoformat(),
        "end": desk.wall(phase.span.end).isoformat(),
        "staff": lists.all_of(desk.people((phase.staff,))) if phase.staff else None,
        "staff_required": phase.staff_required,
    }
