"""Operators see which outside systems a running server leaves alone."""

import asyncio
from threading import Thread

import pytest
from aiohttp import web
from typer.testing import CliRunner

from voice_booking.adapters.calcom.breaker import Breakers
from voice_booking.app import _metrics
from voice_booking.cli import app
from voice_booking.settings import load_settings


@pytest.fixture
def server():
    """What a server tells of itself, on a free port; yields its base URL."""
    loop, ready = asyncio.new_event_loop(), []

    async def start():
        served = web.Application()
        served.router.add_get("/metrics", _metrics)
        runner = web.AppRunner(served)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        ready.append(runner)
        return runner.addresses[0][1]

    port = loop.run_until_complete(start())
    thread = Thread(target=loop.run_forever)
    thread.start()
    yield f"http://127.0.0.1:{port}"
    asyncio.run_coroutine_threadsafe(ready[0].cleanup(), loop).result(10)
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)
    loop.close()


def fail(breaker, times):
    for _ in range(times):
        with breaker.attempt() as attempt:
            attempt.worked = False


def test_an_open_breaker_is_shown_with_whose_it_is_and_how_often_it_opened(server):
    breakers = Breakers()
    breakers.of("salon-offen", "calcom")
    fail(breakers.of("salon-gestört", "calcom"), 5)
    shown = CliRunner().invoke(app, ["breakers", server])
    assert shown.exit_code == 2, shown.output
    lines = shown.output.splitlines()
    assert lines[0] == server
    never = "  closed     salon-offen  calcom  opened 0, closed again 0 times since the server began"
    once = "  open       salon-gestört  calcom  opened 1, closed again 0 times since the server began"
    assert {never, once} <= set(lines)


def test_a_server_that_does_not_answer_is_named(unused_tcp_port, monkeypatch):
    monkeypatch.setenv("VB_PORT", str(unused_tcp_port))
    load_settings.cache_clear()
    shown = CliRunner().invoke(app, ["breakers"])
    load_settings.cache_clear()
    assert shown.exit_code == 1
    assert f"http://127.0.0.1:{unused_tcp_port} does not answer" in str(shown.exception)
