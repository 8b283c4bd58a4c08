"""Three offers out of all: what a receptionist would say when the wish itself cannot be had, or was wide."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache

from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.planning import Slot
from voice_booking.scheduling.search import SlotSearch, Start

__all__ = ["Slot", "three_best"]

OFFERS = 3
HOUR = timedelta(hours=1)
NEAR_SPREADS = (HOUR, HOUR / 2)
WIDE_SPREADS = (3 * HOUR, HOUR, HOUR / 2)
"""Two offers are a choice if they begin this far apart; a smaller distance counts when the larger leaves too few."""

Rule = Callable[[Start], bool]


def three_best(search: SlotSearch, windows: Sequence[Span], near: datetime | None = None) -> tuple[Slot, ...]:
    """At most three offers that begin inside the windows, each a useful choice beside the others; best first.

    With a wished moment `near`: the nearest, with a wished person if the search prefers any; the nearest other choice,
    which then is somebody else; the earliest of all. Nearest is the same day before other days, then by the clock.
    Without it: the earliest, and the earliest in other halves of days (before noon, from noon on), wished persons
    before others. What is lacking after that is filled up with the nearest, or earliest, that keep a distance from
    the offers already chosen: never less than half an hour.

    The windows are read day by day and no further than needed.
    """
    choice = _Choice(search, windows)
    if near is None:
        choice.fill_early()
    else:
        choice.fill_near(near)
    return tuple(search.slot(start) for start in choice.chosen)


class _Choice:
    """The offers chosen so far."""

    def __init__(self, search: SlotSearch, windows: Sequence[Span]) -> None:
        self._search = search
        self._windows = windows
        self._wished = {member.key for member in search.preferred}
        self.chosen: list[Start] = []

    def fill_near(self, near: datetime) -> None:
        nearest = _outward(self._search, self._windows, near)
        apart = self._apart(HOUR)
        for rule in (self._is_wished, self._is_other) if self._wished else (apart, apart):
            self._add_first(nearest(), rule)
        self._add_first(self._search.starts(self._windows), apart)
        for spread in NEAR_SPREADS:
            self._add_all(nearest(), self._apart(spread))

    def fill_early(self) -> None:
        for group in (self._is_wished, self._is_other) if self._wished else (_anybody,):
            for rule in (self._in_new_half_day, *map(self._apart, WIDE_SPREADS)):
                found = self._search.starts(self._windows) if len(self.chosen) < OFFERS else ()
                self._add_all(filter(group, found), rule)
        self.chosen.sort(key=lambda start: (bool(self._wished) and self._is_other(start), start[0]))

    def _add_all(self, starts: Iterable[Start], rule: Rule) -> None:
        for start in starts:
            if len(self.chosen) >= OFFERS:
                return
            if rule(start):
                self.chosen.append(start)

    def _add_first(self, starts: Iterable[Start], rule: Rule) -> None:
        self.chosen += next(([start] for start in starts if rule(start)), [])

    def _is_wished(self, start: Start) -> bool:
        return start[1].key in self._wished

    def _is_other(self, start: Start) -> bool:
        return not self._is_wished(start)

    def _apart(self, spread: timedelta) -> Rule:
        return lambda start: all(abs(start[0] - other[0]) >= spread for other in self.chosen)

    def _in_new_half_day(self, start: Start) -> bool:
        taken = {self._half_day(other) for other in self.chosen}
        return self._half_day(start) not in taken and self._apart(HOUR)(start)

    def _half_day(self, start: Start) -> tuple[date, bool]:
        local = start[0].astimezone(self._search.branch.zone)
        return local.date(), local.hour >= 12


def _anybody(_: Start) -> bool:
    return True


def _outward(search: SlotSearch, windows: Sequence[Span], near: datetime) -> Callable[[], Iterator[Start]]:
    """Starts by distance from `near`, nearest day first; each call begins anew without searching a day again."""
    wished_day = near.astimezone(search.branch.zone).date()
    days = sorted(search.days(windows), key=lambda day: abs(day - wished_day))

    @cache
    def on(distance: timedelta) -> list[Start]:
        ring = [day for day in days if abs(day - wished_day) == distance]
        found = [start for day in ring for start in search.starts_on(day, windows, near)]
        return sorted(found, key=lambda start: abs(start[0] - near))

    distances = sorted({abs(day - wished_day) for day in days})
    return lambda: (start for distance in distances for start in on(distance))
