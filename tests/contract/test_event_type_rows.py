"""Which event type stands for whose segment, on both databases: one active a place, former ones on file."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import insert
from tests.contract.a_salon import NOW, a_business, hours, open_shop

from voice_booking.adapters.database.businesses import import_business
from voice_booking.adapters.database.customers import change_terms
from voice_booking.adapters.database.event_types import DatabaseEventTypes
from voice_booking.adapters.database.tables import calendar_booking
from voice_booking.adapters.database.work_list import list_work
from voice_booking.booking.ports import TryLater
from voice_booking.mirror.event_types.mapping import Mapped, Place, RowStatus
from voice_booking.salon.calendar import CalendarTerms
from voice_booking.salon.customers import Customer, CustomerTerms

TERMS = CalendarTerms(34517, "termin.example.org")


@pytest.fixture
async def shop(database):
    return await open_shop(database)


@pytest.fixture
def book(database, shop):
    return DatabaseEventTypes(database, shop.company_id)


def a_row(shop, number, service=0, segment="A", **changes):
    place = Place(shop.business.services[service].id, segment, shop.people[0])
    return replace(Mapped(place, number, f"vb-{number}", "hash", RowStatus.ACTIVE, NOW), **changes)


async def test_what_is_written_is_read_back(shop, book):
    rows = {a_row(shop, 1, verified_at=NOW), a_row(shop, 2_147_483_648, 1, "A"), a_row(shop, 3, 1, "B")}
    await book.write(rows)
    assert set(await book.rows()) == rows


async def test_writing_again_changes_everything_but_when_it_began(shop, book):
    await book.write([a_row(shop, 1, verified_at=NOW)])
    later = a_row(shop, 1, slug="vb-x", content_hash="new", verified_at=None, created_at=NOW + timedelta(days=1))
    await book.write([later])
    await book.write([later])
    assert await book.rows() == (replace(later, created_at=NOW),)


async def test_one_gives_way_and_the_other_takes_its_place_at_once(shop, book):
    old, new = a_row(shop, 1), a_row(shop, 2, created_at=NOW + timedelta(days=1))
    await book.write([old])
    await book.write([new, replace(old, status=RowStatus.FORMER)])
    assert await book.rows() == (replace(old, status=RowStatus.FORMER), new)
    await book.write([old, replace(new, status=RowStatus.FORMER)])
    assert await book.rows() == (old, replace(new, status=RowStatus.FORMER))


async def test_no_place_has_two_active_ones(shop, book):
    await book.write([a_row(shop, 1)])
    with pytest.raises(TryLater, match="somebody else"):
        await book.write([a_row(shop, 3, 1, "B"), a_row(shop, 2)])
    assert await book.rows() == (a_row(shop, 1),)


async def test_a_row_is_forgotten_alone(shop, book):
    old, new = a_row(shop, 1, status=RowStatus.FORMER), a_row(shop, 2)
    await book.write([old, new])
    await book.forget(old)
    await book.forget(old)
    assert await book.rows() == (new,)


async def test_companies_see_their_own(database, shop, book):
    await book.write([a_row(shop, 1)])
    other = await open_shop(database, "b")
    theirs = DatabaseEventTypes(database, other.company_id)
    assert await theirs.rows() == ()
    await theirs.write([a_row(other, 1)])
    await theirs.forget(a_row(shop, 1))
    assert await book.rows() == (a_row(shop, 1),)


async def test_what_is_agreed_with_customers_is_told_once(database, shop, book):
    assert await book.own_terms() == ()
    longer, dearer = CustomerTerms("farbe", {"A": 15}, 500), CustomerTerms("farbe", {"A": 15}, 900)
    for name, terms in (("Hanna", (longer,)), ("Paul", (dearer, CustomerTerms("schnitt", {"A": -5})))):
        guest = Customer(uuid4(), name, f"+49151{len(name)}", terms=terms)
        await change_terms(database, shop.company_id, guest.phone, lambda _, guest=guest: (guest, True), NOW)
    told = await book.own_terms()
    assert [(each.service, dict(each.extra_minutes)) for each in told] == [("farbe", {"A": 15}), ("schnitt", {"A": -5})]


async def test_bookings_that_stand_are_counted_until_they_are_over(database, shop, book):
    await shop.book(shop.cut(hours(0, 1)))
    visit = (await shop.standing()).appointment
    span = visit.plan.span
    common = {
        "company_id": shop.company_id,
        "appointment_id": visit.id,
        "position": 0,
        "service_id": shop.business.services[0].id,
        "segment_key": "A",
        "staff_id": shop.people[0],
        "wanted": True,
        "starts_at": span.start,
        "ends_at": span.end,
        "stands_from": span.start,
        "stands_until": span.end,
        "details": {},
        "changed_at": NOW,
    }
    rows = [
        {**common, "id": uuid4(), "event_type_id": number, "uid": uid, "wanted": wanted}
        for number, uid, wanted in (
            (7, "one", True),
            (7, "to be cancelled", False),
            (8, None, False),
            (9, None, True),
            (None, None, True),
        )
    ]
    await database.write(lambda connection: connection.execute(insert(calendar_booking), rows) and None)
    assert await book.bookings_under(NOW) == {7: 2, 9: 1}
    assert await book.bookings_under(span.end) == {}


async def test_a_change_of_the_salon_file_puts_the_event_types_to_work(database):
    business = a_business("c")
    await import_business(database, business, NOW)
    assert await list_work(database) == ()
    connected = replace(business, company=replace(business.company, calendar=TERMS))
    await import_business(database, connected, NOW)
    await import_business(database, connected, NOW)
    (row,) = await list_work(database)
    assert (row.kind, row.company_id, row.dedupe) == (
        "event-types",
        business.company.id,
        f"event-types:{row.company_id}:2",
    )


async def test_what_is_agreed_with_a_customer_puts_the_event_types_to_work(database):
    business = a_business("c")
    connected = replace(business, company=replace(business.company, calendar=TERMS))
    await import_business(database, connected, NOW)
    guest = Customer(uuid4(), "Hanna", "+4915112345678", terms=(CustomerTerms("farbe", {"A": 15}),))
    await change_terms(database, business.company.id, guest.phone, lambda _: (guest, True), NOW)
    assert [row.kind for row in await list_work(database)] == ["event-types"] * 2
