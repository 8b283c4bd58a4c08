"""Patterns that are tried only where a word was said that they need: most utterances hold none of them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from voice_booking.listening.words.folding import WORDS_REMEMBERED


class Cued:
    """Several patterns as one search, each behind the words without which it cannot match."""

    def __init__(self, *tables: Mapping[str, str]) -> None:
        """Each of the `tables`: cues, separated by blanks, one of which every match holds → pattern.

        A cue is a whole word, or with a star at its end (`letzt*`) what a word begins with.
        """
        rows = dict.fromkeys((cues, pattern) for table in tables for cues, pattern in table.items())
        self.patterns = tuple(re.compile(pattern) for _, pattern in rows)
        self._by_cue: dict[str, set[int]] = defaultdict(set)
        for number, (cues, _) in enumerate(rows):
            for cue in cues.split():
                self._by_cue[cue].add(number)
        self._begun = tuple(cue.removesuffix("*") for cue in self._by_cue if cue.endswith("*"))
        self._called_for = lru_cache(WORDS_REMEMBERED)(self._numbers_of)

    def found(self, texts: Iterable[str], sentence: str) -> bool:
        """Whether a pattern matches somewhere in `sentence`, all words of which are among `texts`."""
        called_for = _NONE.union(*map(self._called_for, texts))
        return bool(called_for) and any(self.patterns[number].search(sentence) for number in called_for)

    def _numbers_of(self, text: str) -> frozenset[int]:
        """The numbers of the patterns that one word calls for."""
        begun = (f"{stem}*" for stem in self._begun if text.startswith(stem))
        return _NONE.union(*(self._by_cue.get(cue, _NONE) for cue in (text, *begun)))


_NONE: frozenset[int] = frozenset()
