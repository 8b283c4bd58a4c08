"""What servers leave for each other in Redis: there or not, but never wrong, and never waited for."""

from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from prometheus_client import REGISTRY
from sqlalchemy import event
from tests.contract.a_salon import NOW, a_business, open_shop

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.directory import DatabaseDirectory
from voice_booking.adapters.salon_file import read_business
from voice_booking.adapters.state import RedisCache, open_cache
from voice_booking.adapters.state.redis_cache import MOST_BYTES, PREFIX
from voice_booking.adapters.state.redis_link import REST_SECONDS, RedisLink, connect

ROOT = Path(__file__).parents[2]
SALON_FILES = [*sorted((ROOT / "examples").glob("*.yaml")), *sorted((ROOT / "tests/corpus/catalogues").glob("*.yaml"))]
PATIENT = 30
"""Seconds for an answer that will come."""


class Seconds:
    """A clock that stands until it is moved."""

    now = 0.0

    def __call__(self):
        return self.now


@asynccontextmanager
async def client_of(url):
    client = connect(url)
    try:
        yield client
    finally:
        await client.aclose()


def failures():
    return REGISTRY.get_sample_value("redis_failures_total", {"use": "cache"}) or 0


class TestRedisCache:
    async def test_what_was_put_is_found_and_nothing_else(self, shared_cache):
        await shared_cache.put("a", b"one")
        assert await shared_cache.get("a") == b"one"
        assert await shared_cache.get("b") is None

    async def test_it_is_forgotten_in_time(self, shared_cache, redis_url):
        await shared_cache.put("a", b"one")
        async with client_of(redis_url) as redis:
            assert 0 < await redis.pttl(PREFIX + "a") <= 60_000
            await redis.pexpire(PREFIX + "a", 0)
        assert await shared_cache.get("a") is None

    async def test_what_is_too_big_is_not_kept(self, shared_cache):
        await shared_cache.put("a", b"x" * MOST_BYTES)
        await shared_cache.put("b", b"x" * (MOST_BYTES + 1))
        assert len(await shared_cache.get("a")) == MOST_BYTES
        assert await shared_cache.get("b") is None

    async def test_two_servers_share_it(self, shared_cache, redis_url):
        async with client_of(redis_url) as other:
            theirs = RedisCache(other, ttl_seconds=60, link=RedisLink("cache", answer_seconds=PATIENT))
            await shared_cache.put("a", b"one")
            assert await theirs.get("a") == b"one"

    async def test_redis_comes_and_goes(self, own_redis):
        seconds, before = Seconds(), failures()
        async with client_of(own_redis.url) as client:
            link = RedisLink("cache", answer_seconds=PATIENT, monotonic=seconds)
            cache = RedisCache(client, ttl_seconds=60, link=link)
            await cache.put("a", b"one")
            own_redis.stop()
            for _ in range(3):
                assert await cache.get("a") is None
                await cache.put("a", b"two")
            assert failures() == before + 1  # it is left alone after the first
            own_redis.start()
            assert await cache.get("a") is None
            seconds.now += REST_SECONDS
            await cache.put("a", b"three")
            assert await cache.get("a") == b"three"

    async def test_an_answer_that_comes_too_late_is_nobody_elses(self, own_redis):
        seconds = Seconds()
        async with client_of(own_redis.url) as client, client_of(own_redis.url) as pausing:
            patient = RedisCache(client, ttl_seconds=60, link=RedisLink("cache", answer_seconds=PATIENT))
            hasty = RedisCache(client, ttl_seconds=60, link=RedisLink("cache", answer_seconds=0.05, monotonic=seconds))
            await patient.put("a", b"one")
            await patient.put("b", b"two")
            await pausing.execute_command("CLIENT", "PAUSE", 500)
            assert await hasty.get("a") is None
            assert await patient.get("b") == b"two"

    async def test_without_redis_there_is_none(self):
        async with open_cache(None) as cache:
            assert cache is None


@pytest.fixture
async def shop(database):
    return await open_shop(database)


@pytest.fixture
def readings(database):
    """One entry for each catalogue that was read from the database."""
    begun = []

    def executed(_connection, _cursor, text, *_):
        if "FROM segment" in text:
            begun.append(text)

    event.listen(database.reader.sync_engine, "before_cursor_execute", executed)
    return begun


def counted():
    results = ("hit", "miss")
    return [REGISTRY.get_sample_value("shared_catalogues_total", {"result": result}) or 0 for result in results]


