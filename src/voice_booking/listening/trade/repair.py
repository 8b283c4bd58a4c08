"""Misheard words: the nearest word of the catalogue's vocabulary by sound and spelling, or none."""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from voice_booking.listening.words.sounds import cologne, sound_of

_SHORTEST = 4
_SHORTEST_SOUND = 6
_WITH_EQUAL_SOUND = 0.55
_NEIGHBOURS = 4


class Repairs:
    """Words by their first sound, so that a misheard word is compared with few of them."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        self._by_start: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._spoken: dict[tuple[str, int], dict[str, str]] = defaultdict(dict)
        for word in sorted(set(words)):
            if len(word) < _SHORTEST or not word.isalpha():
                continue
            code = cologne(word)
            self._by_sound[code].append(word)
            self._by_start[code[:1], len(word)].append(word)
            sound = sound_of(word)
            self._spoken[code[:1], len(sound)].setdefault(sound, word)

    def nearest(self, word: str, strict: bool = False) -> tuple[str, float] | None:
        """The word that was probably meant and how alike it is (0 to 1); `strict` for guesses across words."""
        if len(word) < _SHORTEST or not word.isalpha():
            return None
        code = cologne(word)
        alike = self._alike(word, code, strict) + self._sounding(word, code, strict)
        same = [(w, Levenshtein.normalized_similarity(word, w)) for w in self._by_sound.get(code, ())]
        floor = 0.75 if strict else _WITH_EQUAL_SOUND
        alike += [(w, s + 0.1) for w, s in same if s >= floor and len(code) > 1]
        if not alike:
            return None
        best, score = max(alike, key=lambda pair: pair[1])
        return best, min(score, 1.0)

    def _sounding(self, word: str, code: str, strict: bool) -> list[tuple[str, float]]:
        """The same by how words sound, for foreign words that are spelled as heard."""
        sound = sound_of(word)
        if len(sound) < _SHORTEST_SOUND:
            return []
        needed = 0.8 if strict else 0.83
        found: list[tuple[str, float]] = []
        for length in range(len(sound) - 1, len(sound) + 2):
            bucket = self._spoken.get((code[:1], length))
            if bucket:
                hits = extract(
                    sound, bucket.keys(), scorer=Levenshtein.normalized_similarity, limit=2, score_cutoff=needed
                )
                found += [(bucket[hit[0]], float(hit[1]) - 0.02) for hit in hits]
        return found

    def _alike(self, word: str, code: str, strict: bool) -> list[tuple[str, float]]:
        needed = _needed(len(word)) + (0.02 if strict else 0.0)
        spread = max(1, len(word) // 4)
        found: list[tuple[str, float]] = []
        for length in range(len(word) - spread, len(word) + spread + 1):
            bucket = self._by_start.get((code[:1], length))
            if bucket:
                hits = extract(
                    word, bucket, scorer=Levenshtein.normalized_similarity, limit=_NEIGHBOURS, score_cutoff=needed
                )
                found += [(hit[0], float(hit[1])) for hit in hits]
        return found


def _needed(length: int) -> float:
    """How alike a word must be without sounding equal: short words differ by one letter too easily."""
    if length <= 5:
        return 0.8
    return 0.8 if length <= 8 else 0.76
