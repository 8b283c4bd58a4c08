"""Two tools over HTTP, in requests a second, against the same SQL without thinking and against no SQL at all.

Each side has a server process and a database of its own, copies of one imported salon, and meets the same calls in the
same order, so that its database is as large as the others' in every round. The SQL of the baseline is what our tool
sent for the very same calls, recorded beforehand on another copy.
"""

import json
import pickle
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import uvloop
from aiohttp.test_utils import TestClient, TestServer

from benchmarks.calls import Request, business, requests, utc_now
from benchmarks.client import Server, answered, play
from benchmarks.measure import Line
from benchmarks.recording import recorded
from benchmarks.server import Trace, Traces, settings
from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.engine import open_database
from voice_booking.adapters.database.migrate import upgrade
from voice_booking.app import create_app

ROUNDS = 5
WARM_UP = 60
MEASURED = 250
"""Requests a round."""
SUCCESS = {"check_availability": "slots_found", "book_appointment": "booked"}
ROUTES = {"ours": "/retell/functions", "same SQL": "/same_sql", "bare": "/bare"}
BARE_REPEATS = 8
"""Bare answers are so quick that a round needs more of them to last."""
TARGET = 0.6

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Workload:
    """Calls that all succeed, the database that they meet, and the record of what ours does for them."""

    tool: str
    calls: list[Request]
    template: Path
    traces: Path


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one round of one side."""

    per_second: float
    cpu_ms: float
    """Processor time of the server for each request: it suffers less from what else the machine does."""


def compare(tool: str, say: Say) -> list[Line]:
    """The lines of one tool; `say` is told what the recording showed."""
    with tempfile.TemporaryDirectory(prefix="voice-booking-bench-") as folder:
        workload, traces = uvloop.run(_prepared(tool, Path(folder)))
        say(_statements(tool, traces))
        figures: dict[str, list[Figures]] = {side: [] for side in ROUTES}
        for side, figure in _rounds(workload):
            figures[side].append(figure)
    speed = {side: [figure.per_second for figure in found] for side, found in figures.items()}
    cpu = {side: [figure.cpu_ms for figure in found] for side, found in figures.items()}
    same = "HMAC + pydantic + the same SQL"
    return [
        Line(tool, "/s", speed["ours"], speed["same SQL"], same, TARGET),
        Line(f"{tool}, CPU a request", "ms", cpu["ours"], cpu["same SQL"], same),
        Line(tool, "/s", speed["ours"], speed["bare"], "HMAC + JSON only"),
    ]


async def _prepared(tool: str, folder: Path) -> tuple[Workload, Traces]:
    template = folder / "template.db"
    await upgrade(f"sqlite:///{template}")
    now = utc_now()
    database = open_database(f"sqlite:///{template}")
    await import_business(database, business(), now)
    await database.dispose()
    calls = requests(tool, WARM_UP + ROUNDS * MEASURED, now)
    traces = await _traces(_copied(template, folder / "recording.db"), calls)
    workload = Workload(tool, calls, template, folder / "traces.pickle")
    workload.traces.write_bytes(pickle.dumps(traces))
    return workload, traces


async def _traces(database_url: str, calls: Sequence[Request]) -> Traces:
    """What our tool sends to the database for each call, one after another."""
    found: dict[str, Trace] = {}
    async with TestClient(TestServer(create_app(settings(database_url)))) as client:
        await _answer(client, calls[0])  # reads the salon, which happens once in a server's life
        for call in calls[1:]:
            with recorded() as transactions:
                reply = await _answer(client, call)
            found[call.call_id] = Trace(tuple(transactions), reply)
    return found


async def _answer(client: Server, call: Request) -> dict[str, object]:
    reply = await answered(client, call)
    _check([reply], call.tool)
    return reply


def _check(replies: Sequence[dict[str, object]], tool: str) -> None:
    for reply in replies:
        if reply["status"] != SUCCESS[tool]:
            raise AssertionError(f"{tool} was to say {SUCCESS[tool]}, not {reply}")


def _statements(tool: str, traces: Traces) -> str:
    transactions = [trace.transactions for trace in traces.values()]
    reads = max(sum(not part.writes for part in parts) for parts in transactions)
    writes = max(sum(part.writes for part in parts) for parts in transactions)
    statements = mean(sum(len(part.statements) for part in parts) for parts in transactions)
    return (
        f"{tool}: at most {reads} read and {writes} write transactions a call, {statements:.1f} statements on average"
    )


def _rounds(workload: Workload) -> Iterator[tuple[str, Figures]]:
    """Figures of all sides, round by round; who goes first changes."""
    order = list(ROUTES)
    with ExitStack() as stack:
        servers = {side: stack.enter_context(_server(workload)) for side in order}
        ports = {side: _port(server) for side, server in servers.items()}
        for side in order:
            # the first call is not among the traces
            uvloop.run(play(ports[side], ROUTES[side], workload.calls[1:WARM_UP]))
        for begin in range(WARM_UP, len(workload.calls), MEASURED):
            for side in order:
                calls = workload.calls[begin : begin + MEASURED] * (BARE_REPEATS if side == "bare" else 1)
                yield side, _measured(side, ports[side], calls)
            order = order[1:] + order[:1]


def _measured(side: str, port: int, calls: Sequence[Request]) -> Figures:
    before = _cpu_seconds(port)
    played = uvloop.run(play(port, ROUTES[side], calls))
    spent = _cpu_seconds(port) - before
    _check(played.answers, calls[0].tool)
    return Figures(played.per_second, spent * 1000 / len(calls))


def _cpu_seconds(port: int) -> float:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/cpu_seconds") as answer:
        return float(json.load(answer))


@contextmanager
def _server(workload: Workload) -> Iterator[subprocess.Popen[str]]:
    """A server process on a fresh copy of the database, just started."""
    with tempfile.TemporaryDirectory(dir=workload.template.parent) as folder:
        url = _copied(workload.template, Path(folder) / "salon.db")
        command = [sys.executable, "-m", "benchmarks.server", url, str(workload.traces)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            yield process
        finally:
            process.communicate()  # its input ends, and so does it


def _port(server: subprocess.Popen[str]) -> int:
    """Waits until the server is ready."""
    assert server.stdout
    line = server.stdout.readline()
    if not line:
        raise RuntimeError("the server did not start; its complaint stands above")
    return int(line)


def _copied(template: Path, to: Path) -> str:
    shutil.copy(template, to)
    return f"sqlite:///{to}"
