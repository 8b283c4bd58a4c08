"""The server also does what nobody waits for, unless it is told not to."""

import asyncio
from datetime import timedelta

import pytest
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import insert
from tests.voice.phone import NOW

from voice_booking.adapters.database.tables import reply
from voice_booking.adapters.database.work_list import list_work
from voice_booking.app import create_app
from voice_booking.salon.business import company_id_of

pytestmark = pytest.mark.slow


@pytest.fixture
async def old_answer(database):
    row = {"company_id": company_id_of("xyz"), "key": "old", "body": {}, "expires_at": NOW - timedelta(days=3)}
    await database.write(lambda connection: connection.execute(insert(reply), row) and None)


@pytest.mark.usefixtures("old_answer")
async def test_a_server_tidies_up_and_tells_of_its_work(settings, database, clock, sql):
    working = settings.model_copy(update={"work": True})
    async with TestClient(TestServer(create_app(working, clock=clock))) as client:
        async with asyncio.timeout(20):
            while "tidy" not in {row.kind for row in await list_work(database, states=("done",))}:
                pass
        metrics = await (await client.get("/metrics")).text()
    assert await sql("SELECT * FROM reply") == []
    assert 'work_attempts_total{kind="tidy",result="done"}' in metrics
    assert 'work_waiting{kind="tidy"}' in metrics
    known = await list_work(database, states=("done", "ready", "dead"))
    assert [row.dedupe for row in known if row.kind == "tidy"] == [f"tidy:{NOW:%Y-%m-%dT%H}:00"]


@pytest.mark.usefixtures("old_answer")
async def test_a_server_leaves_work_alone_when_it_is_told_to(settings, clock, sql):
    async with TestClient(TestServer(create_app(settings, clock=clock))) as client:
        assert (await client.get("/healthz")).status == 200
    assert await sql("SELECT * FROM work") == []
    assert len(await sql("SELECT * FROM reply")) == 1
