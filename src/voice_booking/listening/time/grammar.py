"""A little grammar: rules are regular expressions over kinds of words, not over letters.

A sentence is a string with one character per word, its kind. A rule's pattern names kinds in capitals
(`"UM? HALF NUM UHR?"`) and is compiled to an expression over those characters, so that finding all phrases of a
sentence is one linear scan.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from voice_booking.listening.time.beginnings import ANYTHING, FIRST, openings

T = TypeVar("T")

_ALPHABET = "".join(
    chr(code)
    for first, last in (("A", "Z"), ("a", "z"), ("0", "9"), ("À", "Ö"), ("Ø", "ö"), ("ø", "ÿ"))
    for code in range(ord(first), ord(last) + 1)
)
"""Characters without a meaning in regular expressions: one for each kind."""
_NAME = re.compile(r"[A-Z][A-Z0-9_]*")
_SINGLE_WORDS = re.compile(r"(?:(?:\w|\[\w+\])(?:\||$))+")
"""The alternatives of a pattern, up to the first other one, that are one word without a look at its neighbours."""


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
        opened = [(rule, pattern, openings(pattern)) for rule, pattern in compiled]
        self._at_first = _by_kind([(r, p, {each.removeprefix(FIRST) for each in begun}) for r, p, begun in opened])
        self._further = _by_kind([(r, p, {each for each in begun if each[0] != FIRST}) for r, p, begun in opened])

    def alone(self, code: str) -> tuple[Rule[T] | None, frozenset[str] | None]:
        """The rule that takes a word of this kind behind others unless one of the returned kinds comes next.

        There may be no such rule; None for the kinds where the next word does not tell.
        """
        candidates = self._further.get(code)
        return (None, frozenset()) if candidates is None else (candidates.alone, candidates.going_on)

    def at(self, phrase: Phrase, start: int) -> tuple[Rule[T], T, int] | None:
        """The phrase that begins at `start`: its rule, what it means, and where it ends."""
        candidates = (self._further if start else self._at_first).get(phrase.kinds[start])
        return None if candidates is None else candidates.make(phrase, start)

    def find(self, phrase: Phrase, position: int) -> tuple[Rule[T], T, int, int] | None:
        """The next phrase from `position` on: its rule, what it means, where it begins and ends."""
        for start in range(position, len(phrase.kinds)):
            found = self.at(phrase, start)
            if found is not None:
                rule, made, end = found
                return rule, made, start, end
        return None


def _by_kind(opened: list[tuple[Rule[T], str, set[str]]]) -> "dict[str, _Candidates[T]]":
    """For each kind of word the rules that may begin with it."""
    codes = {each[0] for _, _, begun in opened for each in begun}
    return {
        code: _Candidates.of(code, [one for one in opened if any(each[0] == code for each in one[2])]) for code in codes
    }


@dataclass(frozen=True, slots=True)
class _Candidates(Generic[T]):
    """The rules that may begin with one kind of word."""

    rules: tuple[Rule[T], ...]
    each: tuple[re.Pattern[str], ...]
    any: re.Pattern[str]
    alone: Rule[T] | None
    """The rule, if there is one, that takes this word by itself."""
    going_on: frozenset[str] | None
    """The kinds of the next word with which any other rule has a chance; None where the next word does not tell."""

    @classmethod
    def of(cls, code: str, fitting: list[tuple[Rule[T], str, set[str]]]) -> "_Candidates[T]":
        """The rules that fit, in their order, each with its pattern and openings."""
        fitting = _within_reach(code, fitting)
        parts = "|".join(f"({pattern})" for _, pattern, _ in fitting)
        each = tuple(re.compile(pattern) for _, pattern, _ in fitting)
        short = [(rule, pattern) for rule, pattern, begun in fitting if code in begun]
        alone = next((rule for rule, pattern in short if _takes(pattern, code)), None)
        behind = {
            begun[1:] for rule, _, all_begun in fitting if rule is not alone for begun in all_begun if begun[0] == code
        }
        sure = len(short) == (alone is not None) and ANYTHING not in behind
        return cls(tuple(r for r, _, _ in fitting), each, re.compile(parts), alone, frozenset(behind) if sure else None)

    def make(self, phrase: Phrase, start: int) -> tuple[Rule[T], T, int] | None:
        """What the first rule makes that matches at `start` and makes something, and where it ends."""
        if self.going_on is not None and phrase.kinds[start + 1 : start + 2] not in self.going_on:
            if self.alone is None:
                return None
            value = self.alone.make(UNSEEN if self.alone.blind else phrase.part(start, start + 1))
            return None if value is None else (self.alone, value, start + 1)
        found = self.any.match(phrase.kinds, start)
        if found is None:
            return None
        first = (found.lastindex or 1) - 1
        rule, end = self.rules[first], found.end()
        value = rule.make(UNSEEN if rule.blind else phrase.part(start, end))
        return self._further(phrase, start, first + 1) if value is None else (rule, value, end)

    def _further(self, phrase: Phrase, start: int, first: int) -> tuple[Rule[T], T, int] | None:
        """The same from the rule with the number `first` on."""
        for rule, pattern in zip(self.rules[first:], self.each[first:], strict=True):
            match = pattern.match(phrase.kinds, start)
            value = rule.make(phrase.part(start, match.end())) if match else None
            if match and value is not None:
                return rule, value, match.end()
        return None


def _within_reach(code: str, fitting: list[tuple[Rule[T], str, set[str]]]) -> list[tuple[Rule[T], str, set[str]]]:
    """Those up to the first that takes a word of this kind by itself and makes something of it, whatever the word."""
    for last, (rule, pattern, _) in enumerate(fitting, start=1):
        if rule.blind and _takes(pattern, code) and rule.make(UNSEEN) is not None:
            return fitting[:last]
    return fitting


def _takes(pattern: str, code: str) -> bool:
    """Whether the pattern takes a word of this kind by itself, whatever stands beside it."""
    single = _SINGLE_WORDS.match(pattern)
    return single is not None and code in single[0]
