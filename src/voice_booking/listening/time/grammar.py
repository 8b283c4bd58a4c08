"""A little grammar: rules are regular expressions over kinds of words, not over letters.

A sentence is a string with one character per word, its kind. A rule's pattern names kinds in capitals
(`"UM? HALF NUM UHR?"`) and is compiled to an expression over those characters, so that finding all phrases of a
sentence is one linear scan.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

_ALPHABET = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåæçèéêëìíîïðñò"
)
_NAME = re.compile(r"[A-Z][A-Z0-9_]*")


class Kinds:
    """Names of kinds and the one character that stands for each."""

    def __init__(self, names: str, groups: dict[str, str] | None = None) -> None:
        """`names` separated by blanks; `groups` are names for several kinds: `{"HOUR": "NUM DIG"}`."""
        self._codes = dict(zip(names.split(), _ALPHABET, strict=False))
        self._classes = {name: f"[{self.codes(members)}]" for name, members in (groups or {}).items()}

    def __getitem__(self, name: str) -> str:
        """The character of a kind. Raises `KeyError` for an unknown name."""
        return self._codes[name]

    def codes(self, names: str) -> str:
        """The characters of several kinds, in a row."""
        return "".join(self._codes[name] for name in names.split())

    def compile(self, pattern: str) -> str:
        """The regular expression over characters for a pattern over names."""
        written = _NAME.sub(lambda found: self._classes.get(found[0]) or self._codes[found[0]], pattern)
        return written.replace(" ", "").replace("\n", "")


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """What a pattern means; `make` returns None where the words turn out to be no such phrase."""

    name: str
    pattern: str
    make: Callable[["Phrase"], T | None]


@dataclass(slots=True)
class Phrase:
    """The words that a rule matched: their kinds, values and spellings, side by side."""

    kinds: str
    values: list[object]
    words: list[str]

    def numbers(self) -> list[int]:
        """All integers among the values, in order."""
        return [value for value in self.values if type(value) is int]

    def value_of(self, codes: str) -> object | None:
        """Value of the first word whose kind is one of `codes`."""
        for code, value in zip(self.kinds, self.values, strict=True):
            if code in codes:
                return value
        return None

    def has(self, codes: str) -> bool:
        return any(code in self.kinds for code in codes)


class Grammar(Generic[T]):
    """All rules of one stage; the first that matches at a place wins."""

    def __init__(self, kinds: Kinds, rules: Iterable[Rule[T]]) -> None:
        self._rules = tuple(rules)
        parts = (f"(?P<r{number}>{kinds.compile(rule.pattern)})" for number, rule in enumerate(self._rules))
        self._expression = re.compile("|".join(parts))

    def find(self, kinds: str, position: int) -> tuple[Rule[T], int, int] | None:
        """The next phrase from `position` on: its rule, where it begins and where it ends."""
        found = self._expression.search(kinds, position)
        if found is None or found.lastgroup is None:
            return None
        return self._rules[int(found.lastgroup[1:])], found.start(), found.end()
