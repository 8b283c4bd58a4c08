"""Two companies on one server never see each other, even when they use the same words for everything."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.contract.a_salon import NOW, Shop, a_business, an_offer, hours

from voice_booking.adapters.database.businesses import import_business, load_business
from voice_booking.adapters.database.directory import DatabaseDirectory
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.database.queries import all_lines, visits_on
from voice_booking.booking.ports import Present, Save
from voice_booking.scheduling.plan import Claim

KEYS = ("tool_call_1",)


@pytest.fixture
async def shops(database):
    """Companies whose branches, services and people have the same ids."""
    first = a_business("a")
    second = replace(a_business("b"), branches=first.branches, services=first.services, staff=first.staff)
    for business in (first, second):
        await import_business(database, business, NOW)
    return [Shop(business, DatabaseLedger(database)) for business in (first, second)]


async def test_the_same_minutes_code_key_and_number_belong_to_each_company_apart(shops, database):
    for shop in shops:
        assert isinstance(await shop.book(shop.cut(hours(0, 1)), reply_keys=KEYS), Save)
        (visit,) = await visits_on(database, shop.company_id, hours(0, 1))
        (customer,) = (await shop.ledger.ask(shop.question())).customers
        assert visit.appointment.customer == customer


async def test_a_call_that_reaches_both_finds_only_what_it_made_there(shops):
    mine, other = shops
    offer = an_offer("aaaa", mine.cut(hours(0, 1)))
    claim = Claim(mine.people[0], hours(3, 4))
    await mine.ledger.settle(mine.question(), lambda _: Present({}, (offer,), (claim,), hours(3, 4).end))
    await mine.book(mine.cut(hours(0, 1)), call="second", reply_keys=KEYS)
    facts = await other.ledger.ask(other.question(reply_keys=KEYS))
    assert (facts.offers, facts.occupied, facts.customers, facts.reply) == ((), (), (), None)
    assert facts.free_codes == ("11111", "22222")
    await other.hold()
    assert len(await mine.occupied()) == 2


async def test_a_line_leads_to_one_company(shops, database):
    directory = DatabaseDirectory(database)
    for shop in shops:
        phone, agent = shop.business.lines
        for asked in ((phone.phone, None), (None, agent.agent), (phone.phone, "agent_of_somebody_else")):
            salon, line = await directory.salon_on(*asked)
            assert salon.company == shop.business.company
            assert line in shop.business.lines
    assert {key for key, _ in await all_lines(database)} == {"a", "b"}


async def test_importing_one_company_leaves_the_other_as_it_is(shops, database):
    await import_business(database, replace(shops[0].business, staff=shops[0].business.staff[:1]), NOW)
    assert await load_business(database, "b") == shops[1].business
    assert (await shops[1].ledger.ask(shops[1].question())).contested is False


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.integers(0, 1), st.integers(0, 3), st.integers(0, 2)), max_size=6))
async def test_no_company_ever_sees_a_minute_of_another(shops, database, steps):
    for n, (which, start, who) in enumerate(steps):
        shop = shops[which]
        await shop.book(shop.cut(hours(start, start + 1), who), call=f"{n}", codes=(f"{n}{start}{who}",))
    for shop, other in (shops, shops[::-1]):
        mine = {visit.appointment.id for visit in await visits_on(database, shop.company_id, hours(-1, 12))}
        theirs = {visit.appointment.id for visit in await visits_on(database, other.company_id, hours(-1, 12))}
        visits = await visits_on(database, shop.company_id, hours(-1, 12))
        claims = sorted((c.unit, c.span) for visit in visits for c in visit.appointment.plan.claims)
        assert not mine & theirs
        assert await shop.occupied() == claims
