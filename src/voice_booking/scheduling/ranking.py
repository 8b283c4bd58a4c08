"""Three offers out of all: what a receptionist would say when the wish itself cannot be had, or was wide."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from itertools import product

from voice_booking.scheduling.merits import Merits, distance_between
from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.planning import Slot
from voice_booking.scheduling.search import Start, VisitSearch

__all__ = ["Slot", "three_best"]

OFFERS = 3
HOUR = timedelta(hours=1)
SIMILAR = HOUR / 2
"""Starts of one day that lie no further apart are alike to a customer who has said no time."""

Rule = Callable[[Start], bool]


def three_best(search: VisitSearch, windows: Sequence[Span], near: datetime | None = None) -> tuple[Slot, ...]:
    """At most three offers that begin inside the windows, each a useful choice beside the others; best first.

    With a wished moment `near`: the nearest, with a wished person if the search prefers any; the nearest other choice,
    which then is somebody else; the earliest of all. The nearest days count first, on each of them the nearest clock
    time: whoever cannot come at two on Tuesday would rather come at two on Wednesday than early in the morning.
    Without it: the earliest, and the earliest in other halves of days (before noon, from noon on), wished persons
    before others. What is lacking after that is filled up with the nearest, or earliest, that keep a distance from
    the offers already chosen: three hours in a wide window, else one, and never less than half an hour.

    Only without a wished moment, the salon's day counts too: of the starts that would do as well and begin within
    half an hour (`SIMILAR`) of the earliest, same day, the one that leaves no scrap is taken; of those, one in another
    customer's processing time; of those, one that lies snugly (all three as in `Neighbours.reasons`); then the
    earliest. The wish for a person and the distances come first.

    Each offer says what speaks for it and against it (`Slot.reasons`), see `Merits.told`. The windows are read day by
    day and no further than needed.
    """
    choice = _Choice(search, windows)
    if near is None:
        choice.fill_early()
    else:
        choice.fill_near(near)
    return choice.merits.told([choice.slot(start) for start in choice.chosen], near)


class _Choice:
    """The offers chosen so far."""

    def __init__(self, search: VisitSearch, windows: Sequence[Span]) -> None:
        self._search = search
        self._windows = windows
        self._wished = bool(search.preferred)
        self.merits = Merits(search)
        self.chosen: list[Start] = []

    def slot(self, start: Start) -> Slot:
        """The plan for a start, by the wished persons wherever it is possible with them."""
        if self._wished and start[1] is None and self._is_wished(start):
            return self._search.by_wished.slot(start)
        return self._search.slot(start)

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
                self._add_early(group, rule)
        self.chosen.sort(key=lambda start: (self._wished and self._is_other(start), start[0]))

    def _add_early(self, group: Rule, rule: Rule) -> None:
        """Fill up with the earliest of a group that keep to the rule, or with what suits the salon better then."""
        for start in self._search.starts(self._windows) if len(self.chosen) < OFFERS else ():
            if len(self.chosen) >= OFFERS:
                return
            if group(start) and rule(start):
                self.chosen.append(self._most_suitable(start, group, rule))

    def _most_suitable(self, earliest: Start, group: Rule, rule: Rule) -> Start:
        """Of the starts similar to one the most suitable for the salon; each counts with its first person."""
        day = earliest[0].astimezone(self._search.branch.zone).date()
        similar: dict[datetime, Start] = {}
        for start in self._search.starts_on(day, self._windows):
            if earliest[0] <= start[0] <= earliest[0] + SIMILAR and group(start) and rule(start):
                similar.setdefault(start[0], start)
        return min(similar.values(), key=lambda start: self.merits.unsuitable(self.slot(start).plan))

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
    wished = near.astimezone(zone).date()
    days = list(search.days(windows))
    distances = sorted({abs(day - wished) for day in days})

    @cache
    def on(distance: timedelta) -> list[Start]:
        ring = (day for day in days if abs(day - wished) == distance)
        found = (start for day in ring for start in search.starts_on(day, windows, near))
        return sorted(found, key=lambda start: distance_between(start[0], near, zone))

    return lambda: (start for distance in distances for start in on(distance))
