"""What a caller could have instead: near the wish, else the next there is up to the horizon."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from voice_booking.booking.ports import Facts, Widen
from voice_booking.booking.wanted import Wanted
from voice_booking.booking.wishes import AFTER, WHOLE_DAY
from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.planning import Slot
from voice_booking.scheduling.ranking import three_best
from voice_booking.scheduling.soonest import next_free

GROWTH = 3
"""How many times as long a span is read when nothing is free in the last one."""


def alternatives(wanted: Wanted, facts: Facts) -> tuple[Slot, ...] | Widen:
    """At most three, around the wish: the wished person's nearest, the nearest with anybody else, the soonest.

    If there are none, the nearest beyond; facts that do not reach far enough are asked for.
    """
    return around(wanted, facts) or further(wanted, facts)


def around(wanted: Wanted, facts: Facts) -> tuple[Slot, ...]:
    """Those within some days of the wish."""
    search = wanted.search(facts.occupied, others=True)
    return three_best(search, (wanted.when.around(wanted.now),), wanted.when.middle)


def further(wanted: Wanted, facts: Facts) -> tuple[Slot, ...] | Widen:
    """The next after those days, else the nearest before them, or the wider span that has to be looked at."""
    looked, near = facts.span, wanted.when.around(wanted.now)
    if looked is None:
        return ()
    search = wanted.search(facts.occupied, others=True)
    soonest = next_free(search, near.end)
    if soonest is not None and soonest.plan.start < looked.end - WHOLE_DAY:
        start = soonest.plan.start
        window = Span(start, min(start + AFTER, looked.end - WHOLE_DAY))
        return three_best(search, (window,), wanted.when.middle or wanted.now)
    wider = _wider(looked, wanted)
    if wider is not None:
        return wider
    before = Span(wanted.now, near.start)
    return three_best(search, (before,), wanted.when.middle) if before.start < before.end else ()


def is_near(wanted: Wanted, slots: tuple[Slot, ...]) -> bool:
    """Whether any of them lies around the wish, or within it."""
    spans = (wanted.when.around(wanted.now), *wanted.when.windows)
    return any(span.start <= slot.plan.start < span.end for slot in slots for span in spans)


def _wider(looked: Span, wanted: Wanted) -> Widen | None:
    """First later, up to the horizon, then earlier, back to now."""
    zone = wanted.salon.branch.zone
    horizon = datetime.combine(wanted.last_day + timedelta(days=2), time(0), zone).astimezone(UTC)
    if looked.end < horizon:
        return Widen(replace(looked, end=min(horizon, looked.start + GROWTH * (looked.end - looked.start))))
    if looked.start > wanted.now - WHOLE_DAY:
        return Widen(replace(looked, start=wanted.now - WHOLE_DAY))
    return None
