"""How often a service is wanted is heard where people are counted, and only there."""

import pytest

from corpus.people_lines import salon_of
from voice_booking.listening.services import understand_services


def keys(text, salon="xyz"):
    return [service.key for service in understand_services(text, salon_of(salon)).value]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("zwei Kinderschnitte", ["kinderschnitt"] * 2),
        ("drei Kinderschnitte am Samstag", ["kinderschnitt"] * 3),
        ("zweimal Herrenschnitt bitte", ["herrenschnitt"] * 2),
        ("einen Damenschnitt und zwei Kinderschnitte", ["damenschnitt", "kinderschnitt", "kinderschnitt"]),
    ],
)
def test_a_counted_service_is_wanted_that_often(text, wanted):
    assert keys(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("um zwei Kinderschnitt", ["kinderschnitt"]),
        ("ab drei Damenschnitt", ["damenschnitt"]),
        ("zwischen zwei und drei Herrenschnitt", ["herrenschnitt"]),
        ("zwei Strähnen bitte", ["straehnen"]),
        ("ich habe zwei Kinder und brauche einen Damenschnitt", ["damenschnitt"]),
    ],
)
def test_times_and_things_are_not_counted(text, wanted):
    assert keys(text) == wanted
