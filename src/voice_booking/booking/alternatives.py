"""What a caller could have instead: near the wish, else the next there is up to the horizon."""

from datetime import UTC, datetime, time, timedelta

from voice_booking.booking.feasibility import ever_possible
from voice_booking.booking.ports import Facts, Widen
from voice_booking.booking.wanted import Wanted
from voice_booking.booking.wishes import AFTER, WHOLE_DAY
from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.planning import Slot
from voice_booking.scheduling.ranking import three_best
from voice_booking.scheduling.soonest import next_free

GROWTH = 3
"""How many times as long the next span is when nothing is free in the last one."""


def knows_wish(wanted: Wanted, facts: Facts) -> bool:
    """Whether the facts are about the wish and the days around it; wider ones are only about what is beyond."""
    return facts.span is None or facts.span.contains(wanted.when.facts_span(wanted.now))


def alternatives(wanted: Wanted, facts: Facts) -> tuple[Slot, ...] | Widen:
    """At most three, around the wish: the wished person's nearest, the nearest with anybody else, the soonest.

    If there are none, the nearest beyond; facts that do not reach far enough are asked for.
    """
    near = around(wanted, facts) if knows_wish(wanted, facts) else ()
    return near or further(wanted, facts)


def around(wanted: Wanted, facts: Facts) -> tuple[Slot, ...]:
    """Those within some days of the wish."""
    search = wanted.search(facts.occupied, others=True)
    return three_best(search, (wanted.when.around(wanted.now),), wanted.when.middle)


def further(wanted: Wanted, facts: Facts) -> tuple[Slot, ...] | Widen:
    """The next after those days, else the nearest before them; or the span that has to be looked at next.

    Each span begins where the last one ended: what was looked at in vain is not looked at again.
    """
    looked, near = facts.span, wanted.when.around(wanted.now)
    if looked is None:
        return ()
    search = wanted.search(facts.occupied, others=True)
    if looked.end <= near.end:
        return three_best(search, (Span(wanted.now, near.start),), wanted.when.middle)
    last = looked.end - WHOLE_DAY
    soonest = next_free(search, max(near.end, looked.start + WHOLE_DAY))
    if soonest is not None and soonest.plan.start < last:
        window = Span(soonest.plan.start, min(soonest.plan.start + AFTER, last))
        return three_best(search, (window,), wanted.when.middle or wanted.now)
    if knows_wish(wanted, facts) and not ever_possible(wanted):
        return ()
    return _next_span(looked, near, wanted) or ()


def is_near(wanted: Wanted, slots: tuple[Slot, ...]) -> bool:
    """Whether any of them lies around the wish, or within it."""
    spans = (wanted.when.around(wanted.now), *wanted.when.windows)
    return any(span.start <= slot.plan.start < span.end for slot in slots for span in spans)


def _next_span(looked: Span, near: Span, wanted: Wanted) -> Widen | None:
    """First later, up to the horizon, then earlier, back to now; a day more at both ends, whatever the zone."""
    zone = wanted.salon.branch.zone
    horizon = datetime.combine(wanted.last_day + timedelta(days=2), time(0), zone).astimezone(UTC)
    if looked.end < horizon:
        start, length = looked.end - 2 * WHOLE_DAY, GROWTH * (looked.end - looked.start)
        return Widen(Span(start, min(horizon, start + length)))
    if near.start > wanted.now:
        return Widen(Span(wanted.now - WHOLE_DAY, near.start + WHOLE_DAY))
    return None
