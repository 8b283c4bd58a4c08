"""All the true starts of a visit of one or several services: when it could begin, and with which plan."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from operator import itemgetter

from voice_booking.salon.business import Branch
from voice_booking.salon.resources import Resource
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.bits import each_bit
from voice_booking.scheduling.days import DayFrame, day_frame, frame_at
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.floor import Floor, IdleFloor
from voice_booking.scheduling.free_time import Books, OpenDay
from voice_booking.scheduling.layout import Layout
from voice_booking.scheduling.plan import Plan, Span
from voice_booking.scheduling.planning import Slot
from voice_booking.scheduling.refusal import Obstacle
from voice_booking.scheduling.stylists import Stylist
from voice_booking.scheduling.today import holds
from voice_booking.scheduling.visit import ItemWish
from voice_booking.scheduling.visit_day import Chosen, VisitDay

__all__ = ["Obstacle", "Slot", "Start", "VisitSearch"]

Start = tuple[datetime, StaffMember | None]
"""When a visit could begin (UTC), and with which stylist; None for several services, where the plan says who."""


@dataclass(frozen=True)
class VisitSearch:
    """One question about free slots, with everything that its answer depends on.

    A visit, buffers included, lies within one local day. Windows hold starts: a visit may end after its window.
    Raises `LookupError` when asked, if one of the staff of an item does not do its whole service.
    """

    branch: Branch
    items: tuple[ItemWish, ...]
    """In the order asked for; at least one."""
    occupied: tuple[Occupied, ...]
    """From the ledger: at least all that team, staff and resources have on the local days that are searched."""
    now: datetime
    team: tuple[StaffMember, ...] = ()
    """Who may do the segments that anybody, or an assistant, may do; nobody named: those who may be stylists."""
    resources: tuple[Resource, ...] = ()
    """Those of the branch; a segment that needs one that is not there is impossible."""
    barred: tuple[Span, ...] = ()
    """When no visit may begin, because another treatment of the customer is too near."""
    shortest_minutes: int = 0
    """The shortest service that can be booked: a shorter gap is of no use to anybody. 0: unknown."""

    @property
    def preferred(self) -> tuple[StaffMember, ...]:
        """The persons who were wished for any of the items."""
        wished = {member.id: member for item in self.items for member in item.preferred}
        return tuple(wished.values())

    @cached_property
    def earliest(self) -> datetime:
        """The first whole minute that is not too soon."""
        notice = max(item.service.notice_minutes for item in self.items)
        return _whole_minute(self.now + timedelta(minutes=notice))

    @cached_property
    def last_day(self) -> date:
        """The last date that can be booked."""
        return self.now.astimezone(self.branch.zone).date() + timedelta(days=self.branch.horizon_days)

    @cached_property
    def by_wished(self) -> "VisitSearch":
        """The same search with nobody but the wished persons for every item for which there are any."""
        return replace(self, items=tuple(replace(item, staff=item.preferred or item.staff) for item in self.items))

    def days(self, windows: Sequence[Span]) -> Iterator[date]:
        """The dates on which a visit could begin inside the windows, ascending, as far as bookings go."""
        if not windows:
            return
        zone = self.branch.zone
        day = max(min(window.start for window in windows), self.earliest).astimezone(zone).date()
        last = min(max(window.end for window in windows).astimezone(zone).date(), self.last_day)
        while day <= last:
            yield day
            day += timedelta(days=1)

    def starts_on(self, day: date, windows: Sequence[Span], near: datetime | None = None) -> list[Start]:
        """The offers of one day: starts on the grid (and `near`, on it or not), earliest first.

        A visit of one service is listed once for each possible stylist; at the same start the wished persons come
        first, then who is quickest, then who has least to do that day, then the order of keys. A visit of several is
        listed once for each start.
        """
        frame = day_frame(self.branch.timezone, day)
        wanted = frame.grid(self.branch.start_grid_minutes)
        if near is not None:
            wanted |= frame.moments(Span(near, near + timedelta(minutes=1)))
        wanted &= self._bookable(frame) & _union(frame, windows)
        return self._listed(frame, wanted) if wanted else []

    def starts(self, windows: Sequence[Span]) -> Iterator[Start]:
        """All offers inside the windows, day by day, lazily."""
        for day in self.days(windows):
            yield from self.starts_on(day, windows)

    def slots(self, windows: Sequence[Span]) -> Iterator[Slot]:
        """As `starts`, each with its plan."""
        return (self.slot(start) for start in self.starts(windows))

    def at(self, start: datetime) -> tuple[Slot, ...]:
        """What begins at `start`, on the grid or not, best first; seconds round up to the minute.

        For one service the best plan with each possible stylist, for several the best plan.
        """
        frame = frame_at(self.branch.timezone, _whole_minute(start))
        found = self._listed(frame, self._bookable(frame) & 1 << frame.minute(start))
        chosen = (self._chosen(moment, member) for moment, member in found)
        return tuple(best.slot for best in sorted((c for c in chosen if c), key=lambda best: best.cost))

    def best_at(self, start: datetime) -> Slot | None:
        """The best plan of all that begin at `start`, on the grid or not; seconds round up to the minute.

        Of several arrangements, in this order: fewest people; fewest segments by people who were not wished for their
        item; earliest end; least load (what the people have to do that day without this visit, in minutes); items in
        the order asked, by their beginnings; earlier gaps shorter; earlier waits shorter (what lies in a gap waits from
        its beginning); people by their keys, item by item. Items for which nobody is wished have no strangers.
        """
        frame = frame_at(self.branch.timezone, _whole_minute(start))
        if not self._bookable(frame) >> frame.minute(start) & 1:
            return None
        chosen = self._chosen(_whole_minute(start), None)
        return chosen.slot if chosen else None

    def slot(self, start: Start) -> Slot:
        """The slot of a start that this search has found. Raises `LookupError` for any other."""
        chosen = self._chosen(*start)
        if chosen is None:
            raise LookupError(f"no visit can begin at {start[0]}")
        return chosen.slot

    def wishes_met(self, start: Start) -> bool:
        """Whether a start that this search has found is one with the wished persons alone, wherever any are wished."""
        moment, member = start
        if member is not None:
            return any(member.key == wished.key for wished in self.preferred)
        frame = frame_at(self.branch.timezone, moment)
        return bool(self.by_wished.day(frame, None).starts >> frame.minute(moment) & 1)

    def at_work(self, plan: Plan) -> bool:
        """Whether the plan still holds by today's hours, leave and resources, whatever the people have to do."""
        people = (*self.team, *(member for item in self.items for member in item.staff))
        return holds(plan, self.branch, people, self.resources)

    def obstacle(self, start: datetime) -> Obstacle:
        """Why nothing begins at `start`; only to be asked when `at` has found nothing."""
        if start < self.now:
            return Obstacle.PAST
        start = _whole_minute(start)
        frame = frame_at(self.branch.timezone, start)
        if frame.day > self.last_day:
            return Obstacle.TOO_FAR
        open_day = OpenDay.of(self.branch, frame)
        if not open_day.opening:
            return Obstacle.HOLIDAY if self.branch.holiday(frame.day) else Obstacle.CLOSED
        if not self._weekday(frame.day):
            return Obstacle.WRONG_WEEKDAY
        if _union(frame, self.barred) >> frame.minute(start) & 1:
            return Obstacle.BARRED
        idle = VisitDay(self._layout, IdleFloor(open_day, self._books, self.resources))
        if not idle.starts >> frame.minute(start) & 1:
            return Obstacle.OUTSIDE_HOURS
        if start < self.earliest:
            return Obstacle.TOO_SOON
        at_work = all(any(open_day.working(member) for member in item.staff) for item in self.items)
        return Obstacle.TAKEN if at_work else Obstacle.STAFF_AWAY

    def floor(self, frame: DayFrame) -> Floor:
        """Who and what is free on a day."""
        if frame.day not in self._floors:
            self._floors[frame.day] = Floor(OpenDay.of(self.branch, frame), self._books, self.resources)
        return self._floors[frame.day]

    def day(self, frame: DayFrame, member: StaffMember | None) -> VisitDay:
        """The visit on a day; with a `member`, who then is the stylist of its only item."""
        key = (frame.day, member.key if member else None)
        if key not in self._visit_days:
            layout = self._stylists[member.key].layout if member else self._layout
            self._visit_days[key] = VisitDay(layout, self.floor(frame))
        return self._visit_days[key]

    @cached_property
    def _layout(self) -> Layout:
        return Layout(self.branch, self.items, self.team)

    @cached_property
    def _stylists(self) -> dict[str, Stylist]:
        """For a visit of one service."""
        return {member.key: Stylist(self.branch, self.items[0], member, self.team) for member in self.items[0].staff}

    @cached_property
    def _books(self) -> Books:
        return Books(self.occupied)

    @cached_property
    def _floors(self) -> dict[date, Floor]:
        return {}

    @cached_property
    def _visit_days(self) -> dict[tuple[date, str | None], VisitDay]:
        return {}

    def _weekday(self, day: date) -> bool:
        return all(not item.service.weekdays or day.isoweekday() in item.service.weekdays for item in self.items)

    def _bookable(self, frame: DayFrame) -> int:
        """The minutes of a day that are neither past nor too soon, too far, barred or on a wrong weekday."""
        if frame.day > self.last_day or not self._weekday(frame.day):
            return 0
        return frame.not_before(self.earliest) & ~_union(frame, self.barred)

    def _listed(self, frame: DayFrame, wanted: int) -> list[Start]:
        """The possible starts among the `wanted` minutes, in the order of `starts_on`."""
        open_day = OpenDay.of(self.branch, frame)
        if not open_day.opening or not wanted:
            return []
        if len(self.items) > 1:
            return [(frame.at(minute), None) for minute in each_bit(self.day(frame, None).starts & wanted)]
        ranked = []
        for stylist in self._stylists.values():
            occupied = self._books.occupied(stylist.member.id, frame)
            starts = stylist.lean_starts(open_day, occupied)
            if starts is None:
                starts = self.day(frame, stylist.member).starts
            rank = (stylist.stranger, stylist.minutes, occupied.bit_count(), stylist.member.key)
            ranked.append((rank, starts & wanted, stylist.member))
        ranked.sort(key=itemgetter(0))
        found = [(minute, member) for _, starts, member in ranked for minute in each_bit(starts)]
        found.sort(key=itemgetter(0))
        return [(frame.at(minute), member) for minute, member in found]

    def _chosen(self, moment: datetime, member: StaffMember | None) -> Chosen | None:
        frame = frame_at(self.branch.timezone, moment)
        return self.day(frame, member).best(frame.minute(moment))


def _whole_minute(moment: datetime) -> datetime:
    exact = moment.astimezone(UTC)
    whole = exact.replace(second=0, microsecond=0)
    return whole if whole == exact else whole + timedelta(minutes=1)


def _union(frame: DayFrame, windows: Sequence[Span]) -> int:
    mask = 0
    for window in windows:
        mask |= frame.moments(window)
    return mask
