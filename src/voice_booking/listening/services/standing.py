"""Which mentions stand: what is wished, not what was denied, taken back, told, or belongs to another trade."""

import re
from collections.abc import Callable, Sequence

from voice_booking.listening.names.spotting import Named
from voice_booking.listening.services.already_done import HAVING, already_done
from voice_booking.listening.services.asides import CONTRASTING, EXCHANGING, contrasted, exchanged
from voice_booking.listening.services.ellipsis import with_cuts
from voice_booking.listening.services.mentions import Mention
from voice_booking.listening.services.open_questions import undecided
from voice_booking.listening.services.retractions import (
    ABOUT_PEOPLE,
    CORRECTING,
    GROWING,
    KEEPING,
    LETTING,
    NEGATING,
    ONESELF,
    TOLD,
    WITHOUT,
    about_a_person,
    corrected_between,
    done_by_oneself,
    kept,
    left_out,
    left_to_grow,
    long_ago,
    negated,
    state_of_hair,
)
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.concepts import Kind
from voice_booking.listening.words.abandoned import given_up_before
from voice_booking.listening.words.folding import Words, fold
from voice_booking.listening.words.sets import word_set

_BARE = 4
"""Words of an utterance that hardly says more than a name."""


def standing(mentions: Sequence[Mention], words: Words, called: Sequence[Named], catalogue: Catalogue) -> list[Mention]:
    """The mentions that ask for something, in spoken order; `called` are the people who are named."""
    wished = _wished(mentions, words)
    if not ABOUT_PEOPLE.isdisjoint(words.said):
        wished = [m for m in wished if not about_a_person(m, words)]
    if not HAVING.isdisjoint(words.said):
        wished = [m for m in wished if not already_done(m, words, called)]
    return with_cuts(_in_place(_after_the_turn(wished, words), words, catalogue), words, catalogue)


def _after_the_turn(mentions: list[Mention], words: Words) -> list[Mention]:
    """Without what belongs to a plan that was given up, where something took its place."""
    turn = given_up_before(words) if len(mentions) > 1 else 0
    if not turn:
        return mentions
    later = [m for m in mentions if m.first >= turn]
    return later if any(c.names_something for m in later for c in m.concepts) else mentions


def _wished(mentions: Sequence[Mention], words: Words) -> list[Mention]:
    """Mentions that stand: not negated, not left out, not long ago, not taken back."""
    telling = words.said & _TELLING
    checks = [check for cues, check in _GONE if not cues.isdisjoint(telling)] if telling else []
    standing = list(mentions)
    if checks:
        standing = [m for m in mentions if not any(check(m, words) for check in checks) or undecided(m, words)]
    if not any([c.names_something for m in standing for c in m.concepts]) and _wished_again(words):
        standing = [m for m in mentions if long_ago(m, words)]
    standing = _without_reasons(_without_what_grew(standing, words), words)
    return standing if CORRECTING.isdisjoint(words.said) else _corrected(standing, words)


def _corrected(standing: Sequence[Mention], words: Words) -> list[Mention]:
    """The mentions that stand, without those that were taken back."""
    left: list[Mention] = []
    for mention in standing:
        if left and corrected_between(left[-1], mention, words) and any(c.names_something for c in mention.concepts):
            left = _before_correction(left, words)
        left.append(mention)
    return left


_AGAIN = re.compile(
    r"\b(?:wieder|nochmal|noch mal) (?:so )?(?:einen?|eine|welche)\b|"
    r"\b(?:die|das|der) (?:muess?t?en?|muesste|muss|sollten?|gehoer\w+) (?:\w+ ){0,3}(?:nachgemacht|erneuert|"
    r"aufgefrischt|wieder gemacht)\b"
)
_OF_AGAIN = word_set("wieder nochmal noch nachgemacht erneuert aufgefrischt")


def _wished_again(words: Words) -> bool:
    """`früher hatte ich eine Dauerwelle, jetzt möchte ich wieder eine`: what was told is what is wished."""
    return not _OF_AGAIN.isdisjoint(words.said) and _AGAIN.search(" ".join(words.texts)) is not None


_GROWN = word_set("rausgewachsen herausgewachsen nachgewachsen rausgewachsene")
_GROWS_OUT = frozenset({"perm", "wave", "streaks", "balayage", "ombre", "babylights", "fringe", "bleach"})


