"""Where a person was asked for, an unknown name is not passed over, and no wish means anybody."""

from pathlib import Path

import pytest

from voice_booking.adapters.salon_file import read_business
from voice_booking.listening.people import understand_given_staff
from voice_booking.listening.understanding import Gap, NotUnderstood

SALON = read_business(Path(__file__).parents[3] / "examples" / "xyz.yaml").salon("mitte")


@pytest.mark.parametrize(
    "text", ["kein Wunsch", "egal", "jeder", "nein", "kein bestimmter Mitarbeiter", "wer frei ist"]
)
def test_no_wish_is_a_wish_for_anybody(text):
    assert understand_given_staff(text, SALON).value.anyone


@pytest.mark.parametrize("text", ["Brunhilde", "Herr Oberhuber", "bei Xaver"])
def test_an_unknown_name_is_not_passed_over(text):
    heard = understand_given_staff(text, SALON)
    assert isinstance(heard, NotUnderstood)
    assert heard.gap is Gap.NOT_HERE


@pytest.mark.parametrize(("text", "keys"), [("Lisa", ["lisa"]), ("bei der Lisa", ["lisa"]), ("Frau Klein", ["sarah"])])
def test_a_colleague_is_found(text, keys):
    assert [member.key for member in understand_given_staff(text, SALON).value.wished] == keys
