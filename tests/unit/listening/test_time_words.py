"""Rules of the words: numbers, spellings, what a recogniser makes of them."""

import pytest

from voice_booking import german
from voice_booking.listening.time.beginnings import beginnings, openings
from voice_booking.listening.time.holidays import easter, next_holiday
from voice_booking.listening.time.parse import GRAMMAR
from voice_booking.listening.time.phrases import PHRASES
from voice_booking.listening.time.sentences import read_sentence
from voice_booking.listening.time.spelling import joined, repair
from voice_booking.listening.time.words import KINDS, WORDS


def test_every_spoken_number_is_read_back():
    assert [german.parse_cardinal(german.cardinal(n)) for n in range(10_000)] == list(range(10_000))


def test_every_spoken_ordinal_is_read_back():
    assert [german.ORDINALS[german.fold(german.ordinal(n))] for n in range(1, 100)] == list(range(1, 100))


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


def test_the_longest_expression_wins():
    assert read_sentence("so schnell wie möglich").kinds == [KINDS["ASAP"]]
    assert read_sentence("so schnell wie es nur geht").kinds == [KINDS["ASAP"]]


def test_fillers_may_stand_within_an_expression():
    assert read_sentence("wann ist mir eigentlich völlig egal").kinds == [KINDS["ANY"]]


def test_a_rule_is_tried_where_it_may_begin():
    assert beginnings("(?:ab?)?c") == {"a", "c"}
    assert beginnings("(?<!x)a*b+(?=d)") == {"a", "b"}
    assert beginnings("[xy]{2,}|z") == {"x", "y", "z"}


def test_a_rule_is_only_tried_where_it_may_go_on():
    assert openings("(?:ab?)?c") == {"ab", "ac", "c"}
    assert openings("a(?!b)|[xy]+") == {"a", "x", "y", "xx", "xy", "yx", "yy"}
    assert openings("a+b?|c.") == {"a", "aa", "ab", "c."}


def test_a_rule_for_the_very_start_is_tried_nowhere_else():
    assert openings("a|(?<!.)b?c") == {"a", "^bc", "^c"}


@pytest.mark.parametrize("pattern", ["a?", "(?=a)", "a*|b"])
def test_a_rule_must_not_match_nothing(pattern):
    with pytest.raises(ValueError, match="begins"):
        beginnings(pattern)


def test_every_rule_has_a_name_that_says_its_module():
    names = {rule.name.split(".")[0] for rule in GRAMMAR.rules}
    assert names == {"silence", "clock", "calendar", "span", "habit", "part", "length", "joint"}


def _entries(step):
    if step.entry is not None:
        yield step.entry
    for following in step.following.values():
        yield from _entries(following)


def test_every_kind_of_word_has_words_or_signs():
    written = set(KINDS.codes("DIG NULL BIG DORD YEAR DATE CLOCK PAIR STAMP COMMA STOP OTHER STREET OVERBY"))
    in_expressions = {entry[0] for entry in _entries(PHRASES)}
    assert set(KINDS.all_codes()) <= {entry[0] for entry in WORDS.values()} | in_expressions | written


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
