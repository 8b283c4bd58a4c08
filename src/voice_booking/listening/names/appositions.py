"""Names that explain who is calling without saying so: `Krüger mit ü, Nadine`, `der Sandra ihr Bruder`."""

from collections.abc import Sequence
from string import ascii_lowercase

from voice_booking.listening.names.roster import NO_NAMES, is_a_name
from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.patterns import compiled
from voice_booking.listening.words.sets import word_set

_TRIGGERS = word_set(
    "auf unter mit tragen trag nochmal "
    "mein meine unser unsere meinen meiner verheiratet familie ihr ihre sein seine war bins notieren notier "
    "bin kundin kunde schreiben eintragen da dran apparat hier telefon"
)
_ARTICLES = word_set("der die dem den de da das frau herr herrn")
_NAMESAKE = compiled(r"\b(?:so )?wie (?:(?:der|die|euer|eure|ihr|ihre|unser)(?: \w+)? )?$")
_KIN = (
    r"(?:mann|frau|bruder|schwester|vater|mutter|sohn|tochter|freund|freundin|oma|opa|cousine?|schwager|schwaegerin|"
    r"nachbar\w*|kolleg\w*|neffe|nichte|papa|mama|onkel|tante)"
)
_BEFORE = compiled(
    r"\bfamilie $|\b(?:notier\w*|schreib\w*|trag\w*|vermerk\w*) (?:sie |mal |ruhig |halt )*bitte (?:ein |auf )?$"
)
_BY_NAME = Cued(
    {
        "auf unter": r"\b(?:auf|unter) (?:frau |herrn? )?(?:\w+ )?$",
        "vorname vornamen nachname nachnamen": r"\bmit (?:vor|nach)name[n]? $",
        "notier* schreib* trag* vermerk*": r"\b(?:notier\w*|schreib\w*|trag\w*|vermerk\w*) "
        r"(?:sie |mal |bitte |ruhig |halt |einfach )*(?:frau |herrn? )?$",
    }
)
_ABOUT = (
    "verzicht",
    "schwoer",
    "wart",
    "freu",
    "besteh",
    "bis",
    "hoff",
    "setz",
    "verlass",
    "bock",
    "lust",
    "nerv",
    "kein",
)
"""Verbs whose `auf` speaks of somebody else, and `bis auf`."""
_BEHIND = compiled(
    rf"^ (?:ihr|ihre|sein|seine) {_KIN}\b|^ (?:war|ist) mein (?:maedchen|geburts|nach|vor|ruf|spitz)name\b|"
    r"^ (?:waer|waere|ist|is|waers) ?(?:hier |da )?am (?:apparat|telefon)\b|^ verheiratet (?:bin|war)\b|"
    r"^ mit (?:vor|nach)namen?\b|"
    r"^ (?:vo[nm]|aus)(?: \w+){1,3} (?:ist dran|is dran|hier|am apparat|am telefon)\b"
)
_LEADS_IN = word_set("familie bitte ein auf")
"""Every way in of `_BEFORE` ends with one of these."""
_LEADS_OUT = word_set("ihr ihre sein seine war ist waer waere is waers verheiratet mit von vom aus")
"""Every way out of `_BEHIND` begins with one of these."""
_OF_MINE = compiled(rf"^(?:mein|meine|unser|unsere) {_KIN}$")
_EXPLAINED = compiled(
    rf"\b(?:bins|bin es)(?: \w+)?$|\bbin ich(?: (?:noch|wieder|mal|nochmal))*$|"
    rf"\bich bin (?:der|die|eine?) (?:\w+ )?(?:kundin|kunde)$|\b(?:mein|meine|meinen|meiner|unser|unsere) (?:{_KIN}|"
    rf"chef|chefin|kunde|"
    rf"kundin)(?: an)?$"
)
_TITLES = word_set("frau herr herrn")
_HAIL = word_set("hallo hi hey servus moin gruess gott tag guten gruezi griass di eich")
_HAILING = word_set("da nochmal")
_REACH = 8
"""Words within which a namesake follows the caller's own name."""


def beside(found: set[int], words: Words, nameable: Sequence[int]) -> set[int]:
    """Further words that name the caller, or whom the caller belongs to; `found` are those that were introduced.

    Titles, and words that may be a name, are at `nameable` indexes.
    """
    told, texts = not _TRIGGERS.isdisjoint(words.said), words.texts
    more: set[int] = set()
    if not found and not told:
        return more
    for at in nameable:
        if at in found or texts[at] in NO_NAMES:
            continue
        known = found | more
        if (known and _named_again(known, words, texts, at)) or (told and _told(words, texts, at)):
            more.add(at)
    return _whole(more, words, texts) if more else more


def _whole(found: set[int], words: Sequence[Word], texts: Sequence[str]) -> set[int]:
    """With the first names and titles that stand right before."""
    whole = set(found)
    for at in sorted(found):
        before = at
        while before > 0 and not words[before].opens and (is_a_name(texts[before - 1]) or texts[before - 1] in _TITLES):
            before -= 1
            whole.add(before)
    return whole


_LETTERS = frozenset(ascii_lowercase)
_FEWEST_LETTERS = 3
"""That spell a name."""


