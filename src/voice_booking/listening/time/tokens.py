"""What a word of a sentence is, whatever stands beside it: worked out once for each word of the language."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from voice_booking.german import CARDINALS, WEEKDAYS, fold, parse_cardinal
from voice_booking.listening.time.phrases import EXPRESSION_WORDS, PHRASES, Step
from voice_booking.listening.time.smallwords import FILLER
from voice_booking.listening.time.spelling import WORDS_REMEMBERED, repair, sound
from voice_booking.listening.time.words import KINDS, WORDS, Entry

_STREETS = ("strasse", "strass", "gasse", "allee", "platz", "weg", "damm", "ufer")
_EXPRESSION_SOUNDS = {"wan": "wann", "wi": "wie", "balt": "bald"}
_EXPRESSION_SOUNDS |= {sound(word): word for word in sorted(EXPRESSION_WORDS - WORDS.keys()) if len(word) > 3}
_SPELLED_RIGHT = frozenset(WORDS) | FILLER | EXPRESSION_WORDS
_SHORTEST = 2
_SILENT = FILLER - PHRASES.following.keys() - {"irgendwann", "jetzt", "gleich", "mal"}
"""Fillers that say nothing whatever stands beside them."""
_TOLD = re.compile(
    r"(?:ab|an|auf|aus|ein|zu|vor|mit|nach|her|hin|weg)?ge(?!gen|nau|stern|rn|rade|fuehl)[a-z]{3,}(?:t|en)$"
)
_SMALL_BEFORE_DAYS = ("am", "dann", "es", "geht", "ich", "ist", "mir", "sie", "und", "wir")
DAY_NUMBERS = frozenset(KINDS.codes("DORD DIG ORD"))
HOUR_COMES = frozenset(KINDS.codes("UM HALF QUART THREEQ ZWISCHEN AB BIS"))
PAST_QUARTER = frozenset(KINDS.codes("NACH VOR"))
_NOT_ALONE = frozenset(KINDS.codes("NEIN AEH NUM ONE"))


def _run_together() -> dict[str, tuple[str, ...]]:
    """Pairs that recognisers write as one word: "halbdrei", "morgenfrüh", "umvierzehn", "siemorgen"."""
    hours = [word for word, number in CARDINALS.items() if number <= 24 and len(word) > 2]
    pairs = {(head, hour) for head in ("um", "halb", "viertel", "dreiviertel", "gegen", "ab", "bis") for hour in hours}
    days = ("morgen", "heute", "uebermorgen")
    pairs |= {(day, part) for day in days for part in ("frueh", "vormittag", "mittag", "nachmittag", "abend")}
    pairs |= {("viertel", side) for side in ("nach", "vor", "ueber")} | {(hour, "uhr") for hour in hours}
    pairs |= {(small, day) for small in _SMALL_BEFORE_DAYS for day in (*days, *map(fold, WEEKDAYS))} | {
        ("um", part) for part in ("halb", "viertel", "dreiviertel")
    }
    return {head + tail: (head, tail) for head, tail in pairs if head + tail not in WORDS}


RUN_TOGETHER = _run_together()


@dataclass(frozen=True, slots=True)
class Alone:
    """A word that is no number: what it is wherever nothing before it or behind it changes that."""

    entry: Entry
    repaired: bool
    leans_on: frozenset[str]
    """Kinds right before it that may make something else of it."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign as it was cut from the text."""

    group: str
    """`word`, or what the sign is."""
    text: str
    """Folded; a word of an expression in its proper spelling."""
    silent: bool = False
    """Whether it says nothing, whatever stands beside it."""
    filler: bool = False
    """Whether it says nothing, but for what its neighbours make of it."""
    known: bool = False
    """Whether it stands in the vocabulary."""
    leads_to: dict[str, Step] = field(default_factory=dict)
    """The next words of expressions that begin with it."""
    alone: Alone | None = None
    """None for what always has to be looked at together with its neighbours."""


END = Token("", "")
"""Stands behind the last one."""


_SIGNS: dict[str, Alone] = {
    "comma": Alone((KINDS["COMMA"], None), repaired=False, leans_on=frozenset()),
    "stop": Alone((KINDS["STOP"], None), repaired=False, leans_on=frozenset()),
}
"""Those that mean the same whatever stands beside them."""


def sign(group: str, text: str) -> Token:
    """What is no word: a number, a date, a mark."""
    return Token(group, text, alone=_SIGNS.get(group))


@lru_cache(WORDS_REMEMBERED)
def word(written: str) -> Token:
    """A word, or several stops."""
    if not written.isalpha():
        return sign("stop", written)
    text = _spelled(written)
    return Token(
        group="word",
        text=text,
        silent=text in _SILENT,
        filler=text in FILLER,
        known=text in WORDS,
        leads_to=PHRASES.following.get(text, Step()).following,
        alone=None if text in FILLER else _alone(text),
    )


def _spelled(written: str) -> str:
    """A word of an expression in its proper spelling ("möchlich"); all others as they are."""
    if written in _SPELLED_RIGHT or len(written) < _SHORTEST:
        return written
    return _EXPRESSION_SOUNDS.get(sound(written) if len(written) > 4 else written, written)


def _alone(text: str) -> Alone | None:
    known = WORDS.get(text)
    if text in RUN_TOGETHER or (known and known[0] in _NOT_ALONE):
        return None
    entry, repaired = (known, False) if known else unknown(text)
    leans_on = DAY_NUMBERS if known else DAY_NUMBERS | HOUR_COMES | PAST_QUARTER
    return None if isinstance(entry[1], tuple) else Alone(entry, repaired, leans_on)


@lru_cache(WORDS_REMEMBERED)
def unknown(text: str) -> tuple[Entry, bool]:
    """What a word without an entry is by itself, and whether it had to be repaired for that."""
    if len(text) > 9 and text.endswith(_STREETS):
        return (KINDS["STREET"], None), False
    for ending in ("stermin", "termin", "stermine"):
        if text.endswith(ending) and text.removesuffix(ending) in WORDS:
            return WORDS[text.removesuffix(ending)], False
    entry = repair(text)
    if entry:
        return entry, True
    if "hundert" in text or "tausend" in text:
        number = parse_cardinal(text)
        if number is not None:
            return (KINDS["NUM"], number), False
    return (KINDS["TOLD" if _TOLD.match(text) else "OTHER"], None), False
