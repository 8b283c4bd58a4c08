"""Whom somebody went to until now, before it is said to whom this time: `sonst war ich bei Max, jetzt zu Tom`."""

import re

from voice_booking.listening.names.spotting import Named
from voice_booking.listening.people.spoken import plain
from voice_booking.listening.words.folding import Words
from voice_booking.listening.words.sets import one_of, word_set

_I = "(?:ich|i|wir)"
_WANTING = one_of("will moecht* haett* wuerd* nehm* brauch* muss muesst* geh gehe")
_USUALLY = "immer normalerweise sonst bisher frueher gewoehnlich ueblicherweise meist meistens jahrelang eigentlich"
_GOING = "geht ist war kommt laesst schwoert"
_HABIT = re.compile(rf"\b{one_of(_USUALLY)}\b")
_THIS_TIME = re.compile(
    rf"\b{one_of('diesmal dieses_mal jetzt heute nun stattdessen dann_(?:halt|eben|lieber) wechseln *probieren')}\b|"
    rf"\b(?:{_I} {_WANTING}|{_WANTING} {_I})\b"
)
_OTHERS_HABIT = re.compile(rf"\b(?:mein|unser|dein)\w* \w+ {one_of(_GOING)}\b(?! {_I}\b)(?: \w+){{0,4}}$")
_MY_WISH = re.compile(rf"\b(?:{_I} {_WANTING}|{_WANTING} {_I}|fuer mich|zu mir)\b")
_BOTH = word_set("oder auch wenn falls sollte")
_CUES = word_set(f"{_USUALLY} {_GOING}")


def until_now(named: Named, following: Named, words: Words) -> bool:
    """Whether the first of two people belongs to a habit, the caller's or somebody else's, that the second one ends."""
    if _CUES.isdisjoint(words.said):
        return False
    between = plain(words.pieces[named.last + 1 : following.first])
    if not _BOTH.isdisjoint(between.replace(",", " ").split()):
        return False
    before = plain(words.pieces[max(0, named.first - _REACH) : named.first])
    if _HABIT.search(before) is not None and _THIS_TIME.search(between) is not None:
        return True
    return _OTHERS_HABIT.search(before) is not None and _MY_WISH.search(between) is not None


_REACH = 8
"""Words before a name that may tell of a habit."""
