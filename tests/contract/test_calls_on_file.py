"""Calls on both databases: told in any order, told at the same time, settled once, and of one company alone."""

import asyncio
import itertools
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from tests.contract.a_salon import NOW, an_offer, cancels, count, hours, open_shop

from voice_booking.adapters.database.callback_list import list_callbacks
from voice_booking.adapters.database.calls_on_file import BATCH, DatabaseCalls, calls_on, find_call
from voice_booking.adapters.database.queries import events_of_call
from voice_booking.adapters.database.tables import callback, event, work
from voice_booking.booking.call_outcome import CallOutcome
from voice_booking.booking.call_records import BookedHere, CallRecord, News, Settled, Stage, Turn
from voice_booking.booking.callbacks import Callback, CallbackReason, CallbackStatus
from voice_booking.booking.calling_back import callback_event
from voice_booking.booking.ports import Present
from voice_booking.booking.tasks import Task
from voice_booking.scheduling.plan import Span

PHONE = "+4915112345678"
TURNS = (Turn("user", "Grüß Gott", 1.5), Turn("tool_call_result", "{}", tool_call_id="t", successful=False))
STARTED = CallRecord("call_1", Stage.STARTED, "agent_x", 18, "inbound", PHONE, "+4930", NOW, status="ongoing")
ENDED = CallRecord(
    "call_1", Stage.ENDED, "agent_x", 18, ended_at=NOW + timedelta(seconds=40), duration_ms=40_000,
    disconnection_reason="user_hangup", status="ended", transcript=TURNS,
)  # fmt: skip
ANALYZED = CallRecord("call_1", Stage.ANALYZED, status="ended", analysis={"call_summary": "Gruß"}, cost_cents=7)
WHOLE = replace(
    ENDED, stage=Stage.ANALYZED, direction="inbound", from_number=PHONE, to_number="+4930", started_at=NOW,
    analysis={"call_summary": "Gruß"}, cost_cents=7,
)  # fmt: skip


@pytest.fixture
async def shop(database):
    return await open_shop(database)


@pytest.fixture
def calls(database):
    return DatabaseCalls(database)


@pytest.fixture
def take(shop, calls):
    async def told(*records, at=NOW, tasks=(), of=None):
        place = of or shop
        for record in records:
            await calls.take(News(place.company_id, place.business.branches[0].id, record, at, tuple(tasks)))

    return told


def entry(call_id="call_1", id_=None):
    return Callback(
        id_ or uuid4(), CallbackReason.BROKEN_OFF, NOW, "Hanna", PHONE, "Schnitt", "Bitte anrufen", call_id
    )  # fmt: skip


@pytest.mark.parametrize(
    "order", list(itertools.permutations((STARTED, ENDED, ANALYZED))), ids=lambda o: str(o[0].stage)
)
async def test_the_order_and_number_of_events_make_no_difference(shop, calls, take, order):
    for told in (*order, *order, order[0]):
        await take(told)
    after = await calls.after(shop.company_id, "call_1")
    assert after.call.record == WHOLE
    assert (after.call.recorded_at, after.call.outcome) == (NOW, None)


async def test_what_a_later_event_does_not_tell_stays(shop, calls, take):
    await take(ENDED, replace(ANALYZED, status=None))
    assert (await calls.after(shop.company_id, "call_1")).call.record.transcript == TURNS


async def test_what_a_call_gives_rise_to_is_put_down_once(database, take):
    task = Task("settle_call", "settle_call:call_1", {"call_id": "call_1"}, NOW)
    await take(ENDED, ENDED, ENDED, tasks=[task])
    assert await count(database, work) == 1


async def test_events_that_come_at_the_same_time_are_all_kept(shop, calls, take):
    await asyncio.gather(*(take(told) for told in (STARTED, ENDED, ANALYZED) * 3))
    assert (await calls.after(shop.company_id, "call_1")).call.record == WHOLE


async def test_nobody_has_heard_of_a_call_that_was_never_told_of(shop, calls):
    assert await calls.after(shop.company_id, "call_1") is None


async def test_offers_and_events_of_the_call_are_known_afterwards(shop, calls, take):
    made = an_offer("aaaa", shop.cut(hours(0, 1)))
    await shop.ledger.settle(shop.question("call_1"), lambda _: Present({}, (made,)))
    await shop.book(shop.cut(hours(2, 3)), call="call_1")
    await take(ENDED)
    after = await calls.after(shop.company_id, "call_1")
    assert after.offers == (made,)
    assert [happened.kind for happened in after.events] == ["booked"]
    assert not after.called_back


