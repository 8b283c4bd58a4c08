"""Redis may go away: callers are answered all the same, and locks are had again when it is back."""

import asyncio

import pytest
from aiohttp.test_utils import TestClient, TestServer
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr
from tests.voice.conftest import EXAMPLES
from tests.voice.phone import NOW, Phone

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.salon_file import parse_business
from voice_booking.adapters.state import redis_cache, redis_link, redis_locks
from voice_booking.app import create_app

CUT = {"dienstleistung": "Damenschnitt", "datum": "morgen"}
CALLERS = ("Hanna Vogel", "Jan Beck", "Ute Kern", "Max Lang", "Eva Roth", "Ida Sommer")


@pytest.fixture
def with_redis(settings, own_redis, monkeypatch):
    """However busy the machine, a Redis that is there answers in time."""
    for use in (redis_cache, redis_locks):
        monkeypatch.setattr(use, "ANSWER_SECONDS", 30)
    return settings.model_copy(update={"redis_url": SecretStr(own_redis.url)})


@pytest.fixture
async def servers(with_redis, clock):
    """Two replicas."""
    async with (
        TestClient(TestServer(create_app(with_redis, clock=clock))) as one,
        TestClient(TestServer(create_app(with_redis, clock=clock))) as other,
    ):
        yield one, other


async def metric(client, name, **labels):
    """As operators see it."""
    page = await (await client.get("/metrics")).text()
    samples = (sample for family in text_string_to_metric_families(page) for sample in family.samples)
    return sum(sample.value for sample in samples if sample.name == name and labels.items() <= sample.labels.items())


async def test_locks_are_missed_while_redis_is_away_and_had_again_without_a_restart(servers, own_redis, monkeypatch):
    monkeypatch.setattr(redis_link, "REST_SECONDS", 0)
    client, _ = servers
    missed = []
    for hour, act in ((10, None), (12, own_redis.stop), (14, None), (16, own_redis.start)):
        if act:
            act()
        before = await metric(client, "booking_locks_missed_total")
        reply = await Phone(client).ask("book_appointment", **CUT, uhrzeit=f"{hour} Uhr", name=CALLERS[0])
        assert reply["status"] == "booked", reply
        missed.append(await metric(client, "booking_locks_missed_total") - before)
    assert missed == [0, 1, 1, 0]
    assert await metric(client, "redis_failures_total", use="locks") >= 2


async def test_nobody_is_booked_twice_while_redis_is_away(servers, own_redis, sql):
    """The database is the guard, not the lock."""
    own_redis.stop()
    wish = {**CUT, "uhrzeit": "10 Uhr", "mitarbeiter": "Lisa"}
    phones = [Phone(servers[n % 2], from_number=f"+49171{n:07}") for n in range(len(CALLERS))]
    asking = (phone.ask("book_appointment", **wish, name=name) for phone, name in zip(phones, CALLERS, strict=True))
    replies = await asyncio.gather(*asking)
    assert [reply["status"] for reply in replies].count("booked") == 1
    assert await sql("SELECT COUNT(*) FROM appointment") == [(1,)]


async def test_a_salon_that_was_imported_anew_is_told_by_every_server(servers, database, own_redis):
    old = [await Phone(client).ask("list_services") for client in servers]
    assert old[0] == old[1]
    assert await metric(servers[0], "shared_catalogues_total", result="hit") > 0
    text = (EXAMPLES / "xyz.yaml").read_text().replace("Kosmetik und Pflege", "Kosmetik")
    await import_business(database, parse_business(text), NOW)
    new = [await Phone(client).ask("list_services") for client in servers]
    assert new[0] == new[1] != old[0]
