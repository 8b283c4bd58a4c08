"""One server process for one side of a comparison: `python -m benchmarks.server SIDE DATABASE_URL TRACES [PROFILE]`.

All sides are the product's own application on uvloop and orjson; they differ in the route that is asked. The port is
printed when the server is ready; it runs until its standard input ends.
"""

import asyncio
import cProfile
import pickle
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvloop
from aiohttp import web
from pydantic import SecretStr
from pydantic_settings import SettingsConfigDict

from benchmarks.recording import Transaction, replay
from voice_booking.adapters.database.engine import Database, open_database
from voice_booking.app import create_app
from voice_booking.keys import RETELL_KEYS
from voice_booking.settings import Settings
from voice_booking.voice import json_codec
from voice_booking.voice.faults import wall_ms
from voice_booking.voice.payloads import parse_tool_call
from voice_booking.voice.signature import verify
from voice_booking.voice.tools import tool_named

KEY = "key_of_the_benchmark"
WORKSPACE = "default"


@dataclass(frozen=True, slots=True)
class Trace:
    """What our tool did for one call, and what it answered."""

    transactions: tuple[Transaction, ...]
    reply: Mapping[str, Any]


Traces = Mapping[str, Trace]
"""By call id."""


class _OwnSettings(Settings):
    """Settings that no `.env` file has a say in."""

    model_config = SettingsConfigDict(env_file=None)


def settings(database_url: str) -> Settings:
    return _OwnSettings(database_url=database_url, retell_keys={WORKSPACE: SecretStr(KEY)}, work=False)


class Baselines:
    """The routes that we are compared with."""

    def __init__(self, database: Database, traces: Traces) -> None:
        self._database = database
        self._traces = traces

    async def same_sql(self, request: web.Request) -> web.Response:
        """The same signature, the same models, the same statements in the same transactions; no thought in between."""
        body = await request.read()
        verify(body, request.headers.get("X-Retell-Signature"), request.app[RETELL_KEYS], wall_ms())
        name = request.match_info["tool"]
        payload = parse_tool_call(body, name)
        if tool := tool_named(name):
            tool.args.model_validate(payload.args)
        trace = self._traces[payload.call.call_id]
        for transaction in trace.transactions:
            run = self._database.write if transaction.writes else self._database.read
            await run(replay, transaction)
        return web.Response(body=json_codec.dumps(trace.reply), content_type="application/json")

    async def bare(self, request: web.Request) -> web.Response:
        """The signature and an answer in JSON."""
        body = await request.read()
        verify(body, request.headers.get("X-Retell-Signature"), request.app[RETELL_KEYS], wall_ms())
        answer = next(iter(self._traces.values())).reply
        return web.Response(body=json_codec.dumps(answer), content_type="application/json")


async def cpu_seconds(_: web.Request) -> web.Response:
    """Of this process so far, in all its threads."""
    return web.json_response(time.process_time())


async def serve(database_url: str, traces: Traces) -> None:
    app = create_app(settings(database_url))
    database = open_database(database_url)
    baselines = Baselines(database, traces)
    app.router.add_post("/same_sql/{tool}", baselines.same_sql)
    app.router.add_post("/bare/{tool}", baselines.bare)
    app.router.add_get("/cpu_seconds", cpu_seconds)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        print(runner.addresses[0][1], flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    finally:
        await runner.cleanup()
        await database.dispose()


def main(database_url: str, traces: str, profile: str | None = None) -> None:
    loaded = pickle.loads(Path(traces).read_bytes())
    profiler = cProfile.Profile()
    if profile:
        profiler.enable()
    uvloop.run(serve(database_url, loaded))
    if profile:
        profiler.dump_stats(profile)


if __name__ == "__main__":
    main(*sys.argv[1:])
