"""A name where a name was asked for: there even Sonntag, Kurz and Schön are people."""

import re
from collections.abc import Sequence

from voice_booking.listening.callers.around_names import AGREEING, GREETING, NO_NAME, TITLES
from voice_booking.listening.callers.names import understand_name
from voice_booking.listening.callers.nobility import PARTICLES
from voice_booking.listening.callers.surnames import GIVEN, NEVER
from voice_booking.listening.understanding import NotUnderstood, Understood
from voice_booking.listening.words.firstnames import FIRST_NAMES
from voice_booking.listening.words.folding import fold
from voice_booking.listening.words.hesitation import HESITATING
from voice_booking.listening.words.ordinary import ORDINARY
from voice_booking.listening.words.sets import word_set

_NAME = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_MOST_WORDS = 4
_MOST_SAID = 8
"""With what stands around a name."""
_AGAIN = [phrase.split() for phrase in ("also", "noch einmal", "ich sagte", "das ist")]
_UNCOMMON = 0.7
_PASSED_OVER = TITLES | (GREETING - {"morgen", "abend", "tag"}) | word_set("doktor dr prof professor genau richtig")
_NONE = (NO_NAME | NEVER) - {"weiss"}


def understand_given_name(text: str) -> Understood[str] | NotUnderstood:
    """The name in the answer to “auf welchen Namen?”.

    As `understand_name`, but words that are no names elsewhere are one here, unless they are what people say instead of
    a name (ja bitte, einen Moment).
    """
    heard = understand_name(text)
    if isinstance(heard, Understood):
        return heard
    words = _alone([word for word in text.split() if _plain(word) not in HESITATING])
    particles = [0 < at < len(words) - 1 and _plain(word) in PARTICLES for at, word in enumerate(words)]
    if not 0 < len(words) - sum(particles) <= _MOST_WORDS or not all(_NAME.fullmatch(word) for word in words):
        return heard
    plain = [_plain(word) for word, joins in zip(words, particles, strict=True) if not joins]
    told_from = any(particles) and (plain[0] in ORDINARY - GIVEN or _plain(text.split(maxsplit=1)[0]) in ("der", "die"))
    if told_from or not _can_be_called(plain):
        return heard
    capitals = (word if word[:1].isupper() else word.capitalize() for word in words)
    name = " ".join(fold(word) if joins else word for word, joins in zip(capitals, particles, strict=True))
    return Understood(name, _UNCOMMON, (f"name given: {name}",))


def _alone(words: Sequence[str]) -> Sequence[str]:
    """Without what is said before a name and after it."""
    if len(words) > _MOST_SAID:
        return ()
    while words and (_plain(words[0]) in _PASSED_OVER or (words[0].endswith(",") and _plain(words[0]) in AGREEING)):
        words = words[1:]
    for again in _AGAIN:
        if len(words) > len(again) + 1 and [_plain(word) for word in words[: len(again)]] == again:
            words = words[len(again) :]
    if len(words) > 1 and _plain(words[-1]) in ("bitte", "danke"):
        words = words[:-1]
    return words


def _plain(word: str) -> str:
    return fold(word).strip(".,!?")


def _can_be_called(words: Sequence[str]) -> bool:
    """Whether somebody can have this name; two ordinary words (alles gut) are none."""
    if len(words) > 1 and words[0] in FIRST_NAMES:
        return NEVER.isdisjoint(words)
    return _NONE.isdisjoint(words) and (len(words) == 1 or words[0] in GIVEN or not ORDINARY.issuperset(words))
