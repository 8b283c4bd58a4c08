"""Which event types there are to be: one for each segment and person, with every length that is booked."""

from dataclasses import replace

import pytest
from tests.unit.mirror.a_company import BUSINESS, under, with_services, with_staff

from voice_booking.mirror.event_types.wanted import wanted_types, without_user
from voice_booking.salon.customers import CustomerTerms
from voice_booking.salon.services import DoneBy, PausePolicy
from voice_booking.salon.staff import Skill

SPITZER, KELLER = BUSINESS.staff
COLOUR = BUSINESS.services[0]


def lengths(business, terms=(), host=SPITZER.calendar_user):
    return {
        wanted.place.segment: (wanted.type.minutes, wanted.type.minutes_options)
        for wanted in wanted_types(business, terms)
        if wanted.type.host == host
    }


def test_each_segment_of_each_person_has_one():
    wanted = wanted_types(BUSINESS)
    assert len(wanted) == 3 * 4 * 2
    assert len({each.type.slug for each in wanted}) == len(wanted)
    first = wanted[0].type
    assert (first.title, first.host) == ("Ansatzfärbung: Ansatzfarbe auftragen", 1414768)
    assert first.address == "Bergmannstraße 33, 10961 Berlin"
    assert "Ansatzfarbe auftragen" in first.description
    assert "Fabian Spitzer" in first.description


def test_a_gap_that_leaves_the_stylist_free_is_not_booked():
    for policy in (PausePolicy.FREE, PausePolicy.FLEXIBLE):
        assert lengths(with_services(under(policy)))["A"] == (30, (30,))


def test_a_stylist_who_stays_is_booked_for_the_gap_too():
    found = lengths(with_services(under(PausePolicy.BLOCKED)))
    assert found["A"] == (60, (30, 60))
    assert found["B"] == (20, (20,))


def test_one_block_is_one_booking_for_the_whole():
    found = lengths(with_services(under(PausePolicy.NEVER)))
    assert found == {"": (160, (160,))}
    (wanted,) = (each for each in wanted_types(with_services(under(PausePolicy.NEVER))) if each.whose == KELLER.name)
    assert wanted.type.title == "Ansatzfärbung"


def test_a_simple_service_is_one_segment_whatever_its_policy():
    simple = under(PausePolicy.NEVER, segments=(replace(COLOUR.segments[1], key="A"),))
    assert lengths(with_services(simple)) == {"A": (20, (20,))}


def test_others_who_take_part_in_one_block_are_booked_for_their_segments():
    first, second, *rest = COLOUR.segments
    shared = under(PausePolicy.NEVER, segments=(first, replace(second, done_by=DoneBy.ANY), *rest))
    assert lengths(with_services(shared)) == {"": (160, (160,)), "B": (20, (20,))}


def test_people_have_lengths_of_their_own():
    slower = replace(KELLER, skills=(Skill(COLOUR.key, {"B": 35}),))
    business = with_staff(SPITZER, slower, business=with_services(COLOUR))
    assert lengths(business)["B"] == (20, (20,))
    assert lengths(business, host=KELLER.calendar_user)["B"] == (35, (35,))


def test_what_is_agreed_with_a_customer_can_be_booked():
    terms = (CustomerTerms(COLOUR.key, {"A": 15}), CustomerTerms(COLOUR.key, {"A": -10, "B": 5}))
    found = lengths(with_services(under(PausePolicy.BLOCKED)), terms)
    assert found["A"] == (60, (20, 30, 45, 50, 60, 75))
    assert found["B"] == (20, (20, 25))
    assert lengths(with_services(under(PausePolicy.NEVER)), terms)[""] == (160, (155, 160, 175))
    other = (CustomerTerms("another", {"A": 15}),)
    assert lengths(with_services(COLOUR), other) == lengths(with_services(COLOUR))


def test_one_block_without_what_is_done_at_the_end_of_the_visit_is_shorter():
    *rest, last = COLOUR.segments
    closing = under(PausePolicy.NEVER, segments=(*rest, replace(last, closing="foehnen")))
    assert lengths(with_services(closing))[""] == (160, (120, 160))


@pytest.mark.parametrize(
    ("done_by", "people"),
    [
        (DoneBy.SAME, ["Fabian Spitzer"]),
        (DoneBy.ANY, ["Fabian Spitzer", "Fabian Keller"]),
        (DoneBy.ASSISTANT, ["Fabian Keller"]),
    ],
)
def test_only_those_who_can_be_asked_for_a_segment_have_one(done_by, people):
    first, second, *rest = COLOUR.segments
    service = replace(COLOUR, segments=(first, replace(second, done_by=done_by), *rest))
    helper = replace(KELLER, skills=(Skill(service.key, segments=("B",)),))
    wanted = wanted_types(with_staff(SPITZER, helper, business=with_services(service)))
    assert [each.whose for each in wanted if each.place.segment == "B"] == people


def test_what_is_not_offered_and_who_is_not_there_have_none():
    assert wanted_types(with_services(replace(COLOUR, active=False))) == ()
    nobody = replace(KELLER, calendar_user=None)
    business = with_staff(SPITZER, nobody)
    assert {each.whose for each in wanted_types(business)} == {"Fabian Spitzer"}
    assert without_user(business) == (nobody,)


def test_a_slug_outlives_names_and_keys():
    named = replace(COLOUR, key="other", name="Anders", segments=COLOUR.segments)
    skills = (Skill("other"),)
    renamed = replace(SPITZER, key="f", name="F. Spitzer", skills=skills)
    before = [each.type.slug for each in wanted_types(with_services(COLOUR)) if each.place.staff == SPITZER.id]
    after = [each.type.slug for each in wanted_types(with_staff(renamed, business=with_services(named)))]
    assert before == after


def test_the_hash_is_of_everything_that_is_wanted():
    hashes = {each.content_hash for each in wanted_types(BUSINESS)}
    assert len(hashes) == 24
    assert hashes == {each.content_hash for each in wanted_types(BUSINESS)}
    moved = replace(BUSINESS, branches=(replace(BUSINESS.branches[0], address="Anderswo 1"),))
    assert hashes.isdisjoint(each.content_hash for each in wanted_types(moved))
