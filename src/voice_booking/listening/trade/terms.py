"""What single words are in one catalogue, whatever stands beside them: worked out once for each word."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from voice_booking.listening.trade.compounds import Forms, known, split, strange_compound, strange_ending
from voice_booking.listening.trade.concepts import Concept
from voice_booking.listening.words.folding import WORDS_OF_A_SALON
from voice_booking.listening.words.ordinary import ORDINARY

_SHORTEST_COMPOUND = 6

Concepts = tuple[Concept, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One word, which may be an everyday one."""

    named: Concepts | None
    """What it stands for as a form, or as an inflection of one; an everyday word is nothing but a form."""
    whole: Concepts | None
    """The same, or what a compound stands for all of whose parts are known."""
    partly: Concepts | None
    """What the known last part of a compound stands for, behind something that nobody knows."""
    begun: Concepts | None
    """What its known first part stands for, before something that nobody knows."""
    goes_on: frozenset[str]
    """The letters with which longer forms go on that begin with it."""


class Terms:
    """The words of everybody's speech as one catalogue knows them."""

    def __init__(self, forms: Forms) -> None:
        self._forms = forms
        self._in_order = sorted(forms)
        self.of = lru_cache(WORDS_OF_A_SALON)(self._looked_up)
        """The term of a folded word."""

    def _looked_up(self, word: str) -> Term:
        goes_on = self.letters_behind(word)
        if word in ORDINARY:
            named = self._forms.get(word)
            return Term(named, named, None, None, goes_on)
        named = known(word, self._forms)
        whole = split(word, self._forms) if named is None and len(word) >= _SHORTEST_COMPOUND else named
        if whole is not None:
            return Term(named, whole, None, None, goes_on)
        strange = strange_compound(word, self._forms, ORDINARY)
        return Term(None, None, strange and strange[1], strange_ending(word, self._forms), goes_on)

    def letters_behind(self, word: str) -> frozenset[str]:
        """The letters with which longer forms go on that begin with this word."""
        letters = set()
        at = bisect_right(self._in_order, word)
        while at < len(self._in_order) and self._in_order[at].startswith(word):
            letter = self._in_order[at][len(word)]
            letters.add(letter)
            at = bisect_left(self._in_order, word + chr(ord(letter) + 1), at)
        return frozenset(letters)
