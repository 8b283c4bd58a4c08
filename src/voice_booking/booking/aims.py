"""What exactly a yes is about, whether it can still be had, and if not, why."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from voice_booking.booking.alternatives import alternatives, knows_wish
from voice_booking.booking.candidates import Candidates
from voice_booking.booking.choosing import Offering, away, choose, treated_recently
from voice_booking.booking.intervals import barred_by
from voice_booking.booking.knowing import Known
from voice_booking.booking.offers import Offer
from voice_booking.booking.outcomes import OfferExpired, Outcome, Taken
from voice_booking.booking.own_visits import own_taking
from voice_booking.booking.ports import Facts, Widen
from voice_booking.booking.wanted import Wanted, WantedItem, stylist_of
from voice_booking.booking.wishes import TimeWish
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service
from voice_booking.scheduling.plan import Claim, Plan, PlannedItem


@dataclass(frozen=True, slots=True)
class Aim:
    """The offer that was accepted, or the start that was named."""

    wanted: Wanted
    offer: Offer | None = None
    keeps_price: bool = False
    """The visit is moved and costs what was agreed when it was booked, whatever the catalogue says today."""

    @property
    def start(self) -> datetime | None:
        return self.offer.plan.start if self.offer else self.wanted.when.point

    @property
    def units(self) -> tuple[UUID, ...]:
        """Whose occupied time decides."""
        planned = (claim.unit for claim in self.offer.plan.claims) if self.offer else ()
        return tuple(dict.fromkeys((*self.wanted.units, *planned)))

    @property
    def lock_keys(self) -> tuple[str, ...]:
        """One key for each unit that may be needed, on each day; none if no start is named."""
        if self.offer is not None:
            return lock_keys(self.offer.plan.claims)
        start = self.wanted.when.point
        return tuple(sorted(f"{unit}:{start.date().isoformat()}" for unit in self.wanted.units)) if start else ()

    def plan(self, facts: Facts) -> Plan | None:
        """The plan to save, if it is free at this moment."""
        if not knows_wish(self.wanted, facts):
            return None
        if self.offer is not None:
            return self._plan_offered(self.offer.plan, facts)
        point = self.wanted.when.point
        slot = self.wanted.search(facts.occupied).best_at(point) if point else None
        return slot.plan if slot else None

    def _plan_offered(self, plan: Plan, facts: Facts) -> Plan | None:
        """As offered; with the lengths that are due by now; or, in the same time, on other chairs."""
        if plan.start <= self.wanted.now or treated_recently(self.wanted, plan.start, ()):
            return None
        search = self.wanted.search(facts.occupied)
        agreed = self.wanted.as_agreed(plan, prices=not self.keeps_price)
        if agreed and search.at_work(plan) and free(plan.claims, facts):
            return plan
        slot = search.best_at(plan.start)
        if slot is None or (agreed and not self._as_good(slot.plan, plan)):
            return None
        return slot.plan

    def _as_good(self, found: Plan, offered: Plan) -> bool:
        """Whether the customer would notice no difference: same time, same people, same price."""
        price = self.keeps_price or found.price_cents == offered.price_cents
        return price and found.span == offered.span and found.staff == offered.staff

    def refusal(self, facts: Facts, offering: Offering) -> Outcome | Widen:
        """Why there is no plan, and what is free instead."""
        point = self.start
        if point is None or (self.offer is None and not facts.contested):
            return choose(self.wanted, facts, offering)
        instead = alternatives(self.wanted, facts)
        if isinstance(instead, Widen):
            return instead
        offers = offering(instead)
        ruled_out = treated_recently(self.wanted, point, offers) or away(self.wanted, point, offers)
        if ruled_out:
            return ruled_out
        if self.offer is not None and self.offer.expires_at <= self.wanted.now:
            return OfferExpired(offers)
        own = own_taking(self.wanted, point, facts) if knows_wish(self.wanted, facts) else None
        return Taken(point, self.wanted.member, offers, own)


def offer_named(slot_id: str | None, facts: Facts) -> Offer | None:
    """The offer of this call with that slot id; capitals make no difference."""
    asked = (slot_id or "").strip().upper()
    return next((offer for offer in facts.offers if offer.slot_id == asked), None)


def wanted_again(offer: Offer, known: Known, salon: Salon, now: datetime, *, booked: bool = False) -> Wanted | None:
    """The wish behind an offer; None if the salon no longer has the service or the person.

    Args:
        booked: the services are booked already, and are done even if they are offered no more.
    """
    services = {service.id: service for service in (salon.services if booked else salon.offered)}
    items = tuple(_item_again(planned, offer, known, salon, services) for planned in offer.plan.items)
    found = tuple(item for item in items if item is not None)
    if len(found) < len(items):
        return None
    zone = salon.branch.zone
    team = tuple(member for member in salon.staff if member.id in (*offer.instead, *offer.plan.staff))
    when = replace(TimeWish.at(offer.plan.start, zone), windows=(offer.plan.span,))
    barred = barred_by(known.treated, (item.service for item in found), zone)
    return Wanted(salon, found, when, now, team, barred, known.visits)


def _item_again(
    planned: PlannedItem, offer: Offer, known: Known, salon: Salon, services: Mapping[UUID, Service]
) -> WantedItem | None:
    service = services.get(planned.service)
    stylist = stylist_of(planned)
    member = salon.staff_by_id.get(stylist) if stylist else None
    if service is None or member is None or not member.skill(service):
        return None
    others = tuple(m for m in salon.qualified(service) if m is not member and m.id in offer.instead)
    return WantedItem(service, Candidates((member,), others), own=known.terms_for(service.key))


def free(claims: tuple[Claim, ...], facts: Facts) -> bool:
    """Whether nobody has any of these minutes."""
    return not any(
        taken.unit == claim.unit and taken.span.overlaps(claim.span) for claim in claims for taken in facts.occupied
    )


def lock_keys(*several: tuple[Claim, ...]) -> tuple[str, ...]:
    """A key for each unit on each UTC day that any of the claims touches; sorted, so that no two wait in a circle."""
    keys = set()
    for claim in (claim for claims in several for claim in claims):
        first, last = claim.span.start.astimezone(UTC).date(), claim.span.end.astimezone(UTC).date()
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        keys |= {f"{claim.unit}:{day.isoformat()}" for day in days}
    return tuple(sorted(keys))
