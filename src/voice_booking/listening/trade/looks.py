"""Looks and complaints: words of several classes that, said close together, mean a service that nobody named.

`Ends` near `broken` is a cut of the tips, whatever the words in between. A rule says which classes; the words of a
class are data. Every word is looked up once; rules are reached from the classes that were heard.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from voice_booking.listening.trade.look_table import Reading, Rule, Table, table_of
from voice_booking.listening.words.denials import DENYING, denied_at_the_end, denied_before, denied_behind
from voice_booking.listening.words.folding import Words

_NEAR = 15
"""Most words between the first and the last word of a look."""
_BRACKET = 5
"""Words that may stand between the two halves of a verb."""
_SENTENCE_ENDS = frozenset(".!?;")


@dataclass(frozen=True, slots=True)
class Look:
    """One description: what it may mean, and the indexes of the words that said so."""

    readings: tuple[Reading, ...]
    words: frozenset[int]
    echoes: frozenset[int]
    """Indexes of further words that say the same again."""
    weight: tuple[int, int]
    """Classes and words that agree: of two descriptions with the same words, the heavier one holds."""


Places = dict[str, list[tuple[int, int]]]
"""Class → first and last index of each of its words that was heard."""


def looks_in(words: Words, masked: frozenset[int], trade: str) -> list[Look]:
    """The descriptions in an utterance, in spoken order; no two of them share a word that carries them."""
    table = table_of(trade)
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


def _places(words: Words, masked: frozenset[int], table: Table) -> Places:
    places: Places = {}
    texts = list(words.texts)
    for at in masked:
        texts[at] = ""
    denying = not DENYING.isdisjoint(texts)
    silent, sign_of, last = table.silent, table.sign_of, len(texts) - 1
    told = [(at, sign) for at, text in enumerate(texts) if text not in silent and (sign := sign_of(text)) is not None]
    for at, (classes, runs, brackets) in told:
        if classes and not denied_before(texts, at) and not (denying and _denied_later(words, texts, at)):
            for name in classes:
                places.setdefault(name, []).append((at, at))
        for further, name in runs.get(texts[at + 1][:1], ()) if runs and at < last else ():
            if not _follow(texts, at + 1, further) or denied_before(texts, at):
                continue
            if not (denying and denied_at_the_end(words, at + len(further))):
                places.setdefault(name, []).append((at, at + len(further)))
        for closing, name in brackets:
            if _closes(texts, at + 2, closing):
                places.setdefault(name, []).append((at, at))
    return places


def _denied_later(words: Words, texts: Sequence[str], at: int) -> bool:
    return denied_behind(texts, at) or denied_at_the_end(words, at)


def _closes(texts: Sequence[str], first: int, closing: tuple[str, ...]) -> bool:
    """Whether these words come at `first` or a little behind it."""
    if closing[0][-1] != "*" and closing[0] not in texts[first : first + _BRACKET]:
        return False
    return any(_follow(texts, at, closing) for at in range(first, first + _BRACKET))


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
    number = 0
    for at, word in enumerate(words):
        if word.mark and at and not _SENTENCE_ENDS.isdisjoint(word.mark):
            number += 1
        numbers.append(number)
    return numbers


def _instances(rule: Rule, places: Places, sentences: Sequence[int]) -> list[Look]:
    found = []
    slots = [_of(slot, places) for slot in rule.slots]
    for first in slots[0]:
        taken = [first]
        for slot in slots[1:]:
            near = [place for place in slot if _fits(place, taken, sentences)]
            if not near:
                break
            taken.append(min(near, key=lambda place: abs(place[0] - first[0])) if len(near) > 1 else near[0])
        if len(taken) < len(slots):
            continue
        if rule.barred and any(_is_near(place, taken, sentences) for place in _of(rule.barred, places)):
            continue
        size = sum([place[1] - place[0] + 1 for place in taken])
        more = [place for slot in slots for place in slot if _fits(place, taken, sentences)]
        found.append(Look(rule.readings, _indexes(taken), _indexes(more), (len(taken), size)))
    return found


def _indexes(places: Iterable[tuple[int, int]]) -> frozenset[int]:
    return frozenset([at for place in places for at in range(place[0], place[1] + 1)])


def _of(classes: Sequence[str], places: Places) -> list[tuple[int, int]]:
    return [place for name in classes for place in places.get(name, ())]


def _is_near(place: tuple[int, int], taken: Sequence[tuple[int, int]], sentences: Sequence[int]) -> bool:
    return all(abs(place[0] - other[0]) <= _NEAR and sentences[place[0]] == sentences[other[0]] for other in taken)


def _fits(place: tuple[int, int], taken: Sequence[tuple[int, int]], sentences: Sequence[int]) -> bool:
    """Whether a word is near those that were taken, in their sentence, and none of them."""
    first, last = place
    for start, end in taken:
        if start <= last and first <= end:
            return False
        if abs(first - start) > _NEAR or sentences[first] != sentences[start]:
            return False
    return True


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
