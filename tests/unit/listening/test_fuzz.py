"""Whatever is said or sent has an answer, in a time that grows with the text at most."""

from functools import cache
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from tests.unit.listening.anything import SALONS, any_text, check_everything_is_heard, corpus_lines, hear_all, salon_of
from tests.unit.listening.monsters import LONG, MONSTERS, REPEATED, SIGNS, repeated

STRINGS = 5_000
SHORT = 1_000
MOST_GROWTH = 15
"""Times the cost of a text that is ten times as long: more than that is no straight line any more."""
ENDLESS = {
    **{f"words: {piece}": f"{piece} " for piece in REPEATED},
    **{f"signs: {name}": piece for name, piece in SIGNS.items()},
}


@pytest.mark.parametrize("salon", SALONS)
def test_every_string_has_an_answer(salon):
    @settings(
        max_examples=STRINGS // len(SALONS),
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(any_text())
    def every_string(text):
        check_everything_is_heard(text, salon_of(salon))

    every_string()


@pytest.mark.parametrize("name", MONSTERS)
def test_every_monster_has_an_answer(name):
    check_everything_is_heard(MONSTERS[name], salon_of("grosssalon"))


def test_there_are_monsters_enough():
    assert len(MONSTERS) >= 200
    assert sum(len(text) >= LONG for text in MONSTERS.values()) >= 200


@pytest.mark.parametrize("name", ENDLESS)
def test_the_time_grows_with_the_text_at_most(name):
    short, long = repeated(ENDLESS[name], SHORT), repeated(ENDLESS[name], LONG)
    for hear in hear_all(salon_of("grosssalon")):
        if growth(hear, short, long, rounds=1) >= MOST_GROWTH:  # one measurement may be disturbed
            assert growth(hear, short, long, rounds=3) < MOST_GROWTH


def growth(hear, short, long, rounds):
    return cost(hear, long, rounds) / max(cost(hear, short, rounds), usual_cost())


@cache
def usual_cost():
    """Of the utterances of the corpus, in seconds: what is quicker is too short to be measured."""
    hear = hear_all(salon_of("grosssalon"))[0]
    costs = sorted(cost(hear, text, rounds=3) for text in corpus_lines()[::40])
    return costs[len(costs) // 2]


def cost(hear, text, rounds):
    """Processor time in seconds; the least, because everything else on the machine only adds to it."""
    found = []
    for _ in range(rounds):
        began = process_time()
        hear(text)
        found.append(process_time() - began)
    return min(found)
