"""A pattern behind cue words is never missed: whatever it matches holds one of them."""

import re
from string import ascii_lowercase

import pytest
from hypothesis import HealthCheck, given, settings, strategies

from voice_booking.listening.names import appositions
from voice_booking.listening.people import (
    again,
    displeasure,
    exclusion,
    gossip,
    indifference,
    openness,
    preference,
    renouncing,
    shunning,
    told,
    wishes,
)
from voice_booking.listening.services import doubts, questions
from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.folding import Said

TABLES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": table
    for module in (
        questions,
        doubts,
        appositions,
        again,
        indifference,
        openness,
        preference,
        gossip,
        exclusion,
        shunning,
        renouncing,
        told,
        displeasure,
        wishes,
    )
    for name, table in vars(module).items()
    if isinstance(table, Cued)
}
PATTERNS = [
    pytest.param(pattern, table, id=f"{name} {pattern.pattern[:40]}")
    for name, table in TABLES.items()
    for pattern in dict.fromkeys(table.patterns)
]


@pytest.mark.slow
@pytest.mark.parametrize(("pattern", "table"), PATTERNS)
def test_what_a_pattern_matches_holds_one_of_its_cues(pattern, table):
    @settings(max_examples=12, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(strategies.from_regex(pattern.pattern, alphabet=f"{ascii_lowercase} ,@", fullmatch=True))
    def every_match(sentence):
        assert table.found(Said(re.findall(r"\w+", sentence)), sentence)

    every_match()


def test_without_a_cue_word_nothing_is_looked_for():
    table = Cued({"rot blau": "farbe"})
    assert not table.found(Said(["farbe"]), "farbe")
    assert table.found(Said(["farbe", "rot"]), "farbe rot")


def test_a_cue_with_a_star_is_the_beginning_of_a_word():
    table = Cued({"blau*": "farbe"})
    assert table.found(Said(["farbe", "blauer"]), "farbe blauer")
    assert not table.found(Said(["farbe", "lau"]), "farbe lau")


def test_a_beginning_is_long_enough_to_tell_words_apart():
    with pytest.raises(ValueError, match="too little"):
        Cued({"rot*": "farbe"})


def test_patterns_with_one_cue_word_are_all_tried():
    table = Cued({"rot": "^rot", "rot blau": "blau$"})
    assert table.found(Said(["rot", "blau"]), "rot blau")
    assert table.found(Said(["hell", "rot", "blau"]), "hell rot blau")
    assert not table.found(Said(["hell", "rot"]), "hell rot")


def test_there_are_tables_to_check():
    assert len(TABLES) == 47
