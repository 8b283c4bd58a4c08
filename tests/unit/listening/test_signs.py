"""What words tell, and what that means together."""

import pytest

from voice_booking.listening.trade.meanings import meanings_of, read_meanings, telling_of
from voice_booking.listening.trade.signs import read_signs, signs_in
from voice_booking.listening.trade.vocabulary import lexicon_of
from voice_booking.listening.words.folding import words_of

TABLE = read_signs(
    """
part: knie* *knie bein
pain: weh *schmerzen zieht
dead: springt..nicht_an
jump: springt
motor: motor
"""
)


def told(text, masked=frozenset()):
    return set(signs_in(words_of(text), masked, TABLE))


def test_one_compound_may_tell_the_part_and_the_symptom():
    assert told("ich hab Knieschmerzen") == {"part", "pain"}


def test_the_halves_of_a_german_verb_may_stand_apart():
    assert "dead" in told("der springt in der Früh einfach nicht an")
    assert "dead" not in told("der springt immer, und zwar auch wenn es gar nicht so kalt ist, und geht dann nicht an")


def test_the_longest_run_of_words_counts():
    table = read_signs("weak: keine_luft\nair: luft")
    assert set(signs_in(words_of("der hat keine Luft"), frozenset(), table)) == {"weak"}


@pytest.mark.parametrize("text", ["ohne Motor", "keinen Motor", "Motor brauchts nicht"])
def test_what_is_denied_is_no_sign(text):
    assert told(text) == set()


def test_a_name_is_no_sign():
    assert told("Frau Knie am Apparat", masked=frozenset({1})) == set()


def test_a_more_exact_meaning_takes_the_place_of_the_less_exact_one():
    telling = telling_of("workshop")
    meanings = meanings_of({"brake_word", "noise", "bike"}, telling)
    assert {"brake_word", "noise", "bike"} in [set(meaning.signs) for meaning in meanings]
    assert {"brake_word", "noise"} not in [set(meaning.signs) for meaning in meanings]


def test_an_arrow_tells_a_means_from_a_complaint():
    means, complaint = read_meanings("ice => cold\nneck pain -> massage | gymnastics")
    assert means.names_means
    assert not complaint.names_means
    assert complaint.candidates == (("massage",), ("gymnastics",))


@pytest.mark.parametrize("trade", ["therapy", "spa", "workshop"])
def test_every_sign_has_a_meaning_and_every_meaning_its_words(trade):
    telling = telling_of(trade)
    told_by_runs = {sign for signs in telling.signs.exact.values() for sign in signs}
    tables = (telling.signs.starts, telling.signs.ends, telling.signs.brackets)
    told_by_others = {sign for table in tables for entries in table.values() for _, sign in entries}
    assert told_by_runs | told_by_others == set(telling.meanings)


@pytest.mark.parametrize("trade", ["therapy", "spa", "workshop"])
def test_every_meaning_names_concepts_that_a_catalogue_can_have(trade):
    concepts = lexicon_of(trade).concepts
    meant = {key for found in telling_of(trade).meanings.values() for m in found for one in m.candidates for key in one}
    assert meant <= set(concepts)


def test_a_trade_without_such_tables_is_told_nothing():
    assert telling_of("hair") is None
