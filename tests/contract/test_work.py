"""Work that is done later: at least once, by one worker at a time, whatever dies."""

import asyncio
import os
import signal
import sys
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import func, select, update
from tests.contract.a_salon import NOW, books, count, hours, open_shop

from voice_booking.adapters.database.agenda import DatabaseAgenda
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.database.tables import work
from voice_booking.adapters.database.tables.columns import FOREVER_AGO
from voice_booking.adapters.database.work_list import list_work, retry_dead
from voice_booking.background.doing import WorkTerms
from voice_booking.background.kinds import Kind, Periodic
from voice_booking.background.worker import Worker
from voice_booking.booking.ports import Event, Never, Present, TryLater
from voice_booking.booking.tasks import Backlog, Task

LATER = NOW + timedelta(hours=1)
SECOND = timedelta(seconds=1)


class Clock:
    """Stands until it is moved."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def agenda(database):
    return DatabaseAgenda(database)


@pytest.fixture
def done():
    """Names of the tasks that were done, in order."""
    return []


def a_task(name="task", kind="note", run_at=NOW, **data):
    return Task(kind, name, {"name": name, **data}, run_at)


@pytest.fixture
def worker(agenda, clock, done):
    """Makes workers, each able to note down what it does, and to do one more kind."""

    async def note(task):
        done.append(task.data["name"])

    def make(*steps, attempts=3, periodic=(), at_once=4, **more):
        kinds = {"note": Kind((note,)), "special": Kind(steps, attempts)}
        return Worker(agenda, kinds, clock=clock, periodic=periodic, terms=WorkTerms(at_once, 30, 0.1), **more)

    return make


async def expire_leases(database):
    await database.write(lambda c: c.execute(update(work).values(lease_until=FOREVER_AGO)) and None)


async def only_row(database):
    (row,) = await list_work(database, states=("ready", "done", "dead"))
    return row


async def claim(agenda, who="me", limit=10, kinds=("note", "special"), now=NOW):
    return await agenda.claim(who, kinds, now, limit=limit, lease_seconds=30)


class TestPuttingDown:
    async def test_a_task_that_is_known_is_not_put_down_again(self, agenda, database):
        assert await agenda.put([a_task("a"), a_task("b")]) == 2
        assert await agenda.put([a_task("b"), a_task("c")]) == 1
        assert await count(database, work) == 3

    async def test_a_task_that_is_done_is_not_done_again(self, agenda, worker, done):
        for _ in range(2):
            await agenda.put([a_task("a")])
            await worker().work_off()
        assert done == ["a"]

    async def test_an_event_brings_its_tasks_with_it_and_wakes_the_worker(self, database, agenda, worker, done):
        shop, woken = await open_shop(database), []
        subscribed = {"booked": ("note",)}
        ledger = DatabaseLedger(database, subscriptions=subscribed, wake=lambda: woken.append(1))
        question = shop.question()
        saved = await ledger.settle(question, books(shop.cut(hours(0, 1)), question))
        (leased,) = await claim(agenda)
        assert leased.task.company_id == shop.company_id
        assert leased.task.data["appointment_id"] == str(saved.appointment.id)
        assert (leased.task.data["kind"], leased.task.data["data"], woken) == ("booked", {"source": "phone"}, [1])

    async def test_other_events_put_nothing_down(self, database):
        shop, woken = await open_shop(database), []
        ledger = DatabaseLedger(database, subscriptions={"booked": ("note",)}, wake=lambda: woken.append(1))
        await ledger.settle(shop.question(), lambda _: Present({}, events=(Event("tool_call", NOW, {}, "call"),)))
        assert await count(database, work) == 0
        assert woken == []

    async def test_what_is_rolled_back_leaves_no_task(self, database):
        shop = await open_shop(database)
        ledger = DatabaseLedger(database, subscriptions={"booked": ("note",)})
        question = shop.question()

        def wrong(facts):
            saved = books(shop.cut(hours(0, 1)), question)(facts)
            return replace(saved, events=(*saved.events, Event("booked", NOW, {"not": "json", "x": {1, 2}}, "call")))

        with pytest.raises(Exception, match=r"(?i)serializ|json"):
            await ledger.settle(question, wrong)
        assert await count(database, work) == 0

    async def test_periodic_work_is_put_down_once_a_period_by_however_many_workers(self, worker, done, clock, database):
        periodic = (Periodic("special", timedelta(hours=1)),)

        async def step(task):
            done.append(task.dedupe)

        for minutes in (0, 59, 60):
            clock.now = NOW + timedelta(minutes=minutes)
            for _ in range(2):
                await worker(step, periodic=periodic).work_off()
        assert done == ["special:2026-12-01T08:00", "special:2026-12-01T09:00"]


class TestClaiming:
    async def test_the_longest_due_comes_first_and_what_is_not_due_not_at_all(self, agenda, worker, done):
        await agenda.put([a_task(f"{n}", run_at=NOW - n * SECOND) for n in (1, 3, 2)] + [a_task("x", run_at=LATER)])
        await worker(at_once=1).work_off()
        assert done == ["3", "2", "1"]

    async def test_no_more_is_claimed_than_asked_for(self, agenda):
        await agenda.put([a_task(f"{n}") for n in range(5)])
        assert [len(await claim(agenda, limit=2)) for _ in range(4)] == [2, 2, 1, 0]

    async def test_a_leased_task_is_nobody_elses(self, agenda, database):
        await agenda.put([a_task()])
        (mine,) = await claim(agenda)
        assert await claim(agenda, "other") == ()
        await expire_leases(database)
        (theirs,) = await claim(agenda, "other")
        assert (theirs.token, theirs.attempts) == (mine.token + 1, 2)

    async def test_leases_go_by_the_databases_clock(self, agenda, database):
        await agenda.put([a_task()])
        await claim(agenda)
        now = "strftime('%Y-%m-%d %H:%M:%f', 'now')" if database.writer.dialect.name == "sqlite" else "now()"
        left = await database.read(lambda c: c.exec_driver_sql(f"SELECT lease_until > {now}, owner FROM work").one())
        assert tuple(left) == (True, "me")
        assert await claim(agenda, now=LATER) == ()

    async def test_work_of_a_kind_that_this_worker_does_not_know_is_left_to_others(self, agenda, worker, done):
        await agenda.put([a_task("a", kind="of tomorrow's version")])
        await worker().work_off()
        assert [b.kind for b in await agenda.backlog(NOW)] == ["of tomorrow's version"]

    async def test_two_workers_never_do_the_same(self, agenda, worker, done):
        await agenda.put([a_task(f"{n}") for n in range(40)])
        begun = await asyncio.gather(*(worker().work_off() for _ in range(4)))
        assert sum(begun) == 40
        assert sorted(done, key=int) == [f"{n}" for n in range(40)]


class TestLosingTheLease:
    async def test_who_has_lost_the_lease_may_say_nothing(self, agenda, database):
        await agenda.put([a_task()])
        (slow,) = await claim(agenda, "slow")
        await expire_leases(database)
        (quick,) = await claim(agenda, "quick")
        assert [
            await agenda.advance(slow, lease_seconds=30),
            await agenda.finish(slow),
            await agenda.postpone(slow, LATER, "no"),
            await agenda.give_back(slow),
            await agenda.bury(slow, "no"),
        ] == [False] * 5
        assert await agenda.finish(quick)
        assert (await only_row(database)).state == "done"

    async def test_a_slow_worker_stops_after_the_step_in_which_it_was_overtaken(self, agenda, worker, database, done):
        async def first(task):
            done.append("first")
            if done.count("first") == 1:
                await expire_leases(database)
                await worker(first, second).work_off()  # somebody else takes over and comes to the end

        async def second(task):
            done.append("second")

        await agenda.put([a_task(kind="special")])
        await worker(first, second).work_off()
        assert done == ["first", "first", "second"]
        assert (await only_row(database)).state == "done"

    async def test_a_worker_that_ends_gives_back_what_it_was_doing(self, agenda, worker, database, done):
        begun = asyncio.Event()

        async def endless(task):
            begun.set()
            await asyncio.Event().wait()

        await agenda.put([a_task(kind="special")])
        running = asyncio.create_task(worker(endless).run())
        await begun.wait()
        running.cancel()
        await asyncio.wait([running])
        (again,) = await claim(agenda)
        assert again.attempts == 1


class TestFailing:
    async def test_a_failed_step_waits_longer_each_time_and_earlier_steps_are_not_repeated(
        self, agenda, worker, done, clock, database
    ):
        async def first(task):
            done.append("first")

        async def second(task):
            done.append("second")
            if done.count("second") < 3:
                raise TryLater("down")

        await agenda.put([a_task(kind="special")])
        waits = []
        for _ in range(3):
            await worker(first, second).work_off()
            row = await only_row(database)
            waits.append((row.run_at - clock.now).total_seconds())
            clock.now = max(clock.now, row.run_at)
        assert done == ["first", "second", "second", "second"]
        assert waits[:2] == [1, 2]
        assert row.state == "done"

    async def test_poisoned_work_is_given_up_and_seen(self, agenda, worker, clock, database):
        async def poisoned(task):
            raise LookupError("call +49 151 12345678")

        await agenda.put([a_task(kind="special"), a_task("healthy")])
        for _ in range(5):
            await worker(poisoned, attempts=3).work_off()
            clock.now += timedelta(minutes=1)
        (row,) = await list_work(database, states=("dead",))
        assert (row.kind, row.attempts, row.error) == ("special", 3, "LookupError: call <number>")
        assert await agenda.backlog(clock.now) == (Backlog("special", 0, 0.0, 1),)

    async def test_what_will_never_succeed_is_given_up_at_once(self, agenda, worker, database):
        async def never(task):
            raise Never("no such calendar")

        await agenda.put([a_task(kind="special")])
        await worker(never).work_off()
        assert (await only_row(database)).state == "dead"

    async def test_a_step_that_hangs_is_stopped_before_its_lease_ends(self, agenda, database, clock):
        async def hangs(task):
            await asyncio.Event().wait()

        await agenda.put([a_task(kind="special")])
        terms = WorkTerms(lease_seconds=0.05)
        await Worker(agenda, {"special": Kind((hangs,))}, clock=clock, terms=terms).work_off()
        row = await only_row(database)
        assert (row.state, row.owner) == ("ready", None)
        assert row.error.startswith("TimeoutError")

    async def test_work_that_kills_its_workers_is_given_up(self, agenda, worker, database):
        async def harmless(task):
            raise AssertionError("is not begun again")

        await agenda.put([a_task(kind="special")])
        for _ in range(3):
            await claim(agenda, "doomed")
            await expire_leases(database)
        await worker(harmless, attempts=3).work_off()
        row = await only_row(database)
        assert (row.state, row.error) == ("dead", "every worker that began this step died of it")

    async def test_dead_work_goes_on_where_it_failed_when_somebody_says_so(self, agenda, worker, database, done):
        mended = []

        async def first(task):
            done.append("first")

        async def second(task):
            if not mended:
                raise Never("broken")
            done.append("second")

        await agenda.put([a_task(kind="special"), a_task("other", kind="special")])
        await worker(first, second, at_once=1).work_off()
        mended.append(True)
        dead = await list_work(database, states=("dead",))
        assert await retry_dead(database, NOW, (dead[0].id, uuid4())) == 1
        assert await retry_dead(database, NOW) == 1
        await worker(first, second).work_off()
        assert done == ["first", "first", "second", "second"]
        assert await list_work(database) == ()


class TestWaiting:
    async def test_a_sleeping_worker_is_woken(self, agenda, clock, done):
        woken, seen = asyncio.Event(), asyncio.Event()

        async def note(task):
            seen.set()

        terms = WorkTerms(poll_seconds=3600)
        worker = Worker(agenda, {"note": Kind((note,))}, clock=clock, terms=terms, woken=woken)
        running = asyncio.create_task(worker.run())
        try:
            await agenda.put([a_task()])
            woken.set()
            async with asyncio.timeout(10):
                await seen.wait()
        finally:
            running.cancel()
            await asyncio.wait([running])

    async def test_work_that_nobody_told_of_is_found(self, agenda, worker, done, database):
        running = asyncio.create_task(worker().run())
        try:
            async with asyncio.timeout(10):
                await agenda.put([a_task("quiet")])
                while (await only_row(database)).state != "done":
                    pass
        finally:
            running.cancel()
            await asyncio.wait([running])
        assert done == ["quiet"]

    async def test_the_backlog_says_how_much_and_how_old(self, agenda):
        await agenda.put([a_task("a", run_at=NOW - 90 * SECOND), a_task("b"), a_task("c", run_at=LATER)])
        assert await agenda.backlog(NOW) == (Backlog("note", 2, 90.0, 0),)


DOOMED = """
import asyncio, sys
from datetime import datetime
from voice_booking.adapters.database.agenda import DatabaseAgenda
from voice_booking.adapters.database.engine import open_database
from voice_booking.background.kinds import Kind
from voice_booking.background.worker import Worker

