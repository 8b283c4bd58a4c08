"""What a speech recogniser makes of what was said: sounds that are alike in German are confused, by a seed.

Words that carry the sense stay near to what they were; numbers and names are hit as well as any other.
"""

import re
from enum import StrEnum
from random import Random


class Noise(StrEnum):
    """How bad the line is."""

    NONE = "none"
    MILD = "mild"
    STRONG = "strong"


_WORDS_HIT = {Noise.NONE: 0.0, Noise.MILD: 0.07, Noise.STRONG: 0.16}
"""The share of words to which something happens."""
_SOUNDS = (
    ("dt", "tt"),
    ("th", "t"),
    ("ph", "f"),
    ("v", "f"),
    ("ck", "k"),
    ("ai", "ei"),
    ("ei", "ai"),
    ("eu", "äu"),
    ("äu", "oi"),
    ("ie", "i"),
    ("ü", "i"),
    ("ö", "e"),
    ("ä", "e"),
    ("y", "i"),
    ("b", "p"),
    ("p", "b"),
    ("d", "t"),
    ("t", "d"),
    ("g", "k"),
    ("k", "g"),
    ("z", "s"),
    ("ß", "s"),
    ("ch", "sch"),
    ("m", "n"),
    ("n", "m"),
    ("er", "a"),
    ("en", "n"),
    ("ah", "a"),
    ("eh", "e"),
    ("oh", "o"),
    ("mm", "m"),
    ("nn", "n"),
    ("ss", "s"),
    ("tt", "t"),
    ("ll", "l"),
)
"""What sounds alike, as letters; applied to one place of a word."""
_WHOLE = {
    "zwei": "drei",
    "drei": "zwei",
    "halb": "halt",
    "einen": "ein",
    "den": "denn",
    "dem": "den",
    "um": "und",
    "schnitt": "schritt",
    "färben": "ferben",
    "morgen": "mogen",
    "dienstag": "dienstags",
    "termin": "termine",
    "fünfzehn": "fünfzig",
    "dreizehn": "dreißig",
    "vierzehn": "vierzig",
    "seit": "seid",
    "das": "dass",
    "hätte": "hatte",
    "möchte": "mochte",
}
_GRAVE = {"zwei", "drei", "fünfzehn", "dreizehn", "vierzehn", "halb"}
"""Confusions that change the sense; rare even on a bad line, and never on a good one."""
_FILLERS = ("äh", "ähm", "hm")
_DROPPED = {"gern", "bitte", "noch", "denn", "mal", "so", "eine", "einen", "ein", "der", "die", "den", "das", "ich"}
_WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{2,}")


def recognised(text: str, noise: Noise, chance: Random) -> str:
    """What arrives of `text`; the same for the same state of `chance`."""
    share = _WORDS_HIT[noise]
    if not share:
        return text
    words = [_hit(word, noise, chance) if chance.random() < share else word for word in text.split()]
    words = _bounded([word for word in words if word], share, chance)
    return " ".join(words) or text


def _hit(word: str, noise: Noise, chance: Random) -> str:
    """One thing happens to the word: it is dropped, gets a filler, or sounds like something else."""
    kind = chance.random()
    bare = word.strip(",.?!").lower()
    if kind < 0.2 and bare in _DROPPED:
        return ""
    if kind < 0.4:
        return f"{chance.choice(_FILLERS)} {word}"
    grave_ok = noise is Noise.STRONG and chance.random() < 0.3
    if bare in _WHOLE and (bare not in _GRAVE or grave_ok):
        return _like(word, bare, _WHOLE[bare])
    return _WORD.sub(lambda found: _sounding(found[0], chance), word, count=1)


def _like(word: str, bare: str, other: str) -> str:
    said = re.sub(re.escape(bare), other, word, flags=re.IGNORECASE)
    return said[:1].upper() + said[1:] if word[:1].isupper() else said


def _sounding(word: str, chance: Random) -> str:
    if len(word) < 4:
        return word
    fitting = [(old, new) for old, new in _SOUNDS if old in word[1:]]
    if not fitting:
        return word
    old, new = chance.choice(fitting)
    at = word.index(old, 1)
    return word[:at] + new + word[at + len(old) :]


def _bounded(words: list[str], share: float, chance: Random) -> list[str]:
    """Now and then the blank between two words is lost, or one is put into a long one."""
    joined: list[str] = []
    for word in words:
        whole = word.isalpha() and joined and joined[-1].isalpha()
        if whole and len(word) + len(joined[-1]) > 8 and chance.random() < share / 6:
            joined[-1] += word.lower()
        elif word.isalpha() and len(word) > 10 and chance.random() < share / 2:
            middle = chance.randrange(4, len(word) - 4)
            joined += [word[:middle], word[middle:]]
        else:
            joined.append(word)
    return joined
