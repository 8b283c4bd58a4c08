"""Whatever many callers at once do to the same few hours, the calendar stays true."""

import pytest
from tests.load.storm import Plan, blow, own_redis

pytestmark = pytest.mark.slow


def assert_true(report):
    __tracebackhide__ = True
    told = "\n".join(report.lines())
    assert not report.tally.faults, told
    assert not report.broken, told
    assert not report.lies, told
    assert report.tally.collided >= 0.3, told


async def test_one_server_on_sqlite_keeps_every_word_it_gave(migrated_sqlite):
    report = await blow(Plan(processes=1, customers=24, calls=1500), migrated_sqlite, None, lambda _: None)
    assert_true(report)


async def test_two_servers_keep_every_word_while_redis_goes_and_comes(migrated_postgres):
    plan = Plan(processes=2, customers=24, calls=1500, redis_goes_away=True)
    with own_redis() as redis:
        assert_true(await blow(plan, migrated_postgres, redis, lambda _: None))
