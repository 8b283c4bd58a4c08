"""On which terms slots are offered: what is held for a caller, and for how long."""

from dataclasses import dataclass
from enum import StrEnum


class HoldMode(StrEnum):
    NONE = "none"
    WISH = "wish"
    """The wished start if it is free, else the first offer."""
    OFFERED = "offered"


@dataclass(frozen=True, slots=True)
class Terms:
    hold: HoldMode = HoldMode.WISH
    hold_seconds: int = 300
    offer_minutes: int = 30
    reply_hours: int = 48
