"""How alike two words sound to a German ear."""

import re
from functools import reduce

import cologne_phonetics
from rapidfuzz.distance import Levenshtein

_SAME_SOUND = (
    (re.compile(r"^(y)(?=[aeiou])"), "j"),
    (re.compile(r"(?<=[aeiou])h(?![aeiou])"), ""),
    (re.compile(r"h$"), ""),
    (re.compile(r"ph|v"), "f"),
    (re.compile(r"th|dt|tt"), "t"),
    (re.compile(r"tz|z"), "s"),
    (re.compile(r"sch|sh"), "S"),
    (re.compile(r"ck|q|c(?!h)"), "k"),
    (re.compile(r"chs|x|ks"), "ks"),
    (re.compile(r"ch(?=r)"), "k"),
    (re.compile(r"[ae][yi](?=[^aeiou]|e|$)"), "ai"),
    (re.compile(r"aie"), "ai"),
    (re.compile(r"(?<=..)er$"), "a"),
    (re.compile(r"ie|y|ii"), "i"),
    (re.compile(r"ae|ee"), "e"),
    (re.compile(r"aa"), "a"),
    (re.compile(r"oo"), "o"),
    (re.compile(r"w"), "f"),
    (re.compile(r"(.)\1"), r"\1"),
)


def sound_of(folded: str) -> str:
    """A key that is the same for names that sound the same (Meier and Mayr, Stefan and Stephan)."""
    return reduce(lambda text, rule: rule[0].sub(rule[1], text), _SAME_SOUND, folded)


def cologne(folded: str) -> str:
    """Kölner Phonetik of one folded word; empty for digits."""
    return str(cologne_phonetics.encode(folded)[0][1]) if folded else ""


def likeness(one: str, other: str) -> float:
    """1 for equal spellings down to 0, by edits."""
    return Levenshtein.normalized_similarity(one, other)
