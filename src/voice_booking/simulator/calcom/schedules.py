"""Schedules: working hours of a person, by the wall clock of their zone, with overrides by date."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any

from voice_booking.simulator.calcom.checking import Field, is_filled, is_flag, is_list, is_zone, list_of, one_of, picked
from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.errors import Refused
from voice_booking.simulator.calcom.rows import Json, Schedule, State, Working
from voice_booking.simulator.calcom.wire import Answer, success

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def is_time_of_day(value: object) -> bool:
    try:
        return isinstance(value, str) and len(value) == 5 and bool(time.fromisoformat(value) or True)
    except ValueError:
        return False


def is_date(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


BODY = (
    Field("name", is_filled),
    Field("timeZone", is_zone, says="must be a valid IANA time-zone"),
    Field("isDefault", is_flag),
    Field("availability", is_list),
    Field("overrides", is_list),
)
NEW = tuple(replace(part, required=part.name in {"name", "timeZone", "isDefault"}) for part in BODY)
HOURS = (
    Field("startTime", is_time_of_day, required=True, says="must be HH:MM"),
    Field("endTime", is_time_of_day, required=True, says="must be HH:MM"),
)
WEEKLY = (*HOURS, Field("days", list_of(one_of(*DAYS)), required=True))
DATED = (*HOURS, Field("date", is_date, required=True))
USUAL = tuple(Working(day, time(9), time(17)) for day in range(5))
"""Where no availability is given."""


def create(context: Context) -> Answer:
    """A new schedule of the key's user; 201."""
    body = picked(context.body(), NEW)
    user = context.caller()
    working = (*_weekly(body.get("availability")), *_dated(body.get("overrides")))
    row = Schedule(context.state.next_id(), user.id, body["name"], body["timeZone"], working)
    keep(context, row, is_default=body["isDefault"])
    return success(shape(context.state, row), 201)


def update(context: Context) -> Answer:
    """Change what is said of it; availability and overrides are replaced as a whole."""
    row = _mine(context)
    body = picked(context.body(), BODY)
    weekly = _weekly(body["availability"]) if "availability" in body else _part(row, int)
    dated = _dated(body["overrides"]) if "overrides" in body else _part(row, date)
    name, zone = body.get("name", row.name), body.get("timeZone", row.time_zone)
    changed = replace(row, name=name, time_zone=zone, working=(*weekly, *dated))
    keep(context, changed, is_default=body.get("isDefault", False))
    return success(shape(context.state, changed))


def keep(context: Context, row: Schedule, *, is_default: bool) -> None:
    """Store a schedule, as the default of its owner if it is to be."""
    state = context.state
    state.schedules[row.id] = row
    if is_default:
        state.users[row.owner_id] = replace(state.users[row.owner_id], default_schedule_id=row.id)
    context.commit("schedule", row.id)


def read(context: Context) -> Answer:
    return success(shape(context.state, _mine(context)))


def default(context: Context) -> Answer:
    """The one that counts for types without their own."""
    number = context.caller().default_schedule_id
    if number is None:
        raise Refused(404, "User has no default schedule")
    return success(shape(context.state, context.state.schedules[number]))


def listed(context: Context) -> Answer:
    rows = [row for row in context.state.schedules.values() if row.owner_id == context.caller().id]
    return success([shape(context.state, row) for row in rows])


def listed_old(context: Context) -> Answer:
    """The same for version 2024-04-15: minutes of the day, and days as numbers from Sunday."""
    rows = [row for row in context.state.schedules.values() if row.owner_id == context.caller().id]
    return success([old_shape(row) for row in rows])


def of_team(context: Context) -> Answer:
    """The schedules of everybody in the team."""
    team = context.team()
    members = {row.user_id for row in context.state.memberships.values() if row.team_id == team.id}
    rows = [row for row in context.state.schedules.values() if row.owner_id in members]
    return success([shape(context.state, row) for row in rows])


def delete(context: Context) -> Answer:
    row = _mine(context)
    if context.caller().default_schedule_id == row.id:
        raise Refused(400, "Cannot delete the default schedule")
    del context.state.schedules[row.id]
    context.commit("schedule", row.id)
    return Answer(200, {"status": "success"})


def shape(state: State, row: Schedule) -> Json:
    """The shape since version 2024-06-11: weekdays with the same hours stand together."""
    by_hours: dict[tuple[time, time], list[str]] = {}
    for part in _part(row, int):
        if isinstance(part.day, int):
            by_hours.setdefault((part.start, part.end), []).append(DAYS[part.day])
    return {
        "id": row.id,
        "ownerId": row.owner_id,
        "name": row.name,
        "timeZone": row.time_zone,
        "isDefault": state.users[row.owner_id].default_schedule_id == row.id,
        "availability": [
            {"days": days, "startTime": f"{begin:%H:%M}", "endTime": f"{end:%H:%M}"}
            for (begin, end), days in by_hours.items()
        ],
        "overrides": [
            {"date": str(part.day), "startTime": f"{part.start:%H:%M}", "endTime": f"{part.end:%H:%M}"}
            for part in _part(row, date)
        ],
    }


def old_shape(row: Schedule) -> Json:
    hours = [
        {
            "days": [(part.day + 1) % 7],
            "startTime": part.start.hour * 60 + part.start.minute,
            "endTime": part.end.hour * 60 + part.end.minute,
        }
        for part in row.working
        if isinstance(part.day, int)
    ]
    return {"id": row.id, "name": row.name, "timeZone": row.time_zone, "workingHours": hours, "dateOverrides": []}


def _mine(context: Context) -> Schedule:
    row = context.state.schedules.get(context.number("schedule_id"))
    if row is None or row.owner_id != context.caller().id:
        raise Refused(404, f"User schedule with id={context.params['schedule_id']} not found")
    return row


def _part(row: Schedule, kind: type) -> tuple[Working, ...]:
    return tuple(part for part in row.working if isinstance(part.day, kind))


def _weekly(given: list[Mapping[str, Any]] | None) -> tuple[Working, ...]:
    if given is None:
        return USUAL
    parts = [picked(part, WEEKLY, within="availability") for part in given]
    return tuple(_working(DAYS.index(day), part) for part in parts for day in part["days"])


def _dated(given: list[Mapping[str, Any]] | None) -> tuple[Working, ...]:
    parts = [picked(part, DATED, within="overrides") for part in given or ()]
    return tuple(_working(date.fromisoformat(part["date"]), part) for part in parts)


def _working(day: int | date, part: Mapping[str, Any]) -> Working:
    return Working(day, time.fromisoformat(part["startTime"]), time.fromisoformat(part["endTime"]))
