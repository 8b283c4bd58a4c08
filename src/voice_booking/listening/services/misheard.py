"""Words that were surely misheard, put right before the sentence is read again."""

from dataclasses import replace

from voice_booking.listening.services.deciding import Heard
from voice_booking.listening.services.mentions import Spotted
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.understanding import NotUnderstood, Understood
from voice_booking.listening.words.folding import Words

ONLY_TALK = ("services are only talked about",)
"""Why nothing is wished: those words are not read again."""
_SURELY = 0.9
"""How alike what was heard must be to the word that was meant."""
_CONFIDENCE = 0.95


_SHORT = 6
"""Words among which a misheard one is all that was said, and nothing but its plain meaning can be asked about."""


def may_be_misheard(heard: Heard, words: Words, spotted: Spotted) -> bool:
    """Whether it pays to put words right: nothing was understood, or little was said."""
    if isinstance(heard, NotUnderstood):
        return heard.why != ONLY_TALK
    return len(words) <= _SHORT and len(spotted.mentions) == 1 and spotted.mentions[0].heard in heard.why


def put_right(words: Words, spotted: Spotted, catalogue: Catalogue) -> Words | None:
    """The words with each misheard one as it was meant, so that all rules know them; None where none was misheard."""
    meant = {
        mention.first: near[0]
        for mention in spotted.mentions
        if _SURELY <= mention.repaired < 1.0 and mention.first == mention.last and not mention.described
        if (near := catalogue.repairs.nearest(words.texts[mention.first])) is not None
    }
    if not meant:
        return None
    return Words([replace(word, text=meant.get(at, word.text)) for at, word in enumerate(words)])


def less_sure(heard: Heard) -> Heard:
    """The same, as sure as one is of words that were put right."""
    return replace(heard, confidence=min(heard.confidence, _CONFIDENCE)) if isinstance(heard, Understood) else heard
