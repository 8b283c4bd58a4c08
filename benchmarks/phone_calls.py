"""The server's share of a booking by telephone: all tools of a simulated call, beside the same SQL without thinking.

Calls are played through the newest flow against the real server. What it sent to the database for each tool call is
sent again right after the call, by the baseline's route to the same bodies, on a copy of the database as it was when
the call began. Both answer the same client over HTTP, so what the client costs is in both.
"""

import asyncio
import logging
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import httpx
import uvloop

from benchmarks.measure import Line
from benchmarks.recording import Transaction, recorded
from benchmarks.server import Baselines, Trace
from voice_booking.adapters.database.engine import Database
from voice_booking.app import create_app
from voice_booking.salon.business import Line as SalonLine
from voice_booking.simulator.callers import Caller
from voice_booking.simulator.phone.flow_file import load_flow
from voice_booking.simulator.phone.many import Play, plays_of
from voice_booking.simulator.phone.results import BOOKED, PhoneResult, middle, ninety_fifth
from voice_booking.simulator.phone.run import play_scenario
from voice_booking.simulator.phone.scenario import PhoneScenario
from voice_booking.simulator.phone.scenario_file import files_in, load_scenarios
from voice_booking.simulator.phone.wire import Request, Wire
from voice_booking.simulator.prepared import PreparedSalons
from voice_booking.simulator.server import KEY, Codes, SimulatedSalon, opened, serving, settings_of
from voice_booking.simulator.standing import StandingSalons, put_back
from voice_booking.telemetry import configure_logging
from voice_booking.voice import json_codec

ROOT = Path(__file__).parents[1]
FLOW = ROOT / "flows" / "v19.json"
SCENARIOS = (ROOT / "tests" / "phone" / "scenarios", ROOT / "examples" / "phone")
ROUNDS = 3
OURS, BASELINE = "/retell/functions/", "/same_sql/"
AGAINST = "HMAC + pydantic + the same SQL"

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class _Share:
    """Milliseconds of all tools of one call."""

    ours: float
    baseline: float
    tools: int
    statements: int


@dataclass(frozen=True, slots=True)
class _Heard:
    """One tool call, and what our server did for it."""

    tool: str
    body: bytes
    call_id: str
    trace: Trace


class _Overheard(StandingSalons):
    """Standing salons of which we know what was opened last, what its tools were asked, and what they did then."""

    salon: SimulatedSalon

    def __init__(self, prepared: PreparedSalons, transactions: list[Transaction]) -> None:
        super().__init__(prepared)
        self.heard: list[_Heard] = []
        self._transactions = transactions

    @property
    def file(self) -> Path:
        return Path(self.salon.database.writer.url.database or "")

    @asynccontextmanager
    async def open(self, salon_file: Path, opens: datetime, *, codes: Codes) -> AsyncIterator[SimulatedSalon]:
        async with super().open(salon_file, opens, codes=codes) as salon:
            self.salon = salon
            salon.client.event_hooks = {"request": [self._asked], "response": [self._answered]}
            yield salon

    async def _asked(self, _: httpx.Request) -> None:
        self._transactions.clear()

    async def _answered(self, response: httpx.Response) -> None:
        path, body = response.request.url.path, response.request.content
        if path.startswith(OURS):
            trace = Trace(tuple(self._transactions), json_codec.loads(await response.aread()))
            call_id = json_codec.loads(body)["call"]["call_id"]
            self.heard.append(_Heard(path.removeprefix(OURS), body, call_id, trace))


class _Baseline:
    """The route of the same SQL, on a database that is a copy of the salon's whenever a call begins."""

    def __init__(self, database: Database, client: httpx.AsyncClient, traces: dict[str, Trace]) -> None:
        self._file = Path(database.writer.url.database or "")
        self._client = client
        self._traces = traces

    def begin(self, salon: Path) -> None:
        put_back(salon, self._file)

    async def share(self, heard: Sequence[_Heard], key: str) -> float:
        """Milliseconds of all those calls together, one after the other."""
        wire, spent = Wire(self._client, key), 0.0
        for call in heard:
            self._traces[call.call_id] = call.trace
            answer = await wire.tool(Request("POST", BASELINE + call.tool, call.body, {}, {}, 10.0, 0))
            if dict(answer.body) != dict(call.trace.reply):
                raise AssertionError(f"the baseline answered {answer.http_status} to {call.tool}")
            spent += answer.latency_ms
        return spent


