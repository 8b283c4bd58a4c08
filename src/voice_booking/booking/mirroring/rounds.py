"""What the calendar is asked next, and in which order: our own bookings must not be in each other's way."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from voice_booking.booking.mirroring.rows import Mirrored, Step

LONGEST_REQUEST = timedelta(seconds=12)
"""After that a request whose answer is not known is over, whoever sent it: what came of it can be looked up."""


@dataclass(frozen=True, slots=True)
class Request:
    step: Step
    row: Mirrored


Round = tuple[Request, ...]
"""Requests that may be made at the same time."""


def next_rounds(rows: Iterable[Mirrored], now: datetime) -> tuple[Round, ...]:
    """Everything that is to be asked, in rounds one after the other; nothing about what is being asked by somebody.

    A booking waits for another one of the same person that is on its way out of its new time; while that one cannot be
    moved, because it is in doubt or refused, nothing that waits for it is asked at all.
    """
    known = tuple(rows)
    staying = [row for row in known if row.asked is not None or row.refused is not None]
    left = _not_stuck([request for row in known if (request := _request(row, now))], staying)
    rounds: list[Round] = []
    while left:
        leaving = [each.row for each in left if each.step in (Step.RESCHEDULE, Step.CANCEL)]
        ready = [each for each in left if not any(_in_the_way(row, each) for row in leaving)]
        ready = ready or [_making_way(left)]
        rounds.append(tuple(ready))
        done = {each.row.id for each in ready}
        left = [each for each in left if each.row.id not in done]
    return tuple(rounds)


def held_up(rows: Iterable[Mirrored]) -> frozenset[UUID]:
    """Bookings of one visit that nothing is asked about until a person has settled another one, in whose way it is."""
    known = tuple(rows)
    due = [request for row in known if row.refused is None and row.asked is None and (request := _due(row))]
    going = _not_stuck(due, [row for row in known if row.refused is not None])
    return frozenset(each.row.id for each in due) - {each.row.id for each in going}


def nothing_to_do(rows: Iterable[Mirrored]) -> bool:
    """Whether the calendar has exactly what it is to have."""
    return all(row.settled for row in rows)


def _request(row: Mirrored, now: datetime) -> Request | None:
    if row.refused is not None:
        return None
    if row.asked is not None:
        over = row.asked_at is None or now - row.asked_at >= LONGEST_REQUEST
        return Request(Step.LOOK_UP, row) if over else None
    return _due(row)


def _due(row: Mirrored) -> Request | None:
    """What brings the calendar to have it as it is wanted."""
    if row.uid is None:
        return Request(Step.CREATE, row) if row.wanted else None
    if not row.wanted:
        return Request(Step.CANCEL, row)
    return None if row.stands == row.span else Request(_moving(row), row)


def _not_stuck(requests: list[Request], staying: Iterable[Mirrored]) -> list[Request]:
    """Those that wait for nothing that stays where it is for now, nor for one another that does."""
    staying, left = list(staying), requests
    while waiting := [each for each in left if any(_in_the_way(row, each) for row in staying)]:
        staying += [each.row for each in waiting]
        left = [each for each in left if each not in waiting]
    return left


def _moving(row: Mirrored) -> Step:
    """The calendar keeps the length of what it moves: another length has to be booked anew."""
    stands = row.stands
    same = stands is not None and stands.end - stands.start == row.span.end - row.span.start
    return Step.RESCHEDULE if same else Step.CANCEL


def _in_the_way(other: Mirrored, request: Request) -> bool:
    row = request.row
    if request.step not in (Step.CREATE, Step.RESCHEDULE) or other.id == row.id or other.stands is None:
        return False
    return other.staff == row.staff and other.stands.overlaps(row.span)


def _making_way(left: list[Request]) -> Request:
    """All wait for each other: one gives up its place and is booked anew afterwards."""
    first = next(each.row for each in left if each.step is Step.RESCHEDULE)
    return Request(Step.CANCEL, first)
