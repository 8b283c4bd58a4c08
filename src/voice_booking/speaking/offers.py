"""Offers in words: the slots on the wire, a plain choice, and alternatives that say why each is one."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

from voice_booking.booking.offers import Offer
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Plan
from voice_booking.speaking import calendar, clock, lengths, lists, money, names, waiting
from voice_booking.speaking.desk import Desk

MOST_OFFERS = 3
"""More than three cannot be kept in mind on the phone."""


def slots(offers: Sequence[Offer], desk: Desk) -> dict[str, Any]:
    """The wire's `slots`, `slot_1` to `slot_3`, and `price`: `Damenschnitt kostet …`.

    Times are in the branch's zone with offset; missing slots are `""`, and so is a price that is not the same for all.
    """
    told = offers[:MOST_OFFERS]
    wire = [_on_the_wire(offer, desk) for offer in told]
    spoken = [row["say"] for row in wire] + [""] * (MOST_OFFERS - len(told))
    numbered = {f"slot_{number}": words for number, words in enumerate(spoken, start=1)}
    return {"slots": wire, **numbered, "price": _price(told)}


def minutes(plan: Plan) -> int:
    """From the start of a visit to its end."""
    return int((plan.end - plan.start).total_seconds()) // 60


def _price(told: Sequence[Offer]) -> str:
    """`Balayage kostet einhundertneunundvierzig Euro und dauert mit Einwirkzeit dreieinhalb Stunden.`"""
    if len({(offer.plan.price_cents, minutes(offer.plan)) for offer in told}) != 1:
        return ""
    plan = told[0].plan
    thing = lists.all_of([names.thing(item.name) for item in plan.items])
    several = len(plan.items) > 1
    costs = f"{'kosten' if several else 'kostet'} {money.price(plan.price_cents)}" if plan.price_cents else ""
    free = "" if costs else f"{'sind' if several else 'ist'} kostenlos"
    length = f"{waiting.included(plan)}{lengths.familiar(minutes(plan))}"
    return lists.sentence(f"{thing} {costs or free} und {'dauern' if several else 'dauert'} {length}")


def _on_the_wire(offer: Offer, desk: Desk) -> dict[str, Any]:
    people = with_whom(offer, desk)
    when = desk.when(offer.plan.start)
    return {
        "slot_id": offer.slot_id,
        "start": desk.wall(offer.plan.start).isoformat(),
        "end": desk.wall(offer.plan.end).isoformat(),
        "staff": people,
        "price_cents": offer.plan.price_cents,
        "say": f"{when} bei {people}" if people else when,
    }


def slot(offer: Offer, desk: Desk) -> str:
    """`morgen um vierzehn Uhr dreißig bei Lisa`."""
    return at_whom(desk.when(offer.plan.start), offer, desk)


def with_whom(offer: Offer, desk: Desk) -> str:
    """`Lisa und Tom`, in order of appearance."""
    return lists.all_of(desk.people(offer.plan.staff))


def at_whom(words: str, offer: Offer, desk: Desk) -> str:
    """`words` and with whom: `… bei Lisa`."""
    people = with_whom(offer, desk)
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
        parts.append(words if alike else at_whom(words, offer, desk))
        previous = moment.date()
    enumerated = _either(parts)
    return at_whom(enumerated, told[0], desk) if alike else enumerated


def _either(parts: Sequence[str]) -> str:
    """A row with one `oder`; a date keeps its own commas, for what follows it is short."""
    return ", ".join(parts[:-1]) + (" oder " if parts[1:] else "") + parts[-1]


def alternatives(
    offers: Sequence[Offer], desk: Desk, wished: datetime | None = None, member: StaffMember | None = None
) -> str:
    """Up to three offers, each with its reason, and the question which one suits.

    Args:
        offers: at least one, in the order in which they are to be said.
        desk: where we speak.
        wished: the moment that cannot be had; None if a window was wished.
        member: the person who was asked for, if anybody was.
    """
    told = offers[:MOST_OFFERS]
    theirs = _first_with(member, told)
    taken = wished if member else None
    if len(told) == 1:
        return lists.sentences(f"frei wäre {slot(told[0], desk)}", "Passt das?")
    if wished is None and theirs is None:
        return lists.sentences(f"frei wäre {choice(told, desk)}", "Was passt Ihnen?")
    if wished and not _with_several(told) and all(offer.plan.start != wished for offer in told):
        return lists.sentences(_before_and_after(told, wished, desk), "Was passt Ihnen?")
    reasons = [
        _Reason.SAME_TIME if offer.plan.start == taken else _reason(offer, told, wished, theirs) for offer in told
    ]
    said = desk.wall(wished).date() if wished else None
    clauses = []
    for number, offer in enumerate(told):
        reason = _Reason.FREE_TOO if reasons[number] in reasons[:number] else reasons[number]
        if number and offer.plan.start == told[number - 1].plan.start:
            reason = _Reason.SAME_TIME  # neither earlier nor later than what was said just before
        clauses.append(_clause(reason, offer, said, desk))
        said = desk.wall(offer.plan.start).date()
    return lists.sentences(*clauses, "Was passt Ihnen?")


def _with_several(told: Sequence[Offer]) -> bool:
    return len({offer.plan.staff for offer in told}) > 1


def _before_and_after(told: Sequence[Offer], wished: datetime, desk: Desk) -> str:
    """Times with one person: `später ginge es um elf Uhr oder um zwölf Uhr bei Lisa`; the day where it is another."""
    said = desk.wall(wished).date()
    clauses: list[str] = []
    for later, group in groupby(told, key=lambda offer: offer.plan.start > wished):
        times = []
        for offer in group:
            moment = desk.wall(offer.plan.start)
            same_day = moment.date() == said
            times.append(clock.at(moment.time()) if same_day else calendar.at_moment(moment, desk.today))
            said = moment.date()
        ginge = "" if clauses else " ginge es"
        clauses.append(f"{'später' if later else 'früher'}{ginge} {_either(times)}")
    return at_whom(", ".join(clauses), told[0], desk)


class _Reason(StrEnum):
    """Why an offer is one. All compare what is told; nothing is claimed about the rest of the calendar."""

    SAME_TIME = "zur gleichen Zeit ginge es"
    """With somebody else than the wished person."""
    NEAREST = "am nächsten dran wäre"
    WISHED_PERSON = "ginge es"
    EARLIER = "früher ginge es"
    LATER = "später ginge es"
    SOONEST = "am schnellsten ginge es"
    FREE_TOO = "frei wäre auch"


def _reason(offer: Offer, told: Sequence[Offer], wished: datetime | None, theirs: Offer | None) -> _Reason:
    start = offer.plan.start
    if wished is not None and offer is min(told, key=lambda other: abs(other.plan.start - wished)):
        return _Reason.NEAREST
    if offer is theirs:
        return _Reason.WISHED_PERSON
    if wished is not None:
        return _Reason.EARLIER if start < wished else _Reason.LATER
    return _Reason.SOONEST if offer is min(told, key=lambda other: other.plan.start) else _Reason.FREE_TOO


def _clause(reason: _Reason, offer: Offer, said: date | None, desk: Desk) -> str:
    """An offer with its reason; `said` is the day spoken of just before, which need not be said again."""
    if reason is _Reason.SAME_TIME:
        return at_whom(reason, offer, desk)
    moment = desk.wall(offer.plan.start)
    if moment.date() != said:
        when = calendar.at_moment(moment, desk.today)
    else:
        when = clock.at(moment.time()) if "ginge" in reason else clock.spoken(moment.time())
    if reason is _Reason.WISHED_PERSON:
        return f"bei {with_whom(offer, desk)} {reason} {when}"
    return at_whom(f"{reason} {when}", offer, desk)


def _first_with(member: StaffMember | None, told: Sequence[Offer]) -> Offer | None:
    """The first offer with the wished person, unless all are."""
    theirs = [offer for offer in told if member and member.id in offer.plan.staff]
    return theirs[0] if theirs and len(theirs) < len(told) else None
