"""Offers in words: the slots on the wire, a plain choice, and alternatives that say why each is one."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from voice_booking.booking.offers import Offer
from voice_booking.salon.staff import StaffMember
from voice_booking.speaking import calendar, clock, lists
from voice_booking.speaking.desk import Desk

MOST_OFFERS = 3
"""More than three cannot be kept in mind on the phone."""


def slots(offers: Sequence[Offer], desk: Desk) -> dict[str, Any]:
    """The wire's `slots` and `slot_1` to `slot_3`; times in the branch's zone with offset, missing slots are `""`."""
    told = offers[:MOST_OFFERS]
    spoken = [slot(offer, desk) for offer in told] + [""] * (MOST_OFFERS - len(told))
    flat = {f"slot_{number}": words for number, words in enumerate(spoken, start=1)}
    return {"slots": [_on_the_wire(offer, desk) for offer in told], **flat}


def _on_the_wire(offer: Offer, desk: Desk) -> dict[str, Any]:
    return {
        "slot_id": offer.slot_id,
        "start": desk.wall(offer.plan.start).isoformat(),
        "end": desk.wall(offer.plan.end).isoformat(),
        "staff": lists.all_of(desk.people(offer.plan.staff)),
        "price_cents": offer.plan.price_cents,
        "say": slot(offer, desk),
    }


def slot(offer: Offer, desk: Desk) -> str:
    """`morgen um vierzehn Uhr dreißig bei Lisa`."""
    return _with(desk.when(offer.plan.start), offer, desk)


def _with(words: str, offer: Offer, desk: Desk) -> str:
    people = lists.all_of(desk.people(offer.plan.staff))
    return f"{words} bei {people}" if people else words


def choice(offers: Sequence[Offer], desk: Desk) -> str:
    """Up to three offers as one `oder`; a day or person that is the same for all is said once."""
    told = offers[:MOST_OFFERS]
    alike = len({offer.plan.staff for offer in told}) == 1
    parts, previous = [], None
    for offer in told:
        moment = desk.wall(offer.plan.start)
        same_day = moment.date() == previous
        words = clock.at(moment.time()) if same_day else calendar.at_moment(moment, desk.today)
        parts.append(words if alike else _with(words, offer, desk))
        previous = moment.date()
    enumerated = ", ".join(parts[:-1]) + (" oder " if parts[1:] else "") + parts[-1]
    return _with(enumerated, told[0], desk) if alike else enumerated


def alternatives(
    offers: Sequence[Offer], desk: Desk, wished: datetime | None = None, member: StaffMember | None = None
) -> str:
    """Up to three offers, each with its reason, and the question which one suits.

    `wished` is the moment that cannot be had, `member` the person who was asked for.
    """
    told = offers[:MOST_OFFERS]
    if len(told) == 1:
        return lists.sentences(f"Frei wäre {slot(told[0], desk)}", "Passt Ihnen das?")
    reasons = [_reason(offer, told, wished, member) for offer in told]
    if not any(reasons):
        return lists.sentences(f"Frei wäre {choice(told, desk)}", "Was passt Ihnen?")
    clauses = [f"{why or 'frei wäre auch'} {slot(offer, desk)}" for why, offer in zip(reasons, told, strict=True)]
    return lists.sentences(*clauses, "Was passt Ihnen?")


def _reason(offer: Offer, told: Sequence[Offer], wished: datetime | None, member: StaffMember | None) -> str:
    """Why this one: it is nearest to the wish, it is earlier, it is with the wished person."""
    near = wished is not None and offer is min(told, key=lambda other: abs(other.plan.start - wished))
    if near:
        return "am nächsten dran wäre"
    if member and member.id in offer.plan.staff and offer is _first_with(member, told):
        return "mit Ihrer Wunschperson ginge es"
    if offer is min(told, key=lambda other: other.plan.start):
        return "früher ginge es" if wished and offer.plan.start < wished else "am frühesten ginge es"
    return ""


def _first_with(member: StaffMember, told: Sequence[Offer]) -> Offer | None:
    return next((offer for offer in told if member.id in offer.plan.staff), None)
