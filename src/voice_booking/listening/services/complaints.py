"""Services that follow from what is wrong or from what is to be done: `die Kette springt`, `was mit Eis`."""

from collections.abc import Iterable, Mapping, Sequence

from voice_booking.listening.services.matching import Request, match
from voice_booking.listening.services.mentions import Mention, Spotted
from voice_booking.listening.services.nearest import nearest_category
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Concept, Kind
from voice_booking.listening.trade.meanings import Meaning, meanings_of, telling_of
from voice_booking.listening.trade.signs import signs_in
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood
from voice_booking.listening.words.folding import Word
from voice_booking.salon.services import Category, Service

Services = dict[str, Service]

_NEAR_ENOUGH = 3.1
"""Farthest service that a complaint may mean."""
_ALIKE = 1.0
_MOST_CANDIDATES = 3
_CONFIDENCE = 0.94
_CONFIDENCE_IN_TWO = 0.92
_AND = frozenset({"und", "plus", "sowie", "ausserdem", "dann", "danach", "anschliessend", "hinterher"})
_BESIDE = 8
"""Words from an `und` within which it joins two things."""
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
    telling_words = sorted({at for m in meanings for sign in m.signs for heard in signs[sign] for at in heard})
    if _names_what_is_not_here(spotted, frozenset(telling_words), catalogue):
        return None
    why = tuple(words[at].raw for at in telling_words)
    either = any(word.text in _EITHER for word in words)
    beside = _beside(signs, spotted, catalogue)
    both = () if either else _one_and_another(meanings, signs, words, beside, catalogue)
    if both:
        return Understood(both, _CONFIDENCE_IN_TWO, why)
    meant = _meant(meanings, beside, either, catalogue)
    if not meant:
        return NotUnderstood(Gap.NOT_HERE, " ".join(why), _near(meanings, catalogue), ("told, but not offered here",))
    found = tuple(meant.values())[:_MOST_CANDIDATES]
    return Understood(found, _CONFIDENCE, why) if len(found) == 1 else Ambiguous(found, why)


def _one_and_another(
    meanings: Sequence[Meaning],
    signs: Mapping[str, Sequence[range]],
    words: Sequence[Word],
    beside: Sequence[frozenset[Concept]],
    catalogue: Catalogue,
) -> tuple[Service, ...]:
    """`die Klima ist hin und der Ölwechsel fällig`: two services told by words on either side of an `und`."""
    for joint in [at for at, word in enumerate(words) if word.text in _AND and not _of_one_thing(words, at)]:
        before = _told_within(range(joint - _BESIDE, joint), range(joint + 1, joint + _BESIDE), meanings, signs)
        behind = _told_within(range(joint + 1, joint + _BESIDE), range(joint - _BESIDE, joint), meanings, signs)
        one, other = (_of_all(side, beside, catalogue) for side in (before, behind))
        if len(one) == len(other) == 1 and one.keys() != other.keys():
            return (*one.values(), *other.values())
    return ()


def _told_within(
    side: range, elsewhere: range, meanings: Sequence[Meaning], signs: Mapping[str, Sequence[range]]
) -> list[Meaning]:
    """The meanings whose signs were all given there and not elsewhere too; complaints only where nothing clearer is."""
    told = [(meaning, [signs[sign] for sign in meaning.signs - _VEHICLES]) for meaning in meanings]
    found = [m for m, places in told if _all_within(places, side) and not _all_within(places, elsewhere)]
    return [meaning for meaning in found if meaning.names_means] or found


def _of_all(meanings: Sequence[Meaning], beside: Sequence[frozenset[Concept]], catalogue: Catalogue) -> Services:
    found: Services = {}
    for meaning in meanings:
        found |= _services(meaning, beside, catalogue)
    return found


_ANOTHER = frozenset({"ein", "eine", "einen", "einmal", "noch", "auch"})


def _of_one_thing(words: Sequence[Word], joint: int) -> bool:
    """`mit Meersalz und Öl`, `zwischen Bad und Massage`: what one thing is made of, or what is weighed."""
    if joint + 1 < len(words) and words[joint + 1].text in _ANOTHER:
        return False
    before = [word.text for word in words[max(0, joint - 4) : joint]]
    return "mit" in before[-2:] or "zwischen" in before


def _all_within(told: Sequence[Sequence[range]], side: range) -> bool:
    """Whether each sign was given there."""
    return bool(told) and all(any(heard.start in side for heard in places) for places in told)


def _meant(
    meanings: Sequence[Meaning], beside: Sequence[frozenset[Concept]], either: bool, catalogue: Catalogue
) -> Services:
    """What all meanings come to; empty when the one that says most is not offered here."""
    services = [(meaning, _services(meaning, beside, catalogue)) for meaning in meanings]
    if either:
        return {key: service for _, found in services for key, service in found.items()}
    deciding = [pair for pair in services if pair[0].names_means] or services
    rest = [found for meaning, found in services if (meaning, found) not in deciding]
    offered = max((len(meaning.signs) for meaning, found in deciding if found), default=0)
    if any(not found and len(meaning.signs) >= offered for meaning, found in deciding):
        return {}
    agreed = _agreed([found for _, found in deciding if found])
    return _agreed([agreed, *rest], narrow_only=True)


def _near(meanings: Sequence[Meaning], catalogue: Catalogue) -> Category | None:
    """The category that is nearest to what was told."""
    concepts = (catalogue.lexicon.concepts.get(key) for m in meanings for one in m.candidates for key in one)
    return nearest_category([c for c in concepts if c is not None], catalogue)


def _names_what_is_not_here(spotted: Spotted, telling: frozenset[int], catalogue: Catalogue) -> bool:
    """Whether something clear was named that nobody offers here, and that is no part of what was told."""
    return any(
        mention.repaired == 1.0
        and not mention.strange
        and any(_foreign(c, catalogue) for c in mention.concepts)
        and telling.isdisjoint(range(mention.first, mention.last + 1))
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


def _beside(signs: Iterable[str], spotted: Spotted, catalogue: Catalogue) -> list[frozenset[Concept]]:
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
            matched = match(
                Request(tuple(sorted(said | more, key=lambda c: c.key)), frozenset(), together=False), catalogue
            )
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
