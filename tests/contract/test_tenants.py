"""Two companies on one server never see each other, even when they use the same words for everything."""

from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.contract.a_salon import NOW, Shop, a_business, an_offer, cancels, hours, moves

from voice_booking.adapters.database.businesses import import_business, load_business
from voice_booking.adapters.database.callback_list import list_callbacks, settle_callback
from voice_booking.adapters.database.directory import DatabaseDirectory
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.database.queries import all_lines, events_of_visit, visits_on
from voice_booking.adapters.database.work_list import list_work
from voice_booking.booking.callbacks import Callback, CallbackReason, CallbackStatus
from voice_booking.booking.ports import Block, Busy, Event, Present, Save
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


async def test_one_company_neither_sees_nor_changes_the_visits_of_another(shops, database):
    mine, other = shops
    await mine.book(mine.cut(hours(0, 1)), call="one call", codes=("11111",))
    visit = await mine.standing()
    looked_up = {
        "visits_of": visit.appointment.customer.phone,
        "visit_code": "11111",
        "visit_ids": (visit.appointment.id,),
        "visits_on": mine.people,
    }
    assert (await mine.ledger.ask(mine.question(**looked_up))).visits == (visit,)
    facts = await other.ledger.ask(other.question(**looked_up))
    assert (facts.visits, facts.history) == ((), ())
    assert (await other.ledger.ask(other.question(**looked_up, now=hours(2, 3).start))).history == ()
    for change in (moves(visit, other.cut(hours(3, 4))), cancels(visit)):
        assert isinstance(await other.ledger.settle(other.question("one call"), change), Present)
    assert await mine.standing() == visit
    assert await events_of_visit(database, other.company_id, visit.appointment.id) == ()


async def test_busy_time_callbacks_and_wrong_codes_belong_to_each_company_apart(shops, database):
    mine, other = shops
    entry = Callback(uuid4(), CallbackReason.ASKED, NOW, "Hanna", None, "Rückruf", "Bitte anrufen", "call")
    wrong = Event("wrong_code", NOW, {}, "call")
    for shop, span in ((mine, hours(0, 1)), (other, hours(5, 6))):
        block = Block((Busy(shop.people[0], span, "desk", "sick"),), {})
        await shop.ledger.settle(shop.question(), lambda _, block=block: block)
        noted = Present({}, callbacks=(replace(entry, wish=shop.business.company.key),), events=(wrong,))
        await shop.ledger.settle(shop.question(), lambda _, noted=noted: noted)
    for shop, span in ((mine, hours(0, 1)), (other, hours(5, 6))):
        facts = await shop.ledger.ask(shop.question(visit_code="1"))
        assert ([occupied.span for occupied in facts.occupied], facts.wrong_codes) == ([span], 1)
        (mine_noted,) = await list_callbacks(database, shop.company_id)
        assert mine_noted.wish == shop.business.company.key
    await settle_callback(database, mine.company_id, entry.id, CallbackStatus.REACHED)
    assert len(await list_callbacks(database, other.company_id)) == 1


async def test_work_is_listed_for_its_company(shops, database):
    for shop in shops:
        ledger = DatabaseLedger(database, subscriptions={"booked": ("note",)})
        await replace(shop, ledger=ledger).book(shop.cut(hours(0, 1)))
    for shop in shops:
        (row,) = await list_work(database, company_id=shop.company_id)
        assert row.company_id == shop.company_id
    assert len(await list_work(database)) == 2


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
