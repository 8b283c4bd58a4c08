"""What the agent knows when a call comes in."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from voice_booking.adapters.salon_file import read_business
from voice_booking.booking.greeting import Greeted
from voice_booking.speaking.welcome import MOST_SERVICES, NOTHING_KNOWN, variables

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


BUSINESSES = {file.stem: read_business(file) for file in EXAMPLES}
SALONS = [
    pytest.param(business.salon(branch.key), id=f"{stem}-{branch.key}")
    for stem, business in BUSINESSES.items()
    for branch in business.branches
]


@pytest.mark.parametrize("salon", SALONS)
@pytest.mark.parametrize("caller", [Greeted(), Greeted(known=True, given_name="Hanna")], ids=["stranger", "known"])
def test_every_variable_is_there_as_text_in_words(salon, caller):
    told = variables(salon, NOW, caller)
    assert list(told) == list(NOTHING_KNOWN)
    assert all(isinstance(value, str) and "{" not in value for value in told.values())
    assert not any(letter.isdigit() for name, value in told.items() if name != "handover_phone" for letter in value)


@pytest.mark.parametrize("salon", SALONS)
def test_a_long_catalogue_is_told_by_its_categories(salon):
    told = variables(salon, NOW)["services"]
    assert told
    if len(salon.offered) > MOST_SERVICES:
        assert len(told) < 300


@pytest.mark.parametrize("name", sorted(NOTHING_KNOWN))
def test_every_variable_is_documented(name):
    assert f"| `{name}` |" in (Path(__file__).parents[3] / "docs" / "calls.md").read_text()


def test_an_inactive_service_is_not_told_of():
    salon = BUSINESSES["xyz"].salon("mitte")
    first = replace(salon.offered[0], name="Dauerwelle", active=False)
    told = variables(replace(salon, services=(first, *salon.offered[1:4])), NOW)["services"]
    assert told
    assert "Dauerwelle" not in told


@pytest.mark.parametrize(
    ("day", "said"), [(24, ""), (25, "Heute geschlossen, es ist Erster Weihnachtstag.")], ids=["as ever", "holiday"]
)
def test_only_a_day_unlike_others_is_told_of_beside_the_week(day, said):
    moment = datetime(2026, 11 if day == 24 else 12, day, 9, 0, tzinfo=UTC)
    assert variables(BUSINESSES["xyz"].salon("mitte"), moment)["open_special"] == said
