"""The wish behind letting a visit take place anew: what was booked, at another time or with other people."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from voice_booking.booking.candidates import Candidates, candidates
from voice_booking.booking.intervals import barred_by
from voice_booking.booking.knowing import Known
from voice_booking.booking.offers import OnFile
from voice_booking.booking.outcomes import NobodyElse, ServiceUnknown, StaffNotQualified
from voice_booking.booking.own_visits import without as without_visit
from voice_booking.booking.wanted import Wanted, WantedItem, stylist_of
from voice_booking.booking.wishes import TimeWish
from voice_booking.listening.understanding import NO_STAFF_WISH, StaffWish
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Plan, PlannedItem, Span
from voice_booking.scheduling.ranking import three_best

NotAnew = ServiceUnknown | StaffNotQualified | NobodyElse
"""Why a visit cannot be planned anew."""


@dataclass(frozen=True, slots=True)
class Anew:
    """A visit that stands, and the salon that it is to take place in."""

    visit: OnFile
    salon: Salon

    @property
    def plan(self) -> Plan:
        return self.visit.appointment.plan

    def known(self, visits: tuple[OnFile, ...], history: tuple[OnFile, ...]) -> Known:
        """The visit's customer, and what else is personal to them; the visit itself is not in its own way."""
        customer, mine = self.visit.appointment.customer, self.visit.appointment.id
        own = (v for v in visits if v.appointment.customer.id == customer.id and v.appointment.id != mine)
        past = (v for v in history if v.appointment.customer.id == customer.id)
        return Known((customer,), tuple(own), tuple(past), named=True)

    def wanted(self, when: TimeWish, staff: StaffWish, known: Known, now: datetime) -> Wanted | NotAnew:
        """The same services, as the catalogue has them today, with whoever was there before unless wished otherwise."""
        items = []
        for planned in self.plan.items:
            item = self._item(planned, staff, known)
            if not isinstance(item, WantedItem):
                return item
            items.append(item)
        if staff.wished and not staff.anyone and not any(item.personal for item in items):
            service = items[0].service
            return StaffNotQualified(staff.wished[0], service, items[0].staff.everyone)
        team = tuple(member for member in self.salon.staff if member not in staff.excluded)
        services = (item.service for item in items)
        barred = barred_by(known.treated, services, self.salon.branch.zone)
        return Wanted(self.salon, tuple(items), when, now, team, barred, known.visits)

    def _item(self, planned: PlannedItem, staff: StaffWish, known: Known) -> WantedItem | NotAnew:
        service = self.service(planned)
        if service is None:
            return ServiceUnknown(planned.name, None, self.salon.categories)
        able = candidates(self.salon, service, replace(staff, wished=(), same_as_last_time=False))
        if not isinstance(able, Candidates):
            return able
        wished = tuple(member for member in staff.wished if member in able.first)
        before = tuple(member for member in able.first if member.id == stylist_of(planned))
        first = wished or (able.first if staff.anyone else before) or able.first
        then = tuple(member for member in able.first if member not in first)
        personal = bool(wished) and not staff.anyone
        return WantedItem(service, Candidates(first, then), personal, known.terms_for(service.key))

    def service(self, planned: PlannedItem) -> Service | None:
        """Today's version; one that is offered no more is still done for who has booked it."""
        return next((service for service in self.salon.services if service.id == planned.service), None)

    def others_time(self, occupied: tuple[Occupied, ...]) -> tuple[Occupied, ...]:
        """Occupied time without the visit's own, which is free for the visit."""
        return without_visit(self.visit, occupied)

    def as_booked(self, plan: Plan) -> Plan:
        """`plan` with the names and prices that were agreed, as long as a service is done by the same stylist.

        A future visit keeps the copy with which it was booked. Segments and their lengths are today's, since they have
        to be done today's way. Another stylist has another price, if the salon says so.
        """
        booked = list(self.plan.items)
        items = []
        for item in plan.items:
            before = next((old for old in booked if old.service == item.service), None)
            if before is not None:
                booked.remove(before)
                item = replace(item, name=before.name, price_cents=self._price(item, before))  # noqa: PLW2901
            items.append(item)
        return replace(plan, items=tuple(items))

    def _price(self, item: PlannedItem, before: PlannedItem) -> int:
        service, now, then = self.service(item), self._member(item), self._member(before)
        if service is None or now is None or now == then:
            return before.price_cents
        own = self.visit.appointment.customer.terms_for(service.key)
        was = then.own_version(service, own).price_cents if then and then.skill(service) else None
        same = was is not None and now.skill(service) and now.own_version(service, own).price_cents == was
        return before.price_cents if same else item.price_cents

    def _member(self, item: PlannedItem) -> StaffMember | None:
        stylist = stylist_of(item)
        return self.salon.staff_by_id.get(stylist) if stylist else None


def facts_span(visit: OnFile, salon: Salon, now: datetime) -> Span:
    """Where occupied time matters for `proposals`."""
    return TimeWish.at(visit.appointment.plan.start, salon.branch.zone).facts_span(now)


def units_for(visit: OnFile, salon: Salon, now: datetime, without: UUID | None = None) -> tuple[UUID, ...]:
    """Whose occupied time matters for `proposals`; none if the visit cannot be planned anew."""
    wanted = _without(Anew(visit, salon), now, without)
    return wanted.units if isinstance(wanted, Wanted) else ()


def proposals(
    visit: OnFile, salon: Salon, occupied: tuple[Occupied, ...], now: datetime, without: UUID | None = None
) -> tuple[Plan, ...]:
    """What the salon could offer a customer whose visit cannot stay as it is: at most three plans, the nearest first.

    Args:
        occupied: of `units_for` in `facts_span`; the visit's own minutes may be among it.
        without: a person who is away and must have no hand in it.
    """
    anew = Anew(visit, salon)
    wanted = _without(anew, now, without)
    if not isinstance(wanted, Wanted):
        return ()
    search = wanted.search(anew.others_time(occupied), others=True)
    slots = three_best(search, (wanted.when.around(now),), wanted.when.near)
    return tuple(anew.as_booked(slot.plan) for slot in slots)


def _without(anew: Anew, now: datetime, without: UUID | None) -> Wanted | NotAnew:
    absent = tuple(member for member in anew.salon.staff if member.id == without)
    when = TimeWish.at(anew.plan.start, anew.salon.branch.zone)
    return anew.wanted(when, replace(NO_STAFF_WISH, excluded=absent), anew.known((), ()), now)
