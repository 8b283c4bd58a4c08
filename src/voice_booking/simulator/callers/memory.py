"""What a caller keeps in mind during a call, and by what they know that they have what they wanted."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from voice_booking.simulator.callers.reading import Ask, Claim, Heard, Offer
from voice_booking.simulator.callers.wishes import Kind

DONE_BY: Mapping[Kind, set[Claim]] = {
    Kind.BOOK: {Claim.BOOKED, Claim.RESERVED},
    Kind.MOVE: {Claim.MOVED, Claim.RESERVED},
    Kind.CANCEL: {Claim.CANCELLED},
    Kind.HEAR: {Claim.TOLD_VISITS, Claim.NO_VISIT},
    Kind.HOURS: {Claim.TOLD_HOURS},
    Kind.ADDRESS: {Claim.TOLD_ADDRESS},
    Kind.PRICE: {Claim.TOLD_PRICE},
    Kind.SERVICES: {Claim.TOLD_SERVICES},
    Kind.CALLBACK: {Claim.CALLBACK},
    Kind.LATE: {Claim.CALLBACK, Claim.MOVED, Claim.CANCELLED},
    Kind.HUMAN: {Claim.TRANSFERRED, Claim.CALLBACK},
    Kind.COMPLAIN: {Claim.TRANSFERRED, Claim.CALLBACK},
    Kind.REFUSE_RECORDING: {Claim.TRANSFERRED},
}
OPENS: Mapping[Kind, str] = {
    Kind.MOVE: "move",
    Kind.CANCEL: "cancel",
    Kind.HEAR: "hear",
    Kind.HOURS: "hours",
    Kind.ADDRESS: "address",
    Kind.PRICE: "price",
    Kind.SERVICES: "services",
    Kind.WAITING: "waiting",
    Kind.LATE: "late",
    Kind.CALLBACK: "callback",
    Kind.HUMAN: "human",
    Kind.COMPLAIN: "complain",
    Kind.REFUSE_RECORDING: "refuse_recording",
}


@dataclass
class Memory:
    """What has happened in the call so far, to the caller's mind."""

    spoken: int = 0
    wants_done: int = 0
    time: int = 0
    """Which of the wished times is being asked for."""
    time_said: int = 0
    """How often that one was said."""
    opened: bool = False
    service_said: bool = False
    staff_said: bool = False
    staff_dropped: bool = False
    offered: tuple[Offer, ...] = ()
    """What was offered last."""
    agreed: bool = False
    """They have taken one of them."""
    last_ask: Ask = Ask.NOTHING
    same: int = 0
    heard: Heard | None = None
    once: set[str] = field(default_factory=set)
    """What is done once in a call, and has been."""
    leaving: bool = False
    name_said: int = 0
