from dataclasses import replace
from datetime import timedelta

import pytest
from tests.unit.scheduling.plan_checker import violations
from tests.unit.scheduling.planted import (
    BROWS,
    CASE,
    COLOUR,
    CUT,
    INA,
    LAMP,
    LISA,
    PLAN,
    TOM,
    WASH,
    moved,
    with_branch,
    with_claims,
    with_item,
    with_member,
    with_phase,
    with_segment,
    with_service,
    with_wish,
)
from tests.unit.scheduling.salon_values import TUESDAY, at, busy, daily, hours, span

from voice_booking.salon.customers import CustomerTerms
from voice_booking.salon.hours import SpecialDay, TimeOff
from voice_booking.salon.services import PausePolicy, Segment
from voice_booking.salon.staff import Skill
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Claim, Plan, Span

TOMORROW = TUESDAY.replace(day=10)


def test_a_visit_that_keeps_every_rule_has_no_violations():
    assert violations(CASE, PLAN, on_grid=True) == []


def without(service, key):
    return with_item(service, lambda item: replace(item, phases=tuple(p for p in item.phases if p.key != key)))


def backwards(item):
    return replace(item, phases=item.phases[::-1])


def cut_beside_brows():
    """A cut of ten minutes after the brows, while the colour still develops."""
    case, _ = with_service(CUT, segments=(Segment("A", "Schneiden", 10),), in_gaps=True)
    phases = (replace(PLAN.items[2].phases[0], span=span("10:50", "11:00")),)
    return case, with_item(CUT, lambda item: replace(item, phases=phases))[1]


def a_minute_later():
    def later(when):
        return Span(when.start + timedelta(minutes=1), when.end + timedelta(minutes=1))

    def later_item(item):
        return replace(item, phases=tuple(replace(phase, span=later(phase.span)) for phase in item.phases))

    claims = (Claim(claim.unit, later(claim.span)) for claim in PLAN.claims)
    return Plan(tuple(later_item(item) for item in PLAN.items), tuple(claims))


def two_lamps():
    case, _ = with_segment(BROWS, "A", resources=("lampe",))
    lamps = replace(LAMP, capacity=2)
    return replace(case, resources=(WASH, lamps)), with_phase(BROWS, "A", resources=lamps.units[1:])[1]


