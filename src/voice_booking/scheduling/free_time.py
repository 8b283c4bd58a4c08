"""When a person is free: working hours, less breaks, days off and everything that somebody else has."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from voice_booking.salon.business import Branch
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.bits import runs, span_mask
from voice_booking.scheduling.days import EPOCH, PLAIN_DAY, DayFrame
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
        breaks = member.breaks_on(self.frame.day)
        hours = self.on_shift(member)
        return hours & ~self.frame.mask(breaks) if breaks else hours

    def on_shift(self, member: StaffMember) -> int:
        """As `working`, breaks included."""
        day = self.frame.day
        if not self.opening or (member.time_off and member.away_on(day)):
            return 0
        return self.opening if member.working_hours is None else self.frame.mask(member.working_hours.on(day))


class Books:
    """Occupied time, looked up by unit and day."""

    def __init__(self, occupied: Iterable[Occupied]) -> None:
        self._masks: dict[UUID, dict[int, int]] = {}
        """Unit -> UTC day (counted from 1970) -> occupied minutes of that UTC day."""
        for fact in occupied:
            span = fact.span
            begin, end = span.start - EPOCH, span.end - EPOCH
            day = begin.days
            first = begin.seconds // 60
            stop = (end.seconds + 59 + (end.microseconds > 0)) // 60 + (end.days - day) * PLAIN_DAY
            masks = self._masks.setdefault(fact.unit, {})
            while stop > PLAIN_DAY:
                masks[day] = masks.get(day, 0) | span_mask(first, PLAIN_DAY)
                day, first, stop = day + 1, 0, stop - PLAIN_DAY
            masks[day] = masks.get(day, 0) | ((1 << stop - first) - 1) << first

    def occupied(self, unit: UUID, frame: DayFrame) -> int:
        """The minutes of the day that somebody has, even if only for a part of the minute."""
        masks = self._masks.get(unit)
        if not masks:
            return 0
        day, skipped = divmod(frame.first, PLAIN_DAY)
        mask = masks.get(day, 0) | masks.get(day + 1, 0) << PLAIN_DAY
        if skipped + frame.minutes > 2 * PLAIN_DAY:
            mask |= masks.get(day + 2, 0) << 2 * PLAIN_DAY
        return mask >> skipped & (1 << frame.minutes) - 1
