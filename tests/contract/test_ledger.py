"""The port `Ledger`: what is saved stands, and nothing else does."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update
from tests.contract.a_salon import NOW, TOMORROW_AT_NINE, a_business, a_save, an_offer, count, hours, open_shop

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.engine import open_database
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.database.queries import events_of_call, visits_on
from voice_booking.adapters.database.tables import appointment, confirmation_code, customer, event, ledger, reply
from voice_booking.booking.ports import Event, Present, Remembered, Repeat, SalonChanged, Save, TryLater
from voice_booking.scheduling.plan import Claim, Span

KEYS = ("tool_call_1", "hash_of_content")


@pytest.fixture
async def shop(database):
    return await open_shop(database)


class TestSaving:
    async def test_a_saved_visit_is_read_back_whole(self, shop, database):
        saved = await shop.book(shop.colour(TOMORROW_AT_NINE))
        (visit,) = await visits_on(database, shop.company_id, hours(0, 1))
        assert visit.appointment == saved.appointment
        assert visit.branch_id == shop.business.branches[0].id
        assert (visit.status, visit.source, visit.call_id, visit.note) == ("booked", "phone", "call", "am Fenster")
        assert visit.created_at == NOW

    async def test_a_saved_visit_occupies_its_claims_and_leaves_the_gap_free(self, shop):
        plan = shop.colour(TOMORROW_AT_NINE)
        await shop.book(plan)
        assert await shop.occupied() == [(claim.unit, claim.span) for claim in plan.claims]

    async def test_who_saved_it_sees_it_occupied_too(self, shop):
        await shop.book(shop.cut(hours(0, 1)), call="mine")
        assert await shop.occupied(call="mine") == [(shop.people[0], hours(0, 1))]

    async def test_another_visit_fits_into_the_gap(self, shop):
        await shop.book(shop.colour(TOMORROW_AT_NINE, 0, 0))
        gap = Span(TOMORROW_AT_NINE + timedelta(minutes=40), TOMORROW_AT_NINE + timedelta(minutes=70))
        assert isinstance(await shop.book(shop.cut(gap), call="second"), Save)

    async def test_taken_minutes_are_refused(self, shop, database):
        await shop.book(shop.cut(hours(0, 1)))
        assert isinstance(await shop.book(shop.cut(hours(0.5, 1.5)), call="second"), Present)
        assert await count(database, appointment) == 1

    async def test_only_minutes_within_the_span_asked_for_are_told(self, shop):
        await shop.book(shop.cut(hours(0, 1)))
        assert await shop.occupied(span=hours(1, 2)) == []
        assert await shop.occupied(span=hours(-1, 0)) == []
        assert await shop.occupied(span=hours(0.9, 2)) == [(shop.people[0], hours(0, 1))]
        assert await shop.occupied(units=shop.people[1:]) == []
        assert await shop.occupied(span=None) == []

    async def test_a_known_customer_is_found_by_number_and_kept(self, shop, database):
        first = await shop.book(shop.cut(hours(0, 1)))
        facts = await shop.ledger.ask(shop.question())
        assert facts.customers == (first.appointment.customer,)
        await shop.book(shop.cut(hours(2, 3)))
        assert await count(database, customer) == 1
        assert (await shop.ledger.ask(shop.question(phone="+491"))).customers == ()

    async def test_what_happened_is_written_down_in_order(self, shop, database):
        saved = await shop.book(shop.cut(hours(0, 1)))
        late = (Event("tool_call", NOW, {"args": {"datum": "morgen"}}, "call"), Event("held", NOW, {}, "call"))
        await shop.ledger.settle(shop.question(), lambda _: Present({}, events=late))
        assert await events_of_call(database, "call") == (*saved.events, *late)
        assert await events_of_call(database, "other") == ()

    async def test_a_decision_that_fails_leaves_nothing_behind(self, shop, database):
        def fail(_):
            raise LookupError("no free code")

        with pytest.raises(LookupError):
            await shop.ledger.settle(shop.question(), fail)
        assert await count(database, event) == 0

    async def test_a_save_that_breaks_a_rule_leaves_nothing_behind(self, shop, database):
        stranger = await open_shop(database, "b")
        plan = stranger.cut(hours(0, 1))
        with pytest.raises(Exception, match=r"(?i)null"):
            await shop.book(plan)
        for table in (appointment, customer, confirmation_code, ledger, reply, event):
            assert await count(database, table) == 0

    @pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
    async def test_the_days_on_which_the_clocks_change_keep_their_moments(self, shop, database, day):
        start = datetime.fromisoformat(f"{day}T01:45").replace(tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)
        plan = shop.colour(start)
        saved = await shop.book(plan, span=Span(start, start + timedelta(hours=6)), now=start - timedelta(days=1))
        span = Span(start - timedelta(hours=3), start + timedelta(hours=9))
        (visit,) = await visits_on(database, shop.company_id, span)
        assert visit.appointment.plan == saved.appointment.plan
        assert visit.appointment.plan.start.utcoffset() == timedelta(0)
        assert await shop.occupied(span=span) == [(claim.unit, claim.span) for claim in plan.claims]


class TestCodes:
    async def test_a_code_in_use_is_not_free(self, shop):
        await shop.book(shop.cut(hours(0, 1)))
        assert (await shop.ledger.ask(shop.question())).free_codes == ("22222",)

    async def test_the_code_of_a_past_visit_is_free_again(self, shop, database):
        await shop.book(shop.cut(hours(0, 1)))
        later = hours(1, 2).end
        assert (await shop.ledger.ask(shop.question(now=later))).free_codes == ("11111", "22222")
        again = await shop.book(shop.cut(hours(3, 4)), now=later)
        assert again.appointment.confirmation_code == "11111"
        assert await count(database, confirmation_code) == 1

    async def test_a_code_taken_meanwhile_is_decided_anew(self, shop):
        await shop.book(shop.cut(hours(0, 1)))
        question = shop.question("second")
        seen = []

        def decide(facts):
            seen.append(facts.free_codes)
            return a_save(shop.cut(hours(2, 3)), question, None if len(seen) == 1 else facts)

        saved = await shop.ledger.settle(question, decide)
        assert saved.appointment.confirmation_code == "22222"
        assert len(seen) == 2


class TestOffers:
    async def test_offers_are_told_in_the_order_in_which_they_were_made(self, shop):
        offers = tuple(an_offer(f"zz{9 - n}", shop.colour(hours(n, n + 1).start)) for n in range(3))
        await shop.ledger.settle(shop.question(), lambda _: Present({}, offers=offers[:2]))
        await shop.ledger.settle(shop.question(), lambda _: Present({}, offers=offers[2:]))
        assert (await shop.ledger.ask(shop.question())).offers == offers

    async def test_an_offer_made_anew_keeps_its_place(self, shop):
        first, second = an_offer("aaaa", shop.cut(hours(0, 1))), an_offer("bbbb", shop.cut(hours(1, 2)))
        await shop.ledger.settle(shop.question(), lambda _: Present({}, offers=(second, first)))
        renewed = an_offer("bbbb", shop.cut(hours(5, 6)), minutes=40)
        await shop.ledger.settle(shop.question(), lambda _: Present({}, offers=(renewed,)))
        assert (await shop.ledger.ask(shop.question())).offers == (renewed, first)

    async def test_an_offer_belongs_to_its_call(self, shop):
        await shop.ledger.settle(shop.question(), lambda _: Present({}, offers=(an_offer("a", shop.cut(hours(0, 1))),)))
        assert (await shop.ledger.ask(shop.question("other"))).offers == ()


class TestRepeating:
    async def test_the_same_request_gets_the_first_answer_even_from_a_new_server(self, shop, database_url, database):
        first = await shop.book(shop.cut(hours(0, 1)), reply_keys=KEYS)
        restarted = open_database(database_url)
        facts = await DatabaseLedger(restarted).ask(shop.question(reply_keys=("unknown", KEYS[1])))
        await restarted.dispose()
        assert facts.reply == first.reply.body
        assert isinstance(await shop.book(shop.cut(hours(0, 1)), reply_keys=KEYS), Repeat)
        assert await count(database, appointment) == 1

    async def test_an_answer_is_forgotten_in_time(self, shop):
        await shop.book(shop.cut(hours(0, 1)), reply_keys=KEYS)
        day_after = NOW + timedelta(days=1)
        assert (await shop.ledger.ask(shop.question(reply_keys=KEYS, now=day_after))).reply is None

    @pytest.mark.parametrize("change", [{"status": "cancelled"}, {"version": 2}])
    async def test_an_answer_holds_only_while_its_appointment_stands_unchanged(self, shop, database, change):
        await shop.book(shop.cut(hours(0, 1)), reply_keys=KEYS)
        await database.write(lambda c: c.execute(update(appointment).values(**change)) and None)
        facts = await shop.ledger.ask(shop.question(reply_keys=(*KEYS, "unknown")))
        assert (facts.reply, facts.outlived) == (None, tuple(sorted(KEYS)))
        again = await shop.book(shop.cut(hours(2, 3)), reply_keys=KEYS)
        assert (await shop.ledger.ask(shop.question(reply_keys=KEYS))).reply == again.reply.body

    async def test_a_refusal_is_remembered_too(self, shop):
        refused = Remembered(("tool_call_9",), {"say": "leider"}, NOW + timedelta(hours=1))
        await shop.ledger.settle(shop.question(), lambda _: Present({}, reply=refused))
        assert (await shop.ledger.ask(shop.question(reply_keys=refused.keys))).reply == {"say": "leider"}

    async def test_the_first_key_with_an_answer_decides(self, shop):
        for key in ("second", "first"):
            answer = Remembered((key,), {"say": key}, NOW + timedelta(hours=1))
            await shop.ledger.settle(shop.question(), lambda _, answer=answer: Present({}, reply=answer))
        assert (await shop.ledger.ask(shop.question(reply_keys=("none", "first", "second")))).reply == {"say": "first"}


class TestHolds:
    async def test_a_hold_blocks_others_and_not_its_own_call(self, shop):
        claim = Claim(shop.people[0], hours(0, 1))
        await shop.hold(claim, call="mine")
        assert await shop.occupied(call="mine") == []
        assert await shop.occupied(call="other") == [(claim.unit, claim.span)]
        assert isinstance(await shop.book(shop.cut(hours(0, 1)), call="other"), Present)

    async def test_an_expired_hold_blocks_nobody(self, shop, database):
        await shop.hold(Claim(shop.people[0], hours(0, 1)), call="mine")
        later = NOW + timedelta(minutes=5)
        assert await shop.occupied(call="other", now=later) == []
        assert isinstance(await shop.book(shop.cut(hours(0.5, 1.5)), call="other", now=later), Save)
        assert await count(database, ledger) == 1

    async def test_an_expired_hold_gives_way_to_a_hold(self, shop):
        await shop.hold(Claim(shop.people[0], hours(0, 1)), call="mine")
        later = NOW + timedelta(minutes=5)
        await shop.hold(Claim(shop.people[0], hours(0.5, 1.5)), call="other", now=later)
        assert await shop.occupied(now=later) == [(shop.people[0], hours(0.5, 1.5))]

    async def test_a_new_hold_replaces_the_calls_old_one(self, shop):
        await shop.hold(Claim(shop.people[0], hours(0, 1)))
        await shop.hold(Claim(shop.people[0], hours(0.5, 1)), Claim(shop.people[1], hours(2, 3)))
        assert set(await shop.occupied()) == {(shop.people[0], hours(0.5, 1)), (shop.people[1], hours(2, 3))}
        await shop.hold()
        assert await shop.occupied() == []

    async def test_a_hold_that_is_not_mentioned_is_extended(self, shop):
        await shop.hold(Claim(shop.people[0], hours(0, 1)))
        until = NOW + timedelta(minutes=9)
        await shop.ledger.settle(shop.question(), lambda _: Present({}, hold_until=until))
        assert len(await shop.occupied(now=NOW + timedelta(minutes=8))) == 1
        assert await shop.occupied(now=until) == []

    async def test_a_hold_stays_as_it_is_when_nothing_is_said_of_it(self, shop):
        await shop.hold(Claim(shop.people[0], hours(0, 1)))
        await shop.ledger.settle(shop.question(), lambda _: Present({}))
        assert len(await shop.occupied(now=NOW + timedelta(minutes=4))) == 1
        assert await shop.occupied(now=NOW + timedelta(minutes=5)) == []

    async def test_booking_ends_the_calls_holds(self, shop):
        await shop.hold(Claim(shop.people[0], hours(0, 1)), Claim(shop.people[1], hours(5, 6)))
        await shop.book(shop.cut(hours(0, 1)))
        assert await shop.occupied() == [(shop.people[0], hours(0, 1))]

    async def test_a_hold_needs_an_end(self, shop):
        claim = Claim(shop.people[0], hours(0, 1))
        with pytest.raises(ValueError, match="end"):
            await shop.ledger.settle(shop.question(), lambda _: Present({}, hold=(claim,)))


class TestImportsMeanwhile:
    async def test_an_old_snapshot_is_noticed(self, shop, database):
        business = a_business(people=4)
        await import_business(database, business, NOW)
        with pytest.raises(SalonChanged):
            await shop.ledger.ask(shop.question())
        with pytest.raises(SalonChanged):
            await shop.book(shop.cut(hours(0, 1)))
        assert await count(database, appointment) == 0

    async def test_an_unknown_company_has_no_facts(self, shop, database):
        with pytest.raises(SalonChanged):
            await DatabaseLedger(database).ask(replace(shop.question(), company_id=shop.people[0]))


async def test_a_database_out_of_reach_is_worth_another_try(tmp_path):
    nowhere = open_database(f"postgresql://postgres@/x?host={tmp_path}")
    with pytest.raises(TryLater):
        await nowhere.read(lambda connection: None)
    await nowhere.dispose()
