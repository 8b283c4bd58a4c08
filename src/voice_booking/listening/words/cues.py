"""Patterns that are tried only where a word was said that they need: most utterances hold none of them."""

import re
from collections.abc import Collection, Mapping

from voice_booking.listening.words.folding import LETTERS, Said


class Cued:
    """Several patterns as one search, each behind the words without which it cannot match."""

    def __init__(self, *tables: Mapping[str, str]) -> None:
        """Each of the `tables`: cues, separated by blanks, one of which every match holds → pattern.

        A cue is a whole word, or with a star at its end (`letzt*`) what a word begins with, four letters at least.
        Raises `ValueError` for a beginning with less, and for what is no word.
        """
        rows = dict.fromkeys((cues, pattern) for table in tables for cues, pattern in table.items())
        self.patterns = tuple(re.compile(pattern) for _, pattern in rows)
        self._by_cue: dict[str, tuple[int, ...]] = {}
        for number, (cues, _) in enumerate(rows):
            for cue in cues.split():
                if not cue.removesuffix("*").isalnum():
                    raise ValueError(f"no word: {cue}")
                self._by_cue[cue] = (*self._by_cue.get(cue, ()), number)
        self._cues = frozenset(self._by_cue)
        stems = [cue[:-1] for cue in self._by_cue if cue.endswith("*")]
        for stem in stems:
            if len(stem) < LETTERS:
                raise ValueError(f"too little of a word: {stem}*")
            known = _STEMS.get(stem[:LETTERS], ())
            _STEMS[stem[:LETTERS]] = known if stem in known else (*known, stem)
        self._starred = bool(stems)

    def awaits(self, texts: Collection[str]) -> bool:
        """Whether one of these words is a cue, so that a pattern may match."""
        return not self._cues.isdisjoint(_cues_in(texts) if self._starred else texts)

    def found(self, texts: Collection[str], sentence: str) -> bool:
        """Whether a pattern matches somewhere in `sentence`, all words of which are among `texts`."""
        held = _cues_in(texts) if self._starred else texts
        if self._cues.isdisjoint(held):
            return False
        for number in {number for cue in self._cues.intersection(held) for number in self._by_cue[cue]}:
            if self.patterns[number].search(sentence):
                return True
        return False


_STEMS: dict[str, tuple[str, ...]] = {}
"""First letters → all stars of all patterns that begin with them, known once the patterns are."""


def _cues_in(texts: Collection[str]) -> frozenset[str]:
    """The words, and the cues with a star that some of them begin with: worked out once for an utterance."""
    said = texts if isinstance(texts, Said) else Said(texts)
    if said.cues is None:
        begun = [text for text in said if text[:LETTERS] in _STEMS]
        stems = [stem for text in begun for stem in _STEMS[text[:LETTERS]] if text.startswith(stem)]
        said.cues = said.union([f"{stem}*" for stem in stems])
    return said.cues
