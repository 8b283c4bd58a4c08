from dataclasses import replace

from tests.unit.scheduling.salon_values import (
    COLOUR,
    CUT,
    LISA,
    at,
    booked,
    busy,
    colour,
    search,
    starts,
    told,
)

from voice_booking.salon.services import PausePolicy, Segment

NEXT_CUT = replace(CUT, segments=(Segment("A", "Trimmen", 30),))


def plan_at(service, clock, *occupied):
    (slot,) = search(service, occupied=occupied).at(at(clock))
    return slot.plan


def phases(plan):
    return [(phase.key, *told([phase.span])) for phase in plan.items[0].phases]


def test_processing_time_leaves_the_stylist_free():
    visit = plan_at(COLOUR, "10:00")
    assert told(claim.span for claim in visit.claims) == ["10:00-10:30", "11:00-11:15", "11:30-12:00"]
    inside = search(NEXT_CUT, occupied=booked(visit))
    assert inside.at(at("10:30"))
    assert not inside.at(at("10:31"))
    assert not inside.at(at("10:29"))


def test_a_colour_fits_around_an_appointment_that_lies_in_its_processing_time():
    assert plan_at(COLOUR, "10:00", busy(LISA, "10:30", "11:00")).end == at("12:00")
    assert not search(COLOUR, occupied=(busy(LISA, "10:30", "11:01"),)).at(at("10:00"))


def test_a_blocked_pause_keeps_the_stylist_with_the_customer():
    blocked = colour(PausePolicy.BLOCKED)
    visit = plan_at(blocked, "10:00")
    assert told(claim.span for claim in visit.claims) == ["10:00-12:00"]
    assert {phase.staff for phase in visit.items[0].phases} == {LISA.id}
    assert not search(blocked, occupied=(busy(LISA, "10:30", "10:31"),)).at(at("10:00"))


def test_a_block_that_never_pauses_is_taken_whole_or_not_at_all():
    never = colour(PausePolicy.NEVER)
    taken = (busy(LISA, "09:00", "10:00"), busy(LISA, "12:00", "18:00"))
    assert starts(search(never, occupied=taken)) == ["10:00"]
    assert starts(search(never, occupied=(*taken, busy(LISA, "11:00", "11:01")))) == []


def test_a_flexible_pause_stretches_so_that_the_visit_fits():
    taken = busy(LISA, "10:50", "11:10")
    assert not search(COLOUR, occupied=(taken,)).at(at("10:00"))
    visit = plan_at(colour(PausePolicy.FLEXIBLE, 45), "10:00", taken)
    assert phases(visit) == [
        ("A", "10:00-10:30"),
        ("GAP_A", "10:30-11:10"),
        ("B", "11:10-11:25"),
        ("GAP_B", "11:25-11:40"),
        ("C", "11:40-12:10"),
    ]


def test_a_flexible_pause_stretches_no_further_than_its_limit():
    flexible = colour(PausePolicy.FLEXIBLE, 45)
    assert search(flexible, occupied=(busy(LISA, "10:50", "11:15"),)).at(at("10:00"))
    assert not search(flexible, occupied=(busy(LISA, "10:50", "11:16"),)).at(at("10:00"))


def test_a_flexible_pause_does_not_stretch_without_need():
    assert plan_at(colour(PausePolicy.FLEXIBLE, 90, 90), "10:00").end == at("12:00")


def test_the_visit_stretches_as_little_as_possible_and_early_pauses_least():
    flexible = colour(PausePolicy.FLEXIBLE, 60, 60)
    late = plan_at(flexible, "10:00", busy(LISA, "11:40", "11:50"))
    assert phases(late)[1:4] == [("GAP_A", "10:30-11:00"), ("B", "11:00-11:15"), ("GAP_B", "11:15-11:50")]
    both = plan_at(flexible, "10:00", busy(LISA, "11:05", "11:10"), busy(LISA, "11:30", "11:55"))
    assert phases(both)[1:] == [
        ("GAP_A", "10:30-11:10"),
        ("B", "11:10-11:25"),
        ("GAP_B", "11:25-11:55"),
        ("C", "11:55-12:25"),
    ]


def test_a_stretched_visit_still_ends_before_closing():
    flexible = colour(PausePolicy.FLEXIBLE, 60)
    assert search(flexible, occupied=(busy(LISA, "16:50", "17:00"),)).at(at("15:45"))
    assert not search(flexible, occupied=(busy(LISA, "16:50", "17:01"),)).at(at("15:45"))


def test_a_pause_after_the_last_step_belongs_to_the_visit():
    rest = replace(CUT, segments=(Segment("A", "Massage", 30, 20, gap_name="Nachruhe"),))
    visit = plan_at(rest, "17:10")
    assert visit.end == at("18:00")
    assert told(claim.span for claim in visit.claims) == ["17:10-17:40"]
    assert not search(rest).at(at("17:11"))


def test_after_a_final_pause_the_buffer_still_follows_the_work():
    rest = replace(CUT, segments=(Segment("A", "Massage", 30, 20),), buffer_after_minutes=10)
    assert told(claim.span for claim in plan_at(rest, "10:00").claims) == ["10:00-10:40"]
    blocked = replace(rest, pause_policy=PausePolicy.BLOCKED)
    assert told(claim.span for claim in plan_at(blocked, "10:00").claims) == ["10:00-11:00"]


def test_buffers_are_claimed_and_not_told():
    buffered = replace(COLOUR, buffer_before_minutes=5, buffer_after_minutes=10)
    visit = plan_at(buffered, "10:00")
    assert told([visit.span]) == ["10:00-12:00"]
    assert told(claim.span for claim in visit.claims) == ["09:55-10:30", "11:00-11:15", "11:30-12:10"]


def test_a_pause_has_its_own_name_or_that_of_the_trade():
    names = [phase.name for phase in plan_at(COLOUR, "10:00").items[0].phases]
    assert names == ["Auftragen", "Einwirkzeit der Farbe", "Waschen", "Einwirkzeit", "Föhnen"]


def test_a_pause_needs_no_staff():
    required = {
        phase.key: phase.staff_required for phase in plan_at(colour(PausePolicy.BLOCKED), "10:00").items[0].phases
    }
    assert required == {"A": True, "GAP_A": False, "B": True, "GAP_B": False, "C": True}
    assert plan_at(COLOUR, "10:00").items[0].phases[1].staff is None


def test_steps_without_a_pause_are_claimed_as_one():
    steps = replace(CUT, segments=(Segment("A", "Waschen", 15), Segment("B", "Schneiden", 30)))
    visit = plan_at(steps, "10:00")
    assert told(claim.span for claim in visit.claims) == ["10:00-10:45"]
    assert phases(visit) == [("A", "10:00-10:15"), ("B", "10:15-10:45")]
