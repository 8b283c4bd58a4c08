"""What looks and complaints add to what was named: further ways to read the mentions of an utterance."""

from collections.abc import Sequence
from itertools import product

from voice_booking.listening.services.ages import aged
from voice_booking.listening.services.matching import match_alone
from voice_booking.listening.services.mentions import Mention, Spotted
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Concept, Kind
from voice_booking.listening.trade.look_table import Reading
from voice_booking.listening.trade.looks import Look, looks_in
from voice_booking.listening.trade.vocabulary import STRANGE
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood
from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.ordinary import ORDINARY
from voice_booking.salon.services import Service

Heard = Understood[tuple[Service, ...]] | Ambiguous[Service] | NotUnderstood

_MOST_READINGS = 4
_BESIDE = 12
"""Words from a look within which guesses give way."""
_NEAR_ENOUGH = 3.1
"""Farthest service that a look may mean."""
_SURELY_HEARD = 0.96
_TWO = "fatherson"


def readings_of(spotted: Spotted, words: Words, masked: frozenset[int], catalogue: Catalogue) -> list[Spotted]:
    """The mentions with looks in place of the words that make them up, once for each way to read them; none without."""
    looks = looks_in(words, masked, catalogue.salon.company.trade)
    if not looks:
        return []
    said = frozenset(at for look in looks for at in look.words | look.echoes)
    trade = catalogue.salon.company.trade
    left = [m for m in spotted.mentions if not (_told_by(said, m, words) or _a_guess_beside(m, looks, trade))]
    unknown = [at for at in spotted.unknown if at not in said]
    told = frozenset(who for _, who in spotted.relatives)
    told |= {c.key for m in left for c in m.concepts if c.kind is Kind.WHO}
    choices = [[_mention(look, reading, words, told, catalogue) for reading in look.readings] for look in looks]
    return [
        Spotted(sorted([*left, *chosen], key=lambda m: m.first), _whose(spotted.relatives, chosen, words), unknown)
        for chosen in list(product(*choices))[:_MOST_READINGS]
    ]


def _told_by(said: frozenset[int], mention: Mention, words: Sequence[Word]) -> bool:
    """Whether the looks took all the words of a mention that say something."""
    spoken = range(mention.first, mention.last + 1)
    return not said.isdisjoint(spoken) and all(at in said or words[at].text in ORDINARY for at in spoken)


def _a_guess_beside(mention: Mention, looks: Sequence[Look], trade: str) -> bool:
    """A word that was only guessed, or is one of another trade, gives way to a look that it stands in."""
    guess = (
        mention.repaired < _SURELY_HEARD or mention.strange or all(c.trade not in ("", trade) for c in mention.concepts)
    )
    return guess and any(min(look.words) - _BESIDE <= mention.first <= max(look.words) + _BESIDE for look in looks)


def _whose(relatives: list[tuple[int, str]], chosen: Sequence[Mention], words: Words) -> list[tuple[int, str]]:
    """Father and son are both told by the look of the two."""
    both = any(c.key == _TWO for m in chosen for c in m.concepts)
    return aged([], words) if both else relatives


def _mention(
    look: Look, reading: Reading, words: Sequence[Word], told: frozenset[str], catalogue: Catalogue
) -> Mention:
    """The look as a mention of the first meaning offered here; whom it is for gives way to a person who was told."""
    meanings = [_concepts(keys, told, catalogue) for keys in reading]
    said = sorted(look.words)
    heard = " ".join([words[at].raw for at in said])
    return Mention(_offered(meanings, catalogue) or (STRANGE,), said[0], said[-1], heard, _ALIKE, described=True)


_ALIKE = 0.8
"""A description is less certain than a name."""


def _concepts(keys: Sequence[str], told: frozenset[str], catalogue: Catalogue) -> tuple[Concept, ...]:
    """The concepts of these keys; empty when one is a word of other catalogues only."""
    found = [_concept(key, catalogue) for key in keys]
    if None in found:
        return ()
    known = {*told, _TWO, "youth"} if "child" in told else {*told, _TWO}
    return tuple(c for c in found if c is not None and not (c.kind is Kind.WHO and told and c.key not in known))


