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
_OLDEST_YOUTH = 17
_YOUNGEST_YOUTH = 11


def aged(relatives: Sequence[tuple[int, str]], words: Sequence[Word]) -> list[tuple[int, str]]:
    """The people a visit is for; a child whose age was told to be eleven or more is a youth."""
    ages = [_age(word) for word in words]
    texts = [word.text for word in words]
    told = not _TOLD.isdisjoint(texts)
    found = []
    for at, who in relatives:
        near = [
            age
            for position, age in enumerate(ages)
            if age and (told or (at < position <= at + 2 and "ist" in texts[at:position]))
        ]
        older = who == "child" and any(_YOUNGEST_YOUTH <= age <= _OLDEST_YOUTH for age in near)
        found.append((at, "youth" if older else who))
    return found


def age_is_open(words: Sequence[Word]) -> bool:
    """Whether no word tells how old anybody is."""
    return _OF_AGE.isdisjoint(word.text for word in words) and not any(_age(word) for word in words)


def _age(word: Word) -> int:
    return _YEARS.get(word.text) or (int(word.text) if word.text.isdigit() and len(word.text) < 3 else 0)
