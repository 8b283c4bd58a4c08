"""Assistants, resources, weekdays, notices: understood, written back, and refused where they make no sense."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voice_booking.adapters.salon_file import SalonFileError, parse_business, write_business
from voice_booking.salon.services import DoneBy, PausePolicy

RICH = """\
company: {key: test, name: Test}
lines:
  - {phone: "+493011111", branch: mitte}
branches:
  - key: mitte
    name: Mitte
    timezone: Europe/Berlin
    max_wait_minutes: 10
    gap_past_shift: true
    opening_hours: {monday: ["09:00-18:00"]}
  - {key: nord, name: Nord, timezone: Europe/Berlin, opening_hours: {monday: ["09:00-18:00"]}}
resources:
  - {key: becken, name: Waschbecken, branch: mitte, capacity: 2}
  - {key: haube, name: Trockenhaube, branch: mitte}
  - {key: becken, name: Waschbecken, branch: nord}
categories:
  - {key: haare, name: Haare}
services:
  - key: schnitt
    name: Schnitt
    category: haare
    price: "30.00"
    duration_minutes: 30
    move_notice_minutes: 720
    cancel_notice_minutes: 1440
    min_interval_days: 28
    weekdays: [tuesday, Donnerstag]
    in_gaps: true
  - key: farbe
    name: Farbe
    category: haare
    price: "80.00"
    duration_minutes: 110
    pause_policy: flexible
    segments:
      - {key: A, name: Auftragen, duration_minutes: 30, gap_minutes: 30, gap_max_minutes: 40, gap_resources: [haube]}
      - {key: B, name: Auswaschen, duration_minutes: 20, done_by: assistant, resources: [becken]}
      - {key: C, name: Föhnen, duration_minutes: 30, done_by: any, closing: foehnen}
staff:
  - {key: eva, name: Eva Lang, branch: mitte, skills: [schnitt, farbe]}
  - {key: ida, name: Ida Kurz, branch: mitte, skills: [{service: farbe, segments: [B], segment_minutes: {B: 25}}]}
  - {key: udo, name: Udo Groß, branch: nord, skills: [schnitt]}
