"""What the salon proposes when a stylist is away, and what every offer says of itself."""

from uuid import uuid4

import pytest
from a_desk import OTHER, SALON, Desk, at, moment, people, told

from voice_booking.booking.rebooking import facts_span, proposals, units_for
from voice_booking.listening.understanding import StaffWish
from voice_booking.listening.when import OnDate
from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.reasons import Reason


@pytest.fixture
def desk():
    return Desk()


def occupied_in(desk, visit):
    span, units = facts_span(visit, SALON, desk.now), units_for(visit, SALON, desk.now)
    claims = [c for v in desk.ledger.visits.values() for c in v.appointment.plan.claims]
    return tuple(Occupied(c.unit, c.span) for c in claims if c.unit in units and c.span.overlaps(span))


def test_somebody_else_at_the_same_time_is_proposed_first(desk):
    visit = desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    plans = proposals(visit, SALON, occupied_in(desk, visit), desk.now, desk.member("lisa").id)
    assert [(told(plans[0]), people(plans[0]))] == [("25 14:00", "sarah")]
    assert {people(plan) for plan in plans} == {"sarah"}
    assert len(plans) == 3


def test_what_others_have_is_not_proposed(desk):
    visit = desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    desk.stands("damenschnitt", "sarah", at(25, "14:00"), name="Eva Lang", phone=OTHER, code="66666")
    plans = proposals(visit, SALON, occupied_in(desk, visit), desk.now, desk.member("lisa").id)
    assert (told(plans[0]), people(plans[0])) == ("25 13:00", "sarah")


def test_a_visit_that_only_one_person_can_do_has_no_proposal_without_them(desk):
    visit = desk.stands("faerben", "sarah", at(25, "14:00"))
    assert proposals(visit, SALON, (), desk.now, desk.member("sarah").id) == ()
    assert units_for(visit, SALON, desk.now, desk.member("sarah").id) == ()


def test_without_anybody_missing_the_same_stylist_comes_first(desk):
    visit = desk.stands("damenschnitt", "lisa", at(25, "14:00"))
    plans = proposals(visit, SALON, occupied_in(desk, visit), desk.now, uuid4())
    assert people(plans[0]) == "lisa"


async def test_an_offer_says_which_wish_it_gives_up(desk):
    lisa = StaffWish(wished=(desk.member("lisa"),))
    desk.stands("damenschnitt", "lisa", at(25, "14:00"), name="Eva Lang", phone=OTHER)
    heard = await desk.find("damenschnitt", when=moment(25, "14:00"), staff=lisa)
    told_of = {(told(o.plan), people(o.plan)): set(o.reasons) for o in heard.offers}
    assert told_of["25 14:00", "sarah"] >= {Reason.WISHED, Reason.OTHER_PERSON}
    for (when, who), reasons in told_of.items():
        assert (Reason.WISHED_PERSON in reasons) == (who == "lisa")
        assert (Reason.OTHER_DAY in reasons) == (not when.startswith("25"))


async def test_where_nothing_was_wished_nothing_is_given_up(desk):
    heard = await desk.find("damenschnitt", when=OnDate(at(25, "0:00").astimezone().date()))
    given_up = {Reason.OTHER_DAY, Reason.OTHER_PERSON, Reason.OTHER_TIME}
    assert not any(given_up & set(offer.reasons) for offer in heard.offers)
