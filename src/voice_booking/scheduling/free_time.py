"""When a person is free: working hours, less breaks, days off and everything that somebody else has."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from voice_booking.salon.business import Branch
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.bits import runs
from voice_booking.scheduling.days import PLAIN_DAY, DayFrame, epoch_minute, epoch_minute_up
from voice_booking.scheduling.facts import Occupied


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A day of a branch with the minutes at which it is open."""

    frame: DayFrame
    opening: int
    spans: tuple[tuple[int, int], ...]
    """The unbroken spans of `opening`, ascending, as (first minute, end)."""

    @classmethod
    def of(cls, branch: Branch, frame: DayFrame) -> "OpenDay":
        opening = frame.mask(branch.opening_on(frame.day))
        return cls(frame, opening, tuple(runs(opening)))

    def working(self, member: StaffMember) -> int:
        """When the person is at work. That may be before opening, but never on a day on which the branch is closed."""
        day = self.frame.day
        if not self.opening or member.away_on(day):
            return 0
        hours = self.opening if member.working_hours is None else self.frame.mask(member.working_hours.on(day))
        return hours & ~self.frame.mask(member.breaks_on(day))


class Books:
    """Occupied time, looked up by unit and day."""

    def __init__(self, occupied: Iterable[Occupied]) -> None:
        self._spans: dict[tuple[UUID, int], list[tuple[int, int]]] = {}
        for fact in occupied:
            first, end = epoch_minute(fact.span.start), epoch_minute_up(fact.span.end)
            for utc_day in range(first // PLAIN_DAY, (end - 1) // PLAIN_DAY + 1):
                self._spans.setdefault((fact.unit, utc_day), []).append((first, end))

    def occupied(self, unit: UUID, frame: DayFrame) -> int:
        """The minutes of the day that somebody has, even if only for a part of the minute."""
        mask = 0
        for utc_day in range(frame.first // PLAIN_DAY, (frame.first + frame.minutes - 1) // PLAIN_DAY + 1):
            for first, end in self._spans.get((unit, utc_day), ()):
                begins = max(first - frame.first, 0)
                mask |= ((1 << max(end - frame.first - begins, 0)) - 1) << begins
        return mask & ((1 << frame.minutes) - 1)
