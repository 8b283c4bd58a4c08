"""A `When` as plain JSON values, the shape that the command line and the corpus speak."""

from datetime import datetime, time
from typing import Any

from voice_booking.listening.when import (
    AnyOf,
    Anytime,
    AsSoonAsPossible,
    AtMoment,
    AtTime,
    Bound,
    Constraint,
    Lasting,
    NoTime,
    OnDate,
    When,
    WhichOf,
    Wish,
    Within,
    Wrong,
)
from voice_booking.salon.hours import WEEKDAYS

Wire = dict[str, Any]


def when_to_wire(when: When) -> Wire:
    """`kind`, `value` or `items`, `grain`, `confidence` and `flags`; datetimes carry their offset."""
    return {
        **wish_to_wire(when.wish),
        "grain": when.grain.value,
        "confidence": when.confidence,
        "flags": sorted(flag.value for flag in when.flags),
    }


def wish_to_wire(wish: Wish) -> Wire:
    """`kind` with `value` or `items`, where the kind has any."""
    match wish:
        case OnDate(day):
            return {"kind": "date", "value": day.isoformat()}
        case AtTime(clock):
            return {"kind": "time", "value": _bound(clock)}
        case AtMoment(moment):
            return {"kind": "datetime", "value": _bound(moment)}
        case Within():
            return {"kind": "interval", "value": _window(wish)}
        case Lasting(minutes):
            return {"kind": "duration", "value": minutes}
        case Constraint():
            return {"kind": "constraint", "value": _constraint(wish)}
        case AsSoonAsPossible():
            return {"kind": "asap"}
        case Anytime():
            return {"kind": "any"}
        case NoTime():
            return {"kind": "none"}
        case Wrong(problem):
            return {"kind": "error", "value": problem.value}
        case AnyOf(items):
            return {"kind": "alternatives", "items": [wish_to_wire(item) for item in items]}
        case WhichOf(items):
            return {"kind": "ask", "items": [wish_to_wire(item) for item in items]}


def _bound(bound: Bound) -> str:
    if isinstance(bound, datetime | time):
        return bound.isoformat(timespec="minutes")
    return bound.isoformat()


def _optional(bound: Bound | None) -> str | None:
    return None if bound is None else _bound(bound)


def _window(within: Within) -> Wire:
    return {"start": _optional(within.start), "end": _optional(within.end)}


def _constraint(wish: Constraint) -> Wire:
    value: Wire = {}
    if wish.weekdays:
        value["weekdays"] = [WEEKDAYS[day] for day in wish.weekdays]
    if wish.exclude_weekdays:
        value["exclude_weekdays"] = [WEEKDAYS[day] for day in wish.exclude_weekdays]
    if wish.exclude_dates:
        value["exclude_dates"] = [day.isoformat() for day in wish.exclude_dates]
    if wish.exclude_period is not None:
        value["exclude_period"] = _window(wish.exclude_period)
    if wish.start is not None:
        value["start"] = _bound(wish.start)
    if wish.time is not None:
        value["time"] = _bound(wish.time.clock) if isinstance(wish.time, AtTime) else _window(wish.time)
    return value
