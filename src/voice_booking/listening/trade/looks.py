"""Looks and complaints: words of several classes that, said close together, mean a service that nobody named.

`Ends` near `broken` is a cut of the tips, whatever the words in between. A rule says which classes; the words of a
class are data. Every word is looked up once; rules are reached from the classes that were heard.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import TypeVar

from voice_booking.listening.trade.lexicon import (
    hair_looks,
    hair_looks_colour,
    hair_looks_style,
    hair_signs,
    hair_signs_colour,
    hair_signs_style,
)
from voice_booking.listening.trade.lexicon.table import lines_of
from voice_booking.listening.words.denials import DENYING, denied_at_the_end, denied_before, denied_behind
from voice_booking.listening.words.folding import Words, fold
from voice_booking.listening.words.ordinary import ORDINARY

_NEAR = 15
"""Most words between the first and the last word of a look."""
_BRACKET = 5
"""Words that may stand between the two halves of a verb."""
_PREFIX = 3
_PAIR = 2
"""Slots by which a rule is found."""
_SENTENCE_ENDS = frozenset(".!?;")
_SOURCES = {
    "hair": (
        (hair_signs.SIGNS, hair_signs_colour.SIGNS, hair_signs_style.SIGNS),
        (hair_looks.LOOKS, hair_looks_colour.LOOKS, hair_looks_style.LOOKS),
    )
}

Reading = tuple[tuple[str, ...], ...]
"""Concept keys, and what may be taken instead where that is not offered."""


@dataclass(frozen=True, slots=True)
class _Rule:
    readings: tuple[Reading, ...]
    slots: tuple[frozenset[str], ...]
    """Classes; one word of each slot must be there."""
    number: int
    """Where it stands among the rules of its trade."""
    barred: frozenset[str]
    """Classes of which no word may be near."""
    vague: bool
    """Whether it says something only where no other look does."""

    def fits(self, classes: Collection[str]) -> bool:
        """Whether there is a word for each slot behind the second one."""
        return len(self.slots) <= _PAIR or not any([slot.isdisjoint(classes) for slot in self.slots[_PAIR:]])


@dataclass(frozen=True, slots=True)
class Look:
    """One description: what it may mean, and the indexes of the words that said so."""

    readings: tuple[Reading, ...]
    words: frozenset[int]
    echoes: frozenset[int]
    """Indexes of further words that say the same again."""
    weight: tuple[int, int]
    """Classes and words that agree: of two descriptions with the same words, the heavier one holds."""


@dataclass(frozen=True, slots=True)
class _Table:
    exact: dict[str, tuple[str, ...]]
    """Word → classes."""
    runs: dict[str, dict[str, tuple[tuple[tuple[str, ...], str], ...]]]
    """First word → first letter of the second → (the further words, class)."""
    brackets: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """First word → (words that follow further on, class): `kommt … durch`."""
    prefixes: dict[str, tuple[tuple[str, str], ...]]
    """First letters → (beginning of the word, class)."""
    beginnings: dict[str, tuple[str, ...]]
    """First letters → all beginnings of words with them."""
    rules: dict[str, dict[str, tuple[_Rule, ...]]]
    """Class of the first slot → class of the second one, empty without → rules."""
    silent: frozenset[str]
    """Everyday words that are in no class."""

    def classes_of(self, text: str) -> tuple[str, ...]:
        """The classes that a word is in by itself."""
        known = self.exact.get(text, ())
        first = text[:_PREFIX]
        begun = self.beginnings.get(first)
        if begun is None or not text.startswith(begun):
            return known
        return (*known, *[name for beginning, name in self.prefixes[first] if text.startswith(beginning)])

    def rules_for(self, classes: Collection[str]) -> list[_Rule]:
        """The rules with a word for each slot, by the first of the classes that they begin with."""
        found: dict[int, _Rule] = {}
        for name in classes:
            row = self.rules.get(name)
            if row is None:
                continue
            fitting = [rule for second in ("", *classes) for rule in row.get(second, ()) if rule.fits(classes)]
            for rule in sorted(fitting, key=lambda rule: rule.number) if len(fitting) > 1 else fitting:
                found.setdefault(rule.number, rule)
        return list(found.values())


@lru_cache(maxsize=8)
def _table_of(trade: str) -> _Table | None:
    signs, looks = _SOURCES.get(trade, ((), ()))
    if not signs:
        return None
    exact: dict[str, list[str]] = defaultdict(list)
    runs: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = defaultdict(lambda: defaultdict(list))
    prefixes: dict[str, list[tuple[str, str]]] = defaultdict(list)
    brackets: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for line in lines_of("\n".join(signs)):
        name, _, forms = line.partition(":")
        for form in forms.split():
            opening, bracketed, closing = fold(form).partition("..")
            if bracketed:
                brackets[opening].append((tuple(closing.split("_")), name.strip()))
                continue
            first, *further = fold(form).split("_")
            if first.endswith("*"):
                prefixes[first[:_PREFIX]].append((first[:-1], name.strip()))
            elif further:
                runs[first][further[0][:1]].append((tuple(further), name.strip()))
            else:
                exact[first].append(name.strip())
    rules: dict[str, dict[str, list[_Rule]]] = defaultdict(lambda: defaultdict(list))
    for number, line in enumerate(lines_of("\n".join(looks))):
        rule = _rule(line, number)
        for name, second in product(rule.slots[0], rule.slots[1] if len(rule.slots) > 1 else ("",)):
            rules[name][second].append(rule)
    table = _Table(
        _frozen(exact),
        {first: _frozen(by_letter) for first, by_letter in runs.items()},
        _frozen(brackets),
        _frozen(prefixes),
        {first: tuple([beginning for beginning, _ in begun]) for first, begun in prefixes.items()},
        {name: _frozen(by_second) for name, by_second in rules.items()},
        frozenset(),
    )
    begin = runs.keys() | brackets.keys()
    return replace(table, silent=frozenset(w for w in ORDINARY if w not in begin and not table.classes_of(w)))


_T = TypeVar("_T")


def _frozen(table: dict[str, list[_T]]) -> dict[str, tuple[_T, ...]]:
    return {key: tuple(found) for key, found in table.items()}


def _rule(line: str, number: int) -> _Rule:
    """`concept concept / instead | other < class class/class -barred` as a rule; `~` in front makes it vague."""
    meaning, _, classes = line.removeprefix("~").partition("<")
    readings = tuple(tuple(tuple(keys.split()) for keys in either.split("/")) for either in meaning.split("|"))
    slots = tuple(frozenset(slot.split("/")) for slot in classes.split() if not slot.startswith("-"))
    barred = frozenset(slot[1:] for slot in classes.split() if slot.startswith("-"))
    return _Rule(readings, slots, number, barred, line.startswith("~"))


Places = dict[str, list[tuple[int, int]]]
"""Class → first and last index of each of its words that was heard."""


def looks_in(words: Words, masked: frozenset[int], trade: str) -> list[Look]:
    """The descriptions in an utterance, in spoken order; no two of them share a word that carries them."""
    table = _table_of(trade)
    if table is None:
        return []
    places = _places(words, masked, table)
    rules = table.rules_for(places) if places else []
    if not rules:
        return []
    sentences = _sentences(words)
    clear = [look for rule in rules if not rule.vague for look in _instances(rule, places, sentences)]
    vague = (look for rule in rules if rule.vague for look in _instances(rule, places, sentences))
    found = clear or list(vague)
    return sorted(_heaviest(found), key=lambda look: min(look.words))


def _places(words: Words, masked: frozenset[int], table: _Table) -> Places:
    places: Places = defaultdict(list)
    texts = list(words.texts)
    for at in masked:
        texts[at] = ""
    denying = not DENYING.isdisjoint(texts)
    silent = table.silent
    for at in [at for at, text in enumerate(texts) if text not in silent]:
        text = texts[at]
        alone = table.classes_of(text)
        if alone and not _denied(texts, at) and not (denying and denied_at_the_end(words, at)):
            for name in alone:
                places[name].append((at, at))
        runs = table.runs.get(text)
        following = texts[at + 1][:1] if runs and at + 1 < len(texts) else ""
        for further, name in runs.get(following, ()) if runs else ():
            if not _follow(texts, at + 1, further) or denied_before(texts, at):
                continue
            if not (denying and denied_at_the_end(words, at + len(further))):
                places[name].append((at, at + len(further)))
        for closing, name in table.brackets.get(text, ()):
            if any(_follow(texts, behind, closing) for behind in range(at + 2, at + 2 + _BRACKET)):
                places[name].append((at, at))
    return places


def _denied(texts: Sequence[str], at: int) -> bool:
    return denied_before(texts, at) or denied_behind(texts, at)


def _follow(texts: Sequence[str], at: int, further: tuple[str, ...]) -> bool:
    """Whether these words come at `at`; the last one may have an open end."""
    if at + len(further) > len(texts):
        return False
    for ahead, form in enumerate(further, at):
        if texts[ahead] != form and not (form[-1] == "*" and texts[ahead].startswith(form[:-1])):
            return False
    return True


def _sentences(words: Words) -> list[int]:
    """The number of the sentence that each word stands in."""
    numbers: list[int] = []
    for word in words:
        ended = bool(numbers) and not _SENTENCE_ENDS.isdisjoint(word.mark)
        numbers.append((numbers[-1] if numbers else 0) + ended)
    return numbers


def _instances(rule: _Rule, places: Places, sentences: Sequence[int]) -> list[Look]:
    found = []
    for first in _of(rule.slots[0], places):
        taken = [first]
        for slot in rule.slots[1:]:
            near = [place for place in _of(slot, places) if _fits(place, taken, sentences)]
            if not near:
                break
            taken.append(min(near, key=lambda place: abs(place[0] - first[0])))
        if len(taken) < len(rule.slots):
            continue
        if any(_is_near(place, taken, sentences) for place in _of(rule.barred, places)):
            continue
        size = sum(place[1] - place[0] + 1 for place in taken)
        more = (place for slot in rule.slots for place in _of(slot, places) if _fits(place, taken, sentences))
        found.append(Look(rule.readings, _indexes(taken), _indexes(more), (len(taken), size)))
    return found


def _indexes(places: Iterable[tuple[int, int]]) -> frozenset[int]:
    return frozenset(at for place in places for at in range(place[0], place[1] + 1))


def _of(classes: frozenset[str], places: Places) -> list[tuple[int, int]]:
    return [place for name in classes for place in places.get(name, ())]


def _is_near(place: tuple[int, int], taken: Sequence[tuple[int, int]], sentences: Sequence[int]) -> bool:
    return all(abs(place[0] - other[0]) <= _NEAR and sentences[place[0]] == sentences[other[0]] for other in taken)


def _fits(place: tuple[int, int], taken: Sequence[tuple[int, int]], sentences: Sequence[int]) -> bool:
    """Whether a word is near those that were taken, in their sentence, and none of them."""
    return all(
        (place[0] > other[1] or place[1] < other[0])
        and abs(place[0] - other[0]) <= _NEAR
        and sentences[place[0]] == sentences[other[0]]
        for other in taken
    )


def _clash(heavier: Look, look: Look) -> bool:
    """Whether two looks are made of the same words, or the lighter one stands between the words of the heavier."""
    if (heavier.words | heavier.echoes) & look.words:
        return True
    inside = any(min(heavier.words) < at < max(heavier.words) for at in look.words)
    return inside and look.weight[0] < heavier.weight[0]


def _heaviest(found: list[Look]) -> list[Look]:
    """Of looks that share words the one with most to say; those with equally much are readings of one look."""
    kept: list[Look] = []
    for look in sorted(found, key=lambda look: look.weight, reverse=True):
        rival = next((at for at, other in enumerate(kept) if _clash(other, look)), None)
        if rival is None:
            kept.append(look)
        elif kept[rival].weight == look.weight and kept[rival].words & look.words:
            readings = tuple(dict.fromkeys((*kept[rival].readings, *look.readings)))
            kept[rival] = Look(readings, kept[rival].words | look.words, kept[rival].echoes | look.echoes, look.weight)
    return kept
