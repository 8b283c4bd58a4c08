"""The number of an appointment in any grouping."""

import pytest

from voice_booking.listening.callers import understand_code
from voice_booking.listening.understanding import NotUnderstood


@pytest.mark.parametrize(
    "words",
    [
        "47110",
        "47 110",
        "4-7-1-1-0",
        "vier sieben eins eins null",
        "siebenundvierzig eins zehn",
        "vierhunderteinundsiebzig zehn",
        "die Nummer ist vier, sieben, eins, eins und null",
        "vier sieben eins eins null, also 47110",
        "vier acht, nein, vier sieben eins eins null",
    ],
)
def test_a_code_is_five_digits_however_they_are_said(words):
    assert understand_code(words).value == "47110"


@pytest.mark.parametrize("words", ["", "weiß ich nicht", "4711", "471101", "47110 oder 47111", "0171 1234567"])
def test_what_is_not_five_digits_is_no_code(words):
    assert isinstance(understand_code(words), NotUnderstood)
