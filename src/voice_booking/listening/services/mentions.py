"""Where an utterance speaks of the trade: words and runs of words with the concepts they stand for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from voice_booking.listening.services.bystanders import coming
from voice_booking.listening.services.numbers import minutes_said
from voice_booking.listening.trade.catalogue import LONGEST_HALF, Catalogue
from voice_booking.listening.trade.compounds import known, split
from voice_booking.listening.trade.concepts import Concept, Kind
from voice_booking.listening.trade.lexicon.everyday import NEUTRAL, RELATIVES
from voice_booking.listening.trade.terms import Term
from voice_booking.listening.trade.vocabulary import STRANGE
from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.ordinary import ORDINARY
from voice_booking.listening.words.sets import word_set

_RELATIVES = {word: who for who, words in RELATIVES.items() for word in words.split()}
MOST_MENTIONS = 24
"""Things of the trade that are listened to in one utterance; nobody names so many."""
_MANY = 5
_SURE_AMONG_MANY = 0.84
"""How alike a misheard word must be in a long utterance, where it may be any word at all."""
_BEFORE_RELATIVES = word_set(
    "mein meine meinem meinen meiner mei mein's unser unsere unserem unseren unserer unsrer ein einen einem einer "
    "eine a nen ne der die das den dem fuer als achtjaehrigen unsern ihr meene meen meener meim"
)


@dataclass(frozen=True, slots=True)
class Mention:
    concepts: tuple[Concept, ...]
    first: int
    """Index of the first word; `last` is included."""
    last: int
    heard: str
    repaired: float = 1.0
    """How alike what was heard is to the word taken; 1 when it was that word."""
    described: bool = False
    """Whether it was not named but told by what is seen or suffered."""

    @property
    def strange(self) -> bool:
        return STRANGE in self.concepts


@dataclass(slots=True)
class Spotted:
    mentions: list[Mention] = field(default_factory=list)
    relatives: list[tuple[int, str]] = field(default_factory=list)
    """Whom the visit is for, by index of the word."""
    unknown: list[int] = field(default_factory=list)
    """Words that nobody knows: neither trade nor everyday."""


def spot(words: Words, masked: frozenset[int], catalogue: Catalogue) -> Spotted:
    """All mentions in spoken order; words at `masked` indexes are somebody's name and say nothing else."""
    spotted = Spotted(spoken_numbers(words, catalogue))
    counted = {i for mention in spotted.mentions for i in range(mention.first, mention.last + 1)}
    taken = -1
    called = not _CALLED.isdisjoint(words.said)
    for at in _telling(words, masked.union(counted) if counted else masked, catalogue):
        if at <= taken or (called and _names_oneself(words, at)):
            continue
        if len(spotted.mentions) >= MOST_MENTIONS:
            break
        mention = _at(words, at, masked, catalogue)
        if mention is None:
            _note(words, at, spotted)
            continue
        if mention.concepts:
            spotted.mentions.append(mention)
        taken = mention.last
    if counted:
        spotted.mentions.sort(key=lambda mention: mention.first)
    if spotted.relatives:
        spotted.relatives = coming(spotted.relatives, words)
    return spotted


def _telling(words: Words, passed: frozenset[int], catalogue: Catalogue) -> list[int]:
    """Indexes of the words at which something of the trade may begin."""
    mute, silent, going_on = catalogue.mute, catalogue.silent, catalogue.going_on
    telling = []
    for at, (text, following) in enumerate(zip_longest(words.texts, words.texts[1:], fillvalue="")):
        if text in mute or at in passed:
            continue
        if text in silent and (
            (following in ORDINARY and following[0] not in going_on.get(text, ()))
            or _says_nothing(words, at, catalogue)
        ):
            continue
        telling.append(at)
    return telling


def _names_oneself(words: Sequence[Word], at: int) -> bool:
    """`ich heiß Jasmin`: how one is called, not how hot anything is."""
    if words[at].text not in _CALLED:
        return False
    beside = {word.text for word in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])}
    return not beside.isdisjoint(("ich", "i"))


_CALLED = word_set("heiss heisse hoass")


