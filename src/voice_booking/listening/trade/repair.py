"""Misheard words: the nearest word of the catalogue's vocabulary by sound and spelling, or none."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extractOne

from voice_booking.listening.words.folding import WORDS_OF_A_SALON
from voice_booking.listening.words.sounds import cologne, slurred, sound_of

_SHORTEST = 4
_SHORTEST_SOUND = 6
_WITH_EQUAL_SOUND = 0.55
_SHORTEST_SLUR = 6
_SLURRED = 0.9


class _ByLength:
    """Words in order of their length, so that those of some lengths are one slice."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(words, key=len)
        counts = [0] * (len(self._words[-1]) + 2)
        for word in self._words:
            counts[len(word) + 1] += 1
        self._starts = list(accumulate(counts))
        """Length → index of the first word that is as long."""

    def nearest(self, word: str, spread: int, needed: float) -> tuple[str, float] | None:
        """The most alike of the words that are at most `spread` letters longer or shorter, if alike enough."""
        most = len(self._starts) - 1
        first, last = (
            self._starts[min(max(len(word) - spread, 0), most)],
            self._starts[min(len(word) + spread + 1, most)],
        )
        found = extractOne(word, self._words[first:last], scorer=Levenshtein.normalized_similarity, score_cutoff=needed)
        return (found[0], float(found[1])) if found else None


class Repairs:
    """Words by their first sound, so that a misheard word is compared with few of them."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        by_start: dict[str, list[str]] = defaultdict(list)
        self._spoken: dict[str, dict[str, str]] = defaultdict(dict)
        self._slurred: dict[str, str] = {}
        for word in sorted(set(words)):
            if len(word) < _SHORTEST or not word.isalpha():
                continue
            code = cologne(word)
            self._by_sound[code].append(word)
            by_start[code[:1]].append(word)
            self._spoken[code[:1]].setdefault(sound_of(word), word)
            self._slurred.setdefault(slurred(word), word)
        self._by_start = {start: _ByLength(found) for start, found in by_start.items()}
        self._sounds = {start: _ByLength(found) for start, found in self._spoken.items()}
        self._guess = lru_cache(WORDS_OF_A_SALON)(self._compared)

    def nearest(self, word: str, strict: bool = False) -> tuple[str, float] | None:
        """The word that was probably meant and how alike it is (0 to 1); `strict` for guesses across words."""
        return self._guess(word, strict)

    def _compared(self, word: str, strict: bool) -> tuple[str, float] | None:
        if len(word) < _SHORTEST or not word.isalpha():
            return None
        code = cologne(word)
        alike = self._alike(word, code, strict) + self._sounding(word, code, strict)
        same = [(w, Levenshtein.normalized_similarity(word, w)) for w in self._by_sound.get(code, ())]
        floor = 0.75 if strict else _WITH_EQUAL_SOUND
        alike += [(w, s + 0.1) for w, s in same if s >= floor and len(code) > 1]
        if not alike:
            return self._told_apart_badly(word)
        best, score = max(alike, key=lambda pair: pair[1])
        return best, min(score, 1.0)

    def _told_apart_badly(self, word: str) -> tuple[str, float] | None:
        """The word that only differs in sounds that a telephone blurs, be it the first."""
        slur = slurred(word)
        found = self._slurred.get(slur) if len(slur) >= _SHORTEST_SLUR else None
        return (found, _SLURRED) if found is not None else None

    def _sounding(self, word: str, code: str, strict: bool) -> list[tuple[str, float]]:
        """The same by how words sound, for foreign words that are spelled as heard."""
        sound = sound_of(word)
        if len(sound) < _SHORTEST_SOUND:
            return []
        sounds = self._sounds.get(code[:1])
        found = sounds.nearest(sound, 1, 0.8 if strict else 0.83) if sounds else None
        return [(self._spoken[code[:1]][found[0]], found[1] - 0.02)] if found else []

    def _alike(self, word: str, code: str, strict: bool) -> list[tuple[str, float]]:
        words = self._by_start.get(code[:1])
        needed = _needed(len(word)) + (0.02 if strict else 0.0)
        found = words.nearest(word, max(1, len(word) // 4), needed) if words else None
        return [found] if found else []


def _needed(length: int) -> float:
    """How alike a word must be without sounding equal: short words differ by one letter too easily."""
    if length <= 5:
        return 0.8
    return 0.8 if length <= 8 else 0.76
