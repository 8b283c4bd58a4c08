"""Which handler a `cal-api-version` leads to: it is chosen per resource, and an unknown one means the oldest."""

from collections.abc import Mapping
from dataclasses import dataclass

OLDEST = "2024-04-15"
PUBLIC = frozenset({OLDEST, "2024-06-11", "2024-06-14", "2024-08-13", "2024-09-04"})
"""What a self-hosted cal.diy knows."""
HOSTED = PUBLIC | {"2026-02-25", "2026-05-01", "2026-06-12"}


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions of one resource; with `old` the former shapes answer, with neither the route is not there."""

    new: frozenset[str]
    old: frozenset[str]

    @property
    def only_old(self) -> "Versions":
        """For a route that only the old handler has."""
        return Versions(self.old, frozenset())

    def handler(self, version: str) -> str | None:
        """`new`, `old`, or None where the version is valid and belongs to another resource."""
        return "new" if version in self.new else "old" if version in self.old else None


BOOKINGS = Versions(frozenset({"2024-08-13", "2026-02-25"}), frozenset({OLDEST, "2024-06-11", "2024-06-14"}))
BOOKING_LIST = Versions(BOOKINGS.new | {"2026-05-01"}, BOOKINGS.old)
SLOTS = Versions(frozenset({"2024-09-04"}), frozenset({OLDEST, "2024-06-11", "2024-06-14", "2024-08-13"}))
EVENT_TYPES = Versions(frozenset({"2024-06-14", "2026-06-12"}), frozenset({OLDEST, "2024-06-11"}))
SCHEDULES = Versions(frozenset({"2024-06-11"}), frozenset({OLDEST}))
ANY = Versions(HOSTED, frozenset())


def effective(headers: Mapping[str, str], known: frozenset[str]) -> str:
    """The version that counts: the one asked for if it is `known`, else silently the oldest."""
    asked = headers.get("cal-api-version", "")
    return asked if asked in known else OLDEST
