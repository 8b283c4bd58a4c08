"""What all the answers together come to."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto

from voice_booking.booking.mirroring.rows import TAKEN, Mirrored


class Verdict(Enum):
    AGREED = auto()
    """Everything that is wanted stands where it is wanted; what is not may still have to go."""
    REFUSED = auto()
    """The calendar has something else at one of the times."""
    OPEN = auto()
    """Something is not known, or not done yet."""
    REVIEW = auto()
    """Something is refused for a reason of our own: a person is to look at it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    verdict: Verdict
    reason: str = ""
    """For a person to look at."""
    refused: tuple[Mirrored, ...] = ()
    """What is in trouble."""


def judge(rows: Iterable[Mirrored]) -> Judgement:
    """What has become of a visit's bookings."""
    known = tuple(rows)
    taken = tuple(row for row in known if row.wanted and row.refused == TAKEN)
    if taken:
        return Judgement(Verdict.REFUSED, TAKEN, taken)
    refused = tuple(row for row in known if row.refused)
    if refused:
        return Judgement(Verdict.REVIEW, refused[0].refused or "", refused)
    agreed = all(row.in_place for row in known if row.wanted)
    return Judgement(Verdict.AGREED if agreed else Verdict.OPEN)


def own_lag(rows: Iterable[Mirrored], standing: Iterable[Mirrored]) -> tuple[Mirrored, ...]:
    """`rows`, with those not refused that only a booking of our own was in the way of, which is to go.

    Args:
        standing: bookings of ours as they stood when the calendar was asked, of whatever visit.
    """
    known = tuple(standing)
    return tuple(replace(row, refused=None) if row.refused == TAKEN and _lags(row, known) else row for row in rows)


def _lags(row: Mirrored, known: Iterable[Mirrored]) -> bool:
    """Whether one of the same person still stands there, or may, and is wanted elsewhere or nowhere."""
    return any(
        other.id != row.id
        and other.staff == row.staff
        and other.stands is not None
        and other.stands.overlaps(row.span)
        and not (other.wanted and other.in_place)
        for other in known
    )
