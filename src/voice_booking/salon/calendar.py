"""The calendar that the salon's people look at, and how much it has to say about a booking."""

from dataclasses import dataclass
from enum import StrEnum


class CalendarMode(StrEnum):
    """Which comes first: the calendar's yes, or ours."""

    CONFIRM_FIRST = "confirm_first"
    """A visit is booked once the calendar has taken all of it; until then it is reserved."""
    FOLLOW = "follow"
    """A visit is booked at once, and the calendar follows."""


@dataclass(frozen=True, slots=True)
class CalendarTerms:
    """The company's own team at Cal.com. The key to it stands in the settings."""

    team: int
    """Number of the team in whose name event types are made."""
    mail_domain: str
    """Bookings are made in the name of addresses of this domain; nothing needs to arrive there."""
    mode: CalendarMode = CalendarMode.CONFIRM_FIRST
    slot_check: bool = False
    """Whether the calendar is asked for each segment's time before a booking is begun."""
