from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from tests.unit.scheduling.salon_values import (
    BERLIN,
    COLOUR,
    CUT,
    LISA,
    TOM,
    TUESDAY,
    at,
    booked,
    busy,
    search,
    span,
)
from tests.unit.scheduling.visit_values import LISA_ALL, TINT, TOM_ALL, TRIM, doing, visit, wish

from voice_booking.scheduling.facts import Occupied
from voice_booking.scheduling.plan import Span
from voice_booking.scheduling.ranking import three_best
from voice_booking.scheduling.reasons import Reason

DAY = (span("00:00", "23:59"),)
WEEK = (Span(at("00:00"), at("00:00", TUESDAY + timedelta(days=7))),)
SHORT = replace(CUT, segments=(replace(CUT.segments[0], minutes=30),))


def knowing_shortest(question, minutes):
    return replace(question, shortest_minutes=minutes)


def offered(question, windows=DAY, near=None):
    return [f"{s.plan.start.astimezone(BERLIN):%H:%M}" for s in three_best(question, windows, near)]


def reasons(question, windows=DAY, near=None):
    return [set(slot.reasons) for slot in three_best(question, windows, near)]


def test_the_wish_itself_is_told():
    assert Reason.WISHED in reasons(search(), WEEK, at("14:00"))[0]
    assert Reason.WISHED not in reasons(search(), WEEK)[0]


def test_the_nearest_and_the_earliest_are_told():
    question = search(occupied=(busy(LISA, "13:00", "15:00"),))
    nearest, second, earliest = reasons(question, WEEK, at("14:00"))
    assert nearest == {Reason.NEAREST, Reason.OTHER_TIME, Reason.SNUG}
    assert second == {Reason.OTHER_TIME, Reason.SNUG}
    assert earliest == {Reason.EARLIEST, Reason.OTHER_TIME}


def test_another_day_is_told_from_another_time():
    full = search(occupied=(busy(LISA, "09:00", "18:00"),))
    found = reasons(full, WEEK, at("14:00"))
    assert all(Reason.OTHER_DAY in each and Reason.OTHER_TIME not in each for each in found)


def test_the_wished_person_is_told_from_others():
    question = search(staff=(LISA, TOM), occupied=(busy(LISA, "13:00", "15:00"),), preferred=(LISA,))
    first, second, _ = reasons(question, WEEK, at("14:00"))
    assert Reason.WISHED_PERSON in first
    assert {Reason.WISHED, Reason.OTHER_PERSON} <= second
    assert not {Reason.WISHED_PERSON, Reason.OTHER_PERSON} & set().union(*reasons(search(), WEEK, at("14:00")))


def test_the_wished_person_does_every_service_for_which_they_were_wished():
    anna = doing(replace(TOM, id=UUID(int=14), key="anna", name="Anna Roth"), TRIM)
    question = visit(
        wish(TINT, LISA_ALL, TOM_ALL, preferred=(TOM_ALL,)),
        wish(TRIM, anna),
        occupied=(busy(TOM, "09:00", "12:00"),),
    )
    first, second, _ = three_best(question, WEEK, at("10:00"))
    assert set(first.plan.staff) == {TOM.id, anna.id}
    assert Reason.WISHED_PERSON in first.reasons
    assert second.plan.start == at("10:00")
    assert Reason.OTHER_PERSON in second.reasons


def test_a_visit_in_processing_time_is_told():
    colour = search(COLOUR, (LISA,)).best_at(at("10:00")).plan
    known = tuple(Occupied(claim.unit, claim.span, UUID(int=77)) for claim in colour.claims)
    assert Reason.IN_PROCESSING_TIME in reasons(search(SHORT, occupied=known), (span("10:30", "10:31"),))[0]
    assert Reason.IN_PROCESSING_TIME not in reasons(search(SHORT, occupied=known), (span("12:00", "12:01"),))[0]
    unknown = search(SHORT, occupied=booked(colour))
    assert Reason.IN_PROCESSING_TIME not in reasons(unknown, (span("10:30", "10:31"),))[0]


