"""Which slots a caller is told about: the wish if it is free, else the true reason and the nearest alternatives."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from voice_booking.booking.candidates import Candidates
from voice_booking.booking.offers import Offer
from voice_booking.booking.outcomes import (
    Closed,
    Outcome,
    OutsideHours,
    SlotsFound,
    StaffAway,
    Taken,
    TimeWrong,
    TooFar,
    TooSoon,
)
from voice_booking.booking.wishes import TimeWish, wall_span
from voice_booking.listening.when import TimeProblem
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.planning import Slot
from voice_booking.scheduling.ranking import three_best
from voice_booking.scheduling.refusal import Obstacle
from voice_booking.scheduling.search import SlotSearch

BEFORE, AFTER = timedelta(days=3), timedelta(days=8)
"""How far around a wish alternatives are looked for."""
WHOLE_DAY = timedelta(days=1)

Offering = Callable[[tuple[Slot, ...]], tuple[Offer, ...]]
"""Gives slots their ids within the call."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A wish for one visit, understood: what, by whom, when."""

    salon: Salon
    service: Service
    staff: Candidates
    when: TimeWish
    now: datetime

    @property
    def around(self) -> tuple[Span, ...]:
        """Where alternatives may lie."""
        middle = self.when.middle or self.now
        return (Span(max(self.now, middle - BEFORE), max(self.now, middle) + AFTER),)

    @property
    def facts_span(self) -> Span:
        """Where occupied time matters for this wish and its alternatives: whole days, whatever the zone."""
        spans = (*self.when.windows, *self.around)
        return Span(min(span.start for span in spans) - WHOLE_DAY, max(span.end for span in spans) + WHOLE_DAY)

    @property
    def local_day(self) -> date:
        return (self.when.middle or self.now).astimezone(self.salon.branch.zone).date()

    def search(self, occupied: tuple[Occupied, ...], *, others: bool = False) -> SlotSearch:
        """Slots of those who were asked for; with `others`, of everybody who may be offered instead, too."""
        staff = self.staff.everyone if others else self.staff.first
        preferred = self.staff.first if self.staff.then else ()
        return SlotSearch(self.salon.branch, self.service, staff, occupied, self.now, preferred)


def choose(wanted: Wanted, occupied: tuple[Occupied, ...], offering: Offering) -> Outcome:
    """What is true about the wish: it is free, or why not and what is instead."""
    if wanted.when.point is not None:
        return _choose_point(wanted, wanted.when.point, occupied, offering)
    slots = three_best(wanted.search(occupied), wanted.when.windows, wanted.when.near)
    if slots:
        return SlotsFound(offering(slots), wished=False)
    return _nothing_in_windows(wanted, occupied, offering)


def _choose_point(wanted: Wanted, point: datetime, occupied: tuple[Occupied, ...], offering: Offering) -> Outcome:
    search = wanted.search(occupied)
    exact = search.best_at(point)
    if exact:
        return SlotsFound(offering((exact,)), wished=True)
    return refused(wanted, point, search.obstacle(point), offering(alternatives(wanted, occupied)))


def refused(wanted: Wanted, point: datetime, obstacle: Obstacle, offers: tuple[Offer, ...]) -> Outcome:
    """The outcome that says why `point` cannot be."""
    branch = wanted.salon.branch
    day = point.astimezone(branch.zone).date()
    match obstacle:
        case Obstacle.PAST:
            return TimeWrong(TimeProblem.PAST)
        case Obstacle.CLOSED | Obstacle.HOLIDAY:
            return Closed(day, branch.holiday(day), offers)
        case Obstacle.OUTSIDE_HOURS:
            return OutsideHours(point, branch.opening_on(day), offers)
        case Obstacle.TOO_SOON:
            return TooSoon(wanted.now + timedelta(minutes=wanted.service.notice_minutes), offers)
        case Obstacle.TOO_FAR:
            return TooFar(_last_day(wanted), offers)
        case Obstacle.STAFF_AWAY if len(wanted.staff.first) == 1:
            return StaffAway(wanted.staff.first[0], day, offers)
        case _:
            return Taken(point, wanted.staff.wished, offers)


def alternatives(wanted: Wanted, occupied: tuple[Occupied, ...]) -> tuple[Slot, ...]:
    """At most three, around the wish: the wished person's nearest, the nearest with anybody else, the soonest."""
    return three_best(wanted.search(occupied, others=True), wanted.around, wanted.when.middle)


def _nothing_in_windows(wanted: Wanted, occupied: tuple[Occupied, ...], offering: Offering) -> Outcome:
    """No start in any window: closed, away, too far or taken; in each case what is near."""
    if not wanted.when.windows:
        return TimeWrong(TimeProblem.PAST)
    branch, day = wanted.salon.branch, wanted.local_day
    if day > _last_day(wanted):
        return TooFar(_last_day(wanted), ())
    offers = offering(_others_then_around(wanted, occupied))
    if wanted.when.day is not None and not branch.opening_on(day):
        return Closed(day, branch.holiday(day), offers)
    first = wanted.staff.first
    if wanted.when.day is not None and len(first) == 1 and first[0].away_on(day):
        return StaffAway(first[0], day, offers)
    if wanted.when.day is not None and not _open_in_windows(wanted):
        return OutsideHours(wanted.when.windows[0].start, branch.opening_on(day), offers)
    return Taken(None, wanted.staff.wished, offers)


def _open_in_windows(wanted: Wanted) -> bool:
    """Whether the branch is open at any minute of the wished windows of one day."""
    day, zone = wanted.local_day, wanted.salon.branch.zone
    opens = [wall_span(day, span.start, span.end, zone) for span in wanted.salon.branch.opening_on(day)]
    return any(window.overlaps(span) for window in wanted.when.windows for span in opens)


def _others_then_around(wanted: Wanted, occupied: tuple[Occupied, ...]) -> tuple[Slot, ...]:
    with_others = wanted.search(occupied, others=True)
    return three_best(with_others, wanted.when.windows, wanted.when.near) or alternatives(wanted, occupied)


def _last_day(wanted: Wanted) -> date:
    branch = wanted.salon.branch
    return wanted.now.astimezone(branch.zone).date() + timedelta(days=branch.horizon_days)