def _without_what_grew(mentions: list[Mention], words: Words) -> list[Mention]:
    """`die Dauerwelle ist rausgewachsen`: it tells of what was named, not of the roots."""
    if _GROWN.isdisjoint(words.said) or _GROWS_OUT.isdisjoint([c.key for m in mentions for c in m.concepts]):
        return mentions
    return [m for m in mentions if fold(m.heard) not in _GROWN]


_REASON = 4
"""Words from `wegen` to what is the reason, at most."""
_CALLING = word_set("ruf rufe meld melde anruf termin komm komme geht gehts zwar")


def _without_reasons(mentions: list[Mention], words: Words) -> list[Mention]:
    """`glatte Haare, dauerhaft, wegen der Locken`: behind what is wished, why it is."""
    if "wegen" not in words.said:
        return mentions
    at = words.texts.index("wegen")
    calls = not _CALLING.isdisjoint(words.texts[max(0, at - _REASON) : at])
    if calls or not any(m.first < at and c.names_something for m in mentions for c in m.concepts):
        return mentions
    return [m for m in mentions if not at < m.first <= at + _REASON]


_ARTICLES = word_set("der die das den dem ein eine einem einer beim bei am zum zur vom von")
_BEHIND_WIE = _ARTICLES | word_set("letzten letzter letztem letztes vorigen voriger vergangenen")


def _compared(mention: Mention, words: Words) -> bool:
    """`Braun, wie die Farbe`, `derselbe wie beim letzten Ölwechsel`: what something is like, no wish for it."""
    before = list(words.texts[max(0, mention.first - 4) : mention.first])
    while before and before[-1] in _BEHIND_WIE:
        before.pop()
    return before[-1:] == ["wie"] and len(before) < min(4, mention.first) and not mention.described


_OWN = word_set("meine meiner mei meinen eigene eigenen")


def _ones_own_colour(mention: Mention, words: Words) -> bool:
    """`ich will meine Naturfarbe zurück`: no dye of plants."""
    own = words.texts[mention.first].startswith("natur") and not mention.described
    return own and (words.texts[mention.first - 1] in _OWN or "zurueck" in words.said)


_AT_THAT = {("nach", "dem"), ("vor", "dem"), ("bei", "dem")}


def _while(mention: Mention, words: Words) -> bool:
    """`beim Waschen`, `nach dem Föhnen`: when something happens, no wish for it."""
    if mention.first == 0 or not all(c.kind is Kind.STEP for c in mention.concepts):
        return False
    before = words[mention.first - 1].text
    return before == "beim" or (mention.first > 1 and (words[mention.first - 2].text, before) in _AT_THAT)


_GONE: tuple[tuple[frozenset[str], Callable[[Mention, Words], bool]], ...] = (
    (NEGATING, negated),
    (WITHOUT, left_out),
    (TOLD, long_ago),
    (frozenset({"beim", "dem"}), _while),
    (KEEPING, kept),
    (LETTING, left_to_grow),
    (ONESELF, done_by_oneself),
    (GROWING, state_of_hair),
    (frozenset({"wie"}), _compared),
    (frozenset({"naturfarbe", "naturhaarfarbe"}), _ones_own_colour),
    (CONTRASTING, contrasted),
    (EXCHANGING, exchanged),
)
"""Why a mention is no wish: words without one of which that cannot be, and whether it is."""
_TELLING = frozenset[str]().union(*[cues for cues, _ in _GONE])


def _before_correction(left: list[Mention], words: Words) -> list[Mention]:
    """What remains of the mentions when the last thing said is taken back: all before its clause."""
    at = left[-1].first
    while at > 0 and not (words[at].opens or words[at - 1].text in ("und", "oder", "plus")):
        at -= 1
    return [mention for mention in left if mention.last < at]


def _in_place(mentions: Sequence[Mention], words: Words, catalogue: Catalogue) -> list[Mention]:
    """Nouns of other trades count only where something is to be done about them, or nothing else is said."""
    if len(words) <= _BARE:
        return list(mentions)
    trades = ("", *_trades(catalogue))
    own = [m for m in mentions if not all([c.kind is Kind.PART and c.trade not in trades for c in m.concepts])]
    if len(own) == len(mentions) or not any([c.kind is Kind.ACTION for m in mentions for c in m.concepts]):
        return own
    return list(mentions)


def _trades(catalogue: Catalogue) -> tuple[str, ...]:
    trade = catalogue.salon.company.trade
    return ("hair", "therapy") if trade == "spa" else (trade,)
