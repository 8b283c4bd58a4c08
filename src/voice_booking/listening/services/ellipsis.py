"""`Bart und Haare`, `Haare und Augenbrauen`: hair that is named like a thing to be done is to be cut."""

from collections.abc import Sequence
from dataclasses import replace

from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Kind
from voice_booking.listening.words.folding import Word
from voice_booking.listening.words.sets import word_set

_JOINING = word_set("und oder plus sowie dann danach")
_BETWEEN = word_set("die den der das auch noch meine mein meinen einmal")
_PARTS = frozenset({("beard",), ("brow",), ("lash",)})
_DOING = (Kind.HEAD, Kind.STEP, Kind.METHOD, Kind.OWN)


def with_cuts(mentions: list[Mention], words: Sequence[Word], catalogue: Catalogue) -> list[Mention]:
    """The mentions, where hair joined to a part stands for a cut unless it was said what is to be done."""
    if len(mentions) < 2:
        return mentions
    cut = catalogue.lexicon.concepts.get("cut")
    keys = [tuple([c.key for c in mention.concepts]) for mention in mentions]
    if cut is None or ("hair",) not in keys or _PARTS.isdisjoint(keys):
        return mentions
    if any(c.kind in _DOING for mention in mentions for c in mention.concepts):
        return mentions
    at = keys.index(("hair",))
    beside = [mentions[i] for i, key in enumerate(keys) if key in _PARTS and abs(i - at) == 1]
    if not any(_joined(mentions[at], other, words) for other in beside):
        return mentions
    meant = replace(mentions[at], concepts=(*mentions[at].concepts, cut))
    return [*mentions[:at], meant, *mentions[at + 1 :]]


def _joined(one: Mention, other: Mention, words: Sequence[Word]) -> bool:
    first, second = sorted((one, other), key=lambda mention: mention.first)
    between = {word.text for word in words[first.last + 1 : second.first]}
    if not between and words[second.first].opens:
        return True
    return not between.isdisjoint(_JOINING) and between <= _JOINING | _BETWEEN
