"""One day in the salon as masks: who and what is free then, and from when on for how long."""

from collections.abc import Iterable
from functools import cached_property
from uuid import UUID

from voice_booking.salon.resources import Resource
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.bits import fits_each
from voice_booking.scheduling.free_time import Books, OpenDay


class Floor:
    """The free minutes of people and resource units on an open day."""

    def __init__(self, open_day: OpenDay, books: Books, resources: Iterable[Resource]) -> None:
        self.open_day = open_day
        self.frame = open_day.frame
        self._books = books
        self._units = {resource.key: resource.units for resource in resources}
        self._free: dict[UUID, int] = {}
        self._shift: dict[UUID, int] = {}
        self._fits: dict[tuple[UUID, int], int] = {}
        self._on_shift: dict[tuple[UUID, int], int] = {}
        self._unit_fits: dict[tuple[str, int], int] = {}

    def free(self, member: StaffMember) -> int:
        """When the person is at work and nobody has them."""
        if member.id not in self._free:
            self._free[member.id] = self.open_day.working(member) & ~self.occupied(member)
        return self._free[member.id]

    def shift(self, member: StaffMember) -> int:
        """When the person is on shift: breaks count, whatever they have to do."""
        if member.id not in self._shift:
            self._shift[member.id] = self.open_day.on_shift(member)
        return self._shift[member.id]

    def occupied(self, member: StaffMember) -> int:
        return self._books.occupied(member.id, self.frame)

    def load(self, member: StaffMember) -> int:
        """Minutes that the person has to do on that day."""
        return self.occupied(member).bit_count()

    def fits(self, member: StaffMember, minutes: int) -> int:
        """From when on the person is free for so long."""
        key = (member.id, minutes)
        if key not in self._fits:
            self._fits[key] = lasting(self.free(member), minutes)
        return self._fits[key]

    def stays(self, member: StaffMember, minutes: int) -> int:
        """From when on the person is on shift for so long."""
        key = (member.id, minutes)
        if key not in self._on_shift:
            self._on_shift[key] = lasting(self.shift(member), minutes)
        return self._on_shift[key]

    def units(self, key: str) -> tuple[UUID, ...]:
        """The units of a resource in the order in which they are chosen; none of an unknown one."""
        return self._units.get(key, ())

    def unit_free(self, unit: UUID) -> int:
        return self._all & ~self._books.occupied(unit, self.frame)

    def resource_fits(self, key: str, minutes: int) -> int:
        """From when on one unit of the resource is free for so long."""
        found = self._unit_fits.get((key, minutes))
        if found is None:
            found = 0
            for unit in self.units(key):
                found |= lasting(self.unit_free(unit), minutes)
            self._unit_fits[key, minutes] = found
        return found

    @cached_property
    def _all(self) -> int:
        return (1 << self.frame.minutes) - 1


class IdleFloor(Floor):
    """The same day if everybody were there from opening to closing and nobody had anything to do."""

    def free(self, member: StaffMember) -> int:
        return self.open_day.opening

    def shift(self, member: StaffMember) -> int:
        return self.open_day.opening

    def unit_free(self, unit: UUID) -> int:
        return self._all


def lasting(mask: int, minutes: int) -> int:
    """The minutes from which so many minutes (none: any) of `mask` are set."""
    return fits_each(mask, (minutes,))[minutes] if minutes else -1
