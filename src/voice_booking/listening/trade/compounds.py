"""One German word taken apart: known forms, inflected forms, compounds, and compounds with a part that nobody knows."""

from collections.abc import Container, Mapping

from voice_booking.listening.trade.concepts import Concept
from voice_booking.listening.trade.lexicon.everyday import NEUTRAL

Forms = Mapping[str, tuple[Concept, ...]]

_ENDINGS = ("en", "e", "n", "s", "es", "er", "em", "t", "st", "te", "ten")
_ENDINGS_WITH = {
    last: tuple(ending for ending in _ENDINGS if ending[-1] == last) for last in {ending[-1] for ending in _ENDINGS}
}
"""Last letter → the endings with it, in the order in which they are tried."""
_LINKS = ("", "s", "n", "en", "e", "es", "er")
_SHORTEST_PART = 3
_SHORTEST_STEM = 4


def known(word: str, forms: Forms) -> tuple[Concept, ...] | None:
    """Concepts of a form or of an inflection of one."""
    found = forms.get(word)
    if found is not None:
        return found
    stem = _stem(word, forms)
    return None if stem is None else forms[stem]


def _stem(word: str, forms: Forms) -> str | None:
    """The form of which a word is an inflection."""
    for ending in _ENDINGS_WITH.get(word[-1:], ()):
        stem = word[: -len(ending)]
        if stem in forms and len(stem) >= _SHORTEST_STEM and word.endswith(ending):
            return stem
    return None


def split(word: str, forms: Forms) -> tuple[Concept, ...] | None:
    """Concepts of a compound all of whose parts are known, else None."""
    pieces = _cover(word, forms, {})
    if pieces is None or not any(piece in forms for piece in pieces):
        return None
    found = [entry for piece in pieces for entry in forms.get(piece, ())]
    return tuple(dict.fromkeys(found))


def _cover(word: str, forms: Forms, memo: dict[str, tuple[str, ...] | None]) -> tuple[str, ...] | None:
    """The fewest parts that make up `word`; a linking sound may follow each but the last."""
    if word in memo:
        return memo[word]
    memo[word] = best = (word,) if word in forms or word in NEUTRAL else _inflected(word, forms)
    if best is not None:
        return best
    for cut in range(len(word) - 2, 1, -1):
        part = word[:cut]
        if part not in NEUTRAL and (cut < _SHORTEST_PART or part not in forms):
            continue
        for link in _LINKS if part not in NEUTRAL else ("",):
            rest = _cover(word[cut + len(link) :], forms, memo) if word.startswith(link, cut) else None
            if rest is not None and (best is None or len(rest) + 1 < len(best)):
                best = (part, *rest)
    memo[word] = best
    return best


def _inflected(word: str, forms: Forms) -> tuple[str, ...] | None:
    stem = _stem(word, forms)
    return None if stem is None else (stem,)


def strange_compound(word: str, forms: Forms, ordinary: Container[str]) -> tuple[int, tuple[Concept, ...]] | None:
    """Where a known last part begins behind something unknown, and its concepts: `hundehaarschnitt`."""
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_STEM + 1):
        tail = word[cut:]
        entries = forms.get(tail)
        if entries is not None and word[:cut] not in ordinary and any(entry.names_something for entry in entries):
            return cut, entries
    return None


def strange_ending(word: str, forms: Forms) -> tuple[Concept, ...] | None:
    """A known first part before something unknown: `Bremsflüssigkeit` is no brake service that we know."""
    for cut in range(len(word) - _SHORTEST_STEM, _SHORTEST_STEM - 1, -1):
        entries = forms.get(word[:cut])
        if entries is not None and any(entry.names_something for entry in entries):
            return entries
    return None
