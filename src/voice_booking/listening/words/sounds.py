"""How alike two words sound to a German ear."""

import re
from functools import lru_cache

import cologne_phonetics
from rapidfuzz.distance import Levenshtein

_SPELLED = (
    "sch>S sh>S chs>ks chr>kr ch>X ph>f th>t dt>t tz>s z>s ck>k q>k c>k x>ks v>f w>f ey>ai ay>ai ei>ai aie>ai "
    "ie>i y>i ae>e"
)
_SPELLINGS = tuple((spelling, sound) for spelling, _, sound in (pair.partition(">") for pair in _SPELLED.split()))
"""Spellings of one sound, in the order in which they are told apart."""
_SILENT_H = re.compile(r"(?<=[aeiou])h(?![aeiou])|h$")
_DOUBLE = re.compile(r"(.)\1+")
_VOWELS = "aeiou"
WORDS_REMEMBERED = 16_384
"""A language repeats its words: how many keep their sounds, whatever utterance they stand in."""


@lru_cache(WORDS_REMEMBERED)
def sound_of(folded: str) -> str:
    """A key that is the same for names that sound the same (Meier and Mayr, Stefan and Stephan)."""
    sound = folded
    if sound[:1] == "y" and sound[1:2] in _VOWELS:
        sound = f"j{sound[1:]}"
    for spelling, spoken in _SPELLINGS:
        sound = sound.replace(spelling, spoken)
    if "h" in sound:
        sound = _SILENT_H.sub("", sound)
    if len(sound) > 3 and sound.endswith("er"):
        sound = f"{sound[:-2]}a"
    return _DOUBLE.sub(r"\1", sound)


_ROUNDED = re.compile(r"(?<![aeoq])ue|(?<![aeiou])oe")
_BLURRED = (
    ("aeu", "oi"),
    ("eu", "oi"),
    ("own", "aun"),
    ("pf", "f"),
    ("dsch", "sch"),
    ("tsch", "sch"),
)
"""Spellings that are taken apart before those of one sound are."""
_VOICELESS = str.maketrans({"b": "p", "d": "t", "g": "k", "z": "s", "S": "s", "X": "s"})
_DROPPED_R = re.compile(r"(?<=[aeiou])r(?=[^aeiou])")


@lru_cache(WORDS_REMEMBERED)
def slurred(folded: str) -> str:
    """A coarser key, the same for what is told apart badly on the telephone: Özdemir and Östemir, Krüger and Kriker."""
    word = folded
    for spelling, spoken in _BLURRED:
        word = word.replace(spelling, spoken)
    word = _ROUNDED.sub(lambda match: "i" if match[0] == "ue" else "e", word)
    word = sound_of(word).translate(_VOICELESS).replace("m", "n").replace("sk", "s")
    word = _DROPPED_R.sub("", word)
    if len(word) > 3 and word.endswith("e"):
        word = f"{word[:-1]}a"
    return _DOUBLE.sub(r"\1", word)


@lru_cache(WORDS_REMEMBERED)
def cologne(folded: str) -> str:
    """Kölner Phonetik of one folded word; empty for digits."""
    return str(cologne_phonetics.encode(folded)[0][1]) if folded else ""


def likeness(one: str, other: str) -> float:
    """1 for equal spellings down to 0, by edits."""
    return Levenshtein.normalized_similarity(one, other)