def compare(say: Say) -> list[Line]:
    """The lines of the server's share; `say` is told what was played."""
    configure_logging(json=False, level=logging.CRITICAL)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        rounds = runner.run(_rounds(say))
    return [_line("median", middle, rounds), _line("P95", ninety_fifth, rounds)]


def _line(name: str, figure: Callable[[list[float]], float], rounds: Sequence[Sequence[_Share]]) -> Line:
    ours = [figure([share.ours for share in shares]) for shares in rounds]
    baseline = [figure([share.baseline for share in shares]) for shares in rounds]
    return Line(f"tools of a phoned booking, {name}", "ms", ours, baseline, AGAINST)


async def _rounds(say: Say) -> list[list[_Share]]:
    plays = plays_of(files_in(SCENARIOS), FLOW)
    async with AsyncExitStack() as stack:
        transactions = stack.enter_context(recorded())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="voice-booking-bench-")))
        prepared = stack.enter_context(PreparedSalons(folder))
        salons = _Overheard(prepared, transactions)
        stack.push_async_callback(salons.aclose)
        lines = [line for play in plays for line in prepared.business(_scenario(play).salon_file).lines]
        file = await prepared.copy(_scenario(plays[0]).salon_file)
        baseline = await stack.enter_async_context(_baseline(file, tuple(lines)))
        shares = {play: await _played(play, salons, baseline) for play in plays}  # warms both sides up
        bookings = [play for play, share in shares.items() if share]
        rounds = [[await _share(play, salons, baseline) for play in bookings] for _ in range(ROUNDS)]
    tools, statements = (middle(getattr(share, name) for share in rounds[0]) for name in ("tools", "statements"))
    say(f"{len(bookings)} bookings of {len(plays)} calls; median: {tools:.0f} tool calls, {statements:.0f} statements")
    return rounds


@asynccontextmanager
async def _baseline(file: Path, lines: tuple[SalonLine, ...]) -> AsyncIterator[_Baseline]:
    settings, traces = settings_of(f"sqlite+aiosqlite:///{file}", lines, work=False), dict[str, Trace]()
    app = create_app(settings)
    async with opened(settings.database_url) as database:
        app.router.add_post(f"{BASELINE}{{tool}}", Baselines(database, traces).same_sql)
        async with serving(app) as client:
            yield _Baseline(database, client, traces)


async def _share(play: Play, salons: _Overheard, baseline: _Baseline) -> _Share:
    share = await _played(play, salons, baseline)
    if share is None:
        raise AssertionError(f"{play} has booked before, and does no more")
    return share


async def _played(play: Play, salons: _Overheard, baseline: _Baseline) -> _Share | None:
    """None for a call that books nothing, or in which something goes wrong on purpose."""

    def begins(caller: Caller) -> Caller:
        salons.heard.clear()
        baseline.begin(salons.file)
        return caller

    scenario = _scenario(play)
    result = await play_scenario(scenario, load_flow(FLOW), salons, seed=play.seed, around=begins)
    if not _booked(result):
        return None
    heard = tuple(salons.heard)
    line = next((line for line in salons.salon.business.lines if line.phone == scenario.to), None)
    key = KEY.format((line or salons.salon.business.lines[0]).workspace)
    statements = sum(len(part.statements) for call in heard for part in call.trace.transactions)
    return _Share(result.conversation.tool_ms, await baseline.share(heard, key), len(heard), statements)


def _booked(result: PhoneResult) -> bool:
    call = result.conversation
    done = any(tool.status in BOOKED for tool in call.tool_calls)
    return done and result.passed and not call.faults


def _scenario(play: Play) -> PhoneScenario:
    return load_scenarios(play.file)[play.place]
