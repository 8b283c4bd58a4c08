"""For whom a service is wanted, where the words leave it open: a growing child, or one of two people."""

from collections.abc import Sequence

from voice_booking.listening.services.ages import age_is_open
from voice_booking.listening.services.matching import Request, match
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Kind
from voice_booking.listening.words.folding import Word
from voice_booking.salon.services import Service

_MAY_BE = {"tochter": "women", "kind": "youth", "grosser": "men", "grossen": "men", "grosse": "women"}
"""Relatives who may be as old as these."""
_GROWING = {
    "sohn": "men",
    "bub": "men",
    "junge": "men",
    "enkel": "men",
    "grosser": "men",
    "grossen": "men",
    "juengster": "men",
    "juengsten": "men",
    "juengste": "women",
    "tochter": "women",
    "maedel": "women",
    "maedchen": "women",
    "enkelin": "women",
    "kind": "men",
}
"""Who is no child any more, where nothing is offered for youths."""
_NEARLY_SAID = 0.8
_NEARLY_OF_AGE = 2.6
"""The same for a child's service where the one it is for is a youth."""
_APART = 6
"""Words that may stand between two people joined by `oder`."""

Relatives = Sequence[tuple[int, str]]


def whom_it_may_be_for(
    request: Request, relatives: Relatives, words: Sequence[Word], catalogue: Catalogue
) -> tuple[Service, ...]:
    """The services to choose from when it is open whom the visit is for; less than two when it is not."""
    either = _either_of_two(relatives, words)
    if len(either) > 1:
        return for_either(request, either, catalogue)
    named = {words[at].text for at, _ in relatives}
    who = request.relative or _told(request)
    if who == "youth" and not catalogue.names.get("youth"):
        others, limit = _GROWING, _NEARLY_OF_AGE
    elif who == "child" and age_is_open(words):
        others, limit = _MAY_BE, _NEARLY_SAID
    else:
        return ()
    grown = [for_somebody(request, other) for word, other in others.items() if word in named]
    if who == "youth" and not grown and relatives:
        grown = [for_somebody(request, other) for other in ("men", "women")]
    return _services([request, *grown], catalogue, limit) if grown else ()


def _told(request: Request) -> str | None:
    """Whom the words that describe the visit tell it is for."""
    return next((c.key for c in request.concepts if c.kind is Kind.WHO and c.key == "youth"), None)


def _either_of_two(relatives: Relatives, words: Sequence[Word]) -> tuple[str, ...]:
    """`der Opa oder der Enkel`, `meine Frau oder ich als Mann`: the two of whom one is meant."""
    people = dict.fromkeys(who for _, who in relatives)
    if len(people) < 2:
        return ()
    for at, word in enumerate(words):
        if word.text != "oder":
            continue
        before = any(at - _APART <= position < at for position, _ in relatives)
        after = any(at < position <= at + _APART for position, _ in relatives)
        if before and after:
            return tuple(people)
    return ()


def for_either(request: Request, people: Sequence[str], catalogue: Catalogue) -> tuple[Service, ...]:
    """The services that the wish comes to for each of these, each once."""
    return _services([for_somebody(request, who) for who in people], catalogue, _NEARLY_SAID)


def for_somebody(request: Request, who: str) -> Request:
    """The same wish for somebody else."""
    concepts = tuple(c for c in request.concepts if c.kind is not Kind.WHO)
    return request._replace(concepts=concepts, firm=request.firm & {c.key for c in concepts}, relative=who)


def _services(requests: Sequence[Request], catalogue: Catalogue, limit: float) -> tuple[Service, ...]:
    matches = (match(request, catalogue) for request in requests)
    found = [m.found[0][1] for m in matches if m is not None and m.found and m.cost <= limit]
    return tuple({service.key: service for service in found}.values())
