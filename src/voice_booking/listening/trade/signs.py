"""What callers tell instead of naming a service: parts, symptoms and means, found word by word."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from voice_booking.listening.trade.lexicon.table import lines_of
from voice_booking.listening.words.folding import Word, fold

_START = 3
"""Letters by which words with an open end are found."""
_LONGEST = 5
_BRACKET = 6
"""Words that may stand between the two halves of `springt … nicht an`."""
_DENYING = frozenset({"ohne", "kein", "keine", "keinen", "keiner", "koa", "koan"})
_LET_BE = (
    ("brauchts", "nicht"),
    ("brauch", "ich", "nicht"),
    ("brauche", "ich", "nicht"),
    ("muss", "nicht"),
    ("nicht", "noetig"),
)

Found = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Signs:
    """Words of one trade → the signs that they give, indexed by how a word is met."""

    exact: Found
    """Words, and runs of words joined by `_`."""
    starts: Mapping[str, tuple[tuple[str, str], ...]]
    """First letters → (beginning, sign)."""
    ends: Mapping[str, tuple[tuple[str, str], ...]]
    """Last letters → (ending, sign)."""
    brackets: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    """First word → (words that follow further on, sign)."""


def read_signs(text: str) -> Signs:
    """`sign: word begin* *end run_of_words first..later` a line; lines of one sign add up."""
    exact: dict[str, list[str]] = defaultdict(list)
    starts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    ends: dict[str, list[tuple[str, str]]] = defaultdict(list)
    brackets: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for line in lines_of(text):
        sign, _, words = line.partition(":")
        for word in (fold(word) for word in words.split()):
            first, further, later = word.partition("..")
            if further:
                brackets[first].append((tuple(later.split("_")), sign))
            elif word.startswith("*"):
                ends[word[-_START:]].append((word[1:], sign))
            elif word.endswith("*"):
                starts[word[:_START]].append((word[:-1], sign))
            else:
                exact[word].append(sign)
    return Signs(_frozen(exact), _frozen(starts), _frozen(ends), _frozen(brackets))


_Row = TypeVar("_Row")


def _frozen(table: Mapping[str, list[_Row]]) -> dict[str, tuple[_Row, ...]]:
    return {key: tuple(rows) for key, rows in table.items()}


def signs_in(words: Sequence[Word], masked: frozenset[int], table: Signs) -> dict[str, list[range]]:
    """Sign → indexes of the words that gave it; words at `masked` indexes are names, and what is denied is no sign."""
    texts = [word.text for word in words]
    found: dict[str, list[range]] = {}
    covered = 0
    for at in range(len(texts)):
        if at in masked:
            continue
        length, signs = _run(texts, at, table)
        if length == 1 and at >= covered:
            signs = (*signs, *_open_ended(texts[at], table))
        if signs and (length > 1 or (at >= covered and not _denied(texts, at))):
            _note(signs, range(at, at + length), found)
            covered = max(covered, at + length)
        _note(_bracketed(texts, at, table), range(at, at + 1), found)
    return found


def _note(signs: Sequence[str], heard: range, found: dict[str, list[range]]) -> None:
    for sign in signs:
        found.setdefault(sign, []).append(heard)


def _run(texts: Sequence[str], at: int, table: Signs) -> tuple[int, tuple[str, ...]]:
    """The longest run of words from `at` on that gives signs."""
    for length in range(min(_LONGEST, len(texts) - at), 0, -1):
        signs = table.exact.get("_".join(texts[at : at + length]))
        if signs is not None:
            return length, signs
    return 1, ()


def _open_ended(text: str, table: Signs) -> list[str]:
    begun = [sign for begin, sign in table.starts.get(text[:_START], ()) if text.startswith(begin)]
    return begun + [sign for end, sign in table.ends.get(text[-_START:], ()) if text.endswith(end)]


def _bracketed(texts: Sequence[str], at: int, table: Signs) -> list[str]:
    signs = []
    for later, sign in table.brackets.get(texts[at], ()):
        size = len(later)
        last = min(len(texts) - size, at + 1 + _BRACKET)
        if any(tuple(texts[start : start + size]) == later for start in range(at + 1, last + 1)):
            signs.append(sign)
    return signs


def _denied(texts: Sequence[str], at: int) -> bool:
    """`ohne Motor`, `keine Massage`, `kneten brauchts nicht`."""
    if at > 0 and texts[at - 1] in _DENYING:
        return True
    return any(tuple(texts[at + 1 : at + 1 + len(words)]) == words for words in _LET_BE)
