"""Lengths of time that belong to the name of a service: `Lymphdrainage, eine Dreiviertelstunde`."""

from collections.abc import Sequence

from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.sets import word_set

_UNITS = (
    "null ein zwei drei vier fuenf sechs sieben acht neun "
    "zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn siebzehn achtzehn neunzehn"
)
_TENS = "zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig neunzig"


def _values() -> dict[str, int]:
    values = {word: number for number, word in enumerate(_UNITS.split())}
    for ten, name in enumerate(_TENS.split(), start=2):
        values[name] = ten * 10
        values |= {f"{unit}und{name}": ten * 10 + values[unit] for unit in _UNITS.split()[1:10]}
    return values


_VALUES = _values()
_STUNDEN = {
    "dreiviertelstunde": 45,
    "viertelstunde": 15,
    "halbestunde": 30,
    "halbstuendig": 30,
    "halbstuendige": 30,
    "einstuendig": 60,
}
_MINUTES = ("minuten", "min", "minuetige", "minuetig", "minuten-termin", "minutentermin", "minuetchen")
_CLOCK = word_set("uhr um gegen halb ab nach vor")
_LENGTHS = frozenset(("stunde", *_MINUTES, *_STUNDEN, *(f"{number}er" for number in _VALUES)))
"""Without one of these no length is said beside a time, unless in digits."""
_BEGINNINGS = _LENGTHS | _VALUES.keys()
"""Words with which a length begins, unless it begins with a digit."""
_OF_AN_HOUR = _BEGINNINGS | {"halbe", "halben", "eine", "ganze", "ganzen", "volle"}
"""The same where somebody speaks of an hour."""


def minutes_said(words: Words) -> list[tuple[int, int, str]]:
    """(first word, last word, minutes in digits) of each length that is said."""
    said = words.said
    known = _OF_AN_HOUR if "stunde" in said else _BEGINNINGS
    only_a_time = not _CLOCK.isdisjoint(said) and _LENGTHS.isdisjoint(said)
    if not words.has_digits and (only_a_time or known.isdisjoint(said)):
        return []
    beginnings = [at for at, text in enumerate(words.texts) if text in known or text[0].isdigit()]
    found = []
    for at in beginnings:
        word = words[at]
        apart = _in_three(words, at)
        if apart:
            found.append((at, at + 2, str(apart)))
        following = words[at + 1].text if at + 1 < len(words) else ""
        minutes = _number(word.text)
        if word.text in _STUNDEN:
            found.append((at, at, str(_STUNDEN[word.text])))
        elif word.text in ("halbe", "halben") and following == "stunde":
            found.append((at, at + 1, "30"))
        elif word.text in ("eine", "einer", "ganze", "ganzen", "volle", "1") and following == "stunde":
            found.append((at, at + 1, "60"))
        elif minutes and following in _MINUTES:
            found.append((at, at + 1, str(minutes)))
        elif word.text == "stunde" and at > 0 and words[at - 1].text == "oder":
            found.append((at, at, "60"))
        elif minutes and word.text.endswith("er"):
            found.append((at, at, str(minutes)))
    return found or (_without_unit(words, beginnings) if beginnings else [])


_LEAST = 15
"""Minutes that are told without their unit: `Lymphdrainage fünfundvierzig`."""


def _without_unit(words: Words, beginnings: Sequence[int]) -> list[tuple[int, int, str]]:
    """A number that ends its clause where nobody speaks of a time."""
    ends = [at for at in beginnings if at and (at + 1 == len(words) or words[at + 1].opens)]
    if not ends or not words.said.isdisjoint(_CLOCK):
        return []
    return [(at, at, str(_number(words[at].text))) for at in ends if _number(words[at].text) >= _LEAST]


def _in_three(words: Sequence[Word], at: int) -> int:
    """`fünf und vierzig` at the end, or before the word for minutes; 0 if it is not there."""
    if at + 2 >= len(words) or words[at + 1].text != "und":
        return 0
    spoken = "".join(word.text for word in words[at : at + 3])
    last = at + 3 >= len(words) or words[at + 3].opens or words[at + 3].text in _MINUTES
    clock = any(word.text in _CLOCK for word in words)
    return _VALUES.get(spoken, 0) if last and not clock and words[at].text in _VALUES else 0


def _number(word: str) -> int:
    """The number a word or digits stand for, `45er` too; 0 if none."""
    stem = word.removesuffix("er")
    return int(stem) if stem.isdigit() and len(stem) < 4 else _VALUES.get(stem, 0)
