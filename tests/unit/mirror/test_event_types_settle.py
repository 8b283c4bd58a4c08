"""Whatever happens to event types, on file and at Cal.com, one quiet round later they are those that are needed."""

import asyncio
from dataclasses import replace

from hypothesis import given
from hypothesis import settings as under
from hypothesis import strategies as st
from tests.unit.mirror.a_calendar import MemoryBook, MemoryCalendar
from tests.unit.mirror.a_company import BUSINESS, NOW

from voice_booking.booking.ports import TryLater
from voice_booking.mirror.event_types.applying import apply, planned
from voice_booking.mirror.event_types.mapping import RowStatus
from voice_booking.mirror.event_types.plan import bookless
from voice_booking.mirror.event_types.saying import applied_lines
from voice_booking.mirror.event_types.wanted import wanted_types
from voice_booking.salon.customers import CustomerTerms
from voice_booking.salon.services import PausePolicy

PEOPLE = {member.id: member.calendar_user for member in BUSINESS.staff}


def companies():
    """Some of the services, their gaps, and who does them."""

    def company(services, policies, users):
        chosen = tuple(replace(each, pause_policy=policies[each.key]) for each in services)
        keys = {each.key for each in chosen}
        staff = tuple(
            replace(member, skills=tuple(s for s in member.skills if s.service in keys), calendar_user=user)
            for member, user in zip(BUSINESS.staff, users, strict=True)
        )
        return replace(BUSINESS, services=chosen, staff=staff)

    some = st.lists(st.sampled_from(BUSINESS.services), unique=True, min_size=1)
    policies = st.fixed_dictionaries({each.key: st.sampled_from(list(PausePolicy)) for each in BUSINESS.services})
    users = st.tuples(st.sampled_from([1414768, 7]), st.sampled_from([1346408, None]))
    return st.builds(company, some, policies, users)


def blows():
    """What may happen between two rounds: to the type with that place in the list."""
    which = st.integers(0, 23)
    changes = st.sampled_from(
        [
            {"managed": True, "scheduling": "managed"},
            {"hidden": False},
            {"slug": "anders"},
            {"hosts": (1, 2)},
            {"minutes_options": (5,)},
            {"notice_minutes": 120},
        ]
    )
    return st.one_of(
        st.tuples(st.just("change"), which, changes),
        st.tuples(st.just("delete"), which),
        st.tuples(st.just("forget"), which),
        st.tuples(st.just("lose"), st.integers(1, 2)),
        st.tuples(st.just("agree"), st.sampled_from(["A", "B"]), st.sampled_from([10, 15])),
        st.tuples(st.just("import"), companies()),
    )


def strike(blow, calendar, book):
    kind, *given = blow
    if kind == "lose":
        calendar.lose_next = given[0]
    elif kind == "agree":
        book.terms = (CustomerTerms("ansatzfaerbung", {given[0]: given[1]}),)
    elif kind == "forget" and book.kept:
        del book.kept[list(book.kept)[given[0] % len(book.kept)]]
    elif kind in ("change", "delete") and calendar.types:
        number = list(calendar.types)[given[0] % len(calendar.types)]
        if kind == "delete":
            del calendar.types[number]
        else:
            calendar.change(number, **given[1])


async def persist(business, calendar, book):
    while True:
        try:
            return await apply(business, calendar, book, lambda: NOW)
        except TryLater:
            continue


@given(companies(), st.lists(blows(), max_size=12))
@under(max_examples=150, deadline=None)
def test_one_quiet_round_brings_everything_in_order(business, storm):
    asyncio.run(settles(business, storm))


async def settles(business, storm):
    calendar, book = MemoryCalendar(), MemoryBook()
    for blow in storm:
        if blow[0] == "import":
            business = blow[1]
        strike(blow, calendar, book)
        await persist(business, calendar, book)
    assert (await persist(business, calendar, book)).refused == ()
    assert (await planned(business, calendar, book)).changes == ()
    in_order(business, calendar, book)


def in_order(business, calendar, book):
    """Each place has one active type, of its own, which can be booked, with the right host and lengths."""
    active = {row.place: row.event_type_id for row in book.kept.values() if row.active}
    wanted = {each.place: each.type for each in wanted_types(business, book.terms)}
    assert set(active) == set(wanted)
    assert len(set(active.values())) == len(active)
    for place, number in active.items():
        there = calendar.types[number]
        assert not bookless(there)
        assert there.hosts == (wanted[place].host,)
        assert set(there.minutes_options) == set(wanted[place].minutes_options)
        assert (there.hidden, there.notice_minutes, there.buffer_minutes) == (True, 0, (0, 0))
    slugs = [each.slug for each in calendar.types.values()]
    assert len(slugs) == len(set(slugs)) or "anders" in slugs


async def test_no_row_is_lost_that_the_way_back_needs():
    calendar, book = MemoryCalendar(), MemoryBook()
    await apply(BUSINESS, calendar, book, lambda: NOW)
    calendar.change(1, managed=True)
    await apply(BUSINESS, calendar, book, lambda: NOW)
    calendar.change(25, managed=True)
    await apply(BUSINESS, calendar, book, lambda: NOW)
    statuses = {row.event_type_id: row.status for row in book.kept.values() if row.event_type_id in (1, 25, 26)}
    assert statuses == {1: RowStatus.FORMER, 25: RowStatus.FORMER, 26: RowStatus.ACTIVE}


async def test_what_calcom_drops_without_a_word_is_said():
    calendar, book = MemoryCalendar(), MemoryBook()
    calendar.drops = {"minutes_options": (1,), "notice_minutes": 120}
    applied = await apply(BUSINESS, calendar, book, lambda: NOW)
    assert not applied.well
    assert len(applied.otherwise) == 24
    assert "Cal.com has made it with another lengths, another notice" in applied_lines(applied)[0]
    calendar.drops = {}
    assert (await apply(BUSINESS, calendar, book, lambda: NOW)).well
