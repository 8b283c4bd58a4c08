"""What an answer of the calendar says about a booking."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from typing import Any

from voice_booking.booking.calendar import Standing
from voice_booking.booking.mirroring.rows import TAKEN, Mirrored, Step


class Heard(Enum):
    """What is known after a request."""

    STANDS = auto()
    """The booking stands, as `standing` says."""
    GONE = auto()
    """No such booking stands."""
    TAKEN = auto()
    """Nothing was changed: something else is there."""
    REJECTED = auto()
    """Nothing was changed, and nothing ever will be by the same request: see `reason`."""
    UNKNOWN = auto()
    """It may have been carried out."""
    NOT_DONE = auto()
    """It was certainly not carried out, and may be asked again."""


@dataclass(frozen=True, slots=True)
class Answer:
    heard: Heard
    standing: Standing | None = None
    reason: str = ""
    after_seconds: float = 0.0
    """When it may be asked again."""


UNKNOWN = Answer(Heard.UNKNOWN)
NOT_DONE = Answer(Heard.NOT_DONE)


def asking(row: Mirrored, step: Step, now: datetime) -> Mirrored:
    """Before a request is sent: written down, so that whoever comes after a crash knows of it."""
    if step is Step.LOOK_UP:
        return row
    stands = row.span if step is Step.CREATE else row.stands
    return replace(row, asked=step, asked_at=now, stands=stands, changed_at=now, details=_tried(row, now))


def answered(row: Mirrored, step: Step, answer: Answer, now: datetime) -> Mirrored:
    """A booking that was asked about, and may have been wanted otherwise meanwhile, after the answer."""
    if answer.heard is Heard.UNKNOWN or (step is Step.LOOK_UP and answer.heard is Heard.NOT_DONE):
        return row
    match answer.heard:
        case Heard.STANDS if answer.standing is not None:
            return _stands(row, answer.standing, now)
        case Heard.GONE:
            return replace(_known(row, now), uid=None, number=None, stands=None)
        case Heard.TAKEN if row.wanted:
            return replace(_known(row, now), refused=TAKEN)
        case Heard.REJECTED:
            if step is Step.LOOK_UP:  # what could not even be looked up stays in doubt
                return replace(row, refused=answer.reason, changed_at=now)
            return replace(_known(row, now), refused=answer.reason)
    return _known(row, now)


def _known(row: Mirrored, now: datetime) -> Mirrored:
    return replace(row, asked=None, asked_at=None, stands=row.stands if row.uid else None, changed_at=now)


def _stands(row: Mirrored, standing: Standing, now: datetime) -> Mirrored:
    details = {**row.details, "synced_at": now.isoformat(), "hosts": list(standing.hosts)}
    return replace(
        row,
        uid=standing.uid,
        number=standing.number,
        stands=standing.span,
        asked=None,
        asked_at=None,
        details=details,
        changed_at=now,
    )


def _tried(row: Mirrored, now: datetime) -> dict[str, Any]:
    before = row.details.get("attempts", 0)
    return {**row.details, "attempts": before + 1, "attempted_at": now.isoformat()}
