"""Expressions of several words, found by their first one; and compound words for holidays and weeks of a month."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from voice_booking.german import MONTHS, fold
from voice_booking.listening.time.expressions import EXPRESSIONS
from voice_booking.listening.time.holiday_names import HOLIDAY_NAMES
from voice_booking.listening.time.mood_words import any_expressions, soon_expressions
from voice_booking.listening.time.words import KINDS, WORDS, Entry


@dataclass(slots=True)
class Step:
    """Where one is after some words of an expression."""

    following: dict[str, "Step"] = field(default_factory=dict)
    entry: Entry | None = None
    """Kind and value of the expression that ends here."""


PHRASES = Step()
"""All expressions of several words, word by word."""

_FEAST_DAYS = {
    "christmas": "weihnachtstag weihnachtsfeiertag weihnachtsdag",
    "easter": "osterfeiertag ostertag",
    "pentecost": "pfingstfeiertag pfingsttag",
    "advent": "advent adventssonntag adventsonntag",
}
"""Feasts whose days are counted: "am zweiten Weihnachtstag"."""


def _add_phrase(text: str, entry: Entry) -> None:
    words = text.split()
    if len(words) == 1:
        WORDS.setdefault(words[0], entry)
        return
    step = PHRASES
    for word in words:
        step = step.following.setdefault(word, Step())
    step.entry = step.entry or entry


def _add_compounds() -> None:
    for feast, words in _FEAST_DAYS.items():
        for word in words.split():
            WORDS[word] = (KINDS["XDAY"], feast)
    for number, month in enumerate(MONTHS, start=1):
        WORDS[f"{fold(month)}woche"] = (KINDS["MONWEEK"], number)


for _kind, _value, _texts in (*EXPRESSIONS, *HOLIDAY_NAMES):
    for _text in _texts.split("|"):
        _add_phrase(_text, (KINDS[_kind], _value))
for _text in soon_expressions():
    _add_phrase(_text, (KINDS["ASAP"], None))
for _text in any_expressions():
    _add_phrase(_text, (KINDS["ANY"], None))
_add_compounds()


def _words_of(step: Step) -> Iterator[str]:
    for word, following in step.following.items():
        yield word
        yield from _words_of(following)


EXPRESSION_WORDS = frozenset(_words_of(PHRASES))
"""All words that stand in some expression."""
