"""Which slots a caller is told about: the wish if it is free, else the true reason and the nearest alternatives."""

from collections.abc import Callable
from datetime import datetime

from voice_booking.booking.alternatives import alternatives, around, is_near, knows_wish
from voice_booking.booking.intervals import first_allowed
from voice_booking.booking.offers import Offer
from voice_booking.booking.outcomes import (
    Closed,
    NothingFree,
    Outcome,
    OutsideHours,
    SlotsFound,
    StaffAway,
    Taken,
    TimeWrong,
    TooFar,
    TooSoon,
    TreatedRecently,
    WrongWeekday,
)
from voice_booking.booking.own_visits import own_taking
from voice_booking.booking.ports import Facts, Widen
from voice_booking.booking.wanted import Wanted
from voice_booking.booking.wishes import wall_span
from voice_booking.listening.when import TimeProblem
from voice_booking.scheduling.days import frame_at
from voice_booking.scheduling.free_time import OpenDay
from voice_booking.scheduling.planning import Slot
from voice_booking.scheduling.ranking import three_best
from voice_booking.scheduling.refusal import Obstacle

Offering = Callable[[tuple[Slot, ...]], tuple[Offer, ...]]
"""Gives slots their ids within the call."""


def choose(wanted: Wanted, facts: Facts, offering: Offering) -> Outcome | Widen:
    """What is true about the wish: it is free, or why not and what is instead."""
    if wanted.when.point is not None:
        return _choose_point(wanted, wanted.when.point, facts, offering)
    known = knows_wish(wanted, facts)
    slots = three_best(wanted.search(facts.occupied), wanted.windows, wanted.when.near) if known else ()
    if slots:
        return SlotsFound(offering(slots), wished=False)
    return _nothing_in_windows(wanted, facts, offering)


def _choose_point(wanted: Wanted, point: datetime, facts: Facts, offering: Offering) -> Outcome | Widen:
    search = wanted.search(facts.occupied)
    exact = search.best_at(point) if knows_wish(wanted, facts) else None
    if exact:
        return SlotsFound(offering((exact,)), wished=True)
    obstacle = search.obstacle(point)
    if obstacle is Obstacle.PAST:
        return TimeWrong(TimeProblem.PAST)
    instead = around(wanted, facts) if obstacle is Obstacle.TOO_FAR else alternatives(wanted, facts)
    if isinstance(instead, Widen):
        return instead
    offers = offering(instead)
    return _ruled_out(wanted, point, obstacle, offers) or _taken(wanted, point, facts, instead, offers)


def _ruled_out(wanted: Wanted, point: datetime, obstacle: Obstacle, offers: tuple[Offer, ...]) -> Outcome | None:
    """Why `point` cannot be, whatever is booked; what no other choice can cure comes first."""
    branch = wanted.salon.branch
    day = point.astimezone(branch.zone).date()
    match obstacle:
        case Obstacle.CLOSED | Obstacle.HOLIDAY:
            return Closed(day, branch.holiday(day), offers)
        case Obstacle.TOO_FAR:
            return TooFar(wanted.last_day, offers)
    ruled_out = wrong_weekday(wanted, point, offers) or treated_recently(wanted, point, offers)
    if ruled_out:
        return ruled_out
    match obstacle:
        case Obstacle.OUTSIDE_HOURS:
            return OutsideHours(point, branch.opening_on(day), offers)
        case Obstacle.TOO_SOON:
            return TooSoon(wanted.now + wanted.notice, offers)
        case _:
            return away(wanted, point, offers)


def wrong_weekday(wanted: Wanted, moment: datetime, offers: tuple[Offer, ...]) -> WrongWeekday | None:
    """Which service is not done on the local weekday of `moment`, if one is not."""
    day = moment.astimezone(wanted.salon.branch.zone).date()
    for service in wanted.services:
        if service.weekdays and day.isoweekday() not in service.weekdays:
            return WrongWeekday(service, day, service.weekdays, offers)
    return None


