"""Which starts GET /v2/slots offers within free ranges. Verified against Cal.com's own slot code; see the rules there.

A busy block re-anchors the steps: they begin anew behind it, rounded up to a multiple of the grid past the local hour,
unless the step that was running reaches further.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from voice_booking.simulator.calcom.availability import Range

GRIDS = (60, 30, 20, 15, 10, 5)
SLACK = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Steps:
    """How starts follow each other; all in minutes."""

    step: int
    """The slot interval, else the asked duration, else the type's length."""
    length: int
    offset: int = 0
    """Added to the first start of a range and to every step."""

    @property
    def grid(self) -> int:
        """The first of 60, 30, 20, 15, 10, 5 that divides the step, else 1."""
        return next((grid for grid in GRIDS if self.step % grid == 0), 1)


def starts(ranges: Iterable[Range], earliest: datetime, steps: Steps, zone: ZoneInfo) -> Iterator[datetime]:
    """Starts in UTC, in order.

    Args:
        ranges: free ranges, merged and in order.
        earliest: now and the minimum notice.
        zone: that of the query, whose hours the grid counts from.
    """
    step, length = timedelta(minutes=steps.step + steps.offset), timedelta(minutes=steps.length)
    last: datetime | None = None
    for begin, end in ranges:
        start = rounded_up(max(begin, earliest), steps.grid, zone) + timedelta(minutes=steps.offset)
        if last is not None and last + step > start:
            start = last + step
        while start + length <= end + SLACK:
            yield start
            last = start
            start += step


def rounded_up(moment: datetime, grid: int, zone: ZoneInfo) -> datetime:
    """The next multiple of `grid` minutes past the local hour; seconds are cut off before."""
    local = moment.astimezone(zone).replace(second=0, microsecond=0)
    return (local.astimezone(UTC)) + timedelta(minutes=-local.minute % grid)
