"""A book that is taken over makes its people busy; a newer file of the same book replaces the older."""

import pytest
from sqlalchemy import select
from tests.contract.a_salon import NOW, hours, open_shop

from voice_booking.adapters.database.tables import busy
from voice_booking.office.appointment_book import bookable_span, read_book, take_over

TWO = "Mitarbeiter;Beginn;Ende;Notiz\nLisa;2.12.2026 9:00;10:00;Farbe\nSarah;2.12.2026 9:00;3.12.2026 18:00;Urlaub\n"
ONE = "Mitarbeiter;Beginn;Ende;Notiz\nLisa;2.12.2026 9:00;10:00;Schnitt\n"
LISA_AT_NINE, SARAH_AWAY = hours(0, 1), hours(0, 33)


@pytest.fixture
async def shop(database):
    return await open_shop(database)


async def take(shop, text, name="buch"):
    salon = shop.business.salon("mitte", shop.revision)
    book = read_book(text.encode(), salon, bookable_span(salon.branch, NOW), name)
    assert book.slips == ()
    return await take_over(shop.ledger, salon, book, NOW)


async def rows(database):
    wanted = select(busy).order_by(busy.c.reference, busy.c.starts_at)
    return await database.read(lambda c: [tuple(row) for row in c.execute(wanted)])


async def test_people_are_busy_when_the_book_says_so(shop):
    await take(shop, TWO)
    occupied = await shop.occupied(span=hours(0, 12))
    lisa, sarah, _ = shop.people
    assert (lisa, LISA_AT_NINE) in occupied
    assert sarah in {unit for unit, _ in occupied}
    assert (await shop.occupied(span=hours(30, 31)))[0][0] == sarah


async def test_the_same_file_again_changes_nothing(shop, database):
    await take(shop, TWO)
    before = await rows(database)
    await take(shop, TWO)
    assert await rows(database) == before


async def test_a_newer_file_replaces_the_older_and_no_other_book(shop, database):
    await take(shop, TWO)
    await take(shop, TWO, "zweites")
    await take(shop, ONE)
    notes = [(row[1], row[-1]) for row in await rows(database)]
    assert [note for source, note in notes if source == "import:buch"] == ["Schnitt"]
    assert {note for source, note in notes if source == "import:zweites"} == {"Farbe", "Urlaub"}


async def test_an_empty_book_frees_what_it_took(shop, database):
    await take(shop, TWO)
    await take(shop, "Mitarbeiter;Beginn;Ende\n")
    assert await rows(database) == []


async def test_visits_that_a_book_gets_into_the_way_of_stay_and_are_named(shop):
    saved = await shop.book(shop.cut(LISA_AT_NINE))
    await shop.book(shop.cut(hours(4, 5), 2), call="another")
    (met,) = await take(shop, TWO)
    assert met.appointment == saved.appointment
    assert met.stands
