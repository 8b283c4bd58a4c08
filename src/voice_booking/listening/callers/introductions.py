"""Where a name is introduced: `mein Name ist …`, `hier ist die …`, `… am Apparat`."""

from collections.abc import Sequence

from voice_booking.listening.callers.around_names import GREETING, NO_NAME, TITLES, WITH, is_name
from voice_booking.listening.callers.surnames import GIVEN, NEVER, is_surname, is_written_as_name, name_ends
from voice_booking.listening.callers.tokens import Token
from voice_booking.listening.words.firstnames import FIRST_NAMES, SURNAMES
from voice_booking.listening.words.folding import fold
from voice_booking.listening.words.ordinary import ORDINARY
from voice_booking.listening.words.sets import word_set

_INTRODUCING = (
    "mein name ist",
    "mein name waere",
    "mein name lautet",
    "mein nachname ist",
    "name ist",
    "der name ist",
    "nachname ist",
    "ich heisse",
    "i heiss",
    "ich heiss",
    "ich bin's der",
    "ich bin's die",
    "ich bins der",
    "ich bins die",
    "ich bin's",
    "ich bins",
    "ich bin der",
    "ich bin die",
    "ich bin",
    "hier ist der",
    "hier ist die",
    "hier ist",
    "hier spricht",
    "spricht",
    "da ist der",
    "da ist die",
    "da ist",
    "auf den namen",
    "unter dem namen",
    "namen",
    "termin ist fuer",
    "ist fuer",
    "frau",
    "herr",
    "herrn",
    "fraeulein",
    "auf",
    "unter",
    "tragen sie bitte",
    "tragen sie",
    "familie",
    "der name waere",
    "heisse",
    "am apparat ist",
    "nachname",
    "nachnamen",
    "name",
    "hier",
    "mit ihnen spricht",
    "ich sagte",
    "geschrieben wird er",
    "schreiben sie bitte",
    "schreiben sie",
    "notieren sie bitte",
    "notieren sie",
)
_CLOSING = (
    "mein name",
    "ist mein name",
    "heisse ich",
    "heiss ich",
    "am apparat",
    "ist dran",
    "hier",
    "am telefon",
    "ist der name",
    "waere mein name",
    "der name",
)
_SURE = frozenset(
    {
        "mein name ist",
        "mein name waere",
        "mein name lautet",
        "mein nachname ist",
        "name ist",
        "nachname ist",
        "ich heisse",
        "i heiss",
        "ich heiss",
        "auf den namen",
        "unter dem namen",
    }
)
"""Behind these any word is a name, were it a month."""


_KNOWN_WORDS = SURNAMES | ORDINARY | NO_NAME


def _may_be_given(text: str) -> bool:
    """Whether the word is a first name, or one that nobody knows."""
    return text in GIVEN or text not in _KNOWN_WORDS


_MAKING_WORDS = word_set("nicht gesagt dass genug her ob wie passt um kann koennte waere gesehen wann wer was")
"""Behind these `lang` and `weiß` are no names."""
_PARTICLES = word_set("von van de del della da di el al zu vom")


def behind_introduction(words: Sequence[Token], texts: Sequence[str]) -> list[str]:
    for opening in _INTRODUCING:
        phrase = opening.split()
        for at in range(len(words) - len(phrase), -1, -1):
            end = at + len(phrase)
            if list(texts[at:end]) == phrase:
                found = _name_from(words, end, opening in _SURE, phrase[0])
                theirs = at > 0 and phrase[0] in TITLES and texts[at - 1] in WITH
                if found and not theirs and (opening in _SURE or _plausible(phrase[0], found, words, end)):
                    return found
    return []


def _plausible(opening: str, found: list[str], words: Sequence[Token], end: int) -> bool:
    """`auf`, `hier` and the like introduce only what could be a name."""
    if opening in ("frau", "herr", "herrn", "fraeulein", "familie", "heisse", "spricht"):
        return True
    first = words[end]
    written = is_written_as_name(first) and name_ends(words, end)
    alone = opening in ("hier", "name", "nachname", "nachnamen") and len(words) == 2 and end == 1
    known = len(found) > 1 and any(fold(name) in GIVEN | SURNAMES for name in found)
    return first.text not in ORDINARY or is_name(first) or known or written or alone


_PASSED_OVER = word_set("frau herr herrn doktor dr professor")
_FILLERS = word_set("jetzt uebrigens einfach naemlich eigentlich halt ja eben auch")


def _name_from(words: Sequence[Token], start: int, sure: bool, opening: str) -> list[str]:
    """Up to three words from `start` that can be a name; titles are passed over."""
    found: list[str] = []
    for at, word in enumerate(words[start:], start):
        if not found and (word.text in _PASSED_OVER or (word.text in _FILLERS and not name_ends(words, at))):
            continue
        if word.text in _PARTICLES and (not found or len(found) == 1) and word.text != "zu":
            found.append(word.raw.lower())
            continue
        ends = not (_goes_on(words, at) if found else _begins(words, at, sure, opening))
        names = [name for name in found if name not in _PARTICLES]
        full = len(names) == (3 if all(fold(name) in FIRST_NAMES for name in names) else 2)
        if ends or not word.text.replace("-", "").replace("'", "").isalpha() or full:
            break
        found.append(word.raw)
    while found and found[-1] in _PARTICLES:
        found.pop()
    return in_order(found)


def _begins(words: Sequence[Token], at: int, sure: bool, opening: str) -> bool:
    """Whether a name can begin at `at`: behind what surely introduces one, with a morning or an evening too."""
    text = words[at].text
    named = text not in NEVER and (sure or opening in TITLES or opening == "familie") and name_ends(words, at)
    return named or (text not in NO_NAME and (sure or text not in NEVER))


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` belongs to the name before it."""
    word, before = words[at], words[at - 1].text
    if word.text not in ORDINARY | NO_NAME:
        return True
    if word.text in FIRST_NAMES | SURNAMES and not word.opens:
        return at + 1 == len(words) or words[at + 1].opens or words[at + 1].text not in _MAKING_WORDS
    return _may_be_given(before) and is_surname(words, at)


def in_order(found: list[str]) -> list[str]:
    """`Sommer, Klaus Sommer` is Klaus Sommer."""
    if (
        len(found) >= 2
        and fold(found[0]) not in FIRST_NAMES
        and fold(found[1]) in FIRST_NAMES
        and fold(found[0]) in SURNAMES | ORDINARY
    ):
        return [found[1], found[0]]
    return found


def before_closing(words: Sequence[Token], texts: Sequence[str]) -> list[str]:
    for closing in _CLOSING:
        phrase = closing.split()
        for at in range(1, len(words) - len(phrase) + 1):
            if list(texts[at : at + len(phrase)]) == phrase:
                first = at
                while first and at - first < 2 and _may_close(texts, first - 1):
                    first -= 1
                if first < at and (closing != "hier" or _stands_alone(words, first)):
                    return [word.raw for word in words[first:at]]
    return []


def _stands_alone(words: Sequence[Token], first: int) -> bool:
    """Whether only greetings come before the name: `ich bin neu hier` names nobody."""
    return words[first].opens or all(word.text in GREETING | TITLES for word in words[:first])


def _may_close(texts: Sequence[str], at: int) -> bool:
    """Whether the word can belong to a name that is told before `mein Name`: `Klaus Abend`, and no `guten Abend`."""
    named = at > 0 and (texts[at - 1] in TITLES or _may_be_given(texts[at - 1]))
    greeted = texts[at] == "weiss" and GREETING.issuperset(texts[:at])
    return texts[at] not in NO_NAME or greeted or (named and texts[at] not in NEVER)
