"""Services that follow from complaints and from means."""

from pathlib import Path

import pytest

from voice_booking.adapters.salon_file import read_business
from voice_booking.listening.services import understand_services
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood

CATALOGUES = Path(__file__).parents[2] / "corpus" / "catalogues"


@pytest.fixture(scope="module")
def salons():
    read = {key: read_business(CATALOGUES / f"{key}.yaml") for key in ("physio", "werkstatt", "spa")}
    return {key: business.salon(business.branches[0].key) for key, business in read.items()}


def taken(text, salon):
    heard = understand_services(text, salon)
    assert isinstance(heard, Understood), heard
    return [service.key for service in heard.value]


def asked(text, salon):
    heard = understand_services(text, salon)
    assert isinstance(heard, Ambiguous), heard
    return {service.key for service in heard.candidates}


def test_a_complaint_with_several_remedies_is_asked_about(salons):
    assert asked("Mein Nacken bringt mich um", salons["physio"]) == {
        "massage",
        "krankengymnastik",
        "manuelle-therapie",
    }


def test_a_symptom_of_two_vehicles_is_asked_about(salons):
    assert asked("Die Bremse quietscht", salons["werkstatt"]) == {"bremsbelaege", "fahrradbremse"}


def test_the_vehicle_that_was_named_settles_the_question(salons):
    assert taken("Am Fahrrad quietscht die Bremse", salons["werkstatt"]) == ["fahrradbremse"]
    assert taken("Beim Golf quietscht die Bremse", salons["werkstatt"]) == ["bremsbelaege"]


def test_what_is_to_be_done_outweighs_what_is_wrong(salons):
    assert taken("Was mit Eis gegen die Schwellung am Bein", salons["physio"]) == ["kaelte"]


def test_two_complaints_that_agree_on_one_remedy_take_it(salons):
    assert taken("Seit der Knie-OP tut das Knie weh", salons["physio"]) == ["krankengymnastik"]


def test_what_was_told_makes_a_broad_name_more_exact(salons):
    assert taken("Die Füße massieren, wo unter der Sohle die Organe sind", salons["physio"]) == ["fussreflexzonen"]


def test_either_of_two_complaints_is_a_question(salons):
    text = "Der Wagen springt nicht an, Batterie oder irgendwas mit der Elektronik"
    assert asked(text, salons["werkstatt"]) == {"autobatterie", "fehlerspeicher"}


@pytest.mark.parametrize("text", ["Mein Sohn stottert", "Mir ist ständig schwindlig, der Arzt sagt Lagerungsschwindel"])
def test_a_complaint_that_nobody_treats_here_is_not_here(text, salons):
    heard = understand_services(text, salons["physio"])
    assert isinstance(heard, NotUnderstood)
    assert heard.gap is Gap.NOT_HERE


@pytest.mark.parametrize("text", ["Der Sattel von meinem Rad wackelt", "Mein Rasenmäher springt nicht an"])
def test_a_symptom_of_something_foreign_is_not_guessed_at(text, salons):
    heard = understand_services(text, salons["werkstatt"])
    assert isinstance(heard, NotUnderstood)
    assert heard.gap is Gap.NOT_HERE


def test_what_is_not_offered_names_the_nearest_category(salons):
    heard = understand_services("Mein Auto hat eine Schramme", salons["werkstatt"])
    assert isinstance(heard, NotUnderstood)
    assert heard.nearest is not None
    assert heard.nearest.key == "auto"


def test_a_spa_hears_bodies_and_baths_alike(salons):
    assert taken("Mit warmen Steinen auf dem Rücken", salons["spa"]) == ["stein"]
    assert taken("In der Wanne liegen mit Milch und Honig", salons["spa"]) == ["milchbad"]
