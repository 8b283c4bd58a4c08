"""The port `Locks`, in the process and in Redis."""

import asyncio
from contextlib import AsyncExitStack

import pytest
from prometheus_client import REGISTRY

from voice_booking.adapters.state import InProcessLocks, RedisLocks, open_locks, reach_redis
from voice_booking.adapters.state.redis_link import REST_SECONDS, RedisLink, connect
from voice_booking.adapters.state.redis_locks import PREFIX

SOON = 0.2
"""Seconds of patience, long beside what a lock costs and short beside a test."""


class Seconds:
    """A clock that stands until it is moved."""

    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
async def redis(redis_url):
    client = connect(redis_url)
    await client.flushdb()
    yield client
    await client.aclose()


@pytest.fixture(params=["in process", "redis"])
def make_locks(request):
    """Wait in seconds -> locks; those of different calls are locks of different servers where there can be several."""
    if request.param == "in process":
        return InProcessLocks
    client = request.getfixturevalue("redis")
    return lambda wait_seconds: RedisLocks(client, wait_seconds=wait_seconds)


async def test_only_one_at_a_time_is_inside(make_locks):
    locks, inside, most = make_locks(10), 0, []

    async def work():
        nonlocal inside
        async with locks.held(("lisa",)) as had:
            assert had
            inside += 1
            most.append(inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(work() for _ in range(30)))
    assert most == [1] * 30


async def test_of_many_who_do_not_wait_one_wins(make_locks):
    locks, done, had = make_locks(SOON), asyncio.Event(), []

    async def work():
        async with locks.held(("lisa",)) as mine:
            had.append(mine)
            if len(had) == 20:
                done.set()
            if mine:
                await done.wait()

    await asyncio.gather(*(work() for _ in range(20)))
    assert sorted(had) == [False] * 19 + [True]


async def test_who_asks_for_other_keys_does_not_wait(make_locks):
    locks = make_locks(SOON)
    async with locks.held(("lisa",)) as one, locks.held(("tom", "max")) as other, locks.held(()) as none:
        assert (one, other, none) == (True, True, True)


async def test_one_taken_key_is_enough_to_wait_and_leaves_the_others_free(make_locks):
    locks = make_locks(SOON)
    async with locks.held(("m",)), locks.held(("a", "m", "z")) as had:
        assert not had
        async with locks.held(("a", "z")) as free:
            assert free
    async with locks.held(("a", "m", "z")) as had:
        assert had


async def test_opposite_orders_do_not_block_each_other(make_locks):
    locks, had = make_locks(10), []

    async def work(keys):
        async with locks.held(keys) as mine:
            had.append(mine)
            await asyncio.sleep(0)

    await asyncio.gather(*(work(keys) for _ in range(10) for keys in (("a", "b", "a"), ("b", "a"))))
    assert had == [True] * 20


async def test_a_failure_gives_the_locks_back(make_locks):
    locks = make_locks(SOON)
    with pytest.raises(LookupError):
        async with locks.held(("lisa", "tom")):
            raise LookupError
    async with locks.held(("lisa", "tom")) as had:
        assert had


async def test_who_hangs_up_gives_the_locks_back(make_locks):
    locks, inside = make_locks(SOON), asyncio.Event()

    async def work():
        async with locks.held(("lisa",)):
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    await inside.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    async with locks.held(("lisa",)) as had:
        assert had


async def test_who_hangs_up_while_waiting_leaves_no_trace(make_locks):
    locks, waiting = make_locks(10), asyncio.Event()

    async def work():
        waiting.set()
        async with locks.held(("a", "lisa")):
            pytest.fail("the lock was held by somebody else")

    async with locks.held(("lisa",)):
        task = asyncio.create_task(work())
        await waiting.wait()
        await asyncio.sleep(0)
        task.cancel()
        async with asyncio.timeout(5):
            await asyncio.gather(task, return_exceptions=True)
    async with locks.held(("a", "lisa")) as had:
        assert had