class TestSettling:
    async def test_an_outcome_is_kept_and_a_later_one_takes_its_place(self, shop, calls, take):
        await take(ENDED)
        for outcome in (CallOutcome.ABANDONED, CallOutcome.BOOKED):
            assert not await calls.settle(Settled(shop.company_id, "call_1", outcome, None, NOW))
            assert (await calls.after(shop.company_id, "call_1")).call.outcome is outcome
        await take(ANALYZED)
        assert (await calls.after(shop.company_id, "call_1")).call.outcome is CallOutcome.BOOKED

    async def test_a_call_is_put_on_the_list_once_and_that_is_recorded(self, shop, calls, take, database):
        await take(ENDED)
        made = entry()
        settled = Settled(shop.company_id, "call_1", CallOutcome.ABANDONED, made, NOW)
        assert await calls.settle(settled)
        assert not await calls.settle(settled)
        assert not await calls.settle(replace(settled, entry=entry()))
        assert await list_callbacks(database, shop.company_id) == (made,)
        assert [happened.kind for happened in await events_of_call(database, "call_1")] == ["callback_noted"]
        assert (await calls.after(shop.company_id, "call_1")).called_back

    async def test_an_entry_that_the_call_itself_made_is_enough(self, shop, calls, take, database):
        await take(ENDED)
        noted = replace(entry(), reason=CallbackReason.FAILED)
        present = Present({}, callbacks=(noted,), events=(callback_event(noted),))
        await shop.ledger.settle(shop.question("call_1"), lambda _: present)
        assert not await calls.settle(Settled(shop.company_id, "call_1", CallOutcome.ERROR, entry(), NOW))
        assert await list_callbacks(database, shop.company_id) == (noted,)

    async def test_two_workers_at_once_make_one_entry(self, shop, calls, take, database):
        await take(ENDED)
        settled = [Settled(shop.company_id, "call_1", CallOutcome.ABANDONED, entry(), NOW) for _ in range(5)]
        assert sorted(await asyncio.gather(*map(calls.settle, settled))) == [False] * 4 + [True]
        assert (await count(database, callback), await count(database, event)) == (1, 1)


class TestBookedSince:
    @pytest.fixture
    async def since(self, shop, calls, take):
        await take(STARTED, ENDED)

        async def known():
            return (await calls.after(shop.company_id, "call_1")).booked_since

        return known

    async def test_another_call_from_the_same_number_has_booked(self, shop, since):
        assert not await since()
        await shop.book(shop.cut(hours(0, 1)), call="call_2", now=NOW + timedelta(minutes=1))
        assert await since()

    async def test_what_was_booked_before_or_in_this_very_call_does_not_count(self, shop, since):
        await shop.book(shop.cut(hours(0, 1)), call="call_0", now=NOW - timedelta(days=1))
        await shop.book(shop.cut(hours(2, 3)), call="call_1", codes=("22222",), now=NOW + timedelta(minutes=1))
        assert not await since()

    async def test_what_was_cancelled_again_does_not_count(self, shop, since):
        await shop.book(shop.cut(hours(0, 1)), call="call_2", now=NOW + timedelta(minutes=1))
        visit = await shop.standing()
        await shop.ledger.settle(shop.question(), cancels(visit, "cancelled"))
        assert not await since()

    async def test_another_number_does_not_count(self, shop, since):
        await shop.book(shop.cut(hours(0, 1)), call="call_2", now=NOW + timedelta(minutes=1), phone="+49301")
        assert not await since()

    async def test_a_withheld_number_is_nobodys(self, shop, calls, take):
        await take(replace(ENDED, call_id="call_9"))
        await shop.book(shop.cut(hours(0, 1)), call="call_2", now=NOW + timedelta(minutes=1))
        assert not (await calls.after(shop.company_id, "call_9")).booked_since


