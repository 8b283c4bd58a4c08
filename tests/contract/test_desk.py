"""What the salon enters itself stands on both databases, whatever happens at the same time."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.contract.a_salon import NOW, count, hours, open_shop

from voice_booking.adapters.database.busy_list import busy_on, free_again
from voice_booking.adapters.database.callback_list import list_callbacks
from voice_booking.adapters.database.customers import change_terms, customers_of
from voice_booking.adapters.database.tables import busy, callback, event
from voice_booking.booking.ports import SalonChanged
from voice_booking.listening.when import AtMoment
from voice_booking.office.appointment_book.book import NotUnderstood
from voice_booking.office.desk.absence import Absence, Recorded, block
from voice_booking.office.desk.changes import cancel, move, plan_move, visit_said
from voice_booking.salon.customers import CustomerTerms
from voice_booking.scheduling.plan import Plan

PHONE = "+4915112345678"


@pytest.fixture
async def shop(database):
    return await open_shop(database)


@pytest.fixture
def salon(shop):
    return shop.business.salon("mitte", 1)


@pytest.fixture
def lisa(salon):
    return Absence(salon.staff[0], hours(-1, 9), "krank")


def text(entry, visit):
    return f"{entry.name}: {len(entry.proposals)}"


async def blocked(shop, salon, absence, database):
    known = frozenset(entry.id for entry in await list_callbacks(database, shop.company_id))
    recorded = Recorded(await busy_on(database, shop.company_id, absence.span), known)
    return await block(absence, salon, shop.ledger, NOW, text=text, recorded=recorded)


class Between:
    """A ledger on which something happens after the first look and before anything is settled."""

    def __init__(self, ledger, happening):
        self._ledger, self._happening = ledger, happening

    async def ask(self, question):
        return await self._ledger.ask(question)

    async def settle(self, question, decide):
        happening, self._happening = self._happening, None
        if happening:
            await happening
        return await self._ledger.settle(question, decide)


async def test_a_block_and_its_call_backs_stand_together_and_once(shop, salon, lisa, database):
    await shop.book(shop.cut(hours(0, 0.75)))
    (affected,) = await blocked(shop, salon, lisa, database)
    first = [await count(database, table) for table in (busy, callback, event)]
    (entry,) = await list_callbacks(database, shop.company_id)
    assert entry == affected.entry
    assert (entry.text, lisa.member.id in {one for plan in entry.proposals for one in plan.staff}) == (
        "Hanna Müller: 3",
        False,
    )
    await blocked(shop, salon, lisa, database)
    assert [await count(database, table) for table in (busy, callback, event)] == first


async def test_who_is_booked_while_proposals_are_looked_for_is_called_too(shop, salon, lisa, database):
    await shop.book(shop.cut(hours(0, 0.75)))
    booking = shop.book(shop.cut(hours(2, 2.75)), call="another", codes=("33333",))
    ledger = Between(shop.ledger, booking)
    affected = await block(lisa, salon, ledger, NOW, text=text, recorded=Recorded())
    assert len(affected) == 2
    assert len(await list_callbacks(database, shop.company_id)) == 2


async def test_nothing_is_blocked_for_a_salon_that_has_changed(shop, salon, lisa, database):
    with pytest.raises(SalonChanged):
        await block(lisa, replace(salon, revision=7), shop.ledger, NOW, text=text, recorded=Recorded())
    assert await count(database, busy) == 0


async def test_busy_time_is_put_together_again_and_freed_once(shop, salon, lisa, database):
    long = replace(lisa, span=hours(-1, 24 * 30))
    await blocked(shop, salon, long, database)
    assert await count(database, busy) > 1
    found = await busy_on(database, shop.company_id, long.span)
    assert found == (long.busy,)
    assert await free_again(database, shop.company_id, found, NOW) == 1
    assert await free_again(database, shop.company_id, found, NOW) == 0
    assert await count(database, busy) == 0


async def test_a_move_whose_time_is_taken_meanwhile_changes_nothing(shop, salon):
    from voice_booking.adapters.state import InProcessLocks
    from voice_booking.booking.ports import Ports

    await shop.book(shop.cut(hours(0, 0.75)))
    visit = await visit_said("11111", salon, shop.ledger, NOW)
    plan = await plan_move(visit, salon, shop.ledger, NOW, when=AtMoment(hours(3, 4).start), staff=(salon.staff[0],))
    assert isinstance(plan, Plan)
    taking = shop.book(shop.cut(hours(3, 3.75)), call="another", codes=("33333",))
    ports = Ports(Between(shop.ledger, taking), None, InProcessLocks(), lambda: NOW, code_candidates=tuple)
    with pytest.raises(NotUnderstood, match="nichts wurde geändert"):
        await move(visit, plan, salon, ports, NOW)
    assert await visit_said("11111", salon, shop.ledger, NOW) == visit


async def test_a_visit_is_cancelled_once(shop, salon):
    await shop.book(shop.cut(hours(0, 0.75)))
    visit = await visit_said("11111", salon, shop.ledger, NOW)
    await cancel(visit, salon, shop.ledger, NOW)
    with pytest.raises(NotUnderstood, match="nichts wurde geändert"):
        await cancel(visit, salon, shop.ledger, NOW)
    with pytest.raises(NotUnderstood, match="keinen kommenden Termin"):
        await visit_said(str(visit.appointment.id), salon, shop.ledger, NOW)


async def test_terms_belong_to_one_customer_of_one_company(shop, database):
    other = await open_shop(database, "b")
    await shop.book(shop.cut(hours(0, 0.75)))
    await other.book(other.cut(hours(0, 0.75)))
    terms = (CustomerTerms("schnitt", {"A": 15}, 500),)

    def change(on_file):
        return replace(on_file[0], terms=terms), False

    await change_terms(database, shop.company_id, PHONE, change, NOW + timedelta(minutes=1))
    (ours,), (theirs,) = [await customers_of(database, one.company_id, PHONE) for one in (shop, other)]
    assert (ours.terms, theirs.terms) == (terms, ())


async def test_a_visit_that_needs_the_person_twice_is_one_visit(shop, salon, lisa, database):
    await shop.book(shop.colour(hours(0, 1).start, second=0))
    (affected,) = await blocked(shop, salon, lisa, database)
    assert len(affected.visit.appointment.plan.items) == 1
