"""Who is searched for a wish: qualified, wished, and never an excluded person."""

from pathlib import Path

import pytest

from voice_booking.adapters.salon_file import read_business
from voice_booking.booking.candidates import Candidates, candidates
from voice_booking.booking.outcomes import NobodyElse, StaffNotQualified
from voice_booking.listening.understanding import NO_STAFF_WISH, StaffWish

SALON = read_business(Path(__file__).parents[3] / "examples" / "xyz.yaml").salon("mitte")
CUT = SALON.service_by_key["herrenschnitt"]
MAX, TOM, LISA, SARAH = (SALON.staff_by_key[key] for key in ("max", "tom", "lisa", "sarah"))


def keys(members):
    return sorted(member.key for member in members)


def test_without_a_wish_everybody_qualified_is_searched():
    found = candidates(SALON, CUT, NO_STAFF_WISH)
    assert keys(found.first) == ["lisa", "max", "tom"]
    assert found.wished is None


def test_a_wished_person_goes_first_and_the_others_may_be_offered_instead():
    found = candidates(SALON, CUT, StaffWish(wished=(TOM,)))
    assert (keys(found.first), keys(found.then), found.wished) == (["tom"], ["lisa", "max"], TOM)


def test_an_excluded_person_is_never_offered():
    found = candidates(SALON, CUT, StaffWish(excluded=(TOM,)))
    assert TOM not in found.everyone


def test_when_everybody_is_excluded_nobody_is_offered():
    found = candidates(SALON, CUT, StaffWish(excluded=SALON.staff))
    assert found == NobodyElse(CUT, SALON.staff)


def test_a_wished_person_who_does_not_do_it_is_said_so():
    found = candidates(SALON, CUT, StaffWish(wished=(SARAH,)))
    assert isinstance(found, StaffNotQualified)
    assert (found.member, keys(found.qualified)) == (SARAH, ["lisa", "max", "tom"])


@pytest.mark.parametrize("wish", [StaffWish(wished=(SARAH,), anyone=True), StaffWish(anyone=True)])
def test_who_is_content_with_anybody_gets_anybody(wish):
    assert keys(candidates(SALON, CUT, wish).everyone) == ["lisa", "max", "tom"]


def test_candidates_are_a_value():
    assert candidates(SALON, CUT, NO_STAFF_WISH) == Candidates(SALON.qualified(CUT))
