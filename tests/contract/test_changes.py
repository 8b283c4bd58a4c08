"""The port `Ledger` when visits move, end or are blocked: all or nothing, and nobody's change is lost."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select
from tests.contract.a_salon import (
    NOW,
    TOMORROW_AT_NINE,
    a_save,
    an_offer,
    cancels,
    count,
    hours,
    moves,
    open_shop,
)

from voice_booking.adapters.database.callback_list import list_callbacks, propose, settle_callback
from voice_booking.adapters.database.queries import events_of_visit
from voice_booking.adapters.database.tables import (
    appointment,
    busy,
    callback,
    confirmation_code,
    item,
    ledger,
    phase,
)
from voice_booking.booking.callbacks import Callback, CallbackReason, CallbackStatus
from voice_booking.booking.offers import Status
from voice_booking.booking.ports import Block, Busy, Cancel, Event, Move, Present, Remembered, Save, Widen
from voice_booking.salon.customers import CustomerTerms
from voice_booking.scheduling.plan import Claim, Span
from voice_booking.scheduling.reasons import Reason

PHONE = "+4915112345678"


@pytest.fixture
async def shop(database):
    return await open_shop(database)


@pytest.fixture
async def visit(shop):
    """A composite visit at nine, as it stands."""
    await shop.book(shop.colour(TOMORROW_AT_NINE), reply_keys=("booked",))
    return await shop.standing()


class TestMoving:
    async def test_a_moved_visit_keeps_its_name_and_code_and_changes_everything_else(self, shop, visit):
        plan = shop.colour(hours(3, 4).start, 1, 2)
        await shop.ledger.settle(shop.question(), moves(visit, plan))
        moved = await shop.standing()
        assert moved == replace(visit, version=2, appointment=replace(visit.appointment, plan=plan))
        assert await shop.occupied() == [(claim.unit, claim.span) for claim in plan.claims]

    async def test_nothing_of_the_old_plan_remains(self, shop, visit, database):
        await shop.ledger.settle(shop.question(), moves(visit, shop.cut(hours(3, 4))))
        for table in (appointment, item, phase, ledger, confirmation_code):
            assert await count(database, table) == 1

    async def test_a_visit_may_move_onto_its_own_minutes(self, shop, visit):
        plan = shop.colour(TOMORROW_AT_NINE + timedelta(minutes=15))
        assert isinstance(await shop.ledger.settle(shop.question(), moves(visit, plan)), Move)
        assert (await shop.standing()).appointment.plan == plan

    async def test_a_visit_stays_where_it_is_when_the_new_minutes_are_taken(self, shop, visit):
        await shop.book(shop.cut(hours(3, 4)), call="other", codes=("33333",), phone="+491")
        decided = await shop.ledger.settle(shop.question(), moves(visit, shop.cut(hours(3.5, 4.5))))
        assert isinstance(decided, Present)
        assert await shop.standing() == visit

    async def test_the_code_lasts_as_long_as_the_moved_visit(self, shop, visit):
        await shop.ledger.settle(shop.question(), moves(visit, shop.cut(hours(8, 9))))
        still = await shop.ledger.ask(shop.question(now=hours(7, 8).start, codes=("11111",)))
        assert still.free_codes == ()

    async def test_the_answer_to_the_booking_is_not_given_again_but_that_to_the_move_is(self, shop, visit):
        moved = await shop.ledger.settle(shop.question(), moves(visit, shop.cut(hours(3, 4)), "moved"))
        assert (await shop.ledger.ask(shop.question(reply_keys=("booked",)))).reply is None
        assert (await shop.ledger.ask(shop.question(reply_keys=("moved",)))).reply == moved.body

    async def test_holds_of_the_call_become_the_moved_visit(self, shop, visit):
        claim = Claim(shop.people[0], hours(3, 4))
        await shop.hold(claim)
        await shop.ledger.settle(shop.question(), moves(visit, shop.cut(hours(3, 4))))
        assert await shop.occupied() == [(claim.unit, claim.span)]

    async def test_each_change_is_told_in_the_visits_history(self, shop, visit, database):
        await shop.ledger.settle(shop.question(), moves(visit, shop.cut(hours(3, 4))))
        await shop.ledger.settle(shop.question(), cancels(await shop.standing()))
        told = await events_of_visit(database, shop.company_id, visit.appointment.id)
        assert [event.kind for event in told] == ["booked", "rescheduled", "cancelled"]

    async def test_a_change_that_no_event_tells_of_is_refused(self, shop, visit, database):
        for change in (moves(visit, shop.cut(hours(3, 4))), cancels(visit)):
            with pytest.raises(ValueError, match="event"):
                await shop.ledger.settle(shop.question(), lambda facts, c=change: replace(c(facts), events=()))
        with pytest.raises(ValueError, match="event"):
            await shop.ledger.settle(
                shop.question(), lambda facts: replace(a_save(shop.cut(hours(5, 6)), shop.question(), facts), events=())
            )
        assert await shop.standing() == visit
        assert await count(database, appointment) == 1


class TestCancelling:
    async def test_a_cancelled_visit_frees_its_minutes_and_its_code(self, shop, visit, database):
        assert isinstance(await shop.ledger.settle(shop.question(), cancels(visit)), Cancel)
        facts = await shop.ledger.ask(shop.question(visit_ids=(visit.appointment.id,), visits_of=PHONE))
        assert (facts.occupied, facts.visits, facts.history) == ((), (), ())
        assert facts.free_codes == ("11111", "22222")
        assert await database.read(lambda c: c.execute(select(appointment.c.status, appointment.c.version)).one()) == (
            "cancelled",
            2,
        )
        assert await count(database, phase) == 3

    async def test_a_cancelled_visit_cannot_be_moved_or_cancelled(self, shop, visit):
        await shop.ledger.settle(shop.question(), cancels(visit))
        for change in (moves(visit, shop.cut(hours(3, 4))), cancels(visit)):
            assert isinstance(await shop.ledger.settle(shop.question(), change), Present)

    async def test_an_answer_that_stands_is_kept_whatever_became_of_others(self, shop, visit):
        standing = await shop.book(shop.cut(hours(5, 6)), call="other", codes=("33333",), reply_keys=("standing",))
        await shop.ledger.settle(shop.question(), cancels(visit))
        newer = Remembered((), {"say": "neuer"}, NOW + timedelta(hours=1), also=("standing", "booked"))
        await shop.ledger.settle(shop.question(), lambda _: Present({}, reply=newer))
        for key, body in (("standing", standing.body), ("booked", {"say": "neuer"})):
            assert (await shop.ledger.ask(shop.question(reply_keys=(key,)))).reply == body

    async def test_the_answer_to_a_cancellation_is_given_again(self, shop, visit):
        cancelled = await shop.ledger.settle(shop.question(), cancels(visit, "cancelled"))
        facts = await shop.ledger.ask(shop.question(reply_keys=("cancelled", "booked")))
        assert facts.reply == cancelled.body
        assert (await shop.ledger.ask(shop.question(reply_keys=("booked",)))).reply is None


class TestAtOnce:
    """Several change the same visit in the same moment."""

    async def test_of_many_who_move_a_visit_each_moves_what_the_one_before_left(self, shop, visit):
        ways = [moves(visit, shop.cut(hours(n, n + 1))) for n in range(1, 7)]
        decided = await asyncio.gather(*(shop.ledger.settle(shop.question(f"{n}"), w) for n, w in enumerate(ways)))
        # each saw the first version, so that only one of them may have changed it
        assert [type(decision) for decision in decided].count(Move) == 1
        assert (await shop.standing()).version == 2
        assert len(await shop.occupied()) == 1

    async def test_a_visit_that_is_moved_and_cancelled_is_one_or_the_other(self, shop, visit, database):
        change = (moves(visit, shop.cut(hours(3, 4))), cancels(visit))
        moved, cancelled = await asyncio.gather(*(shop.ledger.settle(shop.question(), one) for one in change))
        assert isinstance(moved, Move) != isinstance(cancelled, Cancel)
        assert await count(database, ledger) == (1 if isinstance(moved, Move) else 0)

    async def test_visits_that_change_places_do_not_lose_each_other(self, shop, visit):
        await shop.book(shop.cut(hours(5, 6), 0), call="other", codes=("33333",), phone="+491")
        other = await shop.standing(visits_of="+491")
        swap = (moves(visit, shop.cut(hours(5, 6), 0)), moves(other, shop.cut(hours(0, 0.5), 0)))
        decided = await asyncio.gather(*(shop.ledger.settle(shop.question(), one) for one in swap))
        plans = [(await shop.standing(visits_of=phone)).appointment.plan for phone in (PHONE, "+491")]
        claims = sorted((c.unit, c.span) for plan in plans for c in plan.claims)
        assert await shop.occupied() == claims
        assert {type(decision) for decision in decided} <= {Move, Present}

    async def test_somebody_books_the_minutes_that_a_visit_moves_to(self, shop, visit):
        plan = shop.cut(hours(5, 6))
        moved, booked = await asyncio.gather(
            shop.ledger.settle(shop.question(), moves(visit, plan)),
            shop.book(plan, call="other", codes=("33333",), phone="+491"),
        )
        assert isinstance(moved, Move) != isinstance(booked, Save)


class TestLookingUp:
    async def test_visits_are_found_by_number_code_id_and_person_each_once(self, shop, visit):
        facts = await shop.ledger.ask(
            shop.question(visits_of=PHONE, visit_code="11111", visit_ids=(visit.appointment.id,), visits_on=shop.people)
        )
        assert facts.visits == (visit,)
        for asked in (
            {"visits_of": PHONE},
            {"visit_code": "11111"},
            {"visit_ids": (visit.appointment.id,)},
            {"visits_on": shop.people[:1]},
            {"visits_booked_here": True},
        ):
            assert (await shop.ledger.ask(shop.question(**asked))).visits == (visit,)
        for asked in (
            {"visits_of": "+491"},
            {"visit_code": "22222"},
            {"visit_ids": (uuid4(),)},
            {"visits_on": shop.people[2:]},
            {"visits_on": shop.people, "span": hours(5, 9)},
            {"visits_booked_here": True, "call": "another"},
            {},
        ):
            assert (await shop.ledger.ask(shop.question(**asked))).visits == ()

    async def test_visits_are_told_by_start_and_past_ones_apart_latest_first(self, shop):
        for n in range(13):
            await shop.book(shop.cut(hours(n, n + 1)), call=f"{n}", codes=(f"{n:05}",), span=hours(-2, 15))
        facts = await shop.ledger.ask(shop.question(now=hours(11, 12).start, visits_of=PHONE))
        assert [visit.appointment.plan.span for visit in facts.visits] == [hours(11, 12), hours(12, 13)]
        past = [visit.appointment.plan.span for visit in facts.history]
        assert past == [hours(n, n + 1) for n in range(10, 0, -1)]

    async def test_customers_come_with_what_was_agreed_with_them(self, shop):
        own = (CustomerTerms("farbe", {"A": 15}, 1000), CustomerTerms("schnitt"))

        def decide(facts):
            save = a_save(shop.cut(hours(0, 1)), shop.question(), facts)
            guest = replace(save.appointment.customer, terms=own)
            return replace(save, appointment=replace(save.appointment, customer=guest))

        await shop.ledger.settle(shop.question(), decide)
        facts = await shop.ledger.ask(shop.question(visits_of=PHONE))
        assert facts.customers[0].terms == facts.visits[0].appointment.customer.terms == own

    async def test_basins_of_a_phase_are_kept_and_occupied(self, shop):
        plan, basin = shop.colour(TOMORROW_AT_NINE), uuid4()
        washing = replace(plan.items[0].phases[2], resources=(basin,))
        full = replace(plan.items[0], phases=(*plan.items[0].phases[:2], washing))
        claims = (*plan.claims, Claim(basin, washing.span))
        plan = replace(plan, items=(full,), claims=tuple(sorted(claims, key=lambda c: (c.unit, c.span))))
        await shop.book(plan)
        assert (await shop.standing()).appointment.plan == plan
        assert await shop.occupied(units=(basin,)) == [(basin, washing.span)]

    async def test_occupied_minutes_tell_whose_visit_they_are(self, shop, visit):
        await shop.hold(Claim(shop.people[2], hours(0, 1)), call="other")
        facts = await shop.ledger.ask(shop.question())
        told = {occupied.unit: occupied.visit for occupied in facts.occupied}
        assert told == dict(zip(shop.people, (visit.appointment.id, visit.appointment.id, None), strict=True))

    async def test_wrong_codes_are_counted_in_the_call(self, shop):
        wrong = Event("wrong_code", NOW, {}, "call")
        for _ in range(2):
            await shop.ledger.settle(shop.question(), lambda _: Present({}, events=(wrong,)))
        assert (await shop.ledger.ask(shop.question(visits_of=PHONE))).wrong_codes == 2
        assert (await shop.ledger.ask(shop.question("other", visit_code="1"))).wrong_codes == 0
        assert (await shop.ledger.ask(shop.question())).wrong_codes == 0


class TestBlocking:
    def sick(self, shop, span, reference="sick"):
        return Block((Busy(shop.people[0], span, "desk", reference, "krank"),), {"say": "notiert"})

    async def test_busy_time_is_occupied_and_may_overlap_visits(self, shop, visit):
        await shop.ledger.settle(shop.question(), lambda _: self.sick(shop, hours(-1, 8)))
        assert (shop.people[0], hours(-1, 8)) in await shop.occupied()
        assert await shop.standing() == visit
        assert isinstance(await shop.book(shop.cut(hours(4, 5))), Present)

    async def test_the_same_reference_again_replaces_what_was_blocked(self, shop, database):
        for span in (hours(0, 3), hours(5, 6)):
            await shop.ledger.settle(shop.question(), lambda _, span=span: self.sick(shop, span))
        assert await shop.occupied() == [(shop.people[0], hours(5, 6))]
        await shop.ledger.settle(shop.question(), lambda _: self.sick(shop, hours(8, 9), "another"))
        assert await count(database, busy) == 2

    async def test_a_fortnight_is_found_from_any_day_of_it(self, shop):
        await shop.ledger.settle(shop.question(), lambda _: self.sick(shop, hours(0, 14 * 24)))
        for day in range(14):
            (found,) = await shop.occupied(span=hours(day * 24 + 2, day * 24 + 3))
            assert found[0] == shop.people[0]
        assert await shop.occupied(span=hours(14 * 24, 14 * 24 + 1)) == []

    async def test_a_newer_book_replaces_all_of_the_older(self, shop, database):
        def block(*references, source="import"):
            entries = (Busy(shop.people[0], hours(n, n + 1), source, n_th) for n, n_th in enumerate(references))
            return Block(tuple(entries), {}, whole_of=source)

        await shop.ledger.settle(shop.question(), lambda _: self.sick(shop, hours(5, 6)))
        for names in (("a", "b", "c"), ("c",), ()):
            await shop.ledger.settle(shop.question(), lambda _, names=names: block(*names))
            assert await count(database, busy) == len(names) + 1

    async def test_who_is_booked_while_somebody_blocks_is_seen_by_one_of_the_two(self, shop):
        for n in range(10):
            seen = []

            def block(facts, n=n, seen=seen):
                seen += facts.visits
                return self.sick(shop, hours(n, n + 1), f"{n}")

            span = hours(n, n + 1)
            question = shop.question(f"desk {n}", visits_on=shop.people[:1], span=span)
            blocked = shop.ledger.settle(question, block)
            booked = shop.book(shop.cut(span), call=f"{n}", codes=(f"{n}",))
            pair = (booked, blocked) if n % 2 else (blocked, booked)
            decided = {type(decision) for decision in await asyncio.gather(*pair)}
            assert (Save in decided) == bool(seen)


class TestCallbacks:
    def entry(self, shop, visit=None):
        return Callback(
            uuid4(), CallbackReason.ASKED, NOW, "Hanna Müller", PHONE, "Rückruf", "Bitte zurückrufen", "call",
            visit.appointment.id if visit else None, (shop.cut(hours(1, 2)),),
        )  # fmt: skip

    async def test_a_callback_is_put_on_the_list_once(self, shop, visit, database):
        entry = self.entry(shop, visit)
        for wish in ("Rückruf", "etwas anderes"):
            again = replace(entry, wish=wish)
            await shop.ledger.settle(shop.question(), lambda _, again=again: Present({}, callbacks=(again,)))
        assert await count(database, callback) == 1

    async def test_the_list_shows_what_is_open_and_what_became_of_it(self, shop, visit, database):
        first, second = self.entry(shop, visit), replace(self.entry(shop), created_at=NOW - timedelta(hours=1))
        await shop.ledger.settle(shop.question(), lambda _: Present({}, callbacks=(first, second)))
        assert await list_callbacks(database, shop.company_id) == (second, first)
        reached = await settle_callback(database, shop.company_id, first.id, CallbackStatus.REACHED)
        proposed = await propose(database, shop.company_id, second.id, (shop.cut(hours(7, 8)),))
        assert proposed.proposals == (shop.cut(hours(7, 8)),)
        assert await list_callbacks(database, shop.company_id) == (proposed,)
        assert await list_callbacks(database, shop.company_id, (CallbackStatus.REACHED,)) == (reached,)
        assert await settle_callback(database, uuid4(), first.id, CallbackStatus.REBOOKED) is None

    async def test_every_change_can_leave_a_callback(self, shop, visit, database):
        for change in (moves(visit, shop.cut(hours(3, 4))), cancels(replace(visit, version=2))):
            noted = (self.entry(shop, visit),)
            await shop.ledger.settle(
                shop.question(), lambda facts, c=change, noted=noted: replace(c(facts), callbacks=noted)
            )
        assert await count(database, callback) == 2


class TestOffersAndSpans:
    async def test_offers_keep_their_reasons(self, shop):
        offer = replace(an_offer("aaaa", shop.cut(hours(0, 1))), reasons=(Reason.WISHED, Reason.SNUG))
        await shop.ledger.settle(shop.question(), lambda _: Present({}, (offer,)))
        assert (await shop.ledger.ask(shop.question())).offers == (offer,)

    async def test_with_the_call_its_offers_end(self, shop):
        mine, other = an_offer("aaaa", shop.cut(hours(0, 1))), an_offer("bbbb", shop.cut(hours(1, 2)))
        await shop.ledger.settle(shop.question(), lambda _: Present({}, (mine,)))
        await shop.ledger.settle(shop.question("other"), lambda _: Present({}, (other,)))
        await shop.ledger.settle(shop.question(), lambda _: Present({}, end_offers=True))
        assert (await shop.ledger.ask(shop.question())).offers == (replace(mine, expires_at=NOW),)
        assert (await shop.ledger.ask(shop.question("other"))).offers == (other,)

    async def test_a_decision_may_look_further_before_it_is_made(self, shop):
        await shop.book(shop.cut(hours(5, 6)), call="other")
        seen = []

        def decide(facts):
            seen.append((facts.span, len(facts.occupied)))
            return Widen(hours(0, 8)) if len(seen) < 2 else Present({})

        await shop.ledger.settle(shop.question(span=hours(0, 2)), decide)
        assert seen == [(hours(0, 2), 0), (hours(0, 8), 1)]

    async def test_a_decision_that_never_ends_is_a_fault(self, shop):
        with pytest.raises(ValueError, match="widens"):
            await shop.ledger.settle(shop.question(), lambda _: Widen(hours(0, 8)))


async def test_a_visit_that_began_yesterday_still_goes_on(shop):
    late = Span(NOW - timedelta(hours=1), NOW + timedelta(hours=1))
    await shop.book(shop.cut(late), now=NOW - timedelta(days=1), span=late)
    assert (await shop.standing()).status is Status.BOOKED