class TestRedis:
    async def test_two_servers_share_the_locks(self, redis_url, redis):
        async with AsyncExitStack() as servers:
            one, other = [await servers.enter_async_context(open_locks(redis_url, wait_seconds=SOON)) for _ in "ab"]
            async with one.held(("lisa",)) as mine, other.held(("lisa",)) as theirs:
                assert (mine, theirs) == (True, False)
            async with other.held(("lisa",)) as theirs:
                assert theirs

    async def test_a_server_that_died_loses_its_locks_in_time(self, redis):
        async with RedisLocks(redis, ttl_seconds=10).held(("lisa",)):
            assert 9_000 < await redis.pttl(PREFIX + "lisa") <= 10_000

    async def test_a_lock_is_renewed_while_it_is_held(self, redis):
        async with RedisLocks(redis, ttl_seconds=1.5).held(("lisa",)), asyncio.timeout(30):
            await redis.pexpire(PREFIX + "lisa", 900)
            while await redis.pttl(PREFIX + "lisa") <= 900:
                pass  # asking again takes long enough

    async def test_nobody_gives_back_what_somebody_else_has_by_now(self, redis):
        async with RedisLocks(redis).held(("lisa",)):
            await redis.set(PREFIX + "lisa", "somebody else")
        assert await redis.get(PREFIX + "lisa") == b"somebody else"

    async def test_nothing_is_left_in_redis(self, redis):
        async with RedisLocks(redis).held(("a", "b")):
            assert len(await redis.keys()) == 2
        assert await redis.keys() == []

    async def test_without_redis_there_are_no_locks_and_no_failure(self, tmp_path):
        nowhere = f"unix://{tmp_path}/nobody.sock"
        async with open_locks(nowhere, wait_seconds=SOON) as locks, locks.held(("lisa",)) as had:
            assert not had
        with pytest.raises(ConnectionError):
            await reach_redis(nowhere)

    async def test_a_redis_that_never_answers_is_not_waited_for(self, tmp_path):
        """The deadline is ten times as long as the patience."""
        path = f"{tmp_path}/mute.sock"
        writers = []

        async def mute(_reader, writer):
            writers.append(writer)

        server = await asyncio.start_unix_server(mute, path)
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(asyncio.timeout(10 * SOON))
            locks = await stack.enter_async_context(open_locks(f"unix://{path}", wait_seconds=SOON))
            assert not await stack.enter_async_context(locks.held(("lisa",)))
            with pytest.raises(ConnectionError):
                await reach_redis(f"unix://{path}", SOON)
        server.close()
        for writer in writers:
            writer.close()

    async def test_a_redis_that_does_not_answer_is_asked_once_a_second(self, tmp_path):
        seconds, path, asked = Seconds(), f"{tmp_path}/mute.sock", []

        async def mute(_reader, writer):
            asked.append(writer)

        server = await asyncio.start_unix_server(mute, path)
        client = connect(f"unix://{path}")
        link = RedisLink("locks", answer_seconds=SOON, monotonic=seconds)
        locks = RedisLocks(client, wait_seconds=10 * SOON, link=link)
        for after, times in ((0, 1), (REST_SECONDS - 0.01, 1), (REST_SECONDS, 2)):
            seconds.now = after
            async with locks.held(("lisa", "tom")) as had:
                assert (had, len(asked)) == (False, times)
        await client.aclose()
        server.close()
        for writer in asked:
            writer.close()

    async def test_locks_are_had_again_when_redis_is_back(self, own_redis):
        seconds = Seconds()
        client = connect(own_redis.url)
        locks = RedisLocks(client, link=RedisLink("locks", answer_seconds=10, monotonic=seconds))
        async with locks.held(("lisa",)) as had:
            assert had
            own_redis.stop()
        failures = REGISTRY.get_sample_value("redis_failures_total", {"use": "locks"})
        for restarted, expected in ((False, False), (True, True)):
            if restarted:
                own_redis.start()
            seconds.now += REST_SECONDS
            async with locks.held(("lisa",)) as had:
                assert had == expected
        assert REGISTRY.get_sample_value("redis_failures_total", {"use": "locks"}) == failures + 1
        await client.aclose()

    async def test_who_lost_a_lock_has_not_lost_redis(self, redis):
        locks = RedisLocks(redis)
        async with locks.held(("lisa",)):
            await redis.delete(PREFIX + "lisa")
        async with locks.held(("tom",)) as had:
            assert had

    async def test_redis_gives_a_sign_of_life(self, redis_url):
        await reach_redis(redis_url)


async def test_without_a_url_locks_live_in_the_process():
    async with open_locks(None) as locks:
        assert isinstance(locks, InProcessLocks)