def test_between_two_customers_is_no_processing_time():
    two = (
        Occupied(LISA.id, span("09:00", "10:30"), UUID(int=77)),
        Occupied(LISA.id, span("11:00", "12:00"), UUID(int=78)),
    )
    assert reasons(search(SHORT, occupied=two), (span("10:30", "10:31"),)) == [{Reason.EARLIEST, Reason.SNUG}]


def test_a_gap_too_short_for_anybody_is_a_scrap():
    question = knowing_shortest(search(occupied=(busy(LISA, "11:00", "12:00"),)), 30)
    assert Reason.LEAVES_SCRAP in reasons(question, (span("10:00", "10:01"),))[0], "15 minutes until eleven"
    assert Reason.LEAVES_SCRAP not in reasons(question, (span("10:15", "10:16"),))[0]
    assert Reason.LEAVES_SCRAP in reasons(question, (span("12:15", "12:16"),))[0], "15 minutes from twelve"
    assert Reason.LEAVES_SCRAP in reasons(question, (span("09:15", "09:16"),))[0], "15 minutes from opening"


def test_the_own_processing_time_is_no_scrap():
    question = knowing_shortest(search(COLOUR), 60)
    assert Reason.LEAVES_SCRAP not in reasons(question, (span("10:00", "10:01"),))[0]


def test_nothing_is_a_scrap_while_the_shortest_service_is_unknown():
    question = search(occupied=(busy(LISA, "11:00", "12:00"),))
    assert Reason.LEAVES_SCRAP not in reasons(question, (span("10:00", "10:01"),))[0]


def test_a_wide_wish_spares_the_salon_scraps():
    question = search(SHORT, occupied=(busy(LISA, "09:00", "09:10"),))
    assert offered(question)[0] == "09:15"
    assert offered(knowing_shortest(question, 30))[0] == "09:45"


def test_a_wide_wish_lies_snugly_where_that_is_as_good():
    assert offered(search(SHORT, occupied=(busy(LISA, "09:45", "11:00"),)))[0] == "09:15"


def test_a_wide_wish_rather_lies_in_processing_time_than_merely_snugly():
    taken = (
        Occupied(LISA.id, span("09:00", "09:30")),
        Occupied(LISA.id, span("10:00", "10:30"), UUID(int=77)),
        Occupied(LISA.id, span("10:45", "11:30"), UUID(int=77)),
    )
    quick = replace(CUT, segments=(replace(CUT.segments[0], minutes=15),))
    assert offered(search(quick, occupied=taken), (span("09:30", "11:00"),))[0] == "09:30"
    assert offered(search(quick, occupied=taken), (span("09:45", "11:00"),))[0] == "09:45"
    assert offered(search(quick, occupied=taken[1:]), (span("10:15", "11:00"),))[0] == "10:30"


def test_what_suits_the_salon_moves_an_offer_by_half_an_hour_at_most():
    assert offered(search(SHORT, occupied=(busy(LISA, "10:15", "11:00"),)))[0] == "09:00"


def test_a_wished_moment_is_never_moved_for_the_salon():
    question = knowing_shortest(search(SHORT, occupied=(busy(LISA, "09:00", "09:10"),)), 30)
    assert offered(question, WEEK, at("09:15"))[0] == "09:15"
    assert Reason.LEAVES_SCRAP in reasons(question, WEEK, at("09:15"))[0]


def test_the_wished_person_comes_before_what_suits_the_salon():
    question = knowing_shortest(
        search(SHORT, (LISA, TOM), occupied=(busy(LISA, "09:00", "09:10"), busy(LISA, "10:00", "18:00"))), 30
    )
    wished = replace(question, items=(replace(question.items[0], preferred=(LISA,)),))
    assert three_best(wished, DAY)[0].member == LISA
