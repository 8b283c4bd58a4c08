"""A name where a name was asked for: there even Sonntag, Kurz and Schön are people."""

import re

from voice_booking.listening.callers.around_names import NO_NAME
from voice_booking.listening.callers.names import understand_name
from voice_booking.listening.callers.surnames import NEVER
from voice_booking.listening.understanding import NotUnderstood, Understood
from voice_booking.listening.words.firstnames import FIRST_NAMES
from voice_booking.listening.words.folding import fold

_NAME = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_MOST_WORDS = 4
_UNCOMMON = 0.7


def understand_given_name(text: str) -> Understood[str] | NotUnderstood:
    """The name in the answer to “auf welchen Namen?”.

    As `understand_name`, but words that are no names elsewhere are one here, unless they are what people say instead of
    a name (ja bitte, einen Moment).
    """
    heard = understand_name(text)
    words = text.split()
    if isinstance(heard, Understood) or not 0 < len(words) <= _MOST_WORDS:
        return heard
    plain = all(_NAME.fullmatch(word) for word in words) and not any(fold(word) in NEVER for word in words)
    behind_first_name = len(words) > 1 and fold(words[0]) in FIRST_NAMES
    if plain and (behind_first_name or not any(fold(word) in NO_NAME for word in words)):
        name = " ".join(word if word[:1].isupper() else word.capitalize() for word in words)
        return Understood(name, _UNCOMMON, (f"name given: {name}",))
    return heard
