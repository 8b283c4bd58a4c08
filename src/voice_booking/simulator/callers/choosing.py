"""Which of the things just named the caller takes."""

import re
from collections.abc import Sequence

from voice_booking.simulator.callers.reading import Offer
from voice_booking.simulator.callers.times import mentions
from voice_booking.simulator.callers.wishes import Time, Want

_OR = re.compile(r",? oder ")
_DATED = re.compile(r"tag, de[mn] |mittwoch, de[mn] ")
"""A date has a comma of its own."""


def chosen(offers: Sequence[Offer], times: Sequence[Time], people: Sequence[str]) -> int | None:
    """The place of the first offer that suits; None if none does. Without wished times every time suits."""
    for place, offer in enumerate(offers):
        suits = not times or any(offer.moment in window for time in times for window in time.accepts)
        theirs = not people or not offer.people or any(name in offer.people for name in people)
        if suits and theirs:
            return place
    return None


def echoed(question: str, words: Sequence[str], times: Sequence[Time] = ()) -> str:
    """The one of the things asked about in `question` that has one of `words` in it, or fits the times; else ""."""
    asked = re.sub(r"^.*?(meinen sie|womit fangen wir an:|möchten sie)( außerdem| zum beispiel)?( zu)?", "", question)
    halves = _OR.split(asked)
    split = (half if _DATED.search(half) else half.split(", ") for half in halves)
    parts = [part.strip(" ?!.") for half in split for part in ([half] if isinstance(half, str) else half)]
    for word in words:
        for part in parts:
            if word.lower() in part:
                return part
    return _fitting_clock(parts, times)


def misheard(not_offered: str, want: Want) -> bool:
    """Whether what the agent says is not offered is something that they have not asked for."""
    said = {word for way in (*want.service, *want.meaning) for word in way.lower().split()}
    return bool(not_offered) and not said.issuperset(not_offered.split())


def _fitting_clock(parts: Sequence[str], times: Sequence[Time]) -> str:
    windows = [window for time in times for window in time.accepts]
    if not windows:
        return ""
    today = windows[0].first.date()
    for part in parts:
        told = mentions(part, today)
        days = [mention.day for mention in told if mention.day]
        clocks = [mention.clock for mention in told if mention.clock]
        day_fits = not days or any(window.first.date() <= days[0] <= window.last.date() for window in windows)
        clock_fits = not clocks or any(window.first.time() <= clocks[0] <= window.last.time() for window in windows)
        if told and day_fits and clock_fits:
            return part
    return ""
