"""Patterns that are tried only where a word was said that they need: most utterances hold none of them."""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import chain

from voice_booking.listening.words.folding import WORDS_REMEMBERED


class Cued:
    """Several patterns as one search, each behind the words without which it cannot match."""

    def __init__(self, *tables: Mapping[str, str]) -> None:
        """Each of the `tables`: cues, separated by blanks, one of which every match holds → pattern.

        A cue is a whole word, or with a star at its end (`letzt*`) what a word begins with.
        """
        rows = dict.fromkeys((cues, pattern) for table in tables for cues, pattern in table.items())
        self.patterns = tuple(re.compile(pattern) for _, pattern in rows)
        self._by_cue: dict[str, tuple[int, ...]] = {}
        for number, (cues, _) in enumerate(rows):
            for cue in cues.split():
                self._by_cue[cue] = (*self._by_cue.get(cue, ()), number)
        self._cues = frozenset(self._by_cue)
        self._stems = tuple(cue[:-1] for cue in self._by_cue if cue.endswith("*"))
        self._begun_by = lru_cache(WORDS_REMEMBERED)(self._cues_begun_by)

    def found(self, texts: Collection[str], sentence: str) -> bool:
        """Whether a pattern matches somewhere in `sentence`, all words of which are among `texts`."""
        cues: Iterable[str] = self._cues.intersection(texts)
        if self._stems:
            cues = {*cues, *chain.from_iterable(map(self._begun_by, texts))}
        numbers = {number for cue in cues for number in self._by_cue[cue]} if cues else ()
        return any(self.patterns[number].search(sentence) for number in numbers)

    def _cues_begun_by(self, text: str) -> tuple[str, ...]:
        """The cues with a star that one word begins with."""
        return tuple(f"{stem}*" for stem in self._stems if text.startswith(stem))