def _says_nothing(words: Words, at: int, catalogue: Catalogue) -> bool:
    """Whether an everyday word is no part of one that goes on in the next word, misheard or not."""
    if at + 1 == len(words) or words[at + 1].opens:
        return True
    text, following = words.texts[at : at + 2]
    if text in catalogue.going_on and following[0] in catalogue.going_on[text]:
        return False
    return following in ORDINARY or len(text) > LONGEST_HALF or not _before_unknown(words, at, catalogue)


def spoken_numbers(words: Words, catalogue: Catalogue) -> list[Mention]:
    """Lengths in minutes that tell services of this catalogue apart."""
    if not catalogue.numbers:
        return []
    return [
        _mention(words, first, last, catalogue.forms[number])
        for first, last, number in minutes_said(words)
        if number in catalogue.numbers and number in catalogue.forms
    ]


def _at(words: Words, at: int, masked: frozenset[int], catalogue: Catalogue) -> Mention | None:
    """The longest thing said from `at` on: a phrase, a word in two pieces, a word, a repaired word."""
    word = words.texts[at]
    term = catalogue.terms.of(word)
    run = _phrase(words, at, catalogue) if word in catalogue.phrases else None
    if run is None and term.goes_on:
        run = _joined(words, at, masked, term, catalogue)
    if run is not None:
        return run
    if word in _RELATIVES and _is_relative(words, at):
        return None
    ordinary = word in ORDINARY
    if (term.named is not None or (ordinary and len(word) <= LONGEST_HALF)) and _before_unknown(words, at, catalogue):
        run = _misheard_run(words, at, masked, catalogue, 0.85)
        if run is not None:
            return run
    if term.whole is not None:
        return _mention(words, at, at, term.whole)
    return None if ordinary else _unheard_of(words, at, masked, term, catalogue)


def _before_unknown(words: Words, at: int, catalogue: Catalogue) -> bool:
    """Whether the next word of the clause is one that nobody knows."""
    following = at + 1
    if following >= len(words) or words.texts[following] in ORDINARY or words[following].opens:
        return False
    word = words.texts[following]
    return word.isalpha() and catalogue.terms.of(word).named is None


def _misheard_run(
    words: Words, at: int, masked: frozenset[int], catalogue: Catalogue, floor: float = 0.0
) -> Mention | None:
    """`Bad trimmen`, `Haar Kuh`: two or three words that together nearly are one name."""
    for end in range(_reach(words, at, masked), at + 1, -1):
        if words.texts[end - 1] in ORDINARY:
            continue
        joined = "".join(words.texts[at:end])
        if len(joined) > 30:
            continue
        near = catalogue.repairs.nearest(joined, strict=True)
        if near is not None and near[1] >= floor:
            return _mention(words, at, end - 1, _entries(near[0], catalogue), near[1])
    return None


def _reach(words: Sequence[Word], at: int, masked: frozenset[int]) -> int:
    """Where the words end that may make up one with the word at `at`: three at most, of its clause, and no names."""
    end = at + 1
    last = min(at + 3, len(words))
    while end < last and end not in masked and not words[end].opens:
        end += 1
    return end


def _mention(words: Words, first: int, last: int, entries: tuple[Concept, ...], alike: float = 1.0) -> Mention:
    heard = words[first].raw if first == last else " ".join([word.raw for word in words[first : last + 1]])
    return Mention(entries, first, last, heard, alike)


def _phrase(words: Words, at: int, catalogue: Catalogue) -> Mention | None:
    for phrase, entries in catalogue.phrases[words.texts[at]]:
        end = at + len(phrase)
        if words.texts[at:end] == phrase:
            return _mention(words, at, end - 1, entries)
    return None


def _joined(words: Words, at: int, masked: frozenset[int], term: Term, catalogue: Catalogue) -> Mention | None:
    """`Dauer Welle`, `Hoch Steck Frisur`: a word that was written in pieces."""
    if at + 1 == len(words) or words.texts[at + 1][0] not in term.goes_on or words[at + 1].opens:
        return None
    for end in range(_reach(words, at, masked), at + 1, -1):
        entries = catalogue.forms.get("".join(words.texts[at:end]))
        if entries is not None:
            return _mention(words, at, end - 1, entries)
    return None


