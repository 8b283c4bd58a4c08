"""Playing one call: the earlier callers first, then turn after turn, and the calendar in the end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from voice_booking.simulator.caller import Conversation
from voice_booking.simulator.grading import calendar_checks, repeat_check, reply_checks
from voice_booking.simulator.references import NoSuchValue, resolve
from voice_booking.simulator.results import CallResult, Check, Kind, TurnResult
from voice_booking.simulator.scenario import Earlier, Scenario, Turn
from voice_booking.simulator.server import SimulatedSalon

BETWEEN_EARLIER_CALLERS = timedelta(minutes=5)
EARLIER_CALLER = "+49151200000{:02}"
GREETING = "{salon}, guten Tag! Was kann ich für Sie tun?"


@dataclass(frozen=True, slots=True)
class ToolCalled:
    """The caller has spoken and the answer is being waited for."""

    turn: Turn
    args: dict[str, Any]


WatchTurns = Callable[[ToolCalled | TurnResult], None]


def opening_moment(scenario: Scenario) -> datetime:
    """Wall time at which the first earlier caller rings, or the call itself where there is none."""
    return scenario.script.now - len(scenario.script.booked) * BETWEEN_EARLIER_CALLERS


async def play_call(scenario: Scenario, salon: SimulatedSalon, watch: WatchTurns) -> CallResult:
    """Play the call and grade it; whatever keeps it from going on is a failed check."""
    script = scenario.script
    started = salon.wall_time(script.now, script.to)
    obstacles = [*await _earlier_calls(script.booked, salon, started, script.to), *_pin(salon, started)]
    call = salon.phone_call(script.caller_number, script.to, started)
    turns: list[TurnResult] = []
    if not obstacles:
        conversation = salon.conversation(call, script.to)
        conversation.agent_says(GREETING.format(salon=salon.name))
        try:
            for turn in script.turns:
                turns.append(await _turn(turn, conversation, [result.reply.body for result in turns], watch))
        except NoSuchValue as error:
            obstacles = [Check(Kind.WIRE, f"turn {len(turns) + 1} can be played", False, str(error))]
    return CallResult(
        scenario=scenario,
        call_id=call.id,
        salon=salon.name,
        caller=script.caller_number,
        started=started,
        turns=tuple(turns),
        checks=(*obstacles, *calendar_checks(script.calendar, await salon.visits())),
    )


def _pin(salon: SimulatedSalon, moment: datetime) -> list[Check]:
    """Move the salon's clock to `moment`; a failed check when it is later there already."""
    try:
        salon.clock.move_to(moment)
    except ValueError as error:
        return [Check(Kind.CLOCK, f"{moment:%H:%M:%S}", False, str(error))]
    return []


async def _earlier_calls(
    booked: Sequence[Earlier], salon: SimulatedSalon, started: datetime, to: str | None
) -> list[Check]:
    """Let the earlier callers book, one call each; returns a failed check for each who could not."""
    failed: list[Check] = []
    for n, earlier in enumerate(booked):
        moment = started - (len(booked) - n) * BETWEEN_EARLIER_CALLERS
        failed += _pin(salon, moment)
        caller = earlier.caller_number or EARLIER_CALLER.format(n + 1)
        conversation = salon.conversation(salon.phone_call(caller, to, moment), to)
        args = earlier.model_dump(exclude={"caller_number"}, exclude_none=True)
        reply = await conversation.deliver(conversation.tool_call("book_appointment", args))
        if reply.body.get("status") != "booked":
            got = f"HTTP {reply.http_status}: {reply.raw[:500].decode(errors='replace')}"
            failed.append(Check(Kind.EARLIER, f"{earlier.name} has {earlier.dienstleistung}", False, got))
    return failed


async def _turn(turn: Turn, conversation: Conversation, earlier: Sequence[Any], watch: WatchTurns) -> TurnResult:
    """Play one turn; `earlier` are the bodies of the replies so far. Raises `NoSuchValue`."""
    args = resolve(turn.args, earlier)
    if turn.caller:
        conversation.caller_says(turn.caller)
    watch(ToolCalled(turn, args))
    at = conversation.now
    delivery = conversation.tool_call(turn.tool, args)
    reply = await conversation.deliver(delivery)
    again = await conversation.deliver(delivery) if turn.repeat else None
    conversation.answered(reply)
    repeated = () if again is None else (repeat_check(reply, again),)
    checks = (*reply_checks(turn.expect, reply, earlier), *repeated)
    result = TurnResult(at, turn.caller, turn.tool, args, reply, checks, again)
    watch(result)
    return result
