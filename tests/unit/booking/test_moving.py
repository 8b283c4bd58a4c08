"""A visit is moved whole, keeps its id and code, and stays as it is until the new time is safe."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest
from a_desk import BERLIN, HANNA, OTHER, SALON, Desk, at, changed, moment, people, starts, told

from voice_booking.booking.outcomes import (
    CallbackNoted,
    Cancelled,
    Closed,
    Intent,
    MoveTo,
    NoAppointment,
    NoticeTooShort,
    NotVerified,
    OfferUnknown,
    Rescheduled,
    ServiceUnknown,
    SlotsFound,
    StaffAway,
    StaffNotQualified,
    Taken,
    TooSoon,
    WhichAppointment,
)
from voice_booking.booking.ports import Busy
from voice_booking.booking.reference import Reference
from voice_booking.listening.understanding import StaffWish
from voice_booking.listening.when import AtTime, NoTime, OnDate, Within
from voice_booking.salon.hours import TimeOff
from voice_booking.salon.staff import Skill


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def visit(desk):
    return desk.stands("damenschnitt", "lisa", at(25, "14:00"))


def with_whom(desk, key, **more):
    return StaffWish(wished=(desk.member(key),), **more)


async def test_a_moved_visit_keeps_id_and_code(desk, visit):
    heard = await desk.move(when=moment(26, "15:00"))
    assert isinstance(heard, Rescheduled)
    made = heard.appointment
    assert (made.id, made.confirmation_code, heard.was) == (visit.appointment.id, "55555", visit.appointment.plan)
    assert desk.standing() == [("Hanna Klein", "26 15:00", "lisa")]


async def test_a_clock_time_alone_is_one_of_the_same_day(desk, visit):
    await desk.move(when=AtTime(time(16)))
    assert desk.standing() == [("Hanna Klein", "25 16:00", "lisa")]


@pytest.mark.parametrize(
    ("later", "moved"),
    [
        (timedelta(hours=1), "25 15:00"),
        (-timedelta(minutes=30), "25 13:30"),
        (timedelta(days=2), "27 14:00"),
    ],
)
async def test_how_much_later_is_counted_from_the_visit(desk, visit, later, moved):
    await desk.move(when=NoTime(later))
    assert desk.standing() == [("Hanna Klein", moved, "lisa")]


async def test_a_visit_may_move_within_its_own_minutes(desk, visit):
    heard = await desk.move(when=AtTime(time(14, 15)))
    assert isinstance(heard, Rescheduled)
    assert desk.standing() == [("Hanna Klein", "25 14:15", "lisa")]


async def test_busy_time_beside_the_visit_is_in_the_way_of_the_move(desk, visit):
    (claim,) = visit.appointment.plan.claims
    desk.ledger.busy.append(Busy(claim.unit, claim.span, "import", "old"))
    assert isinstance(await desk.move(when=AtTime(time(14, 15))), Taken)


async def test_a_day_alone_offers_the_usual_time_first(desk, visit):
    heard = await desk.move(when=OnDate(date(2026, 11, 27)))
    assert isinstance(heard, SlotsFound)
    assert starts(heard.offers)[0] == "27 14:00"
    assert desk.standing() == [("Hanna Klein", "25 14:00", "lisa")]


async def test_an_offer_is_accepted_with_the_visit(desk, visit):
    found = await desk.move(when=Within(time(15), time(17)))
    heard = await desk.move(slot_id=found.offers[0].slot_id.lower())
    assert isinstance(heard, Rescheduled)
    assert heard.appointment.plan == found.offers[0].plan


async def test_what_is_offered_beside_the_visit_is_held_without_its_own_minutes(desk, visit):
    found = await desk.move(when=Within(at_(25, "14:10"), at_(25, "14:31")))
    (claims, _) = desk.ledger.holds["call"]
    own = visit.appointment.plan.claims[0].span
    assert found.offers
    assert claims
    assert not any(claim.span.overlaps(own) for claim in claims if claim.unit == desk.member("lisa").id)


def at_(day, clock):
    return at(day, clock).astimezone(BERLIN)


async def test_a_wish_that_is_taken_leaves_the_visit_and_offers_others(desk, visit):
    desk.stands("damenschnitt", "lisa", at(26, "15:00"), name="Eva Lang", phone=OTHER, code="66666")
    heard = await desk.move(when=moment(26, "15:00"))
    assert isinstance(heard, Taken)
    assert heard.member == desk.member("lisa")
    assert heard.offers
    assert desk.standing()[0] == ("Hanna Klein", "25 14:00", "lisa")


async def test_a_lost_race_leaves_the_visit_as_it_was(desk, visit):
    desk.ledger.before_settling.append(
        lambda: desk.stands("damenschnitt", "lisa", at(26, "15:00"), name="Eva Lang", phone=OTHER, code="66666")
    )
    assert isinstance(await desk.move(when=moment(26, "15:00")), Taken)
    assert desk.standing()[0] == ("Hanna Klein", "25 14:00", "lisa")


async def test_only_the_person_changes_and_the_time_stays(desk, visit):
    heard = await desk.move(staff=with_whom(desk, "sarah"))
    assert isinstance(heard, Rescheduled)
    assert desk.standing() == [("Hanna Klein", "25 14:00", "sarah")]


async def test_without_a_wish_nothing_is_moved(desk, visit):
    assert await desk.move() == MoveTo(visit)


async def test_a_person_who_does_not_do_it_is_said_so(desk, visit):
    heard = await desk.move(staff=with_whom(desk, "max"))
    assert isinstance(heard, StaffNotQualified)
    assert heard.member == desk.member("max")


async def test_a_person_who_is_away_on_the_new_day_is_said_so(desk, visit):
    away = replace(desk.member("lisa"), time_off=(TimeOff(date(2026, 11, 26), date(2026, 11, 26)),))
    desk.salon = replace(SALON, staff=tuple(away if m.key == "lisa" else m for m in SALON.staff))
    heard = await desk.move(when=moment(26, "15:00"))
    assert isinstance(heard, StaffAway)


async def test_somebody_who_has_left_is_no_wish(desk, visit):
    left = tuple(member for member in SALON.staff if member.key != "lisa")
    desk.salon = replace(SALON, staff=left)
    assert isinstance(await desk.move(when=moment(26, "15:00")), Rescheduled)
    assert desk.standing() == [("Hanna Klein", "26 15:00", "sarah")]


async def test_price_and_name_stay_as_they_were_booked(desk, visit):
    desk.salon = changed(SALON, "damenschnitt", price_cents=9900, name="Schnitt Deluxe")
    heard = await desk.move(when=moment(26, "15:00"))
    (item,) = heard.appointment.plan.items
    assert (item.name, item.price_cents) == ("Damenschnitt", 4500)


async def test_another_stylist_with_another_price_is_paid_what_they_cost(desk, visit):
    own = tuple(replace(s, price_cents=6000) if s.service == "damenschnitt" else s for s in desk.member("sarah").skills)
    sarah = replace(desk.member("sarah"), skills=own)
    desk.salon = replace(SALON, staff=tuple(sarah if m.key == "sarah" else m for m in SALON.staff))
    heard = await desk.move(staff=StaffWish(wished=(sarah,)))
    assert heard.appointment.plan.price_cents == 6000


async def test_an_offer_for_a_move_costs_what_was_agreed(desk, visit):
    desk.salon = changed(SALON, "damenschnitt", price_cents=9900)
    found = await desk.move(when=OnDate(date(2026, 11, 27)))
    lisas = next(offer for offer in found.offers if people(offer.plan) == "lisa")
    assert lisas.plan.price_cents == 4500
    heard = await desk.move(slot_id=lisas.slot_id)
    assert (heard.appointment.plan.price_cents, told(heard.appointment.plan)) == (4500, told(lisas.plan))


async def test_too_late_to_move_is_left_to_a_person():
    desk = Desk(changed(SALON, "damenschnitt", move_notice_minutes=24 * 60))
    desk.stands("damenschnitt", "lisa", at(24, "14:00"))
    heard = await desk.move(when=moment(27, "15:00"))
    assert isinstance(heard, NoticeTooShort)
    assert (heard.intent, heard.callback.wish) == (Intent.MOVE, "verschieben")
    assert len(desk.ledger.callbacks) == 1
    assert desk.standing()[0][1] == "24 14:00"


async def test_the_new_time_has_the_notice_of_every_booking():
    desk = Desk(changed(SALON, "damenschnitt", notice_minutes=24 * 60))
    desk.stands("damenschnitt", "lisa", at(27, "14:00"))
    assert isinstance(await desk.move(when=moment(24, "15:00")), TooSoon)


async def test_a_closed_day_is_said_so(desk, visit):
    assert isinstance(await desk.move(when=moment(29, "15:00")), Closed)


async def test_the_same_request_gets_the_first_answer_while_the_visit_stays_so(desk, visit):
    first = await desk.move(when=moment(26, "15:00"), call=desk.call(tool="move", delivery="a", to="15"))
    again = await desk.move(when=moment(26, "15:00"), call=desk.call(tool="move", delivery="b", to="15"))
    assert first is again
    await desk.move(when=moment(26, "16:00"), call=desk.call(tool="move", delivery="c", to="16"))
    back = await desk.move(when=moment(26, "15:00"), call=desk.call(tool="move", delivery="d", to="15"))
    assert back is not first
    assert desk.standing() == [("Hanna Klein", "26 15:00", "lisa")]
    assert desk.kinds() == ["rescheduled"] * 3


async def test_a_delivery_that_comes_again_after_the_visit_has_changed_changes_nothing(desk, visit):
    first = desk.call(tool="move", delivery="a", to="15")
    await desk.move(when=moment(26, "15:00"), call=first)
    await desk.move(when=moment(26, "16:00"), call=desk.call(tool="move", delivery="b", to="16"))
    assert await desk.move(when=moment(26, "15:00"), call=first) == NoAppointment(Intent.MOVE)
    assert desk.standing() == [("Hanna Klein", "26 16:00", "lisa")]


async def test_a_moved_visit_can_be_cancelled(desk, visit):
    moved = await desk.move(when=moment(26, "15:00"))
    assert await desk.cancel() == Cancelled(moved.appointment)


async def test_who_has_several_is_asked_which_to_move(desk, visit):
    desk.stands("foehnen", "sarah", at(26, "10:00"), code="66666")
    assert isinstance(await desk.move(when=moment(27, "15:00")), WhichAppointment)
    second = Reference(services=desk.services("foehnen"))
    assert isinstance(await desk.move(when=moment(27, "15:00"), reference=second), Rescheduled)
    assert ("Hanna Klein", "27 15:00", "sarah") in desk.standing()


async def test_a_stranger_moves_nothing(desk, visit):
    heard = await desk.move(name="Eva Lang", when=moment(27, "15:00"))
    assert heard == NotVerified(Intent.MOVE, wrong_code=False, name_known=True)
    assert desk.standing() == [("Hanna Klein", "25 14:00", "lisa")]


async def test_an_offer_for_another_service_is_none_for_the_visit(desk, visit):
    found = await desk.find("foehnen", when=moment(26, "15:00"))
    assert await desk.move(slot_id=found.offers[0].slot_id) == OfferUnknown()


async def test_a_service_that_is_offered_no_more_is_still_moved(desk, visit):
    desk.salon = changed(SALON, "damenschnitt", active=False)
    found = await desk.move(when=OnDate(date(2026, 11, 27)))
    assert isinstance(await desk.move(slot_id=found.offers[0].slot_id), Rescheduled)


async def test_a_visit_is_not_offered_where_it_is(desk, visit):
    found = await desk.move(when=Within(time(14), time(15)))
    assert "25 14:00" not in starts(found.offers)
    heard = await desk.move(when=moment(25, "14:00"))
    assert heard == Rescheduled(visit.appointment, visit.appointment.plan)
    assert desk.kinds() == []


async def test_a_visit_of_another_branch_is_left_to_a_person(desk, visit):
    desk.ledger.visits[visit.appointment.id] = replace(visit, branch=uuid4())
    heard = await desk.move(when=moment(26, "15:00"))
    assert isinstance(heard, CallbackNoted)
    assert heard.callback.appointment_id == visit.appointment.id
    assert desk.standing() == [("Hanna Klein", "25 14:00", "lisa")]


async def test_the_number_on_file_is_not_read_out_to_who_has_the_code(desk, visit):
    desk.ledger.visits[visit.appointment.id] = replace(visit, branch=uuid4())
    heard = await desk.move(when=moment(26, "15:00"), code="55555", call=desk.call("stranger", phone=None))
    assert heard.callback.phone is None
    assert [entry.phone for entry in desk.ledger.callbacks.values()] == [HANNA]


async def test_what_is_so_already_is_not_changed(desk, visit):
    heard = await desk.move(staff=with_whom(desk, "lisa"))
    assert heard == Rescheduled(visit.appointment, visit.appointment.plan)
    assert desk.ledger.visits[visit.appointment.id] == visit


async def test_old_and_new_days_are_locked_in_one_order(desk, visit):
    await desk.move(when=moment(26, "15:00"))
    (keys,) = desk.locked
    lisa = desk.member("lisa").id
    assert keys == tuple(sorted(keys))
    assert {f"{lisa}:2026-11-25", f"{lisa}:2026-11-26"} <= set(keys)


async def test_a_code_moves_a_visit_from_any_telephone(desk):
    desk.stands("damenschnitt", "lisa", at(25, "14:00"), phone=OTHER)
    assert isinstance(await desk.move(code="55555", when=moment(26, "15:00")), Rescheduled)


def rinsing(desk):
    """Max has learnt to blow-dry after a colour."""
    pupil = replace(desk.member("max"), skills=(*desk.member("max").skills, Skill("ansatzfaerbung", segments=("C",))))
    desk.salon = replace(SALON, staff=tuple(pupil if m.key == "max" else m for m in SALON.staff))
    return pupil


async def test_only_one_segment_goes_to_another_person(desk):
    pupil = rinsing(desk)
    visit = desk.stands("ansatzfaerbung", "sarah", at(25, "14:00"))
    heard = await desk.move(staff=StaffWish(wished=(pupil,)), segment="Föhnen")
    assert isinstance(heard, Rescheduled)
    work = [phase for phase in heard.appointment.plan.items[0].phases if phase.staff_required]
    sarah = desk.member("sarah").id
    assert [phase.staff for phase in work] == [sarah, sarah, pupil.id]
    assert heard.appointment.plan.start == visit.appointment.plan.start
    assert desk.ledger.visits[visit.appointment.id].appointment.plan == heard.appointment.plan


async def test_who_was_asked_for_one_segment_does_it_at_the_new_time_too(desk):
    pupil = rinsing(desk)
    desk.stands("ansatzfaerbung", "sarah", at(25, "14:00"))
    await desk.move(staff=StaffWish(wished=(pupil,)), segment="Föhnen")
    heard = await desk.move(when=moment(26, "10:00"))
    assert isinstance(heard, Rescheduled)
    assert people(heard.appointment.plan) == "sarah+max"
    found = await desk.move(when=OnDate(date(2026, 11, 27)))
    assert {people(offer.plan) for offer in found.offers} == {"sarah+max"}
    taken = await desk.move(slot_id=found.offers[0].slot_id)
    assert people(taken.appointment.plan) == "sarah+max"


async def test_a_segment_goes_to_nobody_who_has_not_learnt_it(desk):
    pupil = rinsing(desk)
    desk.stands("ansatzfaerbung", "sarah", at(25, "14:00"))
    heard = await desk.move(staff=StaffWish(wished=(pupil,)), segment="A")
    assert isinstance(heard, StaffNotQualified)


async def test_a_segment_that_the_visit_does_not_have_is_unknown(desk, visit):
    heard = await desk.move(staff=with_whom(desk, "sarah"), segment="Maniküre")
    assert isinstance(heard, ServiceUnknown)


async def test_a_busy_person_gets_no_segment(desk):
    pupil = rinsing(desk)
    desk.stands("ansatzfaerbung", "sarah", at(25, "14:00"))
    for code, clock in (("1", "15:00"), ("2", "15:30"), ("3", "16:00")):
        desk.stands("herrenschnitt", "max", at(25, clock), name="Eva Lang", phone=OTHER, code=code)
    heard = await desk.move(staff=StaffWish(wished=(pupil,)), segment="C")
    assert isinstance(heard, Taken)
    assert all(people(offer.plan) == "sarah+max" for offer in heard.offers)


async def test_nothing_of_a_visit_is_in_its_own_way_when_intervals_are_counted():
    desk = Desk(changed(SALON, "faerben", min_interval_days=14))
    desk.stands("faerben", "sarah", at(25, "10:00"), phone=HANNA)
    assert isinstance(await desk.move(when=moment(26, "10:00")), Rescheduled)
