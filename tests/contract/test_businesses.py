"""A company in the database says what its file says, whatever the file says, and history keeps what it needs."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.contract.a_salon import NOW, Shop, a_business, count, hours, open_shop

from voice_booking.adapters.database.businesses import company_keys, import_business, load_business
from voice_booking.adapters.database.ledger import DatabaseLedger
from voice_booking.adapters.database.queries import visits_on
from voice_booking.adapters.database.tables import appointment, line, service, staff
from voice_booking.office.imports import ImportRefused
from voice_booking.salon.business import Branch, Business, Line, id_in
from voice_booking.salon.hours import SpecialDay, TimeOff, WallSpan, WeeklyHours
from voice_booking.salon.resources import Resource
from voice_booking.salon.services import Category, DoneBy, PausePolicy, Segment, Service
from voice_booking.salon.staff import Skill, StaffMember
from voice_booking.scheduling.plan import Claim

KEY = st.sampled_from(["a", "b", "c", "d-1", "ae"])
KEYS = st.lists(KEY, min_size=1, max_size=4, unique=True)
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=8)
MINUTES = st.integers(0, 300)
SPANS = st.lists(st.builds(WallSpan, *[st.builds(time, st.integers(0, 23), st.integers(0, 59))] * 2), max_size=2)
WEEKS = st.builds(lambda days: WeeklyHours(tuple(map(tuple, days))), st.lists(SPANS, min_size=7, max_size=7))
DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))
COMPANY = a_business().company


def tuples(values, **limits):
    return st.lists(values, **limits).map(tuple)


@st.composite
def branches(draw, key):
    return Branch(
        id=id_in(COMPANY.id, "branch", key),
        key=key,
        name=draw(TEXT),
        timezone=draw(st.sampled_from(["Europe/Berlin", "Europe/Vienna"])),
        opening_hours=draw(WEEKS),
        state=draw(st.none() | st.just("BE")),
        address=draw(TEXT),
        start_grid_minutes=draw(st.integers(5, 60)),
        closed_on_holidays=draw(st.booleans()),
        special_days=draw(tuples(st.builds(SpecialDay, DAYS, SPANS.map(tuple), TEXT), max_size=2)),
        max_wait_minutes=draw(MINUTES),
        gap_past_shift=draw(st.booleans()),
    )


def segments():
    return st.builds(
        Segment,
        key=st.just("A"),
        name=TEXT,
        minutes=st.integers(1, 90),
        gap_minutes=MINUTES,
        gap_max_minutes=st.none() | MINUTES,
        gap_name=TEXT,
        done_by=st.sampled_from(DoneBy),
        resources=tuples(KEY, max_size=2),
        gap_resources=tuples(KEY, max_size=2),
        closing=TEXT,
    )


@st.composite
def services(draw, key, categories):
    pieces = draw(st.lists(segments(), min_size=1, max_size=4))
    return Service(
        id=id_in(COMPANY.id, "service", key),
        key=key,
        name=draw(TEXT),
        category=draw(st.sampled_from(categories)),
        price_cents=draw(st.integers(0, 99999)),
        segments=tuple(replace(piece, key=key) for key, piece in zip("ABCD", pieces, strict=False)),
        pause_policy=draw(st.sampled_from(PausePolicy)),
        synonyms=draw(tuples(TEXT, max_size=2)),
        active=draw(st.booleans()),
        notice_minutes=draw(MINUTES),
        move_notice_minutes=draw(MINUTES),
        cancel_notice_minutes=draw(MINUTES),
        min_interval_days=draw(MINUTES),
        weekdays=draw(tuples(st.integers(1, 7), max_size=3, unique=True)),
        in_gaps=draw(st.booleans()),
        buffer_before_minutes=draw(MINUTES),
        buffer_after_minutes=draw(MINUTES),
    )


@st.composite
def people(draw, key, places, skilled):
    able = draw(st.lists(st.sampled_from(skilled), max_size=3, unique=True))
    letters = st.sampled_from("ABCD")
    own = st.builds(
        Skill,
        st.just(""),
        st.dictionaries(letters, st.integers(1, 90)),
        st.none() | MINUTES,
        tuples(letters, max_size=2, unique=True),
    )
    return StaffMember(
        id=draw(st.just(id_in(COMPANY.id, "staff", key)) | st.uuids()),
        key=key,
        name=draw(TEXT),
        branch=draw(st.sampled_from(places)),
        skills=tuple(replace(draw(own), service=service) for service in able),
        nickname=draw(TEXT),
        salutation=draw(st.sampled_from(["", "Frau", "Herr"])),
        working_hours=draw(st.none() | WEEKS),
        breaks=draw(WEEKS),
        time_off=draw(tuples(st.builds(TimeOff, DAYS, DAYS, TEXT), max_size=2)),
    )


@st.composite
def businesses(draw):
    places, categories, offered, staffed = draw(KEYS), draw(KEYS), draw(KEYS), draw(KEYS)
    numbers = draw(st.lists(st.integers(100, 120), unique=True, min_size=1, max_size=3))
    lines = [
        Line(draw(st.sampled_from(places)), **{kind: f"+49{number}"}, workspace=draw(st.sampled_from(["default", "x"])))
        for number in numbers
        for kind in [draw(st.sampled_from(["phone", "agent"]))]
    ]
    return Business(
        company=replace(COMPANY, name=draw(TEXT)),
        lines=tuple(lines),
        branches=tuple(draw(branches(key)) for key in places),
        categories=tuple(Category(key, draw(TEXT)) for key in categories),
        services=tuple(draw(services(key, categories)) for key in offered),
        staff=tuple(draw(people(key, places, offered)) for key in staffed),
        resources=tuple(draw(things(key, places)) for key in draw(KEYS)),
    )


@st.composite
def things(draw, key, places):
    place = draw(st.sampled_from(places))
    return Resource(id_in(COMPANY.id, "resource", f"{place}/{key}"), key, draw(TEXT), place, draw(st.integers(1, 3)))


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(business=businesses())
async def test_what_was_imported_is_what_is_loaded_whatever_stood_there_before(database, business):
    """One company, imported over and over: the file before is always another one."""
    await import_business(database, business, NOW)
    assert await load_business(database, business.company.key) == business
    assert (await import_business(database, business, NOW)).empty


async def test_nobody_knows_a_company_that_was_never_imported(database):
    assert await load_business(database, "a") is None
    assert await company_keys(database) == ()


async def test_only_an_import_that_changes_something_makes_snapshots_old(database):
    shop = await open_shop(database)
    await import_business(database, shop.business, NOW)
    assert (await shop.ledger.ask(shop.question())).contested is False
    await import_business(database, a_business(people=4), NOW)
    assert (await Shop(shop.business, shop.ledger, revision=2).occupied()) == []


async def test_a_person_with_future_visits_stays(database):
    shop = await open_shop(database)
    saved = await shop.book(shop.colour(hours(0, 1).start, 0, 2))
    with pytest.raises(ImportRefused) as refused:
        await import_business(database, a_business(people=2), NOW)
    (obstacle,) = refused.value.obstacles
    (visit,) = obstacle.visits
    assert (obstacle.kind, obstacle.key) == ("staff", "tom")
    assert (visit.id, visit.start, visit.customer) == (saved.appointment.id, hours(0, 1).start, "Hanna Müller")
    assert await load_business(database, "a") == shop.business


@pytest.mark.parametrize("kind", ["services", "branches"])
async def test_a_service_and_a_branch_with_future_visits_stay(database, kind):
    shop = await open_shop(database)
    await shop.book(shop.cut(hours(0, 1)))
    with pytest.raises(ImportRefused) as refused:
        await import_business(database, without(shop.business, kind), NOW)
    assert refused.value.obstacles[0].key == getattr(shop.business, kind)[0].key
    assert await load_business(database, "a") == shop.business


def without(business: Business, kind: str) -> Business:
    """Without the first service, or in another branch."""
    if kind == "services":
        skilled = tuple(replace(member, skills=member.skills[1:]) for member in business.staff)
        return replace(business, services=business.services[1:], staff=skilled)
    other = replace(business.branches[0], id=id_in(business.company.id, "branch", "neu"), key="neu")
    lines = tuple(replace(known, branch="neu") for known in business.lines)
    staff = tuple(replace(member, branch="neu") for member in business.staff)
    return replace(business, branches=(other,), lines=lines, staff=staff)


async def test_a_basin_that_a_future_visit_occupies_stays(database):
    basins = Resource(uuid4(), "becken", "Becken", "mitte", 2)
    business = replace(a_business(), resources=(basins,))
    await import_business(database, business, NOW)
    shop = Shop(business, DatabaseLedger(database))
    visit = shop.cut(hours(0, 1))
    second = Claim(basins.units[1], hours(0, 1))
    await shop.book(replace(visit, claims=tuple(sorted((*visit.claims, second), key=lambda c: (c.unit, c.span)))))
    fewer = replace(business, resources=(replace(basins, capacity=1),))
    with pytest.raises(ImportRefused) as refused:
        await import_business(database, fewer, NOW)
    assert refused.value.obstacles[0].key == "mitte/becken"
    assert await load_business(database, "a") == business
    later = NOW + timedelta(days=9)
    assert (await import_business(database, fewer, later)).lines() == ["~ resource mitte/becken: capacity"]


async def test_past_visits_keep_those_who_did_them(database):
    shop = await open_shop(database)
    saved = await shop.book(shop.cut(hours(0, 1)))
    later = NOW + timedelta(days=9)
    gone = replace(without(shop.business, "services"), staff=without(shop.business, "services").staff[1:])
    report = await import_business(database, gone, later)
    assert [change.key for change in report.removed] == ["schnitt", "lisa"]
    assert await load_business(database, "a") == gone
    (visit,) = await visits_on(database, shop.company_id, hours(0, 1))
    assert visit.appointment == saved.appointment
    assert await count(database, appointment) == 1


async def test_who_comes_back_is_the_same_person(database):
    for people in (3, 2, 3):
        await import_business(database, a_business(people=people), NOW)
    assert await load_business(database, "a") == a_business()
    assert await count(database, staff) == 3


async def test_two_people_may_swap_their_keys(database):
    business = a_business()
    await import_business(database, business, NOW)
    one, two, *rest = business.staff
    swapped = replace(business, staff=(replace(one, key=two.key), replace(two, key=one.key), *rest))
    await import_business(database, swapped, NOW)
    assert await load_business(database, "a") == swapped


async def test_a_line_leads_to_one_company_only(database):
    first, second = a_business("a"), a_business("b")
    await import_business(database, first, NOW)
    for stolen in first.lines:
        with pytest.raises(ImportRefused) as refused:
            await import_business(database, replace(second, lines=(*second.lines, stolen)), NOW)
        assert refused.value.foreign_lines == (stolen.phone or stolen.agent,)
    assert await company_keys(database) == ("a",)
    assert await count(database, line) == 2


async def test_an_import_that_breaks_off_leaves_everything_as_it_was(database):
    business = a_business()
    await import_business(database, business, NOW)
    broken = replace(business.services[0], name=None)
    with pytest.raises(Exception, match=r"(?i)null"):
        await import_business(database, replace(business, services=(broken, *business.services[1:])), NOW)
    assert await load_business(database, "a") == business
    assert await count(database, service) == 2


async def test_a_cancelled_visit_holds_nobody_back(database):
    shop = Shop(a_business(), DatabaseLedger(database))
    await import_business(database, shop.business, NOW)
    await shop.book(shop.cut(hours(0, 1), 2))
    await database.write(lambda c: c.execute(appointment.update().values(status="cancelled")) and None)
    report = await import_business(database, a_business(people=2), NOW)
    assert [change.key for change in report.removed] == ["tom"]
