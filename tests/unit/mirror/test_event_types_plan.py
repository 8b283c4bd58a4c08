"""What is to be done so that the calendar has the event types that are needed."""

from dataclasses import replace

import pytest
from tests.unit.mirror.a_company import BUSINESS, NOW, found, row, standing, with_services, with_staff

from voice_booking.mirror.event_types.mapping import RowStatus
from voice_booking.mirror.event_types.plan import Action, plan
from voice_booking.mirror.event_types.saying import plan_lines
from voice_booking.mirror.event_types.wanted import wanted_types
from voice_booking.salon.customers import CustomerTerms

FIRST = wanted_types(BUSINESS)[0]


def only_change(business, rows, types, terms=()):
    (step,) = plan(business, rows, types, terms).changes
    return step


def test_from_nothing_everything_is_made():
    decided = plan(BUSINESS, (), ())
    assert [step.action for step in decided.steps] == [Action.CREATE] * 24
    assert plan_lines(decided)[-1].startswith("november-calcom: 24 to create, 0 to adopt, 0 to replace")
    assert plan_lines(decided)[0] == "+ create   Ansatzfärbung: Ansatzfarbe auftragen  Fabian Spitzer  30 min"


def test_what_stands_as_it_should_is_kept():
    decided = plan(BUSINESS, *standing())
    assert decided.changes == ()
    assert len(decided.steps) == 24


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"title": "Anders"}, "title"),
        ({"slug": "anders"}, "slug"),
        ({"minutes": 45}, "length"),
        ({"minutes_options": (30, 45)}, "lengths"),
        ({"hosts": (1, 2)}, "host"),
        ({"hidden": False}, "hidden"),
        ({"notice_minutes": 120}, "notice"),
        ({"buffer_minutes": (0, 5)}, "buffers"),
        ({"address": "Anderswo"}, "address"),
    ],
)
def test_what_somebody_has_changed_at_calcom_is_changed_back(changes, named):
    rows, types = standing()
    step = only_change(BUSINESS, rows, (replace(types[0], **changes), *types[1:]))
    assert (step.action, step.reasons) == (Action.UPDATE, (named,))


def test_what_the_salon_file_has_changed_is_written_anew():
    rows, types = standing()
    terms = (CustomerTerms("ansatzfaerbung", {"B": 10}),)
    decided = plan(BUSINESS, rows, types, terms)
    assert [step.action for step in decided.changes] == [Action.UPDATE] * 2
    assert {step.reasons for step in decided.changes} == {("lengths", "salon file")}


def test_one_that_was_made_and_not_written_down_is_adopted():
    rows, types = standing()
    step = only_change(BUSINESS, rows[1:], types)
    assert (step.action, step.found) == (Action.ADOPT, types[0])
    assert not step.replaces


@pytest.mark.parametrize("managed", [{"managed": True}, {"scheduling": "managed"}])
def test_a_managed_one_is_never_mapped_but_replaced(managed):
    rows, types = standing()
    template = replace(types[0], **managed)
    decided = plan(BUSINESS, rows, (template, *types[1:]))
    (step,) = decided.changes
    assert (step.action, step.former, step.replaces) == (Action.CREATE, rows[0], True)
    assert step.wanted.type.slug == f"{FIRST.type.slug}-2"
    assert decided.managed == (template,)
    lines = plan_lines(decided)
    assert "1 is managed and cannot be booked" in lines[0]
    assert lines[0].endswith("1 stays on file")
    assert any(line.startswith("! managed  1 ") for line in lines)


def test_a_replacement_that_was_made_and_not_written_down_is_adopted():
    rows, types = standing()
    second = found(replace(FIRST.type, slug=f"{FIRST.type.slug}-2"), 99)
    step = only_change(BUSINESS, rows, (replace(types[0], managed=True), *types[1:], second))
    assert (step.action, step.found, step.former) == (Action.ADOPT, second, rows[0])


def test_a_template_that_nobody_has_mapped_is_only_reported():
    rows, types = standing()
    template = replace(types[0], id=3982562, slug="dauerwelle", managed=True)
    decided = plan(BUSINESS, rows, (*types, template))
    assert (decided.changes, decided.managed, decided.strays) == ((), (template,), ())


def test_one_that_was_not_made_for_the_segment_alone_is_replaced():
    rows, types = standing()
    by_hand = replace(types[0], id=3757759, slug="dauerwelle", hosts=(1414768, 1346408))
    mapped = replace(rows[0], event_type_id=3757759, slug="dauerwelle")
    step = only_change(BUSINESS, (mapped, *rows[1:]), (by_hand, *types[1:]))
    assert (step.action, step.former) == (Action.CREATE, mapped)


def test_one_that_is_gone_is_made_anew():
    rows, types = standing()
    step = only_change(BUSINESS, rows, types[1:])
    assert (step.action, step.former) == (Action.CREATE, rows[0])
    assert step.reasons == ("1 is not among the team's event types",)


def test_what_is_not_offered_any_more_is_retired():
    rows, types = standing()
    fewer = with_services(
        *BUSINESS.services[1:],
        business=with_staff(*(replace(member, skills=member.skills[1:]) for member in BUSINESS.staff)),
    )
    decided = plan(fewer, rows, types)
    assert [step.action for step in decided.changes] == [Action.RETIRE] * 8
    assert {step.former for step in decided.changes} == set(rows[:8])
    former = tuple(replace(each, status=RowStatus.FORMER) for each in rows[:8])
    assert plan(fewer, (*former, *rows[8:]), types).changes == ()


def test_what_is_offered_again_is_taken_up_where_it_stood():
    rows, types = standing()
    former = row(FIRST, 1, RowStatus.FORMER, created_at=NOW)
    step = only_change(BUSINESS, (former, *rows[1:]), types)
    assert (step.action, step.found.id) == (Action.ADOPT, 1)


def test_one_of_ours_that_nothing_refers_to_is_reported_and_left_alone():
    rows, types = standing()
    stray = replace(types[0], id=77, slug="vb-0123456789abcdef")
    decided = plan(BUSINESS, rows, (*types, stray))
    assert (decided.changes, decided.strays) == ((), (stray,))


def test_somebody_without_a_user_is_a_matter_for_the_salon_file():
    rows, types = standing()
    nobody = replace(BUSINESS.staff[1], calendar_user=None)
    decided = plan(with_staff(BUSINESS.staff[0], nobody), rows, types)
    assert decided.problems == ("Fabian Keller has no calendar_user",)
    assert [step.action for step in decided.changes] == [Action.RETIRE] * 12
