"""A company's account at Cal.com, and how long those may wait who use it."""

from dataclasses import dataclass, field
from typing import Final

from voice_booking.adapters.calcom.limiter import Priority
from voice_booking.adapters.calcom.versions import HOSTED, ApiVersions

HOSTED_URL: Final = "https://api.cal.com/v2"


@dataclass(frozen=True, slots=True)
class Account:
    """Where a company's calendar is and with which key it opens."""

    company: str
    """The company's key, for metrics, logs and the breaker."""
    key: str = field(repr=False)
    """`cal_live_…`; acts as one user, who must administer the team."""
    team_id: int | None = None
    """Of Cal.com; None: event types and schedules are those of the key's user alone."""
    base_url: str = HOSTED_URL
    versions: ApiVersions = HOSTED


@dataclass(frozen=True, slots=True)
class Pace:
    """How patient one use of the calendar is."""

    priority: Priority
    request_seconds: float
    """From sending to the whole answer."""
    wait_seconds: float
    """For leave to send, before that."""

    @property
    def connect_seconds(self) -> float:
        """Less than the whole, so that a server that cannot be reached is told from one that does not answer."""
        return self.request_seconds * 2 / 3


VOICE: Final = Pace(Priority.VOICE, request_seconds=1.5, wait_seconds=0.5)
"""Somebody is on the line."""
WORK: Final = Pace(Priority.WORK, request_seconds=10, wait_seconds=10)
"""Nobody waits."""
