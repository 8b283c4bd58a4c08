"""Names from the salon file and words of callers, fit to be spoken."""

from dataclasses import replace

import pytest
from good_german import phrase_faults
from visits import FILES, salon

from voice_booking.speaking import contrast, names


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("15-Minuten-Beratung", "fünfzehn-Minuten-Beratung"),
        ("Manuelle Lymphdrainage 30 Minuten", "Manuelle Lymphdrainage dreißig Minuten"),
        ("Massage 1 Stunde", "Massage eine Stunde"),
        ("1-Tages-Kurs", "ein-Tages-Kurs"),
        ("Föhnen & Styling", "Föhnen und Styling"),
        ("Waschen/Schneiden", "Waschen und Schneiden"),
        ("Ansatz + Längenausgleich", "Ansatz und Längenausgleich"),
        ("Schnitt (kurz)", "Schnitt kurz"),
        ("Maske 2,5 %", "Maske zwei Komma fünf Prozent"),
        ("3 x Maniküre", "drei mal Maniküre"),
        ("1. Sitzung", "erste Sitzung"),
        ("2. Schnitt", "zweiter Schnitt"),
        ("Farbe Nr. 007", "Farbe Nr. null null sieben"),
        ("Waschen, Schneiden, Föhnen", "Waschen, Schneiden und Föhnen"),
        ("Ansatzfärbung, waschen, schneiden, föhnen", "Ansatzfärbung mit Waschen, Schneiden und Föhnen"),
    ],
)
def test_service_names_are_put_into_words(written, spoken):
    assert names.thing(written) == spoken


def test_what_comes_with_a_service_is_left_out_once_it_is_plain_which_one_is_meant():
    oktober = salon("oktober")
    said = [names.brief(service.name, oktober) for service in oktober.services[:3]]
    assert said == ["Ansatzfärbung", "Ansatz und Längenausgleich", "Tönung"]
    assert names.brief("Komplette Umfärbung (Blondierung)", salon("november")) == "Komplette Umfärbung"


def test_what_comes_with_a_service_is_said_where_another_one_differs_in_nothing_else():
    oktober = salon("oktober")
    plain = replace(oktober.services[0], name="Ansatzfärbung, waschen", active=True)
    here = replace(oktober, services=(*oktober.services, plain))
    assert names.brief(plain.name, here) == "Ansatzfärbung mit Waschen"


def test_every_name_of_every_catalogue_can_be_spoken():
    salons = [salon(file.stem) for file in FILES]
    spoken = [names.service_name(service) for one in salons for service in one.services]
    spoken += [names.thing(segment.name) for one in salons for service in one.services for segment in service.segments]
    spoken += [names.person(member, one) for one in salons for member in one.staff]
    assert len(spoken) > 250
    assert [fault for name in spoken for fault in phrase_faults(name)] == []


def test_people_whose_first_names_sound_alike_are_called_by_their_full_names():
    november, grosssalon = salon("november"), salon("grosssalon")
    assert [names.person(member, november) for member in november.staff] == [
        "Fabian Spitzer",
        "Fabian Keller",
        "Miriam",
    ]
    spoken = {names.person(member, grosssalon) for member in grosssalon.staff}
    assert {"Sarah Becker", "Sara Wolf", "Philipp Kraus", "Filip Nowak", "Julia"} <= spoken


@pytest.mark.parametrize(
    ("one", "other"), [("Meier", "Mayr"), ("Stefan", "Stephan"), ("Marc", "Mark"), ("Maik", "Mike")]
)
def test_names_that_sound_alike(one, other):
    assert contrast.sound_alike(one, other)


@pytest.mark.parametrize(("one", "other"), [("Jan", "Anna"), ("Ina", "Anna"), ("Tom", "Tim"), ("Lisa", "Luis")])
def test_names_that_can_be_told_apart(one, other):
    assert not contrast.sound_alike(one, other)


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("eine Maniküre", "eine Maniküre"),
        ("Termin am 3.4.", ""),
        ("😀 \x07", ""),
        ("ich wollte mal fragen ob sie denn auch sowas machen wie Haartransplantationen", ""),
        ("", ""),
    ],
)
def test_callers_words_are_said_back_only_where_they_are_fit_for_it(words, back):
    assert names.heard(words) == back
