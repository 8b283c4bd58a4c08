"""How old the one is whom a visit is for, as far as the words tell."""

from collections.abc import Sequence

from voice_booking.listening.words.folding import Word
from voice_booking.listening.words.sets import word_set

_OF_AGE = word_set("klein kleine kleinen kleiner jahre jaehrig jaehrige alt kindergarten schule einschulung")
_TOLD = word_set("jahre jaehrig jaehrigen alt")
_COUNTED = (
    "null eins zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn "
    "siebzehn"
)
_YEARS = {word: number for number, word in enumerate(_COUNTED.split())}
_IS = word_set("ist is isch wird")
_MEANWHILE = word_set("ist is isch wird jetzt auch schon erst grad gerade fast bald nun nämlich naemlich doch ja")
_NO_AGE = word_set("uhr minuten euro tage tagen wochen")
_OLDEST_YOUTH = 17
_YOUNGEST_YOUTH = 11


def aged(relatives: Sequence[tuple[int, str]], words: Sequence[Word]) -> list[tuple[int, str]]:
    """The people a visit is for; a child whose age was told to be eleven or more is a youth."""
    if not relatives:
        return []
    ages = [_age(word) for word in words]
    texts = [word.text for word in words]
    told = not _TOLD.isdisjoint(texts)
    found = []
    for at, who in relatives:
        near = [
            age for position, age in enumerate(ages) if age and (told or (at < position and _says_age(texts, position)))
        ]
        older = who == "child" and any(_YOUNGEST_YOUTH <= age <= _OLDEST_YOUTH for age in near)
        found.append((at, "youth" if older else who))
    return found


def _says_age(texts: Sequence[str], at: int) -> bool:
    """Whether the number at `at` follows `ist`, `der ist jetzt auch schon fünfzehn`, and counts nothing else."""
    if at + 1 < len(texts) and texts[at + 1] in _NO_AGE:
        return False
    before = at - 1
    while before > 0 and texts[before] in _MEANWHILE - _IS:
        before -= 1
    return texts[before] in _IS


def age_is_open(words: Sequence[Word]) -> bool:
    """Whether no word tells how old anybody is."""
    return _OF_AGE.isdisjoint(word.text for word in words) and not any(_age(word) for word in words)


def _age(word: Word) -> int:
    return _YEARS.get(word.text) or (int(word.text) if word.text.isdigit() and len(word.text) < 3 else 0)
