"""A local day laid out in real minutes, so that the days on which the clock changes are just shorter or longer."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import accumulate
from zoneinfo import ZoneInfo

from voice_booking.salon.hours import WallSpan
from voice_booking.scheduling.bits import span_mask
from voice_booking.scheduling.plan import Span

PLAIN_DAY = 1440
"""Minutes of a day without a clock change; Berlin also has days of 1380 and of 1500."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MIDNIGHT = time(0)
MINUTE = timedelta(minutes=1)
MINUTES = tuple(timedelta(minutes=m) for m in range(2 * PLAIN_DAY))


def epoch_minute(moment: datetime) -> int:
    """Whole minutes since 1970, rounded down."""
    return (moment - EPOCH) // MINUTE


def epoch_minute_up(moment: datetime) -> int:
    """Whole minutes since 1970, rounded up."""
    return -((EPOCH - moment) // MINUTE)


@dataclass(frozen=True, slots=True)
class DayFrame:
    """One date in one zone: turns wall time and UTC into minutes since local midnight, and back."""

    day: date
    start: datetime
    """Local midnight, in UTC; where the clock skips midnight, the first moment of the day."""
    minutes: int
    clock: tuple[int, ...]
    """On a day on which the clock changes, what it shows (minutes after 0:00) at each real minute; else empty."""
    reached: tuple[int, ...]
    """As `clock`, but the latest that it has shown by then."""
    first: int
    """`start` in minutes since 1970."""

    def minute_of(self, wall: time) -> int:
        """When the clock first shows `wall`; for a time that it skips, the moment of the skip."""
        shown = wall.hour * 60 + wall.minute
        if not self.clock:
            return shown
        return bisect_left(self.reached, shown)

    def mask(self, spans: Iterable[WallSpan]) -> int:
        """The minutes that lie in any of the wall-clock spans."""
        mask = 0
        for span in spans:
            end = self.minutes if span.end == MIDNIGHT else self.minute_of(span.end)
            mask |= (1 << end) - (1 << self.minute_of(span.start))
        return mask

    def moments(self, span: Span) -> int:
        """The whole minutes of this day that are not before the span's start and before its end."""
        first = epoch_minute_up(span.start) - self.first
        end = epoch_minute_up(span.end) - self.first
        return span_mask(first, min(end, self.minutes))

    def not_before(self, moment: datetime) -> int:
        """The whole minutes of this day from `moment` on."""
        return span_mask(epoch_minute_up(moment) - self.first, self.minutes)

    def grid(self, step_minutes: int) -> int:
        """The minutes at which the local clock shows a multiple of `step_minutes` within its hour."""
        return _grid(self.minutes, self.clock, step_minutes)

    def at(self, minute: int) -> datetime:
        return self.start + MINUTES[minute]

    def minute(self, moment: datetime) -> int:
        """Minutes since local midnight, rounded up."""
        return epoch_minute_up(moment) - self.first


@lru_cache(maxsize=64)
def _grid(minutes: int, clock: tuple[int, ...], step: int) -> int:
    shows = clock or range(minutes)
    return sum(1 << minute for minute, shown in enumerate(shows) if shown % 60 % step == 0)


@lru_cache(maxsize=4096)
def day_frame(timezone: str, day: date) -> DayFrame:
    """The frame of a date in a zone (IANA name)."""
    zone = ZoneInfo(timezone)
    start = datetime.combine(day, MIDNIGHT, zone).astimezone(UTC)
    end = datetime.combine(day + timedelta(days=1), MIDNIGHT, zone).astimezone(UTC)
    minutes = (end - start) // MINUTE
    plain = minutes == PLAIN_DAY
    clock = () if plain else tuple(_shown(start + MINUTES[minute], zone) for minute in range(minutes))
    return DayFrame(day, start, minutes, clock, tuple(accumulate(clock, max)), epoch_minute(start))


def _shown(moment: datetime, zone: ZoneInfo) -> int:
    local = moment.astimezone(zone)
    return local.hour * 60 + local.minute


def frame_at(timezone: str, moment: datetime) -> DayFrame:
    """The frame of the local day in which `moment` lies."""
    return day_frame(timezone, moment.astimezone(ZoneInfo(timezone)).date())
