"""Which version of Cal.com's API is spoken, resource by resource; an unknown one silently means a very old one."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ApiVersions:
    """Values of the header `cal-api-version`."""

    bookings: str
    booking_list: str
    slots: str
    event_types: str
    schedules: str

    @property
    def lists_by_cursor(self) -> bool:
        """Whether bookings are paged by `cursor` and `limit`, no longer by `take` and `skip`."""
        return self.booking_list >= "2026-05-01"


HOSTED: Final = ApiVersions(
    bookings="2026-02-25",
    booking_list="2026-05-01",
    slots="2024-09-04",
    event_types="2026-06-12",
    schedules="2024-06-11",
)
"""Of api.cal.com since June 2026 (cal.com/docs)."""

SELF_HOSTED: Final = ApiVersions(
    bookings="2024-08-13",
    booking_list="2024-08-13",
    slots="2024-09-04",
    event_types="2024-06-14",
    schedules="2024-06-11",
)
"""Of the community edition, which takes the younger ones for 2024-04-15 (its source, July 2026)."""
