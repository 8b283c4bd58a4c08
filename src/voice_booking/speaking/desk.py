"""Where we speak and when: the reception desk of one branch on the day of the call."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from voice_booking.salon.business import Salon
from voice_booking.salon.staff import StaffMember
from voice_booking.speaking import calendar, names


@dataclass(frozen=True, slots=True)
class Desk:
    salon: Salon
    today: date
    """The branch's date at the start of the call: what `heute` means."""
    _called: dict[UUID, str] = field(default_factory=dict, compare=False, repr=False)
    """What people were called in this reply: the same each time, and worked out once."""

    @classmethod
    def of(cls, salon: Salon, now: datetime) -> "Desk":
        """`now` is aware, in any zone."""
        return cls(salon, now.astimezone(salon.branch.zone).date())

    def wall(self, moment: datetime) -> datetime:
        """An aware moment as wall time of the branch, offset kept."""
        return moment.astimezone(self.salon.branch.zone)

    def noon(self, day: date) -> datetime:
        """The middle of a day, aware: what else is free is near to it or far from it."""
        return datetime.combine(day, time(12), self.salon.branch.zone)

    def when(self, moment: datetime) -> str:
        """`morgen um vierzehn Uhr`."""
        return calendar.at_moment(self.wall(moment), self.today)

    def people(self, ids: tuple[UUID, ...]) -> tuple[str, ...]:
        """Spoken names of staff; somebody who has left the salon since has none."""
        members = (self.salon.staff_by_id.get(id_) for id_ in ids)
        return tuple(self._call(member) for member in members if member)

    def _call(self, member: StaffMember) -> str:
        if member.id not in self._called:
            self._called[member.id] = names.person(member, self.salon)
        return self._called[member.id]
