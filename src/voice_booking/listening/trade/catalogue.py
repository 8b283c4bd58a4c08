"""A salon's catalogue as concepts: built once for a snapshot, asked for every utterance."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from voice_booking.listening.trade.alternatives import Alternative, alternatives_among
from voice_booking.listening.trade.compounds import known, split, strange_compound
from voice_booking.listening.trade.concepts import Concept, Kind
from voice_booking.listening.trade.families import families_among, nearness
from voice_booking.listening.trade.lexicon.everyday import RELATIVES
from voice_booking.listening.trade.repair import Repairs
from voice_booking.listening.trade.terms import Terms
from voice_booking.listening.trade.vocabulary import Lexicon, lexicon_of, own_word
from voice_booking.listening.words.folding import words_of
from voice_booking.listening.words.ordinary import ORDINARY
from voice_booking.listening.words.sets import word_set
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Service

_BRACKETS = re.compile(r"\(([^)]*)\)")
_SILENT = word_set(
    "und mit der die das den dem am an im in fuer nach von zu zum zur auf bis jahre jahren minuten min ab oder inkl"
)
_RELATIVES = word_set(" ".join(RELATIVES.values()))
LONGEST_HALF = 5
"""Letters of an everyday word that may as well be the first half of a misheard one."""
_ATTACHED = "_index_of_services"


@dataclass(frozen=True, slots=True)
class Name:
    """One way to name a service: the concepts that make it up."""

    service: Service
    core: frozenset[str]
    optional: frozenset[str]
    """May be said with it: what its category is for, and what is done along the way."""
    concepts: frozenset[str]
    """Both."""
    total: float
    """Cost if nothing of the core were said."""
    offered: bool
    kinds: frozenset[Kind]


@dataclass(slots=True)
class Catalogue:
    salon: Salon
    lexicon: Lexicon
    forms: dict[str, tuple[Concept, ...]]
    phrases: dict[str, list[tuple[tuple[str, ...], tuple[Concept, ...]]]]
    names: dict[str, list[Name]] = field(default_factory=lambda: defaultdict(list))
    """Concept key → names with it, cheapest first."""
    beside: dict[str, frozenset[str]] = field(default_factory=dict)
    """Concept key → the keys of all concepts of the names that have it, be it only along the way."""
    alternatives: dict[str, tuple[Alternative, ...]] = field(default_factory=dict)
    """Concept key → what else may be meant by it here."""
    repairs: Repairs = field(default_factory=lambda: Repairs(()))
    numbers: frozenset[str] = frozenset()
    silent: frozenset[str] = frozenset()
    """Everyday words that are nobody whom a visit may be for, and nothing of this catalogue by themselves."""
    going_on: dict[str, frozenset[str]] = field(default_factory=dict)
    """Those of them that begin something → the letters with which it goes on behind theirs."""
    mute: frozenset[str] = frozenset()
    """Those of them that are no first half of anything either."""
    parts: dict[str, Concept] = field(default_factory=dict)
    """Key → concept of the parts of names that only this salon has."""
    terms: Terms = field(default_factory=lambda: Terms({}))

    category_concepts: dict[str, dict[str, int]] = field(default_factory=dict)
    """Category key → how often its services have each concept."""
    category_families: dict[str, dict[str, int]] = field(default_factory=dict)
    """The same by families of concepts."""
    nearness: dict[str, tuple[float, ...]] = field(default_factory=dict)
    """Concept key → how near each category of the salon is to it, in their order."""
    titles: dict[str, frozenset[str]] = field(default_factory=dict)
    """Names and synonyms, folded and run together → keys of the services that are called so."""


def index_of(salon: Salon) -> Catalogue:
    """The index of this snapshot, built at the first question and kept as long as the snapshot."""
    found = salon.__dict__.get(_ATTACHED)
    if not isinstance(found, Catalogue):
        found = salon.__dict__[_ATTACHED] = _build(salon)
    return found


def _build(salon: Salon) -> Catalogue:
    lexicon = lexicon_of(salon.company.trade)
    catalogue = Catalogue(salon, lexicon, lexicon.elsewhere | lexicon.own, defaultdict(list))
    spellings: set[str] = set()
    offered = {service.key for service in salon.offered}
    category_words = {c.key: _concepts_of(c.name, catalogue, spellings, learn=False) for c in salon.categories}
    catalogue.category_concepts = {
        key: dict.fromkeys((c.key for c in words), 3) for key, words in category_words.items()
    }
    for service in salon.services:
        around = frozenset(c.key for c in category_words.get(service.category, ()) if c.kind in (Kind.WHO, Kind.PLACE))
        _add_service(service, service.key in offered, around, catalogue, spellings)
    for names in catalogue.names.values():
        names.sort(key=lambda name: name.total)
    catalogue.beside = _beside(catalogue.names)
    catalogue.category_families = {key: families_among(counts) for key, counts in catalogue.category_concepts.items()}
    categories = [category.key for category in salon.categories]
    catalogue.nearness = nearness(categories, catalogue.category_concepts, catalogue.category_families)
    catalogue.alternatives = alternatives_among(catalogue.names, lexicon.concepts)
    _index_phrases(catalogue)
    catalogue.terms = Terms(catalogue.forms)
    heard = catalogue.forms.keys() | catalogue.phrases.keys() | _RELATIVES
    catalogue.silent = ORDINARY - heard
    catalogue.going_on = {w: letters for w in catalogue.silent if (letters := catalogue.terms.letters_behind(w))}
    catalogue.mute = frozenset(w for w in catalogue.silent if len(w) > LONGEST_HALF and w not in catalogue.going_on)
    catalogue.titles = _titles(salon.services)
    catalogue.numbers = frozenset(key.partition(":")[2] for key in catalogue.names if key.startswith("number:"))
    catalogue.repairs = Repairs({form for form in catalogue.forms if "_" not in form} | spellings)
    return catalogue


def _beside(names: Mapping[str, Iterable[Name]]) -> dict[str, frozenset[str]]:
    beside: dict[str, set[str]] = defaultdict(set)
    for concepts in {name.concepts for called in names.values() for name in called}:
        for key in concepts:
            beside[key] |= concepts
    return {key: frozenset(keys) for key, keys in beside.items()}


def _titles(services: Iterable[Service]) -> dict[str, frozenset[str]]:
    called: dict[str, set[str]] = defaultdict(set)
    for service in services:
        for title in (service.name, *service.synonyms):
            called["".join(word.text for word in words_of(title))].add(service.key)
    return {title: frozenset(keys) for title, keys in called.items()}


def _index_phrases(catalogue: Catalogue) -> None:
    for form in [form for form in catalogue.forms if "_" in form]:
        words = tuple(form.split("_"))
        entries = catalogue.forms.pop(form)
        catalogue.phrases[words[0]].append((words, entries))
        catalogue.forms.setdefault("".join(words), entries)
    for phrases in catalogue.phrases.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))


@dataclass(frozen=True, slots=True)
class _Outline:
    """What all names of one service share."""

    service: Service
    offered: bool
    done: frozenset[str]
    """Concepts of its later steps."""
    around: frozenset[str]
    """Concepts of its category that tell for whom or where."""

    @property
    def listed(self) -> bool:
        """Whether its name lists what is done: it is then its first item, with the rest along the way."""
        return self.service.name.count(",") > 1


def _add_service(
    service: Service, offered: bool, around: frozenset[str], catalogue: Catalogue, spellings: set[str]
) -> None:
    later = [c for s in service.segments[1:] for c in _concepts_of(s.name, catalogue, spellings, learn=False)]
    done = frozenset(c.key for c in later if c.kind in (Kind.HEAD, Kind.STEP))
    outline = _Outline(service, offered, done, around)
    titles = [service.name, *service.synonyms]
    variants = [_concepts_of(part, catalogue, spellings) for title in titles for part in _parts(title)]
    main = {c.key for c in variants[0]} if variants else set()
    variants = variants[:1] + [v for v in variants[1:] if not {c.key for c in v} < main]
    if service.composite and variants:
        first = _concepts_of(service.segments[0].name, catalogue, spellings, learn=False)
        needed = {c.key for c in variants[0] if c.names_something and not (outline.listed and c.key in done)}
        variants += [first] if needed <= {c.key for c in first} else []
    for variant in variants:
        _add_name(outline, variant, catalogue)


def _parts(title: str) -> list[str]:
    """A name and what stands in brackets in it, each a name of its own."""
    return [part for part in (_BRACKETS.sub(" ", title), *_BRACKETS.findall(title)) if part.strip()]


def _add_name(outline: _Outline, concepts: list[Concept], catalogue: Catalogue) -> None:
    if not any(c.names_something for c in concepts):
        return
    core = [c for c in concepts if not outline.listed or c.key not in outline.done or c is concepts[0]]
    particular = any(c.kind in (Kind.WHO, Kind.PLACE) and c.key != "hair" for c in core)
    along = (outline.done | (frozenset() if particular else outline.around)) - {c.key for c in core}
    keys, kinds = frozenset(c.key for c in core), frozenset(c.kind for c in core)
    name = Name(outline.service, keys, along, keys | along, sum(c.unsaid for c in core), outline.offered, kinds)
    counts = catalogue.category_concepts.setdefault(outline.service.category, {})
    for c in core:
        catalogue.names[c.key].append(name)
        counts[c.key] = counts.get(c.key, 0) + 1


def _concepts_of(title: str, catalogue: Catalogue, spellings: set[str], learn: bool = True) -> list[Concept]:
    """The concepts of a name in order; with `learn`, its unknown words become words of this salon."""
    words = [word.text for word in words_of(title)]
    found: dict[str, Concept] = {}
    position = 0
    while position < len(words):
        length, entries = _longest(words, position, catalogue)
        if entries is None and learn and words[position] not in _SILENT:
            entries = _learn(words[position], catalogue)
        found |= {c.key: c for c in entries or ()}
        position += length
    if learn:
        spellings |= {word for word in words if word not in ORDINARY}
        _learn_joined(words, tuple(found.values()), catalogue, spellings)
    return list(found.values())


def _learn(word: str, catalogue: Catalogue) -> tuple[Concept, ...]:
    """An unknown word becomes a word of this salon; of a compound only the part that is new does."""
    strange = strange_compound(word, catalogue.forms, ())
    if strange is None:
        entries: tuple[Concept, ...] = (own_word(word),)
    else:
        part = own_word(word[: strange[0]])
        catalogue.parts[part.key] = part
        if word[: strange[0]] not in ORDINARY:
            catalogue.forms.setdefault(word[: strange[0]], (part,))
        entries = (part, *strange[1])
    catalogue.forms.setdefault(word, entries)
    return entries


def _longest(words: list[str], position: int, catalogue: Catalogue) -> tuple[int, tuple[Concept, ...] | None]:
    """How many words from `position` make up one form, and its concepts."""
    for length in (4, 3, 2):
        run = words[position : position + length]
        entries = catalogue.forms.get("_".join(run)) if len(run) == length else None
        if entries is not None:
            return length, entries
    word = words[position]
    if word in _SILENT:
        return 1, None
    entries = known(word, catalogue.forms)
    return 1, entries if entries is not None else split(word, catalogue.forms)


def _learn_joined(words: list[str], entries: tuple[Concept, ...], catalogue: Catalogue, spellings: set[str]) -> None:
    """A short name run together is a word too, so that split and misheard compounds find it."""
    joined = "".join(word for word in words if word not in _SILENT)
    if 1 <= len(words) <= 3 and len(joined) <= 30 and joined.isalpha():
        catalogue.forms.setdefault(joined, entries)
        spellings.add(joined)