class TestMadeGood:
    async def test_open_entries_of_the_call_and_of_its_number_are_known(self, shop, calls, take, database):
        await take(STARTED)
        mine, from_number, other = entry(), entry("call_0"), replace(entry("call_9"), phone="+49301")
        settled = replace(entry("call_0"), status=CallbackStatus.REACHED)
        present = Present({}, callbacks=(mine, from_number, other, settled))
        await shop.ledger.settle(shop.question("call_1"), lambda _: present)
        found = (await calls.after(shop.company_id, "call_1")).waiting
        assert {waiting.id for waiting in found} == {mine.id, from_number.id}

    async def test_bookings_of_the_call_that_stand_are_known(self, shop, calls, take):
        await take(STARTED)
        await shop.book(shop.cut(hours(0, 1)), call="call_1")
        after = await calls.after(shop.company_id, "call_1")
        assert after.booked == (BookedHere(NOW, "Hanna Müller"),)
        await shop.ledger.settle(shop.question(), cancels(await shop.standing(), "cancelled"))
        assert (await calls.after(shop.company_id, "call_1")).booked == ()

    async def test_what_was_made_good_is_rebooked_unless_a_person_has_settled_it(self, shop, calls, take, database):
        await take(STARTED)
        first, second, third = entry(), entry(), replace(entry(), status=CallbackStatus.REACHED)
        await shop.ledger.settle(shop.question(), lambda _: Present({}, callbacks=(first, second, third)))
        good = (first.id, third.id)
        await calls.settle(Settled(shop.company_id, "call_1", CallOutcome.BOOKED, None, NOW, good))
        found = await list_callbacks(database, shop.company_id, tuple(CallbackStatus))
        assert {each.id: each.status.value for each in found} == {
            first.id: "rebooked", second.id: "open", third.id: "reached"
        }  # fmt: skip


class TestForgetting:
    async def test_words_go_when_their_time_is_over_and_the_call_stays(self, shop, calls, take):
        await take(ENDED, ANALYZED)
        await take(replace(ENDED, call_id="call_2"), at=NOW + timedelta(days=1))
        assert await calls.forget_words(NOW) == 0
        assert await calls.forget_words(NOW + timedelta(hours=1)) == 1
        assert await calls.forget_words(NOW + timedelta(hours=1)) == 0
        old = (await calls.after(shop.company_id, "call_1")).call.record
        assert (old.transcript, old.analysis, old.duration_ms) == (None, None, 40_000)
        assert (await calls.after(shop.company_id, "call_2")).call.record.transcript == TURNS

    async def test_more_than_one_portion_goes_at_once(self, calls, take):
        await take(*(replace(ENDED, call_id=f"call_{n}") for n in range(BATCH + 1)))
        assert await calls.forget_words(NOW + timedelta(hours=1)) == BATCH + 1


class TestReading:
    async def test_calls_of_a_day_are_listed_by_time_without_their_words(self, shop, take, database):
        for number, minutes in enumerate((5, 0, -1, 60)):
            await take(replace(ENDED, call_id=f"call_{number}"), at=NOW + timedelta(minutes=minutes))
        found = await calls_on(database, shop.company_id, Span(NOW, NOW + timedelta(hours=1)))
        assert [call.record.call_id for call in found] == ["call_1", "call_0"]
        assert [call.record.transcript for call in found] == [None, None]
        assert found[0].record.duration_ms == 40_000

    async def test_the_beginning_of_an_id_is_enough_if_only_one_begins_so(self, shop, take, database):
        await take(*(replace(ENDED, call_id=id_) for id_ in ("call_a", "call_ab", "call_b")))

        async def found(named):
            after = await find_call(database, shop.company_id, named)
            return after and after.call.record.call_id

        names = ("call_ab", "call_a", "call_b", "call_", "x", "%", "call%b", "_all_b")
        assert [await found(name) for name in names] == ["call_ab", "call_a", "call_b", *[None] * 5]


async def test_two_companies_may_have_calls_of_one_id_and_see_only_their_own(shop, calls, take, database):
    other = await open_shop(database, "b")
    await take(ENDED, STARTED)
    assert await calls.after(other.company_id, "call_1") is None
    await take(replace(STARTED, call_id="call_1"), of=other)
    await shop.book(shop.cut(hours(0, 1)), call="call_1")
    await shop.book(shop.cut(hours(2, 3)), call="call_2", codes=("22222",), now=NOW + timedelta(minutes=1))
    await calls.settle(Settled(shop.company_id, "call_1", CallOutcome.BOOKED, entry(), NOW))
    theirs = await calls.after(other.company_id, "call_1")
    assert theirs.call.record == STARTED
    assert (theirs.events, theirs.called_back, theirs.booked_since, theirs.call.outcome) == ((), False, False, None)
    day = Span(NOW, NOW + timedelta(hours=1))
    assert len(await calls_on(database, other.company_id, day)) == 1
