"""Rules of the words: numbers, spellings, what a recogniser makes of them."""

from itertools import pairwise

import pytest

from voice_booking import german
from voice_booking.listening.time.holidays import easter, next_holiday
from voice_booking.listening.time.parse import GRAMMAR
from voice_booking.listening.time.phrases import PHRASES
from voice_booking.listening.time.spelling import joined, repair
from voice_booking.listening.time.words import KINDS, WORDS


def test_every_spoken_number_is_read_back():
    assert [german.parse_cardinal(german.cardinal(n)) for n in range(10_000)] == list(range(10_000))


def test_every_spoken_ordinal_is_read_back():
    assert [german.parse_ordinal(german.ordinal(n)) for n in range(1, 100)] == list(range(1, 100))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "eins"),
        (21, "einundzwanzig"),
        (100, "einhundert"),
        (101, "einhunderteins"),
        (2026, "zweitausendsechsundzwanzig"),
    ],
)
def test_numbers_are_one_word(number, words):
    assert german.cardinal(number) == words


@pytest.mark.parametrize(
    ("number", "word"), [(1, "erste"), (3, "dritte"), (7, "siebte"), (8, "achte"), (20, "zwanzigste")]
)
def test_ordinals_have_odd_forms(number, word):
    assert german.ordinal(number) == word


@pytest.mark.parametrize("number", [-1, 10_000])
def test_numbers_beyond_the_spoken_range_are_refused(number):
    with pytest.raises(ValueError, match="not between"):
        german.cardinal(number)


@pytest.mark.parametrize(
    "word", ["spitzen", "sitzen", "feiertag", "kunden", "schneiden", "strähnen", "sorgen", "friedrich"]
)
def test_ordinary_words_are_never_repaired_into_times(word):
    assert repair(german.fold(word)) is None


@pytest.mark.parametrize(
    ("heard", "meant"),
    [("donerstack", "donnerstag"), ("mittwooch", "mittwoch"), ("dezembär", "dezember"), ("nachmitag", "nachmittag")],
)
def test_misspelt_time_words_are_repaired(heard, meant):
    assert repair(german.fold(heard)) == WORDS[meant]


def test_a_word_that_was_torn_in_two_is_joined():
    assert joined("don", "nerstag") == WORDS["donnerstag"]
    assert joined("sieb", "zehn") == WORDS["siebzehn"]


def test_expressions_are_tried_longest_first():
    for candidates in PHRASES.values():
        assert all(len(one[0]) >= len(other[0]) for one, other in pairwise(candidates))


def test_every_rule_has_a_name_that_says_its_module():
    names = {rule.name.split(".")[0] for rule in GRAMMAR.rules}
    assert names == {"silence", "clock", "calendar", "span", "habit", "part", "length", "joint"}


def test_every_kind_of_word_has_words_or_signs():
    written = set(KINDS.codes("DIG NULL BIG DORD YEAR DATE CLOCK PAIR STAMP COMMA STOP OTHER STREET"))
    in_phrases = {entry[0] for candidates in PHRASES.values() for _, entry in candidates}
    assert set(KINDS.all_codes()) <= {entry[0] for entry in WORDS.values()} | in_phrases | written


@pytest.mark.parametrize(
    ("year", "day"), [(2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2038, "2038-04-25")]
)
def test_easter_is_computed(year, day):
    assert easter(year).isoformat() == day


def test_a_holiday_is_the_next_one_to_come():
    assert next_holiday("eastermonday", easter(2026)).isoformat() == "2026-04-06"
    assert next_holiday("goodfriday", easter(2026)).isoformat() == "2027-03-26"
    assert next_holiday("advent1", easter(2026)).isoformat() == "2026-11-29"
    assert next_holiday("mothersday", easter(2026)).isoformat() == "2026-05-10"
