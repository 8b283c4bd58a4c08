"""Who may do a service for this caller: the wish, the exclusions and the qualifications together."""

from dataclasses import dataclass

from voice_booking.booking.outcomes import NobodyElse, StaffNotQualified
from voice_booking.listening.understanding import StaffWish
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service
from voice_booking.salon.staff import StaffMember


@dataclass(frozen=True, slots=True)
class Candidates:
    """`first` are tried before `then`; both in the order of the salon file."""

    first: tuple[StaffMember, ...]
    then: tuple[StaffMember, ...] = ()
    """Who may be offered as an alternative when none of `first` has time."""

    @property
    def everyone(self) -> tuple[StaffMember, ...]:
        return self.first + self.then

    @property
    def wished(self) -> StaffMember | None:
        """The one person who was asked for, if there is just one and others could do it too."""
        return self.first[0] if len(self.first) == 1 and self.then else None


def candidates(salon: Salon, service: Service, wish: StaffWish) -> Candidates | StaffNotQualified | NobodyElse:
    """Who to search for; an excluded person is in neither list. "As last time" has been resolved before."""
    allowed = tuple(member for member in salon.qualified(service) if member not in wish.excluded)
    if not allowed:
        return NobodyElse(service, wish.excluded)
    wished = tuple(member for member in wish.wished if member in allowed)
    if wish.wished and not wished and not wish.anyone:
        return StaffNotQualified(wish.wished[0], service, allowed)
    if not wished:
        return Candidates(allowed)
    return Candidates(wished, tuple(member for member in allowed if member not in wished))
