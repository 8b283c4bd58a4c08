"""The first slot of all."""

from datetime import datetime, time, timedelta

from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.planning import Slot
from voice_booking.scheduling.search import VisitSearch


def next_free(search: VisitSearch, after: datetime) -> Slot | None:
    """The first slot that begins at `after` (aware) or later, as far as bookings go, at its best.

    On the start grid; searched day by day and no further than needed, so `search.occupied` must reach as far as
    the answer may lie.
    """
    horizon = datetime.combine(search.last_day + timedelta(days=1), time(0), search.branch.zone)
    if horizon <= after:
        return None
    start = next(search.starts((Span(after, horizon),)), None)
    return search.best_at(start[0]) if start else None
