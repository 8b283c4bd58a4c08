"""A category of the salon, named or described: `Färbungen`, `was für Damen`."""

from voice_booking.listening.services.mentions import spot
from voice_booking.listening.services.nearest import nearest_category
from voice_booking.listening.trade.catalogue import index_of
from voice_booking.listening.trade.concepts import Concept
from voice_booking.listening.trade.vocabulary import lexicon_of
from voice_booking.listening.words.folding import fold, words_of
from voice_booking.salon.business import Salon
from voice_booking.salon.services import Category


def understand_category(text: str, salon: Salon) -> Category | None:
    """The category that `text` names or is nearest to; None when it speaks of none."""
    folded = fold(text)
    named = [category for category in salon.categories if fold(category.name) in folded]
    if named:
        return max(named, key=lambda category: len(category.name))
    spotted = spot(words_of(text), frozenset(), index_of(salon))
    concepts: list[Concept] = [c for mention in spotted.mentions for c in mention.concepts]
    by_key = lexicon_of(salon.company.trade).concepts
    concepts += [by_key[who] for _, who in spotted.relatives]
    return nearest_category(concepts, index_of(salon)) if concepts else None
