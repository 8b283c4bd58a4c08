"""At most three alternatives, each with its reason, and only comparisons that are true."""

from visits import NOW, berlin, offer, salon

from voice_booking.speaking.desk import Desk
from voice_booking.speaking.offers import alternatives, choice, slots

XYZ = salon("xyz")
CUT = XYZ.service_by_key["herrenschnitt"]
LISA, TOM, MAX = (XYZ.staff_by_key[key] for key in ("lisa", "tom", "max"))
DESK = Desk.of(XYZ, NOW)
AT_TOM = offer(berlin(25, 14, 30), TOM, CUT, slot_id="near")
AT_LISA = offer(berlin(25, 16), LISA, CUT, slot_id="lisa")
AT_MAX = offer(berlin(24, 11), MAX, CUT, slot_id="soon")


def test_nearest_wished_person_and_earliest_each_say_why():
    assert alternatives([AT_TOM, AT_LISA, AT_MAX], DESK, berlin(25, 14), LISA) == (
        "Am nächsten dran wäre vierzehn Uhr dreißig bei Tom. Bei Lisa ginge es um sechzehn Uhr. "
        "Früher ginge es heute um elf Uhr bei Max. Was passt Ihnen?"
    )


def test_the_same_time_with_somebody_else_is_said_to_be_that():
    said = alternatives([offer(berlin(25, 14), TOM, CUT), AT_LISA], DESK, berlin(25, 14), LISA)
    assert said == "Zur gleichen Zeit ginge es bei Tom. Bei Lisa ginge es um sechzehn Uhr. Was passt Ihnen?"


def test_two_people_at_one_time_are_neither_earlier_nor_later_than_each_other():
    said = alternatives([offer(berlin(25, 10), LISA, CUT), offer(berlin(25, 10), TOM, CUT)], DESK, berlin(25, 11), LISA)
    assert said == ("Am nächsten dran wäre zehn Uhr bei Lisa. Zur gleichen Zeit ginge es bei Tom. Was passt Ihnen?")


def test_without_a_wished_moment_the_wished_person_comes_with_who_is_soonest():
    assert alternatives([AT_LISA, AT_MAX], DESK, None, LISA) == (
        "Bei Lisa ginge es morgen um sechzehn Uhr. Am schnellsten ginge es heute um elf Uhr bei Max. Was passt Ihnen?"
    )


def test_without_any_wish_to_compare_with_no_reason_is_made_up():
    said = alternatives([AT_TOM, AT_LISA], DESK)
    assert said == "Frei wäre morgen um vierzehn Uhr dreißig bei Tom oder um sechzehn Uhr bei Lisa. Was passt Ihnen?"


def test_a_reason_is_said_once():
    late = [offer(berlin(25, hour), TOM, CUT) for hour in (15, 16, 17)]
    said = alternatives(late, DESK, berlin(25, 14))
    assert said == ("Später ginge es um fünfzehn Uhr, um sechzehn Uhr oder um siebzehn Uhr bei Tom. Was passt Ihnen?")


def test_what_comes_before_and_after_the_wish_is_said_to_do_so():
    around = [offer(berlin(25, hour), TOM, CUT) for hour in (15, 11)]
    said = alternatives(around, DESK, berlin(25, 14))
    assert said == "Später ginge es um fünfzehn Uhr, früher um elf Uhr bei Tom. Was passt Ihnen?"


def test_another_day_than_the_wished_one_is_named():
    said = alternatives([offer(berlin(27, hour), TOM, CUT) for hour in (9, 11)], DESK, berlin(25, 14))
    assert said == "Später ginge es am Freitag um neun Uhr oder um elf Uhr bei Tom. Was passt Ihnen?"


def test_a_single_alternative_is_a_yes_or_no_question():
    assert alternatives([AT_TOM], DESK, berlin(25, 14)) == (
        "Frei wäre morgen um vierzehn Uhr dreißig bei Tom. Passt das?"
    )


def test_the_day_and_the_person_are_said_once_where_they_are_the_same():
    same = [offer(berlin(27, hour), LISA, CUT) for hour in (9, 11, 15)]
    assert choice(same, DESK) == ("am Freitag um neun Uhr, um elf Uhr oder um fünfzehn Uhr bei Lisa")


def test_no_more_than_three_are_ever_told():
    many = [offer(berlin(25, hour), TOM, CUT, slot_id=f"s{hour}") for hour in (9, 11, 13, 15, 17)]
    assert alternatives(many, DESK, berlin(25, 10)).count("Uhr") == 3
    assert choice(many, DESK).count("Uhr") == 3
    assert len(slots(many, DESK)["slots"]) == 3


def test_slots_on_the_wire_are_local_with_offset_and_flat_ones_are_never_missing():
    wire = slots([AT_TOM], DESK)
    assert wire["slots"] == [
        {
            "slot_id": "near",
            "start": "2026-11-25T14:30:00+01:00",
            "end": "2026-11-25T15:00:00+01:00",
            "staff": "Tom",
            "price_cents": 2800,
            "say": "morgen um vierzehn Uhr dreißig bei Tom",
        }
    ]
    assert [wire[f"slot_{number}"] for number in (1, 2, 3)] == ["morgen um vierzehn Uhr dreißig bei Tom", "", ""]
