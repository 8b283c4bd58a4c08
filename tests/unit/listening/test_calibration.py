"""What is taken without asking is right, and the surer it was taken the more often."""

import pytest

from corpus.people_lines import lines_of, salon_of, services_verdict, staff_verdict
from voice_booking.listening.people import understand_staff
from voice_booking.listening.services import understand_services
from voice_booking.listening.understanding import NO_STAFF_WISH, Understood

RIGHT_OF_TAKEN = 0.98
BINS = ((0.0, 0.925), (0.925, 0.975), (0.975, 1.01))
"""Told by looks; misheard, complained of or said of nobody in particular; named."""


@pytest.fixture(scope="module")
def taken():
    """(confidence, whether right) of each answer on the working corpus that nobody is asked about."""
    found = []
    for line in lines_of("people"):
        salon = salon_of(line["salon"])
        answers = (
            (understand_services(line["text"], salon), services_verdict),
            (understand_staff(line["text"], salon), staff_verdict),
        )
        found += [
            (heard.confidence, verdict(line, heard) == "right")
            for heard, verdict in answers
            if isinstance(heard, Understood) and heard.value != NO_STAFF_WISH
        ]
    return found


def test_answers_taken_without_asking_are_right(taken):
    assert sum(right for _, right in taken) / len(taken) >= RIGHT_OF_TAKEN


def test_less_confident_answers_are_not_more_often_right(taken):
    shares = []
    for low, high in BINS:
        inside = [right for confidence, right in taken if low <= confidence < high]
        assert len(inside) > 100
        shares.append(sum(inside) / len(inside))
    assert shares == sorted(shares)
