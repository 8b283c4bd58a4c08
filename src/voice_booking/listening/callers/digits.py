"""Digits as they are spoken: one by one, in groups, doubled, and in numbers up to ninety-nine."""

from collections.abc import Sequence

from voice_booking.listening.callers.tokens import Token

_ONES = {
    "null": 0,
    "eins": 1,
    "ein": 1,
    "zwei": 2,
    "zwo": 2,
    "drei": 3,
    "vier": 4,
    "fuenf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
}
_TEENS = "zehn elf zwoelf dreizehn vierzehn fuenfzehn sechzehn siebzehn achtzehn neunzehn"
_TENS = "zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig neunzig"
_MISHEARD = {
    "fierzehn": "14",
    "fuenv": "5",
    "funf": "5",
    "sex": "6",
    "fier": "4",
    "zwoo": "2",
    "nul": "0",
    "noll": "0",
    "aans": "1",
    "fumf": "5",
    "drai": "3",
}
_TIMES = {"doppel": 2, "doppelt": 2, "zweimal": 2, "dreimal": 3, "dreifach": 3, "viermal": 4, "triple": 3}


def _table() -> dict[str, str]:
    table = {word: str(number) for word, number in _ONES.items()}
    table |= {word: str(10 + at) for at, word in enumerate(_TEENS.split())}
    for at, ten in enumerate(_TENS.split(), start=2):
        table[ten] = str(at * 10)
        table |= {f"{word}und{ten}": str(at * 10 + number) for word, number in _ONES.items() if number}
    return table | _MISHEARD


_NUMBERS = _table()


def digits_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The digits said at `at` and the index behind them: `doppel fünf` is 55, `dreiundzwanzig` 23."""
    text = tokens[at].text
    if text.isdigit():
        return text, at + 1
    times = _TIMES.get(text)
    if times:
        following = at + 1
        while following < len(tokens) and tokens[following].text in ("die", "der", "eine"):
            following += 1
        digits = _digits(tokens[following].text) if following < len(tokens) else None
        return (digits * times, following + 1) if digits else None
    digits = _digits(text)
    return (digits, at + 1) if digits else None


def _digits(text: str) -> str | None:
    if text.isdigit():
        return text
    for thousand, start in (("zweitausend", "20"), ("neunzehnhundert", "19"), ("zwanzighundert", "20")):
        rest = text.removeprefix(thousand).removeprefix("und")
        if text.startswith(thousand):
            return start + _NUMBERS.get(rest, "00").zfill(2)
    hundreds, hundred, rest = text.partition("hundert")
    if hundred and (not hundreds or hundreds in _ONES):
        return f"{_ONES.get(hundreds, 1)}{_NUMBERS.get(rest.removeprefix('und'), '00').zfill(2)}"
    return _NUMBERS.get(text)
