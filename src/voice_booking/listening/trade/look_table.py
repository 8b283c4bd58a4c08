"""The words of looks and the rules that join them, read from the lexicon: one table for each trade."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from voice_booking.listening.trade.lexicon import (
    hair_looks,
    hair_looks_colour,
    hair_looks_style,
    hair_signs,
    hair_signs_colour,
    hair_signs_style,
)
from voice_booking.listening.trade.lexicon.table import lines_of
from voice_booking.listening.words.folding import WORDS_REMEMBERED, fold
from voice_booking.listening.words.ordinary import ORDINARY

_PREFIX = 3
_PAIR = 2
"""Slots by which a rule is found."""
_SOURCES = {
    "hair": (
        (hair_signs.SIGNS, hair_signs_colour.SIGNS, hair_signs_style.SIGNS),
        (hair_looks.LOOKS, hair_looks_colour.LOOKS, hair_looks_style.LOOKS),
    )
}

Reading = tuple[tuple[str, ...], ...]
"""Concept keys, and what may be taken instead where that is not offered."""
Further = tuple[tuple[tuple[str, ...], str], ...]
"""Words that make up a form together with the one before them, each with the class of the whole."""


@dataclass(frozen=True, slots=True)
class Rule:
    readings: tuple[Reading, ...]
    slots: tuple[tuple[str, ...], ...]
    """Classes, in the order in which they are looked for; one word of each slot must be there."""
    number: int
    """Where it stands among the rules of its trade."""
    barred: tuple[str, ...]
    """Classes of which no word may be near."""
    vague: bool
    """Whether it says something only where no other look does."""

    def fits(self, classes: Collection[str]) -> bool:
        """Whether there is a word for each slot behind the second one."""
        return len(self.slots) <= _PAIR or all([any([name in classes for name in slot]) for slot in self.slots[_PAIR:]])


class Sign(NamedTuple):
    """What one word may be part of."""

    classes: tuple[str, ...]
    """Those that it is in by itself."""
    runs: Mapping[str, Further]
    """First letter of the second word → the words that follow at once."""
    brackets: Further
    """Words that follow further on: `kommt … durch`."""


_NO_RUNS: Mapping[str, Further] = {}


class Table:
    """The words and rules of one trade."""

    def __init__(self, signs: str, looks: str) -> None:
        """`class: word begin* run_of_words first..later` a line of `signs`; a rule a line of `looks`."""
        self._exact: dict[str, list[str]] = defaultdict(list)
        self._runs: dict[str, dict[str, Further]] = defaultdict(dict)
        self._brackets: dict[str, Further] = {}
        self._prefixes: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._rules: dict[str, dict[str, list[Rule]]] = defaultdict(lambda: defaultdict(list))
        for line in lines_of(signs):
            name, _, forms = line.partition(":")
            for form in forms.split():
                self._add_form(fold(form), name.strip())
        for number, line in enumerate(lines_of(looks)):
            self._add_rule(_rule(line, number))
        self.sign_of = lru_cache(WORDS_REMEMBERED)(self._looked_up)
        """What a folded word may be part of; None if of nothing."""
        self.silent = frozenset(word for word in ORDINARY if self._looked_up(word) is None)
        """Everyday words that are part of nothing."""

    def rules_for(self, classes: Collection[str]) -> list[Rule]:
        """The rules with a word for each slot, by the first of the classes that they begin with."""
        found: dict[int, Rule] = {}
        said = {"", *classes}
        for name in classes:
            row = self._rules.get(name)
            if row is None:
                continue
            fitting = [rule for second in said & row.keys() for rule in row[second] if rule.fits(classes)]
            for rule in sorted(fitting, key=lambda rule: rule.number) if len(fitting) > 1 else fitting:
                found.setdefault(rule.number, rule)
        return list(found.values())

    def _add_form(self, form: str, name: str) -> None:
        opening, bracketed, closing = form.partition("..")
        first, *further = opening.split("_")
        if bracketed:
            self._brackets[opening] = (*self._brackets.get(opening, ()), (tuple(closing.split("_")), name))
        elif first.endswith("*"):
            self._prefixes[first[:_PREFIX]].append((first[:-1], name))
        elif further:
            runs, letter = self._runs[first], further[0][:1]
            runs[letter] = (*runs.get(letter, ()), (tuple(further), name))
        else:
            self._exact[first].append(name)

    def _add_rule(self, rule: Rule) -> None:
        for name, second in product(rule.slots[0], rule.slots[1] if len(rule.slots) > 1 else ("",)):
            self._rules[name][second].append(rule)

    def _looked_up(self, word: str) -> Sign | None:
        begun = self._prefixes.get(word[:_PREFIX], ())
        classes = (*self._exact.get(word, ()), *[name for beginning, name in begun if word.startswith(beginning)])
        sign = Sign(classes, self._runs.get(word, _NO_RUNS), self._brackets.get(word, ()))
        return sign if any(sign) else None


@lru_cache(maxsize=8)
def table_of(trade: str) -> Table | None:
    """The table of a trade, or None for a trade whose callers describe nothing."""
    signs, looks = _SOURCES.get(trade, ((), ()))
    return Table("\n".join(signs), "\n".join(looks)) if signs else None


def _rule(line: str, number: int) -> Rule:
    """`concept concept / instead | other < class class/class -barred` as a rule; `~` in front makes it vague."""
    meaning, _, classes = line.removeprefix("~").partition("<")
    readings = tuple(tuple(tuple(keys.split()) for keys in either.split("/")) for either in meaning.split("|"))
    slots = tuple(tuple(slot.split("/")) for slot in classes.split() if not slot.startswith("-"))
    barred = tuple(slot[1:] for slot in classes.split() if slot.startswith("-"))
    return Rule(readings, slots, number, barred, line.startswith("~"))
