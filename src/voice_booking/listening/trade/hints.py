"""Descriptions that name nothing: which concepts the words of an utterance point to, taken together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from voice_booking.listening.trade.lexicon import hints

_ENOUGH = 2.0
"""What the words must weigh together; one strong word or two that agree."""
_CLOSE = 0.45
_PREFIX = 3
_LONGEST = 5

_TABLES = {"hair": (hints.HAIR,), "spa": (hints.HAIR,)}


@dataclass(frozen=True, slots=True)
class _Table:
    exact: dict[str, tuple[tuple[int, float], ...]]
    """Word or words joined by `_` → (line, weight)."""
    prefixes: dict[str, tuple[tuple[str, int, float], ...]]
    """First letters → (prefix, line, weight)."""
    lines: tuple[tuple[str, ...], ...]
    """The concepts of each line."""


@dataclass(frozen=True, slots=True)
class Hint:
    concepts: tuple[str, ...]
    weight: float
    words: tuple[str, ...]


@lru_cache(maxsize=8)
def _table_of(trade: str) -> _Table:
    exact: dict[str, list[tuple[int, float]]] = defaultdict(list)
    prefixes: dict[str, list[tuple[str, int, float]]] = defaultdict(list)
    lines: list[tuple[str, ...]] = []
    for text in "\n".join(_TABLES.get(trade, ())).strip().splitlines():
        concepts, _, words = text.partition("|")
        if not words:
            continue
        for entry in words.split():
            word, _, weight = entry.partition("=")
            number = float(weight) if weight else 1.0
            if word.endswith("*") and "*" not in word[:-1] and len(word) > _PREFIX:
                prefixes[word[:_PREFIX]].append((word[:-1], len(lines), number))
            else:
                exact[word.replace("*", "")].append((len(lines), number))
        lines.append(tuple(concepts.split()))
    return _Table({w: tuple(e) for w, e in exact.items()}, {p: tuple(e) for p, e in prefixes.items()}, tuple(lines))


def hints_in(texts: Sequence[str], trade: str) -> list[Hint]:
    """What the words describe, likeliest first, and what is nearly as likely; empty when they say too little."""
    table = _table_of(trade)
    weights: dict[int, float] = defaultdict(float)
    words: dict[int, list[str]] = defaultdict(list)
    for word, hits in _found(texts, table):
        for line, weight in hits:
            weights[line] += weight
            words[line].append(word)
    best = max(weights.values(), default=0.0)
    near = sorted(
        (line for line, weight in weights.items() if weight >= max(_ENOUGH, best - 2.0)), key=lambda at: -weights[at]
    )
    return [Hint(table.lines[line], weights[line], tuple(words[line])) for line in near]


def _found(texts: Sequence[str], table: _Table) -> list[tuple[str, list[tuple[int, float]]]]:
    found: list[tuple[str, list[tuple[int, float]]]] = []
    for at, text in enumerate(texts):
        for length in range(1, _LONGEST + 1):
            run = "_".join(texts[at : at + length])
            if run in table.exact and at + length <= len(texts):
                found.append((run, list(table.exact[run])))
        starts = [
            (line, weight) for prefix, line, weight in table.prefixes.get(text[:_PREFIX], ()) if text.startswith(prefix)
        ]
        if starts:
            found.append((text, starts))
    return found
