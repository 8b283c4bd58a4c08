"""Patterns that are tried only where a word was said that they need: most utterances hold none of them.

Every pattern of every table has a bit of its own. A word bears the bits of those that wait for it, so that one look at
each word of an utterance tells for all tables which patterns may match.
"""

import re
from collections.abc import Mapping
from functools import lru_cache, reduce
from itertools import count
from operator import or_

from voice_booking.listening.words.folding import LETTERS, WORDS_REMEMBERED, Said
from voice_booking.listening.words.patterns import compiled


class Cued:
    """Several patterns as one search, each behind the words without which it cannot match."""

    def __init__(self, *tables: Mapping[str, str]) -> None:
        """Each of the `tables`: cues, separated by blanks, one of which every match holds → pattern.

        A cue is a whole word, or with a star at its end (`letzt*`) what a word begins with, four letters at least.
        Raises `ValueError` for a beginning with less, and for what is no word.
        """
        rows = dict.fromkeys((cues, pattern) for table in tables for cues, pattern in table.items())
        self.patterns = tuple(compiled(pattern) for _, pattern in rows)
        self._by_bit: dict[int, re.Pattern[str]] = {}
        for (cues, _), pattern in zip(rows, self.patterns, strict=True):
            bit = 1 << next(_NUMBERS)
            self._by_bit[bit] = pattern
            for cue in cues.split():
                _wait(bit, cue)
        self._bits = sum(self._by_bit)
        _awakened_by.cache_clear()

    def awaits(self, said: Said) -> bool:
        """Whether one of these words is a cue, so that a pattern may match."""
        return (_awaken(said) if said.awakens is None else said.awakens) & self._bits != 0

    def found(self, said: Said, sentence: str) -> bool:
        """Whether a pattern matches somewhere in `sentence`, all words of which are among those `said`."""
        awake = (_awaken(said) if said.awakens is None else said.awakens) & self._bits
        while awake:
            bit = awake & -awake
            if self._by_bit[bit].search(sentence):
                return True
            awake ^= bit
        return False

    def struck(self, said: Said, sentence: str) -> str:
        """`sentence`, all words of which are among those `said`, with a blank for whatever a pattern matches in it."""
        if self.awaits(said):
            for pattern in self.patterns:
                sentence = pattern.sub(" ", sentence)
        return sentence


_NUMBERS = count()
_WHOLE: dict[str, int] = {}
"""Cues that are whole words → the bits of the patterns that wait for them."""
_BEGUN: dict[str, dict[str, int]] = {}
"""First letters → the cues with a star that begin with them, without it → the bits of their patterns."""


def _wait(bit: int, cue: str) -> None:
    """Lets the pattern with this `bit` wait for `cue`."""
    word = cue.removesuffix("*")
    if not word.isalnum():
        raise ValueError(f"no word: {cue}")
    if cue != word and len(word) < LETTERS:
        raise ValueError(f"too little of a word: {cue}")
    waiting = _WHOLE if cue == word else _BEGUN.setdefault(word[:LETTERS], {})
    waiting[word] = waiting.get(word, 0) | bit


@lru_cache(WORDS_REMEMBERED)
def _awakened_by(word: str) -> int:
    """The bits of the patterns that wait for a folded word."""
    bits = _WHOLE.get(word, 0)
    for beginning, waiting in _BEGUN.get(word[:LETTERS], {}).items():
        if word.startswith(beginning):
            bits |= waiting
    return bits


def _awaken(said: Said) -> int:
    """The bits of the patterns that wait for one of these words, noted with them, as many tables ask."""
    said.awakens = reduce(or_, map(_awakened_by, said), 0)
    return said.awakens
