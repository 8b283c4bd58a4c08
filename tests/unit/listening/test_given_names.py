"""Where a name was asked for, names that are also words are names; what is no answer is none."""

import pytest

from voice_booking.listening.callers import understand_given_name
from voice_booking.listening.understanding import NotUnderstood, Understood


@pytest.mark.parametrize("name", ["Eva Sonntag", "Thomas Kurz", "Clara Dorn", "Schön", "März", "Xuân Nguyen", "Meier"])
def test_a_name_that_is_also_a_word_is_a_name(name):
    heard = understand_given_name(name)
    assert isinstance(heard, Understood)
    assert heard.value == name


@pytest.mark.parametrize("text", ["mein Name ist Hans Müller", "Hans Müller bitte", "hier ist Hans Müller"])
def test_a_name_in_a_sentence_is_taken_out_of_it(text):
    assert understand_given_name(text).value == "Hans Müller"


@pytest.mark.parametrize("text", ["", "ja bitte", "nein", "morgen", "einen Moment", "0171 1234567", "14 Uhr", "x@y.de"])
def test_what_is_no_name_stays_none(text):
    assert isinstance(understand_given_name(text), NotUnderstood)