def treated_recently(wanted: Wanted, moment: datetime, offers: tuple[Offer, ...]) -> TreatedRecently | None:
    """Which service of the customer would be too close to another treatment at `moment`, if one would."""
    close = next((each for each in wanted.barred if each.span.start <= moment < each.span.end), None)
    if close is None:
        return None
    earliest = first_allowed(moment, wanted.barred, wanted.salon.branch.zone)
    return TreatedRecently(close.service, close.service.min_interval_days, earliest, offers)


def away(wanted: Wanted, moment: datetime, offers: tuple[Offer, ...]) -> StaffAway | None:
    """Which of the persons without whom the wish cannot be is off on the local day of `moment`, or never works then."""
    today = OpenDay.of(wanted.salon.branch, frame_at(wanted.salon.branch.timezone, moment))
    day = today.frame.day
    absent = (m for m in wanted.indispensable if m.away_on(day) or (today.opening and not today.working(m)))
    member = next(absent, None)
    return StaffAway(member, day, offers) if member else None


def _taken(
    wanted: Wanted, point: datetime, facts: Facts, instead: tuple[Slot, ...], offers: tuple[Offer, ...]
) -> Outcome:
    own = own_taking(wanted, point, facts) if knows_wish(wanted, facts) else None
    if own is None and not is_near(wanted, instead):
        return NothingFree(wanted.member, offers)
    return Taken(point, wanted.member, offers, own)


def _nothing_in_windows(wanted: Wanted, facts: Facts, offering: Offering) -> Outcome | Widen:
    """No start in any window: too far, closed, ruled out, away or taken; in each case what is near."""
    if not wanted.when.windows:
        return TimeWrong(TimeProblem.PAST)
    if wanted.local_day > wanted.last_day:
        return TooFar(wanted.last_day, ())
    found = _with_others(wanted, facts) or alternatives(wanted, facts)
    if isinstance(found, Widen):
        return found
    offers = offering(found)
    ruled_out = _not_on_that_day(wanted, offers) if wanted.when.day is not None else _too_close(wanted, offers)
    if ruled_out:
        return ruled_out
    return Taken(None, wanted.member, offers) if is_near(wanted, found) else NothingFree(wanted.member, offers)


def _with_others(wanted: Wanted, facts: Facts) -> tuple[Slot, ...]:
    """What is free in the wished windows with somebody else."""
    search = wanted.search(facts.occupied, others=True)
    return three_best(search, wanted.windows, wanted.when.near) if knows_wish(wanted, facts) else ()


def _not_on_that_day(wanted: Wanted, offers: tuple[Offer, ...]) -> Outcome | None:
    """Why nothing is possible on the one day that was named, whoever else may come."""
    branch, day, start = wanted.salon.branch, wanted.local_day, wanted.when.windows[0].start
    if not branch.opening_on(day):
        return Closed(day, branch.holiday(day), offers)
    ruled_out = wrong_weekday(wanted, start, offers) or treated_recently(wanted, start, offers)
    absent = ruled_out or away(wanted, start, offers)
    if absent is None and not _open_in_windows(wanted):
        return OutsideHours(start, branch.opening_on(day), offers)
    return absent


def _too_close(wanted: Wanted, offers: tuple[Offer, ...]) -> Outcome | None:
    """Whether everything that was wished lies too close to another treatment."""
    barred = [each.span for each in wanted.barred]
    if all(any(span.contains(window) for span in barred) for window in wanted.when.windows):
        return treated_recently(wanted, wanted.when.windows[0].start, offers)
    return None


def _open_in_windows(wanted: Wanted) -> bool:
    """Whether the branch is open at any minute of the wished windows of one day."""
    day, zone = wanted.local_day, wanted.salon.branch.zone
    opens = [wall_span(day, span.start, span.end, zone) for span in wanted.salon.branch.opening_on(day)]
    return any(window.overlaps(span) for window in wanted.when.windows for span in opens)
