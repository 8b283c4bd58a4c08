"""What stands before the call: earlier callers who have booked, and people who are away."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from voice_booking.simulator.callers.scenarios.document import Booked, Scene
from voice_booking.simulator.results import Check, Kind, Reply
from voice_booking.simulator.server import SimulatedSalon

BETWEEN = timedelta(minutes=5)
EARLIER_CALLER = "+49151200000{:02}"
TOOL = "book_appointment"


@dataclass(frozen=True, slots=True)
class Arranged:
    """`code` is the number of the caller's own appointment, "" if they have none."""

    checks: tuple[Check, ...]
    code: str


def opening(scene: Scene) -> datetime:
    """Wall time at which the first earlier caller rings, or the call itself where there is none."""
    return min(_moments(scene), default=scene.now)


def _moments(scene: Scene) -> tuple[datetime, ...]:
    """When each of the earlier callers rings."""
    first = scene.now - len(scene.booked) * BETWEEN
    return tuple(booked.at or first + place * BETWEEN for place, booked in enumerate(scene.booked))


async def arrange(scene: Scene, salon: SimulatedSalon) -> Arranged:
    """Let the earlier callers book, one call each, and send away whoever is to be away."""
    checks: list[Check] = []
    code = ""
    for place, booked in enumerate(scene.booked):
        salon.clock.move_to(salon.wall_time(_moments(scene)[place], scene.to))
        reply = await _books(scene, booked, place, salon)
        done = reply.body.get("status") == "booked"
        got = "" if done else f"HTTP {reply.http_status}: {reply.raw[:500].decode(errors='replace')}"
        checks.append(Check(Kind.EARLIER, f"{booked.name} has {booked.dienstleistung}", done, got))
        if booked.name == scene.caller.name or not code:
            code = str(reply.body.get("confirmation_code", ""))
    for off in scene.away:
        wrong = await salon.away(off.staff, off.first, off.to)
        checks.append(Check(Kind.CLOCK, f"{off.staff} is off", wrong is None, wrong or ""))
    return Arranged(tuple(checks), code)


async def _books(scene: Scene, booked: Booked, place: int, salon: SimulatedSalon) -> Reply:
    caller = booked.caller_number or EARLIER_CALLER.format(place + 1)
    moment = salon.wall_time(_moments(scene)[place], scene.to)
    conversation = salon.conversation(salon.phone_call(caller, scene.to, moment), scene.to)
    args = booked.model_dump(exclude={"caller_number", "gone", "at"}, exclude_none=True)
    return await conversation.deliver(conversation.tool_call(TOOL, args))
