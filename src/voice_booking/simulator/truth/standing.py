"""Claims that an appointment stands, was moved or was cancelled, and offers: held against visits and the ledger."""

from collections.abc import Sequence
from itertools import groupby

from voice_booking.simulator.truth.claims import Claim, Falsehood, Kind, Mode
from voice_booking.simulator.truth.facts import Facts, Occupied, Visit
from voice_booking.simulator.truth.visits import best_of, false_of

_HELD = ("pending", "booked")
_STATUS = {
    Mode.BOOKED: ("booked",),
    Mode.STANDS: _HELD,
    Mode.MOVED: _HELD,
    Mode.CANCELLED: ("cancelled",),
    Mode.RESERVED: _HELD,
}


def false_of_visit(claims: Sequence[Claim], facts: Facts) -> list[Falsehood]:
    """What is not so of an appointment that stands, moved or is gone; `claims` are those of one statement."""
    mode, state, details = claims[0].mode, claims[0], [claim for claim in claims if claim.kind is not Kind.STATE]
    candidates = _candidates(mode, facts)
    visit, wrong = best_of(details, candidates, facts)
    if visit is None:
        return [Falsehood(state, _what_there_is(facts))] if state.kind is Kind.STATE else _loose_end(claims, facts)
    return wrong


def _candidates(mode: Mode, facts: Facts) -> list[Visit]:
    own = facts.own()
    if mode is Mode.STANDS or (mode is Mode.BOOKED and not own):
        # somebody who rings from elsewhere may know the number of their appointment
        own = own if any(visit.status in _HELD for visit in own) else _known_here(facts)
    found = [visit for visit in own if visit.status in _STATUS[mode]]
    if mode is Mode.MOVED:
        found = [visit for visit in found if "rescheduled" in visit.done]
    return [*found, *facts.offers] if mode is Mode.RESERVED else found


def _known_here(facts: Facts) -> tuple[Visit, ...]:
    return tuple(visit for visit in facts.visits if visit.phone is None or visit.phone != facts.caller)


def _what_there_is(facts: Facts) -> str:
    own = facts.own()
    return "there is " + (", ".join(f"one that is {visit.status}" for visit in own) if own else "none")


def _loose_end(claims: Sequence[Claim], facts: Facts) -> list[Falsehood]:
    return [Falsehood(claim, _what_there_is(facts)) for claim in claims]


def false_of_offer(claims: Sequence[Claim], facts: Facts) -> list[Falsehood]:
    """Every time that is named must be one that was found, and must not have been taken since."""
    state = claims[0]
    if not facts.offers:
        return [Falsehood(state, "nothing was found free in this call")]
    wrong: list[Falsehood] = []
    timed = sorted((claim for claim in claims if claim.kind is not Kind.STATE), key=lambda claim: claim.option)
    for option, group in groupby(timed, key=lambda claim: claim.option):
        named = list(group)
        offer, false = best_of(named, facts.offers, facts)
        wrong += false
        if offer and not false and option and (by := _occupied(offer, facts)):
            wrong.append(Falsehood(state, f"{by.staff} is occupied from {by.start.astimezone(facts.zone):%a %H:%M}"))
    return wrong


def _occupied(offer: Visit, facts: Facts) -> Occupied | None:
    """Who of the offer has no time for it."""
    for phase in offer.phases:
        for busy in facts.occupied:
            if busy.staff == phase.staff and not busy.own and busy.start < phase.end and phase.start < busy.end:
                return busy
    return None


def false_of_taken(claims: Sequence[Claim], facts: Facts) -> list[Falsehood]:
    """What was offered in this call and is still free is not taken."""
    details = [claim for claim in claims if claim.kind in (Kind.DATE, Kind.WEEKDAY, Kind.DAY, Kind.TIME, Kind.STAFF)]
    if not any(claim.kind is Kind.TIME for claim in details):
        return []
    free = (offer for offer in facts.offers if not false_of(details, offer, facts) and not _occupied(offer, facts))
    return [Falsehood(claims[0], "it is free, and offered in this call") for _ in range(1) if next(free, None)]