async def say(text):
    print(text, flush=True)

async def first(task):
    await say("first")

async def second(task):
    await say("second")
    await asyncio.Event().wait()

async def main(url, now):
    clock = lambda: datetime.fromisoformat(now)
    await Worker(DatabaseAgenda(open_database(url)), {"special": Kind((first, second))}, clock=clock).run()

asyncio.run(main(*sys.argv[1:]))
"""


async def test_when_a_worker_is_killed_another_goes_on_at_the_step_that_was_running(
    agenda, worker, database, database_url, done
):
    await agenda.put([a_task(kind="special")])
    doomed = await asyncio.create_subprocess_exec(
        sys.executable, "-c", DOOMED, database_url, NOW.isoformat(), stdout=asyncio.subprocess.PIPE
    )
    try:
        async with asyncio.timeout(30):
            said = [(await doomed.stdout.readline()).decode().strip() for _ in range(2)]
    finally:
        os.kill(doomed.pid, signal.SIGKILL)
        await doomed.communicate()
    assert said == ["first", "second"]

    async def first(task):
        done.append("first")

    async def second(task):
        done.append("second")

    await worker(first, second).work_off()
    assert done == []  # the lease of the dead still lasts
    await expire_leases(database)
    await worker(first, second).work_off()
    assert done == ["second"]
    row = await only_row(database)
    assert (row.state, row.step) == ("done", 2)
    assert await database.read(lambda c: c.scalar(select(func.max(work.c.token)))) == 2
