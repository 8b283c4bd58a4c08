"""Playing scenarios against the real server, one fresh salon for each chain of calls, and grading what came of them."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from voice_booking.simulator.caller import Conversation
from voice_booking.simulator.grading import calendar_checks, repeat_check, reply_checks
from voice_booking.simulator.references import NoSuchValue, resolve
from voice_booking.simulator.results import CallResult, Check, Kind, RunResult, SessionResult, TurnResult
from voice_booking.simulator.scenario import Earlier, Scenario, Turn
from voice_booking.simulator.server import SimulatedSalon, simulated_salon
from voice_booking.simulator.visits import Visit, days_of

BETWEEN_EARLIER_CALLERS = timedelta(minutes=5)
EARLIER_CALLER = "+49151200000{:02}"
GREETING = "{salon}, guten Tag! Was kann ich für Sie tun?"


@dataclass(frozen=True, slots=True)
class CallBegins:
    scenario: Scenario
    number: int
    """Counted from 1, of `total` in this run."""
    total: int
    salon: str
    started: datetime


@dataclass(frozen=True, slots=True)
class ToolCalled:
    """The caller has spoken and the answer is being waited for."""

    turn: Turn
    args: dict[str, Any]


Progress = CallBegins | ToolCalled | TurnResult | CallResult | SessionResult
Watch = Callable[[Progress], None]


def chains_of(scenarios: Iterable[Scenario]) -> tuple[tuple[Scenario, ...], ...]:
    """The chains of calls to play so that every scenario is played, none of them the beginning of another."""
    chains = [scenario.chain for scenario in scenarios]
    files = [tuple(call.file.resolve() for call in chain) for chain in chains]
    longest: list[tuple[Scenario, ...]] = []
    for n, chain in enumerate(chains):
        begun_elsewhere = any(
            other[: len(files[n])] == files[n] and (len(other) > len(files[n]) or m < n)
            for m, other in enumerate(files)
            if m != n
        )
        if not begun_elsewhere:
            longest.append(chain)
    return tuple(longest)


async def run_scenarios(
    scenarios: Sequence[Scenario], watch: Watch = lambda _: None, *, database_url: str | None = None
) -> RunResult:
    """Play every scenario, each chain on its own server and database.

    Args:
        watch: told of every step as it happens.
        database_url: an empty database to use instead of a temporary SQLite file; for a single chain only.

    Raises:
        SalonFileError: a salon file is not sound.
        ValueError: several chains for one database.
    """
    begin = time.perf_counter()
    chains = chains_of(scenarios)
    if database_url and len(chains) > 1:
        raise ValueError("each chain of calls needs a database of its own")
    total = sum(len(chain) for chain in chains)
    sessions: list[SessionResult] = []
    for chain in chains:
        played = sum(len(session.calls) for session in sessions)
        sessions.append(await _session(chain, played, total, watch, database_url))
    return RunResult(tuple(sessions), time.perf_counter() - begin)


async def _session(
    chain: tuple[Scenario, ...], played: int, total: int, watch: Watch, database_url: str | None
) -> SessionResult:
    async with simulated_salon(chain[0].salon_file, chain[0].script.now, database_url) as salon:
        calls = []
        for n, scenario in enumerate(chain, start=played + 1):
            started = salon.wall_time(scenario.script.now, scenario.script.to)
            watch(CallBegins(scenario, n, total, salon.name, started))
            calls.append(await _call(scenario, salon, watch))
            watch(calls[-1])
        days = days_of(await salon.visits(), salon.staff)
        result = SessionResult(salon.name, tuple(calls), days)
    watch(result)
    return result


async def _call(scenario: Scenario, salon: SimulatedSalon, watch: Watch) -> CallResult:
    script = scenario.script
    started = salon.wall_time(script.now, script.to)
    obstacles = [*await _earlier_calls(script.booked, salon, started, script.to), *_pin(salon, started)]
    call = salon.phone_call(script.caller_number, script.to, started)
    turns: tuple[TurnResult, ...] = ()
    if not obstacles:
        turns, obstacles = await _turns(script.turns, salon.conversation(call), salon, watch)
    visits: Sequence[Visit] = await salon.visits()
    return CallResult(
        scenario=scenario,
        call_id=call.id,
        salon=salon.name,
        caller=script.caller_number,
        started=started,
        turns=turns,
        checks=(*obstacles, *calendar_checks(script.calendar, visits)),
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
        caller = earlier.caller_number or EARLIER_CALLER.format(n + 1)
        failed += _pin(salon, moment)
        conversation = salon.conversation(salon.phone_call(caller, to, moment))
        args = earlier.model_dump(exclude={"caller_number"}, exclude_none=True)
        reply = await conversation.deliver(conversation.tool_call("book_appointment", args))
        if reply.body.get("status") != "booked":
            got = f"HTTP {reply.http_status}: {reply.raw[:500].decode(errors='replace')}"
            failed.append(Check(Kind.EARLIER, f"{earlier.name} has {earlier.dienstleistung}", False, got))
    return failed


async def _turns(
    turns: Sequence[Turn], conversation: Conversation, salon: SimulatedSalon, watch: Watch
) -> tuple[tuple[TurnResult, ...], list[Check]]:
    """Play the turns; a reference to what no reply held ends the call there."""
    conversation.agent_says(GREETING.format(salon=salon.name))
    done: list[TurnResult] = []
    for turn in turns:
        replies = [result.reply.body for result in done]
        try:
            args = resolve(turn.args, replies)
        except NoSuchValue as error:
            return tuple(done), [Check(Kind.WIRE, f"turn {len(done) + 1} can be played", False, str(error))]
        if turn.caller:
            conversation.caller_says(turn.caller)
        watch(ToolCalled(turn, args))
        done.append(await _turn(turn, args, conversation, salon.local(salon.clock()), replies))
        watch(done[-1])
    return tuple(done), []


async def _turn(
    turn: Turn, args: dict[str, Any], conversation: Conversation, at: datetime, earlier: Sequence[Any]
) -> TurnResult:
    delivery = conversation.tool_call(turn.tool, args)
    reply = await conversation.deliver(delivery)
    again = await conversation.deliver(delivery) if turn.repeat else None
    conversation.answered(reply)
    checks = reply_checks(turn.expect, reply, earlier)
    if again is not None:
        checks = (*checks, repeat_check(reply, again))
    return TurnResult(at, turn.caller, turn.tool, args, reply, checks, again)


def scenario_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files among `paths`, and the scenarios in the folders among them, sorted.

    Raises:
        FileNotFoundError: a path leads nowhere, or a folder holds no scenario.
    """
    files: list[Path] = []
    for path in paths:
        found = sorted(path.glob("*.yaml")) if path.is_dir() else [path] if path.is_file() else []
        if not found:
            raise FileNotFoundError(f"{path}: there is no call scenario")
        files += found
    return tuple(files)
