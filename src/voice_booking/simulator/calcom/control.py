"""Routes under /stand-in, for whoever has the stand-in in another process: edits, faults, what has happened."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from aiohttp import web

from voice_booking.simulator.calcom.checking import Field, is_count, is_number, is_positive, is_text, is_time, picked
from voice_booking.simulator.calcom.edits import Edits
from voice_booking.simulator.calcom.errors import Refused
from voice_booking.simulator.calcom.faults import Effect, Fault
from voice_booking.simulator.calcom.rows import Json
from voice_booking.simulator.calcom.schedules import is_date
from voice_booking.simulator.calcom.wire import moment
from voice_booking.simulator.calcom.world import CalcomWorld

UID = Field("uid", is_text, required=True)
TYPE = Field("event_type_id", is_count, required=True)
START = Field("start", is_time, required=True)
USER = Field("user_id", is_count, required=True)
MINUTES = Field("minutes", is_positive)
TEXTS = tuple(Field(name, is_text) for name in ("name", "email", "reason"))
FAULT = (
    Field("effect", lambda value: isinstance(value, str) and value.upper() in Effect.__members__, required=True),
    Field("operation", is_text),
    Field("nth", is_count),
    Field("latency_seconds", is_number),
)

Edit = Callable[[Edits, Mapping[str, Any]], object]


def _book(edits: Edits, given: Mapping[str, Any]) -> object:
    who = {name: given[name] for name in ("name", "email") if name in given}
    return edits.book(given["event_type_id"], given["start"], given.get("minutes"), **who)


EDITS: Mapping[str, tuple[tuple[Field, ...], Edit]] = {
    "move": (
        (UID, START, MINUTES),
        lambda edits, given: edits.move(given["uid"], given["start"], given.get("minutes")),
    ),
    "cancel": ((UID, *TEXTS), lambda edits, given: edits.cancel(given["uid"], given.get("reason", ""))),
    "book": ((TYPE, START, MINUTES, *TEXTS), _book),
    "hand-over": ((UID, USER), lambda edits, given: edits.hand_over(given["uid"], given["user_id"])),
    "erase": ((UID,), lambda edits, given: edits.erase(given["uid"])),
    "busy": (
        (USER, START, Field("end", is_time, required=True)),
        lambda edits, given: edits.busy(given["user_id"], given["start"], given["end"]),
    ),
    "lose-calendar": ((USER,), lambda edits, given: edits.lose_calendar(given["user_id"])),
    "regain-calendar": ((USER,), lambda edits, given: edits.regain_calendar(given["user_id"])),
    "day-off": (
        (USER, Field("day", is_date, required=True)),
        lambda edits, given: edits.day_off(given["user_id"], date.fromisoformat(given["day"])),
    ),
    "change-event-type": (
        (TYPE, Field("settings", lambda value: isinstance(value, dict), required=True)),
        lambda edits, given: edits.change_event_type(given["event_type_id"], **given["settings"]),
    ),
    "delete-event-type": ((TYPE,), lambda edits, given: edits.delete_event_type(given["event_type_id"])),
    "make-managed": ((TYPE,), lambda edits, given: edits.make_managed(given["event_type_id"])),
    "revoke-key": ((Field("key", is_text, required=True),), lambda edits, given: edits.revoke_key(given["key"])),
}
"""What POST /stand-in/<name> takes and does; names of fields are those of the methods of `Edits`."""


def add_control(app: web.Application, world: CalcomWorld) -> None:
    """Add the routes to an application."""

    async def edit(request: web.Request) -> web.Response:
        found = EDITS.get(request.match_info["edit"])
        if found is None:
            return web.json_response({"message": f"edits are {', '.join(EDITS)}"}, status=404)
        known, act = found
        try:
            done = act(Edits(world), _with_times(picked(await request.json(), known)))
        except KeyError as missing:
            return web.json_response({"message": f"there is no {missing}"}, status=404)
        except Refused as refused:
            return web.json_response(refused.answer(request.path, world.now()).body, status=refused.status)
        return web.json_response({"uid": getattr(done, "uid", None), "id": getattr(done, "id", None)})

    async def faults(request: web.Request) -> web.Response:
        try:
            world.faults.set(*(_fault(each) for each in await request.json()))
        except Refused as refused:
            return web.json_response(refused.answer(request.path, world.now()).body, status=refused.status)
        return web.json_response({})

    async def trace(_: web.Request) -> web.Response:
        return web.json_response([_call(world, number) for number in range(len(world.trace))])

    app.router.add_put("/stand-in/faults", faults)
    app.router.add_get("/stand-in/trace", trace)
    app.router.add_post("/stand-in/{edit}", edit)


def _with_times(given: Mapping[str, Any]) -> dict[str, Any]:
    times: dict[str, datetime | None] = {name: moment(given[name]) for name in ("start", "end") if name in given}
    return {**given, **times}


def _fault(given: Mapping[str, Any]) -> Fault:
    """`nth` 0 stands for every call."""
    found = picked(given, FAULT)
    latency = timedelta(seconds=found.get("latency_seconds", 0))
    nth = found.get("nth", 1) or None
    return Fault(Effect[found["effect"].upper()], found.get("operation", "*"), nth, latency)


def _call(world: CalcomWorld, number: int) -> Json:
    call = world.trace[number]
    return {
        "operation": call.operation,
        "method": call.method,
        "path": call.path,
        "status": call.status,
        "effect": call.effect.name if call.effect else None,
        "commits": list(call.commits),
    }
