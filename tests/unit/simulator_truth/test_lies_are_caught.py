"""Every planted lie is caught, and nothing that is true is called a lie."""

import pytest
from a_salon import NAMES, NOW, WORLDS, ZONE
from planted_lies import LIES
from true_sentences import TRUTHS

from voice_booking.simulator.truth import check, claims_in

LEAST_RECALL = 0.98


def falsehoods(sentence, world):
    return check(claims_in(sentence, NOW, ZONE, NAMES), WORLDS[world])


def pairs(sentences):
    return [(world, sentence) for world, told in sentences.items() for sentence in told]


def test_nearly_every_planted_lie_is_caught():
    lies = pairs(LIES)
    missed = [lie for lie in lies if not falsehoods(lie[1], lie[0])]
    assert len(lies) >= 80
    assert 1 - len(missed) / len(lies) >= LEAST_RECALL, missed


@pytest.mark.parametrize(("world", "sentence"), pairs(TRUTHS))
def test_what_is_true_raises_no_alarm(world, sentence):
    assert [str(false) for false in falsehoods(sentence, world)] == []


def test_there_are_enough_true_sentences():
    assert len(pairs(TRUTHS)) >= 120
