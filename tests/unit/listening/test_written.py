"""Callers who know that two colleagues sound alike say how theirs is written."""

import pytest
from tests.unit.listening.anything import salon_of

from voice_booking.listening.people.wishes import understand_staff
from voice_booking.listening.understanding import Ambiguous, Understood

WRITTEN = {
    ("grosssalon", "zu Sarah mit h"): ["sarah-becker"],
    ("grosssalon", "zu Sarah, also der ohne h"): ["sara-wolf"],
    ("grosssalon", "bei Stefan, dem mit f"): ["stefan-huber"],
    ("grosssalon", "bei Stefan mit ph"): ["stephan-richter"],
    ("grosssalon", "zur Frau Meier mit a i"): ["katrin-maier"],
    ("grosssalon", "zur Jasmin mit Ypsilon"): ["yasmin-kaya"],
    ("physio", "zur Frau Hofmann mit einem f"): ["ines-hofmann"],
    ("physio", "zur Frau Hofmann mit zwei f"): ["claudia-hoffmann"],
    ("werkstatt", "beim Herrn Maier mit e y"): ["ralf-meyer"],
}


@pytest.mark.parametrize(("salon_key", "text"), WRITTEN)
def test_a_note_on_the_spelling_tells_people_apart(salon_key, text):
    wish = understand_staff(text, salon_of(salon_key))

    assert isinstance(wish, Understood), wish
    assert [member.key for member in wish.value.wished] == WRITTEN[salon_key, text]


def test_a_note_that_fits_nobody_leaves_the_question():
    wish = understand_staff("zu Sarah mit x", salon_of("grosssalon"))

    assert isinstance(wish, Ambiguous)
    assert {member.key for member in wish.candidates} == {"sarah-becker", "sara-wolf"}


def test_what_a_service_is_done_with_is_no_note():
    assert isinstance(understand_staff("Strähnen bei Sarah mit Folie", salon_of("grosssalon")), Ambiguous)
