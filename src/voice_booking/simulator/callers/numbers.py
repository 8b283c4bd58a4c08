"""Small numbers in German, as callers say them and hear them."""

from typing import Final

_SMALL: Final = (
    *("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
    *("dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"),
)
_TENS: Final = {20: "zwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig"}
_FIRST: Final = ("erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebente", "achte")


def before_noun(number: int) -> str:
    """0 to 59, as it stands in front of something: `ein`, `vierzehn`, `fünfundvierzig`."""
    if number < len(_SMALL):
        return _SMALL[number]
    ten, one = number // 10 * 10, number % 10
    return f"{_SMALL[one]}und{_TENS[ten]}" if one else _TENS[ten]


def counted(number: int) -> str:
    """0 to 59, as it stands by itself: `eins`."""
    return "eins" if number == 1 else before_noun(number)


def _ordinal(day: int) -> str:
    return _FIRST[day - 1] if day <= len(_FIRST) else f"{before_noun(day)}{'te' if day < 20 else 'ste'}"


NUMBERS: Final = {before_noun(value): value for value in range(60)} | {"eins": 1}
"""By either form."""
ORDINALS: Final = {_ordinal(day): day for day in range(1, 32)} | {"siebte": 7}
"""Of days of the month."""
