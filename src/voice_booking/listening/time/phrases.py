"""Expressions of several words, found by their first one; and compound words for holidays and weeks of a month."""

from voice_booking.german import MONTHS, fold
from voice_booking.listening.time.expressions import EXPRESSIONS
from voice_booking.listening.time.holiday_names import HOLIDAY_NAMES
from voice_booking.listening.time.mood_words import any_expressions, soon_expressions
from voice_booking.listening.time.words import KINDS, WORDS, Entry

PHRASES: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
"""First word -> the words that follow, longest first, with kind and value of the whole."""

_FEAST_DAYS = {
    "christmas": "weihnachtstag weihnachtsfeiertag weihnachtsdag",
    "easter": "osterfeiertag ostertag",
    "pentecost": "pfingstfeiertag pfingsttag",
    "advent": "advent adventssonntag adventsonntag",
}
"""Feasts whose days are counted: "am zweiten Weihnachtstag"."""


def _add_phrase(text: str, entry: Entry) -> None:
    first, *rest = text.split()
    if rest:
        PHRASES.setdefault(first, []).append((tuple(rest), entry))
    else:
        WORDS.setdefault(first, entry)


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
for _candidates in PHRASES.values():
    _candidates.sort(key=lambda candidate: -len(candidate[0]))
EXPRESSION_WORDS = frozenset(
    word for first, candidates in PHRASES.items() for rest, _ in candidates for word in (first, *rest)
)
"""All words that stand in some expression."""
