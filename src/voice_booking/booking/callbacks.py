"""The call-back list: callers to whom the salon owes a word."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from voice_booking.scheduling.plan import Plan


class CallbackReason(StrEnum):
    """Why somebody is to be called back."""

    ASKED = "asked"
    """The caller asked for it."""
    MOVE = "move"
    """The caller wanted to move a visit, and that cannot be done by telephone."""
    CANCEL = "cancel"
    """The caller wanted to cancel a visit, and that cannot be done by telephone any more."""
    NOT_VERIFIED = "not_verified"
    """Three wrong confirmation codes: a person is to find out who that was."""
    STAFF_AWAY = "staff_away"
    """The stylist of a visit is away: the visit has to be moved."""
    FAILED = "failed"
    """Something broke while the caller was on the line."""
    BROKEN_OFF = "broken_off"
    """The caller had said yes, and the call ended before anything was booked."""
    CLAIMED = "claimed"
    """The caller was told of an appointment that does not exist."""
    NOT_KEPT = "not_kept"
    """A visit was reserved, and the salon's calendar has something else there: it does not take place."""
    NOT_MOVED = "not_moved"
    """A move was reserved, and the salon's calendar has something else there: the visit stays where it was."""
    CLASHES = "clashes"
    """A visit stands, and the salon's calendar has something else there: which of them is to stay?"""
    CANCELLED_THERE = "cancelled_there"
    """The salon has cancelled a visit in its calendar, and the customer does not know."""


class CallbackStatus(StrEnum):
    OPEN = "open"
    REACHED = "reached"
    REBOOKED = "rebooked"


@dataclass(frozen=True, slots=True)
class Callback:
    """One entry of the list."""

    id: UUID
    reason: CallbackReason
    created_at: datetime
    name: str
    phone: str | None
    """E.164; None: the number was withheld and none was given."""
    wish: str
    """In the caller's own words, or what has to be settled, in German."""
    text: str
    """German, ready to be read out, mailed or sent."""
    call_id: str | None = None
    appointment_id: UUID | None = None
    """The visit that it is about."""
    proposals: tuple[Plan, ...] = ()
    """Slots that were free when the entry was last looked at; at most three."""
    status: CallbackStatus = CallbackStatus.OPEN
