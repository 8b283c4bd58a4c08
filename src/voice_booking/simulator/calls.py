"""Playing one scenario: the earlier callers first, then turn after turn, and what the salon has in the end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from voice_booking.simulator.caller import Conversation
from voice_booking.simulator.grading import calendar_checks, callback_checks, end_checks, repeat_check, reply_checks
from voice_booking.simulator.references import NoSuchValue, resolve
from voice_booking.simulator.results import CallResult, Check, Incident, Kind, TurnResult
from voice_booking.simulator.scenario import Earlier, Expectation, Scenario, Script, TimeOff, Turn
from voice_booking.simulator.server import SimulatedSalon

BETWEEN_EARLIER_CALLERS = timedelta(minutes=5)
EARLIER_CALLER = "+49151200000{:02}"
GREETING = "{salon}, guten Tag! Was kann ich für Sie tun?"


@dataclass(frozen=True, slots=True)
class ToolCalled:
    """The caller has spoken and the answer is being waited for."""

    turn: Turn
    args: dict[str, Any]


WatchTurns = Callable[[ToolCalled | TurnResult | Incident], None]


def opening_moment(scenario: Scenario) -> datetime:
    """Wall time at which the first earlier caller rings, or the call itself where there is none."""
    return before_the_call(scenario.script.now, scenario.script.booked)


def before_the_call(now: datetime, booked: Sequence[Earlier]) -> datetime:
    """When the first earlier caller rings if the call itself comes at `now`."""
    return now - len(booked) * BETWEEN_EARLIER_CALLERS


async def play_call(scenario: Scenario, salon: SimulatedSalon, watch: WatchTurns) -> CallResult:
    """Play the scenario and grade it; whatever keeps it from going on is a failed check."""
    script = scenario.script
    started = salon.wall_time(script.now, script.to)
    obstacles = [*await earlier_calls(script.booked, salon, started, script.to), *_pin(salon, started)]
    played = _Played(script, salon, watch)
    if not obstacles:
        try:
            for turn in script.turns:
                await played.turn(turn)
        except NoSuchValue as error:
            obstacles = [Check(Kind.WIRE, f"turn {len(played.turns) + 1} can be played", False, str(error))]
    return CallResult(
        scenario=scenario,
        call_id=" · ".join(conversation.id for conversation in played.conversations.values()),
        salon=salon.name,
        caller=script.caller_number,
        started=started,
        turns=tuple(played.turns),
        checks=(*obstacles, *await _what_stands(script, salon)),
    )


async def _what_stands(script: Script, salon: SimulatedSalon) -> tuple[Check, ...]:
    return (
        *calendar_checks(script.calendar, await salon.visits()),
        *calendar_checks(script.cancelled, await salon.cancelled(), Kind.CANCELLED),
        *callback_checks(script.callbacks, await salon.callbacks()),
    )


class _Played:
    """What has been played of a scenario so far; calls begin when they are first needed."""

    def __init__(self, script: Script, salon: SimulatedSalon, watch: WatchTurns) -> None:
        self.turns: list[TurnResult | Incident] = []
        self.conversations: dict[str | None, Conversation] = {}
        self._script = script
        self._salon = salon
        self._watch = watch

    async def turn(self, turn: Turn) -> None:
        """Raises `NoSuchValue` when it needs what an earlier reply lacks."""
        late = _pin(self._salon, self._salon.wall_time(turn.at, self._script.to)) if turn.at else []
        result: TurnResult | Incident
        if turn.expect is not None:
            result = await self._tool_call(turn, turn.expect, late)
        elif turn.off is not None:
            result = await self._off(turn, turn.off, late)
        else:
            result = await self._ends(turn, late)
        self.turns.append(result)
        self._watch(result)

    async def _tool_call(self, turn: Turn, expected: Expectation, late: list[Check]) -> TurnResult:
        earlier = [done.reply.body if isinstance(done, TurnResult) else {} for done in self.turns]
        args = resolve(turn.args, earlier)
        conversation = self._conversation(turn.call)
        if turn.caller:
            conversation.caller_says(turn.caller)
        self._watch(ToolCalled(turn, args))
        at = conversation.now
        delivery = conversation.tool_call(turn.tool, args)
        reply = await conversation.deliver(delivery)
        again = await conversation.deliver(delivery) if turn.repeat else None
        conversation.answered(reply)
        repeated = () if again is None else (repeat_check(reply, again),)
        checks = (*late, *reply_checks(expected, reply, earlier), *repeated)
        return TurnResult(at, turn.caller, turn.tool, args, reply, checks, again, turn.call)

    async def _ends(self, turn: Turn, late: list[Check]) -> Incident:
        conversation = self._conversation(turn.call)
        at, delivery = conversation.now, conversation.end()
        replies = [await conversation.deliver(delivery) for _ in range(2 if turn.repeat else 1)]
        return Incident(at, turn.call, None, (*late, *end_checks(replies)))

    async def _off(self, turn: Turn, off: TimeOff, late: list[Check]) -> Incident:
        unknown = await self._salon.away(off.staff, off.first, off.to)
        checks = [] if unknown is None else [Check(Kind.CLOCK, f"{off.staff} is off", False, unknown)]
        return Incident(self._conversation(turn.call).now, turn.call, off.staff, (*late, *checks))

    def _conversation(self, name: str | None) -> Conversation:
        if name not in self.conversations:
            line = self._script if name is None else self._script.calls[name]
            started = self._salon.clock().astimezone(self._salon.wall_time(self._script.now, line.to).tzinfo)
            call = self._salon.phone_call(line.caller_number, line.to, started)
            self.conversations[name] = self._salon.conversation(call, line.to)
            self.conversations[name].agent_says(GREETING.format(salon=self._salon.name))
        return self.conversations[name]


def _pin(salon: SimulatedSalon, moment: datetime) -> list[Check]:
    """Move the salon's clock to `moment`; a failed check when it is later there already."""
    try:
        salon.clock.move_to(moment)
    except ValueError as error:
        return [Check(Kind.CLOCK, f"{moment:%H:%M:%S}", False, str(error))]
    return []


async def earlier_calls(
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
