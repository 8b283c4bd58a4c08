"""Patterns that are tried only where a word was said that they need: most utterances hold none of them."""

import re
from collections.abc import Iterable, Mapping


class Cued:
    """Several patterns as one search, each behind the words without which it cannot match."""

    def __init__(self, patterns: Mapping[str, str]) -> None:
        """`patterns`: cue words, separated by blanks, one of which every match holds as a whole word → pattern."""
        self.patterns = tuple(re.compile(pattern) for pattern in patterns.values())
        by_word: dict[str, list[str]] = {}
        for cues, pattern in patterns.items():
            for cue in cues.split():
                by_word.setdefault(cue, []).append(pattern)
        joined = {text: re.compile(text) for text in {"|".join(found) for found in by_word.values()}}
        self._by_word = {cue: joined["|".join(found)] for cue, found in by_word.items()}

    def found(self, texts: Iterable[str], sentence: str) -> bool:
        """Whether a pattern matches somewhere in `sentence`, whose words are `texts`."""
        return any(pattern.search(sentence) for pattern in map(self._by_word.get, texts) if pattern is not None)
