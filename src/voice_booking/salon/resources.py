"""What a segment may need besides a person: basins, chairs, devices."""

from dataclasses import dataclass
from uuid import UUID, uuid5


@dataclass(frozen=True, slots=True)
class Resource:
    """Things of one kind in a branch; each of the `capacity` units serves one customer at a time."""

    id: UUID
    key: str
    name: str
    branch: str
    """Key of the branch where it stands."""
    capacity: int = 1

    @property
    def units(self) -> tuple[UUID, ...]:
        """Ids under which the ledger knows the units, in the order in which they are chosen."""
        return tuple(uuid5(self.id, str(number)) for number in range(self.capacity))
