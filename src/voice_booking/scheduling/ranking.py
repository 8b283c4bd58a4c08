"""Three offers out of all: what a receptionist would say when the wish itself cannot be had, or was wide."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from itertools import product

from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.planning import Slot
from voice_booking.scheduling.search import Start, VisitSearch

__all__ = ["Slot", "three_best"]

OFFERS = 3
HOUR = timedelta(hours=1)

Rule = Callable[[Start], bool]


def three_best(search: VisitSearch, windows: Sequence[Span], near: datetime | None = None) -> tuple[Slot, ...]:
    """At most three offers that begin inside the windows, each a useful choice beside the others; best first.

    With a wished moment `near`: the nearest, with a wished person if the search prefers any; the nearest other choice,
    which then is somebody else; the earliest of all. The nearest days count first, on each of them the nearest clock
    time: whoever cannot come at two on Tuesday would rather come at two on Wednesday than early in the morning.
    Without it: the earliest, and the earliest in other halves of days (before noon, from noon on), wished persons
    before others. What is lacking after that is filled up with the nearest, or earliest, that keep a distance from
    the offers already chosen: three hours in a wide window, else one, and never less than half an hour.

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

    def __init__(self, search: VisitSearch, windows: Sequence[Span]) -> None:
        self._search = search
        self._windows = windows
        self._wished = bool(search.preferred)
        self.chosen: list[Start] = []

    def fill_near(self, near: datetime) -> None:
        nearest = _outward(self._search, self._windows, near)
        apart = self._apart(HOUR)
        for rule in (self._is_wished, self._is_other) if self._wished else (apart, apart):
            self._add_first(nearest(), rule)
        self._add_first(self._search.starts(self._windows), apart)
        for spread in (HOUR, HOUR / 2):
            self._add_all(nearest(), self._apart(spread))

    def fill_early(self) -> None:
        groups = (self._is_wished, self._is_other) if self._wished else (_anybody,)
        wide = (self._in_new_half_day, self._apart(3 * HOUR), self._apart(HOUR))
        for rules in (wide, (self._apart(HOUR / 2),)):
            for group, rule in product(groups, rules):
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
        return self._search.wishes_met(start)

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


def _outward(search: VisitSearch, windows: Sequence[Span], near: datetime) -> Callable[[], Iterator[Start]]:
    """Starts by distance from `near`, nearest day first; each call begins anew without searching a day again."""
    zone = search.branch.zone
    wished = near.astimezone(zone)
    days = list(search.days(windows))
    distances = sorted({abs(day - wished.date()) for day in days})

    def from_wished_clock(start: Start) -> int:
        local = start[0].astimezone(zone)
        return abs((local.hour - wished.hour) * 60 + local.minute - wished.minute)

    @cache
    def on(distance: timedelta) -> list[Start]:
        ring = (day for day in days if abs(day - wished.date()) == distance)
        return sorted((start for day in ring for start in search.starts_on(day, windows, near)), key=from_wished_clock)

    return lambda: (start for distance in distances for start in on(distance))
