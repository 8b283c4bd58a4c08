"""The port `Ledger` when everybody wants the same: one wins, the others know it, nothing is left half done."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine
from tests.contract.a_salon import (
    NOW,
    TOMORROW_AT_NINE,
    a_business,
    a_save,
    an_offer,
    books,
    cancels,
    count,
    hours,
    moves,
    open_shop,
)

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.tables import (
    appointment,
    confirmation_code,
    customer,
    item,
    ledger,
    phase,
    reply,
)
from voice_booking.booking.ports import Cancel, Event, Move, Present, Remembered, Repeat, SalonChanged, Save
from voice_booking.office.imports import ImportRefused
from voice_booking.scheduling.plan import Claim

MANY = 30


@pytest.fixture
async def shop(database):
    return await open_shop(database)


async def test_of_many_who_want_the_same_minutes_one_gets_them(shop, database):
    plan = shop.colour(TOMORROW_AT_NINE)
    codes = [f"{n:05}" for n in range(MANY)]
    asked = [shop.book(plan, call=f"call {n}", reply_keys=(f"key {n}",), codes=(codes[n],)) for n in range(MANY)]
    decisions = await asyncio.gather(*asked)
    assert [type(decision) for decision in decisions].count(Save) == 1
    assert {type(decision) for decision in decisions} == {Save, Present}
    for table, rows in {
        appointment: 1,
        customer: 1,
        confirmation_code: 1,
        item: 1,
        phase: 3,
        ledger: 2,
        reply: 1,
    }.items():
        assert await count(database, table) == rows


async def test_who_does_not_look_loses_twice_and_is_told_the_third_time(shop, database):
    await shop.book(shop.cut(hours(0, 1)), call="first", codes=("99999",))
    question, told = shop.question("blind"), []

    def blind(facts):
        told.append(facts.contested)
        return Present({"say": "vergeben"}) if facts.contested else a_save(shop.cut(hours(0.5, 1.5)), question)

    assert isinstance(await shop.ledger.settle(question, blind), Present)
    assert told == [False, False, True]
    for table in (appointment, customer, confirmation_code):
        assert await count(database, table) == 1


async def test_who_saves_or_holds_although_it_is_contested_is_at_fault(shop):
    await shop.book(shop.cut(hours(0, 1)), call="first", codes=("99999",))
    question = shop.question("stubborn")
    claim = Claim(shop.people[0], hours(0, 1))
    for decision in (a_save(shop.cut(hours(0, 1)), question), Present({}, hold=(claim,), hold_until=NOW)):
        with pytest.raises(ValueError, match="contested"):
            await shop.ledger.settle(question, lambda _, decision=decision: decision)


async def test_visits_of_the_same_people_in_opposite_order_do_not_block_each_other(shop):
    there, back = shop.colour(TOMORROW_AT_NINE, 0, 1), shop.colour(TOMORROW_AT_NINE, 1, 0)
    asked = [
        shop.book(plan, call=f"{name} {n}", codes=(f"{n:03}{len(name)}",))
        for n in range(MANY // 2)
        for name, plan in (("there", there), ("and back", back))
    ]
    decisions = await asyncio.gather(*asked)
    saved = [decision.appointment.plan for decision in decisions if isinstance(decision, Save)]
    taken = [claim for plan in saved for claim in plan.claims]
    assert 1 <= len(saved) <= 2
    assert not any(a.unit == b.unit and a.span.overlaps(b.span) for a in taken for b in taken if a is not b)


async def test_visits_at_different_times_do_not_disturb_each_other(shop):
    asked = [
        shop.book(shop.cut(hours(n / 2, n / 2 + 0.5), who), call=f"{n} {who}", codes=(f"{n}{who}",))
        for n in range(10)
        for who in range(3)
    ]
    assert {type(decision) for decision in await asyncio.gather(*asked)} == {Save}


async def test_of_many_deliveries_of_one_request_one_books_and_all_hear_the_same(shop, database):
    keys = ("tool_call_1",)
    asked = [shop.book(shop.cut(hours(0, 1), n % 3), reply_keys=keys, codes=(f"{n}",)) for n in range(MANY)]
    decisions = await asyncio.gather(*asked)
    assert [type(decision) for decision in decisions].count(Save) == 1
    assert {type(decision) for decision in decisions} == {Save, Repeat}
    assert len({decision.body["say"] for decision in decisions}) == 1
    assert await count(database, appointment) == 1


async def test_of_many_refusals_of_one_request_one_is_remembered(shop, database):
    def refuse(n):
        def decide(facts):
            if facts.reply is not None:
                return Repeat(facts.reply)
            return Present({"n": n}, reply=Remembered(("key",), {"n": n}, NOW + timedelta(hours=1)))

        return decide

    question = shop.question(reply_keys=("key",))
    decisions = await asyncio.gather(*(shop.ledger.settle(question, refuse(n)) for n in range(MANY)))
    assert len({decision.body["n"] for decision in decisions}) == 1


async def test_no_two_calls_are_promised_the_same_minutes(shop):
    claim = Claim(shop.people[0], hours(0, 1))

    def decide(facts):
        free = not facts.occupied and not facts.contested
        return Present({"held": free}, hold=(claim,) if free else (), hold_until=NOW + timedelta(minutes=5))

    asked = [shop.ledger.settle(shop.question(f"call {n}"), decide) for n in range(MANY)]
    assert [decision.body["held"] for decision in await asyncio.gather(*asked)].count(True) == 1
    assert await shop.occupied() == [(claim.unit, claim.span)]


async def test_a_person_is_not_imported_away_while_somebody_books_them(shop, database):
    fewer = a_business(people=2)
    question = shop.question(reply_keys=("key",))
    booked, imported = await asyncio.gather(
        shop.ledger.settle(question, books(shop.cut(hours(0, 1), 2), question)),
        import_business(database, fewer, NOW),
        return_exceptions=True,
    )
    if isinstance(booked, Save):
        assert isinstance(imported, ImportRefused)
    else:
        assert isinstance(booked, SalonChanged)
        assert [change.key for change in imported.removed] == ["tom"]


class TestCost:
    """A caller waits for every statement."""

    @pytest.fixture
    def statements(self, database):
        seen = []

        def note(connection: Connection, cursor, statement, parameters, context, many):
            if not statement.startswith("BEGIN"):
                seen.append(statement)

        engines: set[Engine] = {database.reader.sync_engine, database.writer.sync_engine}
        for engine in engines:
            event.listen(engine, "before_cursor_execute", note)
        return seen

    async def test_facts_cost_one_statement(self, shop, statements):
        await shop.ledger.ask(shop.question(reply_keys=("a", "b")))
        assert len(statements) == 1

    async def test_offering_costs_four_statements(self, shop, statements):
        claim = Claim(shop.people[0], hours(0, 1))
        offers = tuple(an_offer(slot, shop.cut(hours(0, 1))) for slot in ("aaaa", "bbbb", "cccc"))
        happened = (Event("tool_call", NOW, {}, "call"),)
        present = Present({}, offers, (claim,), NOW + timedelta(minutes=5), events=happened)
        await shop.ledger.settle(shop.question(), lambda _: present)
        assert len(statements) == 4

    async def test_booking_costs_nine_statements(self, shop, statements):
        await shop.book(shop.colour(TOMORROW_AT_NINE), reply_keys=("a", "b"))
        assert len(statements) == 9

    async def test_booking_what_is_held_costs_no_more(self, shop, statements):
        plan = shop.colour(TOMORROW_AT_NINE)
        await shop.hold(*plan.claims)
        statements.clear()
        assert isinstance(await shop.book(plan, reply_keys=("a", "b")), Save)
        assert len(statements) == 9
        assert await shop.occupied() == [(claim.unit, claim.span) for claim in plan.claims]

    async def test_moving_costs_eleven_statements_and_cancelling_six(self, shop, statements):
        await shop.book(shop.colour(TOMORROW_AT_NINE))
        visit = await shop.standing()
        for change, most in ((moves(visit, shop.cut(hours(3, 4))), 11), (cancels(replace(visit, version=2)), 6)):
            statements.clear()
            assert isinstance(await shop.ledger.settle(shop.question(), change), Move | Cancel)
            assert len(statements) <= most