"""


def problems_of(text):
    with pytest.raises(SalonFileError) as refused:
        parse_business(text, "salon.yaml")
    return {(problem.line, problem.field): problem.message for problem in refused.value.problems}


def test_everything_said_is_understood():
    business = parse_business(RICH)
    mitte, nord = business.branches
    assert (mitte.max_wait_minutes, mitte.gap_past_shift) == (10, True)
    assert (nord.max_wait_minutes, nord.gap_past_shift) == (15, False)
    cut, colour = business.services
    assert (cut.weekdays, cut.min_interval_days, cut.in_gaps) == ((2, 4), 28, True)
    assert (cut.move_notice_minutes, cut.cancel_notice_minutes) == (720, 1440)
    first, second, third = colour.segments
    assert (first.done_by, first.gap_resources) == (DoneBy.SAME, ("haube",))
    assert (second.done_by, second.resources) == (DoneBy.ASSISTANT, ("becken",))
    assert (third.done_by, third.closing) == (DoneBy.ANY, "foehnen")


def test_each_branch_has_its_own_basins():
    business = parse_business(RICH)
    units = [unit for resource in business.resources for unit in resource.units]
    assert len(set(units)) == len(units) == 4
    assert [resource.key for resource in business.salon("mitte").resources] == ["becken", "haube"]


def test_an_apprentice_does_a_segment_and_offers_no_service():
    business = parse_business(RICH)
    farbe, salon = business.services[1], business.salon("mitte")
    ida = salon.staff_by_key["ida"]
    assert [member.key for member in salon.qualified(farbe)] == ["eva"]
    assert ida.segment_minutes(farbe, farbe.segments[1]) == 25
    assert business.salon("nord").offered == (business.services[0],)


def test_a_written_file_says_the_same_again():
    business = parse_business(RICH)
    assert parse_business(write_business(business)) == business


SLIPS = [
    ("Auftragen, ", "Auftragen, done_by: any, ", 36, "services[1].segments[0].done_by", "always done by same"),
    ("Auswaschen, ", "Auswaschen, closing: x, ", 37, "services[1].segments[1].closing", "only the last segment"),
    (
        "resources: [becken]}",
        "gap_resources: [becken]}",
        37,
        "services[1].segments[1].gap_resources",
        "no gap after this segment",
    ),
    ("[becken]", "[becken, becken]", 37, "services[1].segments[1].resources[1]", "stands twice"),
    ("[becken]", "[bekken]", 37, "services[1].segments[1].resources[0]", "known: becken, haube"),
    ("{key: haube, name: Trockenhaube, branch: mitte}", "{key: haube, name: H, branch: nord}", 36, "*", "in mitte"),
    ("branch: mitte, capacity: 2", "branch: mitte, capacity: 0", 13, "resources[0].capacity", "greater than or equal"),
    ("branch: nord}\ncat", "branch: west}\ncat", 15, "resources[2].branch", "known: mitte, nord"),
    ("Waschbecken, branch: nord", "W, branch: mitte", 15, "resources[2].key", "mitte/becken stands twice"),
    ("skills: [schnitt]}", "skills: [farbe]}", 37, "services[1].segments[1].done_by", "nobody in nord assists"),
    ("segments: [B]", "segments: [Q]", 41, "staff[1].skills[0].segments[0]", "no segment Q"),
    ("segments: [B]", "segments: [B, B]", 41, "staff[1].skills[0].segments[1]", "twice"),
    ("segments: [B]", "segments: []", 41, "staff[1].skills[0].segments", "at least 1"),
    ("segments: [B]", "segments: [A, B]", 41, "staff[1].skills[0].segments[0]", "always done by its stylist"),
    ("segments: [B]", 'segments: [B], price: "9.00"', 41, "staff[1].skills[0].price", "whole service"),
    ("{B: 25}", "{C: 25}", 41, "staff[1].skills[0].segment_minutes.C", "none of the segments of this skill"),
    ("{B: 25}", "{B: 1400}", 41, "staff[1].skills[0].duration_minutes", "longer than a day"),
    ("Donnerstag", "Dienstag", 27, "services[0].weekdays", "tuesday stands twice"),
    ("Donnerstag", "Do", 27, "services[0].weekdays[1]", "in full"),
    ("min_interval_days: 28", "min_interval_days: -1", 26, "services[0].min_interval_days", "greater than or equal"),
    ("move_notice_minutes: 720", "move_notice_minutes: -1", 24, "services[0].move_notice_minutes", "greater than"),
    ("cancel_notice_minutes: 1440", "cancel_notice_minutes: -1", 25, "services[0].cancel_notice_minutes", "greater"),
    ("pause_policy", "in_gaps: true\n    pause_policy", 34, "services[1].in_gaps", "gaps that stretch"),
    ("max_wait_minutes: 10", "max_wait_minutes: -5", 8, "branches[0].max_wait_minutes", "greater than or equal"),
]


@pytest.mark.parametrize(("old", "new", "line", "field", "part"), SLIPS)
def test_a_slip_is_refused_with_its_line_and_field(old, new, line, field, part):
    assert RICH.count(old) >= 1
    found = problems_of(RICH.replace(old, new, 1))
    messages = [text for (at, name), text in found.items() if at == line and field in (name, "*")]
    assert any(part in message for message in messages), found


def test_a_basin_is_only_needed_where_the_service_is_offered():
    """Nord does not do colours: its basin may go."""
    without = RICH.replace("  - {key: becken, name: Waschbecken, branch: nord}\n", "")
    assert len(parse_business(without).resources) == 2


def test_a_service_that_is_not_offered_needs_nobody():
    text = RICH.replace("skills: [schnitt]}", "skills: [farbe]}").replace(
        "pause_policy", "active: false\n    pause_policy"
    )
    assert not parse_business(text).services[1].active


def test_one_segment_with_a_basin_is_written_as_a_segment():
    business = parse_business(RICH)
    cut, *others = business.services
    with_basin = replace(cut, segments=(replace(cut.segments[0], resources=("becken",)),))
    richer = replace(business, services=(with_basin, *others))
    assert parse_business(write_business(richer)) == richer


MINUTES = st.integers(0, 600)


@st.composite
def richer_services(draw, service):
    policy = draw(st.sampled_from(PausePolicy))
    segments = [draw(richer_segments(part, policy)) for part in service.segments]
    segments[0] = replace(segments[0], done_by=DoneBy.SAME)
    segments[1:-1] = [replace(part, closing="") for part in segments[1:-1]]
    stretched = policy is PausePolicy.FLEXIBLE and any(s.gap_max_minutes is not None for s in segments)
    return replace(
        service,
        segments=(replace(segments[0], closing=""), *segments[1:]),
        pause_policy=policy,
        notice_minutes=draw(MINUTES),
        move_notice_minutes=draw(MINUTES),
        cancel_notice_minutes=draw(MINUTES),
        min_interval_days=draw(MINUTES),
        weekdays=tuple(draw(st.lists(st.integers(1, 7), unique=True))),
        in_gaps=draw(st.booleans()) and not stretched,
    )


@st.composite
def richer_segments(draw, segment, policy):
    gap = draw(st.integers(0, 60))
    limit = draw(st.none() | st.integers(gap, 90)) if policy is PausePolicy.FLEXIBLE else None
    things = st.lists(st.sampled_from(["becken", "haube"]), unique=True).map(tuple)
    return replace(
        segment,
        minutes=draw(st.integers(1, 90)),
        gap_minutes=gap,
        gap_max_minutes=limit,
        done_by=draw(st.sampled_from(DoneBy)) if segment.key == "B" else draw(st.sampled_from(list(DoneBy)[:2])),
        resources=draw(things),
        gap_resources=draw(things) if (limit or gap) else (),
        closing=draw(st.sampled_from(["", "foehnen"])),
    )


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_whatever_a_sound_company_says_survives_the_file(data):
    business = parse_business(RICH)
    colour = data.draw(richer_services(business.services[1]))
    assisted = replace(colour.segments[1], done_by=DoneBy.ASSISTANT)
    colour = replace(colour, segments=(colour.segments[0], assisted, *colour.segments[2:]))
    mitte, nord = business.branches
    waits = replace(nord, max_wait_minutes=data.draw(MINUTES), gap_past_shift=data.draw(st.booleans()))
    basins = replace(business.resources[0], capacity=data.draw(st.integers(1, 9)))
    richer = replace(
        business,
        branches=(mitte, waits),
        services=(business.services[0], colour),
        resources=(basins, *business.resources[1:]),
    )
    assert parse_business(write_business(richer)) == richer


def test_a_basin_has_the_same_id_in_every_reading():
    first, again = parse_business(RICH), parse_business(RICH.replace("capacity: 2", "capacity: 3"))
    assert isinstance(first.resources[0].id, UUID)
    assert again.resources[0].units[:2] == first.resources[0].units