def _concept(key: str, catalogue: Catalogue) -> Concept | None:
    if key == "strange":
        return STRANGE
    return catalogue.lexicon.concepts.get(key) or catalogue.parts.get(key) or _own_word(key, catalogue)


def _own_word(key: str, catalogue: Catalogue) -> Concept | None:
    return next((c for c in catalogue.forms.get(key.removeprefix("own:"), ()) if c.key == key), None)


def _offered(meanings: Sequence[tuple[Concept, ...]], catalogue: Catalogue) -> tuple[Concept, ...]:
    """The first of several meanings that is offered, else the first of all."""
    if len(meanings) == 1:
        return meanings[0]
    return next((m for m in meanings if m and _is_offered(m, catalogue)), meanings[0])


def _is_offered(concepts: tuple[Concept, ...], catalogue: Catalogue) -> bool:
    _, found = match_alone(concepts, catalogue)
    return found is not None and bool(found.found) and found.cost <= _NEAR_ENOUGH


def merged(heard: Sequence[Heard]) -> Heard:
    """One answer for all readings: what all agree on is certain, where they differ is a question."""
    here = [h for h in heard if not isinstance(h, NotUnderstood)]
    if len(here) < 2:
        return here[0] if here else heard[0]
    why = tuple(dict.fromkeys(reason for h in here for reason in h.why))
    certain = [h.value if isinstance(h, Understood) else h.certain for h in here]
    shared = tuple(s for s in certain[0] if all(s in services for services in certain[1:]))
    either = [s for services in certain for s in services if s not in shared]
    either += [s for h in here if isinstance(h, Ambiguous) for s in h.candidates if s not in shared]
    candidates = tuple({service.key: service for service in either}.values())
    if len(candidates) > 1:
        return Ambiguous(candidates[:3], why, shared)
    confidence = min((h.confidence for h in here if isinstance(h, Understood)), default=0.9)
    return Understood((*shared, *candidates), confidence, why)


def _is_silent(seen: Heard) -> bool:
    return isinstance(seen, NotUnderstood) and seen.gap is Gap.NOT_SAID


def said_by_looks(spotted: Spotted, reading: Spotted) -> bool:
    """Whether the looks of a reading took every mention that names something: `die Krause loswerden` is no `Krause`."""
    told = {c.key for mention in reading.mentions if mention.described for c in mention.concepts}
    return not any(
        c.names_something and c.key not in told
        for mention in reading.mentions
        if mention in spotted.mentions
        for c in mention.concepts
    )


def _wider(seen: Ambiguous[Service], named: Ambiguous[Service]) -> bool:
    """Whether looks only blur the question that the names left."""
    return len(set(seen.candidates) - set(named.candidates)) > 1


_NAMED_CLEARLY = 0.985


def _only_adds(named: Understood[tuple[Service, ...]], seen: Heard) -> bool:
    """Whether looks leave what was named as it is, and add others to it."""
    if isinstance(seen, Understood):
        return len(seen.value) > len(named.value) and set(named.value) <= set(seen.value)
    clear = named.confidence >= _NAMED_CLEARLY and len(named.value) == 1
    return clear and isinstance(seen, Ambiguous) and named.value[0] in seen.candidates


def are_several(named: Heard) -> bool:
    """Whether several services were named, which hold whatever looks there are unless those took the names."""
    return isinstance(named, Understood) and len(named.value) > 1


def explained(named: Heard, seen: Heard, taken: bool) -> Heard:
    """What holds, the names or the looks.

    Looks answer where names were silent or left a question, and where all names were `taken` by them; to what is
    named clearly they never add.
    """
    if are_several(named) and not (taken and isinstance(seen, Understood)):
        return named
    if isinstance(named, Understood) and _only_adds(named, seen):
        return named
    if isinstance(named, NotUnderstood) or (taken and not _is_silent(seen)):
        return seen
    if isinstance(seen, NotUnderstood):
        return named
    if isinstance(named, Ambiguous):
        return named if isinstance(seen, Ambiguous) and not taken and _wider(seen, named) else seen
    if isinstance(seen, Understood) and len(seen.value) == len(named.value):
        return seen
    return named
