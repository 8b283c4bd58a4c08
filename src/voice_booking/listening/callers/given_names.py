"""A name where a name was asked for: there even Sonntag, Kurz and Schön are people."""

import re
from collections.abc import Sequence

from voice_booking.listening.callers.around_names import AGREEING, GREETING, NO_NAME, TITLES
from voice_booking.listening.callers.names import understand_name
from voice_booking.listening.callers.surnames import GIVEN, NEVER
from voice_booking.listening.understanding import NotUnderstood, Understood
from voice_booking.listening.words.firstnames import FIRST_NAMES
from voice_booking.listening.words.folding import fold
from voice_booking.listening.words.ordinary import ORDINARY
from voice_booking.listening.words.sets import word_set

_NAME = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_MOST_WORDS = 4
_UNCOMMON = 0.7
_PASSED_OVER = TITLES | (GREETING - {"morgen", "abend", "tag"}) | word_set("doktor dr prof professor genau richtig")
_NONE = (NO_NAME | NEVER) - {"weiss"}


def understand_given_name(text: str) -> Understood[str] | NotUnderstood:
    """The name in the answer to “auf welchen Namen?”.

    As `understand_name`, but words that are no names elsewhere are one here, unless they are what people say instead of
    a name (ja bitte, einen Moment).
    """
    heard = understand_name(text)
    words = text.split()
    if isinstance(heard, Understood) or not 0 < len(words) <= _MOST_WORDS:
        return heard
    while words and (_plain(words[0]) in _PASSED_OVER or (words[0].endswith(",") and _plain(words[0]) in AGREEING)):
        words = words[1:]
    if len(words) > 1 and _plain(words[-1]) in ("bitte", "danke"):
        words = words[:-1]
    if not words or not all(_NAME.fullmatch(word) for word in words) or not _can_be_called([*map(_plain, words)]):
        return heard
    name = " ".join(word if word[:1].isupper() else word.capitalize() for word in words)
    return Understood(name, _UNCOMMON, (f"name given: {name}",))


def _plain(word: str) -> str:
    return fold(word).strip(".,!?")


def _can_be_called(words: Sequence[str]) -> bool:
    """Whether somebody can have this name; two ordinary words (alles gut) are none."""
    if len(words) > 1 and words[0] in FIRST_NAMES:
        return NEVER.isdisjoint(words)
    return _NONE.isdisjoint(words) and (len(words) == 1 or words[0] in GIVEN or not ORDINARY.issuperset(words))
