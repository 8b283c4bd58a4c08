"""A system that keeps failing is left alone, and asked carefully whether it is back."""

import asyncio

import pytest
from calcom_script import Watch

from voice_booking.adapters.calcom.breaker import Breaker, Breakers, BreakerTerms, NotNow, State
from voice_booking.telemetry import BREAKER_STATE


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def breaker(watch):
    return Breaker("salon", "calcom", monotonic=watch)


def goes(breaker, worked):
    with breaker.attempt() as attempt:
        attempt.worked = worked


def opened(breaker):
    for _ in range(5):
        goes(breaker, False)
    assert breaker.view().state is State.OPEN
    return breaker


def test_the_fifth_failure_within_a_minute_opens_it_whatever_succeeded_between(breaker, watch):
    for _ in range(4):
        goes(breaker, False)
        goes(breaker, True)
        watch.now += 14
    assert breaker.view().state is State.CLOSED
    goes(breaker, False)
    assert breaker.view().state is State.OPEN


def test_failures_older_than_a_minute_are_forgotten(breaker, watch):
    for _ in range(20):
        goes(breaker, False)
        watch.now += 15.1
    assert breaker.view().state is State.CLOSED


def test_open_nobody_is_let_through_for_thirty_seconds(breaker, watch):
    opened(breaker)
    watch.now += 29.9
    with pytest.raises(NotNow) as refused, breaker.attempt():
        pytest.fail("was let through")
    assert refused.value.after_seconds == pytest.approx(0.1)


def test_half_open_one_tries_every_ten_seconds_and_two_successes_close_it(breaker, watch):
    opened(breaker)
    watch.now += 30
    goes(breaker, True)
    assert breaker.view().state is State.HALF_OPEN
    with pytest.raises(NotNow), breaker.attempt():
        pytest.fail("was let through")
    watch.now += 10
    goes(breaker, True)
    assert breaker.view().state is State.CLOSED
    for _ in range(4):
        goes(breaker, False)
    assert breaker.view().state is State.CLOSED, "what failed before it opened is forgotten"


def test_of_twenty_at_once_one_tries(breaker, watch):
    opened(breaker)
    watch.now += 30
    with breaker.attempt():
        for _ in range(19):
            watch.now += 11
            with pytest.raises(NotNow) as refused:
                goes(breaker, True)
            assert refused.value.after_seconds > 0


def test_a_try_that_fails_opens_it_again_for_thirty_seconds(breaker, watch):
    opened(breaker)
    watch.now += 30
    goes(breaker, False)
    watch.now += 29.9
    with pytest.raises(NotNow), breaker.attempt():
        pytest.fail("was let through")
    watch.now += 0.2
    goes(breaker, True)


async def test_a_caller_who_hangs_up_is_no_failure_and_blocks_no_later_try(breaker, watch):
    async def hang():
        with breaker.attempt():
            await asyncio.Event().wait()

    async def hang_up():
        task = asyncio.create_task(hang())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    for _ in range(10):
        await hang_up()
    assert breaker.view().recent_failures == 0
    opened(breaker)
    watch.now += 30
    await hang_up()
    watch.now += 10
    goes(breaker, True)
    watch.now += 10
    goes(breaker, True)
    assert breaker.view().state is State.CLOSED


def test_answers_to_what_set_out_before_it_opened_change_nothing(breaker, watch):
    with breaker.attempt() as late:
        opened(breaker)
        watch.now += 30
        goes(breaker, True)
        late.worked = False
    assert breaker.view().state is State.HALF_OPEN
    watch.now += 10
    goes(breaker, True)
    assert breaker.view().state is State.CLOSED


def test_state_and_history_are_shown_by_company_and_system(watch):
    breakers = Breakers(monotonic=watch)
    opened(breakers.of("zweig", "calcom"))
    breakers.of("arm", "retell")
    watch.now += 12
    arm, zweig = breakers.views()
    assert (arm.company, arm.system, arm.state, arm.history) == ("arm", "retell", State.CLOSED, ())
    assert (zweig.state, zweig.recent_failures, zweig.open_for_seconds) == (State.OPEN, 5, 18)
    assert zweig.history == ((12, State.OPEN),)
    assert BREAKER_STATE.labels("zweig", "calcom")._value.get() == 1
    watch.now += 18
    assert breakers.views()[1].state is State.HALF_OPEN
    assert breakers.of("zweig", "calcom") is breakers.of("zweig", "calcom")


def test_one_company_s_outage_is_not_another_s(watch):
    breakers = Breakers(monotonic=watch)
    opened(breakers.of("zweig", "calcom"))
    goes(breakers.of("arm", "calcom"), True)
    goes(breakers.of("zweig", "retell"), True)


def test_all_its_numbers_are_settings(watch):
    breaker = Breaker("salon", "calcom", BreakerTerms(1, 60, 3, 2, 1), watch)
    goes(breaker, False)
    watch.now += 3
    goes(breaker, True)
    assert breaker.view().state is State.CLOSED
