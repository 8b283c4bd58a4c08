"""Services that were described, not named: `die Haare hängen mir in die Augen`."""

from collections.abc import Sequence

from voice_booking.listening.services.matching import Match, Request, match
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Concept
from voice_booking.listening.trade.hints import Hint, hints_in
from voice_booking.listening.understanding import Ambiguous, Understood
from voice_booking.listening.words.folding import Word
from voice_booking.salon.services import Service

_CLEARLY = 0.6
"""How much heavier the best description must weigh to be taken without a question."""
_ENOUGH = 2.0
_NEAR_ENOUGH = 3.1
"""Farthest service that a description may mean."""
_MOST_CANDIDATES = 3


def described(
    words: Sequence[Word], masked: frozenset[int], relative: str | None, catalogue: Catalogue, doubt: float = 0.0
) -> Understood[tuple[Service, ...]] | Ambiguous[Service] | None:
    """What the words describe, one service or a few to choose from; None when they describe nothing offered here."""
    texts = [word.text for at, word in enumerate(words) if at not in masked]
    found = [
        (hint, match_)
        for hint in hints_in(texts, catalogue.salon.company.trade)
        if (match_ := _match(hint, relative, catalogue))
    ]
    if not found or found[0][0].weight < _ENOUGH + doubt:
        return None
    best = found[0][0].weight
    services: dict[str, Service] = {}
    for hint, match_ in found:
        if hint.weight >= best - _CLEARLY:
            near = [service for cost, service in match_.found if cost <= match_.cost + 1.0]
            services |= {service.key: service for service in near}
    why = (f"described by {', '.join(found[0][0].words)}",)
    candidates = tuple(services.values())
    if len(candidates) == 1:
        return Understood(candidates, 0.9 if best >= _ENOUGH + 0.5 else 0.86, why)
    return Ambiguous(candidates[:_MOST_CANDIDATES], why)


def _match(hint: Hint, relative: str | None, catalogue: Catalogue) -> Match | None:
    concepts: list[Concept] = []
    for key in hint.concepts:
        known = catalogue.lexicon.concepts.get(key) or _own(key, catalogue)
        if known is None:
            return None
        concepts.append(known)
    who = relative if not any(c.kind == "who" for c in concepts) else None
    found = match(Request(frozenset(concepts), frozenset(), who), catalogue)
    return found if found is not None and found.found and found.cost <= _NEAR_ENOUGH else None


def _own(key: str, catalogue: Catalogue) -> Concept | None:
    """A concept that is a word of this catalogue only."""
    if not key.startswith("own:") or key not in catalogue.names:
        return None
    entries = catalogue.forms.get(key.removeprefix("own:"), ())
    return next((entry for entry in entries if entry.key == key), None)
