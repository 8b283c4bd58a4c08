"""What a caller asked for, understood word by word, before it is held against what is known of the caller."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from voice_booking.booking.candidates import Candidates, candidates
from voice_booking.booking.intervals import barred_by
from voice_booking.booking.knowing import Known
from voice_booking.booking.last_time import services_last_time, stylist_last_time
from voice_booking.booking.outcomes import Field, Missing, NobodyElse, StaffHistoryUnknown, StaffNotQualified
from voice_booking.booking.wanted import Wanted, WantedItem
from voice_booking.booking.wishes import TimeWish
from voice_booking.listening.understanding import StaffWish
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service
from voice_booking.salon.staff import StaffMember

Unwanted = StaffNotQualified | NobodyElse | StaffHistoryUnknown | Missing
"""Why a wish cannot be searched."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The wish for a visit as it was understood."""

    salon: Salon
    services: tuple[Service, ...]
    """In the order asked; empty only with `staff.same_as_last_time`: the services of the last visit."""
    staff: StaffWish
    when: TimeWish
    now: datetime
    name: str | None = None
    """The caller's name, if it was told."""

    @property
    def units(self) -> tuple[UUID, ...]:
        """Whose occupied time may matter, whatever the caller's history says."""
        services = self.services or self.salon.offered
        everyone = (WantedItem(service, Candidates(self._able(service))) for service in services)
        return Wanted(self.salon, tuple(everyone), self.when, self.now, self._team).units

    def held_against(self, known: Known) -> Wanted | Unwanted:
        """The wish with what is known of the caller: history, own terms, treatments that were too shortly ago."""
        services = self.services or services_last_time(known.history, self.salon)
        if not services:
            return Missing(Field.SERVICE) if known.history else StaffHistoryUnknown(self._team)
        staff = self._as_last_time(services, known) if self.staff.same_as_last_time else self.staff
        if isinstance(staff, StaffHistoryUnknown):
            return staff
        found = items_for(self.salon, services, staff)
        if not isinstance(found, tuple):
            return found
        items = tuple(replace(item, own=known.terms_for(item.service.key)) for item in found)
        barred = barred_by(known.treated, services, self.salon.branch.zone)
        return Wanted(self.salon, items, self.when, self.now, self._team, barred, known.visits)

    def _as_last_time(self, services: tuple[Service, ...], known: Known) -> StaffWish | StaffHistoryUnknown:
        if self.staff.wished or self.staff.anyone:
            return self.staff
        last = [stylist_last_time(known.history, service, self.salon) for service in services]
        if not any(last):
            return StaffHistoryUnknown(self._able(services[0]))
        wished = {member.id: member for member in last if member and member not in self.staff.excluded}
        return replace(self.staff, wished=tuple(wished.values()))

    @property
    def _team(self) -> tuple[StaffMember, ...]:
        return tuple(member for member in self.salon.staff if member not in self.staff.excluded)

    def _able(self, service: Service) -> tuple[StaffMember, ...]:
        return tuple(member for member in self.salon.qualified(service) if member not in self.staff.excluded)


def items_for(
    salon: Salon, services: tuple[Service, ...], wish: StaffWish
) -> tuple[WantedItem, ...] | StaffNotQualified | NobodyElse:
    """Each service with those who may do it: a wished person does every one that they can, others do the rest."""
    found = [candidates(salon, service, wish) for service in services]
    nobody = next((each for each in found if isinstance(each, NobodyElse)), None)
    if nobody:
        return nobody
    refused = [each for each in found if isinstance(each, StaffNotQualified)]
    if len(refused) == len(found):
        return refused[0]
    anybody = replace(wish, wished=())
    items = []
    for service, each in zip(services, found, strict=True):
        staff = each if isinstance(each, Candidates) else candidates(salon, service, anybody)
        if isinstance(staff, Candidates):
            personal = bool(wish.wished) and not wish.anyone and isinstance(each, Candidates)
            items.append(WantedItem(service, staff, personal=personal))
    return tuple(items)
