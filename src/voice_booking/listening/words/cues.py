"""Patterns that are tried only where a word was said that they need: most utterances hold none of them."""

import re
from collections.abc import Collection, Mapping

from voice_booking.listening.words.folding import LETTERS, Said


class Cued:
    """Several patterns as one search, each behind the words without which it cannot match."""

    def __init__(self, *tables: Mapping[str, str]) -> None:
        """Each of the `tables`: cues, separated by blanks, one of which every match holds → pattern.

        A cue is a whole word, or with a star at its end (`letzt*`) what a word begins with, four letters at least.
        Raises `ValueError` for a beginning with less.
        """
        rows = dict.fromkeys((cues, pattern) for table in tables for cues, pattern in table.items())
        self.patterns = tuple(re.compile(pattern) for _, pattern in rows)
        self._by_cue: dict[str, tuple[int, ...]] = {}
        for number, (cues, _) in enumerate(rows):
            for cue in cues.split():
                self._by_cue[cue] = (*self._by_cue.get(cue, ()), number)
        self._cues = frozenset(self._by_cue)
        self._stems: dict[str, tuple[str, ...]] = {}
        for stem in [cue[:-1] for cue in self._by_cue if cue.endswith("*")]:
            if len(stem) < LETTERS:
                raise ValueError(f"too little of a word: {stem}*")
            self._stems[stem[:LETTERS]] = (*self._stems.get(stem[:LETTERS], ()), stem)
        self._beginnings = frozenset(self._stems)

    def found(self, texts: Collection[str], sentence: str) -> bool:
        """Whether a pattern matches somewhere in `sentence`, all words of which are among `texts`."""
        cues = self._cues.intersection(texts)
        if self._stems:
            cues |= self._begun_by(texts)
        if not cues:
            return False
        for number in {number for cue in cues for number in self._by_cue[cue]}:
            if self.patterns[number].search(sentence):
                return True
        return False

    def _begun_by(self, texts: Collection[str]) -> frozenset[str]:
        """The cues with a star that some of the words begin with."""
        begun = self._beginnings & (texts.beginnings if isinstance(texts, Said) else Said(texts).beginnings)
        if not begun:
            return begun
        stems = [stem for beginning in begun for stem in self._stems[beginning]]
        return frozenset([f"{stem}*" for stem in stems for text in texts if text.startswith(stem)])
