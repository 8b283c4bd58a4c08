"""Importing a salon anew: what it changes, and what it must not take away."""

from dataclasses import replace
from datetime import UTC, datetime, time
from uuid import uuid4

import pytest

from voice_booking.office.imports import Change, FutureVisit, ImportRefused, Kind, compare, decide_import
from voice_booking.salon.business import Branch, Business, Company, Line, company_id_of, id_in
from voice_booking.salon.hours import WallSpan, WeeklyHours
from voice_booking.salon.services import Category, Segment, Service
from voice_booking.salon.staff import Skill, StaffMember

OPEN = WeeklyHours(((WallSpan(time(9), time(18)),),) * 7)
COMPANY = Company(company_id_of("a"), "a", "Salon A")


def a_service(key):
    return Service(id_in(COMPANY.id, "service", key), key, key.title(), "haare", 4500, (Segment("A", "S", 45),))


def a_person(key):
    return StaffMember(id_in(COMPANY.id, "staff", key), key, key.title(), "mitte", (Skill("schnitt"),))


@pytest.fixture
def salon():
    branch = Branch(id_in(COMPANY.id, "branch", "mitte"), "mitte", "Mitte", "Europe/Berlin", OPEN)
    return Business(
        company=COMPANY,
        lines=(Line("mitte", phone="+4930111"), Line("mitte", agent="agent_a")),
        branches=(branch,),
        categories=(Category("haare", "Haare"),),
        services=(a_service("schnitt"), a_service("farbe")),
        staff=(a_person("lisa"), a_person("tom")),
    )


def a_visit(*needs):
    return FutureVisit(uuid4(), "12345", datetime(2026, 12, 2, 8, tzinfo=UTC), "Hanna Müller", frozenset(needs))


def decided(stored, wanted, *visits, foreign_lines=()):
    return decide_import(stored, wanted, visits, foreign_lines)


def test_a_first_import_adds_everything(salon):
    report = decided(None, salon)
    assert [(change.kind, change.key) for change in report.added] == [
        (Kind.COMPANY, "a"),
        (Kind.LINE, "+4930111"),
        (Kind.LINE, "agent_a"),
        (Kind.BRANCH, "mitte"),
        (Kind.CATEGORY, "haare"),
        (Kind.SERVICE, "schnitt"),
        (Kind.SERVICE, "farbe"),
        (Kind.STAFF, "lisa"),
        (Kind.STAFF, "tom"),
    ]
    assert (report.changed, report.removed) == ((), ())


def test_the_same_file_again_changes_nothing(salon):
    report = decided(salon, salon)
    assert report.empty
    assert report.lines() == ["a: nothing changed"]


def test_a_change_names_its_fields(salon):
    dearer = replace(salon.services[0], price_cents=5000, notice_minutes=60)
    renamed = replace(salon.company, name="Salon Ah")
    report = decided(salon, replace(salon, company=renamed, services=(dearer, salon.services[1])))
    assert report.changed == (
        Change(Kind.COMPANY, "a", ("name",)),
        Change(Kind.SERVICE, "schnitt", ("price_cents", "notice_minutes")),
    )
    assert report.lines() == ["~ company a: name", "~ service schnitt: price_cents, notice_minutes"]


def test_a_new_order_is_a_change(salon):
    report = decided(salon, replace(salon, staff=salon.staff[::-1]))
    assert {change.key for change in report.changed} == {"lisa", "tom"}
    assert {change.fields for change in report.changed} == {("order",)}


def test_what_stands_before_something_new_keeps_its_order(salon):
    report = decided(salon, replace(salon, staff=(a_person("max"), *salon.staff)))
    assert report.changed == ()
    assert report.lines() == ["+ staff max"]


def test_a_new_key_for_the_same_person_is_a_change(salon):
    renamed = replace(salon.staff[1], key="thomas")
    report = decided(salon, replace(salon, staff=(salon.staff[0], renamed)), a_visit(renamed.id))
    assert report.changed == (Change(Kind.STAFF, "thomas", ("key",)),)


def test_another_person_under_the_same_key_is_another_person(salon):
    successor = replace(salon.staff[1], id=uuid4())
    report = decided(salon, replace(salon, staff=(salon.staff[0], successor)))
    assert [change.key for change in (*report.added, *report.removed)] == ["tom", "tom"]
    with pytest.raises(ImportRefused):
        decided(salon, replace(salon, staff=(salon.staff[0], successor)), a_visit(salon.staff[1].id))


def test_what_nobody_has_booked_may_go(salon):
    fewer = replace(salon, services=salon.services[:1], staff=salon.staff[:1], lines=salon.lines[:1])
    report = decided(salon, fewer, a_visit(salon.services[0].id, salon.staff[0].id))
    assert report.lines() == ["- line agent_a", "- service farbe", "- staff tom"]


@pytest.mark.parametrize(("kind", "key"), [("services", "farbe"), ("staff", "tom"), ("branches", "mitte")])
def test_what_a_future_visit_needs_may_not_go(salon, kind, key):
    parts = getattr(salon, kind)
    needed = next(part for part in parts if part.key == key)
    visit = a_visit(needed.id)
    with pytest.raises(ImportRefused) as refused:
        decided(salon, replace(salon, **{kind: tuple(part for part in parts if part is not needed)}), visit, a_visit())
    (obstacle,) = refused.value.obstacles
    assert (obstacle.key, obstacle.visits) == (key, (visit,))
    assert "2026-12-02 08:00 UTC Hanna Müller (12345)" in str(refused.value)


def test_a_category_goes_without_asking(salon):
    other = Category("alles", "Alles")
    moved = tuple(replace(service, category="alles") for service in salon.services)
    report = decided(salon, replace(salon, categories=(other,), services=moved), a_visit(salon.services[0].id))
    assert [change.key for change in report.removed] == ["haare"]


def test_a_line_of_another_company_is_refused(salon):
    with pytest.raises(ImportRefused, match=r"\+4930111 belongs to another company"):
        decided(None, salon, foreign_lines=["+4930111"])


def test_all_obstacles_are_told_at_once(salon):
    bare = replace(salon, services=salon.services[:1], staff=salon.staff[:1])
    with pytest.raises(ImportRefused) as refused:
        decided(salon, bare, a_visit(salon.services[1].id, salon.staff[1].id), foreign_lines=["+4930111"])
    assert len(refused.value.obstacles) == 2
    assert refused.value.foreign_lines == ("+4930111",)


def test_comparing_does_not_depend_on_the_way(salon):
    fewer = replace(salon, staff=salon.staff[:1])
    assert [c.key for c in compare(salon, fewer).removed] == [c.key for c in compare(fewer, salon).added] == ["tom"]
