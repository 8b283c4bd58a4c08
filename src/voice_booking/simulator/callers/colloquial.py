"""Times and numbers as people say them, and as recognisers write them."""

from datetime import time
from random import Random

_HOURS = ["zwölf", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf"]
_FULL = [
    "null",
    "eins",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
    "zwanzig",
    "einundzwanzig",
    "zweiundzwanzig",
    "dreiundzwanzig",
]
_MINUTES = {15: "fünfzehn", 30: "dreißig", 45: "fünfundvierzig"}
_DIGITS = ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]


def clock_words(clock: time, chance: Random) -> str:
    """`14 Uhr 30`, `halb drei`, `vierzehn Uhr dreißig`; to stand after `um`."""
    hour = "ein" if clock.hour == 1 else _FULL[clock.hour]
    if not clock.minute:
        return chance.choice((f"{clock.hour} Uhr", f"{hour} Uhr", _HOURS[clock.hour % 12]))
    exact = f"{clock.hour} Uhr {clock.minute}"
    if clock.minute not in _MINUTES:
        return exact
    return chance.choice((exact, f"{hour} Uhr {_MINUTES[clock.minute]}", _everyday(clock)))


def _everyday(clock: time) -> str:
    this, following = _HOURS[clock.hour % 12], _HOURS[(clock.hour + 1) % 12]
    return {15: f"Viertel nach {this}", 30: f"halb {following}", 45: f"Viertel vor {following}"}[clock.minute]


def digits_words(digits: str, chance: Random) -> str:
    """Figures in words, in groups of two or three, or as figures."""
    if not digits or chance.random() < 0.4:
        return digits
    size = chance.choice((2, 3))
    groups = (digits[at : at + size] for at in range(0, len(digits), size))
    return ", ".join(" ".join(_DIGITS[int(figure)] for figure in group) for group in groups)
