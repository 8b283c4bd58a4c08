"""Hours and days as JSON: readable in the database, as in the salon file."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from voice_booking.salon.hours import WEEKDAYS, SpecialDay, TimeOff, WallSpan, WeeklyHours


def week_to_json(week: WeeklyHours) -> dict[str, list[str]]:
    """English weekday -> spans; a weekday without hours is absent."""
    return {name: spans_to_json(spans) for name, spans in zip(WEEKDAYS, week.days, strict=True) if spans}


def week_from_json(data: Mapping[str, Sequence[str]]) -> WeeklyHours:
    return WeeklyHours.of({name: spans_from_json(spans) for name, spans in data.items()})


def spans_to_json(spans: Sequence[WallSpan]) -> list[str]:
    return [str(span) for span in spans]


def spans_from_json(data: Sequence[str]) -> tuple[WallSpan, ...]:
    ends = (text.split("-") for text in data)
    return tuple(WallSpan(time.fromisoformat(start), time.fromisoformat(end)) for start, end in ends)


def special_day_to_json(day: SpecialDay) -> dict[str, Any]:
    return {"date": day.date.isoformat(), "hours": spans_to_json(day.hours), "name": day.name}


def special_day_from_json(data: Mapping[str, Any]) -> SpecialDay:
    return SpecialDay(date.fromisoformat(data["date"]), spans_from_json(data["hours"]), data["name"])


def time_off_to_json(off: TimeOff) -> dict[str, str]:
    return {"first": off.first.isoformat(), "last": off.last.isoformat(), "reason": off.reason}


def time_off_from_json(data: Mapping[str, str]) -> TimeOff:
    return TimeOff(date.fromisoformat(data["first"]), date.fromisoformat(data["last"]), data["reason"])
