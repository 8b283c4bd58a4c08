"""Where an utterance speaks of the trade: words and runs of words with the concepts they stand for."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from voice_booking.listening.services.catalogue import Catalogue
from voice_booking.listening.services.compounds import known, split, strange_compound
from voice_booking.listening.services.concepts import Concept, Kind
from voice_booking.listening.services.lexicon.everyday import RELATIVES
from voice_booking.listening.services.vocabulary import STRANGE
from voice_booking.listening.words.folding import Word
from voice_booking.listening.words.ordinary import ORDINARY

_RELATIVES = {word: who for who, words in RELATIVES.items() for word in words.split()}
_BEFORE_RELATIVES = frozenset(
    "mein meine meinem meinen meiner mei mein's unser unsere unserem unseren unserer unsrer ein einen einem einer eine der die den dem "
    "fuer als achtjaehrigen unsern ihr".split()
)
_AGED = {"jaehrig": 1, "jaehrige": 1, "jaehrigen": 1, "jaehriger": 1, "jaehrigem": 1}


@dataclass(frozen=True, slots=True)
class Mention:
    concepts: tuple[Concept, ...]
    first: int
    """Index of the first word; `last` is included."""
    last: int
    heard: str
    repaired: float = 1.0
    """How alike what was heard is to the word taken; 1 when it was that word."""

    @property
    def strange(self) -> bool:
        return STRANGE in self.concepts


@dataclass(slots=True)
class Spotted:
    mentions: list[Mention] = field(default_factory=list)
    relatives: list[tuple[int, str]] = field(default_factory=list)
    """Whom the visit is for, by index of the word."""
    unknown: list[int] = field(default_factory=list)
    """Words that nobody knows: neither trade nor everyday."""


def spot(words: Sequence[Word], masked: frozenset[int], catalogue: Catalogue) -> Spotted:
    """All mentions in spoken order; words at `masked` indexes are somebody's name and say nothing else."""
    spotted = Spotted()
    position = 0
    while position < len(words):
        if position in masked:
            position += 1
            continue
        mention = _at(words, position, masked, catalogue)
        if mention is None:
            _note(words, position, spotted)
            position += 1
            continue
        if mention.concepts:
            spotted.mentions.append(mention)
        position = mention.last + 1
    return spotted


def _at(words: Sequence[Word], at: int, masked: frozenset[int], catalogue: Catalogue) -> Mention | None:
    """The longest thing said from `at` on: a phrase, a word in two pieces, a word, a repaired word."""
    word = words[at].text
    run = _phrase(words, at, catalogue) or _joined(words, at, masked, catalogue)
    if run is not None:
        return run
    if _is_relative(words, at):
        return None
    entries = known(word, catalogue.forms)
    if entries is None and word in ORDINARY:
        return None
    if entries is None and len(word) > 5:
        entries = split(word, catalogue.forms)
    if entries is not None:
        return _mention(words, at, at, entries) if not _is_small(words, at, entries) else None
    return _unheard_of(words, at, masked, catalogue)


def _is_small(words: Sequence[Word], at: int, entries: tuple[Concept, ...]) -> bool:
    """An everyday word that is a concept only beside others, like new or whole: it is kept, but opens nothing."""
    del words, at
    return not entries


def _mention(words: Sequence[Word], first: int, last: int, entries: tuple[Concept, ...], alike: float = 1.0) -> Mention:
    return Mention(entries, first, last, " ".join(word.raw for word in words[first : last + 1]), alike)


def _phrase(words: Sequence[Word], at: int, catalogue: Catalogue) -> Mention | None:
    for phrase, entries in catalogue.phrases.get(words[at].text, ()):
        end = at + len(phrase)
        if tuple(word.text for word in words[at:end]) == phrase:
            return _mention(words, at, end - 1, entries)
    return None


def _joined(words: Sequence[Word], at: int, masked: frozenset[int], catalogue: Catalogue) -> Mention | None:
    """`Dauer Welle`, `Hoch Steck Frisur`: a word that was written in pieces."""
    for length in (3, 2):
        end = at + length
        if end > len(words) or any(i in masked or words[i].opens for i in range(at + 1, end)):
            continue
        joined = "".join(word.text for word in words[at:end])
        entries = catalogue.forms.get(joined)
        if entries is not None:
            return _mention(words, at, end - 1, entries)
    return None


def _unheard_of(words: Sequence[Word], at: int, masked: frozenset[int], catalogue: Catalogue) -> Mention | None:
    """An unknown word: misheard, in pieces, or a compound with an unknown part."""
    word = words[at].text
    following = at + 1
    if following < len(words) and following not in masked and not words[following].opens:
        both = word + words[following].text
        joined = catalogue.repairs.nearest(both, strict=True) if len(both) <= 30 else None
        if joined is not None and words[following].text not in ORDINARY:
            return _mention(words, at, following, _entries(joined[0], catalogue), joined[1])
    near = catalogue.repairs.nearest(word)
    if near is not None:
        return _mention(words, at, at, _entries(near[0], catalogue), near[1])
    strange = strange_compound(word, catalogue.forms, ORDINARY)
    if strange is not None:
        return _mention(words, at, at, strange)
    hyphened = words[at].hyphened or (following < len(words) and words[following].hyphened)
    return _mention(words, at, at, (STRANGE,)) if hyphened and len(word) > 2 else None


def _entries(word: str, catalogue: Catalogue) -> tuple[Concept, ...]:
    return known(word, catalogue.forms) or split(word, catalogue.forms) or ()


def _note(words: Sequence[Word], at: int, spotted: Spotted) -> None:
    word = words[at].text
    if _is_relative(words, at):
        spotted.relatives.append((at, _RELATIVES[word]))
    elif word not in ORDINARY and not word.isdigit():
        spotted.unknown.append(at)


def _is_relative(words: Sequence[Word], at: int) -> bool:
    word = words[at].text
    if word not in _RELATIVES or at == 0:
        return False
    if word == "frau" and words[at - 1].text not in _POSSESSIVES:
        return False
    if word.startswith(("klein", "juengst")) and not words[at].capital:
        return False
    return any(before.text in _BEFORE_RELATIVES for before in words[max(0, at - 2) : at])


_POSSESSIVES = frozenset("mein meine meiner meinem meinen fuer".split())


def kinds(mention: Mention) -> frozenset[Kind]:
    return frozenset(entry.kind for entry in mention.concepts)
