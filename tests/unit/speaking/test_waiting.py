"""What callers are told about visits of several steps: what is waited for, how long, when they are done."""

from itertools import product
from uuid import UUID

import pytest
from good_german import faults
from visits import NOW, appointment, berlin, offer, salon, visit

from voice_booking.booking.outcomes import Booked, SlotsFound
from voice_booking.salon.services import PausePolicy, Segment, Service
from voice_booking.scheduling.plan import Plan
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.replies import reply_to
from voice_booking.speaking.waiting import included, what_to_expect


def expected(salon_name, service_key, start=None, own_gaps=None):
    here = salon(salon_name)
    service = here.service_by_key[service_key]
    plan = visit(start or berlin(26, 10), here.qualified(service)[0], service, own_gaps=own_gaps)
    return what_to_expect(plan, Desk.of(here, NOW))


def test_one_wait_names_what_happens_how_long_and_when_one_is_done():
    assert expected("grosssalon", "komplettfaerbung", start=berlin(26, 10, 10), own_gaps={"A": 35}) == (
        "Nach dem Auftragen muss die Farbe gut eine halbe Stunde einwirken. Fertig sind Sie gegen fünf nach halb eins."
    )


def test_several_waits_are_named_one_by_one():
    assert expected("oktober", "ansatzfaerbung", start=berlin(26, 10, 10)) == (
        "Einwirken muss die Farbe etwa eine halbe Stunde und die Pflege eine Viertelstunde. "
        "Fertig sind Sie gegen zwanzig vor eins."
    )


@pytest.mark.parametrize(
    ("service", "stylist", "end"), [("dauerwelle", "Lisa", "halb eins"), ("glaetten", "Sarah", "Viertel vor eins")]
)
def test_where_the_stylist_stays_there_is_no_waiting_but_the_end(service, stylist, end):
    assert expected("xyz", service) == f"{stylist} ist die ganze Zeit für Sie da. Fertig sind Sie gegen {end}."


def test_a_stretched_gap_is_told_as_long_as_it_will_be():
    assert "knapp eine Stunde" in expected("xyz", "balayage", own_gaps={"A": 55})


def test_a_gap_whose_gender_cannot_be_known_is_named_without_an_article_of_its_own():
    assert expected("xyz", "balayage").startswith(
        "Die Einwirkzeit der Blondierung ist etwa vierzig Minuten und die des Glossings eine Viertelstunde."
    )


def test_a_visit_of_one_single_step_needs_no_explanation():
    assert expected("xyz", "damenschnitt") == ""


def test_what_is_done_while_the_colour_takes_effect_is_told_in_its_place():
    here = salon("xyz")
    sarah = here.staff_by_key["sarah"]
    colour = visit(berlin(26, 10), sarah, here.service_by_key["ansatzfaerbung"])
    brows = visit(berlin(26, 10, 30), here.staff_by_key["lisa"], here.service_by_key["augenbrauen-zupfen"])
    for items in (colour.items + brows.items, brows.items + colour.items):
        assert what_to_expect(Plan(items, ()), Desk.of(here, NOW)) == (
            "Nach dem Auftragen muss die Farbe gut eine halbe Stunde einwirken, in der Zeit ist Augenbrauen zupfen "
            "an der Reihe. Fertig sind Sie gegen zwölf Uhr."
        )


def test_two_services_in_one_visit_end_when_both_are_done():
    here = salon("xyz")
    lisa = here.staff_by_key["lisa"]
    plan = visit(berlin(26, 10), lisa, here.service_by_key["damenschnitt"], here.service_by_key["foehnen"])
    said = what_to_expect(plan, Desk.of(here, NOW))
    assert said == "Fertig sind Sie gegen Viertel nach elf."


def test_the_length_says_that_it_contains_processing_time():
    here = salon("oktober")
    faerbung = here.service_by_key["ansatzfaerbung"]
    assert included(visit(berlin(26, 10), here.staff[0], faerbung)) == "mit Einwirkzeit "
    assert included(visit(berlin(26, 10), here.staff[0], here.service_by_key["toenung"])) == ""


