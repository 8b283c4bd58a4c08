"""Where event types are no longer what was made: changed, deleted or managed there, or other segments here."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from voice_booking.mirror.event_types.plan import Action, EventTypePlan, Step


class Drift(StrEnum):
    CHANGED = "changed"
    """Somebody has changed an event type in the calendar."""
    DELETED = "deleted"
    """An event type that visits are booked under is gone."""
    MANAGED = "managed"
    """An event type was made a template, which cannot be booked."""
    SEGMENTS = "segments"
    """The salon file asks for something else than what was made."""


HERE = "salon file"
"""Among the reasons of a step: what is wanted is not what was written last."""


@dataclass(frozen=True, slots=True)
class Drifted:
    """An event type that is to be mended; `event-types apply` does it."""

    kind: Drift
    step: Step


def drifted(plan: EventTypePlan) -> tuple[Drifted, ...]:
    """Every event type that is not as it should be, by what has happened to it; one may be named twice."""
    managed = {each.id for each in plan.managed}
    return tuple(Drifted(kind, step) for step in plan.changes for kind in _kinds(step, managed))


def _kinds(step: Step, managed: set[int]) -> Iterator[Drift]:
    if step.action is Action.UPDATE:
        if HERE in step.reasons:
            yield Drift.SEGMENTS
        if set(step.reasons) - {HERE}:
            yield Drift.CHANGED
    elif step.former is None or step.wanted is None:
        yield Drift.SEGMENTS
    else:
        yield Drift.MANAGED if step.former.event_type_id in managed else Drift.DELETED
