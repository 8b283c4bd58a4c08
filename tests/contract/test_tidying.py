"""What nobody will ask for again goes, in small portions; everything else stays."""

from datetime import timedelta

import pytest
from sqlalchemy import insert
from tests.contract.a_salon import NOW, TOMORROW_AT_NINE, an_offer, count, hours, open_shop

from voice_booking.adapters.database.agenda import DatabaseAgenda
from voice_booking.adapters.database.tables import appointment, confirmation_code, event, ledger, offer, reply, work
from voice_booking.adapters.database.tidying import BATCH, tidy
from voice_booking.booking.ports import Present, Remembered
from voice_booking.booking.tasks import Task
from voice_booking.scheduling.plan import Claim

NOTHING = {"holds": 0, "offers": 0, "replies": 0, "codes": 0, "work": 0}
DAYS = timedelta(days=1)


@pytest.fixture
async def shop(database):
    """With a visit, an offer, a hold, a remembered answer, and work that is done."""
    shop = await open_shop(database)
    await shop.book(shop.colour(TOMORROW_AT_NINE), reply_keys=("booked",))
    await shop.hold(Claim(shop.people[2], hours(5, 6)), call="other")
    refused = Remembered(("refused",), {}, NOW + timedelta(hours=2))
    made = Present({}, (an_offer("aaaa", shop.cut(hours(5, 6)), minutes=30),), reply=refused)
    await shop.ledger.settle(shop.question(), lambda _: made)
    agenda = DatabaseAgenda(database)
    await agenda.put([Task("note", "done", {}, NOW), Task("note", "waiting", {}, NOW + DAYS)])
    (leased,) = await agenda.claim("me", ("note",), NOW, limit=9, lease_seconds=30)
    await agenda.finish(leased)
    return shop


async def test_what_is_still_good_stays(shop, database):
    assert await tidy(database, NOW) == NOTHING


@pytest.mark.parametrize(
    ("later", "gone"),
    [
        (timedelta(minutes=16), {"holds": 1}),
        (timedelta(hours=3), {"holds": 1, "replies": 1}),
        (2 * DAYS, {"holds": 1, "replies": 2, "offers": 1, "codes": 1}),
        (8 * DAYS, {"holds": 1, "replies": 2, "offers": 1, "codes": 1, "work": 1}),
    ],
    ids=["holds", "answers", "offers and codes", "work"],
)
async def test_each_thing_goes_in_its_time_and_visits_and_history_never(shop, database, later, gone):
    assert await tidy(database, NOW + later) == {**NOTHING, **gone}
    assert await tidy(database, NOW + later) == NOTHING
    assert [await count(database, table) for table in (appointment, ledger, event)] == [1, 2, 1]
    left = {"offers": offer, "replies": reply, "codes": confirmation_code}
    before = {"offers": 1, "replies": 2, "codes": 1}
    for name, table in left.items():
        assert await count(database, table) == before[name] - gone.get(name, 0)
    assert await count(database, work) == 2 - gone.get("work", 0)


async def test_more_than_one_portion_goes_at_once(shop, database):
    rows = [
        {"company_id": shop.company_id, "key": f"{n}", "body": {}, "expires_at": NOW - DAYS} for n in range(BATCH + 1)
    ]
    await database.write(lambda connection: connection.execute(insert(reply), rows) and None)
    assert (await tidy(database, NOW))["replies"] == BATCH + 1
