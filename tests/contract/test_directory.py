"""The port `Directory`: a line leads to the newest snapshot of its salon, mostly without asking the database."""

from dataclasses import replace

import pytest
from sqlalchemy import event
from tests.contract.a_salon import NOW, a_business, open_shop

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.directory import DatabaseDirectory
from voice_booking.salon.business import Line, id_in


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


@pytest.fixture
def directory(database, seconds):
    return DatabaseDirectory(database, max_age_seconds=300, monotonic=seconds)


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
    assert len(reads) == 1


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


async def test_an_old_snapshot_is_read_again(shop, directory, seconds, reads):
    line = shop.business.lines[0]
    for moment in (100, 399, 400):
        seconds.now = moment
        await directory.salon_on(line.phone, None)
    assert len(reads) == 2


async def test_a_line_that_was_taken_away_leads_nowhere(shop, directory, database):
    phone, agent = shop.business.lines
    await directory.salon_on(phone.phone, None)
    await import_business(database, replace(shop.business, lines=(agent,)), NOW)
    directory.forget(shop.company_id)
    assert await directory.salon_on(phone.phone, None) is None
