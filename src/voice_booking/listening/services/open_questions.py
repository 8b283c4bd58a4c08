"""What callers leave open themselves: `mit oder ohne Massage`, `bei den Längen bin ich unsicher`."""

from collections.abc import Sequence

from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.words.folding import Word
from voice_booking.listening.words.sets import word_set

_UNSURE = word_set("unsicher unschluessig unentschlossen")
_OR_NOT = {("oder", "normal"), ("oder", "ohne"), ("oder", "nicht")}
_BEFORE = 5
_BEHIND = 4


def undecided(mention: Mention, words: Sequence[Word]) -> bool:
    """Whether the caller wants this or does not, and says so."""
    before = [word.text for word in words[max(0, mention.first - _BEFORE) : mention.first]]
    behind = [word.text for word in words[mention.last + 1 : mention.last + 1 + _BEHIND]]
    both_ways = bool(before) and before[-1] in ("mit", "ohne") and {"mit", "ohne"} <= set(before)
    return "ob" in before[-2:] or both_ways or not _UNSURE.isdisjoint(behind) or tuple(behind[:2]) in _OR_NOT