class TestSharedCatalogues:
    async def test_what_one_server_has_read_the_others_need_not_read(self, shop, database, shared_cache, readings):
        line, before = shop.business.lines[0], counted()
        first, second, third = (DatabaseDirectory(database, shared=shared_cache) for _ in range(3))
        found = [await server.salon_on(line.phone, None) for server in (first, second, third)]
        assert found == [(shop.business.salon("mitte", 1), line)] * 3
        assert len(readings) == 1
        assert [now - then for now, then in zip(counted(), before, strict=True)] == [2, 1]

    async def test_an_import_is_seen_by_whoever_looks_whatever_redis_remembers(self, shop, database, shared_cache):
        line = shop.business.lines[0]
        servers = [DatabaseDirectory(database, shared=shared_cache) for _ in range(2)]
        for server in servers:
            await server.salon_on(line.phone, None)
        await import_business(database, a_business(people=4), NOW)
        newcomer = DatabaseDirectory(database, shared=shared_cache)
        for server in (*servers, newcomer):
            server.forget(shop.company_id)  # as the ledger tells whoever knew it
            salon, _ = await server.salon_on(line.phone, None)
            assert (salon.revision, len(salon.staff)) == (2, 4)

    async def test_an_import_that_comes_while_a_salon_is_read_is_not_missed_by_who_waits(self, shop, database):
        """Otherwise the same call would be told a second time that the salon has changed, and give up."""
        line = shop.business.lines[0]

        class Slow:
            """Takes so long to answer that an import comes in between, of which somebody else tells meanwhile."""

            def __init__(self):
                self.known, self.slow = {}, False

            async def get(self, key):
                if self.slow:
                    self.slow = False
                    await import_business(database, a_business(people=4), NOW)
                    server.forget(shop.company_id)
                return self.known.get(key)

            async def put(self, key, value):
                self.known[key] = value

        shared = Slow()
        await DatabaseDirectory(database, shared=shared).salon_on(line.phone, None)
        server, shared.slow = DatabaseDirectory(database, shared=shared), True
        found = [(await server.salon_on(line.phone, None))[0].revision for _ in range(2)]
        assert found == [1, 2]

    async def test_other_companies_keep_what_was_left_for_them(self, shop, database, shared_cache, readings):
        other = await open_shop(database, "b")
        server = DatabaseDirectory(database, shared=shared_cache)
        for known in (shop, other):
            await server.salon_on(known.business.lines[0].phone, None)
        await import_business(database, a_business(people=4), NOW)
        readings.clear()
        newcomer = DatabaseDirectory(database, shared=shared_cache)
        await newcomer.salon_on(other.business.lines[0].phone, None)
        assert readings == []

    async def test_what_cannot_be_understood_is_read_anew(self, shop, database, shared_cache, redis_url):
        line = shop.business.lines[0]
        await DatabaseDirectory(database, shared=shared_cache).salon_on(line.phone, None)
        async with client_of(redis_url) as redis:
            (key,) = await redis.keys()
            for rubbish in (b"{}", b"\xff", b'{"business": null}'):
                await redis.set(key, rubbish)
                found = await DatabaseDirectory(database, shared=shared_cache).salon_on(line.phone, None)
                assert found == (shop.business.salon("mitte", 1), line)

    async def test_salons_are_found_while_redis_comes_and_goes(self, shop, database, own_redis):
        line, seconds = shop.business.lines[0], Seconds()
        async with client_of(own_redis.url) as client:
            link = RedisLink("cache", answer_seconds=PATIENT, monotonic=seconds)
            shared = RedisCache(client, ttl_seconds=60, link=link)
            for act in (lambda: None, own_redis.stop, own_redis.start, lambda: None):
                act()
                seconds.now += REST_SECONDS
                before = counted()
                found = await DatabaseDirectory(database, shared=shared).salon_on(line.phone, None)
                assert found == (shop.business.salon("mitte", 1), line)
            assert [now - then for now, then in zip(counted(), before, strict=True)] == [1, 0]

    @pytest.mark.parametrize("file", SALON_FILES, ids=lambda file: file.stem)
    async def test_every_salon_comes_back_as_it_was_left(self, database, shared_cache, file):
        business = read_business(file)
        await import_business(database, business, NOW)
        line = business.lines[0]
        servers = [DatabaseDirectory(database, shared=shared_cache) for _ in range(2)]
        before = counted()
        found = [await server.salon_on(line.phone, line.agent) for server in servers]
        assert found == [(business.salon(line.branch, 1), line)] * 2
        assert [now - then for now, then in zip(counted(), before, strict=True)] == [1, 1]
