"""Where our side and the calendar differ, and what is to be done about it."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from voice_booking.booking.calendar import Standing
from voice_booking.booking.mirroring.rows import Mirrored


class Difference(StrEnum):
    """Classes of findings, as metrics and the command line name them."""

    ORPHAN_THERE = "orphan_there"
    """The calendar has a booking of ours that nobody wants."""
    STRAY = "stray"
    """The calendar has a booking that says it is ours, and we do not know its visit."""
    UNKNOWN_THERE = "unknown_there"
    """The calendar has a booking that we want, and we did not know."""
    MISSING = "missing"
    """The calendar does not have a booking that it had."""
    UNSENT = "unsent"
    """The calendar was never told of a booking, or its answer is not known."""
    REFUSED = "refused"
    """The calendar would not take a booking, for a reason of ours."""
    WRONG_TIME = "wrong_time"
    WRONG_HOST = "wrong_host"
    DUPLICATED = "duplicated"
    """The calendar has a booking of ours twice."""
    FOREIGN = "foreign"
    """The calendar has something of somebody else's, and we would sell that time."""
    FOREIGN_GONE = "foreign_gone"
    """We keep time free for something that the calendar has no more."""
    UNDER_REVIEW = "under_review"
    """A person has been asked to look at it, and has not yet."""


class Repair(StrEnum):
    """What mends a finding. Whatever is not certain is listed."""

    READ = "read"
    """Take in what the calendar has, as if it had just been reported."""
    LOOK = "look"
    """Ask the calendar what has become of it, and take that in."""
    SYNC = "sync"
    """Tell the calendar what it is to have."""
    ASK_AGAIN = "ask_again"
    """The key works again: tell it once more."""
    CANCEL = "cancel"
    """Cancel it in the calendar: it is provably ours, and another one stands in its place."""
    LIST = "list"
    """A person decides."""


@dataclass(frozen=True, slots=True)
class Finding:
    kind: Difference
    repair: Repair
    row: Mirrored | None = None
    """Ours, if there is one."""
    booking: Standing | None = None
    """The calendar's, if there is one."""
    uid: str | None = None
    """What to ask the calendar about, if that is neither."""
    why: str = ""

    @property
    def visit(self) -> UUID | None:
        return self.row.appointment_id if self.row else None

    @property
    def certain(self) -> bool:
        """Whether it is mended without anybody's decision."""
        return self.repair is not Repair.LIST
