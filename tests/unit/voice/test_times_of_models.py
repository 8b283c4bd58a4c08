"""What a language model adds to the caller's words for a time, and what counts then."""

from datetime import datetime

import pytest

from corpus.time_lines import branch_of
from voice_booking.voice.args import TimeArgs
from voice_booking.voice.hearing import time_said

XYZ = branch_of("xyz")
TUESDAY = datetime(2026, 11, 24, 10, tzinfo=XYZ.zone)


def said(datum, uhrzeit):
    return time_said(TimeArgs(datum=datum, uhrzeit=uhrzeit), XYZ, TUESDAY)


def test_what_the_caller_has_put_right_stands_against_figures_that_a_model_wrote():
    words = "Freitag um zehn bei Tom nein, am Freitag um zehn Uhr vormittags"
    assert said(words, "09:00") == words


@pytest.mark.parametrize(
    ("datum", "uhrzeit"),
    [
        ("Freitag um zehn", "09:00"),  # nobody has been asked yet
        ("Donnerstag nein, Freitag", "09:00"),  # the words name no time of day
        ("Freitag um zehn nein, am Freitag um elf", "um neun"),  # words are the caller's
    ],
)
def test_else_day_and_time_are_one_wish(datum, uhrzeit):
    assert said(datum, uhrzeit) == f"{datum} {uhrzeit}"
