"""Requests leave slower than Cal.com counts them, those of callers first."""

import asyncio

import pytest
from calcom_script import Watch

from voice_booking.adapters.calcom.breaker import NotNow
from voice_booking.adapters.calcom.limiter import Limiter, Priority, Rate


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def limiter(watch):
    return Limiter(monotonic=watch, sleep=watch.sleep)


async def test_a_burst_of_eight_leaves_at_once(limiter, watch):
    for _ in range(8):
        await limiter.take(Priority.VOICE, 0)
    assert watch.slept == []


async def test_the_ninth_of_a_call_is_told_at_once_that_it_would_take_too_long(limiter, watch):
    for _ in range(8):
        await limiter.take(Priority.VOICE, 0)
    with pytest.raises(NotNow) as refused:
        await limiter.take(Priority.VOICE, 0.5)
    assert watch.slept == []
    assert refused.value.after_seconds == pytest.approx(60 / 110)


@pytest.mark.parametrize("priority", Priority)
async def test_never_120_in_any_minute(limiter, watch, priority):
    left = []
    for _ in range(500):
        await limiter.take(priority, 3600)
        left.append(watch.now)
    most = max(sum(start <= each < start + 60 for each in left) for start in left)
    assert 105 < most < 120


async def test_background_work_leaves_a_visit_s_worth_for_a_caller(limiter, watch):
    for _ in range(30):
        await limiter.take(Priority.WORK, 3600)
    began = watch.now
    for _ in range(4):
        await limiter.take(Priority.VOICE, 0)
    assert watch.now == began


async def test_a_caller_goes_before_work_that_came_earlier():
    order, now, sleepers = [], [1000.0], []

    async def sleep(seconds):
        moment = asyncio.get_running_loop().create_future()
        sleepers.append((now[0] + seconds, moment))
        await moment

    async def let_pass(seconds):
        until = now[0] + seconds
        while due := [each for each in sleepers if each[0] <= until]:
            first = min(due, key=lambda each: each[0])
            sleepers.remove(first)
            now[0] = max(now[0], first[0])
            first[1].set_result(None)
            for _ in range(3):
                await asyncio.sleep(0)
        now[0] = until

    limiter = Limiter(Rate(per_minute=60, burst=1, kept_for_voice=0), lambda: now[0], sleep)

    async def want(name, priority):
        await limiter.take(priority, 100)
        order.append(name)

    await limiter.take(Priority.WORK, 0)
    work = [asyncio.create_task(want(f"work {each}", Priority.WORK)) for each in (1, 2)]
    await asyncio.sleep(0)
    voice = asyncio.create_task(want("voice", Priority.VOICE))
    await asyncio.sleep(0)
    await let_pass(10)
    await asyncio.gather(*work, voice)
    assert order == ["voice", "work 1", "work 2"]


async def test_who_gives_up_waiting_holds_nobody_up(watch):
    waiting = asyncio.Event()

    async def forever(_seconds):
        waiting.set()
        await asyncio.Event().wait()

    limiter = Limiter(Rate(per_minute=60, burst=1, kept_for_voice=0), watch, forever)
    await limiter.take(Priority.VOICE, 0)
    impatient = asyncio.create_task(limiter.take(Priority.VOICE, 10))
    await waiting.wait()
    impatient.cancel()
    await asyncio.gather(impatient, return_exceptions=True)
    watch.now += 1
    await limiter.take(Priority.VOICE, 0)


async def test_a_key_that_is_blocked_sends_nothing_until_the_block_ends(limiter, watch):
    limiter.block(42)
    with pytest.raises(NotNow) as refused:
        await limiter.take(Priority.VOICE, 1.5)
    assert refused.value.after_seconds == 42
    await limiter.take(Priority.WORK, 60)
    assert watch.now == pytest.approx(1042)


async def test_what_others_have_used_up_of_the_key_is_not_used_twice(limiter):
    limiter.left(1)
    await limiter.take(Priority.VOICE, 0)
    with pytest.raises(NotNow):
        await limiter.take(Priority.VOICE, 0)
