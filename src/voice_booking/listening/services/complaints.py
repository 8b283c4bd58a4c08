"""Services that follow from what is wrong or from what is to be done: `die Kette springt`, `was mit Eis`."""

from collections.abc import Sequence

from voice_booking.listening.services.matching import Request, match
from voice_booking.listening.services.mentions import Mention, Spotted
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Concept, Kind
from voice_booking.listening.trade.meanings import Meaning, meanings_of, telling_of
from voice_booking.listening.trade.signs import signs_in
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood
from voice_booking.listening.words.folding import Word
from voice_booking.salon.services import Service

Services = dict[str, Service]

_NEAR_ENOUGH = 3.1
"""Farthest service that a complaint may mean."""
_ALIKE = 1.0
_MOST_CANDIDATES = 3
_CONFIDENCE = 0.9
_VEHICLES = frozenset({"car", "bike", "ebike", "motorbike", "trailer"})
_BACKGROUND = frozenset({"motor", "rehab"})
"""Named in passing: where it comes from, or what everything hangs on."""
_EITHER = frozenset({"oder", "entweder", "ob"})


def complained(
    words: Sequence[Word], masked: frozenset[int], spotted: Spotted, catalogue: Catalogue
) -> Understood[tuple[Service, ...]] | Ambiguous[Service] | NotUnderstood | None:
    """The service that was told, or a few; NOT_HERE when none is offered, None when nothing was told.

    What is to be done outweighs what is wrong: a complaint only narrows it.
    """
    telling = telling_of(catalogue.salon.company.trade)
    if telling is None:
        return None
    signs = signs_in(words, masked, telling.signs)
    meanings = meanings_of(signs, telling)
    if not meanings:
        return None
    beside = _beside(signs, spotted, catalogue)
    means = [_services(meaning, beside, catalogue) for meaning in meanings if meaning.names_means]
    wrong = [_services(meaning, beside, catalogue) for meaning in meanings if not meaning.names_means]
    if any(word.text in _EITHER for word in words):
        meant = {key: service for services in (*means, *wrong) for key, service in services.items()}
    else:
        meant = _agreed([_agreed(means), *wrong], narrow_only=True) if means else _agreed(wrong)
    why = tuple(dict.fromkeys(signs[sign] for meaning in meanings for sign in sorted(meaning.signs)))
    if _names_what_is_not_here(words, spotted, why, catalogue):
        return None
    if not meant:
        return NotUnderstood(Gap.NOT_HERE, why[0], None, ("told, but not offered here",))
    found = tuple(meant.values())[:_MOST_CANDIDATES]
    return Understood(found, _CONFIDENCE, why) if len(found) == 1 else Ambiguous(found, why)


def _names_what_is_not_here(words: Sequence[Word], spotted: Spotted, why: Sequence[str], catalogue: Catalogue) -> bool:
    """Whether something clear was named that nobody offers here, and that is no part of what was told."""
    told = {text for run in why for text in run.split("_")}
    return any(
        mention.repaired == 1.0
        and not mention.strange
        and any(_foreign(c, catalogue) for c in mention.concepts)
        and not any(word.text in told for word in words[mention.first : mention.last + 1])
        for mention in spotted.mentions
    )


def _foreign(concept: Concept, catalogue: Catalogue) -> bool:
    named = concept.kind in (Kind.HEAD, Kind.PART) and concept.key not in _BACKGROUND
    return named and not catalogue.names.get(concept.key)


def refines(told: Service, mentions: Sequence[Mention], catalogue: Catalogue) -> bool:
    """Whether what was told is what was named and more: a massage with stones, when a massage was named."""
    strong = {c.key for mention in mentions for c in mention.concepts if c.names_something}
    names = [name for key in strong for name in catalogue.names.get(key, ()) if name.service.key == told.key]
    return any(strong < name.core for name in names)


def _beside(signs: dict[str, str], spotted: Spotted, catalogue: Catalogue) -> list[frozenset[Concept]]:
    """What else was said: where, on which vehicle, how long; each length and vehicle is a possibility of its own."""
    known = (catalogue.lexicon.concepts.get(sign) for sign in signs)
    places = frozenset(c for c in known if c is not None and c.kind is Kind.PLACE)
    vehicles = [frozenset({c}) for c in places if c.key in _VEHICLES] or [frozenset()]
    elsewhere = frozenset(c for c in places if c.key not in _VEHICLES)
    lengths = {c for mention in spotted.mentions for c in mention.concepts if c.kind is Kind.NUMBER}
    numbers = [frozenset({c}) for c in sorted(lengths, key=lambda c: c.key)] or [frozenset()]
    return [elsewhere | vehicle | number for vehicle in vehicles for number in numbers]


def _services(meaning: Meaning, beside: Sequence[frozenset[Concept]], catalogue: Catalogue) -> Services:
    """The services here that a meaning can come to, by key."""
    found: Services = {}
    for candidate in meaning.candidates:
        concepts = [catalogue.lexicon.concepts.get(key) for key in candidate]
        said = frozenset(c for c in concepts if c is not None)
        if len(said) < len(candidate):
            continue
        for more in beside:
            matched = match(Request(said | more, frozenset(), together=False), catalogue)
            if matched is not None and matched.found and matched.cost <= _NEAR_ENOUGH:
                near = [service for cost, service in matched.found if cost <= matched.cost + _ALIKE]
                found |= {service.key: service for service in near}
    return found


def _agreed(told: Sequence[Services], narrow_only: bool = False) -> Services:
    """What all agree on; where they do not agree, all of it, or with `narrow_only` what the first said."""
    agreed: Services = dict(told[0]) if told else {}
    together = dict(agreed)
    for services in told[1:]:
        common = {key: service for key, service in agreed.items() if key in services}
        together |= services
        if common:
            agreed = common
        elif not narrow_only:
            agreed = dict(together)
    return agreed