def spelled(words: Words) -> set[int]:
    """`S, c, h, u, l, z`: letters one by one are a name."""
    texts = words.texts
    if _LETTERS.isdisjoint(words.said):
        return set()
    letters = {at for at, text in enumerate(texts) if text in _LETTERS}
    if len(letters) < _FEWEST_LETTERS:
        return set()
    runs = [at for at in letters if {at + 1, at + 2} <= letters]
    return {at + step for at in runs for step in range(_FEWEST_LETTERS)}


def _named_again(found: set[int], words: Sequence[Word], texts: Sequence[str], at: int) -> bool:
    """`Krüger mit ü, Nadine`, `Aydin, so wie der Emre`."""
    if not is_a_name(texts[at]):
        return False
    near = [position for position in found if 0 < at - position <= _REACH]
    if not near:
        return False
    if _NAMESAKE.search(_text(texts[max(near) + 1 : at])):
        return True
    return _alone(words, at) and _clauses_between(words, max(near), at)


def _clauses_between(words: Sequence[Word], own: int, at: int) -> bool:
    """Whether the clause at `at` is the one right behind the caller's name, which says no more than that."""
    first = at
    while first > 0 and not words[first].opens:
        first -= 1
    return sum(word.opens for word in words[own + 1 : at + 1]) == 1 and first - own <= 4


def _alone(words: Sequence[Word], at: int) -> bool:
    """Whether the clause holds nothing but names and articles, and `ich` or the like begins the next."""
    first, last = at, at
    while first > 0 and not words[first].opens:
        first -= 1
    while last + 1 < len(words) and not words[last + 1].opens:
        last += 1
    alone = all(is_a_name(word.text) or word.text in _ARTICLES for word in words[first : last + 1])
    return alone and last + 1 < len(words) and words[last + 1].text not in ("bitte", "und", "oder")


def _told(words: Words, texts: Sequence[str], at: int) -> bool:
    following = texts[at + 1] if at + 1 < len(texts) else ""
    if following in _LEADS_OUT and _BEHIND.search(f" {' '.join(texts[at + 1 : at + 6])}"):
        return True
    if at and _told_before(words, at):
        return True
    return _explained(words, texts, at) or (not _HAILING.isdisjoint(words.said) and _hailing(words, texts, at))


def _told_before(words: Words, at: int) -> bool:
    """`Familie Weber`, `notieren Sie auf Krüger`."""
    texts = words.texts
    leads_in = texts[at - 1] in _LEADS_IN
    named = _BY_NAME.awaits(words.said) and (is_a_name(texts[at]) or texts[at - 1] in _TITLES)
    if not (leads_in or named) or is_a_shade(texts, at):
        return False
    before = _text(texts[max(0, at - 6) : at])
    if leads_in and _BEFORE.search(before):
        return True
    return named and _BY_NAME.found(words.said, before) and not any(text.startswith(_ABOUT) for text in texts)


_SHADES = word_set("braun schwarz weiss rot grau blond")
_RECOLOURING = ("faerb", "umfaerb", "gefaerb", "toen", "getoen", "wechs", "gewechs")


def is_a_shade(texts: Sequence[str], at: int) -> bool:
    """`von Blond auf Braun`, `auf Schwarz färben`: a colour and not the family that is called so."""
    if texts[at] not in _SHADES or texts[at - 1] != "auf":
        return False
    return "von" in texts[max(0, at - 4) : at - 1] or any(text.startswith(_RECOLOURING) for text in texts[at + 1 :])


def _explained(words: Sequence[Word], texts: Sequence[str], at: int) -> bool:
    """`ich bins, die Lisa`, `für meine Chefin, Frau Klein`, `der Fabian, mein Sohn`."""
    if not _ends(words, at):
        return False
    first = at
    while first > 0 and not words[first].opens:
        first -= 1
    alone = first > 0 and is_a_name(texts[at])
    if alone and all(text in _ARTICLES or is_a_name(text) for text in texts[first:at]):
        return _EXPLAINED.search(_text(texts[:first]).rstrip()) is not None
    mine = at + 2 < len(texts) and _OF_MINE.match(_text(texts[at + 1 : at + 3]).rstrip())
    return bool(mine) and _ends(words, at + 2)


def _hailing(words: Sequence[Word], texts: Sequence[str], at: int) -> bool:
    """`Servus, da Sepp, …`, `Servus, Weber da, i …`, `nochmal Weber, …`: a greeting and who greets."""
    begin = at
    while begin > 0 and not words[begin].opens and (is_a_name(texts[begin - 1]) or texts[begin - 1] in _TITLES):
        begin -= 1
    if _ends(words, at) and begin and texts[begin - 1] in _HAILING:
        return all(text in _HAIL for text in texts[: begin - 1]) and (begin > 1 or texts[begin - 1] == "nochmal")
    back = at + 1 < len(texts) and texts[at + 1] == "da" and _ends(words, at + 1) and at + 2 < len(texts)
    return back and all(text in _HAIL | _TITLES or is_a_name(text) for text in texts[:at])


def _ends(words: Sequence[Word], at: int) -> bool:
    """Whether a clause ends with the word at `at`."""
    return at + 1 == len(words) or words[at + 1].opens


def _text(texts: Sequence[str]) -> str:
    return " ".join(texts) + " "
