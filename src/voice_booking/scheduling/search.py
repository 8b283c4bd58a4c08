"""All the true starts of a service: who could begin when, and with which plan."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from voice_booking.salon.business import Branch
from voice_booking.salon.resources import Resource
from voice_booking.salon.services import Service
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.bits import each_bit
from voice_booking.scheduling.composition import Demand, start_mask, stretch_starts
from voice_booking.scheduling.days import DayFrame, day_frame, frame_at
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.free_time import Books, OpenDay
from voice_booking.scheduling.plan import Plan, Span
from voice_booking.scheduling.planning import Slot, build_plan
from voice_booking.scheduling.refusal import Obstacle
from voice_booking.scheduling.visit import ItemWish

__all__ = ["Obstacle", "Performer", "Slot", "VisitSearch", "Start"]

Start = tuple[datetime, StaffMember]
"""When a visit could begin (UTC), and with whom."""


@dataclass(frozen=True, slots=True)
class Performer:
    """A person, their own version of the service, and what it asks of them."""

    member: StaffMember
    service: Service
    demand: Demand


@dataclass(frozen=True)
class VisitSearch:
    """One question about free slots, with everything that its answer depends on.

    A visit, buffers included, lies within one local day. Windows hold starts: a visit may end after its window.
    """

    branch: Branch
    items: tuple[ItemWish, ...]
    occupied: tuple[Occupied, ...]
    """From the ledger: at least everything that these people have on the local days that are searched."""
    now: datetime
    team: tuple[StaffMember, ...] = ()
    """Who may do the segments that anybody, or an assistant, may do."""
    resources: tuple[Resource, ...] = ()
    barred: tuple[Span, ...] = ()
    """When no visit may begin: too soon after another treatment."""
    shortest_minutes: int = 0

    @property
    def service(self) -> Service:
        return self.items[0].service

    @property
    def staff(self) -> tuple[StaffMember, ...]:
        return self.items[0].staff

    @property
    def preferred(self) -> tuple[StaffMember, ...]:
        """The wished persons among the staff: they come before others at the same start."""
        return self.items[0].preferred

    @cached_property
    def earliest(self) -> datetime:
        """The first whole minute that is not too soon."""
        return self._whole_minute(self.now + timedelta(minutes=self.service.notice_minutes))

    @cached_property
    def last_day(self) -> date:
        """The last date that can be booked."""
        return self.now.astimezone(self.branch.zone).date() + timedelta(days=self.branch.horizon_days)

    @cached_property
    def performers(self) -> tuple[Performer, ...]:
        """Raises `LookupError` if one of the staff does not do the service."""
        versions = ((member, member.own_version(self.service)) for member in self.staff)
        return tuple(Performer(member, version, Demand.of(version)) for member, version in versions)

    @cached_property
    def _books(self) -> Books:
        return Books(self.occupied)

    @cached_property
    def _wished(self) -> frozenset[str]:
        return frozenset(member.key for member in self.preferred)

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

        At the same start the wished persons come first, then who has least to do that day, then the order of keys.
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
        """The slots that begin at `start`, on the grid or not, best person first; seconds round up to the minute."""
        return tuple(self.slot(found) for found in self._starts_at(start))

    def best_at(self, start: datetime) -> Slot | None:
        """The first of `at`, without the plans of the others."""
        found = self._starts_at(start)
        return self.slot(found[0]) if found else None

    def at_work(self, plan: Plan) -> bool:
        """Whether the first of the staff, whose plan it is, is there for all of it, by today's hours and time off."""
        frame = frame_at(self.branch.timezone, plan.start)
        working = OpenDay.of(self.branch, frame).working(self.staff[0])
        return all(not frame.moments(claim.span) & ~working for claim in plan.claims)

    def slot(self, start: Start) -> Slot:
        """The slot of a start that this search has found."""
        moment, member = start
        performer = next(performer for performer in self.performers if performer.member.key == member.key)
        return Slot(self._plan(performer, moment), member)

    def obstacle(self, start: datetime) -> Obstacle:
        """Why nothing begins at `start`; only to be asked when `at` has found nothing."""
        if start < self.now:
            return Obstacle.PAST
        start = self._whole_minute(start)
        frame = frame_at(self.branch.timezone, start)
        if frame.day > self.last_day:
            return Obstacle.TOO_FAR
        open_day = OpenDay.of(self.branch, frame)
        if not open_day.opening:
            return Obstacle.HOLIDAY if self.branch.holiday(frame.day) else Obstacle.CLOSED
        if not self._within_hours(open_day, frame.minute(start)):
            return Obstacle.OUTSIDE_HOURS
        if start < self.earliest:
            return Obstacle.TOO_SOON
        at_work = any(open_day.working(member) for member in self.staff)
        return Obstacle.TAKEN if at_work else Obstacle.STAFF_AWAY

    def _within_hours(self, open_day: OpenDay, minute: int) -> bool:
        """Whether anybody's visit, with its buffers, could begin then if nothing but the opening hours counted."""
        starts = (start_mask(performer.demand, open_day.opening, open_day.spans) for performer in self.performers)
        return any(mask >> minute & 1 for mask in starts)

    def _bookable(self, frame: DayFrame) -> int:
        """The minutes of a day that are neither past nor too soon nor too far."""
        return 0 if frame.day > self.last_day else frame.not_before(self.earliest)

    def _listed(self, frame: DayFrame, wanted: int) -> list[Start]:
        """The possible starts among the `wanted` minutes, in the order of `starts_on`."""
        open_day = OpenDay.of(self.branch, frame)
        if not open_day.opening or not wanted:
            return []
        found: list[tuple[int, tuple[bool, int, str], StaffMember]] = []
        for performer in self.performers:
            member = performer.member
            occupied = self._books.occupied(member.id, frame)
            free = open_day.working(member) & ~occupied
            starts = start_mask(performer.demand, free, open_day.spans) & wanted
            rank = (member.key not in self._wished, occupied.bit_count(), member.key)
            found += [(minute, rank, member) for minute in each_bit(starts)]
        found.sort(key=lambda entry: entry[:2])
        return [(frame.at(minute), member) for minute, _, member in found]

    def _starts_at(self, start: datetime) -> list[Start]:
        frame = frame_at(self.branch.timezone, self._whole_minute(start))
        return self._listed(frame, self._bookable(frame) & 1 << frame.minute(start))

    def _plan(self, performer: Performer, moment: datetime) -> Plan:
        frame = frame_at(self.branch.timezone, moment)
        open_day = OpenDay.of(self.branch, frame)
        minute = frame.minute(moment)
        free = open_day.working(performer.member) & ~self._books.occupied(performer.member.id, frame)
        opening_span = next(span for span in open_day.spans if span[0] <= minute < span[1])
        begins = stretch_starts(performer.demand, free, opening_span, minute)
        return build_plan(performer.service, performer.demand, performer.member, frame, begins)

    @staticmethod
    def _whole_minute(moment: datetime) -> datetime:
        exact = moment.astimezone(UTC)
        whole = exact.replace(second=0, microsecond=0)
        return whole if whole == exact else whole + timedelta(minutes=1)


def _union(frame: DayFrame, windows: Sequence[Span]) -> int:
    mask = 0
    for window in windows:
        mask |= frame.moments(window)
    return mask
