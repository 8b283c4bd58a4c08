"""The port `Directory`: a line leads to the newest snapshot of its salon, mostly without asking the database."""

import asyncio
from dataclasses import replace

import pytest
from prometheus_client import REGISTRY
from sqlalchemy import event, update
from tests.contract.a_salon import NOW, a_business, open_shop

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.directory import DatabaseDirectory
from voice_booking.adapters.database.tables import company
from voice_booking.salon.business import Line, id_in

WHOSE = CATALOGUE = 1
"""Transactions that find out which company and edition is behind a line, and that read its catalogue."""


class Seconds:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
async def shop(database):
    return await open_shop(database)


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture(params=["in process", "redis"])
def shared(request):
    """Where servers leave for each other what they have read, if there is such a place."""
    return None if request.param == "in process" else request.getfixturevalue("shared_cache")


@pytest.fixture
def directory(database, seconds, shared):
    return DatabaseDirectory(database, shared=shared, max_age_seconds=300, monotonic=seconds)


@pytest.fixture
def reads(database):
    begun = []
    event.listen(database.reader.sync_engine, "begin", begun.append)
    return begun


async def test_a_number_leads_to_its_branch(shop, directory):
    phone = shop.business.lines[0]
    assert await directory.salon_on(phone.phone, None) == (shop.business.salon("mitte", 1), phone)


async def test_an_agent_leads_there_where_the_number_does_not(shop, directory):
    agent = shop.business.lines[1]
    for phone in (None, "", "+49301"):
        assert await directory.salon_on(phone, agent.agent) == (shop.business.salon("mitte", 1), agent)


async def test_the_number_counts_before_the_agent(shop, directory, database):
    other = await open_shop(database, "b")
    salon, _ = await directory.salon_on(shop.business.lines[0].phone, other.business.lines[1].agent)
    assert salon.company.key == "a"


async def test_an_unknown_line_leads_nowhere(shop, directory):
    assert await directory.salon_on("+49301", "agent_unknown") is None
    assert await directory.salon_on(None, None) is None


async def test_each_branch_has_its_own_people(directory, database):
    business = a_business()
    second = replace(business.branches[0], id=id_in(business.company.id, "branch", "sued"), key="sued", name="Süd")
    tom = replace(business.staff[2], branch="sued")
    wider = replace(
        business,
        branches=(*business.branches, second),
        lines=(*business.lines, Line("sued", phone="+49309")),
        staff=(*business.staff[:2], tom),
    )
    await import_business(database, wider, NOW)
    salon, _ = await directory.salon_on("+49309", None)
    assert (salon.branch.key, [member.key for member in salon.staff]) == ("sued", ["tom"])


async def test_a_line_is_looked_up_once(shop, directory, reads):
    for line in shop.business.lines * 3:
        await directory.salon_on(line.phone, line.agent)
    assert len(reads) == WHOSE + CATALOGUE


async def test_an_import_is_seen_after_forgetting(shop, directory, database):
    line = shop.business.lines[0]
    await directory.salon_on(line.phone, None)
    await import_business(database, a_business(people=4), NOW)
    assert (await directory.salon_on(line.phone, None))[0].revision == 1
    directory.forget(shop.company_id)
    salon, _ = await directory.salon_on(line.phone, None)
    assert (salon.revision, len(salon.staff)) == (2, 4)


async def test_forgetting_one_company_keeps_the_others(shop, directory, database, reads):
    other = await open_shop(database, "b")
    for known in (shop, other):
        await directory.salon_on(known.business.lines[0].phone, None)
    before = len(reads)
    directory.forget(shop.company_id)
    await directory.salon_on(other.business.lines[0].phone, None)
    assert len(reads) == before


async def test_an_old_snapshot_is_looked_at_again_and_read_only_if_it_changed(
    shop, directory, seconds, reads, database
):
    line = shop.business.lines[0]
    expected = WHOSE + CATALOGUE
    for moment, more in ((100, 0), (399, 0), (400, WHOSE), (699, 0), (700, WHOSE)):
        seconds.now = moment
        assert (await directory.salon_on(line.phone, None))[0].revision == 1
        expected += more
        assert len(reads) == expected
    await import_business(database, a_business(people=4), NOW)
    seconds.now = 1000
    assert (await directory.salon_on(line.phone, None))[0].revision == 2


async def test_a_line_that_was_taken_away_leads_nowhere(shop, directory, database):
    phone, agent = shop.business.lines
    await directory.salon_on(phone.phone, None)
    await import_business(database, replace(shop.business, lines=(agent,)), NOW)
    directory.forget(shop.company_id)
    assert await directory.salon_on(phone.phone, None) is None


async def test_a_line_that_changed_hands_leads_to_its_new_owner(shop, directory, database, seconds):
    phone, agent = shop.business.lines
    other = await open_shop(database, "b")
    await directory.salon_on(phone.phone, None)
    await directory.salon_on(None, other.business.lines[1].agent)
    await import_business(database, replace(shop.business, lines=(agent,)), NOW)
    await import_business(database, replace(other.business, lines=(*other.business.lines, phone)), NOW)
    for company_id in (shop.company_id, other.company_id):  # as each is told by the ledger
        directory.forget(company_id)
        await directory.salon_on(None, agent.agent)
    assert (await directory.salon_on(phone.phone, None))[0].company.key == "b"


async def test_catalogues_with_the_same_number_are_told_apart(shop, directory, database, seconds):
    """A restored backup takes the numbers of revisions back: the next import has one that was there already."""
    line = shop.business.lines[0]
    await import_business(database, a_business(people=4), NOW)
    assert len((await directory.salon_on(line.phone, None))[0].staff) == 4
    await import_business(database, a_business(people=2), NOW)
    await database.write(lambda c: c.execute(update(company).values(revision=2)) and None)
    seconds.now += 300
    salon, _ = await directory.salon_on(line.phone, None)
    assert (salon.revision, len(salon.staff)) == (2, 2)


async def test_no_more_companies_are_remembered_than_fit_and_the_longest_silent_goes(shop, database, reads):
    directory = DatabaseDirectory(database, most_companies=2)
    lines = [(await open_shop(database, key)).business.lines[0].phone for key in ("b", "c")]
    mine = shop.business.lines[0].phone
    for phone in (mine, lines[0], mine, lines[1]):
        await directory.salon_on(phone, None)
    before = len(reads)
    await directory.salon_on(mine, None)
    assert len(reads) == before
    await directory.salon_on(lines[0], None)
    assert len(reads) == before + WHOSE + CATALOGUE


async def test_who_calls_while_a_salon_is_read_waits_for_that_reading(shop, directory, reads):
    line = shop.business.lines[0]
    found = await asyncio.gather(*(directory.salon_on(line.phone, None) for _ in range(20)))
    assert found == [found[0]] * 20 != [None] * 20
    assert len(reads) == WHOSE + CATALOGUE


async def test_lookups_are_counted_by_what_came_of_them(shop, directory, seconds):
    def counted():
        results = ("hit", "renewed", "miss", "unknown")
        return [REGISTRY.get_sample_value("salon_lookups_total", {"result": result}) or 0 for result in results]

    before, phone = counted(), shop.business.lines[0].phone
    for dialled, later in ((phone, 0), (phone, 0), (phone, 0), (phone, 300), ("+49301", 0)):
        seconds.now += later
        await directory.salon_on(dialled, None)
    assert [now - then for now, then in zip(counted(), before, strict=True)] == [2, 1, 1, 1]