def _unheard_of(words: Words, at: int, masked: frozenset[int], term: Term, catalogue: Catalogue) -> Mention | None:
    """An unknown word: misheard, in pieces, or a compound with an unknown part."""
    word = words.texts[at]
    if word in NEUTRAL or word in _MEANT:
        return None
    run = _misheard_run(words, at, masked, catalogue)
    if run is not None:
        return run
    near = catalogue.repairs.nearest(word)
    if near is not None and near[1] >= (_SURE_AMONG_MANY if len(words) > _MANY else 0.0):
        return _mention(words, at, at, _entries(near[0], catalogue), near[1])
    if term.partly is not None:
        return _mention(words, at, at, (STRANGE, *term.partly))
    if term.begun is not None and len(words) <= _MANY:
        return _mention(words, at, at, (STRANGE, *term.begun))
    following = at + 1
    hyphened = words[at].hyphened or (following < len(words) and words[following].hyphened)
    return _mention(words, at, at, (STRANGE,)) if hyphened and len(word) > 2 else None


_MEANT = word_set(
    "ichs auchs achts ganzs kurzs langs tags zwillings bleibens faxen scheiden werbung verbunden wade waden hinstellen "
    "anstellen anstecken fass gesacht glass mechts schritts bruecken scherben klinge klingen schleier reflexionen "
    "platin schuster duschen flecken gerate gescheiten umsteigen einsetzen echter wuscheln obs dus ihrs mans wirs sies "
    "spritzen spritze"
)
"""Everyday words that are no mishearing of the trade's."""


def _entries(word: str, catalogue: Catalogue) -> tuple[Concept, ...]:
    return known(word, catalogue.forms) or split(word, catalogue.forms) or ()


def _note(words: Sequence[Word], at: int, spotted: Spotted) -> None:
    word = words[at].text
    if word in _RELATIVES and _is_relative(words, at):
        spotted.relatives.append((at, _RELATIVES[word]))
    elif word not in ORDINARY and not word.isdigit():
        spotted.unknown.append(at)


def _is_relative(words: Sequence[Word], at: int) -> bool:
    """Whether one of those words stands for somebody who may come."""
    word = words[at].text
    if at == 0:
        return False
    before_it = [before.text for before in words[max(0, at - 3) : at]]
    if word == "frau" and before_it[-1] not in _POSSESSIVES and not _of_oneself(before_it):
        return False
    if word in ("herr", "herrn") and (_is_title(words, at) or not _of_oneself(before_it, "ein", "einen", "der")):
        return False
    if _tells(words, at) or (word.startswith(("klein", "juengst", "gross")) and _describes_another(words, at)):
        return False
    return any(before.text in _BEFORE_RELATIVES for before in words[max(0, at - 2) : at])


def _of_oneself(before: Sequence[str], *articles: str) -> bool:
    """`ich bin eine`, `als`, `ich als`: what stands before `Frau` when a caller is one."""
    return before[-1] in ("als", *articles) or {"ich", "bin"} <= set(before) or {"i", "bin"} <= set(before)


def _is_title(words: Sequence[Word], at: int) -> bool:
    """Whether a name follows, as far as one can see."""
    return at + 1 < len(words) and not words[at + 1].opens and words[at + 1].text not in ORDINARY


def _tells(words: Sequence[Word], at: int) -> bool:
    """`meine Frau sagt, ich …`: who says it is not who comes."""
    return at + 1 < len(words) and words[at + 1].text in _SAYING


def _describes_another(words: Sequence[Word], at: int) -> bool:
    """Whether `kleine` stands before a noun and is nobody by itself; speech is often written without capitals."""
    if words[at].capital:
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    return following is None or words[at - 1].text not in _ONES_OWN or following.text not in ORDINARY


_SAYING = word_set("sagt meint findet schimpft lacht behauptet jammert noergelt sagte meinte droht")
_ONES_OWN = word_set("mein meine meiner meinem meinen unser unsere unserem unseren unserer der die den dem")
_POSSESSIVES = word_set("mein meine meiner meinem meinen fuer")


def kinds(mention: Mention) -> frozenset[Kind]:
    return frozenset(entry.kind for entry in mention.concepts)
