"""A wish for one visit, held against what is known of the caller: what, by whom, when."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from voice_booking.booking.candidates import Candidates
from voice_booking.booking.intervals import Barred
from voice_booking.booking.offers import OnFile
from voice_booking.booking.wishes import TimeWish
from voice_booking.salon.business import Salon
from voice_booking.salon.customers import CustomerTerms
from voice_booking.salon.services import DoneBy, Service
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Plan, PlannedItem, Span
from voice_booking.scheduling.search import VisitSearch
from voice_booking.scheduling.visit import ItemWish


@dataclass(frozen=True, slots=True)
class WantedItem:
    """One service of the visit, and who may be its stylist."""

    service: Service
    staff: Candidates
    personal: bool = False
    """A person was asked for by name."""
    own: CustomerTerms | None = None
    """What the customer's own terms add to it."""

    def wish(self, *, others: bool) -> ItemWish:
        """As the search is asked; with `others`, those who may be offered instead are searched, too."""
        staff = self.staff.everyone if others else self.staff.first
        preferred = self.staff.first if self.staff.then else ()
        return ItemWish(self.service, staff, preferred, personal=self.personal, own=self.own)

    def is_due(self, planned: PlannedItem, salon: Salon, *, prices: bool) -> bool:
        """Whether whoever does it takes so long for it and, as far as `prices` matter, has that price.

        Raises:
            LookupError: somebody is here no longer, or does not do it any more.
        """
        segments = {segment.key: segment for segment in self.service.segments}
        work = [phase for phase in planned.phases if phase.staff_required]
        people = [salon.staff_by_id[phase.staff] for phase in work if phase.staff]
        if prices and people[0].own_version(self.service, self.own).price_cents != planned.price_cents:
            return False
        return all(
            member.segment_minutes(self.service, segments[phase.key], self.own) == phase.minutes
            for member, phase in zip(people, work, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    salon: Salon
    items: tuple[WantedItem, ...]
    when: TimeWish
    now: datetime
    team: tuple[StaffMember, ...]
    """Who may have a hand in the visit at all; never somebody whom the caller rules out."""
    barred: tuple[Barred, ...] = ()
    """Where a treatment would be too close to another one of the same customer."""
    own: tuple[OnFile, ...] = ()
    """The appointments that the caller is known to have."""
    not_at: tuple[Span, ...] = ()
    """Starts that are no answer to the wish: a visit is not moved to where it is."""

    @property
    def services(self) -> tuple[Service, ...]:
        return tuple(item.service for item in self.items)

    @property
    def windows(self) -> tuple[Span, ...]:
        """Where the visit may begin; one that is to be over in time takes as long as its services one by one."""
        length = timedelta(minutes=sum(service.minutes for service in self.services) - 1)
        ends = ((each, each.end - length if each in self.when.over else each.end) for each in self.when.windows)
        return tuple(Span(each.start, end) for each, end in ends if each.start < end)

    @property
    def member(self) -> StaffMember | None:
        """The one person who was asked for, if there is just one and others could do it too."""
        wished = dict.fromkeys(member.id for item in self.items if (member := item.staff.wished))
        return self.salon.staff_by_id[next(iter(wished))] if len(wished) == 1 else None

    @property
    def indispensable(self) -> tuple[StaffMember, ...]:
        """Without whom the wish, as it was said, cannot be."""
        only = (item.staff.first[0] for item in self.items if len(item.staff.first) == 1)
        return tuple({member.id: member for member in only}.values())

    @property
    def people(self) -> tuple[UUID, ...]:
        """Everybody who may have a hand in it: stylists, and who does segments for them."""
        stylists = [member for item in self.items for member in item.staff.everyone]
        hands = [m for m in self.team if any(_lends_a_hand(m, service) for service in self.services)]
        return tuple(dict.fromkeys(member.id for member in (*stylists, *hands)))

    @property
    def units(self) -> tuple[UUID, ...]:
        """Whose occupied time matters: of all these people, and of the resources that the services need."""
        needed = {key for s in self.services for part in s.segments for key in (*part.resources, *part.gap_resources)}
        things = (unit for resource in self.salon.resources if resource.key in needed for unit in resource.units)
        return (*self.people, *things)

    @property
    def notice(self) -> timedelta:
        return timedelta(minutes=max(service.notice_minutes for service in self.services))

    @property
    def last_day(self) -> date:
        """The last date that can be booked."""
        branch = self.salon.branch
        return self.now.astimezone(branch.zone).date() + timedelta(days=branch.horizon_days)

    @property
    def local_day(self) -> date:
        return (self.when.middle or self.now).astimezone(self.salon.branch.zone).date()

    def search(self, occupied: tuple[Occupied, ...], *, others: bool = False) -> VisitSearch:
        """Slots of those who were asked for; with `others`, of everybody who may be offered instead, too."""
        items = tuple(item.wish(others=others) for item in self.items)
        barred = (*(each.span for each in self.barred), *self.not_at)
        salon, shortest = self.salon, min((service.minutes for service in self.salon.offered), default=0)
        return VisitSearch(salon.branch, items, occupied, self.now, self.team, salon.resources, barred, shortest)

    def as_agreed(self, plan: Plan, *, prices: bool = True) -> bool:
        """Whether `plan` has the lengths, and the `prices`, that are due by now, the customer's own terms included."""
        wished = {item.service.id: item for item in self.items}
        try:
            return all(wished[planned.service].is_due(planned, self.salon, prices=prices) for planned in plan.items)
        except LookupError:
            return False


def stylist_of(planned: PlannedItem) -> UUID | None:
    """Who does a planned service: its first segment is the stylist's."""
    return next((phase.staff for phase in planned.phases if phase.staff), None)


def _lends_a_hand(member: StaffMember, service: Service) -> bool:
    parts = (part for part in service.segments if part.done_by is not DoneBy.SAME)
    return any(member.segment_skill(service, part.key) for part in parts)
