"""From slots to offers: ids within the call, how long they last, and the minutes held for the caller."""

from datetime import datetime, timedelta
from uuid import UUID

from voice_booking.booking.keys import slot_id
from voice_booking.booking.offers import Offer
from voice_booking.booking.terms import HoldMode, Terms
from voice_booking.scheduling.plan import Claim, Plan, Span
from voice_booking.scheduling.planning import Slot


class Offers:
    """Makes offers within one call, and knows which it has made."""

    def __init__(
        self, earlier: tuple[Offer, ...], call_id: str, now: datetime, terms: Terms, instead: tuple[UUID, ...]
    ) -> None:
        self._plans = {offer.slot_id: offer.plan for offer in earlier}
        self._call_id = call_id
        self._expires_at = now + timedelta(minutes=terms.offer_minutes)
        self._instead = instead
        self.made: tuple[Offer, ...] = ()

    def of(self, slots: tuple[Slot, ...]) -> tuple[Offer, ...]:
        """Offers for `slots`, in their order; a plan that was offered before in this call keeps its id."""
        offers = tuple(Offer(self._name(slot.plan), slot.plan, self._expires_at, self._instead) for slot in slots)
        self.made += offers
        return offers

    def _name(self, plan: Plan) -> str:
        salt = 0
        while self._plans.setdefault(name := slot_id(self._call_id, plan, salt), plan) != plan:
            salt += 1
        return name


def held_claims(offers: tuple[Offer, ...], terms: Terms) -> tuple[Claim, ...]:
    """The minutes to hold: merged per unit, sorted by (unit, start), disjoint."""
    if terms.hold is HoldMode.NONE or terms.hold_seconds == 0:
        return ()
    held = offers[:1] if terms.hold is HoldMode.WISH else offers
    claims = sorted((c for offer in held for c in offer.plan.claims), key=lambda c: (str(c.unit), c.span))
    merged: list[Claim] = []
    for claim in claims:
        if merged and merged[-1].unit == claim.unit and claim.span.start <= merged[-1].span.end:
            end = max(merged[-1].span.end, claim.span.end)
            merged[-1] = Claim(claim.unit, Span(merged[-1].span.start, end))
        else:
            merged.append(claim)
    return tuple(merged)
