"""From slots to offers: ids within the call, how long they last, and the minutes held for the caller."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import groupby
from uuid import UUID

from voice_booking.booking.keys import slot_id
from voice_booking.booking.offers import Offer
from voice_booking.booking.terms import HoldMode, Terms
from voice_booking.scheduling.plan import Claim, Plan, Span
from voice_booking.scheduling.planning import Slot
from voice_booking.scheduling.reasons import Reason

OF_WISH = frozenset((Reason.WISHED, Reason.OTHER_TIME, Reason.OTHER_DAY, Reason.WISHED_PERSON, Reason.OTHER_PERSON))
"""What an offer meets of a wish, or gives up."""


class Offers:
    """Makes offers within one call, and knows which it has made."""

    def __init__(
        self,
        earlier: tuple[Offer, ...],
        call_id: str,
        now: datetime,
        terms: Terms,
        *,
        instead: tuple[UUID, ...],
        compared: Callable[[Plan], tuple[Reason, ...]],
    ) -> None:
        self._plans = {offer.slot_id: offer.plan for offer in earlier}
        self._call_id = call_id
        self._expires_at = now + timedelta(minutes=terms.offer_minutes)
        self._instead = instead
        self._compared = compared
        self.made: tuple[Offer, ...] = ()

    def of(self, slots: tuple[Slot, ...]) -> tuple[Offer, ...]:
        """Offers for `slots`, in their order; a plan that was offered before in this call keeps its id."""
        offers = tuple(self._offer(slot) for slot in slots)
        self.made += offers
        return offers

    def _offer(self, slot: Slot) -> Offer:
        # the search knows a moment at most; what was wished for is known here
        others = (reason for reason in slot.reasons if reason not in OF_WISH)
        reasons = tuple(dict.fromkeys((*self._compared(slot.plan), *others)))
        return Offer(self._name(slot.plan), slot.plan, self._expires_at, self._instead, reasons)

    def _name(self, plan: Plan) -> str:
        salt = 0
        while self._plans.setdefault(name := slot_id(self._call_id, plan, salt), plan) != plan:
            salt += 1
        return name


def held_claims(offers: tuple[Offer, ...], terms: Terms, own: tuple[Claim, ...] = ()) -> tuple[Claim, ...]:
    """The minutes to hold: merged per unit, sorted by (unit, start), disjoint.

    Args:
        own: what the visit that is to be moved occupies already, and need not be held.
    """
    if terms.hold is HoldMode.NONE or terms.hold_seconds == 0:
        return ()
    held = offers[:1] if terms.hold is HoldMode.WISH else offers
    claims = merged_claims(tuple(claim for offer in held for claim in offer.plan.claims))
    return tuple(piece for claim in claims for piece in _without(claim, own))


def merged_claims(claims: tuple[Claim, ...]) -> list[Claim]:
    """The same time, sorted by (unit, start), and disjoint."""
    merged: list[Claim] = []
    ordered = sorted(claims, key=lambda claim: (str(claim.unit), claim.span))
    for unit, of_unit in groupby(ordered, key=lambda claim: claim.unit):
        first = len(merged)
        for claim in of_unit:
            if len(merged) > first and claim.span.start <= merged[-1].span.end:
                span = merged.pop().span
                merged.append(Claim(unit, Span(span.start, max(span.end, claim.span.end))))
            else:
                merged.append(claim)
    return merged


def _without(claim: Claim, own: tuple[Claim, ...]) -> list[Claim]:
    pieces = [claim.span]
    for taken in own:
        if taken.unit == claim.unit:
            hole = taken.span
            pieces = [part for span in pieces for part in _cut(span, hole)]
    return [Claim(claim.unit, span) for span in pieces]


def _cut(span: Span, hole: Span) -> list[Span]:
    if not span.overlaps(hole):
        return [span]
    sides = (Span(span.start, hole.start), Span(hole.end, span.end))
    return [side for side in sides if side.start < side.end]