def test_a_visit_over_the_end_of_summer_time_ends_by_the_wall_clock():
    here = salon("oktober")
    faerbung = here.service_by_key["ansatzfaerbung"]
    plan = visit(berlin(25, 1, month=10), here.staff[0], faerbung)
    found = SlotsFound((offer(berlin(25, 1, month=10), here.staff[0], faerbung),), wished=True)
    say = reply_to(found, here, berlin(24, 12, month=10)).say
    assert "um ein Uhr nachts" in say
    assert "gegen halb drei fertig" in say
    assert what_to_expect(plan, Desk.of(here, NOW)).endswith("Fertig sind Sie gegen halb drei.")


def test_waits_are_told_of_a_booking_too():
    here = salon("oktober")
    plan = visit(berlin(26, 10), here.staff[0], here.service_by_key["ansatzfaerbung"])
    say = reply_to(Booked(appointment(plan)), here, NOW).say
    assert "Einwirken muss die Farbe etwa eine halbe Stunde" in say


def test_a_booking_names_the_one_who_stays_once():
    here = salon("xyz")
    plan = visit(berlin(27, 10), here.staff_by_key["lisa"], here.service_by_key["dauerwelle"])
    assert reply_to(Booked(appointment(plan)), here, NOW).say.startswith(
        "Ist gebucht: Dauerwelle, am Freitag um zehn Uhr. Lisa ist die ganze Zeit für Sie da."
    )


def composite(*steps, policy=PausePolicy.FREE):
    """A service of (segment name, gap minutes, gap name) steps."""
    segments = tuple(
        Segment("ABCDE"[i], name, 20, gap, None, gap_name) for i, (name, gap, gap_name) in enumerate(steps)
    )
    return Service(UUID(int=1), "probe", "Probe", "probe", 5000, segments, policy)


def told(service):
    here = salon("xyz")
    return what_to_expect(visit(berlin(26, 10), here.staff_by_key["sarah"], service), Desk.of(here, NOW))


@pytest.mark.parametrize(
    ("steps", "start"),
    [
        ([("Blondierung", 20, "Einwirkzeit"), ("Föhnen", 0, "")], "Nach der Blondierung muss das Ganze etwa zwanzig"),
        ([("Packung anlegen", 20, "Ruhezeit"), ("Massage", 0, "")], "Nach dem Anlegen folgt die Ruhezeit, etwa"),
        (
            [("Main Therapy", 10, "Pause"), ("Review", 0, "")],
            "Zwischendurch folgt eine Pause, etwa zehn Minuten. Fertig",
        ),
        ([("Main Therapy", 35, ""), ("Review", 0, "")], "Zwischendurch warten Sie gut eine halbe Stunde. Fertig"),
        (
            [("Maske auftragen", 30, "Einwirkzeit der Maske")],
            "Nach dem Auftragen muss die Maske etwa eine halbe Stunde",
        ),
    ],
)
def test_waits_of_any_trade_are_named_by_what_the_salon_calls_them(steps, start):
    assert told(composite(*steps)).startswith(start)


def test_any_names_and_lengths_of_steps_and_gaps_make_good_german():
    names = (
        "Ansatzfarbe auftragen",
        "Auswaschen",
        "Föhnen & Styling",
        "Massage",
        "Blondierung",
        "Main Therapy",
        "2. Lage",
    )
    gaps = ("", "Einwirkzeit", "Einwirkzeit der Farbe", "Einwirkzeit des Öls", "Pause", "Ruhezeit (warm)", "Abkühlen")
    wrong = []
    for number, (first, second, gap, other) in enumerate(product(names, names, gaps, gaps)):
        service = composite(
            (first, 1 + number % 120, gap),
            (second, (number * 7) % 50, other),
            ("Schluss", 0, ""),
            policy=list(PausePolicy)[number % 4],
        )
        wrong += faults(told(service))
    assert wrong == []