PLANTED = {
    "a service is missing": ("other services than those asked for", (CASE, replace(PLAN, items=PLAN.items[:2]))),
    "a service comes twice": (
        "other services than those asked for",
        (CASE, replace(PLAN, items=(*PLAN.items, PLAN.items[0]))),
    ),
    "nobody asked for the stylist": ("its stylist is none of those", with_wish(CUT, staff=(TOM,))),
    "another person's price": (
        "not the stylist's price",
        with_member(TOM, skills=(Skill("brauen", price_cents=1700),)),
    ),
    "the customer's own price": ("not the stylist's price", with_wish(CUT, own=CustomerTerms("schnitt", {}, 500))),
    "another name": ("not the name of the service", with_item(CUT, lambda item: replace(item, name="Nassschnitt"))),
    "the first segment is missing": ("segment A is missing", without(CUT, "A")),
    "a segment in the middle is missing": ("segment B is missing", without(COLOUR, "B")),
    "phases in the wrong order": ("not in its place", with_item(CUT, backwards)),
    "a hole between phases": ("do not follow each other", with_phase(CUT, "A", span=span("11:35", "12:00"))),
    "a phase that the service does not have": (
        "phases that it does not have",
        with_service(CUT, segments=CUT.segments[:1]),
    ),
    "a segment under another name": ("not told as the segment", with_phase(CUT, "A", name="Waschen")),
    "an assistant without the skill": ("done by somebody who may not", with_member(INA, skills=())),
    "an assistant for a segment that the stylist does": (
        "done by somebody who may not",
        with_phase(CUT, "B", staff=INA.id),
    ),
    "the stylist instead of the assistant": ("done by somebody who may not", with_phase(COLOUR, "B", staff=LISA.id)),
    "a longer person": (
        "Farbe, A: not the length",
        with_member(LISA, skills=(Skill("farbe", {"A": 40}), Skill("schnitt"), Skill("brauen"))),
    ),
    "a longer customer": ("Farbe, B: not the length", with_wish(COLOUR, own=CustomerTerms("farbe", {"B": 5}))),
    "a gap that is too short": ("gap after A: too short", with_segment(COLOUR, "A", gap_minutes=35)),
    "a gap that is too long": ("gap after A: too long", with_segment(COLOUR, "A", gap_minutes=20, gap_max_minutes=25)),
    "a last gap that stretches": (
        "gap after B: too long",
        with_segment(COLOUR, "B", gap_minutes=10, gap_max_minutes=20),
    ),
    "a gap that needs staff": ("not told as the gap", with_phase(COLOUR, "GAP_A", staff_required=True)),
    "a gap under another name": ("not told as the gap", with_phase(COLOUR, "GAP_A", name="Pause")),
    "a person in a free gap": ("gap after A: wrong person", with_phase(COLOUR, "GAP_A", staff=LISA.id)),
    "closing work is lost": ("ends last and loses foehnen", with_segment(CUT, "B", closing="")),
    "closing work is done twice": (
        "foehnen is done twice",
        with_service(COLOUR, segments=(*COLOUR.segments[:1], replace(COLOUR.segments[1], closing="foehnen"))),
    ),
    "a wait that is too long": ("the wait before Schnitt is too long", with_branch(max_wait_minutes=4)),
    "nested though it may not be": ("Brauen may not be done in a gap", with_service(BROWS, in_gaps=False)),
    "nested though it stretches": (
        "Brauen stretches and is done in a gap",
        with_service(
            BROWS,
            segments=(Segment("A", "Zupfen", 15, 0, 5), Segment("B", "Malen", 5)),
            pause_policy=PausePolicy.FLEXIBLE,
        ),
    ),
    "nested in a visit that keeps its stylist": (
        "Farbe keeps its stylist and hosts another service",
        with_service(COLOUR, pause_policy=PausePolicy.BLOCKED),
    ),
    "two services at once": ("Brauen overlaps Farbe outside its gaps", moved("10:20", BROWS)),
    "half in a gap": ("Brauen overlaps Farbe outside its gaps", moved("10:50", BROWS)),
    "two services that begin at once": ("two services begin at once", moved("11:35", BROWS)),
    "no unit of a thing": ("not one unit of each resource", with_phase(COLOUR, "B", resources=())),
    "a unit of another thing": ("not one unit of each resource", with_phase(COLOUR, "B", resources=LAMP.units)),
    "a unit that nothing needs": ("not one unit of each resource", with_phase(CUT, "A", resources=LAMP.units)),
    "closed meanwhile": (
        "while the salon is closed",
        with_branch(special_days=(SpecialDay(TUESDAY, hours("09:00-12:00")),)),
    ),
    "two opening spans": (
        "while the salon is closed",
        with_branch(special_days=(SpecialDay(TUESDAY, hours("09:00-11:31", "11:33-18:00")),)),
    ),
    "gone home in a gap": (
        "GAP_A: the stylist is not on shift",
        with_member(LISA, working_hours=daily("09:00-10:45", "11:30-18:00")),
    ),
    "gone home at work": ("claims Lisa who is not at work", with_member(LISA, working_hours=daily("09:00-12:20"))),
    "a buffer before work begins": (
        "claims Lisa who is not at work",
        with_member(LISA, working_hours=daily("10:00-18:00")),
    ),
    "at work in a break": ("claims Tom who is not at work", with_member(TOM, breaks=daily("10:45-11:00"))),
    "at work on a day off": ("claims Ina who is not at work", with_member(INA, time_off=(TimeOff(TUESDAY, TUESDAY),))),
    "somebody else has the person": (
        "claims what somebody else has",
        (replace(CASE, occupied=(busy(LISA, "11:45", "11:46"),)), PLAN),
    ),
    "somebody else has the buffer": (
        "claims what somebody else has",
        (replace(CASE, occupied=(busy(INA, "11:20", "11:30"),)), PLAN),
    ),
    "somebody else has the unit": (
        "claims what somebody else has",
        (
            replace(CASE, occupied=(Occupied(WASH.units[0], span("11:14", "11:20")),)),
            PLAN,
        ),
    ),
    "a claim is missing": ("does not claim all that it needs", with_claims(lambda claims: claims[1:])),
    "a buffer is not claimed": (
        "does not claim all that it needs",
        with_claims(lambda claims: [c if c.unit != INA.id else Claim(INA.id, span("11:00", "11:15")) for c in claims]),
    ),
    "more is claimed than needed": (
        "claims more than it needs",
        with_claims(lambda claims: [c if c.unit != TOM.id else Claim(TOM.id, span("10:35", "11:00")) for c in claims]),
    ),
    "claims of somebody who does nothing": (
        "claims more than it needs",
        with_claims(lambda claims: [*claims, Claim(LAMP.id, span("10:00", "10:10"))]),
    ),
    "claims that are not sorted": ("not sorted", with_claims(lambda claims: claims[::-1])),
    "claims that touch": (
        "not merged",
        with_claims(
            lambda claims: [
                *claims[:1],
                Claim(LISA.id, span("11:35", "12:05")),
                Claim(LISA.id, span("12:05", "12:25")),
                *claims[2:],
            ]
        ),
    ),
    "too soon": ("too soon", (replace(CASE, now=at("10:01")), PLAN)),
    "too far ahead": ("too far ahead", with_branch(horizon_days=0)),
    "another weekday": ("not on this weekday", with_service(CUT, weekdays=(1, 3))),
    "too soon after the last time": (
        "too soon after the last treatment",
        (replace(CASE, barred=(span("09:00", "10:01"),)), PLAN),
    ),
    "another day": ("while the salon is closed", (replace(CASE, day=TOMORROW), PLAN)),
    "off the grid": ("not on the grid", (CASE, a_minute_later())),
    "one person at two customers' heads": ("one person does Farbe and Schnitt at once", moved("10:20", CUT)),
    "two services in one gap": ("two services in one gap", cut_beside_brows()),
    "two lamps for one head": ("two units of lampe at once", two_lamps()),
}


def test_off_the_grid_is_no_mistake_where_it_was_asked_for():
    assert violations(CASE, a_minute_later()) == []


@pytest.mark.parametrize("mistake", PLANTED)
def test_every_planted_mistake_is_found(mistake):
    expected, (case, plan) = PLANTED[mistake]
    found = violations(case, plan, on_grid=True)
    assert [line for line in found if expected in line], found
