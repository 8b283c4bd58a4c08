"""A little grammar: rules are regular expressions over kinds of words, not over letters.

A sentence is a string with one character per word, its kind. A rule's pattern names kinds in capitals
(`"UM? HALF NUM UHR?"`) and is compiled to an expression over those characters, so that finding all phrases of a
sentence is one linear scan.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from voice_booking.listening.time.beginnings import beginnings

T = TypeVar("T")

_ALPHABET = "".join(
    chr(code)
    for first, last in (("A", "Z"), ("a", "z"), ("0", "9"), ("À", "Ö"), ("Ø", "ö"), ("ø", "ÿ"))
    for code in range(ord(first), ord(last) + 1)
)
"""Characters without a meaning in regular expressions: one for each kind."""
_NAME = re.compile(r"[A-Z][A-Z0-9_]*")
_ONE_WORD = re.compile(r"(?:\w|\[\w+\])(?:\|(?:\w|\[\w+\]))*")
"""A pattern that matches any of some single words, without a look at their neighbours."""


class Kinds:
    """Names of kinds and the one character that stands for each."""

    def __init__(self, names: str, groups: dict[str, str] | None = None) -> None:
        """`names` separated by blanks; `groups` are names for several kinds: `{"HOUR": "NUM DIG"}`."""
        self._codes = {name: _ALPHABET[number] for number, name in enumerate(names.split())}
        self._joined: dict[str, str] = {}
        self._classes = {name: f"[{self.codes(members)}]" for name, members in (groups or {}).items()}

    def __getitem__(self, name: str) -> str:
        """The character of a kind. Raises `KeyError` for an unknown name."""
        return self._codes[name]

    def codes(self, names: str) -> str:
        """The characters of several kinds, in a row."""
        joined = self._joined.get(names)
        if joined is None:
            joined = self._joined[names] = "".join(self._codes[name] for name in names.split())
        return joined

    def all_codes(self) -> str:
        """The characters of all kinds."""
        return "".join(self._codes.values())

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
    blind: bool = False
    """Whether `make` makes the same of all words that fit, and need not be shown them."""


@dataclass(slots=True)
class Phrase:
    """The words that a rule matched: their kinds, values and spellings, side by side."""

    kinds: str
    values: list[object]
    words: list[str]

    def part(self, start: int, end: int) -> "Phrase":
        return Phrase(self.kinds[start:end], self.values[start:end], self.words[start:end])

    def numbers(self) -> list[int]:
        """All integers among the values, in order."""
        return [value for value in self.values if type(value) is int]

    def value_of(self, codes: str) -> object | None:
        """Value of the first word whose kind is one of `codes`."""
        for code, value in zip(self.kinds, self.values, strict=True):
            if code in codes:
                return value
        return None

    def number_of(self, codes: str) -> int | None:
        """As `value_of`, where the value is a number."""
        value = self.value_of(codes)
        return value if isinstance(value, int) else None

    def pair_of(self, code: str) -> tuple[int, int]:
        """The two numbers that a word holds ("14.30")."""
        value = self.value_of(code)
        if not isinstance(value, tuple):
            raise TypeError(f"no pair in {self.words}")
        return value[0], value[1]

    def has(self, codes: str) -> bool:
        return any(code in self.kinds for code in codes)


UNSEEN = Phrase("", [], [])
"""What a blind rule is shown."""


class Grammar(Generic[T]):
    """All rules of one stage; the first that matches at a place and makes something wins."""

    def __init__(self, kinds: Kinds, rules: Iterable[Rule[T]]) -> None:
        self.rules = tuple(rules)
        compiled = [(rule, kinds.compile(rule.pattern)) for rule in self.rules]
        self._by_kind: dict[str, _Candidates[T]] = {}
        for code in {code for _, pattern in compiled for code in beginnings(pattern)}:
            fitting = [(rule, pattern) for rule, pattern in compiled if code in beginnings(pattern)]
            self._by_kind[code] = _Candidates.of(fitting)

    def alone(self, code: str) -> Rule[T] | None:
        """The only rule that begins with this kind, if it takes the one word whatever comes behind."""
        candidates = self._by_kind.get(code)
        return candidates.alone if candidates else None

    def find(self, phrase: Phrase, position: int) -> tuple[Rule[T], T, int, int] | None:
        """The next phrase from `position` on: its rule, what it means, where it begins and ends."""
        kinds, by_kind = phrase.kinds, self._by_kind
        for start in range(position, len(kinds)):
            candidates = by_kind.get(kinds[start])
            if candidates is not None:
                made = candidates.make(phrase, start)
                if made is not None:
                    return made
        return None


@dataclass(frozen=True, slots=True)
class _Candidates(Generic[T]):
    """The rules that may begin with one kind of word."""

    rules: tuple[Rule[T], ...]
    each: tuple[re.Pattern[str], ...]
    any: re.Pattern[str]
    alone: Rule[T] | None
    """The only rule, if it takes this one word whatever comes behind."""

    @classmethod
    def of(cls, fitting: list[tuple[Rule[T], str]]) -> "_Candidates[T]":
        parts = "|".join(f"({pattern})" for _, pattern in fitting)
        each = tuple(re.compile(pattern) for _, pattern in fitting)
        alone = fitting[0][0] if len(fitting) == 1 and _ONE_WORD.fullmatch(fitting[0][1]) else None
        return cls(tuple(rule for rule, _ in fitting), each, re.compile(parts), alone)

    def make(self, phrase: Phrase, start: int) -> tuple[Rule[T], T, int, int] | None:
        """What the first rule makes that matches at `start` and makes something."""
        if self.alone is not None:
            value = self.alone.make(UNSEEN if self.alone.blind else phrase.part(start, start + 1))
            return None if value is None else (self.alone, value, start, start + 1)
        found = self.any.match(phrase.kinds, start)
        if found is None:
            return None
        first = (found.lastindex or 1) - 1
        rule, end = self.rules[first], found.end()
        value = rule.make(UNSEEN if rule.blind else phrase.part(start, end))
        return self._further(phrase, start, first + 1) if value is None else (rule, value, start, end)

    def _further(self, phrase: Phrase, start: int, first: int) -> tuple[Rule[T], T, int, int] | None:
        """The same from the rule with the number `first` on."""
        for rule, pattern in zip(self.rules[first:], self.each[first:], strict=True):
            match = pattern.match(phrase.kinds, start)
            value = rule.make(phrase.part(start, match.end())) if match else None
            if match and value is not None:
                return rule, value, start, match.end()
        return None
