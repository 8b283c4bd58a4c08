"""What callers leave open themselves: `mit oder ohne Massage`, `bei den Längen bin ich unsicher`."""

from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.words.folding import Words
from voice_booking.listening.words.sets import word_set

_UNSURE = word_set("unsicher unschluessig unentschlossen")
_OR_NOT = {("oder", "normal"), ("oder", "ohne"), ("oder", "nicht")}
_PERHAPS = word_set("vielleicht eventuell evtl womoeglich moeglicherweise")
_TOO = word_set("auch noch doch mit eventuell gleich")
_OPEN = _UNSURE | _PERHAPS | {"ob", "oder"}
_BEFORE = 5
_BEHIND = 4


def may_be_open(words: Words) -> bool:
    """Whether there is a word without which nothing is left open."""
    said = words.said
    return not _OPEN.isdisjoint(said) or ("ohne" in said and "mit" in said)


def undecided(mention: Mention, words: Words) -> bool:
    """Whether the caller wants this or does not, and says so."""
    if not may_be_open(words):
        return False
    before = words.texts[max(0, mention.first - _BEFORE) : mention.first]
    behind = words.texts[mention.last + 1 : mention.last + 1 + _BEHIND]
    both_ways = bool(before) and before[-1] in ("mit", "ohne") and {"mit", "ohne"} <= set(before)
    if not _PERHAPS.isdisjoint(words.said) and _perhaps(before, behind):
        return True
    return "ob" in before[-2:] or both_ways or not _UNSURE.isdisjoint(behind) or behind[:2] in _OR_NOT


def _perhaps(before: tuple[str, ...], behind: tuple[str, ...]) -> bool:
    """`vielleicht doch mit Waschen`, `schneiden vielleicht auch`."""
    if not _PERHAPS.isdisjoint(behind[:1]) and (len(behind) == 1 or behind[1] in _TOO):
        return True
    at = len(before) - 1
    while at >= 0 and before[at] in _TOO:
        at -= 1
    return at >= 0 and before[at] in _PERHAPS
